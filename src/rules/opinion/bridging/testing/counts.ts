/** Counts by part for tests, written as a table. */
import type { Counts } from '../../votes.ts';

/** [agree, disagree, pass] of one statement in each part. */
export type Tally = readonly [agree: number, disagree: number, pass?: number];

export const countsOf = (tallies: readonly Tally[]): Counts[] =>
  tallies.map(([agree, disagree, pass = 0]) => ({
    agree: Int32Array.of(agree),
    disagree: Int32Array.of(disagree),
    pass: Int32Array.of(pass),
  }));

export const near = (a: number | undefined, b: number, within = 1e-12): boolean =>
  a !== undefined && Math.abs(a - b) <= within;
