/**
 * Fullest sets of a few numbers: the sums of two halves are listed in order, and the pairs that make the highest sum found.
 *
 * Source: Horowitz and Sahni, "Computing Partitions with Applications to the Knapsack Problem" (Journal of the ACM, 1974).
 * Each sum is listed once, with what the sets that make it have in common: at most 2^20 sums in a list.
 */
import type { FullestSets } from './fullest-sets.ts';

export const MOST_BY_HALVES = 40;

/** See `fullestSets`. */
export function fullestByHalves(numbers: readonly number[], limit: number): FullestSets {
  // In turn, so that the places of both lists compare bit by bit.
  const a = listOf(
    numbers.filter((_, at) => at % 2 === 0),
    limit,
  );
  const b = listOf(
    numbers.filter((_, at) => at % 2 === 1),
    limit,
  );
  let highest = 0;
  let [first, some, all] = [NONE, NONE, NONE];
  for (let i = 0, j = b.length - 1; i < a.length; i++) {
    // Never past the first of them, which is 0.
    while (a.sums[i]! + b.sums[j]! > limit) j--;
    const sum = a.sums[i]! + b.sums[j]!;
    if (sum < highest) continue;
    const found = [
      [a.first[i]!, b.first[j]!],
      [a.some[i]!, b.some[j]!],
      [a.all[i]!, b.all[j]!],
    ] as const;
    if (sum > highest) {
      highest = sum;
      [first, some, all] = found;
      continue;
    }
    if (isBefore(found[0], first)) first = found[0];
    some = [some[0] | found[1][0], some[1] | found[1][1]];
    all = [all[0] & found[2][0], all[1] & found[2][1]];
  }
  const holds = (pair: Pair, at: number): boolean => ((pair[at % 2]! << (at >> 1)) & HIGHEST_BIT) !== 0;
  const places = [...numbers.keys()];
  return {
    first: places.filter((at) => holds(first, at)),
    tied: places.filter((at) => holds(some, at) && !holds(all, at)),
  };
}

/** One bit for each number of either half, the highest for the first. */
type Pair = readonly [number, number];

const NONE: Pair = [0, 0];
const HIGHEST_BIT = 2 ** (MOST_BY_HALVES / 2 - 1);

/** Whether the first number on which they differ is in `a`. */
function isBefore(a: Pair, b: Pair): boolean {
  const [ofFirst, ofSecond] = [a[0] ^ b[0], a[1] ^ b[1]];
  return Math.clz32(ofFirst) <= Math.clz32(ofSecond) ? a[0] > b[0] : a[1] > b[1];
}

/** Sums ascending, each once; for each the sets that make it, as bits. */
interface List {
  readonly length: number;
  readonly sums: Float64Array;
  readonly first: Int32Array;
  /** Numbers in any of the sets. */
  readonly some: Int32Array;
  /** Numbers in all of them. */
  readonly all: Int32Array;
}

function listOf(numbers: readonly number[], limit: number): List {
  let list = emptyList(1);
  numbers.forEach((number, at) => (list = withNumber(list, number, HIGHEST_BIT >> at, limit)));
  return list;
}

function emptyList(length: number): List {
  const bits = (): Int32Array => new Int32Array(length);
  return { length, sums: new Float64Array(length), first: bits(), some: bits(), all: bits() };
}

function withNumber(list: List, number: number, bit: number, limit: number): List {
  const more = emptyList(2 * list.length);
  let length = 0;
  // The second place never passes the first.
  for (let i = 0, j = 0; j < list.length; length++) {
    const without = i < list.length ? list.sums[i]! : Infinity;
    const within = list.sums[j]! + number;
    const sum = Math.min(without, within);
    if (sum > limit) break;
    more.sums[length] = sum;
    more.all[length] = -1;
    if (without === sum) {
      more.first[length] = list.first[i]!;
      more.some[length] = list.some[i]!;
      more.all[length] = list.all[i++]!;
    }
    if (within === sum) {
      more.first[length] = Math.max(more.first[length]!, list.first[j]! | bit);
      more.some[length] = more.some[length]! | list.some[j]! | bit;
      more.all[length] = more.all[length]! & (list.all[j++]! | bit);
    }
  }
  return { ...more, length };
}
