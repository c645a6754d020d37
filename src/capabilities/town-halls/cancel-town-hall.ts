/** An organiser calls a published meeting off before it began. It stays to be seen, with the reason, and nothing more is recorded. */
import { reasonProblem, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { logAct } from './log-act.ts';
import { meetingIn } from './standing.ts';
import { lockedTownHall, markCancelled } from './store/plan.ts';
import { processOf } from './town-hall.ts';

export type CancelProblem = 'reasonMissing' | 'reasonTooLong' | 'fixed';

/** Cancelling twice is cancelling once: the first reason stays. */
export async function cancelTownHall(
  platform: Platform,
  id: number,
  official: Official,
  reason: string,
): Promise<Result<'cancelled' | 'already', CancelProblem>> {
  const wrong = reasonProblem(reason);
  if (wrong !== undefined) return err(wrong);
  const done = await platform.db
    .transaction()
    .execute(async (tx): Promise<Result<'cancelled' | 'already', CancelProblem>> => {
      const { hall, now } = await lockedTownHall(tx, id);
      if (hall.cancelledAt !== null) return ok('already');
      const { status } = await meetingIn(platform, tx, hall);
      if (hall.publishedAt === null || status !== 'to-come') return err('fixed');
      await markCancelled(tx, id, now, reason);
      await logAct(platform, tx, hall, official, { act: 'town-hall.cancelled', reason });
      return ok('cancelled');
    });
  if (done.ok) platform.live.announce(processOf(id));
  return done;
}
