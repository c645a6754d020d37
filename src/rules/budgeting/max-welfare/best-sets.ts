/**
 * Of all best sets the one that ties decide for, and the items on which they differ.
 *
 * Every best set that is found shows of all items whether some best sets hold them and whether some do not; what is left
 * open is asked of the search, with the item fixed to be the other way.
 */
import { bestSetsOfEqualDensity } from './equal-density.ts';
import { Effort } from './effort.ts';
import type { Problem } from './problem.ts';
import { Search } from './search.ts';
import type { Aim } from './target.ts';

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
  const search = new Search(problem, new Effort());
  const open = new Int8Array(problem.costs.length);
  const best = search.find({ known: search.greedy, orEqual: false }, open) ?? search.greedy;
  const tied = tiedItems(search, best);
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

function tiedItems(search: Search, best: readonly number[]): number[] {
  const aim: Aim = { known: best, orEqual: true };
  const settled = search.narrow(aim);
  const inSome = new Set(best);
  const inAll = new Set(best);
  for (const item of settled.keys()) {
    if (settled[item] !== 0 || (inSome.has(item) && !inAll.has(item))) continue;
    const other = search.find(aim, settled.with(item, inAll.has(item) ? -1 : 1));
    if (other === undefined) continue;
    for (const each of other) inSome.add(each);
    for (const each of inAll) if (!other.includes(each)) inAll.delete(each);
  }
  return [...inSome].filter((item) => !inAll.has(item));
}
