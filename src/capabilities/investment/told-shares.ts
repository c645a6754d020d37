/** What the page of an allocation tells of a version beyond the shares themselves: who gains and loses, whom the money reaches, what it does to the gap. */
import {
  gainsAndLosses,
  inequality,
  type Comparison,
  type Inequality,
  type RegionNeed,
  type RegionShare,
} from '../../rules/equity/index.ts';
import { allocationRegions } from './share-out.ts';
import type { SnapshotRegion } from './snapshot.ts';
import type { Version } from './store/versions.ts';

export interface ToldRegion extends SnapshotRegion {
  readonly share: RegionShare;
  readonly need: RegionNeed;
  /** In cents: what it would get if all were shared per head. */
  readonly plain: number;
  /** In cents, with fractions; 0 where nobody lives. */
  readonly each: number;
  /** What it gains by need and rules per head, in cents. */
  readonly gainEach: number;
}

export interface ToldShares {
  /** By need, the greatest first; those without a score at the end. */
  readonly regions: readonly ToldRegion[];
  readonly people: number;
  /** Who gains most per head, and who loses most. */
  readonly gainers: readonly ToldRegion[];
  readonly losers: readonly ToldRegion[];
  readonly compared: Comparison;
  readonly gap: ToldGap | undefined;
}

export interface ToldGap {
  readonly indicator: string;
  readonly before: Inequality;
  readonly plain: Inequality;
  readonly after: Inequality;
}

export function toldShares({ plan, snapshot, found }: Pick<Version, 'plan' | 'snapshot' | 'found'>): ToldShares {
  const all = snapshot.regions.map((region, at): ToldRegion => {
    const share = found.shares.regions[at]!;
    const plain = found.perHead[at] ?? 0;
    const per = (cents: number): number => (region.people === 0 ? 0 : cents / region.people);
    return {
      ...region,
      share,
      need: found.need[at]!,
      plain,
      each: per(share.total),
      gainEach: per(share.total - plain),
    };
  });
  const byGain = all.toSorted((a, b) => b.gainEach - a.gainEach || (a.region < b.region ? -1 : 1));
  const needs = all.map(({ need }) => (need.score === null ? null : Math.max(0, need.score)));
  return {
    regions: all.toSorted(
      (a, b) => (a.need.rank ?? Infinity) - (b.need.rank ?? Infinity) || (a.region < b.region ? -1 : 1),
    ),
    people: all.reduce((sum, { people }) => sum + people, 0),
    gainers: byGain.filter(({ share, plain }) => share.total - plain > 1),
    losers: byGain.filter(({ share, plain }) => share.total - plain < -1).toReversed(),
    compared: gainsAndLosses(allocationRegions(snapshot, needs), found.shares),
    gap: plan.gap === null ? undefined : gapOf(all, plan.gap),
  };
}

/** Undefined where the figure is missing somewhere or cannot be shared: a gap over some of the regions would be another gap. */
function gapOf(regions: readonly ToldRegion[], indicator: string): ToldGap | undefined {
  const measure = (added: (region: ToldRegion) => number): Inequality | undefined => {
    const rows = regions.map((region) => ({
      region: region.region,
      people: region.people,
      value: (region.values[indicator] ?? Number.NaN) + (region.people === 0 ? 0 : added(region) / 100 / region.people),
    }));
    const found = inequality(rows);
    return found.ok ? found.value : undefined;
  };
  const [before, plain, after] = [measure(() => 0), measure((one) => one.plain), measure(({ share }) => share.total)];
  return before && plain && after ? { indicator, before, plain, after } : undefined;
}
