/**
 * When the agenda of a meeting has to be posted, and whether it was. Of public bodies in California under the Ralph M. Brown Act:
 * Government Code 54954.2(a) for regular, 54956 for special and 54956.5 for emergency meetings. Days of rest count like others.
 */
import type { MeetingKind, TownHall } from './town-hall.ts';

export interface Notice {
  readonly hours: number;
  /** The last instant at which posting is in time. */
  readonly deadline: Date;
  /** The section of the Government Code. */
  readonly section: string;
}

const rules: Readonly<Record<MeetingKind, { readonly hours: number; readonly section: string } | undefined>> = {
  regular: { hours: 72, section: '54954.2(a)' },
  special: { hours: 24, section: '54956' },
  emergency: { hours: 1, section: '54956.5' },
  // Nobody's law: whoever calls it gives what notice they like.
  community: undefined,
};

const hourMs = 3_600_000;

/** Undefined where no law asks for notice. */
export function noticeOf({ kind, startsAt }: Pick<TownHall, 'kind' | 'startsAt'>): Notice | undefined {
  const rule = rules[kind];
  return rule && { ...rule, deadline: new Date(startsAt.getTime() - rule.hours * hourMs) };
}

/** Posted at the deadline itself is in time. */
export function isLate(hall: Pick<TownHall, 'kind' | 'startsAt'>, posted: Date): boolean {
  const notice = noticeOf(hall);
  return notice !== undefined && posted > notice.deadline;
}
