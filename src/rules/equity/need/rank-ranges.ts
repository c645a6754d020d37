/**
 * How much ranks by need hang on a profile's choices: weights varied from a seed, and each indicator left out once.
 *
 * Source: OECD and JRC, "Handbook on Constructing Composite Indicators" (2008), section 7: the spread of ranks over draws, and the average shift in rank.
 *
 * A region's quarter is 1 for the quarter of regions with the greatest need: its rank times 4 over the regions with a score, rounded up.
 */
import { ok, type Result } from '../../result.ts';
import { needIndex, type NeedProblem, type NeedRow } from './need-index.ts';
import type { NeedProfile } from './profile.ts';
import { variedProfiles, withoutEach } from './vary.ts';

export interface RankRanges {
  /** In the order of the rows. */
  readonly regions: readonly RankRange[];
  /** In the order of the profile. */
  readonly without: readonly RanksWithout[];
}

/** Null where the region has no score. Counts are of draws. */
export interface RankRange {
  readonly region: string;
  readonly ranks: { readonly best: number; readonly worst: number } | null;
  readonly rankMoved: number;
  readonly quarterMoved: number;
}

export interface RanksWithout {
  readonly without: string;
  /** The mean of how many places regions move that have a score with it and without it. */
  readonly rankShift: number;
  /** How many of them come to another quarter. */
  readonly quartersMoved: number;
}

/** The same for the same seed. `by`: 0.2 for a fifth. */
export function rankRanges(
  profile: NeedProfile,
  rows: readonly NeedRow[],
  { seed, draws, by = 0.2 }: { readonly seed: string; readonly draws: number; readonly by?: number },
): Result<RankRanges, NeedProblem> {
  const own = placesOf(profile, rows);
  if (!own.ok) return own;
  const drawn: (readonly Place[])[] = [];
  for (const varied of variedProfiles(profile, seed, draws, by)) {
    const places = placesOf(varied, rows);
    if (!places.ok) return places;
    drawn.push(places.value);
  }
  const without: RanksWithout[] = [];
  for (const { without: key, profile: smaller } of withoutEach(profile)) {
    const places = placesOf(smaller, rows);
    if (!places.ok) return places;
    without.push({ without: key, ...shift(own.value, places.value) });
  }
  return ok({
    regions: rows.map(({ region }, at) => ({
      region,
      ...rangeOf(
        own.value[at]!,
        drawn.map((places) => places[at]!),
      ),
    })),
    without,
  });
}

type Place = { readonly rank: number; readonly quarter: number } | null;

function placesOf(profile: NeedProfile, rows: readonly NeedRow[]): Result<readonly Place[], NeedProblem> {
  const found = needIndex(profile, rows);
  if (!found.ok) return found;
  const scored = found.value.filter(({ rank }) => rank !== null).length;
  return ok(found.value.map(({ rank }) => (rank === null ? null : { rank, quarter: Math.ceil((4 * rank) / scored) })));
}

function rangeOf(own: Place, drawn: readonly Place[]): Omit<RankRange, 'region'> {
  const places = drawn.filter((place) => place !== null);
  if (own === null || places.length === 0) return { ranks: null, rankMoved: 0, quarterMoved: 0 };
  return {
    ranks: {
      best: places.reduce((best, { rank }) => Math.min(best, rank), Infinity),
      worst: places.reduce((worst, { rank }) => Math.max(worst, rank), 0),
    },
    rankMoved: places.filter(({ rank }) => rank !== own.rank).length,
    quarterMoved: places.filter(({ quarter }) => quarter !== own.quarter).length,
  };
}

function shift(own: readonly Place[], other: readonly Place[]): Omit<RanksWithout, 'without'> {
  let [moved, regions, quartersMoved] = [0, 0, 0];
  own.forEach((place, at) => {
    const now = other[at] ?? null;
    if (place === null || now === null) return;
    moved += Math.abs(place.rank - now.rank);
    regions++;
    if (place.quarter !== now.quarter) quartersMoved++;
  });
  return { rankShift: regions === 0 ? 0 : moved / regions, quartersMoved };
}
