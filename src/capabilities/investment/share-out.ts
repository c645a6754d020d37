/**
 * What a plan gives with the figures of a snapshot: need, shares and floors, and beside them what each region would have had per head. Pure, so
 * that pages, exports and the worker thread all compute the very same cents.
 */
import {
  allocate,
  needIndex,
  type Allocation as Shares,
  type AllocationProblem,
  type AllocationRegion,
  type NeedProblem,
  type RegionNeed,
} from '../../rules/equity/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import type { Plan } from './plan.ts';
import type { Snapshot } from './snapshot.ts';

export interface SharedOut {
  readonly need: readonly RegionNeed[];
  readonly shares: Shares;
  /** The same sum per head, without need, floors, bounds and commitments: what the rest is compared with. In cents by region. */
  readonly perHead: readonly number[];
}

export type ShareProblem = AllocationProblem | (NeedProblem & { readonly of: 'need' });

/** In the order of the snapshot's regions. */
export function shareOut({ terms, profile }: Plan, { regions }: Snapshot): Result<SharedOut, ShareProblem> {
  const need = needIndex(profile, regions);
  if (!need.ok) return err({ ...need.error, of: 'need' });
  const rows = allocationRegions({ regions }, need.value);
  const shares = allocate(terms, rows);
  if (!shares.ok) return shares;
  const plain = allocate(
    { sum: terms.sum, base: 10_000, needCounts: 'per-person', floors: [], minimum: 0, cap: null },
    rows.map((row) => ({ ...row, need: null, groups: [], prior: 0 })),
  );
  if (!plain.ok) return plain;
  return ok({ need: need.value, shares: shares.value, perHead: plain.value.regions.map(({ total }) => total) });
}

export const allocationRegions = (
  { regions }: Pick<Snapshot, 'regions'>,
  need: readonly RegionNeed[],
): readonly AllocationRegion[] =>
  regions.map(({ region, people, groups, prior }, at) => ({
    region,
    people,
    need: atLeastZero(need[at]?.score ?? null),
    groups,
    prior,
  }));

/** Means of z-scores can lie below zero; money cannot. What is below the mean counts as no need beyond it. */
const atLeastZero = (score: number | null): number | null => (score === null ? null : Math.max(0, score));
