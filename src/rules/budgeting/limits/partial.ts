/**
 * Spends what is left on projects that may be funded in part: in order of the greedy score (ties as ever), each gets what
 * is left up to its cost, if that is at least the amount that is of use to it.
 */
import type { Counting } from '../counting.ts';
import type { PartlyFunded } from '../outcome.ts';
import { Scores } from '../scores.ts';
import type { Limits } from './limits.ts';

export function fundInPart(
  { profile, choice, ties, allowance }: Counting,
  { partial }: Limits,
  round: number,
): PartlyFunded[] {
  if (partial === undefined) return [];
  const { projects } = profile.instance;
  const scores = new Scores(profile, choice.satisfaction);
  const partly: PartlyFunded[] = [];
  let open = projects
    .map((_, index) => index)
    .filter((index) => Object.hasOwn(partial, projects[index]!.id) && allowance.admitsBeyondBudget(index))
    .toSorted((a, b) => scores.compare(b, a));
  while (allowance.left > 0) {
    open = open.filter(
      (index) => partial[projects[index]!.id]! <= allowance.left && allowance.admitsBeyondBudget(index),
    );
    const tied = open.filter((index) => scores.compare(index, open[0]!) === 0);
    if (tied.length === 0) break;
    const taken = tied.length > 1 ? ties.take(tied, round + partly.length) : tied[0]!;
    const amount = Math.min(projects[taken]!.cost, allowance.left);
    partly.push({ project: projects[taken]!.id, amount });
    allowance.spend(taken, amount);
  }
  return partly;
}
