/**
 * An order of participants and statements that depends on nothing but the votes, so that whoever computes from it gets the
 * same to the last bit in whatever order participants, statements and votes came, and whatever they are called.
 *
 * Each statement gets a number from how it was voted on, each participant one from the numbers of the statements voted on and
 * the votes, and so in turn, until votes that differ anywhere have told them apart: colour refinement, after Weisfeiler and
 * Leman, "The Reduction of a Graph to Canonical Form" (1968). Statements that stay equal are told apart one by one, each time
 * refining again: whichever of them comes first, by the symmetry that made them equal the matrix is the same (McKay, "Practical
 * Graph Isomorphism", 1981). Sorted by these numbers, equal ones belong to participants with the same votes, who can be exchanged.
 *
 * What is left: statements that no refinement tells apart although no symmetry exchanges them, which are known from constructed
 * examples; and beyond {@link FEW} participants, where two rounds are made and no more, a symmetry of the whole conversation.
 */
import type { Votes } from '../votes.ts';
import { sortedByKeys } from './sorted-by-keys.ts';

export interface CanonicalOrder {
  readonly participants: Int32Array;
  /** Statements with at least one vote of theirs. */
  readonly statements: Int32Array;
}

/** Two rounds tell apart whatever differs in a conversation of many. In one of few they go on until nothing is equal. */
const ROUNDS = 2;
const FEW = 5_000;
/** So many statements are told apart one by one; more that are equal have the same voters, and can be exchanged. */
const MOST_MARKS = 40;

interface Keys {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
}

/** Of participants with at least `enough` votes; the votes of others play no part. */
export function canonicalOrder(votes: Votes, enough: number): CanonicalOrder {
  const { participants, statements, starts } = votes;
  const rows: Keys = { high: new Uint32Array(participants), low: new Uint32Array(participants) };
  const columns: Keys = { high: new Uint32Array(statements), low: new Uint32Array(statements) };
  const counted = (p: number): boolean => starts[p + 1]! - starts[p]! >= Math.max(1, enough);
  /** What tells a statement apart that nothing else does; 0 for all others. */
  const marks = new Int32Array(statements);
  const shown = new Uint8Array(statements);
  for (let p = 0; p < participants; p += 1) {
    if (!counted(p)) continue;
    for (let at = starts[p]!; at < starts[p + 1]!; at += 1) shown[votes.columns[at]!] = 1;
  }
  refineStatements(votes, rows, columns, counted, marks);
  const ordered = (): CanonicalOrder => ({
    participants: sortedByKeys(rows.high, rows.low, counted),
    statements: sortedByKeys(columns.high, columns.low, (s) => shown[s] === 1),
  });
  let [told, marked] = [0, 0];
  for (let round = 1; ; round += 1) {
    refineParticipants(votes, rows, columns);
    refineStatements(votes, rows, columns, counted, marks);
    if (round < ROUNDS) continue;
    const order = ordered();
    if (participants > FEW) return order;
    const apart = different(order.participants, rows) + different(order.statements, columns);
    if (apart > told) told = apart;
    else {
      const tied = firstTied(order.statements, columns);
      if (tied === undefined || marked === MOST_MARKS) return order;
      marks[tied] = marked += 1;
      // One more is told apart than without the mark; what that tells apart in turn is seen from the next round on.
      told = apart;
    }
  }
}

/** The first statement whose key is the next one's too. */
function firstTied(sorted: Int32Array, { high, low }: Keys): number | undefined {
  for (let at = 1; at < sorted.length; at += 1) {
    const [own, before] = [sorted[at]!, sorted[at - 1]!];
    if (high[own] === high[before] && low[own] === low[before]) return before;
  }
  return undefined;
}

/** How many different keys there are; `sorted` by them. */
function different(sorted: Int32Array, { high, low }: Keys): number {
  let count = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    const [own, before] = [sorted[at]!, sorted[at - 1]];
    if (before === undefined || high[own] !== high[before] || low[own] !== low[before]) count += 1;
  }
  return count;
}

/** Sums of scrambled numbers, which do not depend on the order of votes; two of them, since 32 bits meet by chance. */
function refineParticipants({ participants, starts, columns: said, values }: Votes, rows: Keys, columns: Keys): void {
  for (let p = 0; p < participants; p += 1) {
    let [high, low] = [0, 0];
    for (let at = starts[p]!; at < starts[p + 1]!; at += 1) {
      const s = said[at]!;
      const scrambled = scramble(columns.high[s]! ^ Math.imul(values[at]! + 2, 0x9e3779b1));
      high = (high + scrambled) | 0;
      low = (low + scramble(scrambled ^ columns.low[s]!)) | 0;
    }
    rows.high[p] = scramble(high);
    rows.low[p] = scramble(low ^ 0x5bd1e995);
  }
}

function refineStatements(
  { participants, starts, columns: said, values }: Votes,
  rows: Keys,
  columns: Keys,
  counted: (participant: number) => boolean,
  marks: Int32Array,
): void {
  const { high, low } = columns;
  high.fill(0);
  low.fill(0);
  for (let p = 0; p < participants; p += 1) {
    if (!counted(p)) continue;
    for (let at = starts[p]!; at < starts[p + 1]!; at += 1) {
      const s = said[at]!;
      const scrambled = scramble(rows.high[p]! ^ Math.imul(values[at]! + 2, 0x85ebca77));
      high[s] = (high[s]! + scrambled) | 0;
      low[s] = (low[s]! + scramble(scrambled ^ rows.low[p]!)) | 0;
    }
  }
  for (let s = 0; s < high.length; s += 1) {
    high[s] = scramble(high[s]! + Math.imul(marks[s]!, 0x9e3779b1));
    low[s] = scramble(low[s]! ^ 0x27d4eb2f);
  }
}

/** A bijection of 32 bits that leaves no trace of its input: Wellons' "lowbias32" (2018). */
function scramble(word: number): number {
  let x = word;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}
