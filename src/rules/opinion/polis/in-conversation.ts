/**
 * Who has voted enough to be put into a group.
 *
 * As implemented in Polis's mathematics of 2024 (github.com/compdemocracy/polis, math/src/polismath/math/conversation.clj):
 * whoever has voted on 7 statements, or on all if there are fewer; who is in stays in; and while that makes fewer than 15, those
 * with the most votes are taken too. Rule read there. Votes on statements that were moderated out later count.
 *
 * Differs from Polis in one point: of participants with as many votes the one with the lower number is taken first.
 */
import type { Votes } from '../votes.ts';
import { heardStatements } from './heard.ts';

const ENOUGH_VOTES = 7;
const AT_LEAST = 15;

/** `earlier`: 1 for participants who were in before. Gives 1 for each participant who is in. */
export function inConversation(votes: Votes, earlier?: Uint8Array): Uint8Array {
  const { participants, starts } = votes;
  const given = (p: number): number => starts[p + 1]! - starts[p]!;
  const statements = heardStatements(votes).reduce((sum, one) => sum + one, 0);
  const enough = Math.min(ENOUGH_VOTES, statements);
  const isIn = Uint8Array.from({ length: participants }, (_, p) => (earlier?.[p] === 1 || given(p) >= enough ? 1 : 0));
  const missing = AT_LEAST - isIn.reduce((sum, one) => sum + one, 0);
  if (missing > 0) {
    const others = [...isIn.keys()].filter((p) => isIn[p] === 0);
    // The sort is stable, so equals stay in the order of their numbers.
    for (const p of others.toSorted((a, b) => given(b) - given(a)).slice(0, missing)) isIn[p] = 1;
  }
  return isIn;
}
