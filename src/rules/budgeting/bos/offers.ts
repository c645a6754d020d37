/**
 * What a project would be funded at, exact: its level, chosen among those at which bounds allow the lowest rate, and the
 * rate and the price that follow.
 *
 * In the units of `purses.ts`, at the level of a payer with money m and utility u: with M the money of all that have less
 * than level * utility, and D the sum of weight * utility of the others, the payments are F = M + D * m / u, the rate is
 * (m / u) * (cost / F)^2 and the price (m / u) * cost / F = cost * m / (u * M + D * m). Where nobody has less that is
 * cost / D, whatever m is. Where payments cover the cost rate and price are the level (cost - M) / D.
 */
import type { Market } from '../equal-shares/market.ts';
import { added, amountOf, constant, multiplied, product, quotient, scaled } from './amounts.ts';
import type { Amount } from './amounts.ts';
import type { Payers } from './payers.ts';
import type { Prices } from './prices.ts';
import type { Purses } from './purses.ts';
import type { RateBounds } from './rate-bounds.ts';

export interface Offer {
  readonly project: number;
  /** Before it is divided by what the project is worth. */
  readonly rate: Amount;
  /** A payer gives price * utility, or all it has. */
  readonly price: Amount;
}

interface Level extends Offer {
  readonly level: Amount;
}

export class Offers {
  private readonly market: Market;
  private readonly prices: Prices;
  private readonly purses: Purses;
  private readonly payers: Payers;

  constructor(market: Market, prices: Prices, purses: Purses, payers: Payers) {
    this.market = market;
    this.prices = prices;
    this.purses = purses;
    this.payers = payers;
  }

  /** Of equal rates the one at the higher level. */
  best(project: number, { levels, covered }: RateBounds): Offer {
    let best = covered < Infinity ? this.covering(project, covered) : undefined;
    for (const place of levels) {
      const next = this.atLevelOf(project, place);
      if (next === undefined) continue;
      const order = best === undefined ? -1 : this.prices.compare(next.rate, best.rate);
      if (order < 0 || (order === 0 && this.prices.compare(next.level, best!.level) > 0)) best = next;
    }
    return best!;
  }

  /** Undefined where the payments would be more than the cost: then another level has a lower rate. */
  private atLevelOf(project: number, place: number): Level | undefined {
    const { payers, purses, prices } = this;
    const held = purses.held(payers.purse(place));
    const whole = payers.whole(place);
    const level = quotient(amountOf(held), constant(whole));
    const { poor, rich } = this.split(
      project,
      this.nearLevel(place),
      this.doubt(place),
      (other) => prices.compare(this.levelOf(other), level) < 0,
    );
    const payments = amountOf(added(scaled(purses.total(poor), whole), scaled(held, rich)));
    const cost = this.cost(project);
    if (prices.compare(payments, constant(cost * whole)) > 0) return undefined;
    const price = quotient(multiplied(amountOf(held), cost), payments);
    return { project, level, price, rate: quotient(product(price, price), level) };
  }

  /**
   * Where the payments cover the cost, or undefined if all the payers together cannot. Newton's method from below: whoever
   * cannot pay the price is poor, and the price rises for the others.
   */
  private covering(project: number, lowest: number): Level | undefined {
    const cost = this.cost(project);
    let { poor, rich, count } = this.split(project, lowest, 0, () => false);
    while (rich > 0n) {
      const missing = added({ constant: cost, times: new Map() }, scaled(this.purses.total(poor), -1n));
      const price = quotient(amountOf(missing), constant(rich));
      const near = this.prices.near(price);
      const next = this.split(project, near, 0, (place) => this.prices.compare(this.levelOf(place), price) < 0);
      if (next.count === count) return { project, level: price, price, rate: price };
      ({ poor, rich, count } = next);
    }
    return undefined;
  }

  /**
   * Payers whose level is below one that is near this, within this error, and the others. `isBelow` decides where bounds
   * do not.
   */
  private split(project: number, level: number, error: number, isBelow: (place: number) => boolean): Split {
    const { payers, purses, market } = this;
    const exact = market.demandError === 0;
    const poor = purses.tally();
    const decided = new Map<string, boolean>();
    let [count, near, rich] = [0, 0, 0n];
    for (let place = payers.starts[project]!; place < payers.ends[project]!; place++) {
      const weight = payers.weight(place);
      const difference = this.nearLevel(place) - level;
      const doubt = error + this.doubt(place);
      let below = difference < 0;
      if (Math.abs(difference) <= doubt) {
        const alike = payers.likeness(place);
        below = decided.get(alike) ?? isBelow(place);
        decided.set(alike, below);
      }
      if (below) {
        count++;
        poor[payers.purse(place)]! += weight;
      } else if (exact) near += weight * payers.utility(place);
      else rich += BigInt(weight) * payers.whole(place);
    }
    return { poor, count, rich: exact ? BigInt(near) : rich };
  }

  private levelOf(place: number): Amount {
    return quotient(this.payers.held(place), constant(this.payers.whole(place)));
  }

  private nearLevel(place: number): number {
    return this.payers.money(place) / this.payers.utility(place);
  }

  /** Bound of its error, and of its difference from the price of a project; see {@link Purses.doubt}. */
  private doubt(place: number): number {
    return this.purses.doubt / this.payers.utility(place);
  }

  /** In the units of amounts. */
  private cost(project: number): bigint {
    const { costs, profile } = this.market;
    return BigInt(costs[project]!) * BigInt(profile.totalWeight);
  }
}

interface Split {
  /** Their weight by purse. */
  readonly poor: Float64Array;
  readonly count: number;
  /** Sum of weight * utility of the others. */
  readonly rich: bigint;
}
