/** What follows a meeting as open data: minutes with all their versions, questions left open, feedback. */
import { z } from 'zod';
import { api, type Route } from '../../../platform/http/route.ts';
import { anyone } from '../../../platform/rights.ts';
import { openAnswers } from '../answers.ts';
import { recordFile } from '../export.ts';
import { feedbackPhase, feedbackUntil, toldFeedback } from '../feedback.ts';
import { feedbackRows } from '../feedback-table.ts';
import { draftOf } from '../minutes.ts';
import { visibleTownHall } from '../scope.ts';
import { meetingNow } from '../standing.ts';
import { allFeedback } from '../store/feedback.ts';
import { minutesVersions } from '../store/minutes.ts';

const params = z.object({ slug: z.string().max(80) });
const tags = ['town-halls'];
const none = { 404: { description: 'There is no such town hall' } };

const instant = z.number().nullable().describe('Milliseconds since 1970');
const content = z
  .object({
    openedAt: instant,
    adjournedAt: instant,
    adjournedReason: z.string(),
    attendance: z.array(z.looseObject({ member: z.number().int(), name: z.string(), seat: z.string() })),
    byWay: z.record(z.string(), z.number().int()),
    pauses: z.array(z.looseObject({ kind: z.string() })),
    items: z.array(z.looseObject({ number: z.number().int().nullable(), title: z.string() })),
  })
  .describe('As src/rules/meeting/minutes makes them from the public record');

const minutes = z.object({
  draft: content,
  versions: z
    .array(
      z.object({
        version: z.number().int(),
        at: z.string(),
        throughSeq: z.number().int().describe('The newest entry of the record that is in it'),
        reason: z.string(),
        corrections: z.record(z.string(), z.string()),
        participants: z.looseObject({}).nullable().describe('Null where fewer than ten would be told'),
        content,
      }),
    )
    .describe('Oldest first'),
  approvals: z.array(z.object({ version: z.number().int(), motion: z.string(), at: z.number() })),
});

const question = z.object({
  question: z.string(),
  text: z.string(),
  language: z.string(),
  state: z.string(),
  reason: z.string().describe('Why it was deferred or skipped'),
  written: z.array(z.object({ at: z.number(), text: z.string(), language: z.string(), by: z.string() })),
});

const answers = z.object({
  due: z.string().nullable().describe('The last day for answers; null until the adjournment'),
  overdue: z.boolean(),
  open: z.array(question),
  answered: z.array(question),
});

const feedback = z.object({
  until: z.string().nullable(),
  rows: z
    .array(
      z.object({
        question: z.string(),
        region: z.string(),
        agree: z.number().int(),
        partly: z.number().int().nullable(),
        disagree: z.number().int().nullable(),
        notAgree: z.number().int(),
      }),
    )
    .describe('Empty before the close, and where fewer than ten people would be told'),
});

export const afterApi: readonly Route[] = [
  api({
    method: 'get',
    path: '/api/town-halls/:slug/minutes',
    who: anyone,
    summary: 'Minutes of a town hall: the draft as it follows from the record now, and every published version',
    tags,
    params,
    responses: { 200: { description: 'The minutes', schema: minutes }, ...none },
    handle: async (visit) => {
      const hall = await visibleTownHall(visit);
      if (hall === undefined) return visit.apiProblem(404, 'no-such-town-hall', 'There is no such town hall.');
      const { platform } = visit;
      const { meeting, minutes: draft } = await draftOf(platform, hall);
      const versions = await minutesVersions(platform.db, hall.id);
      const file = recordFile(hall, platform.config.timeZone, meeting, [], versions, []);
      return visit.apiJson({ draft, versions: file.minutes, approvals: meeting.approvals });
    },
  }),
  api({
    method: 'get',
    path: '/api/town-halls/:slug/answers',
    who: anyone,
    summary: 'Questions that a town hall left open, with their answers in writing or the day by which they are due',
    tags,
    params,
    responses: { 200: { description: 'The questions', schema: answers }, ...none },
    handle: async (visit) => {
      const hall = await visibleTownHall(visit);
      if (hall === undefined) return visit.apiProblem(404, 'no-such-town-hall', 'There is no such town hall.');
      const { platform, now } = visit;
      const meeting = await meetingNow(platform, hall);
      const { due, isOverdue, open, answered } = openAnswers(hall, meeting, now, platform.config.timeZone);
      const told = (all: typeof open) =>
        all.map(({ question: id, text, language, state, answer: reason, written }) => ({
          question: id,
          text,
          language,
          state,
          reason,
          written,
        }));
      return visit.apiJson({ due, overdue: isOverdue, open: told(open), answered: told(answered) });
    },
  }),
  api({
    method: 'get',
    path: '/api/town-halls/:slug/feedback',
    who: anyone,
    summary: 'Feedback on a town hall by region, after the close, in cells of ten people or more',
    tags,
    params,
    responses: { 200: { description: 'The feedback', schema: feedback }, ...none },
    handle: async (visit) => {
      const hall = await visibleTownHall(visit);
      if (hall === undefined) return visit.apiProblem(404, 'no-such-town-hall', 'There is no such town hall.');
      const { platform, now } = visit;
      const meeting = await meetingNow(platform, hall);
      const closed = feedbackPhase(meeting, now) === 'closed';
      const given = closed ? await allFeedback(platform.db, hall.id) : [];
      return visit.apiJson({
        until: feedbackUntil(meeting)?.toISOString() ?? null,
        rows: feedbackRows(toldFeedback(given)),
      });
    },
  }),
];
