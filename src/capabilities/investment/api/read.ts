/** Allocations through the REST API: everything that their pages show. */
import { z } from 'zod';
import { api, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone } from '../../../platform/rights.ts';
import type { Allocation } from '../allocation.ts';
import { openAllocation, openSummary } from '../give-files.ts';
import { moneyOf } from '../programme.ts';
import { askedVersion } from '../routes/public.ts';
import { visibleAllocation } from '../scope.ts';
import { publicAllocations } from '../store/allocations.ts';
import { listEntries, listProgrammes } from '../store/programmes.ts';
import { findSensitivity } from '../store/sensitivity.ts';
import { versionNotes } from '../store/versions.ts';

const params = z.object({ slug: z.string().max(80) });
const tags = ['investment'];
const none = { description: 'There is no such allocation' };

const cents = z.number().int().describe('In cents');
const summary = z.object({
  slug: z.string(),
  path: z.string(),
  region: z.string(),
  level: z.enum(['county', 'city', 'district']),
  topic: z.string().nullable(),
  title: z.string(),
  why: z.string().describe('Markdown'),
  language: z.string(),
  translations: z.record(z.string(), z.object({ title: z.string().optional(), why: z.string().optional() })),
  sum: cents.nullable(),
  publishedAt: z.string().nullable(),
  adoptedAt: z.string().nullable(),
  hypothetical: z.boolean(),
});
const share = z.object({
  base: cents,
  need: cents,
  moved: cents.describe('By floors, minimum, cap and commitments; with rounding'),
  total: cents,
  at: z.enum(['minimum', 'prior', 'cap']).nullable(),
});
const region = z.looseObject({
  region: z.string(),
  name: z.string(),
  people: z.number(),
  values: z.record(z.string(), z.number().nullable()),
  need: z.object({ score: z.number().nullable(), percentile: z.number().nullable(), rank: z.number().nullable() }),
  share,
  perHeadOnly: cents.describe('What it would get if all were shared per head'),
});
const whole = summary.extend({
  version: z.number(),
  reason: z.string(),
  at: z.string(),
  digest: z.string().describe('SHA-256 of regions.csv, profile.json and terms.json, one after the other'),
  terms: z.looseObject({ sum: cents }),
  profile: z.looseObject({ id: z.string(), name: z.string() }),
  indicators: z.array(z.looseObject({ key: z.string(), title: z.string(), source: z.string() })),
  floors: z.array(
    z.object({ key: z.string(), required: cents, reached: cents, binding: z.boolean(), regions: z.array(z.string()) }),
  ),
  regions: z.array(region),
  versions: z.array(z.object({ version: z.number(), at: z.string(), reason: z.string(), digest: z.string() })),
});

/** Answers with 404 where there is nothing public. */
const ofPublic =
  (answer: (visit: Visit, allocation: Allocation) => Promise<Response>) =>
  async (visit: Visit): Promise<Response> => {
    const allocation = await visibleAllocation(visit);
    return allocation === undefined || allocation.publishedAt === null
      ? visit.apiProblem(404, 'no-such-allocation', 'There is no such allocation.')
      : answer(visit, allocation);
  };

const version = z.object({ version: z.string().max(6).optional().describe('The latest unless told') });
const noVersion = (visit: Visit): Response => visit.apiProblem(404, 'no-such-version', 'There is no such version.');

export const readApi: readonly Route[] = [
  api({
    method: 'get',
    path: '/api/investment',
    who: anyone,
    summary: 'Allocations that were proposed or adopted, the latest first',
    tags,
    query: z.object({
      region: z.string().max(200).optional().describe('An Open Civic Data id: allocations in this region and below it'),
      topic: z.string().max(200).optional(),
    }),
    responses: { 200: { description: 'The allocations', schema: z.object({ allocations: z.array(summary) }) } },
    handle: async (visit, { query: { region: within, topic } }) => {
      const filter = { ...(within === undefined ? {} : { within }), ...(topic === undefined ? {} : { topic }) };
      return visit.apiJson({ allocations: (await publicAllocations(visit.platform.db, filter)).map(openSummary) });
    },
  }),
  api({
    method: 'get',
    path: '/api/investment/:slug',
    who: anyone,
    summary: 'One allocation: terms, profile, figures, what each region gets, and its versions',
    tags,
    params,
    query: version,
    responses: { 200: { description: 'The allocation', schema: whole }, 404: none },
    handle: ofPublic(async (visit, allocation) => {
      const found = await askedVersion(visit, allocation);
      if (found === undefined) return noVersion(visit);
      const versions = await versionNotes(visit.platform.db, allocation.id);
      return visit.apiJson({
        ...openAllocation(allocation, found),
        versions: versions.map((one) => ({ ...one, at: one.at.toISOString() })),
      });
    }),
  }),
  api({
    method: 'get',
    path: '/api/investment/:slug/sensitivity',
    who: anyone,
    summary: 'How much hangs on its weights and indicators; null while it is being computed',
    tags,
    params,
    query: version,
    responses: {
      200: {
        description: 'Ranges over draws of the weights, and each indicator left out once; sums in cents',
        schema: z.object({ version: z.number(), sensitivity: z.looseObject({ seed: z.string() }).nullable() }),
      },
      404: none,
    },
    handle: ofPublic(async (visit, allocation) => {
      const found = await askedVersion(visit, allocation);
      if (found === undefined) return noVersion(visit);
      const sensitivity = await findSensitivity(visit.platform.db, allocation.id, found.version);
      return visit.apiJson({ version: found.version, sensitivity: sensitivity ?? null });
    }),
  }),
  api({
    method: 'get',
    path: '/api/investment/:slug/programmes',
    who: anyone,
    summary: 'What is done with the money: programmes with what is planned, committed and spent',
    tags,
    params,
    responses: {
      200: {
        description: 'The programmes; sums in cents',
        schema: z.object({ programmes: z.array(z.looseObject({ number: z.number(), title: z.string() })) }),
      },
      404: none,
    },
    handle: ofPublic(async (visit, allocation) => {
      const { db } = visit.platform;
      const [programmes, entries] = await Promise.all([
        listProgrammes(db, allocation.id),
        listEntries(db, allocation.id),
      ]);
      return visit.apiJson({
        programmes: programmes.map((listed) => {
          const { allocationId: _, at, ...programme } = listed;
          const own = entries.filter((entry) => entry.programme === programme.number);
          return {
            ...programme,
            at: at.toISOString(),
            money: moneyOf(own),
            entries: own.map(({ number, kind, region: where, cents: sum, day, note, sourceUrl, at: entered }) => ({
              number,
              kind,
              region: where,
              cents: sum,
              day,
              note,
              sourceUrl,
              at: entered.toISOString(),
            })),
          };
        }),
      });
    }),
  }),
];
