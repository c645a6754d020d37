/**
 * Everybody's remaining money in floating point, each with a bound on how wrong it can be, and prices enclosed between
 * bounds that are certain. Whatever these bounds cannot decide is decided by {@link ExactPurses} in whole-number
 * arithmetic, so no result depends on rounding.
 *
 * Invariant: for every class, |money - true money| <= error; both are 0 where the class is known to have spent all.
 *
 * The price of a project is where F(price) = sum of min(money, price * utility) reaches the cost; F is increasing and
 * concave. For ANY split of the supporters into poor and rich
 *
 *   F(price) <= money of the poor + price * demand of the rich,
 *
 * so (cost - money of the poor) / demand of the rich is never above the price, whatever the split. The same figure is never
 * below the price either where every poor one holds at most the figure * utility and every rich one at least that. Newton's
 * method finds such a split: whoever holds less than the figure asks goes over to the poor, and the figure rises. As the
 * price is known to be in some window, or is of no interest above it, this is done only among those within the window;
 * the others are looked at once.
 */
import { toNumber } from '../fraction.ts';
import type { Fraction } from '../fraction.ts';
import { higher, lower, ULP } from '../rounding.ts';
import type { Market } from './market.ts';
import { Split } from './split.ts';

/** Money of a class that is not known to have spent all is kept above 0, which marks those that have. */
const LEAST = Number.MIN_VALUE;

export class Purses {
  readonly market: Market;
  /** Money of class k at 2k, the bound of its error at 2k + 1: both in one line of the cache. */
  readonly purses: Float64Array;
  /** Round (from 0) in which a class gave all it had left while others gave more; -1 while it has not. */
  readonly spentOut: Int32Array;
  /** Round and class, in turns, where it was too close to call whether the class had as much as was asked of it. */
  readonly unclear: number[] = [];
  /** The highest error of any class. */
  error = 0;

  /** Set by {@link enclose}: certain bounds of the price; `high` is Infinity where there is none. */
  low = 0;
  high = 0;
  /** Set by {@link enclose}: a split of the supporters. What its poor hold at most, their weight, and the demand of its rich. */
  poorHold = 0;
  poorWeight = 0;
  richDemand = 0;
  /**
   * Set by {@link enclose}: where every supporter with money left certainly pays price * utility, the sum of their
   * utilities, so that the price is cost / demand exactly; else 0.
   */
  demandOfAll = 0;

  private start = 0;
  private readonly split: Split;
  private readonly supporterWeight: Float64Array;
  /** Where the first supporter of each project stands that may have money left, and the weight from there on. */
  private readonly from: Uint32Array;
  private readonly weightFrom: Float64Array;

  constructor(market: Market) {
    this.market = market;
    const classes = market.profile.weights.length;
    this.purses = new Float64Array(2 * classes);
    this.spentOut = new Int32Array(classes);
    this.supporterWeight = supporterWeights(market);
    this.from = market.starts.slice();
    this.weightFrom = this.supporterWeight.slice();
    this.split = new Split(market, this.purses);
  }

  /** Everybody begins with this. */
  fill(start: Fraction): void {
    const { purses } = this;
    this.start = Math.max(toNumber(start), LEAST);
    this.error = 8 * ULP * this.start + 1e-290;
    for (let i = 0; i < purses.length; i += 2) {
      purses[i] = this.start;
      purses[i + 1] = this.error;
    }
    this.spentOut.fill(-1);
    this.unclear.length = 0;
    this.from.set(this.market.starts);
    this.weightFrom.set(this.supporterWeight);
  }

  /**
   * Encloses the price of a project in [low, high]. Returns false when its supporters certainly cannot pay for it; then
   * `poorHold` is what they hold at most, all of them. `lowest` is a bound that is certain already. The price is of no
   * interest above `limit`: there only `low` is right.
   */
  enclose(project: number, lowest: number, limit: number): boolean {
    const { market, split } = this;
    const cost = market.costs[project]!;
    this.demandOfAll = 0;
    this.low = lowest;
    this.high = Infinity;
    if (cost === 0) {
      this.high = 0;
      return true;
    }
    const { demandError } = market;
    const terms = (market.starts[project + 1]! - market.starts[project]! + 8) * ULP;
    const top = higher(Math.max(limit, lowest), 32);
    this.scan(project, lowest, top);
    split.settle(cost);
    const { poorMoney, poorError, richDemand } = split;
    this.richDemand = richDemand;
    this.poorWeight = this.supporterWeight[project]! - (market.utilities === undefined ? richDemand : 0);
    const slack = higher(poorError + terms * (poorMoney + poorError) + 4 * ULP * cost, 8);
    this.poorHold = higher(poorMoney + slack, 2);
    if (richDemand === 0) return this.poorHold >= cost;
    const needed = cost - poorMoney;
    this.low = Math.max(lowest, lower((needed - slack) / richDemand, 8, demandError));
    const high = higher(Math.max(this.low, split.asked, (needed + slack) / richDemand), 16, demandError);
    if (high <= top && split.restHolds(high, this.error)) {
      this.high = high;
      if (poorMoney === 0 && demandError === 0) this.demandOfAll = richDemand;
    }
    return true;
  }

  /** Splits the supporters of a project: poor who hold less than `bottom` asks, rich who certainly hold what `top` asks. */
  private scan(project: number, bottom: number, top: number): void {
    const { purses, split } = this;
    const { open, money: held, weight: weighs } = split;
    const { starts, members, weights, utilities } = this.market;
    const end = starts[project + 1]!;
    const from = this.skipSpent(project, end);
    if (utilities !== undefined) return this.scanByUtility(from, end, bottom, top, utilities);
    const enough = top + 2 * this.error;
    let poorMoney = 0;
    let poorError = 0;
    let notRich = 0;
    let count = 0;
    for (let i = from; i < end; i++) {
      const k = members[i]!;
      const money = purses[k << 1]!;
      if (money >= enough) continue;
      const weight = weights === undefined ? 1 : weights[k]!;
      notRich += weight;
      if (money < bottom) {
        poorMoney += weight * money;
        poorError += weight * purses[(k << 1) + 1]!;
      } else {
        open[count] = i;
        weighs[count] = weight;
        held[count++] = money;
      }
    }
    // Exact, for weights are whole numbers; otherwise there are utilities.
    split.begin(poorMoney, poorError, this.weightFrom[project]! - notRich, count);
  }

  private scanByUtility(from: number, end: number, bottom: number, top: number, utilities: Float64Array): void {
    const { purses, split, error } = this;
    const { open, money: held, weight: weighs } = split;
    const { members, weights } = this.market;
    let poorMoney = 0;
    let poorError = 0;
    let richDemand = 0;
    let count = 0;
    for (let i = from; i < end; i++) {
      const k = members[i]!;
      const money = purses[k << 1]!;
      const utility = utilities[i]!;
      const weight = weights === undefined ? 1 : weights[k]!;
      if (money < bottom * utility) {
        poorMoney += weight * money;
        poorError += weight * purses[(k << 1) + 1]!;
      } else if (money >= top * utility + 2 * error) richDemand += weight * utility;
      else {
        open[count] = i;
        weighs[count] = weight;
        held[count++] = money;
      }
    }
    split.begin(poorMoney, poorError, richDemand, count);
  }

  /** Moves on to the first supporter that may have money left: those who spend all early come first. */
  private skipSpent(project: number, end: number): number {
    const { purses, from } = this;
    const { members, weights } = this.market;
    let at = from[project]!;
    for (; at < end && purses[members[at]! << 1] === 0; at++)
      this.weightFrom[project]! -= weights === undefined ? 1 : weights[members[at]!]!;
    return (from[project] = at);
  }

  /** Takes the payments for a project, whose price is within [low, high]. */
  pay(project: number, round: number, low: number, high: number): void {
    const { purses, market } = this;
    if (market.costs[project] === 0) return;
    const { starts, members, utilities } = market;
    const price = low + (high - low) / 2;
    const priceError = higher((high - low) / 2 + 2 * ULP * high, 8);
    // Of the difference of what a class has and what is asked of it.
    const rounding = 16 * ULP * (this.start + this.error) + 1e-300;
    const end = starts[project + 1]!;
    let highestError = this.error;
    for (let i = this.skipSpent(project, end); i < end; i++) {
      const k = members[i]!;
      const money = purses[k << 1]!;
      if (money === 0) continue;
      const utility = utilities === undefined ? 1 : utilities[i]!;
      const left = money - price * utility;
      const error = purses[(k << 1) + 1]! + priceError * utility + rounding;
      if (left < -error) {
        purses[k << 1] = 0;
        purses[(k << 1) + 1] = 0;
        // It may be known already, exactly, to have spent all in an earlier round.
        if (this.spentOut[k]! < 0) this.spentOut[k] = round;
        continue;
      }
      if (left <= error) this.unclear.push(round, k);
      purses[k << 1] = left > LEAST ? left : LEAST;
      purses[(k << 1) + 1] = error;
      if (error > highestError) highestError = error;
    }
    this.error = highestError;
  }
}

function supporterWeights({ profile, starts, members }: Market): Float64Array {
  return Float64Array.from(profile.instance.projects, (_, project) => {
    let sum = 0;
    for (let i = starts[project]!; i < starts[project + 1]!; i++) sum += profile.weights[members[i]!]!;
    return sum;
  });
}
