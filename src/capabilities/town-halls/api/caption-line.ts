/** One line of captions through the REST API: put right, or taken out, by whoever may send captions. */
import { z } from 'zod';
import { hasNul } from '../../../platform/http/forms.ts';
import type { Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { participants } from '../../../platform/rights.ts';
import { err } from '../../../rules/result.ts';
import {
  correctCaption,
  longestCorrected,
  strikeCaption,
  type Changed,
  type CorrectProblem,
  type LineChange,
} from '../correct-captions.ts';
import type { EnteredBy } from '../enter.ts';
import { lineNumber } from '../line-number.ts';
import type { TownHall } from '../town-hall.ts';
import { captionSentence } from '../words/captions.ts';
import { problems } from '../words/problems.ts';
import { asCaptioner, captionerRefusals, keyed } from './captioner.ts';

/** The database keeps neither NUL nor half of a sign. */
const kept = z
  .string()
  .max(20_000)
  .refine((text) => !hasNul(text))
  .transform((text) => text.toWellFormed());
const correction = z.object({
  text: kept.describe(`What the line says from now on, at most ${longestCorrected} characters`),
  speaker: kept.default('').describe('Who speaks; left out, the line names nobody'),
});
const strike = z.object({
  reason: kept.describe('Public: it stands in the place of the line, and in the public log'),
});
const changed = z.object({
  seq: z.number().int().describe('The number of the new entry in the record'),
  known: z.boolean().describe('Whether it had been entered under this key before'),
});

const answer = (visit: Visit, done: Changed): Response =>
  done.ok
    ? visit.apiJson(done.value)
    : visit.apiProblem(statusOf(done.error), done.error, captionSentence('en', done.error));

const statusOf = (problem: CorrectProblem): 404 | 409 | 422 =>
  problem === 'no-such-line' ? 404 : problem in problems.texts.en ? 409 : 422;

function route<S extends z.ZodObject>(
  act: 'correct' | 'strike',
  summary: string,
  shape: S,
  change: (visit: Visit, hall: TownHall, by: EnteredBy, sent: LineChange & z.output<S>) => Promise<Changed>,
): Route {
  return {
    method: 'post',
    path: `/api/town-halls/:slug/captions/:line/${act}`,
    // By a token of this meeting, or by an account that is one of its clerks.
    who: participants,
    networkPerMinute: 1_200,
    api: {
      summary,
      tags: ['town-halls'],
      params: z.object({
        slug: z.string().max(80),
        line: z.coerce.number().int().describe('The number of the line in the record'),
      }),
      query: keyed,
      body: shape,
      responses: {
        200: { description: 'Entered, or known already', schema: changed },
        ...captionerRefusals,
        404: { description: 'There is no such town hall, or no such line in its captions' },
        409: { description: 'The line was struck before' },
        422: { description: 'Nothing to read, too long, or what the line says already' },
      },
    },
    handle: (visit) =>
      asCaptioner(visit, async (hall, by, key) => {
        const sent = shape.safeParse(await visit.json());
        if (!sent.success)
          return visit.apiProblem(400, 'malformed', `Send a JSON object with ${Object.keys(shape.shape).join(', ')}.`);
        const line = lineNumber(visit);
        return line === undefined
          ? answer(visit, err('no-such-line'))
          : answer(visit, await change(visit, hall, by, { line, key, ...sent.data }));
      }),
  };
}

export const captionLineApi: readonly Route[] = [
  route(
    'correct',
    'Correct a line of captions that was heard wrongly: the last correction stands, the entry stays in its place',
    correction,
    ({ platform }, hall, by, sent) => correctCaption(platform, hall, by, sent),
  ),
  route(
    'strike',
    'Take a line of captions out for good, with a public reason: what it said is told nowhere any more',
    strike,
    ({ platform }, hall, by, sent) => strikeCaption(platform, hall, by, sent),
  ),
];
