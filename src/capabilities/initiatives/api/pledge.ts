/** Pledging through the REST API: the same use case as the form. A client never says who it is; its session does. */
import { z } from 'zod';
import { api, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone, signedIn } from '../../../platform/rights.ts';
import { pledgeDoor } from '../pledge-door.ts';
import { openFigures } from '../pledge-files.ts';
import { pledgeFigures } from '../pledge-figures.ts';
import { pledgeByAccount, type PledgeProblem } from '../pledge-give.ts';
import { pledgeLimit } from '../pledge-limits.ts';
import { signerOf } from '../pledge-signer.ts';
import { ownPledge } from '../store/pledge-links.ts';

const params = z.object({ slug: z.string().max(80) });

const figuresShape = z.object({
  initiative: z.string(),
  hypothetical: z.boolean().describe('Made up, for a demonstration'),
  counts_for: z.enum(['nothing', 'thresholds']).describe('Pledges never have legal force'),
  total: z.number().int(),
  regions: z
    .array(z.object({ region: z.string(), name: z.string(), pledges: z.number().int() }))
    .describe('Those with at least ten pledges, but for one more where a smaller number would follow from the total'),
  elsewhere: z.number().int().describe('In all other regions together'),
  days: z.array(z.object({ day: z.string(), pledges: z.number().int() })),
});

const own = z.object({
  pledged: z.boolean(),
  at: z.string().nullable().describe('When it was given or taken back last; null: never'),
  region: z.string().nullable(),
});

const refusals = {
  401: { description: 'Not signed in' },
  403: { description: 'The account lives in a region that the initiative is not for' },
  404: { description: 'There is no such initiative' },
  409: { description: 'Pledges are not open: `error.type` is `closed`' },
  422: { description: 'The account names no region and none was given: `error.type` is `no-region`' },
};

const problems: Readonly<Record<PledgeProblem['type'], readonly [status: number, sentence: string]>> = {
  'no-such-initiative': [404, 'There is no such initiative.'],
  closed: [409, 'Pledges can be given while signatures are collected. Nothing was recorded.'],
  'no-region': [422, 'Your account does not say where you live. Send a region, or say so in your account.'],
  'other-region': [403, 'Pledges are for people who live in the region of the initiative. Nothing was recorded.'],
  'dead-link': [410, 'This link does not work any more.'],
  'used-link': [410, 'This link does not work any more.'],
};

const refuse = (visit: Visit, problem: PledgeProblem): Response => {
  const [status, sentence] = problems[problem.type];
  return visit.apiProblem(status, problem.type, sentence);
};

async function answerOwn(visit: Visit, slug: string): Promise<Response> {
  const door = await pledgeDoor(visit.platform, slug);
  if (door === undefined) return refuse(visit, { type: 'no-such-initiative' });
  const signer = signerOf(visit.platform, door.initiative.id, visit.requireAccount().email);
  const found = signer === undefined ? undefined : await ownPledge(visit.platform.db, door.initiative.id, signer.token);
  const answer = visit.apiJson({
    pledged: found?.given ?? false,
    at: found?.at.toISOString() ?? null,
    region: found?.regionName ?? null,
  });
  answer.headers.set('cache-control', 'no-store');
  return answer;
}

const move = (method: 'post' | 'delete', summary: string, done: string): Route =>
  api({
    method,
    path: '/api/initiatives/:slug/pledge',
    who: signedIn,
    summary,
    tags: ['initiatives'],
    ...pledgeLimit,
    params,
    ...(method === 'post'
      ? {
          body: z
            .object({ region: z.string().max(200).optional().describe('Used only where the account names none') })
            .optional(),
        }
      : {}),
    responses: { 200: { description: done, schema: own }, ...refusals },
    handle: async (visit, { params: { slug }, body }) => {
      const region = (body as { readonly region?: string } | undefined)?.region;
      const given = await pledgeByAccount(visit.platform, slug, {
        account: visit.requireAccount(),
        network: visit.network,
        move: method === 'post' ? 'give' : 'take-back',
        ...(region === undefined ? {} : { region }),
      });
      return given.ok ? answerOwn(visit, slug) : refuse(visit, given.error);
    },
  });

export const pledgeApi: readonly Route[] = [
  api({
    method: 'get',
    path: '/api/initiatives/:slug/pledges',
    who: anyone,
    summary: 'Pledges counted, by region and by day',
    tags: ['initiatives'],
    params,
    responses: { 200: { description: 'The counts, a few seconds old', schema: figuresShape }, 404: refusals[404] },
    handle: async (visit, { params: { slug } }) => {
      const door = await pledgeDoor(visit.platform, slug);
      if (door === undefined) return refuse(visit, { type: 'no-such-initiative' });
      return visit.apiJson(openFigures(door.initiative, await pledgeFigures(visit.platform, door.initiative)));
    },
  }),
  api({
    method: 'get',
    path: '/api/initiatives/:slug/pledge',
    who: signedIn,
    summary: 'Whether you have pledged',
    tags: ['initiatives'],
    params,
    responses: { 200: { description: 'Your own pledge', schema: own }, 401: refusals[401], 404: refusals[404] },
    handle: (visit, { params: { slug } }) => answerOwn(visit, slug),
  }),
  move('post', 'Pledge support; the same again changes nothing', 'The pledge stands'),
  move('delete', 'Take your pledge back; the same again changes nothing', 'The pledge does not stand'),
];
