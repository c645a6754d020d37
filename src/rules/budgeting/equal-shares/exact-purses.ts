/**
 * The same money as {@link Purses}, exact, worked out only when it is asked for.
 *
 * A class that has not spent everything holds start - sum of price * utility over the projects it paid for, so all exact
 * money follows from the exact prices of the rounds so far, which are in the ledger.
 */
import type { Fraction } from '../fraction.ts';
import { reduced, toNumber } from '../fraction.ts';
import { higher, lower } from '../rounding.ts';
import { Balance, Ledger } from './ledger.ts';
import type { Market } from './market.ts';
import type { Purses } from './purses.ts';
import type { Trail } from './trail.ts';

export class ExactPurses {
  private readonly market: Market;
  private readonly purses: Purses;
  private readonly trail: Trail;
  private readonly ledger: Ledger;
  private readonly inFull: number[] = [];
  /** How many of {@link Purses.unclear} are decided. */
  private decided = 0;

  constructor(purses: Purses, trail: Trail) {
    this.market = purses.market;
    this.purses = purses;
    this.trail = trail;
    this.ledger = new Ledger(purses.market, trail);
  }

  /**
   * The exact price of a project now, or undefined when its supporters cannot pay. `low` is a lower bound of it that is
   * certain, which saves looking at those who are poor already at that price.
   */
  price(project: number, low: number): Fraction | undefined {
    const rounds = this.trail.length;
    this.catchUp(rounds);
    const { market, ledger } = this;
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
      if (purses[k << 1]! + purses[(k << 1) + 1]! < lower(low * utility, 4)) {
        ledger.addTo(certainlyPoor, k, weight, rounds);
      } else {
        const whole = market.parts.whole(k, utility, project);
        others.push({ class: k, weight: BigInt(weight), utility, whole });
        demand += BigInt(weight) * whole;
      }
    }
    // Newton's method from below, exact: whoever cannot pay the price gives all, and the price rises for the others.
    let needed = cost * this.ledger.denominator - this.ledger.total(certainlyPoor);
    while (others.length > 0) {
      const price = { numerator: needed * market.parts.of(project), denominator: this.ledger.denominator * demand };
      const near = higher(toNumber(price), 16);
      const rich: Holding[] = [];
      let poorMoney = 0n;
      let poorDemand = 0n;
      for (const holding of others) {
        const { class: k, weight, whole, utility } = holding;
        if (purses[k << 1]! - purses[(k << 1) + 1]! > near * utility) rich.push(holding);
        else {
          const money = this.ledger.held(k, rounds);
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

  /** Exact price of a round, not reduced. */
  priceOf(round: number): Fraction {
    this.catchUp(this.trail.length);
    return this.ledger.price(round);
  }

  /** The weight of the voters who paid price * utility in a round. */
  paidInFull(round: number): number {
    this.catchUp(this.trail.length);
    return this.inFull[round]!;
  }

  /** What a class was asked for in a round: price * utility, exact, over the same denominator for all classes. */
  asked(round: number, k: number, utility: number): Fraction {
    this.catchUp(this.trail.length);
    const { numerator, denominator } = this.ledger.part(round);
    const whole = this.market.parts.whole(k, utility, this.trail.order[round]!);
    return { numerator: numerator * whole, denominator };
  }

  /** What a class held before a round (or holds now, for the number of rounds), exact; not reduced. */
  held(k: number, round: number): Fraction {
    this.catchUp(this.trail.length);
    const spent = this.purses.spentOut[k]!;
    if (spent >= 0 && spent < round) return { numerator: 0n, denominator: 1n };
    return { numerator: this.ledger.held(k, round), denominator: this.ledger.denominator };
  }

  /** {@link held} in floating point, for a class that had not spent everything, and a bound of its error. */
  heldNear(k: number, round: number): { readonly money: number; readonly error: number } {
    this.catchUp(this.trail.length);
    return this.ledger.heldNear(k, round);
  }

  /** What all voters of these classes have together before a round (from 0), at most as many as there are. */
  heldTogether(classes: Iterable<number>, round: number): Fraction {
    this.catchUp(this.trail.length);
    const { market, purses, ledger } = this;
    const sum = new Balance(round);
    for (const k of classes) {
      const spent = purses.spentOut[k]!;
      if (spent < 0 || spent >= round) ledger.addTo(sum, k, market.profile.weights[k]!, round);
    }
    return reduced(ledger.total(sum), ledger.denominator);
  }

  private catchUp(rounds: number): void {
    for (let round = this.ledger.rounds; round < rounds; round++) this.addRound(round);
  }

  private addRound(round: number): void {
    const { market, ledger } = this;
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
        if (spent === round) ledger.addTo(poor, k, weight, round);
        continue;
      }
      inFull += weight;
      if (market.demandError === 0) demand += weight * this.utilityOf(i);
      else asked += BigInt(weight) * market.parts.whole(k, this.utilityOf(i), project);
    }
    if (market.demandError === 0) asked = BigInt(demand);
    let needed = BigInt(market.costs[project]!) * this.ledger.denominator - this.ledger.total(poor);
    for (const { k, weight, whole, money } of this.unclearIn(round, project)) {
      if (money * asked >= needed * whole) break;
      spentOut[k] = round;
      inFull -= weight;
      asked -= BigInt(weight) * whole;
      needed -= BigInt(weight) * money;
    }
    this.inFull.push(inFull);
    if (isFree) ledger.add(0n, 1n);
    else ledger.add(needed, asked);
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
      const whole = market.parts.whole(k, this.utilityOf(place), project);
      found.push({ k, weight: market.profile.weights[k]!, whole, money: this.ledger.held(k, round) });
    }
    return found.toSorted((a, b) => Number(a.money * b.whole > b.money * a.whole) * 2 - 1);
  }

  private utilityOf(place: number): number {
    return this.market.utilities === undefined ? 1 : this.market.utilities[place]!;
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
