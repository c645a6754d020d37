/** What everybody may read by the REST API: the catalogue, and the figures of one indicator. */
import { z } from 'zod';
import { api, type Route } from '../../../platform/http/route.ts';
import { anyone } from '../../../platform/rights.ts';
import { figuresOf } from '../store/figures.ts';
import { findIndicator, listIndicators } from '../store/indicators.ts';
import { populations } from '../store/populations.ts';
import { gapsOf } from '../gaps.ts';
import { directions, fields, units } from '../indicator.ts';
import { openIndicator } from '../export-files.ts';

const indicator = z.looseObject({
  slug: z.string(),
  field: z.enum(fields),
  name: z.string(),
  definition: z.string(),
  unit: z.enum(units),
  direction: z.enum(directions),
  publisher: z.string(),
  sourceUrl: z.string(),
  series: z.string(),
  licence: z.string(),
});
const gap = z.looseObject({
  period: z.string(),
  gini: z.number(),
  theil: z.looseObject({ total: z.number() }).describe('With its split between and within counties by size'),
  palma: z.number().nullable(),
  fifths: z.number().nullable().describe('Top fifth to bottom fifth'),
});
const figure = z.object({
  place: z.string().describe('Open Civic Data id'),
  placeName: z.string(),
  period: z.string(),
  vintage: z.number(),
  definition: z.number(),
  value: z.number(),
  margin: z.number().nullable().describe('Half the width of the interval that the source gives'),
  confidence: z.number().nullable().describe('Of that interval, in percent'),
  note: z.string().describe('What the source says of this one figure'),
});

export const readApi: readonly Route[] = [
  api({
    method: 'get',
    path: '/api/indicators',
    who: anyone,
    summary: 'All indicators with their newest definitions',
    tags: ['indicators'],
    responses: { 200: { description: 'The indicators', schema: z.object({ indicators: z.array(indicator) }) } },
    handle: async (visit) =>
      visit.apiJson({ indicators: (await listIndicators(visit.platform.db)).map(openIndicator) }),
  }),
  api({
    method: 'get',
    path: '/api/indicators/:slug/figures',
    who: anyone,
    perMinute: 120,
    summary: 'The newest figures of one indicator, by period and place',
    tags: ['indicators'],
    params: z.object({ slug: z.string() }),
    query: z.object({
      period: z.string().max(20).optional(),
      region: z.string().max(200).optional().describe('Open Civic Data id'),
      vintage: z.coerce
        .number()
        .int()
        .positive()
        .max(1_000_000)
        .optional()
        .describe('As the figures stood with this release'),
    }),
    responses: {
      200: { description: 'The figures', schema: z.object({ indicator, figures: z.array(figure) }) },
      404: { description: 'There is no such indicator' },
    },
    handle: async (visit, { params, query }) => {
      const { db } = visit.platform;
      const found = await findIndicator(db, params.slug);
      if (found === undefined) return visit.apiProblem(404, 'no-such-indicator', 'There is no such indicator.');
      const figures = await figuresOf(db, found.id, {
        period: query.period?.replaceAll('\0', ''),
        place: query.region?.replaceAll('\0', ''),
        asOf: query.vintage,
      });
      return visit.apiJson({ indicator: openIndicator(found), figures });
    },
  }),
  api({
    method: 'get',
    path: '/api/indicators/:slug/gaps',
    who: anyone,
    perMinute: 120,
    summary: 'How unequal the counties are in one indicator, by period, weighted by people',
    tags: ['indicators'],
    params: z.object({ slug: z.string() }),
    responses: {
      200: { description: 'The gaps, the oldest first', schema: z.object({ indicator, gaps: z.array(gap) }) },
      404: { description: 'There is no such indicator' },
    },
    handle: async (visit, { params }) => {
      const { db } = visit.platform;
      const found = await findIndicator(db, params.slug);
      if (found === undefined) return visit.apiProblem(404, 'no-such-indicator', 'There is no such indicator.');
      const gaps = await gapsOf(db, found, await populations(db));
      return visit.apiJson({
        indicator: openIndicator(found),
        gaps: gaps.map(({ period, gap: { gini, theil, palma, fifths } }) => ({ period, gini, theil, palma, fifths })),
      });
    },
  }),
];
