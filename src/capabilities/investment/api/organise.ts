/** Organisers and clerks through the REST API, by the same use cases as the forms. */
import { z } from 'zod';
import { formKey } from '../../../platform/http/form-keys.ts';
import { api, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { role } from '../../../platform/rights.ts';
import { readNeedProfile, readTerms } from '../../../rules/equity/index.ts';
import { changePlan } from '../change-allocation.ts';
import { createAllocation } from '../create-allocation.ts';
import { openBudgets } from '../open-budgets.ts';
import type { Plan } from '../plan.ts';
import { adoptAllocation, publishPlan, type ActProblem } from '../publish-allocation.ts';
import { readTable } from '../read-table.ts';
import { mostFloors } from '../read-terms-form.ts';
import { readTextForm } from '../read-text-form.ts';
import { namedAllocation, organiser } from '../scope.ts';
import { sharedRegions } from '../store/regions.ts';
import { textForm } from '../words/form.ts';
import { organiseWords } from '../words/organise.ts';
import { planWords } from '../words/plan.ts';
import { planProblemSentence } from '../words/problems.ts';

const params = z.object({ slug: z.string().max(80) });
const tags = ['investment'];
const unusable = { description: 'Something cannot be used; each problem names its field' };
const none = { description: 'There is no such allocation' };
const reason = z.string().max(2_000).describe('Public');

interface Problem {
  readonly field: string;
  readonly message: string;
}

const refused = (visit: Visit, problems: readonly Problem[]): Response =>
  visit.apiProblem(422, 'not-usable', planWords(visit.locale)('problemTitle'), problems);

const seen = z
  .string()
  .max(64)
  .optional()
  .describe('The digest of what you looked at: refused where it is another by now');

const act = (name: 'publish' | 'adopt', summary: string): Route =>
  api({
    method: 'post',
    path: `/api/investment/:slug/${name}`,
    who: organiser,
    summary,
    tags,
    params,
    body: z.object({ reason, seen }),
    responses: { 200: { description: 'It is done' }, 404: none, 422: unusable },
    handle: async (visit, { body }) => {
      const allocation = await namedAllocation(visit);
      const does = name === 'publish' ? publishPlan : adoptAllocation;
      const done = await does(visit.platform, allocation.id, actingOfficial(visit), body.reason.trim(), body.seen);
      if (done.ok) return visit.apiJson({ done: done.value });
      const problem: ActProblem = done.error;
      const message =
        typeof problem === 'string'
          ? organiseWords(visit.locale)(problem)
          : planProblemSentence(visit.locale, problem, allocation.plan);
      const field = typeof problem === 'string' && problem.startsWith('reason') ? 'reason' : 'plan';
      return refused(visit, [{ field, message }]);
    },
  });

export const organiseApi: readonly Route[] = [
  api({
    method: 'post',
    path: '/api/investment',
    who: role(['organiser'], 'anywhere'),
    summary: 'Draft an allocation in a region you organise',
    tags,
    body: z.object({
      region: z.string().max(200).describe('Open Civic Data id'),
      level: z.enum(['county', 'city', 'district']),
      topic: z.string().max(200).optional(),
      title: z.string().max(1_000),
      why: z.string().max(10_000).optional().describe('Markdown'),
      language: z.string().max(10),
      otherTitle: z.string().max(1_000).optional(),
      otherWhy: z.string().max(10_000).optional(),
      sum: z.string().max(30).describe('In dollars, for example "100,000,000" or "2500.50"'),
      key: z.string().max(36).optional().describe('A UUID of your own: sent twice it is one allocation'),
    }),
    responses: { 201: { description: 'The draft' }, 422: unusable },
    handle: async (visit, { body }) => {
      const fields: Readonly<Record<string, string | undefined>> = body;
      const { platform, locale } = visit;
      const read = readTextForm(
        { text: (name) => (fields[name] ?? '').replaceAll('\0', '') },
        platform.config.timeZone,
      );
      const made = read.ok
        ? await createAllocation(platform, visit.requireAccount().id, read.value, formKey(body.key ?? ''))
        : read;
      if (made.ok) return visit.apiJson({ slug: made.value.slug, path: `/investment/${made.value.slug}` }, 201);
      const t = textForm(locale);
      return refused(
        visit,
        Object.entries(made.error).map(([field, problem]) => ({ field, message: t(problem) })),
      );
    },
  }),
  api({
    method: 'put',
    path: '/api/investment/:slug/plan',
    who: organiser,
    maxBody: 4 * 1024 * 1024,
    summary: 'Change the plan of an allocation: what the next version will say',
    tags,
    params,
    body: z.object({
      terms: z.unknown().optional().describe('As in terms.json of a published allocation; sums in cents'),
      profile: z.unknown().optional().describe('As in profile.json'),
      gap: z.string().max(100).nullable().optional().describe('The indicator whose gap is measured'),
      table: z
        .object({ csv: z.string().max(1_500_000), source: z.string().max(500) })
        .optional()
        .describe('Commitments, groups and own figures; the columns of regions.csv'),
    }),
    responses: {
      200: { description: 'It is changed' },
      404: none,
      409: { description: 'It is adopted' },
      422: unusable,
    },
    handle: async (visit, { body }) => {
      const allocation = await namedAllocation(visit);
      const problems: Problem[] = [];
      const part: { -readonly [Name in keyof Plan]?: Plan[Name] } = {};
      if (body.terms !== undefined) {
        const terms = readTerms(body.terms, undefined);
        if (terms.ok && terms.value.floors.length > mostFloors)
          problems.push({
            field: 'terms.floors',
            message: planWords(visit.locale)('tooManyFloors', { most: mostFloors }),
          });
        else if (terms.ok) part.terms = terms.value;
        else problems.push({ field: `terms.${terms.error.at}`, message: terms.error.type });
      }
      if (body.profile !== undefined) {
        const profile = readNeedProfile(body.profile);
        if (profile.ok) part.profile = profile.value;
        else problems.push({ field: `profile.${profile.error.at}`, message: profile.error.type });
      }
      if (body.gap !== undefined) part.gap = body.gap;
      if (body.table !== undefined) {
        const regions = await sharedRegions(visit.platform.db, allocation.regionId, allocation.level);
        const table = readTable(body.table.csv, body.table.source.trim(), regions);
        if (table.ok) part.table = table.value;
        else
          problems.push(
            ...table.error.map(({ type, line, column }) => ({
              field: 'table',
              message: planWords(visit.locale)(`table.${type}`, { line: line ?? '', column: column ?? '' }),
            })),
          );
      }
      // PostgreSQL keeps no NUL.
      if (JSON.stringify(part).includes('\\u0000')) problems.push({ field: 'plan', message: 'NUL' });
      if (problems.length > 0) return refused(visit, problems);
      const done = await changePlan(visit.platform, allocation.id, actingOfficial(visit), part);
      return done.ok
        ? visit.apiJson({ changed: Object.keys(part) })
        : visit.apiProblem(409, 'adopted', planWords(visit.locale)('adopted'));
    },
  }),
  act('publish', 'Publish the plan: the first version, or the next'),
  act('adopt', 'Record the decision that adopts the latest version'),
  api({
    method: 'post',
    path: '/api/investment/:slug/budgets',
    who: organiser,
    summary:
      'Open a draft budget for each region chosen, with its part as the sum; one a region however often it is sent',
    tags,
    params,
    body: z.object({ reason, regions: z.union([z.literal('all'), z.array(z.string().max(200)).max(5_000)]) }),
    responses: {
      200: { description: 'How many were opened now', schema: z.object({ opened: z.number() }) },
      404: none,
      422: unusable,
    },
    handle: async (visit, { body }) => {
      const { id } = await namedAllocation(visit);
      const done = await openBudgets(visit.platform, id, actingOfficial(visit), body.reason.trim(), body.regions);
      return done.ok
        ? visit.apiJson({ opened: done.value })
        : refused(visit, [
            {
              field: done.error.startsWith('reason') ? 'reason' : 'regions',
              message: organiseWords(visit.locale)(done.error),
            },
          ]);
    },
  }),
];
