/**
 * From a need profile to an allocation and back: which need of a region is shared out by, and how much the outcome hangs on the profile's weights
 * and indicators.
 */
import { ok, type Result } from '../../result.ts';
import { needScores, type NeedProblem, type NeedRow } from '../need/need-index.ts';
import type { NeedProfile } from '../need/profile.ts';
import { variedProfiles, withoutEach } from '../need/vary.ts';
import { shareRanges, withoutIndicators, type NeedVector, type ShareRanges, type WithoutIndicator } from './ranges.ts';
import type { AllocationRegion, AllocationTerms } from './terms.ts';

/**
 * A profile's score of each region, in the order of the rows. Means of z-scores lie around 0, and nothing can be shared out in proportion to less than
 * nothing: what is below the mean counts as no need beyond it.
 */
export function needsToShareBy(profile: NeedProfile, rows: readonly NeedRow[]): Result<NeedVector, NeedProblem> {
  const found = needScores(profile, rows);
  if (!found.ok) return found;
  return ok(found.value.map((score) => (score === null ? null : Math.max(0, score))));
}

export interface SensitivityInput {
  readonly profile: NeedProfile;
  /** In the order of the regions. */
  readonly rows: readonly NeedRow[];
  readonly terms: AllocationTerms;
  /** With the needs that the profile gives. */
  readonly regions: readonly AllocationRegion[];
  readonly seed: string;
  readonly draws: number;
  /** By how much weights vary: 0.2 for a fifth. */
  readonly by: number;
}

export interface Sensitivity {
  readonly ranges: ShareRanges;
  readonly without: readonly WithoutIndicator[];
}

/** The same for the same seed. For terms that can be kept with the needs given. */
export function sensitivity(input: SensitivityInput): Result<Sensitivity, NeedProblem> {
  const { profile, rows, terms, regions, seed, draws, by } = input;
  const vectors: NeedVector[] = [];
  for (const varied of variedProfiles(profile, seed, draws, by)) {
    const needs = needsToShareBy(varied, rows);
    if (!needs.ok) return needs;
    vectors.push(needs.value);
  }
  const left: { readonly without: string; readonly needs: NeedVector }[] = [];
  for (const { without, profile: smaller } of withoutEach(profile)) {
    const needs = needsToShareBy(smaller, rows);
    if (!needs.ok) return needs;
    left.push({ without, needs: needs.value });
  }
  return ok({ ranges: shareRanges(terms, regions, vectors), without: withoutIndicators(terms, regions, left) });
}
