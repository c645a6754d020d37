/**
 * One run of the Method of Equal Shares: every voter starts with the same money; again and again the project with the
 * lowest price per unit of satisfaction is funded by its supporters, until no project's supporters can pay for one.
 *
 * Source: Peters, Pierczynski and Skowron, "Proportional Participatory Budgeting with Additive Utilities" (NeurIPS 2021).
 */
import { toNumber } from '../fraction.ts';
import type { Fraction } from '../fraction.ts';
import type { Allowance } from '../limits/allowance.ts';
import type { TieBreaker } from '../ties.ts';
import { ExactPurses } from './exact-purses.ts';
import type { Market } from './market.ts';
import { Purses } from './purses.ts';

const ULP = 2 ** -52;

export interface Run {
  /** Projects in order of selection. */
  readonly order: readonly number[];
  /** Sum of their costs. */
  readonly cost: number;
  readonly exact: ExactPurses;
  /** See {@link Purses.spentOut}. */
  readonly spentOut: Int32Array;
}

/** What a run works with, and spends: not to be shared between runs. */
export interface RunOwn {
  readonly market: Market;
  readonly ties: TieBreaker;
  readonly allowance: Allowance;
}

export interface RunOptions {
  readonly onRound?: (cost: number) => void;
  /** Stop as soon as this project is selected. */
  readonly until?: number;
}

/** With the money that voters of weight 1 / weightScale start from; what is funded may cost more than the budget. */
export function runEqualShares(own: RunOwn, start: Fraction, { onRound, until }: RunOptions = {}): Run {
  const run = new Running(own, start);
  while (run.selectNext() && run.order.at(-1) !== until) onRound?.(run.cost);
  return run;
}

class Running implements Run {
  readonly order: number[] = [];
  cost = 0;
  readonly exact: ExactPurses;
  readonly spentOut: Int32Array;
  private readonly market: Market;
  private readonly ties: TieBreaker;
  private readonly allowance: Allowance;
  private readonly purses: Purses;
  private readonly roundOf: Int32Array;
  /** Projects still affordable for all we know, by the lower bound of their rate. */
  private queue: number[];
  /** Lower bound of price / worth of each project. */
  private readonly rates: Float64Array;

  constructor({ market, ties, allowance }: RunOwn, start: Fraction) {
    this.market = market;
    this.ties = ties;
    this.allowance = allowance;
    this.purses = new Purses(market, start);
    this.spentOut = this.purses.spentOut;
    this.roundOf = new Int32Array(market.costs.length).fill(-1);
    this.exact = new ExactPurses(this.purses, this.order, this.roundOf, start);
    this.rates = market.costs.map((_, project) => this.rate(project, this.purses.lowest[project]!));
    this.queue = [];
    market.demand.forEach((demand, project) => {
      if (demand > 0 && allowance.admitsBeyondBudget(project)) this.queue.push(project);
    });
    this.queue.sort((a, b) => this.rates[a]! - this.rates[b]!);
  }

  selectNext(): boolean {
    const winner = this.findWinner();
    if (winner === undefined) return false;
    const { project, low, high, demandOfAll } = winner;
    const open = this.purses.leavesOpen(project, low, high);
    const price = open ? this.exactPrice(project, low, demandOfAll) : undefined;
    this.purses.pay(project, this.order.length, low, high, (k, utility) => this.exact.holdsLess(k, utility, price!));
    this.roundOf[project] = this.order.length;
    this.order.push(project);
    this.cost += this.market.costs[project]!;
    this.allowance.fund(project);
    if (!this.allowance.limited) this.queue.splice(this.queue.indexOf(project), 1);
    else this.queue = this.queue.filter((other) => this.allowance.admitsBeyondBudget(other));
    return true;
  }

  private findWinner(): Winner | undefined {
    const { purses, rates } = this;
    this.sortQueue();
    let bestHigh = Infinity;
    let close: Winner[] = [];
    let dropped = false;
    for (const project of this.queue) {
      if (rates[project]! > bestHigh) break;
      if (!purses.enclose(project, bestHigh)) {
        rates[project] = Infinity;
        dropped = true;
        continue;
      }
      const { low, high, demandOfAll } = purses;
      rates[project] = this.rate(project, low);
      if (rates[project] > bestHigh) continue;
      const highRate = (high / this.market.worths.near[project]!) * (1 + 4 * ULP);
      close.push({ project, low, high, demandOfAll });
      if (highRate < bestHigh) bestHigh = highRate;
    }
    if (dropped) this.queue = this.queue.filter((project) => rates[project] !== Infinity);
    close = close.filter(({ project }) => rates[project]! <= bestHigh);
    if (close.length === 1 && close[0]!.high < Infinity) return close[0];
    return close.length === 0 ? undefined : this.decideExactly(close);
  }

  /** Among projects whose rates floating point cannot tell apart; ties are real ones here. */
  private decideExactly(close: readonly Winner[]): Winner | undefined {
    let best: Winner[] = [];
    let bestPrice: Fraction | undefined;
    for (const { project, low, demandOfAll } of close) {
      const price = this.exactPrice(project, low, demandOfAll);
      if (price === undefined) {
        this.queue.splice(this.queue.indexOf(project), 1);
        continue;
      }
      const order =
        bestPrice === undefined ? -1 : this.market.worths.compareRates(price, project, bestPrice, best[0]!.project);
      if (order > 0) continue;
      if (order < 0) {
        best = [];
        bestPrice = price;
      }
      const near = toNumber(price);
      best.push({ project, low: near * (1 - 8 * ULP), high: near * (1 + 8 * ULP), demandOfAll });
    }
    if (best.length < 2) return best[0];
    const taken = this.ties.take(
      best.map(({ project }) => project),
      this.order.length + 1,
    );
    return best.find(({ project }) => project === taken);
  }

  /** Without the history of payments where nobody is poor: most real ties are of that kind. */
  private exactPrice(project: number, low: number, demandOfAll: number): Fraction | undefined {
    if (demandOfAll === 0) return this.exact.price(project, low);
    return { numerator: BigInt(this.market.costs[project]!), denominator: BigInt(demandOfAll) };
  }

  private rate(project: number, price: number): number {
    return (price / this.market.worths.near[project]!) * (1 - 4 * ULP);
  }

  /** Insertion sort: few rates change from one round to the next. */
  private sortQueue(): void {
    const { queue, rates } = this;
    for (let i = 1; i < queue.length; i++) {
      const project = queue[i]!;
      const rate = rates[project]!;
      let j = i;
      for (; j > 0 && rates[queue[j - 1]!]! > rate; j--) queue[j] = queue[j - 1]!;
      queue[j] = project;
    }
  }
}

interface Winner {
  readonly project: number;
  /** Bounds of its price. */
  readonly low: number;
  readonly high: number;
  /** See {@link Purses.demandOfAll}. */
  readonly demandOfAll: number;
}
