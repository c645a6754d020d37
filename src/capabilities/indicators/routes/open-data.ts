/** Open data and the feed. */
import { atomFeed, atomResponse, type AtomEntry } from '../../../platform/feeds/atom.ts';
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone } from '../../../platform/rights.ts';
import { figuresCsv, figuresDescription, figuresJson, type ExportParts } from '../export-files.ts';
import { pathOf } from '../indicator.ts';
import { plainNameOf } from '../pages/figure-text.ts';
import { allFigures, newestReleases, vintagesOf } from '../store/figures.ts';
import { definitionsOf, findIndicator, listIndicators } from '../store/indicators.ts';
import { common } from '../words/common.ts';
import { page } from '../words/page.ts';

const csv = 'text/csv; charset=utf-8; header=present';
const json = 'application/json; charset=utf-8';

async function partsOf({ platform, params }: Visit): Promise<ExportParts | undefined> {
  const indicator = await findIndicator(platform.db, params['slug'] ?? '');
  if (indicator === undefined) return undefined;
  const [definitions, vintages, figures] = await Promise.all([
    definitionsOf(platform.db, indicator.id),
    vintagesOf(platform.db, indicator.id),
    allFigures(platform.db, indicator.id),
  ]);
  return { indicator, definitions, vintages, figures };
}

const download =
  (kind: 'csv' | 'json') =>
  async (visit: Visit): Promise<Response> => {
    const parts = await partsOf(visit);
    if (parts === undefined) return visit.notFound();
    const name = `${parts.indicator.slug}.${kind}`;
    return kind === 'csv'
      ? visit.download(name, csv, figuresCsv(parts))
      : visit.download(name, json, JSON.stringify(figuresJson(parts)));
  };

async function feed({ platform, locale, now }: Visit): Promise<Response> {
  const { publicUrl } = platform.config;
  const [indicators, releases] = await Promise.all([listIndicators(platform.db), newestReleases(platform.db, 100)]);
  const entries = releases.flatMap((release): readonly AtomEntry[] => {
    const indicator = indicators.find(({ id }) => id === release.indicatorId);
    if (indicator === undefined) return [];
    const link = `${publicUrl}${pathOf(indicator)}`;
    return [
      {
        id: `${link}#release-${release.number}`,
        title: `${plainNameOf(locale, indicator)}: ${release.name}`,
        at: release.at,
        author: indicator.publisher,
        link: `${link}/releases#release-${release.number}`,
        summary: page(locale)('figuresCount', { n: release.figures }),
      },
    ];
  });
  return atomResponse(
    atomFeed({
      locale,
      publicUrl,
      now,
      path: '/indicators.atom',
      title: common(locale)('feedTitle'),
      page: '/indicators',
      entries,
    }),
  );
}

const limited = (route: Route): Route => ({ ...route, perMinute: 120 });

export const openDataRoutes: readonly Route[] = [
  get('/indicators.atom', anyone, feed),
  get('/indicators/export/figures.csv-metadata.json', anyone, (visit) =>
    visit.download(
      'figures.csv-metadata.json',
      json,
      JSON.stringify(figuresDescription(visit.platform.config.publicUrl), null, 2),
    ),
  ),
  limited(get('/indicators/:slug/figures.csv', anyone, download('csv'))),
  limited(get('/indicators/:slug/figures.json', anyone, download('json'))),
];
