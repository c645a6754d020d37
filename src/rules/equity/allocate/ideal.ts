/** What each region would get if there were no floors, bounds or commitments: its part per head and its part by need, in fractions of a cent. */
import type { AllocationRegion, AllocationTerms } from './terms.ts';

export interface IdealShare {
  readonly base: number;
  readonly need: number;
}

/** Where no region has any need, all of it is shared per head. */
export function idealShares(terms: AllocationTerms, regions: readonly AllocationRegion[]): readonly IdealShare[] {
  const people = regions.reduce((sum, region) => sum + region.people, 0);
  const weights = regions.map(({ need, people: own }) => (need ?? 0) * (terms.needCounts === 'per-person' ? own : 1));
  const weight = weights.reduce((sum, one) => sum + one, 0);
  const perHead = (weight === 0 ? 1 : terms.base / 10_000) * terms.sum;
  const byNeed = terms.sum - perHead;
  return regions.map((region, at) => ({
    base: (perHead * region.people) / people,
    need: weight === 0 ? 0 : (byNeed * (weights[at] ?? 0)) / weight,
  }));
}
