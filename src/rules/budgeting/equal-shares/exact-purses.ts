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
import { Balance } from './balance.ts';
import type { Market } from './market.ts';
import type { Purses } from './purses.ts';
import type { Trail } from './trail.ts';

const ULP = 2 ** -52;

export class ExactPurses {
  private readonly market: Market;
  private readonly purses: Purses;
  private readonly trail: Trail;
  private startNumerator: bigint;
  private denominator: bigint;
  /** Price of each round, over the common denominator. */
  private readonly prices: bigint[] = [];
  private readonly paidInFull: number[] = [];
  /** How many of {@link Purses.unclear} are decided. */
  private decided = 0;

  constructor(purses: Purses, trail: Trail) {
    this.market = purses.market;
    this.purses = purses;
    this.trail = trail;
    this.startNumerator = trail.start.numerator;
    this.denominator = trail.start.denominator;
  }

  /**
   * The exact price of a project now, or undefined when its supporters cannot pay. `low` is a lower bound of it that is
   * certain, which saves looking at those who are poor already at that price.
   */
  price(project: number, low: number): Fraction | undefined {
    const rounds = this.trail.length;
    this.catchUp(rounds);
    const { market } = this;
    const { purses } = this.purses;
    const cost = BigInt(market.costs[project]!);
    if (cost === 0n) return { numerator: 0n, denominator: 1n };
    const certainlyPoor = new Balance(rounds);
    let others: Holding[] = [];
    let demand = 0n;
    for (let i = market.starts[project]!; i < market.starts[project + 1]!; i++) {
      const k = market.members[i]!;
      if (this.purses.spentOut[k]! >= 0) continue;
      const weight = market.profile.weights[k]!;
      const utility = this.utilityOf(i);
      if (purses[2 * k]! + purses[2 * k + 1]! < low * utility * (1 - 4 * ULP)) {
        this.addTo(certainlyPoor, k, weight, rounds);
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
        const { class: k, weight, whole, utility } = holding;
        if (purses[2 * k]! - purses[2 * k + 1]! > near * utility) rich.push(holding);
        else {
          const money = this.moneyOf(k, rounds);
          if (money * demand >= needed * whole) rich.push(holding);
          else {
            poorMoney += weight * money;
            poorDemand += weight * whole;
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

  /** Exact price of a round, and the weight of the voters who paid price * utility. */
  round(round: number): { readonly price: Fraction; readonly paidInFull: number } {
    this.catchUp(this.trail.length);
    const price = reduced(this.prices[round]! * this.market.utilityDenominator, this.denominator);
    return { price, paidInFull: this.paidInFull[round]! };
  }

  /** What a class held before a round (or holds now, for the number of rounds), exact. */
  held(k: number, round: number): Fraction {
    this.catchUp(this.trail.length);
    const spent = this.purses.spentOut[k]!;
    if (spent >= 0 && spent < round) return { numerator: 0n, denominator: 1n };
    return reduced(this.moneyOf(k, round), this.denominator);
  }

  /** What all voters of these classes have together before a round (from 0), at most as many as there are. */
  heldTogether(classes: Iterable<number>, round: number): Fraction {
    this.catchUp(this.trail.length);
    const { market, purses } = this;
    const sum = new Balance(round);
    for (const k of classes) {
      const spent = purses.spentOut[k]!;
      if (spent < 0 || spent >= round) this.addTo(sum, k, market.profile.weights[k]!, round);
    }
    return reduced(this.total(sum), this.denominator);
  }

  private catchUp(rounds: number): void {
    for (let round = this.prices.length; round < rounds; round++) this.addRound(round);
  }

  private addRound(round: number): void {
    const { market } = this;
    const { spentOut } = this.purses;
    const project = this.trail.order[round]!;
    const isFree = market.costs[project] === 0;
    const poor = new Balance(round);
    let asked = 0n;
    let demand = 0;
    let inFull = 0;
    for (let i = market.starts[project]!; i < market.starts[project + 1]!; i++) {
      const k = market.members[i]!;
      const weight = market.profile.weights[k]!;
      const spent = spentOut[k]!;
      if (!isFree && spent >= 0 && spent <= round) {
        if (spent === round) this.addTo(poor, k, weight, round);
        continue;
      }
      inFull += weight;
      if (market.demandError === 0) demand += weight * this.utilityOf(i);
      else asked += BigInt(weight) * market.wholeUtility(k, this.utilityOf(i));
    }
    if (market.demandError === 0) asked = BigInt(demand);
    let needed = BigInt(market.costs[project]!) * this.denominator - this.total(poor);
    for (const { k, weight, whole, money } of this.unclearIn(round, project)) {
      if (money * asked >= needed * whole) break;
      spentOut[k] = round;
      inFull -= weight;
      asked -= BigInt(weight) * whole;
      needed -= BigInt(weight) * money;
    }
    this.paidInFull.push(inFull);
    if (isFree) this.prices.push(0n);
    else this.setPrice(round, needed, asked);
  }

  /**
   * Classes that may have had less than was asked of them in a round, from the one on that had the least for its utility:
   * if that one did not have less, none did; if it did, the price is higher for the others.
   */
  private unclearIn(round: number, project: number): Unclear[] {
    const { market, purses } = this;
    const found: Unclear[] = [];
    for (; purses.unclear[this.decided] === round; this.decided += 2) {
      const k = purses.unclear[this.decided + 1]!;
      const spent = purses.spentOut[k]!;
      if (spent >= 0 && spent < round) continue;
      const place = placeOf(market, project, k);
      const whole = market.wholeUtility(k, this.utilityOf(place));
      found.push({ k, weight: market.profile.weights[k]!, whole, money: this.moneyOf(k, round) });
    }
    return found.toSorted((a, b) => Number(a.money * b.whole > b.money * a.whole) * 2 - 1);
  }

  private utilityOf(place: number): number {
    return this.market.utilities === undefined ? 1 : this.market.utilities[place]!;
  }

  private setPrice(round: number, needed: bigint, asked: bigint): void {
    const factor = asked / greatestCommonDivisor(needed, asked);
    this.prices.push((needed * factor) / asked);
    if (factor === 1n) return;
    this.startNumerator *= factor;
    this.denominator *= factor;
    for (let earlier = 0; earlier < round; earlier++) this.prices[earlier]! *= factor;
  }

  private moneyOf(k: number, before: number): bigint {
    const { market } = this;
    const { classStarts, classProjects, classUtilities } = market.profile;
    let money = this.startNumerator;
    for (let i = classStarts[k]!; i < classStarts[k + 1]!; i++) {
      const round = this.trail.roundOf[classProjects[i]!]!;
      if (round < 0 || round >= before) continue;
      if (market.utilities === undefined) money -= this.prices[round]!;
      else money -= market.wholeUtility(k, classUtilities === undefined ? 1 : classUtilities[i]!) * this.prices[round]!;
    }
    return money;
  }

  /** Adds weight * (start - payments before a round) to a sum. */
  private addTo(sum: Balance, k: number, weight: number, before: number): void {
    const { market } = this;
    const { classStarts, classProjects, classUtilities } = market.profile;
    sum.starts += weight;
    for (let i = classStarts[k]!; i < classStarts[k + 1]!; i++) {
      const round = this.trail.roundOf[classProjects[i]!]!;
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

/** A supporter class that may be able to pay in full. */
interface Holding {
  readonly class: number;
  readonly weight: bigint;
  readonly utility: number;
  readonly whole: bigint;
}

interface Unclear {
  readonly k: number;
  readonly weight: number;
  readonly whole: bigint;
  readonly money: bigint;
}

/** Where a class stands among the supporters of a project. */
function placeOf({ starts, members }: Market, project: number, k: number): number {
  return starts[project]! + members.subarray(starts[project], starts[project + 1]).indexOf(k);
}
