/** Telling through the REST API what was done to give notice: the same use case as the forms. What was told is part of the meeting. */
import { z } from 'zod';
import { api, type Route } from '../../../platform/http/route.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { noticeSteps } from '../../../rules/meeting/index.ts';
import { markNotice, type NoticeProblem } from '../mark-notice.ts';
import { namedTownHall, noticeGivers } from '../scope.ts';
import { noticeWords } from '../words/notice.ts';

const key = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'a UUID')
  .transform((id) => id.toLowerCase())
  .describe('A UUID that you make; sent again under it, it is one entry');
const text = z.string().max(20_000);

const elsewhere: ReadonlySet<NoticeProblem> = new Set(['notPosted', 'cancelled', 'toldMeanwhile', 'nothingToTakeBack']);

export const noticeApi: readonly Route[] = [
  api({
    method: 'put',
    path: '/api/town-halls/:slug/notices/:notice',
    who: noticeGivers,
    summary: 'Say that a step of the notice was done, correct what was said, or take it back',
    tags: ['town-halls'],
    params: z.object({ slug: z.string().max(80), notice: key }),
    body: z.object({
      step: z.enum(noticeSteps).describe('One that the kind of meeting needs'),
      doneAt: z.iso.datetime().nullable().describe('Null: it was not done, and what was said before is taken back'),
      note: text.default('').describe('Where or how, for everybody to read; up to 300 characters'),
      corrects: z
        .number()
        .int()
        .default(0)
        .describe('The number of the entry that counts for this step; 0 where there is none'),
      reason: text.default('').describe('Why it is corrected or taken back; public'),
    }),
    responses: {
      200: {
        description: 'It is recorded',
        schema: z.object({ known: z.boolean().describe('Whether it had been recorded under this key before') }),
      },
      400: { description: 'Malformed' },
      401: { description: 'No session' },
      403: { description: 'You are neither organiser nor clerk of this meeting' },
      404: { description: 'There is no such town hall' },
      409: { description: 'Not posted yet, cancelled, or somebody else told something meanwhile' },
      422: { description: 'Something is missing, too long or cannot be: `error.type` tells what' },
    },
    handle: async (visit, { params: { notice }, body }) => {
      const { id } = await namedTownHall(visit);
      const doneAt = body.doneAt === null ? null : new Date(body.doneAt);
      const done = await markNotice(visit.platform, id, actingOfficial(visit), { ...body, doneAt, key: notice });
      if (done.ok) return visit.apiJson({ known: done.value === 'known' });
      return visit.apiProblem(elsewhere.has(done.error) ? 409 : 422, done.error, noticeWords(visit.locale)(done.error));
    },
  }),
];
