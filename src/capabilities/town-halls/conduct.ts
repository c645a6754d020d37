/**
 * Conduct in a meeting: whoever disturbs it is warned, and only then may be removed; their questions leave the queue with them. They are
 * told why, and can appeal once; somebody other than who removed them decides. The public log has the act, the role and the reason, never
 * the person.
 *
 * Source: Government Code 54957.95 (a warning before a removal). Force or a true threat of it is for the police, not for this.
 */
import { longestReason, reasonProblem, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { lengthOf, tidied } from '../../platform/tidied.ts';
import type { Fact, OrderProblem } from '../../rules/meeting/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { openOf } from './ask-question.ts';
import { attendeeWithAccount } from './attendee.ts';
import { enter } from './enter.ts';
import { attendeeExists, removerOf } from './store/conduct.ts';
import { questionsOf } from './store/record.ts';
import type { TownHall } from './town-hall.ts';
import { conductSentence } from './words/conduct-record.ts';

export type ConductProblem = OrderProblem | 'reasonMissing' | 'reasonTooLong' | 'by-who-removed' | 'about-oneself';
export type AppealProblem = OrderProblem | 'appealMissing' | 'appealTooLong';

export interface ConductAct {
  readonly attendee: number;
  readonly reason: string;
  readonly key: string;
}

export type ConductKind = 'warned' | 'removed' | 'readmitted';

export async function actOnConduct(
  platform: Platform,
  hall: TownHall,
  official: Official,
  kind: ConductKind,
  { attendee, reason: typed, key }: ConductAct,
): Promise<Result<unknown, ConductProblem>> {
  const reason = tidied(typed);
  const wrong = reasonProblem(reason);
  if (wrong !== undefined) return err(wrong);
  if (kind === 'readmitted' && (await isOneself(platform, hall, official, attendee))) return err('about-oneself');
  return enter<ConductProblem>(
    platform,
    hall,
    async (meeting, _now, tx) => {
      if (!(await attendeeExists(tx, hall.id, attendee))) return err('no-such-attendee');
      const fact: Fact = { kind: `attendee-${kind}`, attendee, reason };
      if (kind !== 'removed') return ok(fact);
      const open = openOf(meeting, await questionsOf(tx, hall.id, attendee), ['waiting', 'queued', 'floor']);
      // The reason of the removal would tell whose questions these were to be.
      const because = conductSentence(hall.language);
      return ok([fact, ...open.map((question): Fact => ({ kind: 'question-withdrawn', question, reason: because }))]);
    },
    {
      by: { account: official.id, role: official.role },
      key,
      log: { act: `town-hall.attendee-${kind}`, reason },
    },
  );
}

/** By whoever was removed, once. */
export async function appeal(
  platform: Platform,
  hall: TownHall,
  { attendee, text: typed, key }: { readonly attendee: number; readonly text: string; readonly key: string },
): Promise<Result<unknown, AppealProblem>> {
  const text = tidied(typed);
  if (text === '') return err('appealMissing');
  if (lengthOf(text) > longestReason) return err('appealTooLong');
  const by = { account: null, role: 'participant' as const };
  return enter(platform, hall, { kind: 'appeal-made', attendee, text }, { by, key });
}

export async function decideOnAppeal(
  platform: Platform,
  hall: TownHall,
  official: Official,
  { attendee, reason: typed, key, granted }: ConductAct & { readonly granted: boolean },
): Promise<Result<unknown, ConductProblem>> {
  const reason = tidied(typed);
  const wrong = reasonProblem(reason);
  if (wrong !== undefined) return err(wrong);
  if (await isOneself(platform, hall, official, attendee)) return err('about-oneself');
  return enter<ConductProblem>(
    platform,
    hall,
    async (_meeting, _now, tx) => {
      if ((await removerOf(tx, hall.id, attendee)) === official.id) return err('by-who-removed');
      return ok({ kind: 'appeal-decided', attendee, granted, reason });
    },
    {
      by: { account: official.id, role: official.role },
      key,
      log: { act: `town-hall.appeal-${granted ? 'granted' : 'denied'}`, reason },
    },
  );
}

/** Officials take part as others do, and are judged by others. */
const isOneself = async (platform: Platform, hall: TownHall, { id }: Official, attendee: number): Promise<boolean> =>
  (await attendeeWithAccount(platform, hall, id)) === attendee;
