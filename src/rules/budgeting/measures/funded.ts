/** What an outcome funds, and how many people stand behind the figures. */
import type { Instance } from '../instance.ts';
import type { Outcome } from '../outcome.ts';
import type { Profile } from '../profile.ts';

/** 1 for every winner, by position; what is funded only in part is none. */
export function fundedIn({ projects }: Instance, { winners }: Outcome): Uint8Array {
  const ids = new Set(winners);
  return Uint8Array.from(projects, ({ id }) => (ids.has(id) ? 1 : 0));
}

export interface People {
  /** Voters of each class of the profile, whatever they weigh. */
  readonly ofClass: Float64Array;
  /** Voters who name nothing. */
  readonly others: number;
  /** Weight of those, in units of 1 / weightScale. */
  readonly othersWeight: number;
}

/** Voters whose ballots weigh nothing are left out. */
export function peopleOf({ classOf, weights, totalWeight }: Profile, voterWeights: Float64Array | undefined): People {
  const ofClass = new Float64Array(weights.length);
  let others = 0;
  classOf.forEach((k, voter) => {
    if (k >= 0) ofClass[k] = ofClass[k]! + 1;
    else if (voterWeights?.[voter] !== 0) others++;
  });
  return { ofClass, others, othersWeight: totalWeight - weights.reduce((sum, weight) => sum + weight, 0) };
}
