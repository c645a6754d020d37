/**
 * The covariance of statements, as something to multiply vectors with: C = X'X, where X is the centred matrix of votes. X is
 * zero where nobody voted, because what is missing counts as the mean of its column; so the dense X is never built.
 *
 * An entry of X depends only on the statement and on which of the three votes it is: its kind. There are three kinds for each
 * statement, and a product needs no more than one entry per kind to be looked up and one to be added to.
 */
import { DISAGREE } from '../votes.ts';
import type { Votes } from '../votes.ts';

/** Disagree, pass, agree. */
const KINDS = 3;

export interface Covariance {
  /** Of each statement's votes; 0 where there are none. */
  readonly mean: Float64Array;
  /** The sum of the squares of X: the whole variance, in the unit of C's eigenvalues. */
  readonly total: number;
  /** C times each of two vectors, in one walk over the votes. All have one entry per statement. */
  readonly timesPair: (a: Float64Array, b: Float64Array) => [Float64Array, Float64Array];
}

export function covariance(votes: Votes): Covariance {
  const { participants, statements, starts } = votes;
  const kinds = kindsOf(votes);
  const { mean, entries, total } = entriesOf(statements, kinds);
  /** Interleaved: entry times a, entry times b. */
  const scores = new Float64Array(2 * entries.length);
  const sums = new Float64Array(2 * entries.length);

  const timesPair = (a: Float64Array, b: Float64Array): [Float64Array, Float64Array] => {
    for (let kind = 0; kind < entries.length; kind += 1) {
      const statement = Math.floor(kind / KINDS);
      scores[2 * kind] = entries[kind]! * a[statement]!;
      scores[2 * kind + 1] = entries[kind]! * b[statement]!;
    }
    throughVotes(participants, starts, kinds, scores, sums);
    const product: [Float64Array, Float64Array] = [new Float64Array(statements), new Float64Array(statements)];
    for (let kind = 0; kind < entries.length; kind += 1) {
      const statement = Math.floor(kind / KINDS);
      product[0][statement]! += entries[kind]! * sums[2 * kind]!;
      product[1][statement]! += entries[kind]! * sums[2 * kind + 1]!;
    }
    return product;
  };
  return { mean, total, timesPair };
}

/** Each vote's kind, in the order of the votes. */
function kindsOf({ columns, values }: Votes): Int32Array {
  const kinds = new Int32Array(columns.length);
  for (let at = 0; at < columns.length; at += 1) kinds[at] = KINDS * columns[at]! + values[at]! - DISAGREE;
  return kinds;
}

/** What stands in X for each kind of vote. */
function entriesOf(
  statements: number,
  kinds: Int32Array,
): { readonly mean: Float64Array; readonly entries: Float64Array; readonly total: number } {
  const counts = new Int32Array(KINDS * statements);
  for (let at = 0; at < kinds.length; at += 1) counts[kinds[at]!]! += 1;
  const mean = new Float64Array(statements);
  const entries = new Float64Array(KINDS * statements);
  let total = 0;
  for (let statement = 0; statement < statements; statement += 1) {
    const first = KINDS * statement;
    const [disagree, pass, agree] = [counts[first]!, counts[first + 1]!, counts[first + 2]!];
    mean[statement] = (agree - disagree) / Math.max(agree + disagree + pass, 1);
    for (let kind = 0; kind < KINDS; kind += 1) {
      const entry = kind + DISAGREE - mean[statement]!;
      entries[first + kind] = entry;
      total += counts[first + kind]! * entry * entry;
    }
  }
  return { mean, entries, total };
}

/** Adds each participant's two scores to the sums of all kinds of votes that he or she gave. The hot loop of the map. */
function throughVotes(
  participants: number,
  starts: Int32Array,
  kinds: Int32Array,
  scores: Float64Array,
  sums: Float64Array,
): void {
  sums.fill(0);
  for (let p = 0; p < participants; p += 1) {
    const from = starts[p]!;
    const until = starts[p + 1]!;
    let a = 0;
    let b = 0;
    for (let at = from; at < until; at += 1) {
      const place = 2 * kinds[at]!;
      a += scores[place]!;
      b += scores[place + 1]!;
    }
    for (let at = from; at < until; at += 1) {
      const place = 2 * kinds[at]!;
      sums[place]! += a;
      sums[place + 1]! += b;
    }
  }
}
