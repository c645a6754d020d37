/** The clerk calls the roll of members, and notes who comes and goes afterwards. */
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import type { OrderProblem } from '../../rules/meeting/index.ts';
import { err, type Result } from '../../rules/result.ts';
import { enter } from './enter.ts';
import type { TownHall } from './town-hall.ts';

export const presences = ['room', 'remote', 'absent'] as const;
export type Presence = (typeof presences)[number];

export type RollProblem = OrderProblem | 'noMembers' | 'presenceMissing';

/** `answers`: of every member, by number. */
export async function callRoll(
  platform: Platform,
  hall: TownHall,
  official: Official,
  key: string,
  answers: ReadonlyMap<number, Presence>,
): Promise<Result<unknown, RollProblem>> {
  if (hall.members.length === 0) return err('noMembers');
  if (!hall.members.every(({ number }) => answers.has(number))) return err('presenceMissing');
  const those = (wanted: Presence): readonly number[] =>
    hall.members.map(({ number }) => number).filter((number) => answers.get(number) === wanted);
  return enter(
    platform,
    hall,
    { kind: 'roll-called', present: those('room'), remote: those('remote') },
    { by: { account: official.id, role: official.role }, key },
  );
}

/** One member, after the roll was called. */
export const noteMember = (
  platform: Platform,
  hall: TownHall,
  official: Official,
  key: string,
  { member, now }: { readonly member: number; readonly now: Presence },
): Promise<Result<unknown, RollProblem>> =>
  enter(
    platform,
    hall,
    now === 'absent'
      ? { kind: 'member-left', member, remote: false }
      : { kind: 'member-arrived', member, remote: now === 'remote' },
    { by: { account: official.id, role: official.role }, key },
  );
