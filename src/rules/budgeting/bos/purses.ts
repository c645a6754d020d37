/**
 * What every voter has left: a purse is a history of payments, shared by all classes of voters that paid the same.
 *
 * A purse holds the start less, for each payment, price * utility: exact as a sum of prices, and near in floating point. A
 * class that has nothing left has no purse. In exact amounts the unit is 1 / total weight of a money unit, so that the start
 * is the budget, and utilities are whole numbers (see `Market.wholeUtility`).
 *
 * The error: a price is near within 8 units in the last place, the utility within 1, their product and the difference are
 * each rounded once; nobody pays more than the start or ever has more. So each payment adds no more than 12 units in the
 * last place of the start, which itself is within 4.
 */
import type { Market } from '../equal-shares/market.ts';
import { toNumber } from '../fraction.ts';
import type { Fraction } from '../fraction.ts';
import { ULP } from '../rounding.ts';
import { added } from './amounts.ts';
import type { Sum } from './amounts.ts';

/** For a class that has nothing left. */
export const SPENT = -1;

/** Price * utility: what a purse with enough in it pays in a round. */
export interface Payment {
  readonly price: number;
  readonly utility: number;
  readonly whole: bigint;
  /** Near price * utility, in money units. */
  readonly near: number;
}

export class Purses {
  /** The purse of each class, or {@link SPENT}. */
  readonly of: Int32Array;
  /** Near, of each purse, in money units. */
  readonly money: number[];
  /** Bound of the error of `money`. */
  error: number;
  /** What a payment adds to it. */
  private readonly rounding: number;
  private readonly start: Fraction;
  private readonly market: Market;
  /** Purse 0 is the start; any other one is made of one with a lower number. */
  private readonly parents: number[] = [0];
  private readonly payments: number[] = [0];
  private readonly made: Payment[] = [{ price: 0, utility: 0, whole: 0n, near: 0 }];
  /** The purses made in this round, by payment and by the purse that paid. */
  private readonly children = new Map<number, Map<number, number>>();
  private readonly sums: (Sum | undefined)[] = [];

  /** `start`: of a voter of weight 1 / weightScale. */
  constructor(market: Market, start: Fraction) {
    this.market = market;
    this.start = start;
    this.of = new Int32Array(market.profile.weights.length).fill(start.numerator === 0n ? SPENT : 0);
    this.money = [toNumber(start)];
    this.rounding = 16 * ULP * this.money[0]!;
    this.error = this.rounding;
  }

  /**
   * Bound of the error of the difference of two sums, each of them near money or near price * utility. None is far above the
   * start, or else it is clear which of them is lower; so each is within 20 units in the last place of it, or the error.
   */
  get doubt(): number {
    return 3 * this.error;
  }

  /** Call once for each payment of a round, then {@link endRound}. */
  newPayment(payment: Payment): number {
    const number = this.made.push(payment) - 1;
    this.children.set(number, new Map());
    return number;
  }

  /** The purse of a class from now on. */
  pay(k: number, payment: number): void {
    const purse = this.of[k]!;
    const children = this.children.get(payment)!;
    let child = children.get(purse);
    if (child === undefined) {
      child = this.parents.push(purse) - 1;
      children.set(purse, child);
      this.payments.push(payment);
      this.money.push(Math.max(this.money[purse]! - this.made[payment]!.near, Number.MIN_VALUE));
    }
    this.of[k] = child;
  }

  endRound(): void {
    this.children.clear();
    this.error += this.rounding;
  }

  /** An array in which to add up weights by purse for {@link total}. */
  tally(): Float64Array {
    return new Float64Array(this.parents.length);
  }

  /** Exact: what so much weight of each purse holds together. Uses up the tally. */
  total(tally: Float64Array): Sum {
    const { parents, payments, made } = this;
    const exact = this.market.demandError === 0;
    const near = new Float64Array(made.length);
    const times = new Map<number, bigint>();
    const add = (price: number, each: bigint): void => void times.set(price, (times.get(price) ?? 0n) - each);
    for (let purse = tally.length - 1; purse > 0; purse--) {
      const weight = tally[purse]!;
      if (weight === 0) continue;
      const payment = payments[purse]!;
      if (exact) near[payment]! += weight * made[payment]!.utility;
      else add(made[payment]!.price, BigInt(weight) * made[payment]!.whole);
      tally[parents[purse]!]! += weight;
    }
    near.forEach((each, payment) => {
      if (each > 0) add(made[payment]!.price, BigInt(each));
    });
    return { constant: BigInt(tally[0]!) * this.budget, times };
  }

  /** Exact: what one purse holds. */
  held(purse: number): Sum {
    return (this.sums[purse] ??= this.sumOf(purse));
  }

  private sumOf(purse: number): Sum {
    if (purse === 0) return { constant: this.budget, times: new Map() };
    const { price, whole } = this.made[this.payments[purse]!]!;
    return added(this.held(this.parents[purse]!), { constant: 0n, times: new Map([[price, -whole]]) });
  }

  private get budget(): bigint {
    return BigInt(this.market.profile.instance.budget);
  }
}
