/**
 * Who comes next: the order of those who wait for the floor, by each of the four rules, each in its file. A tie goes to whoever came
 * into the queue first, so every order is total and anybody can compute it from the public record (for `votes`: and the support).
 */
import type { QueueOrder } from '../fact.ts';
import type { Meeting, Question } from '../meeting.ts';
import { byDraw } from './draw.ts';
import { byFairness } from './fair.ts';
import { firstCome } from './first-come.ts';
import { byVotes } from './votes.ts';

/** `support`: how many support each question now; those that are missing have none. */
export type Support = ReadonlyMap<string, number>;

/** All that are queued, the next one first. */
export function inOrder(meeting: Meeting, support: Support, order: QueueOrder = meeting.order): readonly Question[] {
  switch (order) {
    case 'votes':
      return byVotes(meeting, support);
    case 'first-come':
      return firstCome(meeting);
    case 'fair':
      return byFairness(meeting);
    case 'draw':
      return byDraw(meeting);
  }
}
