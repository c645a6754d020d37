/** What everybody may read by the REST API: polls, their questions and trends. */
import { z } from 'zod';
import { api, type Route } from '../../../platform/http/route.ts';
import { anyone } from '../../../platform/rights.ts';
import { openPoll, openQuestion } from '../export-files.ts';
import { modes, populations, stakes } from '../poll.ts';
import { questionTrend } from '../question-trend.ts';
import { isoDay } from '../readings.ts';
import { filterOf } from '../routes/public.ts';
import { namedPoll } from '../scope.ts';
import { listPolls, listRevisions } from '../store/polls.ts';
import { findQuestion, listQuestions } from '../store/questions.ts';

const poll = z.looseObject({
  slug: z.string(),
  question: z.string(),
  pollster: z.string(),
  sponsor: z.string().nullable(),
  stake: z.enum(stakes),
  answers: z.array(
    z.object({
      label: z.string(),
      kind: z.string().describe('for, against, other, undecided or refused'),
      percent: z.number(),
    }),
  ),
  revision: z.number(),
  withdrawn: z.boolean(),
});
const question = z.looseObject({ slug: z.string(), title: z.string(), about: z.string() });
const day = z.object({ day: z.string(), mean: z.number(), low: z.number(), high: z.number() });
const effect = z.object({
  name: z.string(),
  mean: z.number(),
  low: z.number(),
  high: z.number(),
  readings: z.number(),
});

const slug = z.object({ slug: z.string() });
const notThere = { description: 'There is no such thing' };

export const readApi: readonly Route[] = [
  api({
    method: 'get',
    path: '/api/polls',
    who: anyone,
    // All of them at once, as the exports give them.
    perMinute: 120,
    summary: 'Polls that are not withdrawn, those asked last first',
    tags: ['polls'],
    query: z.object({
      question: z.string().max(100).optional(),
      population: z.enum(populations).optional(),
      mode: z.enum(modes).optional(),
      stake: z.enum(stakes).optional(),
      house: z.string().max(100).optional().describe('Part of the name of the pollster or the sponsor'),
    }),
    responses: { 200: { description: 'The polls', schema: z.object({ polls: z.array(poll) }) } },
    handle: async (visit) => {
      const { db } = visit.platform;
      const questions = await listQuestions(db);
      const found = await listPolls(db, filterOf(visit.url.searchParams, questions));
      return visit.apiJson({ polls: found.map((one) => openPoll(one, questions)) });
    },
  }),
  api({
    method: 'get',
    path: '/api/polls/questions',
    who: anyone,
    summary: 'The questions under which polls are gathered',
    tags: ['polls'],
    responses: { 200: { description: 'The questions', schema: z.object({ questions: z.array(question) }) } },
    handle: async (visit) => visit.apiJson({ questions: (await listQuestions(visit.platform.db)).map(openQuestion) }),
  }),
  api({
    method: 'get',
    path: '/api/polls/questions/:slug',
    who: anyone,
    summary: 'One question with its polls and its trend (shares from 0 to 1, a band of 90 %)',
    tags: ['polls'],
    params: slug,
    query: z.object({ wording: z.string().max(5).optional().describe('The letter whose trend is wanted') }),
    responses: {
      200: {
        description: 'The question; its trend is null where there are too few polls',
        schema: question.extend({
          polls: z.array(poll),
          leftOut: z.array(z.object({ poll: z.string(), why: z.string() })),
          trend: z.looseObject({ days: z.array(day), houses: z.array(effect), wordings: z.array(effect) }).nullable(),
        }),
      },
      404: notThere,
    },
    handle: async (visit, { params, query }) => {
      const { platform } = visit;
      const found = await findQuestion(platform.db, params.slug);
      if (found === undefined) return visit.apiProblem(404, 'no-such-question', 'There is no such question.');
      const { polls, variants, readings, trend } = await questionTrend(platform, found, query.wording);
      return visit.apiJson({
        ...openQuestion(found),
        polls: polls.map((one) => openPoll(one, [found])),
        wordings: variants.map(({ letter, wording, language, population, polls: own }) => ({
          letter,
          wording,
          language,
          population,
          polls: own.map((one) => one.slug),
        })),
        leftOut: readings.leftOut.map(({ poll: one, why }) => ({ poll: one.slug, why })),
        trend: trend.ok
          ? {
              wording: trend.value.wording,
              days: trend.value.days.map((one) => ({ ...one, day: isoDay(one.day) })),
              houses: trend.value.houses,
              wordings: trend.value.wordings,
              readings: trend.value.readings,
            }
          : null,
      });
    },
  }),
  api({
    method: 'get',
    path: '/api/polls/:slug',
    who: anyone,
    summary: 'One poll with all its revisions, newest first',
    tags: ['polls'],
    params: slug,
    responses: {
      200: { description: 'The poll', schema: poll.extend({ revisions: z.array(poll) }) },
      404: notThere,
    },
    handle: async (visit) => {
      const found = await namedPoll(visit);
      if (found === undefined) return visit.apiProblem(404, 'no-such-poll', 'There is no such poll.');
      const { db } = visit.platform;
      const [questions, revisions] = [await listQuestions(db), await listRevisions(db, found.id)];
      return visit.apiJson({
        ...openPoll(found, questions),
        revisions: revisions.map((revision) => openPoll(revision, questions)),
      });
    },
  }),
];
