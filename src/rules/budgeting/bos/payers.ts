/** The classes of voters that can still pay for a project: its supporters that have money left. */
import type { Market } from '../equal-shares/market.ts';
import { amountOf } from './amounts.ts';
import type { Amount } from './amounts.ts';
import { SPENT } from './purses.ts';
import type { Purses } from './purses.ts';

export class Payers {
  /** Those of project p are at the places starts[p] .. ends[p] - 1, once they are swept. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly classes: Uint32Array;
  private readonly market: Market;
  private readonly purses: Purses;
  private readonly utilities: Float64Array | undefined;

  constructor(market: Market, purses: Purses) {
    this.market = market;
    this.purses = purses;
    this.starts = market.starts;
    this.ends = market.starts.slice(1);
    this.classes = market.members.slice();
    this.utilities = market.utilities?.slice();
  }

  purse(place: number): number {
    return this.purses.of[this.classes[place]!]!;
  }

  /** Near, in money units. */
  money(place: number): number {
    return this.purses.money[this.purse(place)]!;
  }

  /** Exact. */
  held(place: number): Amount {
    return amountOf(this.purses.held(this.purse(place)));
  }

  weight(place: number): number {
    return this.market.profile.weights[this.classes[place]!]!;
  }

  /** Near, within a rounding. */
  utility(place: number): number {
    return this.utilities === undefined ? 1 : this.utilities[place]!;
  }

  /** The same number for the same utility. */
  kind(place: number): number {
    const { divisors } = this.market.profile;
    return divisors === undefined ? this.utility(place) : divisors[this.classes[place]!]!;
  }

  /** The same text for payers with the same purse and the same utility, who are asked for the same and give the same. */
  likeness(place: number): string {
    return `${this.purse(place)} ${this.kind(place)}`;
  }

  /** Exact, see {@link Market.wholeUtility}. */
  whole(place: number): bigint {
    return this.market.wholeUtility(this.classes[place]!, this.utility(place));
  }

  /** Moves those that have nothing left out of sight; how many are left. */
  sweep(project: number): number {
    const { classes, utilities, purses, starts, ends } = this;
    let end = ends[project]!;
    for (let place = starts[project]!; place < end; place++) {
      const k = classes[place]!;
      if (purses.of[k] !== SPENT) continue;
      end--;
      classes[place] = classes[end]!;
      classes[end] = k;
      if (utilities !== undefined) {
        const utility = utilities[place]!;
        utilities[place] = utilities[end]!;
        utilities[end] = utility;
      }
      place--;
    }
    ends[project] = end;
    return end - starts[project]!;
  }
}
