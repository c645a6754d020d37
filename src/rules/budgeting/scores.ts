/**
 * Total satisfaction of all voters per unit of money, the score by which greedy ranks projects: exact, without dividing.
 *
 * With U the sum of the utilities of all voters (see `satisfaction.ts`) the score is U where worth is cost, 1 for share,
 * U / sqrt(cost) for the square root of cost, and U / cost for the others; of projects that cost nothing the one with the
 * larger U goes first, before all that cost something.
 */
import { compareFractions, plus } from './fraction.ts';
import type { Fraction } from './fraction.ts';
import type { Satisfaction } from './outcome.ts';
import type { Profile } from './profile.ts';
import { isWorthItsCost } from './satisfaction.ts';

/** Far above the rounding of any sum of fewer than 10^7 terms, and far below what tells real scores apart. */
const DOUBT = 1e-8;

export class Scores {
  private readonly profile: Profile;
  private readonly satisfaction: Satisfaction;
  private readonly near: Float64Array;
  private readonly exact = new Map<number, Fraction>();

  constructor(profile: Profile, satisfaction: Satisfaction) {
    this.profile = profile;
    this.satisfaction = satisfaction;
    const { projects } = profile.instance;
    this.near = profile.demand.map((demand, project) => {
      const sum = satisfaction === 'share' ? Math.sign(demand) : demand;
      const { cost } = projects[project]!;
      if (isFreeOfCost(satisfaction)) return sum;
      return sum / (satisfaction === 'sqrt-cost' ? Math.sqrt(cost) : cost);
    });
  }

  /** Above 0 when a scores higher than b. */
  compare(a: number, b: number): number {
    const [x, y] = [this.near[a]!, this.near[b]!];
    // Never so where one of them is infinite.
    if (Math.abs(x - y) > DOUBT * Math.max(x, y)) return x - y;
    return this.compareExactly(a, b);
  }

  private compareExactly(a: number, b: number): number {
    const [x, y] = [this.exactSum(a), this.exactSum(b)];
    if (isFreeOfCost(this.satisfaction)) return compareFractions(x, y);
    const { projects } = this.profile.instance;
    const [p, q] = [BigInt(projects[a]!.cost), BigInt(projects[b]!.cost)];
    if (p === 0n && q === 0n) return compareFractions(x, y);
    // Squares of sums are those of their numerators: only relative costs have divisors.
    const isRoot = this.satisfaction === 'sqrt-cost';
    return compareFractions(times(x, isRoot ? x.numerator * q : q), times(y, isRoot ? y.numerator * p : p));
  }

  /** Sum of the utilities of all voters; 1 where utilities are shares. */
  exactSum(project: number): Fraction {
    const known = this.exact.get(project);
    if (known !== undefined) return known;
    const { exact: isExact, votes, demand } = this.profile;
    let exact: Fraction;
    if (this.satisfaction === 'share') exact = { numerator: votes[project]! > 0 ? 1n : 0n, denominator: 1n };
    else if (isExact) exact = { numerator: BigInt(demand[project]!), denominator: 1n };
    else exact = this.sumOverClasses(project);
    this.exact.set(project, exact);
    return exact;
  }

  private sumOverClasses(project: number): Fraction {
    const { projectStarts, projectClasses, projectUtilities, divisors, weights } = this.profile;
    let sum = 0n;
    /** Weight for each divisor. */
    const parts = new Map<number, number>();
    for (let i = projectStarts[project]!; i < projectStarts[project + 1]!; i++) {
      const k = projectClasses[i]!;
      if (divisors !== undefined) parts.set(divisors[k]!, (parts.get(divisors[k]!) ?? 0) + weights[k]!);
      else sum += BigInt(weights[k]!) * BigInt(projectUtilities?.[i] ?? 1);
    }
    return divisors === undefined ? { numerator: sum, denominator: 1n } : sumOfParts([...parts]);
  }
}

const isFreeOfCost = (satisfaction: Satisfaction): boolean => isWorthItsCost(satisfaction) || satisfaction === 'share';

const times = ({ numerator, denominator }: Fraction, factor: bigint): Fraction => ({
  numerator: numerator * factor,
  denominator,
});

/** Halves first, so that the numbers stay short for as long as possible. */
function sumOfParts(parts: readonly (readonly [divisor: number, weight: number])[]): Fraction {
  if (parts.length === 0) return { numerator: 0n, denominator: 1n };
  if (parts.length === 1) {
    const [divisor, weight] = parts[0]!;
    return divisor === 0
      ? { numerator: 0n, denominator: 1n }
      : { numerator: BigInt(weight), denominator: BigInt(divisor) };
  }
  const middle = parts.length >> 1;
  return plus(sumOfParts(parts.slice(0, middle)), sumOfParts(parts.slice(middle)));
}
