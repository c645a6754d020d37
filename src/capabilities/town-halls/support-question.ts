/** Somebody who takes part supports a question, or no longer. One person supports it once, whatever they send. */
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { meetingNow } from './standing.ts';
import { trySupport } from './store/support.ts';
import { processOf, type TownHall } from './town-hall.ts';

export type SupportProblem = 'no-such-question' | 'question-elsewhere' | 'removed';

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
  const { questions, conduct } = await meetingNow(platform, hall);
  const found = questions.get(question);
  if (found === undefined) return err('no-such-question');
  if (found.state !== 'queued') return err('question-elsewhere');
  if (conduct.get(attendee)?.removed === true) return err('removed');
  for (let tries = 0; tries < mostTries; tries += 1) {
    const done = await trySupport(platform.database, { meetingId: hall.id, question, attendee, supports });
    if (done === undefined) return err('no-such-question');
    if (!done.put) continue;
    platform.live.announce(processOf(hall.id));
    return ok('recorded');
  }
  throw new Error('support could not be recorded: too many submits of one attendee at once');
}
