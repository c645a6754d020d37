/** Where the columns of VOTES stand that decide the ballots. */
import type { BallotType } from '../instance.ts';
import type { Header } from './read-header.ts';

export interface VoteLayout {
  readonly names: readonly string[];
  readonly voter: number;
  readonly vote: number;
  /** Only where the ballots have points. */
  readonly points: number | undefined;
  readonly weight: number | undefined;
  /** Projects that a ballot may name. */
  readonly mostNamed: number;
}

export function voteLayout({ names, at }: Header, ballotType: BallotType | undefined): VoteLayout {
  return {
    names,
    voter: at.get('voter_id')!,
    vote: at.get('vote')!,
    points: ballotType === 'cumulative' || ballotType === 'scoring' ? at.get('points') : undefined,
    weight: at.get('weight'),
    mostNamed: ballotType === 'choose-1' ? 1 : Infinity,
  };
}
