/**
 * Proves that every start between two gives the same selections as the lower one, without running those in between.
 *
 * While the selections are the same, a higher start leaves every voter with no less money and every project with no
 * higher price: by induction over the rounds, since payments min(money, price * utility) leave max(0, money - price *
 * utility), which rises with the money and falls with the price. So if in every round the winner's price at the lower
 * start is below what each other project's price is even at the higher start, the winner is the same throughout. A tie may
 * stand if neither price moves, that is if all supporters can pay in full at both starts, or if both have the same cost and
 * the same supporters: it is broken as before.
 */
import type { Fraction } from '../fraction.ts';
import type { Allowance } from '../limits/allowance.ts';
import type { Market } from './market.ts';
import { Purses } from './purses.ts';

const ULP = 2 ** -52;

/** `order` is the selection at `low`. False when it cannot be proved, which does not mean that it is not so. */
export function isSteady(
  { market, allowance }: { readonly market: Market; readonly allowance: Allowance },
  order: readonly number[],
  low: Fraction,
  high: Fraction,
): boolean {
  return new SteadinessCheck(market, allowance.copy(), low, high).holdsFor(order);
}

class SteadinessCheck {
  private readonly market: Market;
  private readonly low: Purses;
  private readonly high: Purses;
  private readonly allowance: Allowance;
  private readonly open: Set<number>;

  constructor(market: Market, allowance: Allowance, low: Fraction, high: Fraction) {
    this.market = market;
    this.allowance = allowance;
    this.low = new Purses(market, low);
    this.high = new Purses(market, high);
    this.open = new Set([...market.demand.keys()].filter((project) => allowance.admitsBeyondBudget(project)));
  }

  holdsFor(order: readonly number[]): boolean {
    for (const [round, winner] of order.entries()) {
      this.open.delete(winner);
      if (!this.beatsAllOthers(winner)) return false;
      for (const purses of [this.low, this.high]) {
        if (!purses.enclose(winner, Infinity) || purses.high === Infinity) return false;
        // Who cannot be told to have spent everything counts as having almost nothing, which the bounds allow for.
        purses.pay(winner, round, purses.low, purses.high, () => false);
      }
      this.allowance.fund(winner);
      if (!this.allowance.limited) continue;
      for (const project of this.open) if (!this.allowance.admitsBeyondBudget(project)) this.open.delete(project);
    }
    for (const project of this.open) if (this.high.enclose(project, Infinity)) return false;
    return true;
  }

  private beatsAllOthers(winner: number): boolean {
    const { low, high, market } = this;
    if (!low.enclose(winner, Infinity) || low.high === Infinity) return false;
    const rate = (low.high / market.worths.near[winner]!) * (1 + 8 * ULP);
    const fixedDemand = this.fixedDemand(winner);
    for (const project of this.open) {
      const worth = market.worths.near[project]!;
      if ((high.lowest[project]! / worth) * (1 - 8 * ULP) > rate) continue;
      if (!high.enclose(project, rate)) this.open.delete(project);
      else if ((high.low / worth) * (1 - 8 * ULP) <= rate && !this.keepsItsPlace(winner, fixedDemand, project))
        return false;
    }
    return true;
  }

  /** Twins, or neither price moves and the winner's is not the higher one (which it cannot be where it won). */
  private keepsItsPlace(winner: number, winnerDemand: number, project: number): boolean {
    if (this.areTwins(winner, project)) return true;
    const demand = this.fixedDemand(project);
    if (winnerDemand === 0 || demand === 0) return false;
    const { costs, worths } = this.market;
    const price = { numerator: BigInt(costs[winner]!), denominator: BigInt(winnerDemand) };
    const other = { numerator: BigInt(costs[project]!), denominator: BigInt(demand) };
    return worths.compareRates(price, winner, other, project) <= 0;
  }

  /** Same cost and same supporters: their prices are the same at every start, so their tie is always there. */
  private areTwins(a: number, b: number): boolean {
    const { costs, starts, members, utilities } = this.market;
    const size = starts[a + 1]! - starts[a]!;
    if (costs[a] !== costs[b] || starts[b + 1]! - starts[b]! !== size) return false;
    for (let i = 0; i < size; i++) {
      const [x, y] = [starts[a]! + i, starts[b]! + i];
      if (members[x] !== members[y] || utilities?.[x] !== utilities?.[y]) return false;
    }
    return true;
  }

  /** The demand that sets a project's price at every start between the two; 0 where it may move. */
  private fixedDemand(project: number): number {
    if (!this.low.enclose(project, Infinity)) return 0;
    const atLow = this.low.demandOfAll;
    if (atLow === 0 || !this.high.enclose(project, Infinity)) return 0;
    return this.high.demandOfAll === atLow ? atLow : 0;
  }
}
