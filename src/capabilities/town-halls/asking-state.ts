/** Whether a visitor may ask now, and if not, why: for the page, before they type. What is sent is decided on again. */
import type { Visit } from '../../platform/http/visit.ts';
import { mostOpen, type AskProblem } from './ask-question.ts';
import { mayJoin, type JoinProblem } from './attendee.ts';
import type { OwnPlace } from './own-place.ts';
import type { Standing } from './standing.ts';
import type { TownHall } from './town-hall.ts';

export async function whyNoAsking(
  visit: Visit,
  hall: TownHall,
  { meeting }: Standing,
  attendee: number | undefined,
  { questions, conduct }: OwnPlace,
): Promise<AskProblem | JoinProblem | undefined> {
  if (hall.publishedAt === null) return 'not-published';
  if (hall.cancelledAt !== null) return 'cancelled';
  if (meeting.status === 'adjourned') return 'adjourned';
  if (meeting.status === 'to-come' && hall.questionsFrom !== null && visit.now < hall.questionsFrom) return 'too-early';
  if (!meeting.queueOpen) return 'queue-closed';
  if (conduct?.removed === true) return 'removed';
  const open = questions.filter(({ question: { state } }) => state === 'waiting' || state === 'queued');
  if (open.length >= mostOpen) return 'too-many-open';
  return attendee === undefined ? mayJoin(visit, hall) : undefined;
}
