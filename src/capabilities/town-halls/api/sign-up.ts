/** Signing up through the REST API: the same use cases as the form. */
import { z } from 'zod';
import { api, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { signedIn } from '../../../platform/rights.ts';
import { livesIn } from '../attendee.ts';
import { visibleTownHall } from '../scope.ts';
import { signUp, standingIn, withdrawSignUp, type SignUpProblem, type Standing } from '../sign-up.ts';
import { ways } from '../store/sign-ups.ts';
import type { TownHall } from '../town-hall.ts';
import { signUpWords } from '../words/sign-up.ts';

const tags = ['town-halls'];
const params = z.object({ slug: z.string().max(80) });
const key = z.uuid().describe('Made by the sender. Sending again with the same key is the same act.');

const shape = z.object({
  way: z.enum(ways),
  place: z.enum(['placed', 'waiting', 'remote']),
  waitingNumber: z.number().int().nullable().describe('Place on the waiting list, from 1'),
  name: z.string(),
  interpretation: z.string(),
  accommodation: z.string(),
});

const open = ({ signUp: own, place }: Standing): z.output<typeof shape> => ({
  way: own.way,
  place: place === undefined ? 'remote' : place.placed ? 'placed' : 'waiting',
  waitingNumber: place === undefined || place.placed ? null : place.nr,
  name: own.name,
  interpretation: own.interpretation,
  accommodation: own.accommodation,
});

/** Private answers are kept nowhere on the way. */
function neverKept(response: Response): Response {
  response.headers.set('cache-control', 'no-store');
  return response;
}

const ofTownHall = async (visit: Visit, answer: (hall: TownHall) => Promise<Response>): Promise<Response> => {
  const hall = await visibleTownHall(visit);
  return hall === undefined
    ? visit.apiProblem(404, 'no-such-town-hall', 'There is no such town hall.')
    : neverKept(await answer(hall));
};

const conflicts: ReadonlySet<SignUpProblem> = new Set(['notPublished', 'begun', 'cancelled']);

const refuse = (visit: Visit, problem: SignUpProblem): Response =>
  visit.apiProblem(
    conflicts.has(problem) ? 409 : problem === 'tooManyChanges' ? 429 : 422,
    problem,
    signUpWords('en')(problem),
  );

const refusals = {
  404: { description: 'There is no such town hall, or you have not signed up' },
  409: { description: 'The meeting has begun, is over, or does not take place' },
};

export const signUpApi: readonly Route[] = [
  api({
    method: 'get',
    path: '/api/town-halls/:slug/sign-up',
    who: signedIn,
    summary: 'Your own sign-up and whether you have a place',
    tags,
    params,
    responses: { 200: { description: 'Your sign-up', schema: shape }, 404: refusals[404] },
    handle: (visit) =>
      ofTownHall(visit, async (hall) => {
        const own = await standingIn(visit.platform.db, hall, visit.requireAccount().id, visit.now);
        return own === undefined
          ? visit.apiProblem(404, 'not-signed-up', 'You have not signed up.')
          : visit.apiJson(open(own));
      }),
  }),
  api({
    method: 'put',
    path: '/api/town-halls/:slug/sign-up',
    who: signedIn,
    perMinute: 20,
    summary: 'Sign up, or change what you said; who stays in the line for the hall keeps the place in it',
    tags,
    params,
    body: z
      .object({
        key,
        way: z.enum(ways).describe('hall: in the room. remote: by phone or on the web'),
        name: z.string().max(1_000).default('').describe('As you want to be called; need not be given'),
        interpretation: z.string().max(35).default('').describe('BCP 47; one of the languages of the meeting'),
        accommodation: z
          .string()
          .max(10_000)
          .default('')
          .describe('What you need; read by organisers and clerks of the meeting only'),
      })
      .strict(),
    responses: {
      200: { description: 'Your sign-up', schema: shape },
      403: { description: 'Only residents of the region take part' },
      ...refusals,
      422: { description: 'There is no hall or no such language, or a text is too long' },
      429: { description: 'Changed too often' },
    },
    handle: (visit, { body }) =>
      ofTownHall(visit, async (hall) => {
        const account = visit.requireAccount();
        if (hall.joining === 'residents' && !(await livesIn(visit.platform, account, hall)))
          return visit.apiProblem(403, 'not-a-resident', 'Only residents of the region take part in this meeting.');
        const done = await signUp(visit.platform, hall, account, body);
        return done.ok ? visit.apiJson(open(done.value)) : refuse(visit, done.error);
      }),
  }),
  api({
    method: 'delete',
    path: '/api/town-halls/:slug/sign-up',
    who: signedIn,
    perMinute: 20,
    summary: 'Withdraw your sign-up',
    tags,
    params,
    query: z.object({ key }),
    responses: { 200: { description: 'Withdrawn, or there was none' }, ...refusals },
    handle: (visit, { query }) =>
      ofTownHall(visit, async (hall) => {
        const done = await withdrawSignUp(visit.platform, hall, visit.requireAccount(), query.key.toLowerCase());
        return done.ok ? visit.apiJson({ withdrawn: true }) : refuse(visit, done.error);
      }),
  }),
];
