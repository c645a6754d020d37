/**
 * What projects are worth to whoever voted for them, apart from the ballot; see the table in `satisfaction.ts`.
 *
 * Rules that sell projects take the one with the lowest rate, price / worth. Worths may be square roots, so rates are
 * compared by their squares where they are.
 */
import { compareFractions, plus, ZERO } from './fraction.ts';
import type { Fraction } from './fraction.ts';
import type { Satisfaction } from './outcome.ts';
import type { Profile } from './profile.ts';
import { signOfRoots } from './roots.ts';
import type { Root } from './roots.ts';
import { isWorthItsCost } from './satisfaction.ts';

export class Worths {
  /** Within 2 units in the last place; 1 for projects that cost nothing, whose rate is 0 whatever they are worth. */
  readonly near: Float64Array;
  private readonly costs: readonly number[];
  private readonly votes: Float64Array;
  private readonly satisfaction: Satisfaction;

  constructor({ instance, votes }: Profile, satisfaction: Satisfaction) {
    this.costs = instance.projects.map(({ cost }) => cost);
    this.votes = votes;
    this.satisfaction = satisfaction;
    this.near = Float64Array.from(this.costs, (cost, project) => {
      if (cost === 0) return 1;
      if (satisfaction === 'sqrt-cost') return Math.sqrt(cost);
      if (satisfaction === 'share') return votes[project] === 0 ? 1 : cost / votes[project]!;
      return isWorthItsCost(satisfaction) ? cost : 1;
    });
  }

  /** Below, at or above 0 as price / worth of a is less than, equal to or greater than that of b; exact. */
  compareRates(priceOfA: Fraction, a: number, priceOfB: Fraction, b: number): number {
    const [x, y] = [this.rate(priceOfA, a), this.rate(priceOfB, b)];
    return compareFractions(x, y);
  }

  /**
   * Below, at or above 0 as one set of entries of a ballot gives its voter less, as much or more than another; exact.
   * Entries are places in the profile's `classProjects`, all of the same class.
   */
  compareSums({ classProjects, classUtilities }: Profile, a: readonly number[], b: readonly number[]): number {
    const terms: Root[] = [];
    let sum: Fraction = ZERO;
    const add = (place: number, sign: bigint): void => {
      const project = classProjects[place]!;
      const utility = BigInt(classUtilities?.[place] ?? 1) * sign;
      const cost = BigInt(this.costs[project]!);
      if (this.satisfaction === 'sqrt-cost') terms.push({ times: utility, of: cost });
      else sum = plus(sum, this.wholeWorth(project, cost, utility));
    };
    for (const place of a) if (!b.includes(place)) add(place, 1n);
    for (const place of b) if (!a.includes(place)) add(place, -1n);
    return this.satisfaction === 'sqrt-cost'
      ? signOfRoots(terms)
      : Number(sum.numerator > 0n) - Number(sum.numerator < 0n);
  }

  /** Satisfaction with a project whose worth is not a root; divisors of a ballot are left out, they are common to all. */
  private wholeWorth(project: number, cost: bigint, utility: bigint): Fraction {
    if (this.satisfaction === 'share') return { numerator: utility * cost, denominator: BigInt(this.votes[project]!) };
    return { numerator: isWorthItsCost(this.satisfaction) ? utility * cost : utility, denominator: 1n };
  }

  /** Its square, where worths are square roots. */
  private rate({ numerator, denominator }: Fraction, project: number): Fraction {
    const cost = BigInt(this.costs[project]!);
    if (cost === 0n) return { numerator, denominator };
    if (this.satisfaction === 'sqrt-cost')
      return { numerator: numerator * numerator, denominator: denominator * denominator * cost };
    if (this.satisfaction === 'share')
      return { numerator: numerator * BigInt(this.votes[project]!), denominator: denominator * cost };
    return isWorthItsCost(this.satisfaction)
      ? { numerator, denominator: denominator * cost }
      : { numerator, denominator };
  }
}
