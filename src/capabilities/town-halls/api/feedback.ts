/** Giving feedback on a meeting through the REST API: the same use case as the form. What all said is in after.ts. */
import { z } from 'zod';
import { api, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { signedIn } from '../../../platform/rights.ts';
import { mayJoin } from '../attendee.ts';
import {
  feedbackAnswers,
  feedbackToken,
  feedbackUntil,
  giveFeedback,
  longestComment,
  type FeedbackProblem,
} from '../feedback.ts';
import { visibleTownHall } from '../scope.ts';
import { meetingNow } from '../standing.ts';
import { feedbackOf } from '../store/feedback.ts';
import { feedbackWords } from '../words/feedback.ts';

const params = z.object({ slug: z.string().max(80) });
const tags = ['town-halls'];
const statement = feedbackWords('en');
const answer = z.enum(feedbackAnswers);

const given = z.object({
  follow: answer.describe(statement('follow')),
  heard: answer.describe(statement('heard')),
  trust: answer.describe(statement('trust')),
  comment: z.string(),
});

const unauthorised = { description: 'No session: feedback comes from accounts, also where anybody may ask' };
const none = { description: 'There is no such town hall' };

const missing = (visit: Visit): Response => visit.apiProblem(404, 'no-such-town-hall', 'There is no such town hall.');

const refuse = (visit: Visit, problem: FeedbackProblem | 'not-a-resident'): Response =>
  visit.apiProblem(
    problem === 'not-a-resident' ? 403 : problem === 'not-open' ? 409 : 422,
    problem,
    feedbackWords(visit.locale)(problem),
  );

function forThemAlone(response: Response): Response {
  response.headers.set('cache-control', 'no-store');
  return response;
}

export const feedbackApi: readonly Route[] = [
  api({
    method: 'get',
    path: '/api/town-halls/:slug/feedback/mine',
    who: signedIn,
    summary: 'The feedback that you gave on a town hall',
    tags,
    params,
    responses: {
      200: {
        description: 'Yours alone',
        schema: z.object({
          until: z.string().nullable().describe('Until when it can be given and changed; null before the adjournment'),
          feedback: given.nullable().describe('Null: you gave none'),
        }),
      },
      401: unauthorised,
      404: none,
    },
    handle: async (visit) => {
      const hall = await visibleTownHall(visit);
      if (hall === undefined) return missing(visit);
      const { platform } = visit;
      const token = feedbackToken(platform, hall, visit.requireAccount().id);
      return forThemAlone(
        visit.apiJson({
          until: feedbackUntil(await meetingNow(platform, hall))?.toISOString() ?? null,
          feedback: (await feedbackOf(platform.db, hall.id, token)) ?? null,
        }),
      );
    },
  }),
  api({
    method: 'put',
    path: '/api/town-halls/:slug/feedback',
    who: signedIn,
    summary: 'Give feedback on a town hall that is over, or change it until the close; each account counts once',
    tags,
    params,
    body: given.extend({
      comment: z
        .string()
        .max(20_000)
        .default('')
        .describe(`Up to ${longestComment} characters; read by those who run the meeting`),
    }),
    responses: {
      200: { description: 'What stands now', schema: given },
      400: { description: 'Malformed' },
      401: unauthorised,
      403: { description: 'Only residents of the region give feedback on this meeting' },
      404: none,
      409: { description: 'Feedback is not collected now: the meeting is not over, or the close has passed' },
      422: { description: 'The comment is too long' },
    },
    handle: async (visit, { body }) => {
      const hall = await visibleTownHall(visit);
      if (hall === undefined) return missing(visit);
      if ((await mayJoin(visit, hall)) !== undefined) return refuse(visit, 'not-a-resident');
      const done = await giveFeedback(visit, hall, await meetingNow(visit.platform, hall), body);
      if (!done.ok) return refuse(visit, done.error);
      return forThemAlone(visit.apiJson({ ...body, comment: body.comment.trim() }));
    },
  }),
];
