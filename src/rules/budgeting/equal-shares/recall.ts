/**
 * Bounds of prices that follow from an earlier run with a lower start, so that few prices have to be worked out again.
 *
 * A class pays min(money, price * utility) in each round, so after any rounds it holds exactly
 *
 *   max(0, start - sum of price * utility over what is funded by then),
 *
 * whatever the order was. Let `then` be the state of the earlier run after its first rounds, which funded the set A, and
 * `now` the state of this run. With drop(j) = max(0, price of j then - price of j now) for j in A, where a project that is
 * not funded now has the price 0, a class holds now at most
 *
 *   what it held then + rise of the start + sum of drop(j) * utility of j over A.
 *
 * For any split of the supporters of a project into poor and rich the price is at least (cost - money of the poor) / demand
 * of the rich (see `purses.ts`). So a split found then gives a bound now, once what its poor may have gained is added. In
 * all they gain at most rise * their weight + sum of drop(j) * (weight * utility for j of all supporters).
 */
import type { Fraction } from '../fraction.ts';
import { toNumber } from '../fraction.ts';
import { higher, lower, ULP } from '../rounding.ts';
import type { Market } from './market.ts';
import type { Overlaps } from './overlaps.ts';
import type { Trail } from './trail.ts';

/** A project that was funded then and is not now is waited for so many rounds, for it mostly is funded a little later. */
const PATIENCE = 3;

export class Recall {
  /** Set by {@link bound}: the split it comes from, as it is now. */
  poorHold = 0;
  poorWeight = 0;
  richDemand = 0;

  private readonly market: Market;
  private readonly overlaps: Overlaps | undefined;
  private earlier: Trail | undefined;
  private rise = 0;
  private readonly rounding: number;
  /** Rounds of the earlier run that are accounted for. */
  private rounds = 0;
  /** What the supporters of each project may have gained, all together, by prices that are lower now. */
  private readonly gains: Float64Array;
  /** The last split of each project that was made use of, or -1. */
  private readonly used: Int32Array;

  constructor(market: Market, overlaps: Overlaps | undefined) {
    this.market = market;
    this.overlaps = overlaps;
    this.rounding = 1 + (market.costs.length + 16) * ULP + market.demandError;
    this.gains = new Float64Array(market.costs.length);
    this.used = new Int32Array(market.costs.length);
  }

  begin(then: Trail | undefined, start: Fraction): void {
    this.earlier = then;
    this.rounds = 0;
    if (then === undefined) return;
    this.gains.fill(0);
    this.used.fill(-1);
    this.rise = higher(toNumber(difference(start, then.start)), 8);
  }

  /** Goes on in the earlier run as far as what it funded is funded now too, or is not waited for any longer. */
  advance(now: Trail): void {
    const { earlier: then } = this;
    if (then === undefined) return;
    for (; this.rounds < then.length; this.rounds++) {
      const project = then.order[this.rounds]!;
      const isFunded = now.roundOf[project]! >= 0;
      if (!isFunded && now.length - this.rounds < PATIENCE) return;
      // Where all paid in full then, the price was the lowest that there is.
      if (isFunded && then.allPaid[project] === 1) continue;
      const drop = higher(then.high[project]! - (isFunded ? now.low[project]! : 0), 4);
      if (drop > 0) this.spread(project, drop);
    }
  }

  /** A lower bound of the price by a split not made use of yet; 0 where there is none, Infinity where nobody can pay. */
  bound(project: number): number {
    const { earlier: then } = this;
    if (then === undefined) return 0;
    let split = this.used[project]!;
    while (true) {
      const next = split < 0 ? then.first[project]! : then.next[split]!;
      if (next < 0 || then.after[next]! > this.rounds) break;
      split = next;
    }
    if (split === this.used[project]) return 0;
    this.used[project] = split;
    const { market } = this;
    this.poorWeight = then.poorWeight[split]!;
    this.richDemand = then.richDemand[split]!;
    const gain = (this.rise * this.poorWeight + this.gains[project]!) * this.rounding;
    this.poorHold = higher(then.poorHold[split]! + gain, 2);
    const needed = market.costs[project]! - this.poorHold;
    if (needed <= 0) return 0;
    return this.richDemand === 0 ? Infinity : lower(needed / this.richDemand, 8, market.demandError);
  }

  /** Everybody who pays for a project keeps so much more of each unit of utility. */
  private spread(project: number, drop: number): void {
    const { overlaps, gains, market } = this;
    if (overlaps === undefined) {
      const most = drop * market.demand[project]!;
      for (let other = 0; other < gains.length; other++) gains[other]! += most;
      return;
    }
    const { starts, others, demand } = overlaps;
    const end = starts[project + 1]!;
    for (let i = starts[project]!; i < end; i++) gains[others[i]!]! += drop * demand[i]!;
  }
}

function difference(a: Fraction, b: Fraction): Fraction {
  return {
    numerator: a.numerator * b.denominator - b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}
