/**
 * The Kalman smoother: the level on the day of each reading, what each reading should have been, and the effects, given all
 * readings.
 *
 * Source: Durbin and Koopman, "Time Series Analysis by State Space Methods" (2nd ed., 2012), sections 4.4 (backwards with r
 * and N) and 4.7 (covariances between times).
 */
import { filter, noiseOf } from './filter.ts';
import type { Observations } from './observations.ts';
import type { Spreads } from './spreads.ts';

export interface Smoothed {
  readonly spreads: Spreads;
  /** Per reading, given all readings: the level on its middle day, and what the reading should have been. */
  readonly level: Float64Array;
  readonly levelVariance: Float64Array;
  readonly fitted: Float64Array;
  readonly fittedVariance: Float64Array;
  readonly levelWithFitted: Float64Array;
  /** Noise of each reading as it was taken. */
  readonly noise: Float64Array;
  readonly houseMean: Float64Array;
  readonly houseVariance: Float64Array;
  readonly wordingMean: Float64Array;
  readonly wordingVariance: Float64Array;
  /** Covariance between the levels on the middle days of two readings, given all; the first is not the later one. */
  readonly covariance: (first: number, second: number) => number;
}

export function smooth(seen: Observations, spreads: Spreads, astray: Float64Array): Smoothed {
  const noise = noiseOf(seen, spreads, astray);
  const { states: d, ...filtered } = filter(seen, spreads, noise);
  const { house, wording, houses, wordings } = seen;
  const steps = noise.length;
  const hasWordings = wordings.length > 1;
  const level = new Float64Array(steps);
  const levelVariance = new Float64Array(steps);
  const fitted = new Float64Array(steps);
  const fittedVariance = new Float64Array(steps);
  const levelWithFitted = new Float64Array(steps);
  /** Per step the first column of I - N P: what turns a covariance carried forward into one given all readings. */
  const still = new Float64Array(steps * d);
  const r = new Float64Array(d);
  const n = new Float64Array(d * d);
  const nOwn = new Float64Array(d);
  for (let step = steps - 1; step >= 0; step--) {
    const own = filtered.withReading.subarray(step * d, (step + 1) * d);
    const first = filtered.withLevel.subarray(step * d, (step + 1) * d);
    const f = filtered.variance[step]!;
    const h = 1 + house[step]!;
    const touched = hasWordings ? [0, h, 1 + houses.length + wording[step]!] : [0, h];
    // r becomes L'r + a v / f, and N becomes L'NL + a a' / f, with L = I - own a' / f.
    let carried = filtered.innovation[step]! / f;
    for (let at = 0; at < d; at++) carried -= (own[at]! * r[at]!) / f;
    for (const at of touched) r[at] = r[at]! + carried;
    const twice = timesBoth(n, own, nOwn) / (f * f) + 1 / f;
    for (const at of touched)
      for (let other = 0; other < d; other++) {
        n[at * d + other] = n[at * d + other]! - nOwn[other]! / f;
        n[other * d + at] = n[other * d + at]! - nOwn[other]! / f;
      }
    for (const at of touched) for (const other of touched) n[at * d + other] = n[at * d + other]! + twice;
    level[step] = filtered.level[step]! + dot(first, r);
    fitted[step] = filtered.foretold[step]! + dot(own, r);
    fittedVariance[step] = f - noise[step]! - timesBoth(n, own, nOwn);
    levelWithFitted[step] = own[0]! - dot(first, nOwn);
    levelVariance[step] = first[0]! - timesBoth(n, first, nOwn);
    for (let at = 0; at < d; at++) still[step * d + at] = (at === 0 ? 1 : 0) - nOwn[at]!;
  }
  const covariance = (from: number, to: number): number => {
    const row = filtered.withLevel.slice(from * d, (from + 1) * d);
    for (let step = from; step < to; step++) {
      const own = filtered.withReading.subarray(step * d, (step + 1) * d);
      const h = 1 + house[step]!;
      const seenBy = row[0]! + row[h]! + (hasWordings ? row[1 + houses.length + wording[step]!]! : 0);
      for (let at = 0; at < d; at++) row[at] = row[at]! - (own[at]! / filtered.variance[step]!) * seenBy;
    }
    return dot(row, still.subarray(to * d, (to + 1) * d));
  };
  const variances = Float64Array.from({ length: d }, (_, at) => filtered.covariance[at * d + at]!);
  const ofHouses = 1 + houses.length;
  return {
    spreads,
    level,
    levelVariance,
    fitted,
    fittedVariance,
    levelWithFitted,
    noise,
    houseMean: filtered.mean.slice(1, ofHouses),
    houseVariance: variances.slice(1, ofHouses),
    wordingMean: hasWordings ? filtered.mean.slice(ofHouses) : new Float64Array(1),
    wordingVariance: hasWordings ? variances.slice(ofHouses) : new Float64Array(1),
    covariance,
  };
}

/** Writes matrix x vector to `product`; returns vector' x matrix x vector. */
function timesBoth(matrix: Float64Array, vector: Float64Array, product: Float64Array): number {
  const d = vector.length;
  let whole = 0;
  for (let row = 0; row < d; row++) {
    let sum = 0;
    for (let at = 0; at < d; at++) sum += matrix[row * d + at]! * vector[at]!;
    product[row] = sum;
    whole += sum * vector[row]!;
  }
  return whole;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}
