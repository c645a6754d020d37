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
  const sets = inOrder(
    buckets.map(({ list }, at) => ({
      costs: list.costs.slice(0, list.length),
      from: new Int32Array(list.length).fill(at),
    })),
    buckets.map(({ left }) => left[cap]!),
  );
  const stairs = new Stairs();
  const seen = buckets.map(() => 0);
  const lengths = buckets.map(() => 0);
  for (const at of sets.from) {
    const { left, list } = buckets[at]!;
    const place = seen[at]!++;
    const value = list.values[place]!;
    const most = stairs.valueAt(left[cap]!);
    if (doubt === 0 ? most >= value : most * (1 - doubt) > value) continue;
    stairs.add(left[cap]!, value);
    const to = lengths[at]!++;
    list.costs[to] = list.costs[place]!;
    list.values[to] = value;
    list.nodes[to] = list.nodes[place]!;
  }
  return buckets.flatMap(({ left, list }, at) =>
    lengths[at] === 0 ? [] : [{ left, list: cutTo(list, lengths[at]!) }],
  );
}

/** Sets by cost, each with the bucket it is from. */
interface InOrder {
  readonly costs: Float64Array;
  readonly from: Int32Array;
}

/** All sets in one row; of equal cost those of the bucket that leaves more first. */
function inOrder(rows: readonly InOrder[], lefts: readonly number[]): InOrder {
  if (rows.length === 1) return rows[0]!;
  const middle = rows.length >> 1;
  const [a, b] = [inOrder(rows.slice(0, middle), lefts), inOrder(rows.slice(middle), lefts)];
  const length = a.costs.length + b.costs.length;
  const row: InOrder = { costs: new Float64Array(length), from: new Int32Array(length) };
  for (let i = 0, j = 0, to = 0; to < length; to++) {
    const [x, y] = [a.costs[i] ?? Infinity, b.costs[j] ?? Infinity];
    const takesA = x < y || (x === y && lefts[a.from[i]!]! >= lefts[b.from[j]!]!);
    row.costs[to] = takesA ? x : y;
    row.from[to] = takesA ? a.from[i++]! : b.from[j++]!;
  }
  return row;
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
    while (this.values[end]! <= value) end++;
    const from = this.lefts[at - 1] === left ? at - 1 : at;
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
