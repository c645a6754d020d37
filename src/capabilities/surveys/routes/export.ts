/** The open data of a closed survey as files, and everything for those who run or audit it. */
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone } from '../../../platform/rights.ts';
import { exportFile, exportKinds, type ExportKind } from '../export-files.ts';
import { namedSurvey, reader, visibleSurvey } from '../scope.ts';
import type { Survey } from '../survey.ts';

const types = { csv: 'text/csv; charset=utf-8; header=present', json: 'application/json; charset=utf-8' };

async function give(visit: Visit, survey: Survey, kind: ExportKind | 'all.csv'): Promise<Response> {
  const text = await exportFile(visit.platform, survey, kind, visit.now);
  if (text === undefined) return visit.notFound();
  return visit.download(`${survey.slug}-${kind}`, kind.endsWith('.csv') ? types.csv : types.json, text);
}

/** Drafts have no open data, for nobody. */
const giveOpen =
  (kind: ExportKind) =>
  async (visit: Visit): Promise<Response> => {
    const survey = await visibleSurvey(visit);
    return survey === undefined || survey.publishedAt === null ? visit.notFound() : give(visit, survey, kind);
  };

async function giveAll(visit: Visit): Promise<Response> {
  const answer = await give(visit, await namedSurvey(visit), 'all.csv');
  answer.headers.set('cache-control', 'no-store');
  return answer;
}

export const exportRoutes: readonly Route[] = [
  get('/surveys/:slug/export/all.csv', reader, giveAll),
  ...exportKinds.map((kind) => ({ ...get(`/surveys/:slug/export/${kind}`, anyone, giveOpen(kind)), perMinute: 120 })),
];
