/**
 * Whether two figures may be set against each other, and whether they differ by more than their margins of error explain.
 *
 * Source of the test: U.S. Census Bureau, "Understanding and Using American Community Survey Data: What All Data Users Need to Know" (2020),
 * chapter 7: the standard error is the margin of error divided by 1.645 (for 90 %), and two estimates differ at that confidence when
 * their difference divided by the root of the sum of the squared standard errors lies beyond 1.645. It takes the two as independent.
 */
import type { Figure } from './figure.ts';

export type Comparison =
  /** Measured differently: a difference between them means nothing. */
  | { readonly kind: 'refused'; readonly because: 'indicator' | 'definition' }
  /** Can be set side by side; the flags have to be said beside it. */
  | {
      readonly kind: 'compared';
      readonly flags: readonly ('period' | 'vintage')[];
      /** The first less the second. */
      readonly difference: number;
      /** Null where one of them has no margin of error, or where their margins are at different confidences. */
      readonly margin: number | null;
      /** Whether they differ by more than chance explains, at the confidence of their margins; null without margins. */
      readonly differ: boolean | null;
    };

export function compare(a: Figure, b: Figure): Comparison {
  if (a.indicator !== b.indicator) return { kind: 'refused', because: 'indicator' };
  if (a.definition !== b.definition) return { kind: 'refused', because: 'definition' };
  const flags = [
    ...(a.period === b.period ? [] : (['period'] as const)),
    // Of two periods the figures come from two releases as a matter of course.
    ...(a.period !== b.period || a.vintage === b.vintage ? [] : (['vintage'] as const)),
  ];
  const difference = a.value - b.value;
  const haveMargins = a.margin !== null && b.margin !== null && a.confidence === b.confidence;
  // The same factor turns both margins into standard errors and back, so it cancels out.
  const margin = haveMargins ? Math.sqrt((a.margin ?? 0) ** 2 + (b.margin ?? 0) ** 2) : null;
  return {
    kind: 'compared',
    flags,
    difference,
    margin,
    differ: margin === null ? null : Math.abs(difference) > margin,
  };
}
