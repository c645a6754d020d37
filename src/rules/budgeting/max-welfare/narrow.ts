/**
 * Fixes the items of which the bounds alone show which way they must go, so that a search has few left to decide on.
 *
 * Source: Ingargiola and Korsh, "Reduction Algorithm for Zero-One Single Knapsack Problems" (Management Science, 1973).
 */
import { Bound } from './bound.ts';
import type { Part } from './bound.ts';
import { priceOf } from './prices.ts';
import type { Relaxation } from './prices.ts';
import type { Problem } from './problem.ts';
import type { Target } from './target.ts';

/** What is left beside a set, and what the set is worth. */
interface Room {
  readonly budget: number;
  readonly value: number;
  readonly left: Float64Array;
}

/** `fixed`: 1 for items that are in, -1 for those that are not, 0 for open ones. Undefined where no set is good enough. */
export function narrowed(
  problem: Problem,
  { parts, prices, margin }: Relaxation,
  target: Target,
  fixed: Int8Array,
): Int8Array | undefined {
  const { costs, values } = problem;
  const open = parts.filter(({ items }) => items.some((item) => fixed[item] === 0));
  const promises = (room: Room, without: number): boolean => {
    if (room.budget < 0 || room.left.some((rest) => rest < 0)) return false;
    const bound = new Bound(withoutItem(open, without), room.left, margin + priceOf(prices, room.left));
    return target.couldBeReached(room.value + bound.within(room.budget));
  };
  let base: Room = {
    budget: problem.budget,
    value: 0,
    left: Float64Array.from(problem.limits, ({ atMost }) => atMost),
  };
  const beside = (item: number): Room => ({
    budget: base.budget - costs[item]!,
    value: base.value + values.near[item]!,
    left: base.left.map((rest, limit) => rest - problem.limits[limit]!.uses[item]!),
  });
  fixed.forEach((way, item) => {
    if (way === 1) base = beside(item);
  });
  if (!promises(base, -1)) return undefined;
  const ways = fixed.slice();
  for (let item = 0; item < fixed.length; item++) {
    if (fixed[item] !== 0) continue;
    const [canBeIn, canBeOut] = [promises(beside(item), item), promises(base, item)];
    if (!canBeIn && !canBeOut) return undefined;
    if (!canBeIn) ways[item] = -1;
    if (!canBeOut) ways[item] = 1;
  }
  return ways;
}

function* withoutItem(parts: readonly Part[], item: number): Generator<Part> {
  for (const part of parts) if (part.items.length > 1 || part.items[0] !== item) yield part;
}
