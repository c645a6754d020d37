/** What the scribe writes down, through the REST API: the same use cases as the forms, for a program that a clerk uses in the meeting. */
import { z } from 'zod';
import { api, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { actingOfficial } from '../../../platform/official.ts';
import type { Result } from '../../../rules/result.ts';
import { scribeSentence } from '../routes/scribe.ts';
import { clerks, namedTownHall } from '../scope.ts';
import { noteDown, notePromise, strikeNote, strikePromise, type ScribeProblem, type Written } from '../scribe.ts';

const slug = z.string().max(80);
const id = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'a UUID')
  .transform((text) => text.toLowerCase());
const itsKey = 'A UUID that you make; sent again under it, it is written down once';
const text = z.string().max(20_000);
const item = z.number().int().nullable().default(null).describe('Number of the agenda item; null: the one open then');
const tags = ['town-halls'];

const written = z.object({
  entry: z.number().int().describe('Its number in the record'),
  known: z.boolean().describe('Whether it had been written down before'),
});
const responses = {
  200: { description: 'It is in the record', schema: written },
  400: { description: 'Malformed' },
  401: { description: 'No session' },
  403: { description: 'You are no clerk of this meeting' },
  404: { description: 'There is no such town hall, note or promise' },
  409: { description: 'The meeting is not where this can be done: `error.type` tells why' },
  422: { description: 'Something is missing, too long or not there: `error.type` tells what' },
};

const missing: ReadonlySet<ScribeProblem> = new Set(['no-such-note', 'no-such-promise']);
const unusable: ReadonlySet<ScribeProblem> = new Set([
  'noteMissing',
  'noteTooLong',
  'promiseMissing',
  'promiseTooLong',
  'ownerMissing',
  'ownerTooLong',
  'dueWrong',
  'itemWrong',
  'no-such-question',
  'reasonMissing',
  'reasonTooLong',
]);

function answer(visit: Visit, done: Result<Written, ScribeProblem>): Response {
  if (done.ok) return visit.apiJson({ entry: done.value.seq, known: done.value.known });
  const { error } = done;
  const status = missing.has(error) ? 404 : unusable.has(error) ? 422 : 409;
  return visit.apiProblem(status, error, scribeSentence(visit.locale, error));
}

const strikeBody = z.object({ reason: text.describe('Public; up to 1,000 characters') });

export const scribeApi: readonly Route[] = [
  api({
    method: 'put',
    path: '/api/town-halls/:slug/notes/:note',
    who: clerks,
    summary: 'Write down a note: public at once, and in the minutes',
    tags,
    params: z.object({ slug, note: id.describe(itsKey) }),
    body: z.object({ text: text.describe('Up to 4,000 characters'), item }),
    responses,
    handle: async (visit, { params: { note }, body }) =>
      answer(
        visit,
        await noteDown(visit.platform, await namedTownHall(visit), actingOfficial(visit), { note, ...body }),
      ),
  }),
  api({
    method: 'put',
    path: '/api/town-halls/:slug/notes/:note/struck',
    who: clerks,
    summary:
      'Strike a note: it stays in the record with the reason, and leaves the minutes; struck twice, it is struck once',
    tags,
    params: z.object({ slug, note: id }),
    body: strikeBody,
    responses,
    handle: async (visit, { params: { note }, body: { reason } }) =>
      answer(
        visit,
        await strikeNote(visit.platform, await namedTownHall(visit), actingOfficial(visit), {
          note,
          reason: reason.trim(),
        }),
      ),
  }),
  api({
    method: 'put',
    path: '/api/town-halls/:slug/promises/:promise',
    who: clerks,
    summary: 'Write down a promise: it is a commitment from that moment on',
    tags,
    params: z.object({ slug, promise: id.describe(itsKey) }),
    body: z.object({
      text: text.describe('Up to 300 characters'),
      owner: text.describe('Who answers for it; up to 120 characters'),
      due: z.string().max(40).default('').describe('YYYY-MM-DD, where a day was named'),
      question: id.nullable().default(null).describe('The question that it answers'),
      item,
    }),
    responses,
    handle: async (visit, { params: { promise }, body }) =>
      answer(
        visit,
        await notePromise(visit.platform, await namedTownHall(visit), actingOfficial(visit), { promise, ...body }),
      ),
  }),
  api({
    method: 'put',
    path: '/api/town-halls/:slug/promises/:promise/struck',
    who: clerks,
    summary:
      'Strike a promise that was entered by mistake: minutes leave it out from then on, and its commitment is withdrawn; struck twice, it is struck once',
    tags,
    params: z.object({ slug, promise: id }),
    body: strikeBody,
    responses,
    handle: async (visit, { params: { promise }, body: { reason } }) =>
      answer(
        visit,
        await strikePromise(visit.platform, await namedTownHall(visit), actingOfficial(visit), {
          promise,
          reason: reason.trim(),
        }),
      ),
  }),
];
