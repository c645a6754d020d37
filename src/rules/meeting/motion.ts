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
