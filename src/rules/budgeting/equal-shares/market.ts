/**
 * What stays the same over all runs of Equal Shares on one instance: who supports what, how strongly, at which cost.
 *
 * A supporter with utility u of a project pays min(money left, price * u), where the price is the smallest at which the
 * payments cover the cost. Projects are taken in order of price / worth; see `satisfaction.ts` for utility and worth.
 */
import type { Satisfaction } from '../outcome.ts';
import { once, utilityAt } from '../profile.ts';
import type { Profile } from '../profile.ts';
import { Worths } from '../worths.ts';
import { ULP } from '../rounding.ts';
import { commonMultiple, Parts } from './parts.ts';

export interface Market {
  readonly profile: Profile;
  readonly satisfaction: Satisfaction;
  readonly costs: Float64Array;
  readonly worths: Worths;
  /** Of each class; absent where all are 1. */
  readonly weights: Float64Array | undefined;
  /** Classes with utility above 0 for each project: members[starts[c]] .. members[starts[c + 1] - 1], ascending. */
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
  /** Their utilities at the same places, within a rounding; absent where all are 1 and sums are exact. */
  readonly utilities: Float64Array | undefined;
  /** The utility of a class as a whole number of 1 / utilityDenominator; `utility` is what floating point has of it. */
  readonly wholeUtility: (k: number, utility: number) => bigint;
  /** The same by project. */
  readonly parts: Parts;
  /** 1 but where ballots have divisors. */
  readonly utilityDenominator: bigint;
  /** Sum of utilities over all supporters: at first the price is cost / this. */
  readonly demand: Float64Array;
  /** Relative bound of the error of any sum of weight times utility in floating point; 0 where they are exact. */
  readonly demandError: number;
}

export function openMarket(profile: Profile, satisfaction: Satisfaction): Market {
  const costs = Float64Array.from(profile.instance.projects, ({ cost }) => cost);
  const { weights } = profile;
  const entries = withUtility(profile);
  const denominator = once(() => commonMultiple(new Set(profile.divisors)));
  return {
    profile,
    satisfaction,
    costs,
    worths: new Worths(profile, satisfaction),
    weights: weights.every((weight) => weight === 1) ? undefined : weights,
    ...entries,
    parts: new Parts(profile.divisors, entries.starts, entries.members),
    wholeUtility: (k, utility) =>
      profile.divisors === undefined ? BigInt(utility) : denominator() / BigInt(profile.divisors[k]!),
    get utilityDenominator() {
      return denominator();
    },
    demand: profile.demand,
    demandError: profile.exact ? 0 : (profile.voters + 4) * ULP,
  };
}
/** Who gets nothing out of a project pays nothing for it. */
function withUtility(profile: Profile): Pick<Market, 'starts' | 'members' | 'utilities'> {
  const { projectStarts, projectClasses, projectUtilities, divisors } = profile;
  if (projectUtilities === undefined && divisors === undefined && profile.exact) {
    return { starts: projectStarts, members: projectClasses, utilities: undefined };
  }
  const starts = new Uint32Array(projectStarts.length);
  const members = new Uint32Array(projectClasses.length);
  const utilities = new Float64Array(projectClasses.length);
  let kept = 0;
  for (let project = 0; project + 1 < projectStarts.length; project++) {
    for (let i = projectStarts[project]!; i < projectStarts[project + 1]!; i++) {
      const utility = utilityAt(projectUtilities, divisors, i, projectClasses[i]!);
      if (utility === 0) continue;
      members[kept] = projectClasses[i]!;
      utilities[kept++] = utility;
    }
    starts[project + 1] = kept;
  }
  return { starts, members: members.subarray(0, kept), utilities: utilities.subarray(0, kept) };
}
