/** Identical ballots merged into classes in one pass, each looked up by its hash among the classes found so far. */
import type { Ballots } from './instance.ts';

/** Items of row r: items[starts[r]] .. items[starts[r + 1] - 1], ascending; utilities at the same places. */
export interface Rows {
  readonly starts: Uint32Array;
  readonly items: Uint32Array;
  readonly utilities: Float64Array | undefined;
}

/** One row of projects for each class, in the order in which the first ballots of the classes were cast. */
export interface Classes extends Rows {
  /** Sum of the weights of the ballots of each class. */
  readonly weights: Float64Array;
  /** The class of each voter, or -1 for a ballot that names nothing or weighs nothing. */
  readonly classOf: Int32Array;
}

/** `width`: number of projects. */
export function mergeRows(ballots: Ballots, utilities: Float64Array | undefined, width: number): Classes {
  const { starts: from, chosen, weights: voterWeights } = ballots;
  const voters = from.length - 1;
  const starts = new Uint32Array(voters + 1);
  const items = new Uint32Array(chosen.length);
  const kept = utilities === undefined ? undefined : new Float64Array(chosen.length);
  const weights = new Float64Array(voters);
  const classOf = new Int32Array(voters).fill(-1);
  const isSame = sameBallots({ starts, items, utilities: kept }, ballots, utilities, width);
  const hashes = Int32Array.from({ length: width }, (_, project) => mixed(project + 1));
  // Open addressing; a slot is the number of a class plus 1 (0 where it is empty), then its hash.
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(3 * voters + 2)));
  const mask = slots.length - 2;
  let size = 0;
  for (let voter = 0; voter < voters; voter++) {
    const weight = voterWeights === undefined ? 1 : voterWeights[voter]!;
    const begin = from[voter]!;
    const end = from[voter + 1]!;
    if (weight === 0 || begin === end) continue;
    // A sum, so that the order of the ballot does not matter.
    let sum = 0;
    for (let i = begin; i < end; i++) {
      const hash = hashes[chosen[i]!]!;
      sum = (sum + (utilities === undefined ? hash : Math.imul(hash, utilities[i]! | 1))) | 0;
    }
    const hash = mixed(sum);
    let slot = (hash << 1) & mask;
    while (slots[slot] !== 0 && (slots[slot + 1] !== hash || !isSame(slots[slot]! - 1, voter)))
      slot = (slot + 2) & mask;
    if (slots[slot] === 0) {
      insertSorted(chosen, utilities, begin, end, items, kept, starts[size]!);
      slots[slot + 1] = hash;
      slots[slot] = ++size;
      starts[size] = starts[size - 1]! + end - begin;
    }
    const k = slots[slot]! - 1;
    classOf[voter] = k;
    weights[k] = weights[k]! + weight;
  }
  const entries = starts[size]!;
  return {
    starts: cut(starts, size + 1),
    items: cut(items, entries),
    utilities: kept && cut(kept, entries),
    weights: cut(weights, size),
    classOf,
  };
}

/** Rows of items to rows of row numbers, ascending. */
export function transpose({ starts, items, utilities }: Rows, width: number): Rows {
  const turned = new Uint32Array(width + 1);
  for (let i = 0; i < items.length; i++) turned[items[i]! + 1] = turned[items[i]! + 1]! + 1;
  for (let i = 0; i < width; i++) turned[i + 1] = turned[i + 1]! + turned[i]!;
  const next = turned.slice();
  const turnedItems = new Uint32Array(items.length);
  const turnedUtilities = utilities === undefined ? undefined : new Float64Array(items.length);
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let i = starts[row]!; i < starts[row + 1]!; i++) {
      const item = items[i]!;
      const at = next[item]!;
      next[item] = at + 1;
      turnedItems[at] = row;
      if (turnedUtilities !== undefined) turnedUtilities[at] = utilities![i]!;
    }
  }
  return { starts: turned, items: turnedItems, utilities: turnedUtilities };
}

/** Tells whether a class has the projects and utilities of a voter: marks those of the voter, then looks for them in the class. */
function sameBallots(
  { starts, items, utilities: kept }: Rows,
  { starts: from, chosen }: Ballots,
  utilities: Float64Array | undefined,
  width: number,
): (k: number, voter: number) => boolean {
  const markedBy = new Uint32Array(width);
  const utilityOf = new Float64Array(width);
  return (k, voter) => {
    if (starts[k + 1]! - starts[k]! !== from[voter + 1]! - from[voter]!) return false;
    for (let i = from[voter]!; i < from[voter + 1]!; i++) {
      markedBy[chosen[i]!] = voter + 1;
      if (utilities !== undefined) utilityOf[chosen[i]!] = utilities[i]!;
    }
    for (let i = starts[k]!; i < starts[k + 1]!; i++) {
      if (markedBy[items[i]!] !== voter + 1) return false;
      if (kept !== undefined && kept[i] !== utilityOf[items[i]!]) return false;
    }
    return true;
  };
}

/** Copies a ballot, ascending by project: by insertion, for ballots are short and many come sorted. */
function insertSorted(
  chosen: Uint32Array,
  utilities: Float64Array | undefined,
  begin: number,
  end: number,
  items: Uint32Array,
  kept: Float64Array | undefined,
  start: number,
): void {
  for (let i = begin; i < end; i++) {
    const project = chosen[i]!;
    let at = start + i - begin;
    for (; at > start && items[at - 1]! > project; at--) {
      items[at] = items[at - 1]!;
      if (kept !== undefined) kept[at] = kept[at - 1]!;
    }
    items[at] = project;
    if (kept !== undefined) kept[at] = utilities![i]!;
  }
}

function mixed(number: number): number {
  let hash = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Without the rest of the memory where that is most of it. */
function cut<T extends Uint32Array | Float64Array>(array: T, length: number): T {
  return (2 * length < array.length ? array.slice(0, length) : array.subarray(0, length)) as T;
}
