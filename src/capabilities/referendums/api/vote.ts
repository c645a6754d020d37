/** Casting and reading one's own ballot, and entering returns, through the REST API: the same use cases as the forms. */
import { z } from 'zod';
import { api, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { signedIn } from '../../../platform/rights.ts';
import { castBallot, ownBallot, type CastProblem, type Recorded } from '../cast-ballot.ts';
import { enterReturns } from '../enter-returns.ts';
import { anyClerk } from '../scope.ts';
import { choices } from '../store/ballots.ts';
import { entrySentence } from '../words/returns.ts';
import { ofReferendum, slugged } from './read.ts';
import { ballotShape } from './shapes.ts';

const tags = ['referendums'];
const key = z.uuid().describe('Made by the sender. Sending again with the same key is the same act; the first stands.');

const answer = ({ choice, revision, receipt, castAt }: Recorded): z.output<typeof ballotShape> => ({
  choice,
  revision,
  receipt,
  recordedAt: castAt.toISOString(),
});

const refusal: Readonly<Record<CastProblem['type'], readonly [status: number, sentence: string]>> = {
  'no-such-vote': [404, 'There is no such vote.'],
  'not-a-key': [400, 'The key is not a UUID.'],
  'no-choice': [422, 'The choice is none of yes, no and blank. The ballot was not recorded.'],
  'not-a-voter': [403, 'This vote is for residents of another region. The ballot was not recorded.'],
  'not-open-yet': [409, 'The vote is not open yet. The ballot was not recorded.'],
  closed: [409, 'The vote is closed. The ballot was not recorded.'],
};

const neverKept = (response: Response): Response => {
  response.headers.set('cache-control', 'no-store');
  return response;
};

const castRoute: Route = api({
  method: 'put',
  path: '/api/referendums/:slug/ballot',
  who: signedIn,
  summary: 'Cast your ballot in an advisory vote, or replace it until the vote closes',
  tags,
  params: slugged,
  body: z.object({ key, choice: z.enum(choices) }).strict(),
  responses: {
    200: { description: 'The ballot as recorded', schema: ballotShape },
    403: { description: 'You are not a voter here' },
    404: { description: 'There is no such vote' },
    409: { description: 'The vote is not open' },
  },
  handle: async (visit, { params, body }) => {
    const account = visit.requireAccount();
    const cast = await castBallot(visit.platform, { slug: params.slug, account, ...body });
    if (cast.ok) return neverKept(visit.apiJson(answer(cast.value.ballot)));
    const [status, sentence] = refusal[cast.error.type];
    return visit.apiProblem(status, cast.error.type, sentence);
  },
});

const ownRoute: Route = api({
  method: 'get',
  path: '/api/referendums/:slug/ballot',
  who: signedIn,
  summary: 'Your own ballot that counts now',
  tags,
  params: slugged,
  responses: {
    200: { description: 'Your ballot', schema: ballotShape },
    404: { description: 'There is no such vote, or you have not voted' },
  },
  handle: ofReferendum(async (visit, referendum) => {
    const own = await ownBallot(visit.platform, referendum, visit.requireAccount());
    return own === undefined
      ? visit.apiProblem(404, 'no-ballot', 'You have not voted here.')
      : neverKept(visit.apiJson(answer(own)));
  }),
});

const whole = z.number().int().min(0).max(1e15);
const returnsBody = z
  .object({
    key,
    reason: z.string().max(1_000).default('').describe('Public; needed where figures that stand change'),
    returns: z
      .array(
        z.object({ region: z.string().max(200), registered: whole, ballots: whole, yes: whole, no: whole }).strict(),
      )
      .min(1)
      .max(5_000),
  })
  .strict();

const enteredShape = z.object({ written: z.number().int(), unchanged: z.number().int() });

async function enter(visit: Visit, body: z.output<typeof returnsBody>): Promise<Response> {
  return ofReferendum(async (_, referendum) => {
    const { returns, reason, key: sent } = body;
    const done = await enterReturns(
      visit.platform,
      referendum,
      visit.requireAccount().id,
      returns.map((one) => ({ ...one, source: 'api' as const })),
      { reason: reason.trim(), key: sent.toLowerCase() },
    );
    if (done.ok) return visit.apiJson(done.value);
    const problems = done.error.map((problem) => ({
      field: 'region' in problem ? problem.region : 'body',
      message: entrySentence('en', problem, (region) => region),
    }));
    const types = done.error.map(({ type }) => type);
    const status = types.includes('not-your-region')
      ? 403
      : types.some((type) => /^(not-over|certified|not-reported)$/.test(type))
        ? 409
        : 422;
    return visit.apiProblem(status, types[0] ?? 'refused', 'Nothing was entered.', problems);
  })(visit);
}

const returnsRoute: Route = api({
  method: 'post',
  path: '/api/referendums/:slug/returns',
  who: anyClerk,
  maxBody: 2 * 1024 * 1024,
  summary: 'Enter the returns of regions in which you are a clerk: all of them or none',
  tags,
  params: slugged,
  body: returnsBody,
  responses: {
    200: { description: 'How many were new or different', schema: enteredShape },
    403: { description: 'You are not a clerk of one of these regions' },
    404: { description: 'There is no such referendum' },
    409: { description: 'The vote is not over, or its returns are certified' },
    422: { description: 'The figures cannot be right, or a reason is missing' },
  },
  handle: (visit, { body }) => enter(visit, body),
});

export const voteApi: readonly Route[] = [castRoute, ownRoute, returnsRoute];
