/**
 * Public backing over time: what polls of one question say together, with an honest band.
 *
 * A level that walks at random from day to day is seen by polls with sampling error, other errors, and the leanings of
 * houses and of wordings (kalman.ts); how large each of these is, is averaged over (spreads.ts); what is far off is believed less
 * (astray.ts). The trend is the mixture of Gaussian posteriors over the grid of spreads.
 *
 * The level is what a house without a leaning would find with a typical one of the wordings in use. A leaning that all houses
 * share cannot be seen in polls at all and is in no band. With one house its leaning is not seen either, but it is in the band:
 * as wide as houses are apart by the prior.
 *
 * Sources: Jackman 2005; Durbin and Koopman 2012; see README.md.
 */
import { ok, type Result } from '../result.ts';
import { astrayAt } from './astray.ts';
import { levelAt, nextCovariances, placeOf, varianceAt, variancesOfDifference } from './days.ts';
import { filter, noiseOf, smooth, type Smoothed } from './kalman.ts';
import { mixtureQuantile, normalCdf, type Mixture } from './normal.ts';
import { observe, shareOf, type Observations } from './observations.ts';
import { checkReadings, type Reading, type TrendOptions, type TrendProblem } from './reading.ts';
import { spreadsGrid, USUAL, type WeighedSpreads } from './spreads.ts';

export interface TrendDay {
  readonly day: number;
  /** Shares, 0 to 1: the mean of the posterior, and the ends of the band with equal chances outside on both sides. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** How much more (in shares, 0.02 is two points) a house or a wording finds than a typical one, at the trend's mean level. */
export interface Effect {
  readonly name: string;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly readings: number;
}

export interface TrendReading {
  readonly poll: string;
  /** The share this poll should have found by the trend, its house and its wording; and what it found beyond that. */
  readonly expected: number;
  readonly residual: number;
  /** By how much (in shares) the trend on the reading's middle day is higher than it would be without it. */
  readonly influence: number;
  /** 1: believed as it is; less: its noise was taken to be that much larger, because it is far off what the others say. */
  readonly weight: number;
}

export interface Trend {
  readonly days: readonly TrendDay[];
  /** By name. */
  readonly houses: readonly Effect[];
  readonly wordings: readonly Effect[];
  /** The chance that backing was higher on `to` than on `from`, any whole days; of a day and itself one half. */
  readonly rose: (from: number, to: number) => number;
  /** In the order given. */
  readonly readings: readonly TrendReading[];
}

/** Parts of the grid with less weight than this, together with all lighter ones, are left out. */
const LIGHTEST = 0.001;

export function backingTrend(readings: readonly Reading[], options: TrendOptions): Result<Trend, TrendProblem> {
  const checked = checkReadings(readings, options);
  if (!checked.ok) return checked;
  const seen = observe(checked.value);
  const grid = spreadsGrid(seen.wordings.length);
  const first = astrayAt(seen, USUAL);
  const likeliest = weigh(seen, grid, first)[0]!;
  const astray = astrayAt(seen, likeliest.spreads);
  const parts = heaviest(weigh(seen, grid, astray)).map(({ spreads, weight }) => {
    const fit = smooth(seen, spreads, astray);
    return { weight, fit, next: nextCovariances(fit) };
  });
  const posterior: Posterior = { seen, parts, weights: Float64Array.from(parts, ({ weight }) => weight), astray };
  return ok({
    days: daysOf(posterior, options),
    ...effectsOf(posterior, options.level),
    rose: (from, to) => rose(posterior, from, to),
    readings: readingsOf(posterior, readings),
  });
}

interface Posterior {
  readonly seen: Observations;
  readonly parts: readonly { readonly weight: number; readonly fit: Smoothed; readonly next: Float64Array }[];
  readonly weights: Float64Array;
  readonly astray: Float64Array;
}

interface Weighed extends WeighedSpreads {
  readonly weight: number;
}

/** The grid with its posterior weights, heaviest first. */
function weigh(seen: Observations, grid: readonly WeighedSpreads[], astray: Float64Array): readonly Weighed[] {
  const logs = grid.map(
    ({ spreads, logPrior }) => logPrior + filter(seen, spreads, noiseOf(seen, spreads, astray)).logLikelihood,
  );
  const most = Math.max(...logs);
  const sizes = logs.map((log) => Math.exp(log - most));
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  return grid.map((one, at) => ({ ...one, weight: sizes[at]! / whole })).sort((a, b) => b.weight - a.weight);
}

function heaviest(weighed: readonly Weighed[]): readonly Weighed[] {
  let rest = 1;
  const kept = weighed.filter(({ weight }) => {
    const isKept = rest > LIGHTEST;
    rest -= weight;
    return isKept;
  });
  const whole = kept.reduce((sum, { weight }) => sum + weight, 0);
  return kept.map((one) => ({ ...one, weight: one.weight / whole }));
}

function daysOf({ seen, parts, weights }: Posterior, { from, until, level }: TrendOptions): readonly TrendDay[] {
  const means = new Float64Array(parts.length);
  const deviations = new Float64Array(parts.length);
  const mixture: Mixture = { weights, means, deviations };
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

function bandOf(mixture: Mixture, level: number, near: readonly [number, number]): readonly [number, number] {
  const outside = (1 - level) / 2;
  return [mixtureQuantile(mixture, outside, near[0]), mixtureQuantile(mixture, 1 - outside, near[1])];
}

/** The mean of the share: by Gauss and Hermite's rule with three points on the normal that has the mixture's moments. */
function meanShare(mixture: Mixture): number {
  const [mean, variance] = momentsOf(mixture);
  const out = Math.sqrt(3 * variance);
  return (4 * shareOf(mean) + shareOf(mean - out) + shareOf(mean + out)) / 6;
}

function momentsOf({ weights, means, deviations }: Mixture): readonly [mean: number, variance: number] {
  let mean = 0;
  for (let at = 0; at < weights.length; at++) mean += weights[at]! * means[at]!;
  let variance = 0;
  for (let at = 0; at < weights.length; at++)
    variance += weights[at]! * (deviations[at]! ** 2 + (means[at]! - mean) ** 2);
  return [mean, variance];
}

function rose({ seen: { middle }, parts }: Posterior, from: number, to: number): number {
  if (from === to) return 0.5;
  const [before, after] = [placeOf(middle, from), placeOf(middle, to)];
  let chance = 0;
  for (const { fit, weight } of parts) {
    const more = levelAt(fit, after) - levelAt(fit, before);
    chance += weight * normalCdf(more / Math.sqrt(variancesOfDifference(fit, middle, after, before)));
  }
  return Math.min(1, chance);
}

function effectsOf(posterior: Posterior, level: number): Pick<Trend, 'houses' | 'wordings'> {
  const { seen, parts, weights } = posterior;
  const centre = weightedMean(parts, ({ fit }) => fit.level.reduce((sum, one) => sum + one, 0) / fit.level.length);
  const inShares = (logit: number): number => shareOf(centre + logit) - shareOf(centre);
  const effects = (
    names: readonly string[],
    of: Uint32Array,
    meanOf: (fit: Smoothed) => Float64Array,
    varianceOf: (fit: Smoothed) => Float64Array,
  ): readonly Effect[] =>
    names.map((name, at) => {
      const mixture: Mixture = {
        weights,
        means: Float64Array.from(parts, ({ fit }) => meanOf(fit)[at]!),
        deviations: Float64Array.from(parts, ({ fit }) => Math.sqrt(varianceOf(fit)[at]!)),
      };
      const readings = of.filter((one) => one === at).length;
      if (mixture.deviations.every((one) => one === 0)) return { name, mean: 0, low: 0, high: 0, readings };
      const [low, high] = bandOf(mixture, level, [0, 0]);
      return { name, mean: inShares(momentsOf(mixture)[0]), low: inShares(low), high: inShares(high), readings };
    });
  return {
    houses: effects(
      seen.houses,
      seen.house,
      (fit) => fit.houseMean,
      (fit) => fit.houseVariance,
    ),
    wordings: effects(
      seen.wordings,
      seen.wording,
      (fit) => fit.wordingMean,
      (fit) => fit.wordingVariance,
    ),
  };
}

function readingsOf({ seen, parts, astray }: Posterior, readings: readonly Reading[]): readonly TrendReading[] {
  const told: TrendReading[] = [];
  seen.order.forEach((given, at) => {
    const { poll, share } = readings[given]!;
    const expected = shareOf(weightedMean(parts, ({ fit }) => fit.fitted[at]!));
    const level = weightedMean(parts, ({ fit }) => fit.level[at]!);
    const without = weightedMean(parts, ({ fit }) => {
      const { fitted, fittedVariance, levelWithFitted, noise } = fit;
      const pull = (seen.logit[at]! - fitted[at]!) / (noise[at]! - fittedVariance[at]!);
      return fit.level[at]! - levelWithFitted[at]! * pull;
    });
    const weight = weightedMean(parts, ({ fit }) => 1 - astray[at]! / fit.noise[at]!);
    told[given] = { poll, expected, residual: share - expected, influence: shareOf(level) - shareOf(without), weight };
  });
  return told;
}

function weightedMean(parts: Posterior['parts'], of: (part: Posterior['parts'][number]) => number): number {
  return parts.reduce((sum, part) => sum + part.weight * of(part), 0);
}
