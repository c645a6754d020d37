/**
 * Public backing over time: what polls of one question say together, with an honest band.
 *
 * A level that walks at random from day to day is seen by polls with sampling error, other errors, and the leanings of
 * houses and of wordings (filter.ts); how large each of these is, is averaged over (spreads.ts); what is far off is believed
 * less (astray.ts). The trend is the mixture of Gaussian posteriors over the grid of spreads (posterior.ts).
 *
 * The level is what a house without a leaning would find with one wording: that which most polls use, or another that is
 * asked for. Polls with other wordings count too, as far as these find the same. A leaning that all houses
 * share cannot be seen in polls at all and is in no band. With one house its leaning is not seen either, but it is in the band:
 * as wide as houses are apart by the prior.
 *
 * Sources: Jackman 2005; Durbin and Koopman 2012; see README.md.
 */
import { ok, type Result } from '../result.ts';
import { levelAt, placeOf, varianceAt, varianceOfDifference } from './days.ts';
import { effectsOf, readingsOf, type Effect, type TrendReading } from './effects.ts';
import { momentsOf, normalCdf, type Mixture } from './normal.ts';
import { observe, shareOf } from './observations.ts';
import { bandOf, posteriorOf, type Posterior } from './posterior.ts';
import { checkReadings, type Reading, type TrendOptions, type TrendProblem } from './reading.ts';

export interface TrendDay {
  readonly day: number;
  /** Shares, 0 to 1: the mean of the posterior, and the ends of the band with equal chances outside on both sides. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface Trend {
  readonly days: readonly TrendDay[];
  /** By name. */
  readonly houses: readonly Effect[];
  readonly wordings: readonly Effect[];
  /** The wording whose trend it is: all leanings of wordings are from this one. */
  readonly wording: string;
  /** The chance that backing was higher on `to` than on `from`, any whole days; of a day and itself one half. */
  readonly rose: (from: number, to: number) => number;
  /** In the order given. */
  readonly readings: readonly TrendReading[];
}

export function backingTrend(readings: readonly Reading[], options: TrendOptions): Result<Trend, TrendProblem> {
  const checked = checkReadings(readings, options);
  if (!checked.ok) return checked;
  const posterior = posteriorOf(observe(checked.value, options.wording));
  return ok({
    days: daysOf(posterior, options),
    ...effectsOf(posterior, options.level),
    wording: posterior.seen.wordings[posterior.seen.reference]!,
    rose: (from, to) => rose(posterior, from, to),
    readings: readingsOf(posterior, readings),
  });
}

function daysOf({ seen, parts, weights }: Posterior, { from, until, level }: TrendOptions): readonly TrendDay[] {
  const means = new Float64Array(parts.length);
  const deviations = new Float64Array(parts.length);
  const mixture: Mixture = { weights, means, deviations };
  // Each day's band is the first guess for the next one's.
  let band: readonly [number, number] = [Number.NaN, Number.NaN];
  return Array.from({ length: until - from + 1 }, (_, at) => {
    const place = placeOf(seen.middle, from + at);
    parts.forEach(({ fit, next }, part) => {
      means[part] = levelAt(fit, place);
      deviations[part] = Math.sqrt(varianceAt(fit, next, place));
    });
    band = bandOf(mixture, level, band);
    return { day: from + at, mean: meanShare(mixture), low: shareOf(band[0]), high: shareOf(band[1]) };
  });
}

/** The mean of the share: by Gauss and Hermite's rule with three points on the normal that has the mixture's moments. */
function meanShare(mixture: Mixture): number {
  const [mean, variance] = momentsOf(mixture);
  const out = Math.sqrt(3 * variance);
  return (4 * shareOf(mean) + shareOf(mean - out) + shareOf(mean + out)) / 6;
}

function rose({ seen: { middle }, parts }: Posterior, from: number, to: number): number {
  if (from === to) return 0.5;
  const [before, after] = [placeOf(middle, from), placeOf(middle, to)];
  let chance = 0;
  for (const { fit, weight } of parts) {
    const more = levelAt(fit, after) - levelAt(fit, before);
    chance += weight * normalCdf(more / Math.sqrt(varianceOfDifference(fit, middle, after, before)));
  }
  return Math.min(1, chance);
}
