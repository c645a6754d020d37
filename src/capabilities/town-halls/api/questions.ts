/** What was asked in a town hall and what became of it, through the REST API: the public list. */
import { z } from 'zod';
import { api, type Route } from '../../../platform/http/route.ts';
import { anyone } from '../../../platform/rights.ts';
import { ledgerJson } from '../question-export.ts';
import { listedStates, questionLedger } from '../question-ledger.ts';
import { visibleTownHall } from '../scope.ts';
import { standingOf } from '../standing.ts';

const instant = z.string().describe('UTC');

const shape = z.object({
  townHall: z.string(),
  counts: z.record(z.enum(listedStates), z.number().int()),
  waiting: z.number().int().describe('Questions that wait for a moderator'),
  rejected: z
    .array(z.object({ reason: z.string(), count: z.number().int() }))
    .describe('What was never shown, by reason; the texts are not public'),
  questions: z.array(
    z.object({
      question: z.string(),
      number: z.number().int(),
      state: z.enum(listedStates),
      withheld: z.boolean().describe('Taken off by a moderator, or withdrawn: text and name are empty'),
      text: z.string(),
      language: z.string(),
      name: z.string(),
      via: z.enum(['web', 'hall', 'phone']),
      region: z.string().nullable(),
      item: z.number().int().nullable(),
      form: z.enum(['written', 'spoken']),
      interpreted: z.boolean(),
      before: z.boolean(),
      support: z.number().int().describe('People who support it or a question merged into it'),
      asked: instant,
      taken: instant.nullable(),
      settled: instant.nullable(),
      said: z.string().describe('What was said in short, or the reason'),
      by: z.string(),
      written: z.array(z.object({ text: z.string(), language: z.string(), by: z.string(), at: instant })),
      mergedInto: z.number().int().nullable().describe('Number of the question that stays'),
    }),
  ),
});

export const questionsApi: readonly Route[] = [
  api({
    method: 'get',
    path: '/api/town-halls/:slug/questions',
    who: anyone,
    summary: 'The questions asked in a town hall and what became of them',
    tags: ['town-halls'],
    params: z.object({ slug: z.string().max(80) }),
    query: z.object({ state: z.enum(listedStates).optional() }),
    responses: {
      200: { description: 'By number', schema: shape },
      404: { description: 'There is no such town hall' },
    },
    handle: async (visit, { query }) => {
      const hall = await visibleTownHall(visit);
      if (hall === undefined) return visit.apiProblem(404, 'no-such-town-hall', 'There is no such town hall.');
      const all = ledgerJson(hall, questionLedger(await standingOf(visit.platform, hall)));
      const questions = all.questions.filter(({ state }) => query.state === undefined || state === query.state);
      return visit.apiJson({ ...all, questions });
    },
  }),
];
