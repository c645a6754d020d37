/**
 * Who comes next: the order of those who wait for the floor, by each of the four rules. A tie goes to whoever came into the queue
 * first, so every order is total and anybody can compute it from the public record.
 */
import type { QueueOrder } from '../fact.ts';
import { queued, type Meeting, type Question } from '../meeting.ts';

/** `support`: how many support each question now; those that are missing have none. */
export type Support = ReadonlyMap<string, number>;

/** All that are queued, the next one first. */
export function inOrder(meeting: Meeting, support: Support, order: QueueOrder = meeting.order): readonly Question[] {
  const waiting = queued(meeting);
  switch (order) {
    case 'votes':
      return [...waiting].sort((a, b) => (support.get(b.question) ?? 0) - (support.get(a.question) ?? 0));
    case 'first-come':
    case 'fair':
    case 'draw':
      return waiting;
  }
}
