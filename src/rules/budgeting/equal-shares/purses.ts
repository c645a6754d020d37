/**
 * Everybody's remaining money in floating point, with a bound on how wrong it can be, and prices enclosed between bounds
 * that are certain. Whatever these bounds cannot decide is decided by {@link ExactPurses} in whole-number arithmetic, so
 * no result depends on rounding.
 *
 * Invariant: for every class, |money - true money| <= error - 4 ulp(start), where the true money of a class marked spent
 * is exactly 0. Every floating-point comparison below is widened by `error`, whose reserve of 4 ulp pays for the
 * roundings of the comparison itself.
 *
 * The price of a project is where F(price) = sum of min(money, price * utility) reaches the cost; F is increasing and
 * concave. For ANY split of the supporters into poor and rich, F(price) <= money of the poor + price * demand of the
 * rich, which gives the lower bound; Newton's method from below finds the split that makes it tight.
 */
import { toNumber } from '../fraction.ts';
import type { Fraction } from '../fraction.ts';
import type { Market } from './market.ts';

const ULP = 2 ** -52;
/** Money of a class that is not known to have spent all is kept above 0, which marks those that have. */
const LEAST = Number.MIN_VALUE;

export class Purses {
  readonly market: Market;
  readonly money: Float64Array;
  /** Round (from 0) in which a class gave all it had left while others gave more; -1 while it has not. */
  readonly spentOut: Int32Array;
  error: number;
  /** Certain lower bound of each project's price; only ever rises during a run. */
  readonly lowest: Float64Array;
  /** Set by {@link enclose}: bounds of the price; `high` is Infinity where it is not certain. */
  low = 0;
  high = 0;
  /**
   * Set by {@link enclose}: where every supporter with money left certainly pays price * utility, the sum of their
   * utilities, so that the price is cost / demand exactly; else 0.
   */
  demandOfAll = 0;
  private readonly start: number;
  /** Own copy of the market's members, so that those without money can be moved behind `live`. */
  private readonly members: Uint32Array;
  private readonly utilities: Float64Array | undefined;
  private readonly live: Uint32Array;

  constructor(market: Market, start: Fraction) {
    this.market = market;
    this.start = toNumber(start);
    this.money = new Float64Array(market.profile.weights.length).fill(Math.max(this.start, LEAST));
    this.spentOut = new Int32Array(this.money.length).fill(-1);
    this.error = 16 * ULP * this.start + 1e-290;
    this.members = market.members.slice();
    this.utilities = market.utilities?.slice();
    this.live = market.starts.slice(1);
    this.lowest = market.costs.map((cost, project) =>
      cost === 0 ? 0 : (cost / market.demand[project]!) * (1 - 4 * ULP - market.demandError),
    );
  }

  /**
   * Encloses the price of a project in [low, high]. Returns false when its supporters certainly cannot pay for it. Stops
   * early, with only `low` right, once low / worth is above `limit`.
   */
  enclose(project: number, limit: number): boolean {
    const { market, money, error } = this;
    const cost = market.costs[project]!;
    const worth = market.worths.near[project]!;
    this.demandOfAll = 0;
    if (cost === 0) {
      this.low = this.high = 0;
      return true;
    }
    const from = market.starts[project]!;
    this.sweep(project);
    const to = this.live[project]!;
    const { weights } = market.profile;
    const { members, utilities } = this;
    let price = this.lowest[project]!;
    let poorBefore = -1;
    while (true) {
      let poor = 0;
      let poorMoney = 0;
      let poorVoters = 0;
      let demand = 0;
      let poorest = Infinity;
      for (let i = from; i < to; i++) {
        const k = members[i]!;
        const utility = utilities === undefined ? 1 : utilities[i]!;
        const share = money[k]! / utility;
        const weight = weights[k]!;
        if (share < price) {
          poor++;
          poorMoney += weight * money[k]!;
          poorVoters += weight;
        } else {
          demand += weight * utility;
          if (share < poorest) poorest = share;
        }
      }
      const slack = (error * poorVoters + (to - from + 8) * 2 * ULP * (poorMoney + cost)) * (1 + 8 * ULP);
      if (demand === 0) {
        this.high = Infinity;
        this.low = this.lowest[project]!;
        return poorMoney + slack >= cost;
      }
      const needed = cost - poorMoney;
      const low = ((needed - slack) / demand) * (1 - 8 * ULP - market.demandError);
      if (low > this.lowest[project]!) this.lowest[project] = low;
      this.low = this.lowest[project]!;
      const next = needed / demand;
      this.high = Infinity;
      if (this.low / worth > limit) return true;
      if (next <= poorest || next <= price || poor === poorBefore) {
        const high = Math.max(price, ((needed + slack) / demand) * (1 + 8 * ULP + market.demandError));
        this.high = poorest >= (high + error) * (1 + 8 * ULP) ? high : Infinity;
        this.demandOfAll = poor === 0 && this.high < Infinity && market.demandError === 0 ? demand : 0;
        return true;
      }
      poorBefore = poor;
      price = next;
    }
  }

  /** Supporters of a project that may have money left. */
  *supporters(project: number): Generator<{ readonly class: number; readonly utility: number }> {
    this.sweep(project);
    for (let i = this.market.starts[project]!; i < this.live[project]!; i++) {
      yield { class: this.members[i]!, utility: this.utilities === undefined ? 1 : this.utilities[i]! };
    }
  }

  /** Whether for some supporter the bounds of the price leave open if it has less money than its payment. */
  leavesOpen(project: number, low: number, high: number): boolean {
    const { money, members, utilities, error } = this;
    for (let i = this.market.starts[project]!; i < this.live[project]!; i++) {
      const held = money[members[i]!]!;
      const utility = utilities === undefined ? 1 : utilities[i]!;
      if (held > 0 && held + error >= low * utility && held - error <= high * utility) return true;
    }
    return false;
  }

  /**
   * Takes the payments for a project, whose price is within [low, high]. `holdsLess` decides exactly whether a class that
   * is too close to call has less than its payment.
   */
  pay(
    project: number,
    round: number,
    low: number,
    high: number,
    holdsLess: (k: number, utility: number) => boolean,
  ): void {
    if (this.market.costs[project] === 0) return;
    const { money, error } = this;
    this.sweep(project);
    const price = low + (high - low) / 2;
    for (let i = this.market.starts[project]!; i < this.live[project]!; i++) {
      const k = this.members[i]!;
      const utility = this.utilities === undefined ? 1 : this.utilities[i]!;
      const held = money[k]!;
      const certainlyLess = held + error < low * utility;
      const certainlyNot = held - error > high * utility;
      if (certainlyLess || (!certainlyNot && holdsLess(k, utility))) {
        money[k] = 0;
        this.spentOut[k] = round;
      } else money[k] = Math.max(LEAST, held - price * utility);
    }
    // Who pays in full has at least low * utility, and nobody has more than the start.
    const highest = Math.min(this.market.maxUtility, (this.start / low) * (1 + 16 * ULP) + 1);
    this.error = (error + highest * (high - low)) * (1 + 16 * ULP) + 32 * ULP * this.start;
  }

  /** Moves supporters that have spent everything out of sight. */
  private sweep(project: number): void {
    const { members, utilities, money, live } = this;
    let end = live[project]!;
    for (let i = this.market.starts[project]!; i < end; i++) {
      const k = members[i]!;
      if (money[k] !== 0) continue;
      end--;
      members[i] = members[end]!;
      members[end] = k;
      if (utilities !== undefined) {
        const utility = utilities[i]!;
        utilities[i] = utilities[end]!;
        utilities[end] = utility;
      }
      i--;
    }
    live[project] = end;
  }
}
