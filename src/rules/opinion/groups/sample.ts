/**
 * The votes from which the map is made, in canonical order: of participants who voted enough, and of a large conversation only a
 * part of them.
 *
 * Counted are participants with at least {@link ENOUGH} votes, as in Polis, or on all statements where there are fewer: who voted
 * less is placed on the map but does not shape it. Of more than `most` every n-th in canonical order is taken, which is as good
 * as drawing lots and does not depend on who came first. Statements without a vote of the counted are
 * not there.
 */
import { canonicalOrder } from './canonical-order.ts';
import { pickedVotes } from './picked-votes.ts';
import type { Votes } from '../votes.ts';

const ENOUGH = 7;

export interface Sample {
  readonly votes: Votes;
  /** The caller's numbers of the rows and columns of `votes`. */
  readonly participants: Int32Array;
  readonly statements: Int32Array;
  /** Votes needed to be counted. */
  readonly enough: number;
}

export function sampleOf(votes: Votes, most: number): Sample {
  const enough = Math.min(ENOUGH, votedOn(votes));
  const { participants: counted, statements } = canonicalOrder(votes, enough);
  const participants = everyNth(counted, most);
  return { votes: pickedVotes(votes, participants, statements), participants, statements, enough };
}

/** How many statements have a vote. */
function votedOn({ statements, columns }: Votes): number {
  const shown = new Uint8Array(statements);
  for (let at = 0; at < columns.length; at += 1) shown[columns[at]!] = 1;
  let count = 0;
  for (let s = 0; s < statements; s += 1) count += shown[s]!;
  return count;
}

export function everyNth(all: Int32Array, most: number): Int32Array {
  if (all.length <= most) return all;
  return Int32Array.from({ length: most }, (_, at) => all[Math.floor((at * all.length) / most)]!);
}
