/**
 * An upper bound of what can still be added to a set: as if items could be taken in part, best value for money first.
 *
 * Source: Dantzig, "Discrete-Variable Extremum Problems" (Operations Research, 1957). Caps that share no item with another
 * one are kept to: filling up in this order is best under the budget and such caps together. Of alternatives, of which at
 * most one may be taken, the upper hull over cost is filled instead of the items (Sinha and Zoltners, "The Multiple-Choice
 * Knapsack Problem", 1979). Other limits only count by their price (`prices.ts`).
 */
import type { Problem, UsageLimit } from './problem.ts';

/** An item, or a step from one corner to the next on the hull of alternatives. */
export interface Part {
  /** It counts as long as one of these is not decided on. */
  readonly items: readonly number[];
  readonly cost: number;
  /** Less the price of what it uses of limits. */
  readonly value: number;
  /** Of each limit. */
  readonly uses: readonly number[];
  /** Limits that bind it, by their place in the problem; -1 for none. */
  readonly cap: number;
  readonly alternatives: number;
}

/** Best value for money first. `prices`: of one unit of each limit, at least 0. */
export function partsOf(problem: Problem, prices: Float64Array): readonly Part[] {
  const { costs, limits } = problem;
  const worth = worthAt(problem, prices);
  const usesOf = (item: number): number[] => limits.map(({ uses }) => uses[item]!);
  const capOf = firstOf('cap', limits, costs.length);
  const groupOf = firstOf('exclusive', limits, costs.length);
  const parts: Part[] = [];
  for (const [item, cost] of costs.entries()) {
    if (groupOf[item]! >= 0 || worth[item]! <= 0) continue;
    const alone = { items: [item], cost, value: worth[item]!, uses: usesOf(item) };
    parts.push({ ...alone, cap: capOf[item]!, alternatives: -1 });
  }
  for (const alternatives of limits.keys()) {
    const items = [...costs.keys()].filter((item) => groupOf[item] === alternatives);
    const cap = items.every((item) => capOf[item] === capOf[items[0]!]) ? capOf[items[0]!]! : -1;
    let [cost, value] = [0, 0];
    let uses = limits.map(() => 0);
    for (const item of hull(items, costs, worth)) {
      const more = { cost: costs[item]! - cost, value: worth[item]! - value };
      parts.push({ items, ...more, uses: usesOf(item).map((use, limit) => use - uses[limit]!), cap, alternatives });
      [cost, value, uses] = [costs[item]!, worth[item]!, usesOf(item)];
    }
  }
  return parts.toSorted((a, b) => byDensity(a, b) || a.cost - b.cost);
}

/** The value of each item less the price of what it uses. */
export function worthAt({ values, limits }: Problem, prices: Float64Array): Float64Array {
  return values.near.map((value, item) =>
    limits.reduce((rest, { uses }, limit) => rest - prices[limit]! * uses[item]!, value),
  );
}

/** What a set is made bigger by, and what that costs. */
interface Addition {
  readonly cost: number;
  readonly value: number;
}

/** Above 0 where b is the better value for money; what costs nothing goes first. */
export function byDensity(a: Addition, b: Addition): number {
  const [x, y] = [densityOf(a), densityOf(b)];
  return x < y ? 1 : x > y ? -1 : 0;
}

const densityOf = ({ cost, value }: Addition): number => (cost === 0 ? Infinity : value / cost);

/** The first limit of a kind that each item is under; -1 for none. */
function firstOf(kind: UsageLimit['kind'], limits: readonly UsageLimit[], items: number): Int32Array {
  const first = new Int32Array(items).fill(-1);
  limits.forEach((limit, at) => {
    if (limit.kind !== kind) return;
    for (let item = 0; item < items; item++) if (limit.uses[item]! > 0 && first[item] === -1) first[item] = at;
  });
  return first;
}

/** Items on the upper hull of value over cost, from (0, 0) on, by cost. */
function hull(items: readonly number[], costs: Float64Array, values: Float64Array): number[] {
  const sorted = items.toSorted((a, b) => costs[a]! - costs[b]!);
  const corners: number[] = [];
  const costOf = (at: number): number => (at < 0 ? 0 : costs[corners[at]!]!);
  const valueOf = (at: number): number => (at < 0 ? 0 : values[corners[at]!]!);
  const step = (cost: number, value: number, at: number): Addition => ({
    cost: cost - costOf(at),
    value: value - valueOf(at),
  });
  for (const item of sorted) {
    const [cost, value] = [costs[item]!, values[item]!];
    if (value <= valueOf(corners.length - 1)) continue;
    while (corners.length > 0) {
      const last = corners.length - 1;
      if (byDensity(step(costOf(last), valueOf(last), last - 1), step(cost, value, last)) < 0) break;
      corners.pop();
    }
    corners.push(item);
  }
  return corners;
}

/** What can be added to sets for which the same is left of every limit, as a function of the budget left. */
export class Bound {
  private readonly costs: number[] = [0];
  private readonly values: number[];
  private at: number;

  /** `left`: of each limit; `base`: what that is worth by its price. */
  constructor(parts: Iterable<Part>, left: Float64Array, base: number) {
    const capsLeft = left.slice();
    let [cost, value] = [0, base];
    this.values = [base];
    for (const part of parts) {
      if (part.alternatives >= 0 && left[part.alternatives]! < 1) continue;
      const share = part.cap < 0 ? 1 : shareUnder(capsLeft, part);
      cost += part.cost * share;
      value += part.value * share;
      this.costs.push(cost);
      this.values.push(value);
    }
    // With more money nothing more can be added.
    this.at = this.costs.push(Infinity) - 1;
    this.values.push(value);
  }

  /** For budgets asked for in turn, each no higher than the one before; within a rounding for every part. */
  within(budget: number): number {
    const { costs, values } = this;
    while (costs[this.at]! > budget) this.at--;
    const value = values[this.at]!;
    const next = this.at + 1;
    return value + (values[next]! - value) * ((budget - costs[this.at]!) / (costs[next]! - costs[this.at]!));
  }
}

/** The share of a part for which its cap has room; that is then taken. */
function shareUnder(capsLeft: Float64Array, { cap, cost }: Part): number {
  const left = capsLeft[cap]!;
  capsLeft[cap] = Math.max(0, left - cost);
  return cost <= left ? 1 : left / cost;
}
