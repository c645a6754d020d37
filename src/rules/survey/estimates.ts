/**
 * Weighted shares and means, with what chance alone would make of them.
 *
 * Standard errors: linearised, weights taken as fixed, drawing with replacement (Särndal, Swensson and Wretman, "Model Assisted
 * Survey Sampling", 1992, chapter 5). Intervals of shares: Wilson's, on the effective size of that one share, which stays
 * between 0 and 1 (Korn and Graubard, "Confidence Intervals for Proportions with Small Expected Number of Positive Counts
 * Estimated from Survey Data", Survey Methodology 24, 1998; Franco, Little, Louis and Slud, Journal of Survey Statistics and
 * Methodology 7, 2019). None of this knows of who did not answer: among volunteers it is the smaller part of the error.
 */
import { designEffectOf } from './design-effect.ts';

export interface Estimate {
  readonly value: number;
  readonly standardError: number;
  /** 95 %. */
  readonly low: number;
  readonly high: number;
}

/** The 97.5th percentile of the normal distribution. */
const Z = 1.959963984540054;

/** The share of `yes` among all; undefined when nobody answered. Both arrays run over the same people. */
export function shareOf(yes: readonly boolean[], weights: readonly number[]): Estimate | undefined {
  const values = yes.map(Number);
  const found = ratio(values, weights);
  if (found === undefined) return undefined;
  const { value, standardError } = found;
  const kish = designEffectOf(weights).effectiveSize;
  // Where everybody says the same, the error is zero by formula and not in truth: then the weights alone decide the size.
  const size = standardError > 0 ? (value * (1 - value)) / standardError ** 2 : kish;
  return { value, standardError, ...wilson(value, size) };
}

/** The mean of `values`; undefined when nobody answered. */
export function meanOf(values: readonly number[], weights: readonly number[]): Estimate | undefined {
  const found = ratio(values, weights);
  if (found === undefined) return undefined;
  const { value, standardError } = found;
  return { ...found, low: value - Z * standardError, high: value + Z * standardError };
}

function ratio(
  values: readonly number[],
  weights: readonly number[],
): { readonly value: number; readonly standardError: number } | undefined {
  const n = values.length;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (n === 0 || !(total > 0)) return undefined;
  const value = values.reduce((sum, each, at) => sum + each * weights[at]!, 0) / total;
  if (n === 1) return { value, standardError: 0 };
  const spread = values.reduce((sum, each, at) => sum + (weights[at]! * (each - value)) ** 2, 0);
  return { value, standardError: Math.sqrt((n / (n - 1)) * spread) / total };
}

function wilson(share: number, size: number): { readonly low: number; readonly high: number } {
  if (!(size > 0)) return { low: 0, high: 1 };
  const z2 = Z * Z;
  const middle = (share + z2 / (2 * size)) / (1 + z2 / size);
  const half = (Z / (1 + z2 / size)) * Math.sqrt((share * (1 - share)) / size + z2 / (4 * size * size));
  return { low: Math.max(0, Math.min(share, middle - half)), high: Math.min(1, Math.max(share, middle + half)) };
}
