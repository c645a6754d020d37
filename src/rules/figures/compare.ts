/**
 * Whether two figures may be set against each other, and whether they differ by more than their margins of error explain.
 *
 * Source of the test: U.S. Census Bureau, "Understanding and Using American Community Survey Data: What All Data Users Need to Know" (2020),
 * chapter 7: the standard error is the margin of error divided by 1.645 (for 90 %), and two estimates differ at that confidence when
 * their difference divided by the root of the sum of the squared standard errors lies beyond 1.645. It takes the two as independent, which
 * two figures of one place are not when their periods overlap: then nothing is tested. That estimates over one year and over five are not
 * set against each other unremarked is from chapter 3 of the same.
 */
import type { Figure } from './figure.ts';
import { readPeriod, type Period } from './period.ts';

/** What has to be said beside a comparison, in the order in which it is said. */
export type Flag = 'period' | 'length' | 'overlap' | 'vintage';

export type Comparison =
  /** Measured differently: a difference between them means nothing. */
  | { readonly kind: 'refused'; readonly because: 'indicator' | 'definition' }
  /** Can be set side by side; the flags have to be said beside it. */
  | {
      readonly kind: 'compared';
      readonly flags: readonly Flag[];
      /** The first less the second. */
      readonly difference: number;
      /** Of the difference; null where one of them has no margin of error, and where the two are not independent. */
      readonly margin: number | null;
      /** Of that margin, in percent: that of the figures, and 90 where theirs differ. */
      readonly confidence: number | null;
      /** Whether they differ by more than chance explains, at this confidence; null without margins. */
      readonly differ: boolean | null;
    };

export function compare(a: Figure, b: Figure): Comparison {
  if (a.indicator !== b.indicator) return { kind: 'refused', because: 'indicator' };
  if (a.definition !== b.definition) return { kind: 'refused', because: 'definition' };
  const flags = flagsOf(a, b);
  const difference = a.value - b.value;
  const confidence = a.confidence === b.confidence ? a.confidence : 90;
  const margin = flags.includes('overlap') ? null : jointMargin(a, b, confidence);
  return {
    kind: 'compared',
    flags,
    difference,
    margin,
    confidence: margin === null ? null : confidence,
    differ: margin === null ? null : Math.abs(difference) > margin,
  };
}

function flagsOf(a: Figure, b: Figure): readonly Flag[] {
  // Of two periods the figures come from two releases as a matter of course.
  if (a.period === b.period) return a.vintage === b.vintage ? [] : ['vintage'];
  const [first, second] = [readPeriod(a.period), readPeriod(b.period)];
  if (!first.ok || !second.ok) return ['period'];
  return [
    'period',
    ...(sameLength(first.value, second.value) ? [] : (['length'] as const)),
    ...(a.place === b.place && overlap(first.value, second.value) ? (['overlap'] as const) : []),
  ];
}

const sameLength = (a: Period, b: Period): boolean => a.kind === b.kind && (a.kind !== 'span' || years(a) === years(b));

const years = ({ starts, ends }: Period): number => Number(ends.slice(0, 4)) - Number(starts.slice(0, 4));

const overlap = (a: Period, b: Period): boolean => a.starts <= b.ends && b.starts <= a.ends;

/** Quantiles of the normal distribution as the Census Bureau rounds them, by confidence in percent. */
const quantiles: Readonly<Record<number, number>> = { 68: 1, 80: 1.282, 90: 1.645, 95: 1.96, 99: 2.576 };

/** Null where it cannot be told. */
function jointMargin(a: Figure, b: Figure, confidence: number | null): number | null {
  if (a.margin === null || b.margin === null || confidence === null) return null;
  // At one confidence the quantile turns margins into standard errors and back, so that it cancels out.
  if (a.confidence === b.confidence) return Math.hypot(a.margin, b.margin);
  const [first, second, quantile] = [standardError(a), standardError(b), quantiles[confidence]];
  return first === null || second === null || quantile === undefined ? null : quantile * Math.hypot(first, second);
}

function standardError({ margin, confidence }: Figure): number | null {
  if (margin === null) return null;
  // What was counted, or held to a count, has none whatever the confidence.
  if (margin === 0) return 0;
  const quantile = quantiles[confidence ?? 0];
  return quantile === undefined ? null : margin / quantile;
}
