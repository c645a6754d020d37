/**
 * The posterior of the trend once more, by conditioning one joint normal: no recursion over time.
 *
 * All unknowns (the level on each day asked for, houses, wordings) and all readings are jointly normal. Their covariance
 * matrix is written down in full from the model's words, and the posterior is the textbook formula
 * mean = C S^-1 y, covariance = P - C S^-1 C', with S the covariance of readings and C that of unknowns with readings.
 */
import { flipped, inverted, plus, product, type Matrix } from './algebra.ts';

interface SlowReading {
  readonly house: string;
  readonly wording: string;
  readonly from: number;
  readonly until: number;
  readonly share: number;
  readonly size: number;
  readonly designEffect: number;
  /** What is added to the variance because the reading is far off. */
  readonly astray: number;
}

interface SlowSpreads {
  readonly daily: number;
  readonly house: number;
  readonly wording: number;
  readonly extra: number;
}

export interface SlowPosterior {
  /** In the order of `days`, then of `houses`, then of `wordings`. */
  readonly means: readonly number[];
  readonly covariance: Matrix;
  readonly logLikelihood: number;
}

/** A way to say a normal number: how much of each independent part is in it. Parts are named. */
type Sum = ReadonlyMap<string, number>;

/**
 * `field` tells how several days in the field are taken: as the middle day with the variance of the mean about it, or as the
 * mean of the levels of all these days, exactly.
 */
export function trendSlowly(
  readings: readonly SlowReading[],
  spreads: SlowSpreads,
  firstLevel: number,
  asked: {
    readonly days: readonly number[];
    readonly houses: readonly string[];
    readonly wordings: readonly string[];
    /** The wording that does not lean. */
    readonly reference: string;
    readonly field: 'middle' | 'every-day';
  },
): SlowPosterior {
  const halfDays = (day: number): number => Math.round(2 * day);
  const start = Math.min(...readings.map(({ from, until }) => from + until));
  const sizeOf = (part: string): number => {
    if (part === 'start') return firstLevel;
    if (part.startsWith('house ')) return spreads.house;
    if (part.startsWith('wording ')) return part === `wording ${asked.reference}` ? 0 : spreads.wording;
    return spreads.daily / Math.SQRT2;
  };
  /** A level is the level at the start and all steps of half a day between there and the day. */
  const level = (day: number): Sum => {
    const steps: [string, number][] = [['start', 1]];
    for (let half = start; half < halfDays(day); half++) steps.push([`step ${half}`, 1]);
    for (let half = start; half > halfDays(day); half--) steps.push([`step ${half - 1}`, -1]);
    return new Map(steps);
  };
  const effect = (kind: 'house' | 'wording', name: string): Sum => new Map([[`${kind} ${name}`, 1]]);
  const seen = readings.map(({ from, until, house, wording }) => {
    const days = Array.from({ length: until - from + 1 }, (_, at) => from + at);
    const looked = asked.field === 'middle' ? level((from + until) / 2) : meanOf(days.map(level));
    return addUp([looked, effect('house', house), effect('wording', wording)]);
  });
  const noise = readings.map(({ from, until, share, size, designEffect, astray }) => {
    const answers = size / designEffect;
    const sampling = 1 / (share * answers + 0.5) + 1 / ((1 - share) * answers + 0.5);
    const days = Array.from({ length: until - from + 1 }, (_, at) => at - (until - from) / 2);
    const about = asked.field === 'middle' ? spreads.daily ** 2 * varianceOfMean(days) : 0;
    return sampling + spreads.extra ** 2 + about + astray;
  });
  const y = readings.map(({ share, size, designEffect }) => {
    const answers = size / designEffect;
    return [Math.log((share * answers + 0.5) / ((1 - share) * answers + 0.5))];
  });
  const unknowns = [
    ...asked.days.map(level),
    ...asked.houses.map((name) => effect('house', name)),
    ...asked.wordings.map((name) => effect('wording', name)),
  ];
  const together = (a: readonly Sum[], b: readonly Sum[]): Matrix =>
    a.map((one) => b.map((other) => covarianceOf(one, other, sizeOf)));
  const s = together(seen, seen).map((row, r) => row.map((entry, c) => entry + (r === c ? noise[r]! : 0)));
  const { inverse, logDeterminant } = inverted(s);
  const c = together(unknowns, seen);
  const weights = product(c, inverse);
  const misfit = product(product(flipped(y), inverse), y)[0]![0]!;
  return {
    means: product(weights, y).map(([mean]) => mean!),
    covariance: plus(together(unknowns, unknowns), product(weights, flipped(c)), -1),
    logLikelihood: -0.5 * (y.length * Math.log(2 * Math.PI) + logDeterminant + misfit),
  };
}

/** Of the mean of a walk of variance 1 a day over these days, about its value at 0: by all pairs. */
function varianceOfMean(days: readonly number[]): number {
  let sum = 0;
  for (const a of days) for (const b of days) if (a * b > 0) sum += Math.min(Math.abs(a), Math.abs(b));
  return sum / days.length ** 2;
}

function covarianceOf(one: Sum, other: Sum, sizeOf: (part: string) => number): number {
  let sum = 0;
  for (const [part, times] of one) sum += times * (other.get(part) ?? 0) * sizeOf(part) ** 2;
  return sum;
}

function addUp(sums: readonly Sum[], times = 1): Sum {
  const added = new Map<string, number>();
  for (const sum of sums) for (const [part, many] of sum) added.set(part, (added.get(part) ?? 0) + times * many);
  return added;
}

const meanOf = (sums: readonly Sum[]): Sum => addUp(sums, 1 / sums.length);
