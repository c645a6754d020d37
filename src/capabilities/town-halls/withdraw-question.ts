/**
 * A question leaves the queue because whoever asked it wants so; or, where it was brought in by the desk for somebody in the hall or on the
 * phone, because an official takes it out with a public reason.
 */
import { reasonProblem, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import type { OrderProblem } from '../../rules/meeting/index.ts';
import { err, type Result } from '../../rules/result.ts';
import { enter } from './enter.ts';
import { askerOf } from './store/record.ts';
import type { TownHall } from './town-hall.ts';

export type WithdrawProblem = OrderProblem | 'not-yours' | 'not-of-the-desk' | 'reasonMissing' | 'reasonTooLong';

/** `key`: a UUID; sent twice, it is one act. */
export async function withdrawQuestion(
  platform: Platform,
  hall: TownHall,
  { question, attendee, key }: { readonly question: string; readonly attendee: number; readonly key: string },
): Promise<Result<unknown, WithdrawProblem>> {
  const asker = await askerOf(platform.db, hall.id, question);
  if (asker === undefined) return err('no-such-question');
  if (asker !== attendee) return err('not-yours');
  // Never the account: the record must not say who asked.
  const by = { account: null, role: 'participant' as const };
  return enter(platform, hall, { kind: 'question-withdrawn', question }, { by, key });
}

export async function takeOutOfQueue(
  platform: Platform,
  hall: TownHall,
  official: Official,
  { question, reason, key }: { readonly question: string; readonly reason: string; readonly key: string },
): Promise<Result<unknown, WithdrawProblem>> {
  const wrong = reasonProblem(reason);
  if (wrong !== undefined) return err(wrong);
  const asker = await askerOf(platform.db, hall.id, question);
  if (asker === undefined) return err('no-such-question');
  if (asker !== null) return err('not-of-the-desk');
  return enter(
    platform,
    hall,
    { kind: 'question-withdrawn', question, reason },
    {
      by: { account: official.id, role: official.role },
      key,
      log: { act: 'town-hall.question-withdrawn', reason },
    },
  );
}
