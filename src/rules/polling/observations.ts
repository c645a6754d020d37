/**
 * Readings as observations of a hidden level: one line each, in order of their days, on the scale of log-odds.
 *
 * Log-odds, because backing stays between nothing and all there, a house that leans by a given amount leans less in points
 * where almost nobody or almost everybody agrees, and a random walk cannot leave the scale. A share p of n effective answers
 * becomes log((pn + 1/2) / (n - pn + 1/2)) with variance 1 / (pn + 1/2) + 1 / (n - pn + 1/2), which is defined for 0 % and
 * 100 % too (the empirical logit: Cox and Snell, "Analysis of Binary Data", 1989, section 2.1.6).
 *
 * Several days in the field: a poll of L days sees the mean of the level over them. It is taken as a look at the middle of
 * these days, and the variance of that mean about the middle is added: a random walk with daily variance q has
 * q (L^2 - 1) / (12 L) for odd L and q (L^2 + 2) / (12 L) for even L. What is neglected is that neighbouring polls share some
 * of these steps; for a fortnight and q = 0.01^2 the whole term is a twentieth of the sampling variance of 1,000 answers.
 */
import type { CheckedReading } from './reading.ts';

export interface Observations {
  /** Position of each in the readings as they were given. */
  readonly order: readonly number[];
  /** Middle of the days in the field: a whole or a half day; ascending. */
  readonly middle: Float64Array;
  readonly logit: Float64Array;
  /** Sampling variance with the design effect. */
  readonly sampling: Float64Array;
  /** What the daily variance is multiplied by for the days in the field. */
  readonly fieldDays: Float64Array;
  /** Index into `houses`, and into `wordings`. */
  readonly house: Uint32Array;
  readonly wording: Uint32Array;
  readonly houses: readonly string[];
  readonly wordings: readonly string[];
  /** Index of the wording whose trend it is: others lean, this one does not. */
  readonly reference: number;
}

/** Ties of the middle day are taken in the order of poll, then wording, so that the order given does not matter. */
export function observe(readings: readonly CheckedReading[], reference = mostUsed(readings)): Observations {
  const order = readings
    .map((_, at) => at)
    .sort((a, b) => {
      const [one, other] = [readings[a]!, readings[b]!];
      return (
        one.from + one.until - (other.from + other.until) ||
        compare(one.poll, other.poll) ||
        compare(one.wording, other.wording)
      );
    });
  const sorted = order.map((at) => readings[at]!);
  const houses = [...new Set(sorted.map(({ house }) => house))].sort(compare);
  const wordings = [...new Set(sorted.map(({ wording }) => wording))].sort(compare);
  const counted = sorted.map(({ share, size, designEffect }) => {
    const answers = size / designEffect;
    return { yes: share * answers + 0.5, no: (1 - share) * answers + 0.5 };
  });
  return {
    order,
    middle: Float64Array.from(sorted, ({ from, until }) => (from + until) / 2),
    logit: Float64Array.from(counted, ({ yes, no }) => Math.log(yes / no)),
    sampling: Float64Array.from(counted, ({ yes, no }) => 1 / yes + 1 / no),
    fieldDays: Float64Array.from(sorted, ({ from, until }) => aroundTheMiddle(until - from + 1)),
    house: Uint32Array.from(sorted, ({ house }) => houses.indexOf(house)),
    wording: Uint32Array.from(sorted, ({ wording }) => wordings.indexOf(wording)),
    houses,
    wordings,
    reference: wordings.indexOf(reference),
  };
}

/** The wording that most readings have; of several such, the one asked first, then the first by name. */
export function mostUsed(readings: readonly Pick<CheckedReading, 'wording' | 'from'>[]): string {
  const used = new Map<string, { readings: number; first: number }>();
  for (const { wording, from } of readings) {
    const { readings: before, first } = used.get(wording) ?? { readings: 0, first: from };
    used.set(wording, { readings: before + 1, first: Math.min(first, from) });
  }
  const [most] = [...used].sort(
    ([a, one], [b, other]) => other.readings - one.readings || one.first - other.first || compare(a, b),
  );
  return most![0];
}

/** The share that log-odds stand for. */
export const shareOf = (logit: number): number => 1 / (1 + Math.exp(-logit));

function aroundTheMiddle(days: number): number {
  return (days * days + (days % 2 === 0 ? 2 : -1)) / (12 * days);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
