/** Taking part through the REST API: the same use cases as the forms. A client never says who it is; its session or cookie does. */
import { z } from 'zod';
import { api, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone, participants } from '../../../platform/rights.ts';
import { askQuestion } from '../ask-question.ts';
import { attendeeOf, takePart } from '../attendee.ts';
import { ownPlace } from '../own-place.ts';
import { wholeHall } from '../pace.ts';
import { readAsking } from '../read-asking.ts';
import { refusal, type TakePartProblem } from '../routes/refusal.ts';
import { visibleTownHall } from '../scope.ts';
import { standingOf } from '../standing.ts';
import { supportedBy } from '../store/support.ts';
import { supportQuestion } from '../support-question.ts';
import type { TownHall } from '../town-hall.ts';
import { withdrawQuestion } from '../withdraw-question.ts';

const slug = z.string().max(80);
const question = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'a UUID')
  .transform((id) => id.toLowerCase())
  .describe('A UUID that whoever asks makes; the same one sent twice is one question');
const tags = ['town-halls'];
const refusals = {
  400: { description: 'Malformed' },
  401: { description: 'You do not take part: no session, and the meeting is not open to anyone' },
  403: { description: 'Of another region, removed, or not yours: `error.type` tells which' },
  404: { description: 'There is no such town hall or question' },
  409: { description: 'Not where this can be done to it: `error.type` tells why' },
  422: { description: 'The text is missing or too long' },
  429: { description: 'Too much in one minute' },
};

const askBody = z.object({
  form: z.enum(['written', 'spoken']).default('written').describe('spoken: you want to say it yourself'),
  text: z.string().max(10_000).default('').describe('Up to 500 characters; may be empty where form is spoken'),
  language: z.string().max(35).default('').describe('BCP 47; one of the languages of the meeting'),
  name: z.string().max(1_000).default('').describe('How you want to be called; need not be given'),
  item: z.number().int().nullable().default(null).describe('Number of the agenda item'),
  interpreted: z.boolean().default(false).describe('You speak through an interpreter and have twice the time'),
});

const mine = z.object({
  questions: z.array(
    z.object({
      question: z.string(),
      number: z.number().int().describe('Its public number; 0 while it was not shown'),
      state: z.string(),
      text: z.string(),
      position: z.number().int().nullable().describe('From 1, while it is in the queue'),
      answer: z.string().describe('What was said in short, or why it is where it is'),
      mergedInto: z.string().nullable(),
    }),
  ),
  supports: z.array(z.string()).describe('Ids of the questions you support'),
  warnings: z.number().int(),
  removed: z.boolean(),
});

export const takePartApi: readonly Route[] = [
  api({
    method: 'get',
    path: '/api/town-halls/:slug/mine',
    // Whoever has not taken part has asked nothing.
    who: anyone,
    summary: 'What you asked and support in a town hall',
    tags,
    params: z.object({ slug }),
    responses: { 200: { description: 'Yours alone', schema: mine }, 404: refusals[404] },
    handle: async (visit) => {
      const hall = await visibleTownHall(visit);
      if (hall === undefined) return missing(visit);
      const attendee = await attendeeOf(visit, hall);
      const own = await ownPlace(visit.platform, hall, await standingOf(visit.platform, hall), attendee);
      const supports = attendee === undefined ? [] : await supportedBy(visit.platform.database, hall.id, attendee);
      return forThemAlone(
        visit.apiJson({
          questions: own.questions.map(({ question: q, position, goesOnAs }) => ({
            question: q.question,
            number: q.number,
            state: q.state,
            text: q.text,
            position: position ?? null,
            answer: q.answer,
            mergedInto: goesOnAs?.question ?? null,
          })),
          supports: [...supports],
          warnings: own.conduct?.warnings ?? 0,
          removed: own.conduct?.removed ?? false,
        }),
      );
    },
  }),
  api({
    method: 'put',
    path: '/api/town-halls/:slug/questions/:question',
    who: participants,
    summary: 'Ask a question, or ask to speak',
    tags,
    params: z.object({ slug, question }),
    body: askBody,
    networkPerMinute: wholeHall,
    responses: {
      200: {
        description: 'Where it is: shown in the queue, or waiting for a moderator',
        schema: z.object({ question: z.string(), state: z.enum(['shown', 'waiting']) }),
      },
      ...refusals,
    },
    handle: async (visit, { params, body }) => {
      const joined = await joinedHall(visit);
      if (joined instanceof Response) return joined;
      const { hall, attendee } = joined;
      const asked = readAsking(visit, hall, params.question, body);
      const by = { account: null, role: 'participant' as const };
      const done = await askQuestion(visit.platform, hall, asked, attendee, by);
      if (!done.ok) return refuse(visit, done.error);
      return forThemAlone(visit.apiJson({ question: params.question, state: done.value }));
    },
  }),
  api({
    method: 'put',
    path: '/api/town-halls/:slug/questions/:question/support',
    who: participants,
    summary: 'Support a question, or no longer; said twice, it is said once',
    tags,
    params: z.object({ slug, question }),
    body: z.object({ supports: z.boolean() }),
    networkPerMinute: wholeHall,
    responses: {
      200: { description: 'What stands now', schema: z.object({ question: z.string(), supports: z.boolean() }) },
      ...refusals,
    },
    handle: async (visit, { params, body }) => {
      const joined = await joinedHall(visit);
      if (joined instanceof Response) return joined;
      const { hall, attendee } = joined;
      const done = await supportQuestion(visit.platform, hall, {
        question: params.question,
        attendee,
        supports: body.supports,
      });
      if (!done.ok) return refuse(visit, done.error);
      return forThemAlone(visit.apiJson({ question: params.question, supports: body.supports }));
    },
  }),
  api({
    method: 'delete',
    path: '/api/town-halls/:slug/questions/:question',
    who: participants,
    summary: 'Withdraw your own question',
    tags,
    params: z.object({ slug, question }),
    networkPerMinute: wholeHall,
    responses: {
      200: {
        description: 'It is withdrawn',
        schema: z.object({ question: z.string(), state: z.literal('withdrawn') }),
      },
      ...refusals,
    },
    handle: async (visit, { params }) => {
      const hall = await visibleTownHall(visit);
      if (hall === undefined) return missing(visit);
      const attendee = await attendeeOf(visit, hall);
      if (attendee === undefined) return refuse(visit, 'not-yours');
      const done = await withdrawQuestion(visit.platform, hall, { question: params.question, attendee });
      if (!done.ok) return refuse(visit, done.error);
      return forThemAlone(visit.apiJson({ question: params.question, state: 'withdrawn' }));
    },
  }),
];

/** Whoever asks or supports takes part from then on. A response where they may not. */
async function joinedHall(visit: Visit): Promise<{ readonly hall: TownHall; readonly attendee: number } | Response> {
  const hall = await visibleTownHall(visit);
  if (hall === undefined) return missing(visit);
  const joined = await takePart(visit, hall);
  return joined.ok ? { hall, attendee: joined.value } : refuse(visit, joined.error);
}

const statuses: Partial<Record<TakePartProblem, number>> = {
  'sign-in': 401,
  'not-a-resident': 403,
  removed: 403,
  'not-yours': 403,
  'no-such-question': 404,
  textMissing: 422,
  textTooLong: 422,
  nameTooLong: 422,
  'not-a-key': 422,
  'no-such-item': 422,
  'too-fast': 429,
};

const refuse = (visit: Visit, problem: TakePartProblem): Response =>
  visit.apiProblem(statuses[problem] ?? 409, problem, refusal(visit.locale, problem).message);

const missing = (visit: Visit): Response => visit.apiProblem(404, 'no-such-town-hall', 'There is no such town hall.');

function forThemAlone(answer: Response): Response {
  answer.headers.set('cache-control', 'no-store');
  return answer;
}
