/**
 * The number of valid signatures of one county, projected from its random sample as the law says.
 *
 * Source: 2 CCR 20530 (validity), 20531 (duplicates), 20532 (their difference), 20540 (worked example). Where every signature
 * was verified nothing is projected: what is valid is valid, and duplicates are already outside it (see CountyReturn); the
 * formula says the same, for A is 1 and the weight 0.
 */
import type { CountyReturn } from './county-return.ts';
import { exactly, less, rounded, times, type Exact } from './exact.ts';
import type { ProjectionRounding } from './rounding.ts';

/** Every figure on the way, in the order of the law; rounded where the rounding says so. */
export interface ProjectionSteps {
  /** A percentage: 71.47 in the law's example. */
  readonly validity: Exact;
  /** Raw x validity before it is rounded: 17,177.0998, printed in the law as 17,177.0990. */
  readonly product: Exact;
  /** 17,178. */
  readonly uncorrected: Exact;
  /** A: 33.2881. */
  readonly factor: Exact;
  /** A x (A - 1): 1,074.80950161, printed in the law as 1,074.8095. */
  readonly weight: Exact;
  /** Duplicates x weight before it is rounded: 2,149.61900322. */
  readonly weighted: Exact;
  /** 2,150. */
  readonly correction: Exact;
  /** 15,028; never below 0. */
  readonly result: Exact;
}

export interface CountyProjection extends CountyReturn {
  /** Absent where every signature was verified. */
  readonly steps?: ProjectionSteps;
  /** What goes into the sum: `projected`, but for roundings that leave a county's result unrounded. */
  readonly result: Exact;
  /** A whole number, rounded down where the result is none. */
  readonly projected: number;
}

const ONE = exactly(1);
const HUNDRED = exactly(100);

/** Of a return without problems (see `returnProblems`). */
export function projectCounty(county: CountyReturn, rounding: ProjectionRounding): CountyProjection {
  if (county.sample === county.raw) return { ...county, result: exactly(county.valid), projected: county.valid };
  const steps = projectionSteps(county, rounding);
  const { result } = steps;
  return { ...county, steps, result, projected: Number(result.numerator / result.denominator) };
}

function projectionSteps(
  { raw, sample, valid, duplicates }: CountyReturn,
  rounding: ProjectionRounding,
): ProjectionSteps {
  const validity = rounded(times(exactly(valid, sample), HUNDRED), rounding.validity);
  const product = times(times(exactly(raw), validity), exactly(1, 100));
  const uncorrected = rounded(product, rounding.uncorrected);
  const factor = rounded(exactly(raw, sample), rounding.factor);
  const weight = rounded(times(factor, less(factor, ONE)), rounding.weight);
  const weighted = times(exactly(duplicates), weight);
  const correction = rounded(weighted, rounding.correction);
  const result = rounded(less(uncorrected, correction), rounding.result);
  return { validity, product, uncorrected, factor, weight, weighted, correction, result };
}
