/** What a search is after, and the best set so far. */
import type { Problem } from './problem.ts';

/** A set that is better than `known`, or with `orEqual` at least as good. */
export interface Aim {
  readonly known: readonly number[];
  readonly orEqual: boolean;
}

export class Target {
  best: readonly number[];
  found = false;
  private readonly problem: Problem;
  private readonly orEqual: boolean;
  private value: number;

  constructor(problem: Problem, { known, orEqual }: Aim) {
    this.problem = problem;
    this.best = known;
    this.orEqual = orEqual;
    this.value = problem.values.sum(known);
  }

  /** Any set that is as good is enough; there is nothing to look for any more. */
  get isReached(): boolean {
    return this.found && this.orEqual;
  }

  /** Whether sets under this bound, which allows for all rounding, could be what is looked for. */
  couldBeReached(bound: number): boolean {
    // Without a doubt values are whole: more is more by 1.
    return bound >= (this.orEqual || this.problem.values.doubt > 0 ? this.value : this.value + 1);
  }

  /** Takes a set, which must be within the budget and all limits, if it is what is looked for. */
  consider(items: readonly number[]): void {
    if (this.isReached) return;
    const order = this.problem.values.compare(items, this.best);
    if (order < 0 || (order === 0 && !this.orEqual)) return;
    this.best = items;
    this.value = this.problem.values.sum(items);
    this.found = true;
  }
}
