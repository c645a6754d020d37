/**
 * The rate of a project, enclosed between bounds that are certain, and the levels at which it can be reached.
 *
 * With F(L) = sum of weight * min(money, L * utility) the rate is the lowest r(L) = L * max(1, cost / F(L))^2 over all L > 0
 * (see `bos.ts`). For any split of the payers into poor and rich, F(L) <= money of the poor + L * utilities of the rich =
 * A + L * B, with equality where the poor are those who hold less than L * utility. L / (A + L * B)^2 rises up to L = A / B
 * and falls from there on. So over an interval the r of any split, which is nowhere above the true r, is lowest at an end
 * of it, or where A + L * B reaches the cost, from where on it is L. And the r of any level is nowhere below the rate.
 *
 * The payers are put into intervals of levels (money / utility), in one pass; the bounds of most intervals show that the
 * rate is not reached there, and only the others are sorted. In floating point F is off by the error of the purses for each
 * voter, and by one unit in the last place for each of the terms added up.
 */
import type { Market } from '../equal-shares/market.ts';
import { higher, lower } from '../rounding.ts';
import { Intervals, MOST_INTERVALS } from './intervals.ts';
import type { Payers } from './payers.ts';
import type { Purses } from './purses.ts';

export interface RateBounds {
  readonly low: number;
  readonly high: number;
  /** Payers (by place) at whose level, money / utility, the rate may be reached: at least one of each such level. */
  readonly levels: readonly number[];
  /** Lower bound of the level at which the payments cover the cost; Infinity where the rate is not reached there. */
  readonly covered: number;
}

export class RateBounder {
  private readonly market: Market;
  private readonly purses: Purses;
  private readonly payers: Payers;
  private readonly intervals = new Intervals();
  /** Level and interval of each payer of the project at hand. */
  private readonly levels: Float64Array;
  private readonly intervalOf: Uint16Array;
  private cost = 0;
  /** Bounds of the error of F: units in the last place of F, and besides. */
  private units = 0;
  private absolute = 0;
  /** Upper bound of the rate from the levels looked at so far. */
  private high = 0;
  /** Lower bound of the level at which the payments cover the cost. */
  private covered = 0;

  constructor(market: Market, purses: Purses, payers: Payers) {
    this.market = market;
    this.purses = purses;
    this.payers = payers;
    this.levels = new Float64Array(market.profile.weights.length);
    this.intervalOf = new Uint16Array(this.levels.length);
  }

  /** Of a project that costs something and has payers. Without levels where `low` is above the limit. */
  enclose(project: number, limit: number): RateBounds {
    this.cost = this.market.costs[project]!;
    this.high = Infinity;
    this.covered = Infinity;
    this.fillIntervals(project);
    const low = this.boundIntervals();
    if (low > limit) return { low, high: this.high, levels: [], covered: Infinity };
    const found = this.searchIntervals(project);
    const covered = this.covered <= this.high ? this.covered : Infinity;
    return { low: Math.min(found.low, this.covered), high: this.high, levels: found.levels, covered };
  }

  private fillIntervals(project: number): void {
    const { payers, purses, intervals } = this;
    const { weights } = this.market.profile;
    const from = payers.starts[project]!;
    const count = payers.ends[project]! - from;
    let lowest = Infinity;
    let highest = 0;
    let weight = 0;
    for (let i = 0; i < count; i++) {
      const k = payers.classes[from + i]!;
      const level = purses.money[purses.of[k]!]! / payers.utility(from + i);
      this.levels[i] = level;
      if (level < lowest) lowest = level;
      if (level > highest) highest = level;
      weight += weights[k]!;
    }
    const size = Math.min(MOST_INTERVALS, (count >> 3) + 1);
    const scale = size / (highest - lowest);
    intervals.clear(size);
    for (let i = 0; i < count; i++) {
      const k = payers.classes[from + i]!;
      const level = this.levels[i]!;
      const at = scale < Infinity ? Math.min(size - 1, Math.floor((level - lowest) * scale)) : 0;
      this.intervalOf[i] = at;
      intervals.add(at, level, weights[k]!, purses.money[purses.of[k]!]!, payers.utility(from + i));
    }
    intervals.sumUp();
    this.units = 3 * count + 64;
    this.absolute = this.raised(purses.error * weight);
  }

  /** Lower bounds of r over each interval, and the lowest one. */
  private boundIntervals(): number {
    const { intervals, cost } = this;
    let lowest = Infinity;
    let before = 0;
    for (let at = 0; at < intervals.size; at++) {
      if (intervals.payers[at] === 0) continue;
      const [first, last] = [intervals.first[at]!, intervals.last[at]!];
      const [poor, rich] = [intervals.poor[at]!, intervals.rich[at]!];
      const lowFirst = this.rateAt(before, first, poor, rich);
      const most = this.most(poor + last * rich);
      const lowLast = most < cost ? lower(this.rate(last, most), 8) : this.coverage(first, poor, rich);
      intervals.low[at] = Math.min(lowFirst, lowLast);
      lowest = Math.min(lowest, intervals.low[at]!);
      if (this.least(poor + first * rich) >= cost) break;
      const least = this.least(intervals.poor[at + 1]! + last * intervals.rich[at + 1]!);
      this.narrow(last, least);
      if (least >= cost) break;
      before = last;
    }
    return Math.min(lowest, this.covered);
  }

  /** Payer by payer, in the intervals that may have the rate. */
  private searchIntervals(project: number): { readonly low: number; readonly levels: number[] } {
    const { intervals, payers, purses, levels, intervalOf, cost } = this;
    const { weights } = this.market.profile;
    const from = payers.starts[project]!;
    const count = payers.ends[project]! - from;
    const open = Array.from({ length: intervals.size }, (_, at) => this.isOpen(at));
    const sorted = places(count, (i) => open[intervalOf[i]!]!).sort((a, b) => levels[a]! - levels[b]!);
    // Utilities of those of the same interval that are at or above each.
    const rich = new Float64Array(sorted.length + 1);
    for (let j = sorted.length - 1; j >= 0; j--) {
      const i = sorted[j]!;
      const isLast = j + 1 === sorted.length || intervalOf[sorted[j + 1]!] !== intervalOf[i];
      const above = isLast ? intervals.rich[intervalOf[i]! + 1]! : rich[j + 1]!;
      rich[j] = above + weights[payers.classes[from + i]!]! * payers.utility(from + i);
    }
    const candidates: number[] = [];
    const lows: number[] = [];
    let low = Infinity;
    let poor = 0;
    let before = 0;
    for (let j = 0; j < sorted.length; j++) {
      const i = sorted[j]!;
      if (j === 0 || intervalOf[i] !== intervalOf[sorted[j - 1]!]) {
        poor = intervals.poor[intervalOf[i]!]!;
        before = intervals.before(intervalOf[i]!);
      }
      const place = from + i;
      const k = payers.classes[place]!;
      const money = purses.money[purses.of[k]!]!;
      const rate = this.rateAt(before, levels[i]!, poor, rich[j]!);
      low = Math.min(low, rate);
      candidates.push(place);
      lows.push(rate * this.certainty(money));
      if (this.least(poor + levels[i]! * rich[j]!) >= cost) break;
      poor += weights[k]! * money;
      before = levels[i]!;
    }
    return { low, levels: this.distinct(candidates.filter((_, j) => lows[j]! <= this.high)) };
  }

  private isOpen(at: number): boolean {
    const { intervals } = this;
    return intervals.payers[at]! > 0 && intervals.low[at]! * this.certainty(intervals.leastMoney[at]!) <= this.high;
  }

  /**
   * The true level of a payer is not quite the one looked at: it differs by no more than error / money of it. Then F does
   * too, and r by no more than that.
   */
  private certainty(money: number): number {
    return Math.max(0, 1 - (4 * this.purses.error) / money);
  }

  /** Without payers that have the same purse and utility as the one before. */
  private distinct(places: readonly number[]): number[] {
    const { payers, purses } = this;
    const purse = (place: number): number => purses.of[payers.classes[place]!]!;
    return places.filter(
      (place, j) =>
        j === 0 || purse(place) !== purse(places[j - 1]!) || payers.kind(place) !== payers.kind(places[j - 1]!),
    );
  }

  /** Lower bound of r at a level, and at the one after the level before it where the payments cover the cost. */
  private rateAt(before: number, level: number, poor: number, rich: number): number {
    const { cost } = this;
    const sum = poor + level * rich;
    const most = this.most(sum);
    this.narrow(level, this.least(sum));
    if (most >= cost) {
      this.covered = Math.min(this.covered, this.coverage(before, poor, rich));
      // Where cost and money of the poor cancel out the quotient can fall below the level before, where others are poor.
      this.narrow(Math.max(before, (cost - poor) / rich), this.least(Math.min(sum, cost)));
    }
    return lower(this.rate(level, most), 8);
  }

  /** Lower bound of the level from which on poor and rich cover the cost, if it is not below `before`. */
  private coverage(before: number, poor: number, rich: number): number {
    const missing = this.lowered(this.cost) - this.raised(poor) - this.absolute;
    return this.lowered(Math.max(before, missing / rich));
  }

  /** The rate is not above the r of any level. */
  private narrow(level: number, least: number): void {
    if (least > 0) this.high = Math.min(this.high, higher(this.rate(level, least), 8));
  }

  /** r, within 5 units in the last place, where the payments at the level are these. */
  private rate(level: number, payments: number): number {
    return level * Math.max(1, this.cost / payments) ** 2;
  }

  private most(sum: number): number {
    return this.raised(sum) + this.absolute;
  }

  private least(sum: number): number {
    return this.lowered(sum) - this.absolute;
  }

  private lowered(sum: number): number {
    return lower(sum, this.units, this.market.demandError);
  }

  private raised(sum: number): number {
    return higher(sum, this.units, this.market.demandError);
  }
}

/** The numbers below `count` that are chosen, ascending. */
function places(count: number, isChosen: (i: number) => boolean): Uint32Array {
  const chosen = new Uint32Array(count);
  let size = 0;
  for (let i = 0; i < count; i++) if (isChosen(i)) chosen[size++] = i;
  return chosen.subarray(0, size);
}
