/**
 * Everything that readings tell: Gaussian posteriors at each combination of spreads, with the weights of these.
 *
 * The weight of a combination is its prior times the likelihood of the readings. Readings that are far off are found twice:
 * at the usual spreads, and again at those that are likeliest after the first look. Combinations which together weigh less
 * than LIGHTEST are left out.
 */
import { astrayAt } from './astray.ts';
import { nextCovariances } from './days.ts';
import { filter, noiseOf } from './filter.ts';
import { mixtureQuantile, type Mixture } from './normal.ts';
import type { Observations } from './observations.ts';
import { smooth, type Smoothed } from './smooth.ts';
import { spreadsGrid, USUAL, type WeighedSpreads } from './spreads.ts';

export interface Posterior {
  readonly seen: Observations;
  /** Heaviest first; weights sum to one. */
  readonly parts: readonly PosteriorPart[];
  readonly weights: Float64Array;
  /** Variance added to readings that are far off, 0 for others. */
  readonly astray: Float64Array;
}

export interface PosteriorPart {
  readonly weight: number;
  readonly fit: Smoothed;
  /** Covariance of the level of each reading's day with that of the following one's. */
  readonly next: Float64Array;
}

const LIGHTEST = 0.001;

export function posteriorOf(seen: Observations): Posterior {
  const grid = spreadsGrid(seen.wordings.length);
  const first = astrayAt(seen, USUAL);
  const firstLook = weigh(seen, grid, first);
  const astray = astrayAt(seen, firstLook[0]!.spreads);
  // Mostly nothing is far off, and a second look would see the same.
  const isSame = astray.every((one, at) => one === first[at]);
  const parts = heaviest(isSame ? firstLook : weigh(seen, grid, astray)).map(({ spreads, weight }) => {
    const fit = smooth(seen, spreads, astray);
    return { weight, fit, next: nextCovariances(fit) };
  });
  return { seen, parts, weights: Float64Array.from(parts, ({ weight }) => weight), astray };
}

export function weightedMean({ parts }: Posterior, of: (part: PosteriorPart) => number): number {
  return parts.reduce((sum, part) => sum + part.weight * of(part), 0);
}

/** With equal chances outside on both sides; `near` is a guess. */
export function bandOf(
  mixture: Mixture,
  level: number,
  near: readonly [number, number],
): readonly [low: number, high: number] {
  const outside = (1 - level) / 2;
  return [mixtureQuantile(mixture, outside, near[0]), mixtureQuantile(mixture, 1 - outside, near[1])];
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
