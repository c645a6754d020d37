/**
 * How much an allocation hangs on the choices behind its need index: the same terms over the same regions with other needs, and what each region
 * then gets. And which indicator matters most: how much money changes hands when it is left out.
 *
 * Source: OECD and JRC, "Handbook on Constructing Composite Indicators" (2008), section 7: ranges over draws of the weights, and the average shift in
 * rank when an indicator is left out.
 *
 * A region's rank is by money per head, 1 the most; whoever is level shares the better rank. Where nobody lives there is no rank.
 */
import { allocate } from './allocate.ts';
import type { AllocationRegion, AllocationTerms } from './terms.ts';

/** One need for each region, in the order of the regions. */
export type NeedVector = readonly (number | null)[];

export interface ShareRanges {
  /** How many of the vectors could be allocated; with the others some rules clash. */
  readonly draws: number;
  readonly clashes: number;
  /** In the order of the regions; empty when there is no draw. */
  readonly regions: readonly ShareRange[];
}

/** In cents; counts are of draws. */
export interface ShareRange {
  readonly region: string;
  readonly least: number;
  /** The lower of the two in the middle when draws are even. */
  readonly median: number;
  readonly most: number;
  readonly ranks: { readonly best: number; readonly worst: number } | null;
  /** In how many draws its total is more than the margin from what it is with the regions' own needs. */
  readonly shareMoved: number;
  /** In how many draws its rank is another. */
  readonly rankMoved: number;
}

export interface WithoutIndicator {
  readonly without: string;
  /** What changes hands: half the sum of all differences, in cents. Null where rules clash without it. */
  readonly moved: number | null;
  /** Regions whose total is more than the margin from what it was. */
  readonly sharesMoved: number;
  /** The mean of how many places each region's rank moved. */
  readonly rankShift: number;
}

/**
 * Against the allocation with the regions' own needs, which must be possible. `margin`: of a region's total, 0.1 for a tenth.
 */
export function shareRanges(
  terms: AllocationTerms,
  regions: readonly AllocationRegion[],
  needVectors: readonly NeedVector[],
  margin = 0.1,
): ShareRanges {
  const own = outcomeOf(terms, regions);
  const drawn = needVectors.flatMap((needs) => outcomeOf(terms, withNeeds(regions, needs)) ?? []);
  const range = (at: number): ShareRange => {
    const totals = drawn.map(({ totals: all }) => all[at]!).toSorted((a, b) => a - b);
    const ranks = drawn.flatMap(({ ranks: all }) => all[at] ?? []);
    const isRanked = ranks.length > 0;
    return {
      region: regions[at]!.region,
      least: totals[0]!,
      median: totals[(totals.length - 1) >>> 1]!,
      most: totals.at(-1)!,
      // Thousands of draws would be too many arguments for Math.min.
      ranks: isRanked
        ? { best: ranks.reduce((a, b) => Math.min(a, b)), worst: ranks.reduce((a, b) => Math.max(a, b)) }
        : null,
      shareMoved: totals.filter((total) => isMoved(own?.totals[at], total, margin)).length,
      rankMoved: ranks.filter((rank) => rank !== own?.ranks[at]).length,
    };
  };
  return {
    draws: drawn.length,
    clashes: needVectors.length - drawn.length,
    regions: drawn.length === 0 ? [] : regions.map((_, at) => range(at)),
  };
}

/** The one that matters most first; level ones by name. */
export function withoutIndicators(
  terms: AllocationTerms,
  regions: readonly AllocationRegion[],
  left: readonly { readonly without: string; readonly needs: NeedVector }[],
  margin = 0.1,
): readonly WithoutIndicator[] {
  const own = outcomeOf(terms, regions);
  return left
    .map(({ without, needs }): WithoutIndicator => {
      const other = outcomeOf(terms, withNeeds(regions, needs));
      if (own === undefined || other === undefined) return { without, moved: null, sharesMoved: 0, rankShift: 0 };
      const differences = own.totals.map((total, at) => Math.abs(total - other.totals[at]!));
      const shifts = own.ranks.flatMap((rank, at) => (rank === null ? [] : [Math.abs(rank - other.ranks[at]!)]));
      return {
        without,
        moved: differences.reduce((sum, one) => sum + one, 0) / 2,
        sharesMoved: own.totals.filter((total, at) => isMoved(total, other.totals[at]!, margin)).length,
        rankShift: shifts.reduce((sum, one) => sum + one, 0) / shifts.length,
      };
    })
    .toSorted((a, b) => (b.moved ?? -1) - (a.moved ?? -1) || (a.without < b.without ? -1 : 1));
}

const withNeeds = (regions: readonly AllocationRegion[], needs: NeedVector): readonly AllocationRegion[] =>
  regions.map((region, at) => ({ ...region, need: needs[at] ?? null }));

const isMoved = (from: number | undefined, to: number, margin: number): boolean =>
  from !== undefined && Math.abs(to - from) > margin * from;

interface Outcome {
  readonly totals: readonly number[];
  readonly ranks: readonly (number | null)[];
}

function outcomeOf(terms: AllocationTerms, regions: readonly AllocationRegion[]): Outcome | undefined {
  const found = allocate(terms, regions);
  if (!found.ok) return undefined;
  const totals = found.value.regions.map(({ total }) => total);
  const perHead = regions.map(({ people }, at) => (people === 0 ? null : totals[at]! / people));
  const ordered = Float64Array.from(perHead.filter((amount) => amount !== null))
    .sort()
    .reverse();
  const first = new Map<number, number>();
  ordered.forEach((amount, at) => {
    if (!first.has(amount)) first.set(amount, at + 1);
  });
  return { totals, ranks: perHead.map((amount) => (amount === null ? null : first.get(amount)!)) };
}
