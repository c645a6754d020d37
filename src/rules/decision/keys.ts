/**
 * Decision keys as data: what a vote must reach to carry, beside or instead of a bare majority.
 *
 * A turnout quorum asks how many took part, an approval quorum how many said yes, both of all registered voters; a majority
 * (simple or super-majority) asks how many said yes of those who said yes or no; a majority of regions asks in how many of them
 * such a majority was reached. Terms: Venice Commission, "Revised Guidelines on the Holding of Referendums" (CDL-AD(2022)015), III.7.
 */

/** A share as whole numbers, so that no boundary is rounded: 55 in 100. Above 0, at most 1. */
export interface Fraction {
  readonly of: number;
  readonly in: number;
}

/** Exactly the threshold passes 'at-least' and fails 'more-than'. */
export type Comparison = 'at-least' | 'more-than';

export interface Threshold {
  readonly threshold: Fraction;
  readonly comparison: Comparison;
}

export type Key =
  /** Ballots cast, blank and spoilt ones too, of registered voters. */
  | ({ readonly kind: 'turnout' } & Threshold)
  /** Yes of registered voters. */
  | ({ readonly kind: 'approval-quorum' } & Threshold)
  /** Yes of yes and no together: blank and spoilt ballots are left out. */
  | ({ readonly kind: 'majority' } & Threshold)
  /** The share of regions in which yes of yes and no passes; a region without a yes or no does not pass, and counts as one. */
  | ({ readonly kind: 'regions'; readonly regions: Fraction; readonly regionsComparison: Comparison } & Threshold);

export const KEY_KINDS = [
  'turnout',
  'approval-quorum',
  'majority',
  'regions',
] as const satisfies readonly Key['kind'][];

/**
 * The least whole number that passes. Exact whatever the size: as many as `total * of / in`, rounded up for 'at-least';
 * the next whole number above it for 'more-than'.
 */
export function neededOf(total: number, { of, in: parts }: Fraction, comparison: Comparison): number {
  const [product, divisor] = [BigInt(total) * BigInt(of), BigInt(parts)];
  const below = product / divisor;
  if (comparison === 'more-than') return Number(below + 1n);
  return Number(product % divisor === 0n ? below : below + 1n);
}

/** Whether a fraction can be a threshold: whole numbers, above 0, at most 1, and not "more than all". */
export function isThreshold({ of, in: parts }: Fraction, comparison: Comparison): boolean {
  if (!Number.isSafeInteger(of) || !Number.isSafeInteger(parts)) return false;
  return of > 0 && (comparison === 'at-least' ? of <= parts : of < parts);
}
