/** Polls through the REST API: what was asked and counted, for anybody, and choosing, for those who take part. */
import { z } from 'zod';
import { api, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone, participants } from '../../../platform/rights.ts';
import { takePart, type JoinProblem } from '../attendee.ts';
import { chooseOption, type ChooseProblem } from '../choose-option.ts';
import { wholeHall } from '../pace.ts';
import { visibleTownHall } from '../scope.ts';
import { standingOf } from '../standing.ts';
import { polls as words } from '../words/polls.ts';
import { problems } from '../words/problems.ts';

const slug = z.string().max(80);
const instant = z.iso.datetime();
const counts = z.array(z.number().int());

const pollShape = z.object({
  poll: z.string(),
  form: z.enum(['poll', 'straw']).describe('straw: binds nobody'),
  question: z.string(),
  options: z.array(z.string()),
  language: z.string(),
  translations: z.record(z.string(), z.object({ question: z.string(), options: z.array(z.string()) })),
  openedAt: instant,
  closedAt: instant.nullable(),
  counts: counts.describe('By option: people on their devices; of an open poll, as it stands now'),
  people: z.number().int(),
  hands: counts.nullable().describe('By option: the show of hands, counted by the chair, never added to the others'),
});

const statuses: Partial<Record<ChooseProblem | JoinProblem, number>> = {
  'sign-in': 401,
  'not-a-resident': 403,
  removed: 403,
  'no-such-poll': 404,
  optionMissing: 422,
  'too-fast': 429,
};

function refuse(visit: Visit, problem: ChooseProblem | JoinProblem): Response {
  const { locale } = visit;
  const message = words.texts[locale][problem] ?? problems.texts[locale][problem] ?? problem;
  return visit.apiProblem(statuses[problem] ?? 409, problem, message);
}

const missing = (visit: Visit): Response => visit.apiProblem(404, 'no-such-town-hall', 'There is no such town hall.');

export const pollsApi: readonly Route[] = [
  api({
    method: 'get',
    path: '/api/town-halls/:slug/polls',
    who: anyone,
    summary: 'Polls and straw votes of a town hall with their counts',
    tags: ['town-halls'],
    params: z.object({ slug }),
    responses: {
      200: { description: 'In the order in which they were asked', schema: z.object({ polls: z.array(pollShape) }) },
      404: { description: 'There is no such town hall' },
    },
    handle: async (visit) => {
      const hall = await visibleTownHall(visit);
      if (hall === undefined) return missing(visit);
      const { meeting, polls } = await standingOf(visit.platform, hall);
      const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
      return visit.apiJson({
        polls: [...meeting.polls.values()].map((asked) => {
          const { poll, form, question, options, language, translations, openedAt, closedAt, hands } = asked;
          const now = asked.counts ?? polls.get(poll) ?? options.map(() => 0);
          return {
            poll,
            form,
            question,
            options,
            language,
            translations,
            openedAt: iso(openedAt),
            closedAt: iso(closedAt),
            counts: now,
            people: now.reduce((sum, count) => sum + count, 0),
            hands,
          };
        }),
      });
    },
  }),
  api({
    method: 'put',
    path: '/api/town-halls/:slug/polls/:poll/choice',
    who: participants,
    summary: 'Choose in a poll, or change what you chose; said twice, it is said once',
    tags: ['town-halls'],
    params: z.object({ slug, poll: z.string().max(36).toLowerCase() }),
    body: z.object({ option: z.number().int().min(0).max(7).describe('From 0, in the order of the options') }),
    networkPerMinute: wholeHall,
    responses: {
      200: { description: 'What stands now', schema: z.object({ poll: z.string(), option: z.number().int() }) },
      400: { description: 'Malformed' },
      401: { description: 'You do not take part' },
      403: { description: 'Of another region, or removed' },
      404: { description: 'There is no such town hall or poll' },
      409: { description: 'The poll is closed' },
      422: { description: 'The poll has no such option' },
      429: { description: 'Too much in one minute' },
    },
    handle: async (visit, { params, body: { option } }) => {
      const hall = await visibleTownHall(visit);
      if (hall === undefined) return missing(visit);
      const joined = await takePart(visit, hall);
      if (!joined.ok) return refuse(visit, joined.error);
      const done = await chooseOption(visit.platform, hall, { poll: params.poll, attendee: joined.value, option });
      return done.ok ? visit.apiJson({ poll: params.poll, option }) : refuse(visit, done.error);
    },
  }),
];
