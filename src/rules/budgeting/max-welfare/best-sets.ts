/**
 * Of all best sets the one that ties decide for, and the items on which they differ.
 *
 * Every best set that is found shows of all items whether some best sets hold them and whether some do not. Then another
 * one is sought that goes the other way with as many as possible of the items left open, until there is none (`leaning.ts`).
 */
import { bestSetsOfEqualDensity } from './equal-density.ts';
import { Effort } from './effort.ts';
import { leaning } from './leaning.ts';
import type { Problem } from './problem.ts';
import { Search } from './search.ts';

export interface BestSets {
  /** The one that holds the first item, in the given order, on which it differs from any other. */
  readonly first: readonly number[];
  /** Items that are in some best sets but not in all. */
  readonly tied: readonly number[];
}

/** `inOrder` sorts items in the order of ties. Throws TooHard where they would need more work than is allowed. */
export function bestSets(problem: Problem, inOrder: (items: readonly number[]) => readonly number[]): BestSets {
  const ofEqualDensity = bestSetsOfEqualDensity(problem, inOrder);
  if (ofEqualDensity !== undefined) return ofEqualDensity;
  const effort = new Effort();
  const search = new Search(problem, effort);
  const open = new Int8Array(problem.costs.length);
  const best = search.find({ known: search.greedy, orEqual: false }, open) ?? search.greedy;
  const settled = search.narrow({ known: best, orEqual: true });
  const tied = tiedItems(problem, effort, best, settled);
  // All best sets agree on the others.
  const fixed = open.map((_, item) => (tied.includes(item) ? 0 : best.includes(item) ? 1 : -1));
  let first = best;
  for (const item of inOrder(tied)) {
    fixed[item] = 1;
    if (first.includes(item)) continue;
    const other = search.find({ known: best, orEqual: true }, fixed);
    if (other === undefined) fixed[item] = -1;
    else first = other;
  }
  return { first, tied };
}

/** `settled`: 1 for items known to be in all best sets, -1 for those in none. */
function tiedItems(problem: Problem, effort: Effort, best: readonly number[], settled: Int8Array): number[] {
  const inSome = new Set(best);
  const inAll = new Set(best);
  while (true) {
    const lean = settled.map((way, item) => (way !== 0 ? 0 : inAll.has(item) ? -1 : inSome.has(item) ? 0 : 1));
    const search = new Search({ ...problem, values: leaning(problem.values, lean) }, effort);
    const other = search.find({ known: best, orEqual: false }, settled);
    if (other === undefined) return [...inSome].filter((item) => !inAll.has(item));
    for (const item of other) inSome.add(item);
    for (const item of inAll) if (!other.includes(item)) inAll.delete(item);
  }
}
