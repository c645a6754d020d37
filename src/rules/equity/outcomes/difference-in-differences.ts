/**
 * What changed where something was done, less what changed meanwhile where it was not: the mean change of one group of regions less that of the other.
 *
 * Source: Angrist and Pischke, "Mostly Harmless Econometrics" (2009), chapter 5; Card and Krueger, "Minimum Wages and Employment" (American Economic
 * Review 84, 1994), whose table 3 is the worked example: employment in New Jersey from 20.44 to 21.03, in Pennsylvania from 23.33 to 21.17,
 * an effect of 0.59 - (-2.16) = 2.75 (2.76 in the paper, which rounds later). The standard error is that of a difference of two means of changes
 * with unequal variances (Welch, Biometrika 34, 1947): it knows how much regions of one group differ from each other, and nothing of what else
 * happened.
 *
 * It tells an effect only where, without what was done, both groups would have changed alike; nothing else happened in one group alone; and what was
 * done in one did not reach the other. None of these can be computed.
 */
import { err, ok, type Result } from '../../result.ts';

export interface BeforeAfter {
  readonly region: string;
  readonly before: number;
  readonly after: number;
}

export interface GroupChange {
  readonly regions: number;
  readonly before: number;
  readonly after: number;
  /** Means over the regions, each counting once. */
  readonly change: number;
}

export interface DifferenceInDifferences {
  readonly treated: GroupChange;
  readonly comparison: GroupChange;
  /** The change of the treated less that of the others. */
  readonly effect: number;
  /** Null with a single region in either group: nothing then says how much regions differ by themselves. */
  readonly standardError: number | null;
  /** Of the standard error, after Welch and Satterthwaite; null with it, and where no region differs from another. */
  readonly degreesOfFreedom: number | null;
  /** Of 95 %, by Student's t; null with the degrees of freedom. */
  readonly interval: { readonly low: number; readonly high: number } | null;
}

export type OutcomeProblem =
  | { readonly type: 'no-treated' }
  | { readonly type: 'no-comparison' }
  | { readonly type: 'in-both'; readonly region: string }
  | { readonly type: 'not-a-number'; readonly region: string };

export function differenceInDifferences(
  treated: readonly BeforeAfter[],
  comparison: readonly BeforeAfter[],
): Result<DifferenceInDifferences, OutcomeProblem> {
  if (treated.length === 0) return err({ type: 'no-treated' });
  if (comparison.length === 0) return err({ type: 'no-comparison' });
  const wrong = [...treated, ...comparison].find((one) => !Number.isFinite(one.before) || !Number.isFinite(one.after));
  if (wrong !== undefined) return err({ type: 'not-a-number', region: wrong.region });
  const both = treated.find(({ region }) => comparison.some((other) => other.region === region));
  if (both !== undefined) return err({ type: 'in-both', region: both.region });
  const [changed, unchanged] = [groupOf(treated), groupOf(comparison)];
  const [a, b] = [squaredError(treated), squaredError(comparison)];
  const effect = changed.change - unchanged.change;
  const standardError = a === null || b === null ? null : Math.sqrt(a + b);
  const degreesOfFreedom =
    a === null || b === null || a + b === 0
      ? null
      : (a + b) ** 2 / (a ** 2 / (treated.length - 1) + b ** 2 / (comparison.length - 1));
  const reach = standardError === null || degreesOfFreedom === null ? null : standardError * student(degreesOfFreedom);
  return ok({
    treated: changed,
    comparison: unchanged,
    effect,
    standardError,
    degreesOfFreedom,
    interval: reach === null ? null : { low: effect - reach, high: effect + reach },
  });
}

/**
 * The quantile of Student's t between which and its opposite 95 % lie, for 1 to 30 degrees of freedom (NIST/SEMATECH e-Handbook of Statistical
 * Methods, table 1.3.6.7.2). Between two of them and above the last the wider one is taken.
 */
const student = (degrees: number): number =>
  quantiles[Math.min(quantiles.length, Math.floor(degrees + 1e-9)) - 1] ?? 12.706;

const quantiles = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11,
  2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function groupOf(regions: readonly BeforeAfter[]): GroupChange {
  const [before, after] = [mean(regions.map((one) => one.before)), mean(regions.map((one) => one.after))];
  return { regions: regions.length, before, after, change: after - before };
}

/** Of the mean change; null with one region. */
function squaredError(regions: readonly BeforeAfter[]): number | null {
  if (regions.length < 2) return null;
  const changes = regions.map(({ before, after }) => after - before);
  const middle = mean(changes);
  const squares = changes.reduce((sum, change) => sum + (change - middle) ** 2, 0);
  // What subtracting figures leaves of floating point is no difference between regions.
  const noise = 1e-12 * Math.max(...regions.map(({ before, after }) => Math.max(Math.abs(before), Math.abs(after))));
  return squares <= regions.length * noise ** 2 ? 0 : squares / (regions.length - 1) / regions.length;
}
