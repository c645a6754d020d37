/**
 * The projects that may have the lowest rate in a round, and the decision between them: by the bounds of their prices where
 * these do not overlap, else exactly. Exact prices are dear where supporters are poor, so they are avoided for projects that
 * cost the same and have the same supporters, whose prices are the same whatever happens.
 */
import { toNumber, ZERO } from '../fraction.ts';
import type { Fraction } from '../fraction.ts';
import type { TieBreaker } from '../ties.ts';
import { higher, lower } from '../rounding.ts';
import type { ExactPurses } from './exact-purses.ts';
import type { Market } from './market.ts';
import type { Purses } from './purses.ts';
import type { Trail } from './trail.ts';

export class Close {
  size = 0;
  /** The lowest rate that one of them certainly does not exceed. */
  lowestHigh = Infinity;
  readonly projects: Int32Array;
  /** Bounds of the price of each. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** See {@link Purses.demandOfAll}. */
  readonly demandOfAll: Float64Array;
  /** Lower bound of the rate; Infinity where the supporters turned out to be unable to pay. */
  readonly rates: Float64Array;
  private readonly prices: (Fraction | undefined)[] = [];
  private readonly market: Market;
  private readonly ties: TieBreaker;
  private readonly taken = new Map<number, number>();
  private readonly twins = new Map<number, boolean>();
  private readonly width: number;

  constructor(market: Market, ties: TieBreaker) {
    this.market = market;
    this.ties = ties;
    this.width = market.costs.length;
    this.projects = new Int32Array(this.width);
    this.low = new Float64Array(this.width);
    this.high = new Float64Array(this.width);
    this.demandOfAll = new Float64Array(this.width);
    this.rates = new Float64Array(this.width);
  }

  clear(): void {
    this.size = 0;
    this.lowestHigh = Infinity;
    if (this.prices.length > 0) this.prices.length = 0;
  }

  /** `rate`: a lower bound of it. */
  add(project: number, rate: number, { low, high, demandOfAll }: Purses): void {
    const at = this.size++;
    this.projects[at] = project;
    this.low[at] = low;
    this.high[at] = high;
    this.demandOfAll[at] = demandOfAll;
    this.rates[at] = rate;
    const highRate = higher(high / this.market.worths.near[project]!, 4);
    if (highRate < this.lowestHigh) this.lowestHigh = highRate;
  }

  /** Whether its supporters cannot pay for it. */
  isOut(at: number): boolean {
    return this.rates[at] === Infinity;
  }

  /** The place of the one with the lowest rate, or -1 where nobody can pay for any. A tie goes into the trail. */
  decide(trail: Trail, exact: () => ExactPurses): number {
    let only = -1;
    let count = 0;
    for (let at = 0; at < this.size; at++) {
      if (this.rates[at]! > this.lowestHigh) continue;
      only = at;
      count++;
    }
    if (count === 0 || (count === 1 && this.high[only]! < Infinity)) return only;
    return this.decideExactly(trail, exact);
  }

  private decideExactly(trail: Trail, exact: () => ExactPurses): number {
    let best: number[] = [];
    for (let at = 0; at < this.size; at++) {
      if (this.rates[at]! > this.lowestHigh) continue;
      if (this.high[at] === Infinity && this.price(at, exact) === undefined) {
        this.rates[at] = Infinity;
        continue;
      }
      const order = best.length === 0 ? -1 : this.compare(at, best[0]!, exact);
      if (order < 0) best = [at];
      else if (order === 0) best.push(at);
    }
    if (best.length < 2) return best[0] ?? -1;
    const tied = best.map((at) => this.projects[at]!);
    trail.ties.push({ round: trail.length + 1, tied });
    return best[tied.indexOf(this.take(tied))]!;
  }

  /** Below, at or above 0 as the rate of one is lower than, equal to or higher than that of the other. */
  private compare(a: number, b: number, exact: () => ExactPurses): number {
    const [p, q] = [this.projects[a]!, this.projects[b]!];
    if (this.areTwins(p, q)) return 0;
    return this.market.worths.compareRates(this.price(a, exact)!, p, this.price(b, exact)!, q);
  }

  /** Exact; without the history of payments where nobody is poor. Undefined where the supporters cannot pay. */
  private price(at: number, exact: () => ExactPurses): Fraction | undefined {
    const known = this.prices[at];
    if (known !== undefined) return known;
    const project = this.projects[at]!;
    const cost = BigInt(this.market.costs[project]!);
    const demand = this.demandOfAll[at]!;
    let price: Fraction | undefined = ZERO;
    if (cost > 0n) {
      if (demand > 0) price = { numerator: cost, denominator: BigInt(demand) };
      else price = exact().price(project, this.low[at]!);
    }
    if (price === undefined) return undefined;
    const near = toNumber(price);
    this.low[at] = lower(near, 8);
    this.high[at] = higher(near, 8);
    this.prices[at] = price;
    return price;
  }

  /** Breaks a tie, without a record. */
  take(tied: readonly number[]): number {
    if (tied.length > 2) return this.ties.fresh().take(tied, 0);
    const key = tied[0]! * this.width + tied[1]!;
    let taken = this.taken.get(key);
    if (taken === undefined) this.taken.set(key, (taken = this.ties.fresh().take(tied, 0)));
    return taken;
  }

  /** Whether they cost the same and have the same supporters, so that their prices are the same at every start. */
  areTwins(a: number, b: number): boolean {
    const key = a * this.width + b;
    let twins = this.twins.get(key);
    if (twins === undefined) this.twins.set(key, (twins = haveSameSupporters(this.market, a, b)));
    return twins;
  }
}

function haveSameSupporters({ costs, starts, members, utilities }: Market, a: number, b: number): boolean {
  const size = starts[a + 1]! - starts[a]!;
  if (costs[a] !== costs[b] || starts[b + 1]! - starts[b]! !== size) return false;
  for (let i = 0; i < size; i++) {
    const [x, y] = [starts[a]! + i, starts[b]! + i];
    if (members[x] !== members[y] || utilities?.[x] !== utilities?.[y]) return false;
  }
  return true;
}
