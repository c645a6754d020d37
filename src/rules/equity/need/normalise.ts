/**
 * Figures of regions on one scale, more meaning more need. Regions without a figure stay without one.
 *
 * Source of percentiles: OEHHA, "CalEnviroScreen 4.0" (October 2021), chapter on method: regions with a figure are ordered, and each gets the
 * percentage of them that it reaches; equal figures share it. z-scores and min-max: OECD and JRC, "Handbook on Constructing Composite
 * Indicators" (2008), section 5.
 */
import type { NeedIndicator, Normalisation } from './profile.ts';

export type Figures = readonly (number | null)[];

export function normalise(how: Normalisation, indicator: NeedIndicator, figures: Figures): Figures {
  const sign = indicator.direction === 'more-is-need' ? 1 : -1;
  const need = figures.map((figure) => (figure === null ? null : sign * figure));
  if (how === 'percentile') return percentiles(need, indicator.zerosApart === true);
  return how === 'z-score' ? zScores(need) : minMax(need);
}

/** 100 times the share of those with a figure that lie at or below. Where zeros stand apart they (and less) are 0 and not among those ranked. */
export function percentiles(figures: Figures, zerosApart = false): Figures {
  const isRanked = (figure: number): boolean => !zerosApart || figure > 0;
  const ordered = inOrder(figures, isRanked);
  const reached = reachedBy(ordered);
  return figures.map((figure) => {
    if (figure === null) return null;
    return isRanked(figure) ? (100 * reached(figure)) / ordered.length : 0;
  });
}

/** Those that there are, the least first. */
export function inOrder(figures: Figures, isWanted: (figure: number) => boolean = () => true): Float64Array {
  const known = new Float64Array(figures.length);
  let count = 0;
  for (const figure of figures) if (figure !== null && isWanted(figure)) known[count++] = figure;
  return known.subarray(0, count).sort();
}

/**
 * How many of these lie at or below a figure. Found by halving, within the step of an even scale from the least to the most in which the figure lies: with
 * a step for each figure most hold one or two.
 */
export function reachedBy(ordered: Float64Array): (figure: number) => number {
  const { length } = ordered;
  const [least = 0, most = 0] = [ordered[0], ordered[length - 1]];
  const scale = most > least ? length / (most - least) : 0;
  const stepOf = (figure: number): number => Math.min(length, Math.max(0, Math.floor((figure - least) * scale) || 0));
  /** Where each step begins, and last where all end. */
  const begins = new Uint32Array(length + 2).fill(length);
  for (let at = length - 1; at >= 0; at--) begins[stepOf(ordered[at]!)] = at;
  for (let step = length; step >= 0; step--) begins[step] = Math.min(begins[step]!, begins[step + 1]!);
  return (figure) => {
    const step = stepOf(figure);
    let [from, to] = [begins[step]!, begins[step + 1]!];
    while (from < to) {
      const half = (from + to) >>> 1;
      if (ordered[half]! <= figure) from = half + 1;
      else to = half;
    }
    return from;
  };
}

/** With the standard deviation of all regions that have a figure (divided by n); 0 where all have the same. */
function zScores(figures: Figures): Figures {
  const known = figures.filter((figure) => figure !== null);
  const mean = known.reduce((sum, figure) => sum + figure, 0) / known.length;
  const deviation = Math.sqrt(known.reduce((sum, figure) => sum + (figure - mean) ** 2, 0) / known.length);
  return figures.map((figure) => (figure === null ? null : deviation === 0 ? 0 : (figure - mean) / deviation));
}

/** 50 for all where all have the same. */
function minMax(figures: Figures): Figures {
  let [least, most] = [Infinity, -Infinity];
  for (const figure of figures)
    if (figure !== null) {
      least = Math.min(least, figure);
      most = Math.max(most, figure);
    }
  return figures.map((figure) =>
    figure === null ? null : most === least ? 50 : (100 * (figure - least)) / (most - least),
  );
}
