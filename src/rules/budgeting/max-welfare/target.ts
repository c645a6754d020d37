/** What a search is after, and the best set so far. */
import type { Problem } from './problem.ts';

/** A set that is better than `known`, or with `orEqual` at least as good. */
export interface Aim {
  readonly known: readonly number[];
  readonly orEqual: boolean;
}

const ULP = 2 ** -52;

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

  /** Whether sets under this bound could be what is looked for. */
  couldBeReached(bound: number): boolean {
    const { doubt } = this.problem.values;
    const high = bound * (1 + (this.problem.costs.length + 16) * ULP + 2 * doubt);
    if (doubt > 0) return high >= this.value;
    // All values are whole.
    return this.orEqual ? Math.floor(high) >= this.value : Math.floor(high) > this.value;
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
