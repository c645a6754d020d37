/** The REST twins of what organisers and officials do, for programs with a token. */
import { z } from 'zod';
import { api, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { role } from '../../../platform/rights.ts';
import { newToken } from '../../../platform/secrets.ts';
import {
  ballotKinds,
  completions,
  ownRules,
  ownSatisfactions,
  tieBreaks,
  voterKinds,
  type BudgetTerms,
  type TermsProblems,
} from '../budget-terms.ts';
import { changeLimits } from '../change-limits.ts';
import { createBudget } from '../create-budget.ts';
import { importPbBytes } from '../import-budget.ts';
import { actingOfficial, longestReason, officialIn } from '../../../platform/official.ts';
import { publishBudget } from '../publish-budget.ts';
import { reviewIdea } from '../review-idea.ts';
import { limitsShape, optionsShape } from '../rule-shapes.ts';
import { namedBudget, official, organiser } from '../routes/organise-budget.ts';
import { largestFile } from '../routes/organise-import.ts';
import { readMoney } from '../typed-money.ts';
import { budgetForm } from '../words/budget-form.ts';
import { importProblemSentence, importWarningSentence, importWords } from '../words/import.ts';
import { limitWords } from '../words/limits.ts';
import { organise } from '../words/organise.ts';
import { reviewWords } from '../words/review.ts';

const tags = ['organising'];
const texts = z.object({ title: z.string(), summary: z.string().default('') });
const clean = (text: string): boolean => !text.includes('\0');
const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

const newBudget = z.object({
  title: z.string(),
  summary: z.string().default(''),
  language: z.enum(['en', 'es']),
  other: texts.nullable().default(null).describe('The same in the other language.'),
  region: z.string().min(1),
  topic: z.string().nullable().default(null),
  amount: z.string().describe('In US dollars, for example "500000" or "500000.50".'),
  ideasOpenAt: instant.nullable().default(null),
  ideasCloseAt: instant.nullable().default(null),
  votingOpenAt: instant,
  votingCloseAt: instant,
  voters: z.enum(voterKinds),
  ballotType: z.enum(ballotKinds),
  maxChoices: z.int().min(1).max(1_000).nullable().default(null),
  points: z.int().min(1).max(1_000).nullable().default(null),
  rule: z.enum(ownRules),
  satisfaction: z.enum(ownSatisfactions),
  completion: z.enum(completions).default('none'),
  ties: z.enum(tieBreaks).default('votes-cost-seed'),
  seed: z.string().refine(clean).optional().describe('Drawn at random when absent.'),
  options: optionsShape.default({}),
  minVotes: z.int().min(1).max(999_999).nullable().default(null).describe('Other limits: PUT .../limits.'),
});

const slugOnly = z.object({ slug: z.string() });
const made = z.object({ slug: z.string(), warnings: z.array(z.string()) });
const reason = z.object({ reason: z.string() });

function refuseTerms(visit: Visit, problems: TermsProblems): Response {
  const t = budgetForm(visit.locale);
  const listed = Object.entries(problems).map(([field, key]) => ({ field, message: t(key) }));
  return visit.apiProblem(422, 'refused', t('problemTitle'), listed);
}

const isBallotFit = ({ ballotType, maxChoices, points }: z.output<typeof newBudget>): TermsProblems => ({
  ...(ballotType !== 'approval' && maxChoices !== null ? { maxChoices: 'maxChoicesRange' } : {}),
  ...((ballotType === 'cumulative') !== (points !== null) ? { points: 'pointsRange' } : {}),
});

const create = api({
  method: 'post',
  path: '/api/budgets',
  who: role(['organiser'], 'anywhere'),
  summary: 'Make a budget: a draft until it is published',
  tags,
  body: newBudget,
  responses: {
    201: { description: 'Made.', schema: slugOnly },
    422: { description: 'Refused, with a sentence for each field.' },
  },
  handle: async (visit, { body }) => {
    const money = readMoney(body.amount);
    const misfits = isBallotFit(body);
    if (typeof money === 'string') return refuseTerms(visit, { amount: money, ...misfits });
    if (Object.keys(misfits).length > 0) return refuseTerms(visit, misfits);
    const { region, seed, ...rest } = body;
    const terms: BudgetTerms = {
      ...rest,
      ...money,
      title: body.title.trim(),
      summary: body.summary.trim(),
      regionId: region,
      seed: seed?.trim() ?? newToken().slice(0, 16),
    };
    const done = await createBudget(visit.platform, visit.requireAccount().id, terms);
    return done.ok ? visit.apiJson({ slug: done.value.slug }, 201) : refuseTerms(visit, done.error);
  },
});

const publish = api({
  method: 'post',
  path: '/api/budgets/:slug/publish',
  who: organiser,
  summary: 'Publish a draft, with a public reason',
  tags,
  params: slugOnly,
  body: reason,
  responses: {
    200: { description: 'Published; also when it was already.', schema: slugOnly },
    422: { description: 'Refused.' },
  },
  handle: async (visit, { body }) => {
    const budget = await namedBudget(visit);
    const done = await publishBudget(visit.platform, budget.id, actingOfficial(visit), body.reason.trim());
    if (done.ok) return visit.apiJson({ slug: budget.slug });
    return visit.apiProblem(422, done.error, organise(visit.locale)(done.error));
  },
});

const setLimits = api({
  method: 'put',
  path: '/api/budgets/:slug/limits',
  who: organiser,
  summary:
    'Set what holds beyond the budget, all limits at once, until voting opens; with a public reason once published',
  tags,
  params: slugOnly,
  body: z.object({
    limits: limitsShape.omit({ partial: true }),
    reason: z.string().default(''),
  }),
  responses: {
    200: { description: 'The limits as they now are.', schema: z.object({ limits: limitsShape }) },
    422: { description: 'Refused.' },
  },
  handle: async (visit, { body }) => {
    const budget = await namedBudget(visit);
    const change = { kind: 'all', limits: body.limits } as const;
    const done = await changeLimits(visit.platform, budget.id, actingOfficial(visit), change, body.reason.trim());
    if (done.ok) return visit.apiJson({ limits: done.value });
    return visit.apiProblem(422, done.error, limitWords(visit.locale)(done.error));
  },
});

const importFile = api({
  method: 'post',
  path: '/api/budgets/import',
  who: role(['organiser'], 'anywhere'),
  summary: 'Import a Pabulib file: the request body is the file itself',
  tags,
  maxBody: largestFile,
  perMinute: 30,
  query: z.object({
    region: z.string().min(1).refine(clean),
    title: z.string().max(120).refine(clean).default(''),
    source: z.string().max(longestReason).refine(clean).default(''),
    name: z.string().max(200).refine(clean).default('upload.pb'),
  }),
  responses: {
    201: {
      description: 'Imported, with what is odd in the file; also when the same file had been imported before.',
      schema: made,
    },
    422: { description: 'Refused, with every problem and its line. Nothing was stored.' },
  },
  handle: async (visit, { query }) => {
    const { platform, locale } = visit;
    const t = importWords(locale);
    const createdBy = await officialIn(platform, visit.requireAccount().id, ['organiser'], query.region);
    if (createdBy === undefined) return visit.apiProblem(403, 'not-your-region', t('regionNotYours'));
    const bytes = new Uint8Array(await visit.request.arrayBuffer());
    const { region: regionId, title, source, name: fileName } = query;
    const done = await importPbBytes(platform, bytes, { fileName, regionId, title, source, createdBy });
    if (done.ok)
      return visit.apiJson(
        {
          slug: done.value.slug,
          warnings: done.value.warnings.map((warning) => importWarningSentence(locale, warning)),
        },
        201,
      );
    const problems = done.error.map((problem) => ({
      field: [`line ${problem.line}`, problem.section, ...(problem.field === undefined ? [] : [problem.field])].join(
        ', ',
      ),
      message: importProblemSentence(locale, problem),
    }));
    return visit.apiProblem(422, 'refused', t('refusedTitle'), problems);
  },
});

const review = api({
  method: 'post',
  path: '/api/budgets/:slug/ideas/:id/review',
  who: official,
  summary: 'Record what was found about an idea, with a public reason',
  tags,
  params: z.object({ slug: z.string(), id: z.coerce.number().int().positive() }),
  body: z.object({
    verdict: z.enum(['feasible', 'not-feasible', 'needs-change']),
    reason: z.string(),
    cost: z.int().positive().nullable().default(null).describe('In money units of the budget; needed with feasible.'),
  }),
  responses: {
    200: { description: 'Recorded.' },
    404: { description: 'No such idea.' },
    422: { description: 'Refused.' },
  },
  handle: async (visit, { params, body }) => {
    const budget = await namedBudget(visit);
    const done = await reviewIdea(visit.platform, budget.id, actingOfficial(visit), {
      ideaId: params.id,
      ...body,
      reason: body.reason.trim(),
    });
    if (done.ok) return visit.apiJson({ idea: params.id, verdict: body.verdict });
    if (done.error === 'noSuchIdea') return visit.apiProblem(404, done.error, 'There is no such idea.');
    return visit.apiProblem(422, done.error, reviewWords(visit.locale)(done.error));
  },
});

export const organiseApi: readonly Route[] = [create, importFile, publish, review, setLimits];
