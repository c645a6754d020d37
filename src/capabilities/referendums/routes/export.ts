/** The open data of a referendum as files. Drafts have none, for nobody. */
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone } from '../../../platform/rights.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { exportFile, exportKinds, type ExportKind } from '../export-files.ts';
import { filesPage } from '../pages/files.ts';
import { titleOf } from '../pages/referendum-words.ts';
import type { Referendum } from '../referendum.ts';
import { resultOf } from '../result.ts';
import { visibleReferendum } from '../scope.ts';
import { fileWords } from '../words/files.ts';
import { crumbs, titleUnder } from './crumbs.ts';

const types = { csv: 'text/csv; charset=utf-8; header=present', json: 'application/json; charset=utf-8' };

async function published(visit: Visit): Promise<Referendum | undefined> {
  const found = await visibleReferendum(visit);
  return found === undefined || found.publishedAt === null ? undefined : found;
}

const give =
  (kind: ExportKind) =>
  async (visit: Visit): Promise<Response> => {
    const referendum = await published(visit);
    const text = referendum && (await exportFile(visit.platform, referendum, kind, visit.now));
    if (referendum === undefined || text === undefined) return visit.notFound();
    return visit.download(`${referendum.slug}-${kind}`, kind.endsWith('.csv') ? types.csv : types.json, text);
  };

async function showFiles(visit: Visit): Promise<Response> {
  const referendum = await published(visit);
  if (referendum === undefined) return visit.notFound();
  const { locale, platform, now } = visit;
  const t = fileWords(locale);
  const figures = (await resultOf(platform.db, referendum, now)) !== undefined;
  return visit.page({
    title: titleUnder(locale, referendum, t('title')),
    breadcrumbs: crumbs(locale, referendum),
    heading: pageHeader({ kicker: titleOf(locale, referendum), title: t('title'), lead: t('lead') }),
    body: filesPage(locale, referendum, figures),
  });
}

export const exportRoutes: readonly Route[] = [
  get('/referendums/:slug/export', anyone, showFiles),
  ...exportKinds.map((kind) => ({
    ...get(`/referendums/:slug/export/${kind}`, anyone, give(kind)),
    perMinute: 120,
  })),
];
