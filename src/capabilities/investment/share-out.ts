/**
 * What a plan gives with the figures of a snapshot: need, shares and floors, and beside them what each region would have had per head. Pure, so
 * that pages, exports and the worker thread all compute the very same cents.
 */
import {
  allocate,
  needIndex,
  unweighted,
  type Allocation as Shares,
  type AllocationProblem,
  type AllocationRegion,
  type NeedProblem,
  type NeedVector,
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

export type ShareProblem = AllocationProblem | NeedProblem;

/** In the order of the snapshot's regions. */
export function shareOut({ terms, profile }: Plan, snapshot: Snapshot): Result<SharedOut, ShareProblem> {
  const need = needIndex(profile, snapshot.regions);
  if (!need.ok) return err(withName(need.error, snapshot));
  const needs = need.value.map(({ score }) => (score === null ? null : Math.max(0, score)));
  const regions = allocationRegions(snapshot, needs);
  const shares = allocate(terms, regions);
  if (!shares.ok) return err(withName(shares.error, snapshot));
  return ok({ need: need.value, shares: shares.value, perHead: unweighted(terms.sum, regions) });
}

/** A problem with one region names it as readers know it. */
const withName = <Problem extends ShareProblem>(problem: Problem, { regions }: Snapshot): Problem => {
  if (!('region' in problem) || problem.region === undefined) return problem;
  const id = problem.region;
  return { ...problem, region: regions.find(({ region }) => region === id)?.name ?? id };
};

export const allocationRegions = (
  { regions }: Pick<Snapshot, 'regions'>,
  needs: NeedVector,
): readonly AllocationRegion[] =>
  regions.map(({ region, people, groups, prior }, at) => ({ region, people, need: needs[at] ?? null, groups, prior }));
