/**
 * A very good set, quickly: the items with the best value for money are taken and those with the worst left out, and of the
 * 32 between, where the budget runs out, the best set is found.
 *
 * Source: Balas and Zemel, "An Algorithm for Large Zero-One Knapsack Problems" (Operations Research, 1980), for the core;
 * Horowitz and Sahni, "Computing Partitions with Applications to the Knapsack Problem" (Journal of the ACM, 1974), for its
 * two halves: of each all sets that no cheaper one is worth as much as, at most 2^16, and then the best pair.
 * Where so many sets are of equal value for money that no bound tells them apart, one that spends everything is found so.
 */
import type { Effort } from './effort.ts';
import { History, listOf, merged, withItem } from './lists.ts';
import type { List } from './lists.ts';
import type { Problem } from './problem.ts';

/** So many items at most: of no more open ones than that a best set is found. */
export const CORE = 32;

/** `open`: items to choose from, best value for money first. `cost`: of what is taken already. Limits are not regarded. */
export function coreSet(
  { costs, values, budget }: Problem,
  open: readonly number[],
  cost: number,
  effort: Effort,
): number[] {
  let filled = 0;
  for (let sum = cost; filled < open.length && sum + costs[open[filled]!]! <= budget; filled++)
    sum += costs[open[filled]!]!;
  const from = Math.max(0, Math.min(filled - CORE / 2, open.length - CORE));
  const taken = open.slice(0, from);
  const core = open.slice(from, from + CORE);
  const left = taken.reduce((rest, item) => rest - costs[item]!, budget - cost);
  const history = new History();
  const listFor = (items: readonly number[]): List => {
    let list = listOf(1);
    list.nodes[0] = -1;
    for (const item of items) {
      const more = withItem(list, { item, cost: costs[item]!, value: values.near[item]! }, left, history);
      list = merged(list, more, 0, () => 0);
    }
    return list;
  };
  const a = listFor(core.filter((_, at) => at % 2 === 0));
  const b = listFor(core.filter((_, at) => at % 2 === 1));
  effort.spend(a.length + b.length);
  let [best, bestA, bestB] = [0, 0, 0];
  for (let i = 0, j = b.length - 1; i < a.length; i++) {
    // Never past the first of them, which costs nothing.
    while (a.costs[i]! + b.costs[j]! > left) j--;
    const value = a.values[i]! + b.values[j]!;
    if (value > best) [best, bestA, bestB] = [value, i, j];
  }
  return [...taken, ...history.itemsOf(a.nodes[bestA]!), ...history.itemsOf(b.nodes[bestB]!)];
}
