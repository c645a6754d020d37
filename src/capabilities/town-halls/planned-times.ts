/** The clock time at which each agenda item is planned to begin: the start and the lengths of what comes before it. */
import type { TownHall } from './town-hall.ts';

const minuteMs = 60_000;

export interface PlannedTimes {
  /** By the number of the item. */
  readonly begins: ReadonlyMap<number, Date>;
  readonly ends: Date;
  /** By how much the agenda is longer than the meeting; 0 or less: it fits. */
  readonly minutesOver: number;
}

export function plannedTimes({
  startsAt,
  endsAt,
  items,
}: Pick<TownHall, 'startsAt' | 'endsAt' | 'items'>): PlannedTimes {
  const begins = new Map<number, Date>();
  let at = startsAt.getTime();
  for (const { number, minutes } of items) {
    begins.set(number, new Date(at));
    at += minutes * minuteMs;
  }
  return { begins, ends: new Date(at), minutesOver: Math.round((at - endsAt.getTime()) / minuteMs) };
}
