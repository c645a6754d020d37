/**
 * What the funding of each project is worth to all voters together: the sum of weight * utility, times the worth of the
 * project (see `satisfaction.ts`). Whole numbers where floating point holds all their sums; else near, with exact
 * comparisons of sets on demand.
 */
import { plus, ZERO } from '../fraction.ts';
import type { Fraction } from '../fraction.ts';
import type { Satisfaction } from '../outcome.ts';
import type { Profile } from '../profile.ts';
import { signOfRoots } from '../roots.ts';
import { isWorthItsCost } from '../satisfaction.ts';
import { Scores } from '../scores.ts';

export interface ItemValues {
  readonly near: Float64Array;
  /** Bound of the relative error of any sum of `near`; 0 where they are exact whole numbers. */
  readonly doubt: number;
  /** Below, at or above 0 as one set of items is worth less, as much or more than another; exact. */
  compare(a: readonly number[], b: readonly number[]): number;
  /** Of `near`. */
  sum(items: readonly number[]): number;
}

export class Values implements ItemValues {
  readonly near: Float64Array;
  readonly doubt: number;
  private readonly projects: readonly number[];
  private readonly costs: Float64Array;
  private readonly satisfaction: Satisfaction;
  private readonly scores: Scores;

  constructor(profile: Profile, satisfaction: Satisfaction, projects: readonly number[], costs: Float64Array) {
    this.projects = projects;
    this.costs = costs;
    this.satisfaction = satisfaction;
    this.scores = new Scores(profile, satisfaction);
    this.near = costs.map((cost, item) => {
      const demand = profile.demand[projects[item]!]!;
      if (satisfaction === 'share') return cost;
      if (satisfaction === 'sqrt-cost') return demand * Math.sqrt(cost);
      return isWorthItsCost(satisfaction) ? demand * cost : demand;
    });
    const whole = satisfaction !== 'sqrt-cost' && profile.exact;
    const sum = this.near.reduce((total, value) => total + value, 0);
    // Sums over classes, a product, a root, and a sum over items.
    this.doubt = whole && sum <= Number.MAX_SAFE_INTEGER ? 0 : (profile.weights.length + projects.length) * 2 ** -51;
  }

  compare(a: readonly number[], b: readonly number[]): number {
    const onlyA = a.filter((item) => !b.includes(item));
    const onlyB = b.filter((item) => !a.includes(item));
    const [x, y] = [this.sum(onlyA), this.sum(onlyB)];
    if (Math.abs(x - y) > this.doubt * (x + y) || this.doubt === 0) return x - y;
    if (this.satisfaction === 'sqrt-cost') {
      const roots = (items: readonly number[], sign: bigint) =>
        items.map((item) => ({ times: sign * this.demand(item).numerator, of: BigInt(this.costs[item]!) }));
      return signOfRoots([...roots(onlyA, 1n), ...roots(onlyB, -1n)]);
    }
    const difference = plus(this.exactSum(onlyA, 1n), this.exactSum(onlyB, -1n));
    return Number(difference.numerator > 0n) - Number(difference.numerator < 0n);
  }

  sum(items: readonly number[]): number {
    return items.reduce((total, item) => total + this.near[item]!, 0);
  }

  private exactSum(items: readonly number[], sign: bigint): Fraction {
    return items.reduce((sum, item) => {
      const { numerator, denominator } = this.demand(item);
      const byCost = this.satisfaction === 'share' || isWorthItsCost(this.satisfaction);
      return plus(sum, { numerator: sign * numerator * (byCost ? BigInt(this.costs[item]!) : 1n), denominator });
    }, ZERO);
  }

  /** Where the worth of a project is its share of the cost, the supporters of each add up to 1. */
  private demand(item: number): Fraction {
    return this.scores.exactSum(this.projects[item]!);
  }
}
