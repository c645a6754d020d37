/**
 * The load of every voter, and what it would become with one more project.
 *
 * All supporters of a funded project carry the same load from then on. So the load of a class is that of the last round
 * in which one of its projects was funded, and the loads of any set of voters add up from how much weight last paid in
 * which round: whole numbers. Those sums are taken in floating point with a bound on the error, or exactly.
 *
 * The load of round r is numerators[r] / D(r) with D(r) = D(r - 1) * factors[r], so that exact sums need one multiplication
 * by a small number a round and no common divisors. Loads are those of the least part of a weight, 1 / weightScale.
 */
import { greatestCommonDivisor, toNumber } from '../fraction.ts';
import type { Fraction } from '../fraction.ts';
import type { Profile } from '../profile.ts';
import { ULP } from '../rounding.ts';
import { supportersOf } from '../supporters.ts';
import type { Supporters } from '../supporters.ts';
import type { StartingLoads } from './starting-loads.ts';

/** Certain bounds of a load. */
export interface Enclosure {
  readonly low: number;
  readonly high: number;
}

export class Loads {
  private readonly profile: Profile;
  private readonly start: StartingLoads | undefined;
  private readonly supporters: Supporters;
  /** The last round in which each class paid, from 1; 0 while it has not. */
  private readonly lastRound: Uint32Array;
  private readonly numerators: bigint[] = [0n];
  private readonly factors: bigint[] = [1n];
  private denominator: bigint;
  /** Load of each round, from 1, within 4 units in the last place. */
  private readonly near: number[] = [0];
  private readonly weightByRound: Float64Array;

  /** Everybody starts with 0 where no start is given. */
  constructor(profile: Profile, start: StartingLoads | undefined) {
    this.profile = profile;
    this.start = start;
    this.supporters = supportersOf(profile);
    this.lastRound = new Uint32Array(profile.weights.length);
    this.denominator = start?.denominator ?? 1n;
    this.weightByRound = new Float64Array(profile.instance.projects.length + 1);
  }

  /**
   * The load of the supporters of a project if it were funded now.
   *
   * Of n terms added up in floating point, each within 5 units in its last place (4 of the load, 1 of the product), the sum
   * is off by at most (n + 5) units in the last place of the sum of their sizes; the reserve is for what comes after it.
   */
  enclose(project: number): Enclosure {
    const { near, start } = this;
    const weightByRound = this.weighByRound(project);
    let sum = this.profile.instance.projects[project]!.cost;
    let size = sum;
    let terms = near.length;
    let slack = 0;
    for (let round = 1; round < near.length; round++) {
      const load = weightByRound[round]! * near[round]!;
      sum += load;
      size += Math.abs(load);
    }
    if (start !== undefined) {
      slack = start.error * weightByRound[0]!;
      for (const k of this.unpaidSupporters(project)) {
        const load = this.profile.weights[k]! * start.near[k]!;
        sum += load;
        size += Math.abs(load);
        terms++;
      }
    }
    slack += (terms + 16) * ULP * size;
    const weight = this.supporters.weights[project]!;
    return { low: (sum - slack) / weight, high: (sum + slack) / weight };
  }

  /** The same load, exact, times {@link scale}: so that loads asked for in one round compare without it. */
  exact(project: number): Fraction {
    const { numerators, factors, start } = this;
    const weightByRound = this.weighByRound(project);
    let sum = start === undefined ? 0n : start.sum(this.unpaidSupporters(project));
    for (let round = 1; round < numerators.length; round++) {
      sum = sum * factors[round]! + BigInt(weightByRound[round]!) * numerators[round]!;
    }
    return {
      numerator: BigInt(this.profile.instance.projects[project]!.cost) * this.denominator + sum,
      denominator: BigInt(this.supporters.weights[project]!),
    };
  }

  /** Common denominator of all loads so far. */
  get scale(): bigint {
    return this.denominator;
  }

  /** Lays the load that {@link exact} returned on all supporters of a project; returns it as a number and exact. */
  lay(project: number, { numerator, denominator }: Fraction): { readonly near: number; readonly exact: Fraction } {
    const { starts, classes } = this.supporters;
    const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
    const round = this.numerators.length;
    this.numerators.push(numerator / divisor);
    this.factors.push(denominator / divisor);
    this.denominator *= denominator / divisor;
    const exact = { numerator: numerator / divisor, denominator: this.denominator };
    this.near.push(toNumber(exact));
    for (let i = starts[project]!; i < starts[project + 1]!; i++) this.lastRound[classes[i]!] = round;
    return { near: this.near[round]!, exact };
  }

  /** Weight of the supporters of a project by their last round; overwritten by the next call. */
  private weighByRound(project: number): Float64Array {
    const { lastRound, weightByRound } = this;
    const { starts, classes } = this.supporters;
    const { weights } = this.profile;
    weightByRound.fill(0);
    for (let i = starts[project]!; i < starts[project + 1]!; i++) {
      const k = classes[i]!;
      const round = lastRound[k]!;
      weightByRound[round] = weightByRound[round]! + weights[k]!;
    }
    return weightByRound;
  }

  private *unpaidSupporters(project: number): Generator<number> {
    const { starts, classes } = this.supporters;
    for (let i = starts[project]!; i < starts[project + 1]!; i++) {
      if (this.lastRound[classes[i]!] === 0) yield classes[i]!;
    }
  }
}
