/** Casting and reading one's own ballot through the REST API: the same use case as the form. */
import { z } from 'zod';
import { signedIn } from '../../../platform/rights.ts';
import { api, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { castBallot, ownBallot, type CastProblem, type Recorded, type Vote } from '../cast-ballot.ts';
import type { Choices } from '../read-ballot.ts';
import { visibleBudget } from '../scope.ts';
import { listProjects } from '../store/projects.ts';

const params = z.object({ slug: z.string().max(80) });

const key = z
  .uuid()
  .describe('Made by the sender. Sending again with the same key is the same ballot; the first stands.');
const body = z.union([
  z
    .object({
      key,
      projects: z.array(z.string().max(500)).max(10_000).describe('Ids of projects, for approval and knapsack ballots'),
    })
    .strict(),
  z
    .object({
      key,
      points: z
        .record(z.string().max(500), z.number())
        .describe('Whole points by id of project, for cumulative ballots'),
    })
    .strict(),
]);

const ballotShape = z.object({
  revision: z.number().int().describe('1 for the first ballot; each change adds one'),
  receipt: z.string().describe('SHA-256 of ["concord-ballot-1", process, revision, choices, key] as JSON text'),
  recordedAt: z.iso.datetime(),
  projects: z.array(z.string()).optional(),
  points: z.record(z.string(), z.number()).optional(),
});

const answer = ({ projects }: Vote, ballot: Recorded): z.output<typeof ballotShape> => {
  const ids = ballot.chosen.map((position) => projects[position]?.id ?? '');
  const { revision, receipt, castAt, points } = ballot;
  return {
    revision,
    receipt,
    recordedAt: castAt.toISOString(),
    ...(points === null
      ? { projects: ids }
      : { points: Object.fromEntries(ids.map((id, at) => [id, points[at] ?? 0])) }),
  };
};

const refusal: Readonly<Record<CastProblem['type'], readonly [status: number, sentence: string]>> = {
  'no-such-vote': [404, 'There is no such vote.'],
  'not-a-key': [400, 'The key is not a UUID.'],
  'malformed-ballot': [422, 'The ballot is not one that this vote allows. It was not recorded.'],
  'not-a-voter': [403, 'This vote is for residents of another region. The ballot was not recorded.'],
  'not-open-yet': [409, 'The vote is not open yet. The ballot was not recorded.'],
  closed: [409, 'The vote is closed. The ballot was not recorded.'],
};

function refuse(visit: Visit, problem: CastProblem): Response {
  const [status, sentence] = refusal[problem.type];
  if (problem.type !== 'malformed-ballot') return visit.apiProblem(status, problem.type, sentence);
  const { type, ...more } = problem.problem;
  return visit.apiProblem(status, problem.type, sentence, [
    { field: 'body', message: [type, ...Object.values(more)].join(' ') },
  ]);
}

export const voteApi: readonly Route[] = [
  api({
    method: 'put',
    path: '/api/budgets/:slug/ballot',
    who: signedIn,
    summary: 'Cast your ballot, or replace it until the vote closes',
    tags: ['budgets'],
    params,
    body,
    responses: {
      200: { description: 'The ballot as recorded', schema: ballotShape },
      403: { description: 'You are not a voter here' },
      404: { description: 'There is no such vote' },
      409: { description: 'The vote is not open' },
      422: { description: 'This vote allows no such ballot' },
    },
    handle: async (visit, input) => {
      const choices: Choices =
        'projects' in input.body
          ? { projects: input.body.projects }
          : { points: new Map(Object.entries(input.body.points)) };
      const cast = await castBallot(visit.platform, {
        budget: input.params.slug,
        account: visit.requireAccount(),
        key: input.body.key,
        choices,
      });
      return cast.ok ? visit.apiJson(answer(cast.value.vote, cast.value.ballot)) : refuse(visit, cast.error);
    },
  }),
  api({
    method: 'get',
    path: '/api/budgets/:slug/ballot',
    who: signedIn,
    summary: 'Your own ballot that counts now',
    tags: ['budgets'],
    params,
    responses: {
      200: { description: 'Your ballot', schema: ballotShape },
      404: { description: 'There is no such vote, or you have not voted' },
    },
    handle: async (visit) => {
      const budget = await visibleBudget(visit);
      if (budget === undefined) return visit.apiProblem(404, 'no-such-vote', 'There is no such vote.');
      const vote = { budget, projects: await listProjects(visit.platform.db, budget.id) };
      const own = await ownBallot(visit.platform, vote, visit.requireAccount());
      if (own === undefined) return visit.apiProblem(404, 'no-ballot', 'You have not voted here.');
      const response = visit.apiJson(answer(vote, own));
      response.headers.set('cache-control', 'no-store');
      return response;
    },
  }),
];
