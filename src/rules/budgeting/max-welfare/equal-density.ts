/**
 * The best sets where every project is of the same value for its money, so that no bound tells projects apart: those that
 * spend as much of the budget as can be spent. So it always is with the satisfaction `share`.
 */
import { fullestSets } from '../knapsack/fullest-sets.ts';
import type { BestSets } from './best-sets.ts';
import type { Problem } from './problem.ts';

/** Undefined where values differ, or there are limits, or too many sums to be worked out. See {@link BestSets}. */
export function bestSetsOfEqualDensity(
  problem: Problem,
  inOrder: (items: readonly number[]) => readonly number[],
): BestSets | undefined {
  const { costs, values, budget, limits } = problem;
  const items = [...costs.keys()];
  const priced = items.filter((item) => costs[item]! > 0);
  const free = items.filter((item) => costs[item] === 0);
  const [one] = priced;
  if (one === undefined || limits.length > 0 || values.doubt > 0) return undefined;
  const product = (a: number, b: number): bigint => BigInt(values.near[a]!) * BigInt(costs[b]!);
  if (!priced.every((item) => product(item, one) === product(one, item))) return undefined;
  const setsInOrder = (order: readonly number[]): BestSets | undefined => {
    const sets = fullestSets(
      order.map((item) => costs[item]!),
      budget,
    );
    if (sets === undefined) return undefined;
    const worthless = free.filter((item) => values.near[item] === 0);
    return {
      first: [...free, ...sets.first.map((at) => order[at]!)],
      tied: [...worthless, ...sets.tied.map((at) => order[at]!)],
    };
  };
  const order = inOrder(priced);
  const sets = setsInOrder(order);
  if (sets === undefined) return undefined;
  // A preference among ties is only for the projects that do tie.
  const tied = inOrder(sets.tied).filter((item) => costs[item]! > 0);
  const isAsBefore = order.filter((item) => tied.includes(item)).every((item, at) => item === tied[at]);
  return isAsBefore ? sets : setsInOrder([...tied, ...order.filter((item) => !tied.includes(item))]);
}
