/** Budgets as open data through the REST API: everything that their pages show, for anybody. */
import { z } from 'zod';
import { api, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone } from '../../../platform/rights.ts';
import { phaseOf, type Budget } from '../budget.ts';
import { publishedBudgets } from '../cards.ts';
import { visibleBudget } from '../scope.ts';
import { listCounts, publishedCount } from '../store/counts.ts';
import { ideaStates, listIdeas } from '../store/ideas.ts';
import { listProjects } from '../store/projects.ts';
import { budgetShape, countShape, ideaShape, projectShape, readBudget, readCount, readIdea } from './read-shapes.ts';
import { result } from './result-shapes.ts';

const slugged = z.object({ slug: z.string().max(80) });
const noBudget = { description: 'There is no such budget' };
const ideasInAnswer = 100;

/** Answers with 404 where this visitor sees no such budget. */
const ofBudget =
  (answer: (visit: Visit, budget: Budget) => Promise<Response>) =>
  async (visit: Visit): Promise<Response> => {
    const budget = await visibleBudget(visit);
    return budget === undefined
      ? visit.apiProblem(404, 'no-such-budget', 'There is no such budget.')
      : answer(visit, budget);
  };

async function giveResult(visit: Visit, budget: Budget): Promise<Response> {
  const count = await publishedCount(visit.platform.db, budget.id);
  if (count === undefined) {
    const sentence = 'This vote has not been counted yet, so there is no result. See the count for how far it is.';
    return visit.apiProblem(409, 'not-counted-yet', sentence);
  }
  const { digest, finishedAt, voters, outcome, comparison, explanation, measures, tieTrail, announced } = count;
  const at = `${visit.platform.config.publicUrl}/budgets/${budget.slug}`;
  const files = {
    pb: `${at}/export.pb`,
    json: `${at}/export.json`,
    projects: `${at}/projects.csv`,
    ballots: `${at}/ballots.csv`,
  };
  const found = { outcome, comparison, explanation, measures, tieTrail, announced };
  return visit.apiJson({ digest, finishedAt, voters, ...found, files });
}

export const readApi: readonly Route[] = [
  api({
    method: 'get',
    path: '/api/budgets',
    who: anyone,
    summary: 'All published budgets, those with the latest vote first',
    tags: ['budgets'],
    query: z.object({
      region: z.string().max(200).optional().describe('An Open Civic Data id: the budgets in this region and below it'),
      topic: z.string().max(200).optional(),
    }),
    responses: { 200: { description: 'The budgets', schema: z.object({ budgets: z.array(budgetShape) }) } },
    handle: async (visit, { query: { region, topic } }) => {
      const budgets = await publishedBudgets(visit.platform, { within: region, topic });
      return visit.apiJson({ budgets: budgets.map((budget) => readBudget(visit, budget)) });
    },
  }),
  api({
    method: 'get',
    path: '/api/budgets/:slug',
    who: anyone,
    summary: 'One budget: its money, dates and rules',
    tags: ['budgets'],
    params: slugged,
    responses: { 200: { description: 'The budget', schema: budgetShape }, 404: noBudget },
    handle: ofBudget(async (visit, budget) => visit.apiJson(readBudget(visit, budget))),
  }),
  api({
    method: 'get',
    path: '/api/budgets/:slug/projects',
    who: anyone,
    summary: 'The projects of a budget, in the order of the ballot',
    tags: ['budgets'],
    params: slugged,
    responses: {
      200: { description: 'The projects', schema: z.object({ projects: z.array(projectShape) }) },
      404: noBudget,
    },
    handle: ofBudget(async (visit, budget) =>
      visit.apiJson({ projects: await listProjects(visit.platform.db, budget.id) }),
    ),
  }),
  api({
    method: 'get',
    path: '/api/budgets/:slug/ideas',
    who: anyone,
    summary: `Residents' ideas with what officials found about them, newest first, ${ideasInAnswer} on a page`,
    tags: ['budgets'],
    params: slugged,
    query: z.object({
      state: z.enum(ideaStates).optional(),
      page: z.coerce.number().int().min(1).max(1_000_000).default(1),
    }),
    responses: {
      200: { description: 'The ideas', schema: z.object({ ideas: z.array(ideaShape), total: z.number().int() }) },
      404: noBudget,
    },
    handle: (visit, { query: { state, page } }) =>
      ofBudget(async (_, budget) => {
        const part = { state, limit: ideasInAnswer, offset: (page - 1) * ideasInAnswer };
        const { ideas, total } = await listIdeas(visit.platform.db, budget.id, part);
        return visit.apiJson({ ideas: ideas.map(readIdea), total });
      })(visit),
  }),
  api({
    method: 'get',
    path: '/api/budgets/:slug/result',
    who: anyone,
    summary: 'The published result: what was funded and why, what other rules would have funded, and the digest',
    tags: ['budgets'],
    params: slugged,
    responses: {
      200: { description: 'The result', schema: result },
      404: noBudget,
      409: { description: 'The vote has not been counted yet' },
    },
    handle: ofBudget(giveResult),
  }),
  api({
    method: 'get',
    path: '/api/budgets/:slug/count',
    who: anyone,
    summary: 'How far the count is; every count of this vote, newest first',
    tags: ['budgets'],
    params: slugged,
    responses: {
      200: {
        description: 'The phase and the counts',
        schema: z.object({ phase: budgetShape.shape.phase, counts: z.array(countShape) }),
      },
      404: noBudget,
    },
    handle: ofBudget(async (visit, budget) => {
      const counts = await listCounts(visit.platform.db, budget.id);
      return visit.apiJson({ phase: phaseOf(budget, visit.now), counts: counts.map(readCount) });
    }),
  }),
];
