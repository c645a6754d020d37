/**
 * The Kalman filter for a local level with house and wording effects.
 *
 * State: the level, one effect per house, one per wording (0 for the wording whose trend it is). The level walks at random
 * between readings, effects stand still. A reading sees level + its house + its wording + noise. Effects start at 0 with the
 * variance of their kind, the level with FIRST_LEVEL: so everything is proper, and what readings cannot tell (with one house,
 * the level from the lean of that house) stays as uncertain as it was.
 *
 * Source: Durbin and Koopman, "Time Series Analysis by State Space Methods" (2nd ed., 2012), section 4.3; the model after
 * Jackman, "Pooling the Polls Over an Election Campaign" (Australian Journal of Political Science 40, 2005). The transition is
 * the identity, and a reading touches at most three places of the state: a step costs about d^2 operations for d effects.
 */
import type { Observations } from './observations.ts';
import type { Spreads } from './spreads.ts';

/** Standard deviation of the level before any reading, in log-odds about one half: 95 % between 5 % and 95 %. */
export const FIRST_LEVEL = 1.5;

interface Filtered {
  readonly logLikelihood: number;
  readonly states: number;
  /** Per reading: its innovation and that variance; d numbers each: covariances of the state with it, and with the level. */
  readonly innovation: Float64Array;
  readonly variance: Float64Array;
  readonly withReading: Float64Array;
  readonly withLevel: Float64Array;
  /** Per reading: the level, and what the reading was foretold to be, before it. */
  readonly level: Float64Array;
  readonly foretold: Float64Array;
  /** The state after the last reading: means, and the covariance matrix by rows. */
  readonly mean: Float64Array;
  readonly covariance: Float64Array;
}

/** Variance of the noise of each reading; `astray` is what readings get on top that are far off all others. */
export function noiseOf({ sampling, fieldDays }: Observations, spreads: Spreads, astray: Float64Array): Float64Array {
  const { daily, extra } = spreads;
  return sampling.map((own, at) => own + extra * extra + fieldDays[at]! * daily * daily + astray[at]!);
}

export function filter(seen: Observations, spreads: Spreads, noise: Float64Array): Filtered {
  const { middle, logit, house, wording, houses, wordings, reference } = seen;
  const steps = logit.length;
  const hasWordings = wordings.length > 1;
  const d = 1 + houses.length + (hasWordings ? wordings.length : 0);
  const mean = new Float64Array(d);
  const p = new Float64Array(d * d);
  p[0] = FIRST_LEVEL ** 2;
  for (let at = 1; at < d; at++) p[at * d + at] = (at <= houses.length ? spreads.house : spreads.wording) ** 2;
  if (hasWordings) p[(1 + houses.length + reference) * (d + 1)] = 0;
  const innovation = new Float64Array(steps);
  const variance = new Float64Array(steps);
  const level = new Float64Array(steps);
  const foretold = new Float64Array(steps);
  const withReading = new Float64Array(steps * d);
  const withLevel = new Float64Array(steps * d);
  let logLikelihood = 0;
  for (let step = 0; step < steps; step++) {
    if (step > 0) p[0] = p[0]! + spreads.daily ** 2 * (middle[step]! - middle[step - 1]!);
    const h = 1 + house[step]!;
    const w = 1 + houses.length + wording[step]!;
    const own = withReading.subarray(step * d, (step + 1) * d);
    withLevel.set(p.subarray(0, d), step * d);
    for (let at = 0; at < d; at++) own[at] = p[at]! + p[h * d + at]! + (hasWordings ? p[w * d + at]! : 0);
    const f = own[0]! + own[h]! + (hasWordings ? own[w]! : 0) + noise[step]!;
    const before = mean[0]! + mean[h]! + (hasWordings ? mean[w]! : 0);
    const v = logit[step]! - before;
    level[step] = mean[0]!;
    foretold[step] = before;
    innovation[step] = v;
    variance[step] = f;
    logLikelihood -= 0.5 * (Math.log(2 * Math.PI * f) + (v * v) / f);
    for (let row = 0; row < d; row++) {
      const gain = own[row]! / f;
      mean[row] = mean[row]! + gain * v;
      for (let at = 0; at < d; at++) p[row * d + at] = p[row * d + at]! - gain * own[at]!;
    }
  }
  return {
    logLikelihood,
    states: d,
    innovation,
    variance,
    withReading,
    withLevel,
    level,
    foretold,
    mean,
    covariance: p,
  };
}
