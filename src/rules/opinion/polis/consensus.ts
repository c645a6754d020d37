/**
 * What most of all participants agree with, and what most disagree with, whatever their group.
 *
 * As implemented in Polis's mathematics of 2024 (github.com/compdemocracy/polis, math/src/polismath/math/repness.clj): a share
 * above one half and a z value above 1.2816, the five with the largest product of both on either side. Formulas read there and
 * checked against four conversations (reference.test.ts). Of two equal products the statement with the lower number goes first.
 */
import { seen } from '../votes.ts';
import type { Counts } from '../votes.ts';
import { aboveHalf, share, SIGNIFICANT } from './proportion-tests.ts';

export interface ConsensusStatement {
  readonly statement: number;
  /** Votes on this side, and all votes. */
  readonly votes: number;
  readonly seen: number;
  readonly share: number;
  /** The z value of {@link aboveHalf}. */
  readonly shareTest: number;
}

export interface Consensus {
  /** Strongest first. */
  readonly agree: readonly ConsensusStatement[];
  readonly disagree: readonly ConsensusStatement[];
}

const MOST = 5;

/** `isOut`: 1 for statements that are moderated out or meta. */
export function consensus(counts: Counts, isOut: Uint8Array): Consensus {
  return { agree: strongest(counts, counts.agree, isOut), disagree: strongest(counts, counts.disagree, isOut) };
}

function strongest(counts: Counts, side: Int32Array, isOut: Uint8Array): readonly ConsensusStatement[] {
  const found: ConsensusStatement[] = [];
  side.forEach((votes, statement) => {
    if (isOut[statement] === 1) return;
    const all = seen(counts, statement);
    const entry = { statement, votes, seen: all, share: share(votes, all), shareTest: aboveHalf(votes, all) };
    if (entry.share > 0.5 && entry.shareTest > SIGNIFICANT) found.push(entry);
  });
  return found.toSorted((a, b) => b.share * b.shareTest - a.share * a.shareTest).slice(0, MOST);
}
