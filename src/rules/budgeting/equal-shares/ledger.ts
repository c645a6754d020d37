/**
 * Exact money in whole numbers: the start and the prices of all rounds so far, as numerators over one common denominator,
 * which grows by a factor with each round.
 *
 * A class that has not spent everything holds start - sum of price * utility over the projects it paid for. Prices are
 * those of a part of the project's utility (`parts.ts`).
 */
import { greatestCommonDivisor, toNumber } from '../fraction.ts';
import type { Fraction } from '../fraction.ts';
import { utilityAt } from '../profile.ts';
import { ULP } from '../rounding.ts';
import type { Market } from './market.ts';
import type { Trail } from './trail.ts';

export class Ledger {
  denominator: bigint;
  private readonly market: Market;
  private readonly trail: Trail;
  private startNumerator: bigint;
  private readonly prices: bigint[] = [];
  /** The same over the denominator that was common up to that round, which is shorter. */
  private readonly asMade: Fraction[] = [];
  private readonly near: number[] = [];

  constructor(market: Market, trail: Trail) {
    this.market = market;
    this.trail = trail;
    this.startNumerator = trail.start.numerator;
    this.denominator = trail.start.denominator;
  }

  /** Rounds of which the price is known. */
  get rounds(): number {
    return this.prices.length;
  }

  /** Adds a round with the price needed / (asked * denominator) for a part; `asked` is above 0. */
  add(needed: bigint, asked: bigint): void {
    const factor = asked / greatestCommonDivisor(needed, asked);
    if (factor !== 1n) {
      this.startNumerator *= factor;
      this.denominator *= factor;
      for (let earlier = 0; earlier < this.prices.length; earlier++) this.prices[earlier]! *= factor;
    }
    const price = (needed * factor) / asked;
    this.prices.push(price);
    this.asMade.push({ numerator: price, denominator: this.denominator });
  }

  /** Price of a part in a round, not reduced. */
  part(round: number): Fraction {
    return this.asMade[round]!;
  }

  /** Price of a utility of 1 in a round, not reduced. */
  price(round: number): Fraction {
    const { numerator, denominator } = this.part(round);
    return { numerator: numerator * this.market.parts.of(this.trail.order[round]!), denominator };
  }

  /** What a class that had not spent everything held before a round: the numerator. */
  held(k: number, before: number): bigint {
    const { classStarts, classProjects, classUtilities } = this.market.profile;
    let money = this.startNumerator;
    for (let i = classStarts[k]!; i < classStarts[k + 1]!; i++) {
      const project = classProjects[i]!;
      const round = this.trail.roundOf[project]!;
      if (round < 0 || round >= before) continue;
      if (this.market.utilities === undefined) money -= this.prices[round]!;
      else money -= this.market.parts.whole(k, classUtilities?.[i] ?? 1, project) * this.prices[round]!;
    }
    return money;
  }

  /** The same in floating point, with a bound of its error. */
  heldNear(k: number, before: number): { readonly money: number; readonly error: number } {
    const { classStarts, classProjects, classUtilities, divisors } = this.market.profile;
    const start = toNumber(this.trail.start);
    let money = start;
    for (let i = classStarts[k]!; i < classStarts[k + 1]!; i++) {
      const round = this.trail.roundOf[classProjects[i]!]!;
      if (round < 0 || round >= before) continue;
      const price = (this.near[round] ??= toNumber(this.price(round)));
      money -= price * utilityAt(classUtilities, divisors, i, k);
    }
    // No payment is more than the start; each is within 7 units in the last place, and each difference rounded once.
    return { money, error: 16 * ULP * start * (classStarts[k + 1]! - classStarts[k]! + 1) };
  }

  /** Adds weight * (start - payments before a round) to a sum. */
  addTo(sum: Balance, k: number, weight: number, before: number): void {
    const { market } = this;
    const { classStarts, classProjects, classUtilities } = market.profile;
    sum.starts += weight;
    for (let i = classStarts[k]!; i < classStarts[k + 1]!; i++) {
      const project = classProjects[i]!;
      const round = this.trail.roundOf[project]!;
      if (round < 0 || round >= before) continue;
      const utility = classUtilities === undefined ? 1 : classUtilities[i]!;
      if (market.demandError === 0) sum.payments[round] = sum.payments[round]! + weight * utility;
      else sum.large[round] = (sum.large[round] ?? 0n) + BigInt(weight) * market.parts.whole(k, utility, project);
    }
  }

  /** The numerator of a sum. */
  total(sum: Balance): bigint {
    let total = BigInt(sum.starts) * this.startNumerator;
    for (let round = 0; round < sum.payments.length; round++) {
      const times = sum.payments[round]!;
      if (times !== 0) total -= BigInt(times) * this.prices[round]!;
    }
    sum.large.forEach((times, round) => (total -= times * this.prices[round]!));
    return total;
  }
}

/** A sum of money: so many times the start, less so many times each round's price. */
export class Balance {
  starts = 0;
  readonly payments: Float64Array;
  /** The same where floating point cannot hold it exactly. */
  readonly large: bigint[] = [];

  constructor(rounds: number) {
    this.payments = new Float64Array(rounds);
  }
}
