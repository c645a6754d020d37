/**
 * The supporters of a project while its price is looked for: some are poor, some are rich, and of those within a window of
 * prices it is open which they are. Newton's method decides it; see `purses.ts`.
 */
import { higher } from '../rounding.ts';
import type { Market } from './market.ts';

export class Split {
  poorMoney = 0;
  /** Bound of the error of the money of the poor. */
  poorError = 0;
  /** Sum of weight * utility. */
  richDemand = 0;
  /** The highest price that anybody was found too poor for. */
  asked = 0;
  /**
   * Places of those who are open, what each of them holds and weighs: the first `size`. In a row, for memory is slow where
   * there are millions of classes.
   */
  readonly open: Uint32Array;
  readonly money: Float64Array;
  readonly weight: Float64Array;
  private size = 0;
  private readonly market: Market;
  private readonly purses: Float64Array;

  /** `purses`: as in {@link Purses}. */
  constructor(market: Market, purses: Float64Array) {
    const { starts } = market;
    const most = starts.reduce((longest, start, i) => Math.max(longest, start - starts[i && i - 1]!), 0);
    this.market = market;
    this.purses = purses;
    this.open = new Uint32Array(most);
    this.money = new Float64Array(most);
    this.weight = new Float64Array(most);
  }

  /** Without those who are open, whose number is `size`. */
  begin(poorMoney: number, poorError: number, richDemand: number, size: number): void {
    this.poorMoney = poorMoney;
    this.poorError = poorError;
    this.richDemand = richDemand;
    this.asked = 0;
    this.size = size;
  }

  /** At first all who are open are rich; whoever cannot pay the price goes over to the poor, and it rises for the others. */
  settle(cost: number): void {
    const { purses, open, money, weight } = this;
    const { members, utilities } = this.market;
    const known = this.richDemand;
    while (true) {
      let demand = 0;
      for (let i = 0; i < this.size; i++) demand += weight[i]! * (utilities === undefined ? 1 : utilities[open[i]!]!);
      this.richDemand = known + demand;
      if (this.richDemand === 0) break;
      const price = (cost - this.poorMoney) / this.richDemand;
      let left = 0;
      for (let i = 0; i < this.size; i++) {
        const place = open[i]!;
        const held = money[i]!;
        const weighs = weight[i]!;
        if (held < price * (utilities === undefined ? 1 : utilities[place]!)) {
          this.poorMoney += weighs * held;
          this.poorError += weighs * purses[(members[place]! << 1) + 1]!;
          this.asked = price;
        } else {
          open[left] = place;
          money[left] = held;
          weight[left++] = weighs;
        }
      }
      if (left === this.size) break;
      this.size = left;
    }
  }

  /** Whether all who were open and are not found poor certainly hold what this price asks of them. */
  restHolds(price: number, error: number): boolean {
    const { utilities } = this.market;
    for (let i = 0; i < this.size; i++) {
      const asked = price * (utilities === undefined ? 1 : utilities[this.open[i]!]!);
      if (this.money[i]! < higher(asked + error, 8)) return false;
    }
    return true;
  }
}
