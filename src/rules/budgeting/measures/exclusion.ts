/**
 * Who comes away with nothing, and how many funded projects a voter named on average.
 *
 * Source: exclusion ratio, Faliszewski et al., "Participatory Budgeting: Data, Tools and Analysis" (IJCAI 2023): the share
 * of voters who named none of the funded projects. All voters count, by weight, also those who named nothing at all.
 */
import type { Profile } from '../profile.ts';

export interface Exclusion {
  /** All voters, by weight. */
  readonly voters: number;
  /** Those without a funded project on their ballot. */
  readonly excluded: number;
  /** Excluded voters / voters, from 0 to 1; 0 where nobody voted. */
  readonly exclusionRatio: number;
  /** Funded projects on a ballot, on average over all voters. */
  readonly averageFundedProjects: number;
}

export function exclusion(profile: Profile, funded: Uint8Array): Exclusion {
  const { weights, classStarts, classProjects, totalWeight, weightScale, votes } = profile;
  let reached = 0;
  weights.forEach((weight, k) => {
    const named = classProjects.subarray(classStarts[k], classStarts[k + 1]);
    if (named.some((project) => funded[project] === 1)) reached += weight;
  });
  const fundedVotes = votes.reduce((sum, vote, project) => sum + vote * funded[project]!, 0);
  return {
    voters: totalWeight / weightScale,
    excluded: (totalWeight - reached) / weightScale,
    exclusionRatio: totalWeight === 0 ? 0 : (totalWeight - reached) / totalWeight,
    averageFundedProjects: totalWeight === 0 ? 0 : fundedVotes / totalWeight,
  };
}
