/**
 * Representative statements: what sets a group apart from all the others, and what its members agree on.
 *
 * As implemented in Polis's mathematics of 2024 (github.com/compdemocracy/polis, math/src/polismath/math/repness.clj). For each
 * group and statement, for agreement and for disagreement: share = (votes + 1) / (seen + 2); shareTest, z of the share against
 * one half; lift = share / share of all other groups together; liftTest, z of the one against the other. Choice in
 * choose-representative.ts. Formulas read there and checked against its lists for four conversations (reference.test.ts).
 */
import { seen } from '../votes.ts';
import type { Counts } from '../votes.ts';
import { chooseRepresentative } from './choose-representative.ts';
import type { Representative } from './choose-representative.ts';
import { aboveHalf, aboveOther, share } from './proportion-tests.ts';

/** One side of one statement in one group. */
export interface Side {
  /** Votes on this side. */
  readonly votes: number;
  readonly share: number;
  readonly shareTest: number;
  readonly lift: number;
  readonly liftTest: number;
}

/** One statement in one group. */
export interface Standing {
  readonly statement: number;
  /** Members who voted on it, passes too. */
  readonly seen: number;
  readonly agree: Side;
  readonly disagree: Side;
}

/**
 * `groups`: the counts of each part of any partition. `isOut`: 1 for statements that are moderated out or meta. One list per
 * group, at most five statements in each, agreement before disagreement.
 */
export function representative(groups: readonly Counts[], isOut: Uint8Array): readonly (readonly Representative[])[] {
  const together = sumOf(groups, isOut.length);
  return groups.map((group) => {
    const standings: Standing[] = [];
    isOut.forEach((out, statement) => {
      if (out !== 1) standings.push(standing(group, together, statement));
    });
    return chooseRepresentative(standings);
  });
}

function standing(group: Counts, together: Counts, statement: number): Standing {
  const [inside, everywhere] = [seen(group, statement), seen(together, statement)];
  const side = (votes: number, all: number): Side => {
    const [votesOut, seenOut] = [all - votes, everywhere - inside];
    return {
      votes,
      share: share(votes, inside),
      shareTest: aboveHalf(votes, inside),
      lift: share(votes, inside) / share(votesOut, seenOut),
      liftTest: aboveOther(votes, inside, votesOut, seenOut),
    };
  };
  return {
    statement,
    seen: inside,
    agree: side(group.agree[statement]!, together.agree[statement]!),
    disagree: side(group.disagree[statement]!, together.disagree[statement]!),
  };
}

function sumOf(groups: readonly Counts[], statements: number): Counts {
  const sum = {
    agree: new Int32Array(statements),
    disagree: new Int32Array(statements),
    pass: new Int32Array(statements),
  };
  for (const side of ['agree', 'disagree', 'pass'] as const)
    for (const group of groups) group[side].forEach((votes, statement) => (sum[side][statement]! += votes));
  return sum;
}
