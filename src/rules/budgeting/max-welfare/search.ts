/**
 * Finds a best set of items within the budget and the limits, exactly: bounds first, which settle most items, then one run
 * over those that are left open (`run.ts`). Where limits make that hard, a very good set is looked for in between.
 */
import type { Effort } from './effort.ts';
import { narrowed } from './narrow.ts';
import { relaxed, unrelaxed } from './prices.ts';
import type { Relaxation } from './prices.ts';
import type { Problem } from './problem.ts';
import { Run } from './run.ts';
import type { Way } from './run.ts';
import { decisionOrder, Steps } from './steps.ts';
import { Target } from './target.ts';
import type { Aim } from './target.ts';

/** How many of the most promising sets a search for a very good one keeps. */
const BEAM = 512;

export class Search {
  private readonly problem: Problem;
  private readonly effort: Effort;
  private readonly relaxation: Relaxation;
  private readonly order: readonly number[];
  /** All that fits, one after the other, best value for money first. */
  readonly greedy: readonly number[];

  constructor(problem: Problem, effort: Effort) {
    this.problem = problem;
    this.effort = effort;
    const all = Float64Array.from(problem.limits, ({ atMost }) => atMost);
    this.greedy = new Steps(problem, unrelaxed(problem), [...problem.costs.keys()]).fill(0, 0, all);
    this.relaxation = relaxed(problem, problem.values.sum(this.greedy), effort);
    this.order = decisionOrder(problem, this.relaxation.worth);
  }

  /** Items of which bounds alone show that they must be in such a set (1) or cannot be (-1). */
  narrow(aim: Aim): Int8Array {
    const open = new Int8Array(this.problem.costs.length);
    return this.narrowFrom(open, new Target(this.problem, aim)) ?? open;
  }

  /**
   * With `orEqual` the first set found that is worth at least as much as `known`, else a best one of those that are worth
   * more; undefined where there is none. `fixed`: 1 for items that must be in it, -1 for those that must not be.
   */
  find(aim: Aim, fixed: Int8Array): readonly number[] | undefined {
    const target = new Target(this.problem, aim);
    const ways = this.narrowFrom(fixed, target);
    if (ways === undefined) return undefined;
    if (!this.run(target, ways, { giveUp: this.problem.limits.length > 0 })) {
      // Limits are what makes good sets rare. A very good one lets bounds settle more items, and may be all that is asked for.
      this.run(target, ways, { beam: BEAM });
      const fewer = target.isReached ? undefined : this.narrowFrom(fixed, target);
      if (fewer !== undefined) this.run(target, fewer, {});
    }
    return target.found ? target.best : undefined;
  }

  private run(target: Target, ways: Int8Array, how: Way): boolean {
    return new Run(this.problem, this.effort, target, how).over(this.relaxation, this.order, ways);
  }

  private narrowFrom(fixed: Int8Array, target: Target): Int8Array | undefined {
    // A bound for either way of each open item; parts are quickly gone through.
    const open = fixed.reduce((count, way) => count + Number(way === 0), 0);
    this.effort.spend(open * (this.relaxation.parts.length >> 3));
    return narrowed(this.problem, this.relaxation, target, fixed);
  }
}
