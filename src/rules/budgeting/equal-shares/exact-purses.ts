/**
 * The same money as {@link Purses}, exact, worked out only when it is asked for.
 *
 * A class that has not spent everything holds start - sum of price * utility over the projects it paid for, so all exact
 * money follows from the exact prices of the rounds so far. Prices and start are kept as whole numerators over one common
 * denominator, which grows by a factor with each round. Where utilities are fractions (relative cost) they are whole
 * numbers of 1 / utilityDenominator here, and prices are kept for one such part.
 */
import type { Fraction } from '../fraction.ts';
import { greatestCommonDivisor, reduced, toNumber } from '../fraction.ts';
import type { Purses } from './purses.ts';

const ULP = 2 ** -52;

export class ExactPurses {
  private readonly purses: Purses;
  /** Projects in order of selection; grows while the run goes on. */
  private readonly order: readonly number[];
  /** Round of each project selected so far, else -1. */
  private readonly roundOf: Int32Array;
  private startNumerator: bigint;
  private denominator: bigint;
  /** Price of each round, over the common denominator. */
  private readonly prices: bigint[] = [];
  private readonly paidInFull: number[] = [];

  constructor(purses: Purses, order: readonly number[], roundOf: Int32Array, start: Fraction) {
    this.purses = purses;
    this.order = order;
    this.roundOf = roundOf;
    this.startNumerator = start.numerator;
    this.denominator = start.denominator;
  }

  /**
   * The exact price of a project now, or undefined when its supporters cannot pay. `low` is a lower bound of it that is
   * certain, which saves looking at those who are poor already at that price.
   */
  price(project: number, low: number): Fraction | undefined {
    this.catchUp(this.order.length);
    const { purses } = this;
    const { market } = purses;
    const cost = BigInt(market.costs[project]!);
    if (cost === 0n) return { numerator: 0n, denominator: 1n };
    const certainlyPoor = new Balance(this.order.length);
    let others: Holding[] = [];
    let demand = 0n;
    for (const { class: k, utility } of purses.supporters(project)) {
      const weight = market.profile.weights[k]!;
      if (purses.money[k]! + purses.error < low * utility * (1 - 4 * ULP)) {
        this.addTo(certainlyPoor, k, weight, this.order.length);
      } else {
        const whole = market.wholeUtility(k, utility);
        others.push({ class: k, weight: BigInt(weight), utility, whole });
        demand += BigInt(weight) * whole;
      }
    }
    // Newton's method from below, exact: whoever cannot pay the price gives all, and the price rises for the others.
    let needed = cost * this.denominator - this.total(certainlyPoor);
    while (others.length > 0) {
      const price = { numerator: needed * market.utilityDenominator, denominator: this.denominator * demand };
      const near = toNumber(price) * (1 + 16 * ULP);
      const rich: Holding[] = [];
      let poorMoney = 0n;
      let poorDemand = 0n;
      for (const holding of others) {
        if (purses.money[holding.class]! - purses.error > near * holding.utility) rich.push(holding);
        else {
          const money = this.moneyOf(holding.class, this.order.length);
          if (money * demand >= needed * holding.whole) rich.push(holding);
          else {
            poorMoney += holding.weight * money;
            poorDemand += holding.weight * holding.whole;
          }
        }
      }
      if (rich.length === others.length) return price;
      others = rich;
      needed -= poorMoney;
      demand -= poorDemand;
    }
    return undefined;
  }

  /** Whether a class holds less than its payment at this price. */
  holdsLess(k: number, utility: number, price: Fraction): boolean {
    this.catchUp(this.order.length);
    const { market } = this.purses;
    const money = this.moneyOf(k, this.order.length) * market.utilityDenominator;
    return money * price.denominator < price.numerator * market.wholeUtility(k, utility) * this.denominator;
  }

  /** Exact price of a round, and the weight of the voters who paid price * utility. */
  round(round: number): { readonly price: Fraction; readonly paidInFull: number } {
    this.catchUp(this.order.length);
    const price = reduced(this.prices[round]! * this.purses.market.utilityDenominator, this.denominator);
    return { price, paidInFull: this.paidInFull[round]! };
  }

  /** What a class held before a round (or holds now, for the number of rounds), exact. */
  held(k: number, round: number): Fraction {
    this.catchUp(this.order.length);
    const spent = this.purses.spentOut[k]!;
    if (spent >= 0 && spent < round) return { numerator: 0n, denominator: 1n };
    return reduced(this.moneyOf(k, round), this.denominator);
  }

  private catchUp(rounds: number): void {
    for (let round = this.prices.length; round < rounds; round++) this.addRound(round);
  }

  private addRound(round: number): void {
    const { purses } = this;
    const { market } = purses;
    const project = this.order[round]!;
    const poor = new Balance(round);
    let asked = 0n;
    let demand = 0;
    let inFull = 0;
    for (let i = market.starts[project]!; i < market.starts[project + 1]!; i++) {
      const k = market.members[i]!;
      const weight = market.profile.weights[k]!;
      const spent = purses.spentOut[k]!;
      if (market.costs[project] !== 0 && spent >= 0 && spent <= round) {
        if (spent === round) this.addTo(poor, k, weight, round);
        continue;
      }
      inFull += weight;
      const utility = market.utilities === undefined ? 1 : market.utilities[i]!;
      if (market.demandError === 0) demand += weight * utility;
      else asked += BigInt(weight) * market.wholeUtility(k, utility);
    }
    if (market.demandError === 0) asked = BigInt(demand);
    this.paidInFull.push(inFull);
    if (market.costs[project] === 0) {
      this.prices.push(0n);
      return;
    }
    const needed = BigInt(market.costs[project]!) * this.denominator - this.total(poor);
    const factor = asked / greatestCommonDivisor(needed, asked);
    this.prices.push((needed * factor) / asked);
    if (factor === 1n) return;
    this.startNumerator *= factor;
    this.denominator *= factor;
    for (let earlier = 0; earlier < round; earlier++) this.prices[earlier]! *= factor;
  }

  private moneyOf(k: number, before: number): bigint {
    const { market } = this.purses;
    const { classStarts, classProjects, classUtilities } = market.profile;
    let money = this.startNumerator;
    for (let i = classStarts[k]!; i < classStarts[k + 1]!; i++) {
      const round = this.roundOf[classProjects[i]!]!;
      if (round < 0 || round >= before) continue;
      if (market.utilities === undefined) money -= this.prices[round]!;
      else money -= market.wholeUtility(k, classUtilities === undefined ? 1 : classUtilities[i]!) * this.prices[round]!;
    }
    return money;
  }

  /** Adds weight * (start - payments before a round) to a sum. */
  private addTo(sum: Balance, k: number, weight: number, before: number): void {
    const { market } = this.purses;
    const { classStarts, classProjects, classUtilities } = market.profile;
    sum.starts += weight;
    for (let i = classStarts[k]!; i < classStarts[k + 1]!; i++) {
      const round = this.roundOf[classProjects[i]!]!;
      if (round < 0 || round >= before) continue;
      const utility = classUtilities === undefined ? 1 : classUtilities[i]!;
      if (market.demandError === 0) sum.payments[round] = sum.payments[round]! + weight * utility;
      else sum.large[round] = (sum.large[round] ?? 0n) + BigInt(weight) * market.wholeUtility(k, utility);
    }
  }

  private total(sum: Balance): bigint {
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
class Balance {
  starts = 0;
  readonly payments: Float64Array;
  /** The same where floating point cannot hold it exactly. */
  readonly large: bigint[] = [];

  constructor(rounds: number) {
    this.payments = new Float64Array(rounds);
  }
}

/** A supporter class that may be able to pay in full. */
interface Holding {
  readonly class: number;
  readonly weight: bigint;
  readonly utility: number;
  readonly whole: bigint;
}
