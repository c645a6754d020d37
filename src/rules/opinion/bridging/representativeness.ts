/**
 * Whether the participants come from where the people live, how many more it would take, and what agreement would be if
 * they did.
 *
 * Index: 1 - half the sum over regions of |share of participants - share of population|, that is 1 less the total
 * variation distance: the part of the participants who could stay where they are. Source: Duncan and Duncan, "A
 * Methodological Analysis of Segregation Indexes" (American Sociological Review, 1955). The R-indicator of Schouten,
 * Cobben and Bethlehem (Survey Methodology, 2009) measures the spread of response rates instead; among open
 * participation those are so small that it is near 1 whatever happens.
 *
 * Weights: post-stratification (Holt and Smith, "Post Stratification", Journal of the Royal Statistical Society A,
 * 1979), share of population over share of participants, at most 5, so that no single voice stands for a whole county.
 * Effective number: Kish's (sum w)^2 / sum w^2 (Survey Sampling, 1965): as many participants drawn evenly would tell as
 * much.
 *
 * Weighting makes up for too few from a region, not for which people of a region came.
 */
import { seen } from '../votes.ts';
import type { Counts } from '../votes.ts';
import type { Side } from './maximin.ts';

const HEAVIEST = 5;
/** By default a region may fall short of its share by a tenth of it. */
const TOLERANCE = 0.1;

export interface RegionShare {
  readonly participants: number;
  readonly population: number;
  /** Of all participants; 0 where there are none. */
  readonly share: number;
  readonly populationShare: number;
  /** Participants per 10,000 inhabitants; undefined where nobody lives. */
  readonly per10000: number | undefined;
  /** How many more participants it needs; see {@link representativeness}. */
  readonly missing: number;
  /** What a vote from here counts in {@link weightedRate}. 0 where nobody takes part, or nobody lives. */
  readonly weight: number;
}

export interface Representativeness {
  readonly regions: readonly RegionShare[];
  /** 0 to 1; undefined without participants. */
  readonly index: number | undefined;
  /** Share of the population in regions that nobody takes part from: what no weight can make up for. */
  readonly unheard: number;
  /** How many participants drawn evenly would tell as much. */
  readonly effective: number;
}

/**
 * Both columns by region, whole numbers; somebody must live somewhere. `missing` are the fewest additions after which
 * every region has at least (1 - tolerance) of the share of participants that it has of the population; the index is
 * then at least 1 - tolerance. 0 < tolerance < 1.
 */
export function representativeness(
  participants: ArrayLike<number>,
  population: ArrayLike<number>,
  tolerance = TOLERANCE,
): Representativeness {
  const [taking, living] = [sum(participants), sum(population)];
  if (living === 0) throw new RangeError('nobody lives in any region');
  const needed = fewestNeeded(participants, population, tolerance);
  const regions = Array.from(participants, (own, r): RegionShare => {
    const people = population[r]!;
    const [share, populationShare] = [taking === 0 ? 0 : own / taking, people / living];
    return {
      participants: own,
      population: people,
      share,
      populationShare,
      per10000: people === 0 ? undefined : (10_000 * own) / people,
      missing: needed[r]! - own,
      weight: own === 0 ? 0 : Math.min(HEAVIEST, populationShare / share),
    };
  });
  const apart = sum(regions.map(({ share, populationShare }) => Math.abs(share - populationShare)));
  return {
    regions,
    index: taking === 0 ? undefined : Math.max(0, 1 - apart / 2),
    unheard: sum(regions.map((each) => (each.participants === 0 ? each.populationShare : 0))),
    effective: effectiveNumber(regions),
  };
}

/**
 * Participants by region after inviting. The total n must satisfy
 *
 *     n >= sum of max(participants, (1 - tolerance) * share of population * n, rounded up)
 *
 * The right side grows with n but more slowly, so going up from today's total the first n that holds is the least, and it
 * is the least for every region alone.
 */
function fewestNeeded(participants: ArrayLike<number>, population: ArrayLike<number>, tolerance: number): number[] {
  const living = sum(population);
  let total = Math.max(1, sum(participants));
  for (;;) {
    // The tiny step back keeps a product that should be whole from being rounded up to the next number.
    const needed = Array.from(participants, (own, r) =>
      Math.max(own, Math.ceil((1 - tolerance) * (population[r]! / living) * total - 1e-9)),
    );
    const after = sum(needed);
    if (after <= total) return needed;
    total = after;
  }
}

function effectiveNumber(regions: readonly RegionShare[]): number {
  const all = sum(regions.map(({ participants, weight }) => participants * weight));
  const squares = sum(regions.map(({ participants, weight }) => participants * weight * weight));
  return squares === 0 ? 0 : (all * all) / squares;
}

/** Share of the votes on a statement that are on the side, each vote with the weight of its region. Undefined without weight. */
export function weightedRate(
  byRegion: readonly Counts[],
  statement: number,
  side: Side,
  regions: readonly RegionShare[],
): number | undefined {
  const all = sum(byRegion.map((counts, r) => regions[r]!.weight * seen(counts, statement)));
  const onSide = sum(byRegion.map((counts, r) => regions[r]!.weight * counts[side][statement]!));
  return all === 0 ? undefined : onSide / all;
}

const sum = (values: ArrayLike<number>): number => {
  let total = 0;
  for (let at = 0; at < values.length; at += 1) total += values[at]!;
  return total;
};
