/**
 * Identical ballots merged into classes, in one pass: each ballot is copied, sorted by project, behind the classes found so
 * far, and looked up by its hash; if it is new it stays there as the next class, else it is overwritten by the next ballot.
 */
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

export function mergeRows(ballots: Ballots, utilities: Float64Array | undefined): Classes {
  const { starts: from, chosen, weights: voterWeights } = ballots;
  const voters = from.length - 1;
  const items = new Uint32Array(chosen.length);
  const kept = utilities === undefined ? undefined : new Float64Array(chosen.length);
  const rows = { starts: new Uint32Array(voters + 1), items, utilities: kept };
  const weights = new Float64Array(voters);
  const classOf = new Int32Array(voters);
  const table = new RowTable(rows);
  for (let voter = 0; voter < voters; voter++) {
    const weight = voterWeights === undefined ? 1 : voterWeights[voter]!;
    const length = from[voter + 1]! - from[voter]!;
    if (weight === 0 || length === 0) {
      classOf[voter] = -1;
      continue;
    }
    const at = rows.starts[table.size]!;
    copySorted(chosen, utilities, from[voter]!, rows, at, length);
    const k = table.find(at, at + length);
    classOf[voter] = k;
    weights[k] = weights[k]! + weight;
  }
  const entries = rows.starts[table.size]!;
  return {
    starts: cut(rows.starts, table.size + 1),
    items: cut(items, entries),
    utilities: kept && cut(kept, entries),
    weights: cut(weights, table.size),
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

/** Open addressing; a slot is the number of a row plus 1 (0 where it is empty) and the hash of the row. */
class RowTable {
  /** Rows found so far. */
  size = 0;
  private readonly rows: Rows;
  private slots = new Int32Array(2 * 4096);

  constructor(rows: Rows) {
    this.rows = rows;
  }

  /** The number of the row that is the same as the one from `at` to `end`, which becomes the next one if there is none. */
  find(at: number, end: number): number {
    const { rows, slots } = this;
    const hash = hashOf(rows, at, end);
    const mask = slots.length - 2;
    let slot = (hash << 1) & mask;
    for (; slots[slot] !== 0; slot = (slot + 2) & mask) {
      const row = slots[slot]! - 1;
      if (slots[slot + 1] === hash && sameRow(rows, row, at, end)) return row;
    }
    slots[slot + 1] = hash;
    slots[slot] = ++this.size;
    rows.starts[this.size] = end;
    if (4 * this.size > slots.length) this.grow();
    return this.size - 1;
  }

  private grow(): void {
    const old = this.slots;
    const slots = new Int32Array(2 * old.length);
    const mask = slots.length - 2;
    for (let i = 0; i < old.length; i += 2) {
      if (old[i] === 0) continue;
      let slot = (old[i + 1]! << 1) & mask;
      while (slots[slot] !== 0) slot = (slot + 2) & mask;
      slots[slot] = old[i]!;
      slots[slot + 1] = old[i + 1]!;
    }
    this.slots = slots;
  }
}

function hashOf({ items, utilities }: Rows, at: number, end: number): number {
  let hash = 0;
  for (let i = at; i < end; i++) {
    hash = Math.imul(hash ^ items[i]!, 0x9e3779b1);
    hash ^= hash >>> 15;
    if (utilities !== undefined) hash = Math.imul(hash ^ utilities[i]!, 0x85ebca6b);
  }
  return hash ^ (hash >>> 13);
}

function sameRow({ starts, items, utilities }: Rows, row: number, at: number, end: number): boolean {
  const shift = at - starts[row]!;
  if (starts[row + 1]! + shift !== end) return false;
  for (let i = at; i < end; i++) {
    if (items[i] !== items[i - shift]) return false;
    if (utilities !== undefined && utilities[i] !== utilities[i - shift]) return false;
  }
  return true;
}

/** Copies `length` entries from `from` on to the rows from `at` on, ascending by project: by insertion, ballots are short. */
function copySorted(
  chosen: Uint32Array,
  given: Float64Array | undefined,
  from: number,
  { items, utilities }: Rows,
  at: number,
  length: number,
): void {
  if (length > LONG) return copyLong(chosen, given, from, { items, utilities }, at, length);
  for (let i = 0; i < length; i++) {
    const item = chosen[from + i]!;
    let to = at + i;
    for (; to > at && items[to - 1]! > item; to--) {
      items[to] = items[to - 1]!;
      if (utilities !== undefined) utilities[to] = utilities[to - 1]!;
    }
    items[to] = item;
    if (utilities !== undefined) utilities[to] = given![from + i]!;
  }
}

const LONG = 100;

function copyLong(
  chosen: Uint32Array,
  given: Float64Array | undefined,
  from: number,
  { items, utilities }: Pick<Rows, 'items' | 'utilities'>,
  at: number,
  length: number,
): void {
  const order = Float64Array.from({ length }, (_, i) => chosen[from + i]! * length + i).sort();
  for (let i = 0; i < length; i++) {
    const place = from + (order[i]! % length);
    items[at + i] = chosen[place]!;
    if (utilities !== undefined) utilities[at + i] = given![place]!;
  }
}

/** Without the rest of the memory where that is most of it. */
function cut<T extends Uint32Array | Float64Array>(array: T, length: number): T {
  return (2 * length < array.length ? array.slice(0, length) : array.subarray(0, length)) as T;
}
