/** In which order items are decided on, and what is still open at each step. */
import { byDensity } from './bound.ts';
import type { Part } from './bound.ts';
import { priceOf } from './prices.ts';
import type { Relaxation } from './prices.ts';
import type { Problem, UsageLimit } from './problem.ts';

export class Steps {
  /** In the order in which they are decided on. */
  readonly open: readonly number[];
  private readonly problem: Problem;
  private readonly relaxation: Relaxation;
  /** Items of the best value for money first. */
  private readonly byDensity: readonly number[];
  private readonly stepOf: Int32Array;
  /** With the last step at which each is still open. */
  private readonly parts: readonly { readonly part: Part; readonly until: number }[];
  /** For each step, what all open items together use of each limit. */
  private readonly uses: readonly Float64Array[];
  /** For each step, a cost up to which sets leave enough of the budget for all that the caps allow to be added. */
  readonly plenty: Float64Array;

  /** The relaxation is that of the whole problem, of which only some items may be open. */
  constructor(problem: Problem, relaxation: Relaxation, open: readonly number[]) {
    this.problem = problem;
    this.relaxation = relaxation;
    this.open = open;
    this.stepOf = new Int32Array(problem.costs.length).fill(-1);
    open.forEach((item, step) => (this.stepOf[item] = step));
    this.parts = relaxation.parts.map((part) => ({
      part,
      until: part.items.reduce((last, item) => Math.max(last, this.stepOf[item]!), -1),
    }));
    this.byDensity = densityOrder(problem, relaxation.worth).filter((item) => this.stepOf[item]! >= 0);
    const uses = [new Float64Array(problem.limits.length)];
    for (const item of open.toReversed()) {
      const after = uses.at(-1)!;
      uses.push(after.map((sum, limit) => sum + problem.limits[limit]!.uses[item]!));
    }
    this.uses = uses.reverse();
    this.plenty = plentyOf(problem, open);
  }

  partsFrom(step: number): Part[] {
    return this.parts.filter(({ until }) => until >= step).map(({ part }) => part);
  }

  /** Infinity in place of what open items cannot use up. */
  normal(left: Float64Array, step: number): Float64Array {
    const uses = this.uses[step]!;
    return left.map((rest, limit) => (rest >= uses[limit]! ? Infinity : rest));
  }

  /** By the prices; no more counts than open items can use. */
  worthOf(left: Float64Array, step: number): number {
    const { prices, margin } = this.relaxation;
    const uses = this.uses[step]!;
    return (
      margin +
      priceOf(
        prices,
        left.map((rest, limit) => Math.min(rest, uses[limit]!)),
      )
    );
  }

  /** Open items that fit, one after the other, best value for money first. */
  fill(step: number, cost: number, left: Float64Array): number[] {
    const { costs, budget, limits } = this.problem;
    const rest = left.slice();
    let sum = cost;
    return this.byDensity.filter((item) => {
      if (this.stepOf[item]! < step || sum + costs[item]! > budget) return false;
      if (limits.some(({ uses }, limit) => uses[item]! > rest[limit]!)) return false;
      sum += costs[item]!;
      limits.forEach(({ uses }, limit) => (rest[limit] = rest[limit]! - uses[item]!));
      return true;
    });
  }
}

function plentyOf({ costs, budget, limits }: Problem, open: readonly number[]): Float64Array {
  const plenty = new Float64Array(open.length + 1).fill(budget);
  const ofCap = limits.map(() => 0);
  for (let step = open.length - 1; step >= 0; step--) {
    const item = open[step]!;
    const cap = limits.findIndex(({ kind, uses }) => kind === 'cap' && uses[item]! > 0);
    const spent = cap < 0 ? 0 : Math.min(limits[cap]!.atMost, ofCap[cap]!);
    if (cap >= 0) ofCap[cap] = ofCap[cap]! + costs[item]!;
    const more = cap < 0 ? costs[item]! : Math.min(limits[cap]!.atMost, ofCap[cap]!) - spent;
    plenty[step] = plenty[step + 1]! - more;
  }
  return plenty;
}

/**
 * Items under limits first, those of limits that share items together, and alternatives next to each other; apart from that
 * by value for money.
 */
export function decisionOrder(problem: Problem, worth: Float64Array): number[] {
  const cluster = clusters(problem.limits, problem.costs.length);
  const alternatives = (item: number): number =>
    problem.limits.findIndex(({ kind, uses }) => kind === 'exclusive' && uses[item]! > 0);
  return densityOrder(problem, worth).toSorted(
    (a, b) => cluster[b]! - cluster[a]! || alternatives(a) - alternatives(b),
  );
}

function densityOrder({ costs }: Problem, worth: Float64Array): number[] {
  const amounts = (item: number): { cost: number; value: number } => ({
    cost: costs[item]!,
    value: worth[item]!,
  });
  return [...costs.keys()].toSorted((a, b) => byDensity(amounts(a), amounts(b)));
}

/** A number for each item, the same where limits link them; -1 for items under no limit. */
function clusters(limits: readonly UsageLimit[], items: number): Int32Array {
  const cluster = new Int32Array(items).fill(-1);
  limits.forEach(({ uses }, limit) => {
    const members = [...uses.keys()].filter((item) => uses[item]! > 0);
    const linked = new Set(members.map((item) => cluster[item]!).filter((number) => number >= 0));
    for (const item of members) cluster[item] = limit;
    for (let item = 0; item < items; item++) if (linked.has(cluster[item]!)) cluster[item] = limit;
  });
  return cluster;
}
