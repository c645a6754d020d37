/**
 * A question leaves the queue because whoever asked it wants so; or, where it was brought in by the desk for somebody in the hall or on the
 * phone, because an official takes it out with a public reason.
 */
import { randomUUID } from 'node:crypto';
import { reasonProblem, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { tidied } from '../../platform/tidied.ts';
import type { OrderProblem } from '../../rules/meeting/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { enter } from './enter.ts';
import { meetingNow } from './standing.ts';
import { askerOf } from './store/record.ts';
import type { TownHall } from './town-hall.ts';

export type WithdrawProblem = OrderProblem | 'not-yours' | 'not-of-the-desk' | 'reasonMissing' | 'reasonTooLong';

/** What is withdrawn already is withdrawn. */
export async function withdrawQuestion(
  platform: Platform,
  hall: TownHall,
  { question, attendee }: { readonly question: string; readonly attendee: number },
): Promise<Result<unknown, WithdrawProblem>> {
  const asker = await knownAsker(platform, hall, question);
  if (asker === undefined) return err('no-such-question');
  if (asker !== attendee) return err('not-yours');
  // Never the account: the record must not say who asked.
  const by = { account: null, role: 'participant' as const };
  const key = randomUUID();
  const done = await enter(platform, hall, { kind: 'question-withdrawn', question }, { by, key });
  if (done.ok || (await meetingNow(platform, hall)).questions.get(question)?.state !== 'withdrawn') return done;
  return ok('withdrawn');
}

/** `key`: of the form; sent twice, it is one act. */

export async function takeOutOfQueue(
  platform: Platform,
  hall: TownHall,
  official: Official,
  { question, reason: typed, key }: { readonly question: string; readonly reason: string; readonly key: string },
): Promise<Result<unknown, WithdrawProblem>> {
  const reason = tidied(typed);
  const wrong = reasonProblem(reason);
  if (wrong !== undefined) return err(wrong);
  const asker = await knownAsker(platform, hall, question);
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

/** Whoever asked it; null: the desk brought it in. What the record does not know was asked by nobody. */
const knownAsker = async (platform: Platform, hall: TownHall, question: string): Promise<number | null | undefined> =>
  (await meetingNow(platform, hall)).questions.has(question) ? askerOf(platform.db, hall.id, question) : undefined;
