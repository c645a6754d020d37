/**
 * Which members were there, and when: from the roll call, arrivals and departures. A later roll call tells who is there then; whoever is
 * not called any more left by that time. Whoever is there at the end was there until the adjournment.
 */
import type { Entry } from '../fact.ts';

/** Milliseconds since 1970; `until` null: still there. */
export interface Stay {
  readonly from: number;
  readonly until: number | null;
  readonly remote: boolean;
}

export interface Attendance {
  readonly member: number;
  readonly name: string;
  readonly seat: string;
  /** In order; none: absent. */
  readonly stays: readonly Stay[];
}

export function attendanceOf(
  {
    members,
  }: { readonly members: readonly { readonly number: number; readonly name: string; readonly seat: string }[] },
  entries: readonly Entry[],
): readonly Attendance[] {
  const stays = new Map<number, readonly Stay[]>();
  const leave = (member: number, at: number): void => {
    const before = stays.get(member) ?? [];
    stays.set(
      member,
      before.map((stay) => (stay.until === null ? { ...stay, until: at } : stay)),
    );
  };
  const come = (member: number, at: number, remote: boolean): void => {
    const now = (stays.get(member) ?? []).find(({ until }) => until === null);
    if (now?.remote === remote) return;
    // From the hall to the remote link, or back: one stay ends and another begins.
    if (now !== undefined) leave(member, at);
    stays.set(member, [...(stays.get(member) ?? []), { from: at, until: null, remote }]);
  };
  for (const { at, fact } of entries)
    switch (fact.kind) {
      case 'roll-called': {
        const called = new Set([...fact.present, ...fact.remote]);
        for (const { number } of members) if (!called.has(number)) leave(number, at);
        for (const member of fact.present) come(member, at, false);
        for (const member of fact.remote) come(member, at, true);
        break;
      }
      case 'member-arrived':
        come(fact.member, at, fact.remote);
        break;
      case 'member-left':
        leave(fact.member, at);
        break;
      case 'adjourned':
        for (const { number } of members) leave(number, at);
        break;
      default:
    }
  return members.map(({ number, name, seat }) => ({ member: number, name, seat, stays: stays.get(number) ?? [] }));
}
