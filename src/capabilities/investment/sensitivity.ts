/**
 * How much hangs on the choices of a plan: every weight moved at random by up to a fifth, many times, and each indicator left out once; counted for
 * each region is how often its rank in need changes and between which sums its share lies. Pure and drawn from a seed: anybody finds the same.
 *
 * Source: OECD and JRC, "Handbook on Constructing Composite Indicators" (2008), section 7.
 */
import { variedProfiles, withoutEach, type NeedProfile } from '../../rules/equity/index.ts';
import type { Plan } from './plan.ts';
import { shareOut, type SharedOut } from './share-out.ts';
import type { Snapshot } from './snapshot.ts';

export interface Sensitivity {
  readonly seed: string;
  /** Of the draws asked for, those in which all rules could be kept. */
  readonly draws: number;
  readonly regions: readonly RegionSensitivity[];
  readonly without: readonly WithoutIndicator[];
}

/** In the order of the snapshot's regions. */
export interface RegionSensitivity {
  readonly region: string;
  /** In how many draws its rank in need is not the published one. */
  readonly rankMoved: number;
  readonly bestRank: number | null;
  readonly worstRank: number | null;
  /** Nine tenths of the draws give it between these, in cents. */
  readonly low: number;
  readonly high: number;
  /** In how many draws it gets less, and more, than per head alone. */
  readonly below: number;
  readonly above: number;
}

export interface WithoutIndicator {
  readonly indicator: string;
  /** The rules can then not all be kept. */
  readonly clash: boolean;
  /** Regions whose rank in need changes. */
  readonly ranksMoved: number;
  /** What goes to other regions than before, in cents. */
  readonly moved: number;
  /** By region, in cents. */
  readonly totals: readonly number[];
}

export interface SensitivityInput {
  readonly plan: Plan;
  readonly snapshot: Snapshot;
  readonly found: SharedOut;
  readonly seed: string;
  readonly draws: number;
}

export function sensitivityOf(
  { plan, snapshot, found, seed, draws }: SensitivityInput,
  progress: (done: number) => void = () => {},
): Sensitivity {
  const again = (profile: NeedProfile): SharedOut | undefined => {
    const shared = shareOut({ ...plan, profile }, snapshot);
    return shared.ok ? shared.value : undefined;
  };
  const drawn = variedProfiles(plan.profile, seed, draws).flatMap((profile, at) => {
    progress(at / draws);
    return again(profile) ?? [];
  });
  return {
    seed,
    draws: drawn.length,
    regions: snapshot.regions.map(({ region }, at) => regionOf(region, at, found, drawn)),
    without: withoutEach(plan.profile).map(({ without, profile }) => withoutOf(without, found, again(profile))),
  };
}

function regionOf(region: string, at: number, found: SharedOut, drawn: readonly SharedOut[]): RegionSensitivity {
  const ranks = drawn.map(({ need }) => need[at]?.rank ?? null);
  const known = ranks.filter((rank) => rank !== null);
  const totals = drawn.map(({ shares }) => shares.regions[at]?.total ?? 0).toSorted((a, b) => a - b);
  const published = found.shares.regions[at]?.total ?? 0;
  const perHead = found.perHead[at] ?? 0;
  return {
    region,
    rankMoved: ranks.filter((rank) => rank !== (found.need[at]?.rank ?? null)).length,
    bestRank: known.length === 0 ? null : Math.min(...known),
    worstRank: known.length === 0 ? null : Math.max(...known),
    low: quantile(totals, 0.05) ?? published,
    high: quantile(totals, 0.95) ?? published,
    below: totals.filter((total) => total < perHead).length,
    above: totals.filter((total) => total > perHead).length,
  };
}

/** The value at which this part of the sorted values lies at or below. */
const quantile = (sorted: readonly number[], part: number): number | undefined =>
  sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(part * sorted.length) - 1))];

function withoutOf(indicator: string, found: SharedOut, other: SharedOut | undefined): WithoutIndicator {
  if (other === undefined) return { indicator, clash: true, ranksMoved: 0, moved: 0, totals: [] };
  const totals = other.shares.regions.map(({ total }) => total);
  return {
    indicator,
    clash: false,
    ranksMoved: other.need.filter(({ rank }, at) => rank !== found.need[at]?.rank).length,
    moved: totals.reduce((sum, total, at) => sum + Math.max(0, total - (found.shares.regions[at]?.total ?? 0)), 0),
    totals,
  };
}
