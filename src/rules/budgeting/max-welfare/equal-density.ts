/**
 * The best sets where every project is of the same value for its money, so that no bound tells projects apart: those that
 * spend as much of the budget as can be spent. Found from the sums that costs can have, in time and memory that depend
 * on budget / greatest common divisor of the costs.
 */
import { commonDivisor } from '../common-divisor.ts';
import { Sums } from '../knapsack/sums.ts';
import type { BestSets } from './best-sets.ts';
import type { Problem } from './problem.ts';

const MOST_SUMS = 2 ** 25;

/** Undefined where values differ, or there are limits, or too many sums to be worked out. See {@link BestSets}. */
export function bestSetsOfEqualDensity(
  problem: Problem,
  inOrder: (items: readonly number[]) => readonly number[],
): BestSets | undefined {
  const { costs, values, budget, limits } = problem;
  const items = [...costs.keys()];
  const priced = items.filter((item) => costs[item]! > 0);
  const free = items.filter((item) => costs[item] === 0);
  const divisor = priced.reduce((common, item) => commonDivisor(common, costs[item]!), 0);
  const [one] = priced;
  if (one === undefined || limits.length > 0 || values.doubt > 0 || budget / divisor > MOST_SUMS) return undefined;
  const product = (a: number, b: number): bigint => BigInt(values.near[a]!) * BigInt(costs[b]!);
  if (!priced.every((item) => product(item, one) === product(one, item))) return undefined;
  const ordered = inOrder(priced);
  const found = fullest(
    ordered.map((item) => costs[item]! / divisor),
    Math.floor(budget / divisor),
  );
  return {
    first: [...free, ...found.first.map((at) => ordered[at]!)],
    tied: [...free.filter((item) => values.near[item] === 0), ...found.tied.map((at) => ordered[at]!)],
  };
}

/** Of the sets with the highest sum up to a limit the first one, by the order of the numbers, and on which they differ. */
function fullest(numbers: readonly number[], limit: number): BestSets {
  const sums = new Sums(limit);
  /** For each sum of numbers from some place to the end, the last such place, from 1. */
  const lastStart = new Uint16Array(limit + 1);
  lastStart[0] = numbers.length + 1;
  for (let at = numbers.length - 1; at >= 0; at--) sums.add(numbers[at]!, (sum) => (lastStart[sum] = at + 1));
  const highest = sums.largest();
  const canBeMadeFrom = (at: number, sum: number): boolean => sum >= 0 && lastStart[sum]! > at;
  let rest = highest;
  const first = [...numbers.keys()].filter((at) => {
    if (!canBeMadeFrom(at + 1, rest - numbers[at]!)) return false;
    rest -= numbers[at]!;
    return true;
  });
  const before = new Sums(highest);
  const tied = [...numbers.keys()].filter((at) => {
    // Another one of these sets goes the other way here.
    const other = first.includes(at) ? 0 : numbers[at]!;
    const isTied = before.some((sum) => canBeMadeFrom(at + 1, highest - sum - other));
    before.add(numbers[at]!);
    return isTied;
  });
  return { first, tied };
}
