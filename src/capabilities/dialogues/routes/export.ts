/** The open data of a conversation as files: in Polis's layout, and as JSON from which the map can be computed again. */
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone } from '../../../platform/rights.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { exportFile, exportKinds, type ExportKind } from '../export-files.ts';
import { exportPage } from '../pages/export.ts';
import { regionsFile } from '../export-files.ts';
import { auditor, namedConversation, visibleConversation } from '../scope.ts';
import { exportWords } from '../words/export.ts';
import { crumbs, titleUnder } from './crumbs.ts';

const types = { csv: 'text/csv; charset=utf-8; header=present', json: 'application/json; charset=utf-8' };

/** Drafts have no open data, for nobody. */
const give =
  (kind: ExportKind) =>
  async (visit: Visit): Promise<Response> => {
    const conversation = await visibleConversation(visit);
    if (conversation === undefined || conversation.publishedAt === null) return visit.notFound();
    const file = await exportFile(visit.platform, conversation, kind);
    return visit.download(
      `${conversation.slug}-${kind}`,
      kind.endsWith('.csv') ? types.csv : types.json,
      file.stream(),
    );
  };

/** For auditors: with it they compute the figures by region again, which nobody can from the open data. */
async function giveRegions(visit: Visit): Promise<Response> {
  const conversation = await namedConversation(visit);
  const text = await regionsFile(visit.platform, conversation);
  const answer = visit.download(`${conversation.slug}-regions.csv`, types.csv, text);
  answer.headers.set('cache-control', 'no-store');
  return answer;
}

async function showFiles(visit: Visit): Promise<Response> {
  const conversation = await visibleConversation(visit);
  if (conversation === undefined || conversation.publishedAt === null) return visit.notFound();
  const { locale } = visit;
  const t = exportWords(locale);
  return visit.page({
    title: titleUnder(locale, conversation, t('title')),
    breadcrumbs: crumbs(locale, conversation),
    heading: pageHeader({ title: t('title'), lead: t('lead') }),
    body: exportPage(locale, conversation),
  });
}

const fileRoutes: readonly Route[] = exportKinds.map((kind) => ({
  ...get(`/conversations/:slug/export/${kind}`, anyone, give(kind)),
  perMinute: 120,
}));

export const exportRoutes: readonly Route[] = [
  get('/conversations/:slug/export', anyone, showFiles),
  get('/conversations/:slug/export/regions.csv', auditor, giveRegions),
  ...fileRoutes,
];
