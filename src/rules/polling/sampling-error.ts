/**
 * How far a share may be off by the luck of the draw alone.
 *
 * Source: AAPOR, "Margin of Sampling Error / Credibility Interval": of random samples, for 95 % usually; weighting and
 * clustering widen it by the root of the design effect. The effective size is the size of a simple random sample that is as
 * exact (Kish, "Survey Sampling", 1965). Other errors are not in it, and of a self-selected sample it says nothing.
 */
import { mixtureQuantile } from './normal.ts';

const STANDARD = {
  weights: Float64Array.of(1),
  means: Float64Array.of(0),
  deviations: Float64Array.of(1),
};

/** In people. */
export function effectiveSize(size: number, designEffect: number): number {
  return size / designEffect;
}

/** Half the width of the interval, in shares (0.03 is three points); 1/2 is the share pollsters quote it for. */
export function marginOfError({
  share = 0.5,
  size,
  designEffect = 1,
  level = 0.95,
}: {
  readonly share?: number;
  readonly size: number;
  readonly designEffect?: number;
  readonly level?: number;
}): number {
  return deviationsAt(level) * Math.sqrt((share * (1 - share)) / effectiveSize(size, designEffect));
}

/**
 * The design effect that a published margin of error (for a share of one half) implies; at least 1, because margins are
 * rounded and some pollsters leave weighting out.
 */
export function impliedDesignEffect(size: number, margin: number, level = 0.95): number {
  return Math.max(1, size * (margin / deviationsAt(level) / 0.5) ** 2);
}

/** How many standard deviations on both sides hold a normal number with this chance. */
function deviationsAt(level: number): number {
  return mixtureQuantile(STANDARD, (1 + level) / 2, 1.5);
}
