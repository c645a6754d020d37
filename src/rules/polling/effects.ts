/** How houses and wordings lean, and what each reading should have been: the posterior told in shares. */
import { momentsOf, type Mixture } from './normal.ts';
import { shareOf } from './observations.ts';
import { bandOf, weightedMean, type Posterior } from './posterior.ts';
import type { Reading } from './reading.ts';
import type { Smoothed } from './smooth.ts';

/**
 * How much more (in shares, 0.02 is two points) a house finds than a typical one, or a wording than the one whose trend it is,
 * at the trend's mean level.
 */
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

/** By name. */
export function effectsOf(
  posterior: Posterior,
  level: number,
): { readonly houses: readonly Effect[]; readonly wordings: readonly Effect[] } {
  const { seen, parts, weights } = posterior;
  const centre = weightedMean(posterior, ({ fit }) => fit.level.reduce((sum, one) => sum + one, 0) / fit.level.length);
  const inShares = (logit: number): number => shareOf(centre + logit) - shareOf(centre);
  const effects = (
    names: readonly string[],
    of: Uint32Array,
    means: (fit: Smoothed) => Float64Array,
    variances: (fit: Smoothed) => Float64Array,
  ): readonly Effect[] =>
    names.map((name, at) => {
      const mixture: Mixture = {
        weights,
        means: Float64Array.from(parts, ({ fit }) => means(fit)[at]!),
        deviations: Float64Array.from(parts, ({ fit }) => Math.sqrt(variances(fit)[at]!)),
      };
      const readings = of.filter((one) => one === at).length;
      if (mixture.deviations.every((one) => one === 0)) return { name, mean: 0, low: 0, high: 0, readings };
      const [low, high] = bandOf(mixture, level, [0, 0]);
      return { name, mean: inShares(momentsOf(mixture)[0]), low: inShares(low), high: inShares(high), readings };
    });
  const { houses, house, wordings, wording } = seen;
  return {
    houses: effects(
      houses,
      house,
      (fit) => fit.houseMean,
      (fit) => fit.houseVariance,
    ),
    wordings: effects(
      wordings,
      wording,
      (fit) => fit.wordingMean,
      (fit) => fit.wordingVariance,
    ),
  };
}

/** In the order given. */
export function readingsOf(posterior: Posterior, readings: readonly Reading[]): readonly TrendReading[] {
  const { seen, astray } = posterior;
  const told: TrendReading[] = [];
  seen.order.forEach((given, at) => {
    const { poll, share } = readings[given]!;
    const expected = shareOf(weightedMean(posterior, ({ fit }) => fit.fitted[at]!));
    const level = weightedMean(posterior, ({ fit }) => fit.level[at]!);
    const without = weightedMean(posterior, ({ fit }) => levelWithout(fit, at, seen.logit[at]!));
    const weight = Math.min(
      1,
      weightedMean(posterior, ({ fit }) => 1 - astray[at]! / fit.noise[at]!),
    );
    told[given] = { poll, expected, residual: share - expected, influence: shareOf(level) - shareOf(without), weight };
  });
  return told;
}

/** The level on the middle day of a reading as it would be without the reading. */
export function levelWithout(fit: Smoothed, at: number, logit: number): number {
  const { level, fitted, fittedVariance, levelWithFitted, noise } = fit;
  const pull = (logit - fitted[at]!) / (noise[at]! - fittedVariance[at]!);
  return level[at]! - levelWithFitted[at]! * pull;
}
