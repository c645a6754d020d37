/**
 * The regions that a conversation has heard: those of its list in which at least {@link LEAST_SHOWN} participants have voted.
 *
 * Scores across regions are taken over these. Over the whole list, regions from which nobody came would count as undecided and,
 * where most are silent, stand for the lowest third: the score would tell who is missing, not where agreement is lowest. Who
 * is missing is told beside it (`representativeness.ts`).
 *
 * **What one region can do then.** It may have been heard before, which is the case of `cross-region.ts`, or be heard for the
 * first time. In the second case with R regions before, W the ceiling of a weight and k = max(2, ceil(R / 3)), at most R:
 *
 *     the score moves by at most  (D + (k - 1) * W / R) / k,   D = 1 - (1 - W)^2
 *
 * Proof. Rates lie in [(1 - W) * (1 - W) / 2, 1 - (1 - W) * (1 - W) / 2], so any two are at most D apart. What the new region a
 * says enters the priors of the others as one of R voices where there were R - 1, all within W of each other: each other rate
 * moves by at most d = W / R. Let S be the mean of the k lowest before, m that of the lowest afterwards.
 *   Fall, still k: without a among them m >= S - d; with a the sum loses at most the k-th lowest, gains q_a and k - 1 others
 *   fall by d, so S - m <= (D + (k - 1) * d) / k. Now k + 1: the sum of the k + 1 lowest is at least q_a + k * S - k * d, so
 *   S - m <= (S - q_a + k * d) / (k + 1) <= (D + k * d) / (k + 1), which is less, as d <= D.
 *   Rise, still k: the k lowest of more are no higher, so m <= S + d. Now k + 1: m <= S + d + (q - S) / (k + 1), where q is the
 *   (k + 1)-th lowest before, so m - S <= d + D / (k + 1); and d + D / (k + 1) <= (D + (k - 1) * d) / k as d <= D / (k + 1),
 *   which holds because k + 1 <= R * D / W = 1.25 * R wherever k grows (R is then at least 6).
 * Accounts in j regions move it by at most the sum of j such bounds, each at the number of regions heard by then.
 */
import type { Votes } from '../votes.ts';
import { crossRegionBound, lowerThird } from './cross-region.ts';
import { FULL_WEIGHT } from './regions.ts';
import { LEAST_SHOWN } from './shown-regions.ts';

export interface HeardRegions {
  /** Numbers in the conversation's list, rising. */
  readonly list: readonly number[];
  /** Of each participant, the place of their region in `list`; -1 for none. */
  readonly region: Int16Array;
}

/** `region`: of each participant, a number below `regions`, or -1. */
export function heardRegions(votes: Votes, region: ArrayLike<number>, regions: number): HeardRegions {
  const people = new Int32Array(regions);
  for (let p = 0; p < votes.participants; p += 1)
    if (votes.starts[p + 1]! > votes.starts[p]! && region[p]! >= 0) people[region[p]!]! += 1;
  const list = [...people.keys()].filter((one) => people[one]! >= LEAST_SHOWN);
  const place = new Int16Array(regions).fill(-1);
  list.forEach((one, at) => (place[one] = at));
  return { list, region: Int16Array.from({ length: votes.participants }, (_, p) => place[region[p]!] ?? -1) };
}

/** The most that any votes in one region, heard before or not, can move a score over so many heard regions; at least two. */
export function heardRegionBound(heard: number): number {
  const k = lowerThird(heard);
  const apart = 1 - (1 - FULL_WEIGHT) ** 2;
  return Math.max(crossRegionBound(heard), (apart + ((k - 1) * FULL_WEIGHT) / heard) / k);
}
