/**
 * Dominance between lists that differ in what is left of one cap: a set goes where another one costs no more, is worth no
 * less, and leaves as much of the cap.
 */
import { cutTo } from './lists.ts';
import type { List } from './lists.ts';

/** Sets with the same left of every limit; Infinity where the limit can no longer be reached. */
export interface Bucket {
  readonly left: Float64Array;
  readonly list: List;
}

/** `doubt`: sets whose values are closer than this, relatively, are both kept. */
export function withoutDominated(buckets: readonly Bucket[], cap: number, doubt: number): Bucket[] {
  const alike = new Map<string, Bucket[]>();
  for (const bucket of buckets) {
    const key = bucket.left.map((rest, limit) => (limit === cap ? 0 : rest)).join();
    const others = alike.get(key);
    if (others === undefined) alike.set(key, [bucket]);
    else others.push(bucket);
  }
  return [...alike.values()].flatMap((list) => (list.length === 1 ? list : swept(list, cap, doubt)));
}

/** Goes through all sets by cost, those that leave more first. */
function swept(buckets: readonly Bucket[], cap: number, doubt: number): Bucket[] {
  const lefts = buckets.map(({ left }) => left[cap]!);
  const sets = buckets
    .flatMap(({ list }, at) => Array.from({ length: list.length }, (_, place) => ({ at, place })))
    .toSorted(
      (a, b) =>
        buckets[a.at]!.list.costs[a.place]! - buckets[b.at]!.list.costs[b.place]! || lefts[b.at]! - lefts[a.at]!,
    );
  const stairs = new Stairs();
  const lengths = buckets.map(() => 0);
  for (const { at, place } of sets) {
    const { costs, values, nodes } = buckets[at]!.list;
    const value = values[place]!;
    if (stairs.valueAt(lefts[at]!) * (1 - doubt) >= value) continue;
    stairs.add(lefts[at]!, value);
    const to = lengths[at]!++;
    costs[to] = costs[place]!;
    values[to] = value;
    nodes[to] = nodes[place]!;
  }
  return buckets.flatMap(({ left, list }, at) =>
    lengths[at] === 0 ? [] : [{ left, list: cutTo(list, lengths[at]!) }],
  );
}

/** The highest value with at least so much left. */
class Stairs {
  /** Descending, each with a higher value than the one before. */
  private readonly lefts: number[] = [];
  private readonly values: number[] = [];

  valueAt(left: number): number {
    return this.values[this.firstBelow(left) - 1] ?? -Infinity;
  }

  add(left: number, value: number): void {
    const at = this.firstBelow(left);
    let end = at;
    while (end < this.values.length && this.values[end]! <= value) end++;
    const from = at > 0 && this.lefts[at - 1] === left ? at - 1 : at;
    this.lefts.splice(from, end - from, left);
    this.values.splice(from, end - from, value);
  }

  /** The place of the first that leaves less. */
  private firstBelow(left: number): number {
    let [low, high] = [0, this.lefts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.lefts[middle]! >= left) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
