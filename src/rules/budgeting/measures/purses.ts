/**
 * Everybody's money while a run of Equal Shares is gone through again: near in floating point, exact when asked for.
 *
 * Voters who support the same funded projects to the same degree pay alike, so they share a purse. A purse holds
 * start - sum of price * utility over the projects it has paid for, and nothing once it has given all it had; so all exact
 * money follows from the exact prices. These are kept over one common denominator, which grows with each round.
 */
import { greatestCommonDivisor, toNumber } from '../fraction.ts';
import type { Fraction } from '../fraction.ts';
import type { Profile } from '../profile.ts';

export class Purses {
  /** The purse of each class. */
  readonly ofClass: Uint32Array;
  /** Weight of the voters of each purse, in units of 1 / weightScale. */
  readonly weights: Float64Array;
  /** Money now of a voter of weight 1 / weightScale, far within {@link doubt} of the truth, and 0 only if that is 0. */
  readonly near: Float64Array;
  /** Round (from 0) in which a purse gave all it had though more was asked; -1 while it has not. */
  readonly emptied: Int32Array;
  /** What two amounts must differ by at least for `near` to tell them apart. */
  readonly doubt: number;
  /** Exact amounts are whole numbers of 1 / denominator. */
  denominator: bigint;
  start: bigint;
  /** Of a utility of 1 / utilityUnit, in each round so far. */
  readonly prices: bigint[] = [];
  /** Rounds that each purse has a part in, and its utility there: at starts[purse] .. starts[purse + 1] - 1. */
  readonly starts: Uint32Array;
  readonly rounds: Uint32Array;
  /** As whole numbers of 1 / utilityUnit, and near what they are. */
  readonly utilities: bigint[];
  readonly nearUtilities: Float64Array;

  constructor({ profile, order, utility, utilityUnit }: PursesOf, start: Fraction) {
    const grouped = groupClasses(profile, order);
    this.ofClass = grouped.ofClass;
    this.weights = grouped.weights;
    this.starts = new Uint32Array(grouped.entries.length + 1);
    grouped.entries.forEach((entries, purse) => (this.starts[purse + 1] = this.starts[purse]! + entries.length));
    this.rounds = Uint32Array.from(grouped.entries.flatMap((entries) => entries.map(({ round }) => round)));
    this.utilities = grouped.entries.flatMap((entries) => entries.map(({ at, k }) => utility(at, k)));
    this.nearUtilities = Float64Array.from(this.utilities, (whole) =>
      toNumber({ numerator: whole, denominator: utilityUnit }),
    );
    const { numerator, denominator } = start;
    this.start = numerator;
    this.denominator = denominator;
    const near = toNumber(start);
    this.near = new Float64Array(this.weights.length).fill(near);
    this.emptied = new Int32Array(this.weights.length).fill(-1);
    this.doubt = near * 1e-9;
  }

  /** What a purse held before a round, over the common denominator. */
  exact(purse: number, round: number): bigint {
    if (this.emptied[purse]! >= 0 && this.emptied[purse]! < round) return 0n;
    let money = this.start;
    for (let i = this.starts[purse]!; i < this.starts[purse + 1]!; i++) {
      if (this.rounds[i]! < round) money -= this.prices[this.rounds[i]!]! * this.utilities[i]!;
    }
    return money;
  }

  /** Takes what is near a payment in full for the latest round out of a purse. */
  take(purse: number, amount: number): void {
    const left = this.near[purse]! - amount;
    this.near[purse] = left > this.doubt ? left : this.nearExactly(purse);
  }

  private nearExactly(purse: number): number {
    return toNumber({ numerator: this.exact(purse, this.prices.length), denominator: this.denominator });
  }

  /** Adds the price of the next round, `needed` / `demand` over the common denominator. */
  addPrice(needed: bigint, demand: bigint): void {
    const factor = demand / greatestCommonDivisor(needed, demand);
    this.prices.push((needed * factor) / demand);
    if (factor === 1n) return;
    this.start *= factor;
    this.denominator *= factor;
    for (let round = 0; round + 1 < this.prices.length; round++) this.prices[round]! *= factor;
  }
}

export interface PursesOf {
  readonly profile: Profile;
  /** Projects that were paid for, in order. */
  readonly order: readonly number[];
  /** Utility of an entry of the profile for class k, as a whole number of 1 / utilityUnit. */
  readonly utility: (entry: number, k: number) => bigint;
  readonly utilityUnit: bigint;
}

interface Entry {
  readonly round: number;
  /** Place in `classProjects` of one of the classes with this purse. */
  readonly at: number;
  readonly k: number;
}

interface Grouped {
  readonly ofClass: Uint32Array;
  readonly weights: Float64Array;
  readonly entries: readonly (readonly Entry[])[];
}

function groupClasses(profile: Profile, order: readonly number[]): Grouped {
  const { instance, weights, classStarts, classProjects, classUtilities, divisors } = profile;
  const roundOf = new Int32Array(instance.projects.length).fill(-1);
  order.forEach((project, round) => (roundOf[project] = round));
  const ofClass = new Uint32Array(weights.length);
  const entries: Entry[][] = [];
  const sums: number[] = [];
  const purseOf = new Map<string, number>();
  weights.forEach((weight, k) => {
    const own: Entry[] = [];
    let key = divisors === undefined ? '' : `${divisors[k]}`;
    for (let at = classStarts[k]!; at < classStarts[k + 1]!; at++) {
      const round = roundOf[classProjects[at]!]!;
      if (round < 0 || classUtilities?.[at] === 0 || divisors?.[k] === 0) continue;
      own.push({ round, at, k });
      key += classUtilities === undefined ? `,${round}` : `,${round}:${classUtilities[at]}`;
    }
    let purse = purseOf.get(key);
    if (purse === undefined) {
      purse = entries.length;
      purseOf.set(key, purse);
      entries.push(own);
      sums.push(0);
    }
    ofClass[k] = purse;
    sums[purse]! += weight;
  });
  return { ofClass, weights: Float64Array.from(sums), entries };
}
