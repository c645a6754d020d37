/**
 * Average satisfaction of the voters with an outcome: as it is, and against the most any outcome within the budget could
 * give to the same ballot; and how unequally it falls.
 *
 * average = sum of weight * satisfaction / sum of weights, over all voters, also those who name nothing.
 * ofBest = the average of satisfaction / best possible satisfaction, over the voters who could get anything at all; from 0
 * to 1. Sources: see `satisfaction.ts`, `best-of-ballot.ts` and `gini.ts`.
 */
import type { Satisfaction } from '../outcome.ts';
import type { Profile } from '../profile.ts';
import { bestOfBallots } from './best-of-ballot.ts';
import { satisfactionOfClasses } from './class-satisfaction.ts';
import { gini } from './gini.ts';

export interface SatisfactionMeasures {
  readonly satisfaction: Satisfaction;
  /** In money units for cost and share, projects for cardinality, points for points; no unit else. */
  readonly average: number;
  /** From 0 to 1; null where nobody could get anything, or where the best possible takes too long to find. */
  readonly ofBest: number | null;
  /** From 0 (all the same) to below 1 (all for one). */
  readonly gini: number;
}

/** The profile must be of the satisfaction's kind of utility. */
export function satisfactionMeasures(
  profile: Profile,
  satisfaction: Satisfaction,
  funded: Uint8Array,
): SatisfactionMeasures {
  const { weights, totalWeight } = profile;
  const values = satisfactionOfClasses(profile, satisfaction, funded);
  const best = bestOfBallots(profile, satisfaction);
  return {
    satisfaction,
    average: values.reduce((sum, value, k) => sum + value * (weights[k]! / totalWeight), 0),
    ofBest: best === undefined ? null : averageShare(values, best, weights),
    gini: gini(values, weights, totalWeight),
  };
}

function averageShare(values: Float64Array, best: Float64Array, weights: Float64Array): number | null {
  let sum = 0;
  let counted = 0;
  values.forEach((value, k) => {
    if (best[k] === 0) return;
    sum += weights[k]! * Math.min(1, value / best[k]!);
    counted += weights[k]!;
  });
  return counted === 0 ? null : sum / counted;
}
