/**
 * Agreement by region when regions differ a hundredfold in votes: each region's rate is drawn towards what the other
 * regions say, the more so the fewer votes it has. A small region's few votes are neither taken at face value nor
 * averaged away.
 *
 *     rate of region r = (votes on the side + m * prior_r) / (all votes of r + m)
 *
 * Source: empirical Bayes for a beta-binomial, as in Efron and Morris, "Data Analysis Using Stein's Estimator and Its
 * Generalizations" (Journal of the American Statistical Association, 1975). Two choices are ours. m is fixed at 10, not
 * estimated: an estimated m would let one region move every rate at once. And prior_r is a mean over the regions other
 * than r, each counted once however many votes it has, so that a region's own votes enter its rate in one place only.
 *
 * What a region adds to that mean is its rate with a weight of at most 3/4, the rest being 1/2 (see `weightOf`): a region
 * nobody has voted in says "as likely as not", which is all that is known about it.
 */
import { seen } from '../votes.ts';
import type { Counts } from '../votes.ts';
import type { Side } from './maximin.ts';

/** m: so many votes weigh as much as what the other regions say. */
export const PRIOR_VOTES = 10;
/** Votes of a region beyond this number make its rate more exact but no weightier. */
const FULL_VOTES = 30;
/** The most that a region's own rate can weigh. */
export const FULL_WEIGHT = FULL_VOTES / (FULL_VOTES + PRIOR_VOTES);
const UNKNOWN = 1 / 2;

/** From 0 without votes to 3/4 at 30 votes and more. */
export const weightOf = (votes: number): number => {
  const counted = Math.min(votes, FULL_VOTES);
  return counted / (counted + PRIOR_VOTES);
};

/** A statement's votes by region; all arrays have one entry per region. */
export interface RegionVotes {
  readonly onSide: ArrayLike<number>;
  readonly all: ArrayLike<number>;
}

// Plain arrays and loops: statements are many and regions few, and small typed arrays cost more to make than to fill.
export function regionVotes(regions: readonly Counts[], statement: number, side: Side): RegionVotes {
  const onSide: number[] = [];
  const all: number[] = [];
  for (const counts of regions) {
    onSide.push(counts[side][statement]!);
    all.push(seen(counts, statement));
  }
  return { onSide, all };
}

/** What the other regions say, for each region: the rate it starts from. 1/2 where there is no other region. */
export function priors({ onSide, all }: RegionVotes): readonly number[] {
  const says: number[] = [];
  for (let r = 0; r < all.length; r += 1) {
    const weight = weightOf(all[r]!);
    says.push(all[r] === 0 ? UNKNOWN : weight * (onSide[r]! / all[r]!) + (1 - weight) * UNKNOWN);
  }
  // Summed from the lowest up, so that the numbering of the regions cannot show in the last digit.
  const rising = new Float64Array(says).sort();
  let sum = 0;
  for (let r = 0; r < rising.length; r += 1) sum += rising[r]!;
  for (let r = 0; r < says.length; r += 1) says[r] = says.length === 1 ? UNKNOWN : (sum - says[r]!) / (says.length - 1);
  return says;
}

/** Shrunk rate of every region; its prior where it has no votes. `from`: the priors of these votes. */
export const shrunkRates = ({ onSide, all }: RegionVotes, from = priors({ onSide, all })): readonly number[] =>
  from.map((prior, r) => (onSide[r]! + PRIOR_VOTES * prior) / (all[r]! + PRIOR_VOTES));

export interface RegionMinimum {
  readonly rate: number;
  readonly region: number;
}

/**
 * The region with the lowest shrunk rate, among those with votes; of equally low ones the one with the lower number.
 * Undefined where no region has votes. `from`: the priors of these votes.
 */
export function lowestRegion(votes: RegionVotes, from = priors(votes)): RegionMinimum | undefined {
  let lowest: RegionMinimum | undefined;
  shrunkRates(votes, from).forEach((rate, region) => {
    if (votes.all[region] === 0) return;
    if (lowest === undefined || rate < lowest.rate) lowest = { rate, region };
  });
  return lowest;
}
