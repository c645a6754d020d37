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
 * so (cost - money of the poor) / demand of the rich is never above the price, whatever the split and wherever the search
 * for a better one began. The same figure is never below the price either where every poor one holds at most the figure *
 * utility and every rich one at least that. Newton's method finds such a split: those go over who are on the wrong side.
 */
import { toNumber } from '../fraction.ts';
import type { Fraction } from '../fraction.ts';
import type { Market } from './market.ts';

const ULP = 2 ** -52;
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

  private poorMoney = 0;
  private poorError = 0;
  /** Money per utility of the richest poor and of the poorest rich. */
  private richestPoor = 0;
  private poorestRich = 0;
  private readonly supporterWeight: Float64Array;

  constructor(market: Market) {
    this.market = market;
    const classes = market.profile.weights.length;
    this.purses = new Float64Array(2 * classes);
    this.spentOut = new Int32Array(classes);
    this.supporterWeight = supporterWeights(market);
  }

  /** Everybody begins with this. */
  fill(start: Fraction): void {
    const { purses } = this;
    const money = Math.max(toNumber(start), LEAST);
    const error = 8 * ULP * money + 1e-290;
    for (let i = 0; i < purses.length; i += 2) {
      purses[i] = money;
      purses[i + 1] = error;
    }
    this.error = error;
    this.spentOut.fill(-1);
    this.unclear.length = 0;
  }

  /**
   * Encloses the price of a project in [low, high], beginning from a guess. Returns false when its supporters certainly
   * cannot pay for it; then `poorHold` is what they hold at most, all of them. `lowest` is a bound that is certain already.
   * Stops early, with only `low` right, once low / worth is above `limit`.
   */
  enclose(project: number, lowest: number, guess: number, limit: number): boolean {
    const { market } = this;
    const cost = market.costs[project]!;
    this.demandOfAll = 0;
    if (cost === 0) {
      this.low = this.high = 0;
      return true;
    }
    const { demandError } = market;
    const size = market.starts[project + 1]! - market.starts[project]!;
    const enough = limit * market.worths.near[project]! * (1 + 16 * ULP);
    this.low = lowest;
    this.high = Infinity;
    let price = guess;
    for (let pass = 0; ; pass++) {
      if (market.utilities === undefined) this.split(project, price);
      else this.splitByUtility(project, price, market.utilities);
      const { poorMoney, richDemand } = this;
      const slack = (this.poorError + (size + 8) * ULP * (poorMoney + this.poorError) + 4 * ULP * cost) * (1 + 8 * ULP);
      this.poorHold = (poorMoney + slack) * (1 + 2 * ULP);
      if (richDemand === 0) {
        if (this.poorHold < cost) return false;
        // The guess was above everybody's means; or, from a price that is not too high, there is just about enough.
        if (pass > 0 || guess <= lowest) return true;
        price = lowest;
        continue;
      }
      const needed = cost - poorMoney;
      const low = ((needed - slack) / richDemand) * (1 - 8 * ULP - demandError);
      if (low > this.low) this.low = low;
      if (this.low > enough) return true;
      const high = ((needed + slack) / richDemand) * (1 + 8 * ULP + demandError);
      if (this.richestPoor <= high && this.poorestRich >= (high + this.error) * (1 + 8 * ULP)) {
        this.high = high;
        if (poorMoney === 0 && demandError === 0) this.demandOfAll = richDemand;
        return true;
      }
      const next = needed / richDemand;
      // Only the first step may go down. A class that holds what is asked of it, or nearly so, is for others to judge.
      if (next <= price && (pass > 0 || guess <= lowest)) return true;
      price = next;
    }
  }

  private split(project: number, price: number): void {
    const { purses } = this;
    const { starts, members, weights } = this.market;
    let poorMoney = 0;
    let poorError = 0;
    let richDemand = 0;
    let richestPoor = 0;
    let poorestRich = Infinity;
    const end = starts[project + 1]!;
    for (let i = starts[project]!; i < end; i++) {
      const k = members[i]!;
      const money = purses[2 * k]!;
      const weight = weights === undefined ? 1 : weights[k]!;
      if (money < price) {
        poorMoney += weight * money;
        poorError += weight * purses[2 * k + 1]!;
        if (money > richestPoor) richestPoor = money;
      } else {
        richDemand += weight;
        if (money < poorestRich) poorestRich = money;
      }
    }
    this.poorMoney = poorMoney;
    this.poorError = poorError;
    this.richDemand = richDemand;
    this.richestPoor = richestPoor;
    this.poorestRich = poorestRich;
    this.poorWeight = this.supporterWeight[project]! - (this.market.demandError === 0 ? richDemand : 0);
  }

  private splitByUtility(project: number, price: number, utilities: Float64Array): void {
    const { purses } = this;
    const { starts, members, weights } = this.market;
    let poorMoney = 0;
    let poorError = 0;
    let richDemand = 0;
    let richestPoor = 0;
    let poorestRich = Infinity;
    const end = starts[project + 1]!;
    for (let i = starts[project]!; i < end; i++) {
      const k = members[i]!;
      const money = purses[2 * k]!;
      const utility = utilities[i]!;
      const weight = weights === undefined ? 1 : weights[k]!;
      const share = money / utility;
      if (share < price) {
        poorMoney += weight * money;
        poorError += weight * purses[2 * k + 1]!;
        if (share > richestPoor) richestPoor = share;
      } else {
        richDemand += weight * utility;
        if (share < poorestRich) poorestRich = share;
      }
    }
    this.poorMoney = poorMoney;
    this.poorError = poorError;
    this.richDemand = richDemand;
    this.richestPoor = richestPoor * (1 + 4 * ULP);
    this.poorestRich = poorestRich * (1 - 4 * ULP);
    this.poorWeight = this.supporterWeight[project]!;
  }

  /** Takes the payments for a project, whose price is within [low, high]. */
  pay(project: number, round: number, low: number, high: number): void {
    const { purses, market } = this;
    if (market.costs[project] === 0) return;
    const { starts, members, utilities } = market;
    const price = low + (high - low) / 2;
    const priceError = ((high - low) / 2 + 2 * ULP * high) * (1 + 8 * ULP);
    const end = starts[project + 1]!;
    let highestError = this.error;
    for (let i = starts[project]!; i < end; i++) {
      const k = members[i]!;
      const money = purses[2 * k]!;
      if (money === 0) continue;
      const utility = utilities === undefined ? 1 : utilities[i]!;
      const asked = price * utility;
      // How far off the difference of money and payment may be.
      const error = (purses[2 * k + 1]! + priceError * utility + 4 * ULP * (money + asked)) * (1 + 8 * ULP);
      if (money - asked < -error) {
        purses[2 * k] = 0;
        purses[2 * k + 1] = 0;
        this.spentOut[k] = round;
        continue;
      }
      if (money - asked <= error) this.unclear.push(round, k);
      purses[2 * k] = Math.max(LEAST, money - asked);
      purses[2 * k + 1] = error;
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
