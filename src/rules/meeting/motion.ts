/**
 * Whether a motion carries. Who abstains, is recused or absent has not voted for it; a tie loses.
 *
 * Majority of the members and two thirds of them count all seats; majority of those voting counts ayes against noes alone, as
 * Robert's Rules do.
 */
import type { MemberVote } from './fact.ts';
import type { Motion } from './meeting.ts';

export function carries(needs: Motion['needs'], votes: ReadonlyMap<number, MemberVote>, members: number): boolean {
  const count = (wanted: MemberVote): number => [...votes.values()].filter((vote) => vote === wanted).length;
  const ayes = count('aye');
  switch (needs) {
    case 'majority-of-voting':
      return ayes > count('no');
    case 'majority-of-members':
      return 2 * ayes > members;
    case 'two-thirds-of-members':
      return ayes > 0 && 3 * ayes >= 2 * members;
  }
}

/** How many members have to be there for the body to act: more than half of all seats, unless its own rules say otherwise. */
export const quorumOf = (members: number): number => (members === 0 ? 0 : Math.floor(members / 2) + 1);

/** How many ayes a motion needs; null where it needs more ayes than noes. */
export function ayesNeeded(needs: Motion['needs'], members: number): number | null {
  switch (needs) {
    case 'majority-of-voting':
      return null;
    case 'majority-of-members':
      return quorumOf(members);
    case 'two-thirds-of-members':
      return Math.max(1, Math.ceil((2 * members) / 3));
  }
}
