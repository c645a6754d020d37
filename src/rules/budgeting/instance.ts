/**
 * A participatory budget as the counting rules see it: projects with costs, ballots as compact columns.
 *
 * Words after Pabulib (https://pabulib.org/format). Ballots are kept as columns (compressed sparse rows) because the
 * largest real elections hold over 100,000 of them, and typed arrays move between threads without being copied.
 */

/** How a resident fills in a ballot; the names are Pabulib's `vote_type`. */
export type BallotType = 'approval' | 'ordinal' | 'cumulative' | 'scoring' | 'choose-1';

export interface Project {
  /** Unique in the instance; any text, compared by code point. */
  readonly id: string;
  readonly name: string;
  /** In money units (see {@link Instance.unitsPerCurrency}): a whole number below 2^53, at least 0. */
  readonly cost: number;
  readonly categories: readonly string[];
  readonly targets: readonly string[];
  /** Where the project lies, where the source says so. */
  readonly district?: string;
}

export interface Instance {
  /** In money units. */
  readonly budget: number;
  /** Money units in one unit of currency: 1 when every amount is whole, 100 when there are cents, any power of ten. */
  readonly unitsPerCurrency: number;
  readonly currency: string;
  readonly ballotType: BallotType;
  readonly projects: readonly Project[];
}

/** All ballots of an instance, one row per voter, in file (or casting) order. */
export interface Ballots {
  /** Length voters + 1: the ballot of voter v is entries starts[v] .. starts[v + 1] - 1. */
  readonly starts: Uint32Array;
  /** Index into `instance.projects` for every entry; for ordinal ballots in order of preference. No repeats in a row. */
  readonly chosen: Uint32Array;
  /** Points of each entry for cumulative and scoring ballots, scaled by `pointsScale` to whole numbers. */
  readonly points?: Float64Array;
  readonly pointsScale?: number;
  /** Weight of each voter, scaled by `weightScale` (a power of ten) to whole numbers; absent where all weigh 1. */
  readonly weights?: Float64Array;
  readonly weightScale?: number;
}

export const voterCount = (ballots: Ballots): number => ballots.starts.length - 1;
