/**
 * How many signatures of a county are drawn.
 *
 * Source: California Elections Code 9030 (d): up to 500 signatures all are verified, beyond that at least 500 or 3 %, whichever
 * is more. A part of a signature counts as one more: 2 CCR 20540 draws 722 of 24,034, of which 3 % are 721.02.
 */
import type { Share } from './petition.ts';

export interface SampleRule {
  /** All are verified where no more than so many were filed. */
  readonly allUpTo: number;
  readonly atLeast: number;
  readonly share: Share;
}

export const CALIFORNIA_SAMPLE: SampleRule = { allUpTo: 500, atLeast: 500, share: { of: 3, in: 100 } };

/** Whole numbers in, a whole number out: never more than `raw`. */
export function sampleSize(raw: number, { allUpTo, atLeast, share }: SampleRule = CALIFORNIA_SAMPLE): number {
  if (raw <= allUpTo) return raw;
  const part = Number((BigInt(raw) * BigInt(share.of) + BigInt(share.in) - 1n) / BigInt(share.in));
  return Math.min(raw, Math.max(atLeast, part));
}
