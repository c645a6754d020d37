/**
 * What the use of each limit is worth, so that a bound that leaves a limit out of account does not count what cannot be had:
 * items are worth less by the price of what they use, and what is left of a limit is worth its price.
 *
 * Any prices of at least 0 make a valid bound; good ones are found by steps against the excess use, as for all items
 * together. Source: Held, Wolfe and Crowder, "Validation of Subgradient Optimization" (Mathematical Programming, 1974);
 * Fisher, "The Lagrangian Relaxation Method for Solving Integer Programming Problems" (Management Science, 1981).
 */
import { Bound, partsOf, worthAt } from './bound.ts';
import type { Part } from './bound.ts';
import type { Effort } from './effort.ts';
import type { Problem } from './problem.ts';

export interface Relaxation {
  readonly parts: readonly Part[];
  /** For each unit of what is left of each limit. */
  readonly prices: Float64Array;
  /** Of each item, less the price of what it uses. */
  readonly worth: Float64Array;
  /** More than all that can be lost by rounding, as the price of what is left and values may be large and cancel out. */
  readonly margin: number;
}

const STEPS = 100;
/** So many steps that make nothing better, and they become half as long. */
const PATIENCE = 5;
const ULP = 2 ** -52;

/** `known`: what a set that is allowed is worth. */
export function relaxed(problem: Problem, known: number, effort: Effort): Relaxation {
  const { limits, budget } = problem;
  const all = Float64Array.from(limits, ({ atMost }) => atMost);
  let prices: Float64Array = new Float64Array(limits.length);
  let best = { prices, bound: Infinity };
  let [length, tired] = [1, 0];
  for (let step = 0; step < STEPS; step++) {
    const parts = partsOf(problem, prices);
    effort.spend(parts.length);
    const bound = new Bound(parts, all, priceOf(prices, all)).within(budget);
    if (bound < best.bound) [best, tired] = [{ prices, bound }, 0];
    else if (++tired === PATIENCE) [length, tired] = [length / 2, 0];
    const excess = usesOf(parts, all, budget).map((use, limit) => use - all[limit]!);
    const squares = excess.reduce((sum, each) => sum + each * each, 0);
    if (squares === 0 || bound <= known) break;
    const stride = (length * (bound - known)) / squares;
    prices = prices.map((price, limit) => Math.max(0, price + stride * excess[limit]!));
  }
  return {
    parts: partsOf(problem, best.prices),
    prices: best.prices,
    worth: worthAt(problem, best.prices),
    margin: marginOf(problem, best.prices),
  };
}

/** Where limits cost nothing. */
export const unrelaxed = (problem: Problem): Relaxation => ({
  parts: [],
  prices: new Float64Array(problem.limits.length),
  worth: problem.values.near,
  margin: 0,
});

/** `left`: finite. */
export const priceOf = (prices: Float64Array, left: Float64Array): number =>
  prices.reduce((sum, price, limit) => sum + price * left[limit]!, 0);

/** What is used of each limit by what makes up the bound. */
function usesOf(parts: readonly Part[], left: Float64Array, budget: number): Float64Array {
  const uses = new Float64Array(left.length);
  const capsLeft = left.slice();
  let rest = budget;
  for (const { cost, cap, uses: ofPart } of parts) {
    const most = Math.min(rest, cap < 0 ? Infinity : capsLeft[cap]!);
    const share = cost <= most ? 1 : most / cost;
    rest -= cost * share;
    if (cap >= 0) capsLeft[cap] = capsLeft[cap]! - cost * share;
    ofPart.forEach((use, limit) => (uses[limit] = uses[limit]! + use * share));
  }
  return uses;
}

function marginOf({ costs, values, limits }: Problem, prices: Float64Array): number {
  if (prices.every((price) => price === 0)) return 0;
  const worth = values.near.reduce((sum, value) => sum + value, 0);
  const used = limits.map(({ uses, atMost }, limit) => prices[limit]! * uses.reduce((sum, use) => sum + use, atMost));
  const magnitude = used.reduce((sum, each) => sum + each, worth);
  return magnitude * (4 * values.doubt + 8 * (costs.length + limits.length + 16) * ULP);
}
