/** Open data and the feed. */
import { atomResponse } from '../../../platform/feeds/atom.ts';
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone } from '../../../platform/rights.ts';
import { pollsCsv, pollsDescription, pollsJson } from '../export-files.ts';
import { trendDescription, trendTable, type TrendTable } from '../export-trend.ts';
import { pollsFeed } from '../feeds.ts';
import { questionTrend } from '../question-trend.ts';
import { newestRevisions } from '../store/polls.ts';
import { findQuestion, listQuestions } from '../store/questions.ts';

const csv = 'text/csv; charset=utf-8; header=present';
const json = 'application/json; charset=utf-8';

const feed = async ({ platform, locale, now }: Visit): Promise<Response> =>
  atomResponse(
    pollsFeed(
      { locale, publicUrl: platform.config.publicUrl, now },
      await newestRevisions(platform.db, 100),
      await listQuestions(platform.db),
    ),
  );

const ofQuestion =
  (table: TrendTable, described: boolean) =>
  async (visit: Visit): Promise<Response> => {
    const { platform, params, url } = visit;
    const question = await findQuestion(platform.db, params['slug'] ?? '');
    if (question === undefined) return visit.notFound();
    const name = `${question.slug}-${table}.csv`;
    if (!described)
      return visit.download(
        name,
        csv,
        trendTable(table, await questionTrend(platform, question, url.searchParams.get('wording') ?? undefined)),
      );
    const description = trendDescription(table, platform.config.publicUrl, question);
    return visit.download(`${name}-metadata.json`, json, JSON.stringify(description, null, 2));
  };

const limited = (route: Route): Route => ({ ...route, perMinute: 120 });

export const openDataRoutes: readonly Route[] = [
  get('/polls.atom', anyone, feed),
  limited(
    get('/polls/export/polls.csv', anyone, async (visit) =>
      visit.download('polls.csv', csv, await pollsCsv(visit.platform.db)),
    ),
  ),
  limited(
    get('/polls/export/polls.json', anyone, async (visit) =>
      visit.download('polls.json', json, JSON.stringify(await pollsJson(visit.platform.db))),
    ),
  ),
  get('/polls/export/polls.csv-metadata.json', anyone, (visit) =>
    visit.download(
      'polls.csv-metadata.json',
      json,
      JSON.stringify(pollsDescription(visit.platform.config.publicUrl), null, 2),
    ),
  ),
  ...(['trend', 'readings'] as const).flatMap((table) => [
    limited(get(`/polls/questions/:slug/${table}.csv`, anyone, ofQuestion(table, false))),
    get(`/polls/questions/:slug/${table}.csv-metadata.json`, anyone, ofQuestion(table, true)),
  ]),
];
