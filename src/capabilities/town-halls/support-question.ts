/**
 * Somebody who takes part supports a question, or no longer. One person supports it once, whatever they send; support for a question that
 * was merged is support for the one that stays.
 */
import type { Platform } from '../../platform/platform.ts';
import type { Meeting } from '../../rules/meeting/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { withinPace } from './pace.ts';
import { meetingNow } from './standing.ts';
import { trySupport, type SupportAct } from './store/support.ts';
import { processOf, type TownHall } from './town-hall.ts';

export type SupportProblem = 'cancelled' | 'no-such-question' | 'question-elsewhere' | 'removed' | 'too-fast';

/** More than batches can collide at once. */
const mostTries = 50;

export async function supportQuestion(
  platform: Platform,
  hall: TownHall,
  {
    question,
    attendee,
    supports,
  }: { readonly question: string; readonly attendee: number; readonly supports: boolean },
): Promise<Result<'recorded', SupportProblem>> {
  if (hall.cancelledAt !== null) return err('cancelled');
  const { questions, conduct, status } = await meetingNow(platform, hall);
  const stays = stayingOf(questions, question);
  const found = questions.get(stays);
  if (found === undefined) return err('no-such-question');
  // What a meeting did not reach keeps the support it had.
  if (found.state !== 'queued' || status === 'adjourned') return err('question-elsewhere');
  if (conduct.get(attendee)?.removed === true) return err('removed');
  if (!(await withinPace(platform, hall, attendee, 'support'))) return err('too-fast');
  // Whoever takes it back means all that was merged into it.
  const meant = supports ? [stays] : [...questions.keys()].filter((one) => stayingOf(questions, one) === stays);
  for (const one of meant) {
    const put = await record(platform, { meetingId: hall.id, question: one, attendee, supports });
    // What came from elsewhere and was merged has nobody who could have supported it.
    if (!put && one === stays) return err('no-such-question');
  }
  platform.live.announce(processOf(hall.id));
  return ok('recorded');
}

/** False: there is no such question in the database. */
async function record(platform: Platform, act: SupportAct): Promise<boolean> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const done = await trySupport(platform.database, act);
    if (done === undefined) return false;
    if (done.put) return true;
  }
  throw new Error('support could not be recorded: too many submits of one attendee at once');
}

/** Through all merges to the question that stays. The rules of order let no merge lead back to where it began. */
function stayingOf(questions: Meeting['questions'], question: string): string {
  let at = question;
  for (let next = questions.get(at); next?.state === 'merged' && next.mergedInto !== null; next = questions.get(at))
    at = next.mergedInto;
  return at;
}
