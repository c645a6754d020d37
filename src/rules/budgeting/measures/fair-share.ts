/**
 * Equality of resources: how much of the money is spent on each voter, against what an equal split would spend.
 *
 * The share of a voter is the sum of cost / voters naming it over the funded projects that the voter names: what is spent
 * on a project is spent on everybody who named it, in equal parts. The fair share is the smaller of budget / voters and the
 * share that the voter would have if all projects on the ballot were funded.
 *
 * Source: Maly, Rey, Endriss and Lackner, "Fairness in Participatory Budgeting via Equality of Resources" (AAMAS 2023), with
 * the two figures of its experiments. Voters who name nothing have no fair share and are left out of the ratio.
 */
import type { Profile } from '../profile.ts';
import { satisfactionOfClasses } from './class-satisfaction.ts';

export interface FairShare {
  /** Budget / voters, in money units. */
  readonly equalShare: number;
  /** Average of min(1, share / fair share) over the voters with a fair share above 0; from 0 to 1, 1 is fair to all. */
  readonly cappedRatio: number | null;
  /** Average of |share - fair share| over all voters, as a part of the equal share; 0 is fair to all. */
  readonly distance: number;
}

/** `profile` with utilities of 1. */
export function fairShare(profile: Profile, funded: Uint8Array): FairShare {
  const { instance, weights, totalWeight, weightScale } = profile;
  if (totalWeight === 0) return { equalShare: 0, cappedRatio: null, distance: 0 };
  const equalShare = (instance.budget * weightScale) / totalWeight;
  const shares = satisfactionOfClasses(profile, 'share', funded);
  const wholeShares = satisfactionOfClasses(profile, 'share', new Uint8Array(funded.length).fill(1));
  let ratios = 0;
  let counted = 0;
  let distances = 0;
  shares.forEach((share, k) => {
    const fair = Math.min(equalShare, wholeShares[k]!);
    distances += weights[k]! * Math.abs(share - fair);
    if (fair === 0) return;
    ratios += weights[k]! * Math.min(1, share / fair);
    counted += weights[k]!;
  });
  return {
    equalShare,
    cappedRatio: counted === 0 ? null : ratios / counted,
    distance: equalShare === 0 ? 0 : distances / totalWeight / equalShare,
  };
}
