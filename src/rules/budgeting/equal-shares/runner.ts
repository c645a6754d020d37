/**
 * Makes runs of Equal Shares one after the other, with the same memory for all of them.
 *
 * Projects wait in a queue by a lower bound of their rate, price / worth. A price is worked out only when its bound is the
 * lowest there is; if the new bound is above the price of another, it goes back into the queue. Bounds rise during a run,
 * for money only gets less, and may be carried over from an earlier run (`recall.ts`).
 */
import type { Fraction } from '../fraction.ts';
import type { Allowance } from '../limits/allowance.ts';
import { higher, lower } from '../rounding.ts';
import { Close } from './close.ts';
import { ExactPurses } from './exact-purses.ts';
import type { Market } from './market.ts';
import { overlapsOf } from './overlaps.ts';
import { Purses } from './purses.ts';
import { RateQueue } from './rate-queue.ts';
import { Recall } from './recall.ts';
import type { RunOwn } from './run.ts';
import { isSteady } from './steady.ts';
import type { Trail } from './trail.ts';

export interface RunOptions {
  /** The trail of an earlier run with a start that is not higher: bounds are carried over from it. */
  readonly before?: Trail | undefined;
  /** Give up, and return false, as soon as it is not certain that all starts in between give the same selections. */
  readonly steady?: boolean;
  /** Stop as soon as this project is selected. */
  readonly until?: number;
  /** Stop as soon as more than this is spent. Then it is steadiness that all starts in between do so too. */
  readonly most?: number;
}

export class Runner {
  /** See `Run`. */
  get spentOut(): Int32Array {
    return this.purses.spentOut;
  }
  readonly market: Market;
  private readonly allowanceAtStart: Allowance;
  private readonly purses: Purses;
  private readonly queue: RateQueue;
  /** Projects that may be funded, by the lowest rate they can ever have. */
  private readonly atFirst: readonly number[];
  private readonly lowestAtFirst: Float64Array;
  /** Certain lower bound of the price of each project. */
  private readonly lowest: Float64Array;
  private readonly close: Close;
  /** What is known of earlier runs, whatever the order of their classes was. */
  recall: Recall | undefined;
  private allowance: Allowance;
  private trail!: Trail;
  private exactPurses: ExactPurses | undefined;

  constructor({ market, ties, allowance }: RunOwn, recall?: Recall) {
    const { costs, demand, demandError } = market;
    this.market = market;
    this.recall = recall;
    this.allowanceAtStart = allowance;
    this.allowance = allowance;
    this.purses = new Purses(market);
    this.queue = new RateQueue(costs.length);
    this.lowestAtFirst = costs.map((cost, project) => lower(cost / demand[project]!, 4, demandError));
    this.lowest = this.lowestAtFirst.slice();
    this.atFirst = [...costs.keys()].filter((project) => demand[project]! > 0 && allowance.admitsBeyondBudget(project));
    this.close = new Close(market, ties);
  }

  /** The trail of the last run. */
  get last(): Trail {
    return this.trail;
  }

  /** Of the last run. */
  get exact(): ExactPurses {
    this.exactPurses ??= new ExactPurses(this.purses, this.trail);
    return this.exactPurses;
  }

  /** Writes what it finds to `trail`. False where it gave up. */
  run(
    start: Fraction,
    trail: Trail,
    { before, steady = false, until = -1, most = Infinity }: RunOptions = {},
  ): boolean {
    trail.begin(start);
    this.trail = trail;
    this.exactPurses = undefined;
    this.allowance = this.allowanceAtStart.copy();
    this.purses.fill(start);
    this.lowest.set(this.lowestAtFirst);
    this.queue.size = 0;
    for (const project of this.atFirst) this.queue.push(project, this.rate(project));
    if (before !== undefined) this.recall ??= new Recall(this.market, overlapsOf(this.market));
    this.recall?.begin(before, start);
    while (true) {
      const expected = steady ? before : undefined;
      const bar = expected === undefined ? -Infinity : this.rateThen(expected);
      this.recall?.advance(trail);
      this.look(bar, before === undefined ? Infinity : this.rateThen(before));
      const winner = this.decide();
      if (expected !== undefined && !isSteady(this.close, winner, bar, trail, expected, this.market)) return false;
      if (winner === -1) return true;
      this.select(winner);
      if (trail.cost > most || this.close.projects[winner] === until) return true;
    }
  }

  /** The highest rate that the project selected in this round had in an earlier run; Infinity if there was none. */
  private rateThen({ order, length, high }: Trail): number {
    const round = this.trail.length;
    if (round >= length) return Infinity;
    const project = order[round]!;
    return higher(high[project]! / this.market.worths.near[project]!, 4);
  }

  /** Collects the projects that may have the lowest rate, or one that is at most `bar`. The lowest is hoped to be up to `hint`. */
  private look(bar: number, hint: number): void {
    const { queue, purses, close, market, allowance, lowest, trail } = this;
    let hoped = hint;
    close.clear();
    while (queue.size > 0) {
      const limit = Math.max(bar, Math.min(hoped, close.lowestHigh));
      if (queue.rate > limit) {
        if (close.lowestHigh <= limit) return;
        hoped = Infinity;
        continue;
      }
      const { project } = queue;
      if (allowance.limited && !allowance.admitsBeyondBudget(project)) {
        queue.pop();
        continue;
      }
      this.remember(project);
      const known = this.rate(project);
      if (known > queue.rate) {
        if (known === Infinity) queue.pop();
        else queue.raise(known);
        continue;
      }
      queue.pop();
      const highest = higher(limit * market.worths.near[project]!, 16);
      const isAffordable = purses.enclose(project, lowest[project]!, highest);
      if (market.costs[project] !== 0) trail.note(project, purses.poorHold, purses.poorWeight, purses.richDemand);
      if (!isAffordable) continue;
      lowest[project] = purses.low;
      const rate = this.rate(project);
      if (rate > limit) queue.push(project, rate);
      else close.add(project, rate, purses);
    }
  }

  /** Raises the bound of a project by what an earlier run knew of it. */
  private remember(project: number): void {
    const { recall, lowest } = this;
    if (recall === undefined) return;
    const bound = recall.bound(project);
    if (bound <= lowest[project]!) return;
    lowest[project] = bound;
    this.trail.note(project, recall.poorHold, recall.poorWeight, recall.richDemand);
  }

  /** The place in `close` of the winner, or -1. All others go back into the queue, but for those that nobody can pay for. */
  private decide(): number {
    const { close, queue } = this;
    const winner = close.decide(this.trail, () => this.exact);
    for (let i = 0; i < close.size; i++)
      if (i !== winner && !close.isOut(i)) queue.push(close.projects[i]!, this.rate(close.projects[i]!));
    return winner;
  }

  private select(at: number): void {
    const { close, market, trail, purses } = this;
    const project = close.projects[at]!;
    purses.pay(project, trail.length, close.low[at]!, close.high[at]!);
    const allPaid = market.costs[project] === 0 || close.demandOfAll[at] === market.demand[project];
    trail.select(project, market.costs[project]!, close.low[at]!, close.high[at]!, allPaid);
    this.allowance.fund(project);
  }

  private rate(project: number): number {
    return lower(this.lowest[project]! / this.market.worths.near[project]!, 4);
  }
}
