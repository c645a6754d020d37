/**
 * The cross-region bridging score: how far a statement holds in the third of the regions where it holds least.
 *
 *     q_r   = w_r * (share on the side in r) + (1 - w_r) * prior_r,   w_r = min(S_r, 30) / (min(S_r, 30) + 10)
 *     score = mean of the k lowest q_r,   k = max(2, ceil(R / 3)), at most R
 *
 * over the fixed list of the conversation's R regions, voted in or not, each counted once (priors and weights:
 * `regions.ts`). A minimum would give the smallest region a veto and a mean would let it be outvoted; the mean of the
 * lower third does neither (in finance: expected shortfall, Acerbi and Tasche, 2002). The construction is ours.
 *
 * **What one region can do.** However many accounts are opened in one region a, and whatever they vote, the score moves
 * by at most
 *
 *     W * (1 + (k - 1) / (R - 1)) / k,   W = 3/4,   or W where R = 1
 *
 * Proof. Let the score rise (for a fall, exchange before and after). Own rate: prior_a does not depend on the votes of
 * a, and w_a <= W, so q_a stays within [(1 - W) * prior_a, (1 - W) * prior_a + W]: it rises by at most W. Others: what
 * a says enters prior_r as w_a * share + (1 - w_a) / 2, which lies within [(1 - W) / 2, (1 + W) / 2], divided by R - 1;
 * so every other q_r rises by at most d = W / (R - 1).
 *   If a is among the k lowest before: afterwards the k lowest add up to no more than q_a and the k - 1 lowest others
 *   do, which is at most W + (k - 1) * d above the sum before.
 *   If not: the sum before is that of the k lowest others, which rises by at most k * d; and d <= W, as R >= 2.
 * Both are at most W + (k - 1) * d; divided by k this is the bound. It is the least possible: votes come as near to it
 * as one likes where k - 1 regions have none, R - k are unanimous for the statement with 30 or more, and a turns from
 * unanimously against to unanimously for.
 *
 * What the bound costs: of pairs of planted statements heard unevenly in 30 regions (`cross-region-signal.test.ts`)
 * 93.9 % are ranked as they should be; no ceiling on weights and a weaker prior would make it 94.2 %; the lower third
 * taken at face value gets 92.6 %, and everybody's votes together 90 %.
 *
 * Accounts in j regions move the score by at most j times the bound: one region after the other.
 */
import { FULL_WEIGHT, priors, weightOf } from './regions.ts';
import type { RegionVotes } from './regions.ts';

/** k: how many regions the score is the mean of. */
export const lowerThird = (regions: number): number => Math.min(regions, Math.max(2, Math.ceil(regions / 3)));

/** The most that any votes in one region can move the score, in a conversation of so many regions. */
export function crossRegionBound(regions: number): number {
  const k = lowerThird(regions);
  return regions === 1 ? FULL_WEIGHT : (FULL_WEIGHT * (1 + (k - 1) / (regions - 1))) / k;
}

/** From 0 to 1; undefined without regions. Near 1/2 while few regions have voted. `from`: the priors of these votes. */
export function crossRegionScore(votes: RegionVotes, from = priors(votes)): number | undefined {
  const regions = from.length;
  if (regions === 0) return undefined;
  const rates = new Float64Array(regions);
  for (let r = 0; r < regions; r += 1) {
    const [prior, all] = [from[r]!, votes.all[r]!];
    const weight = weightOf(all);
    rates[r] = all === 0 ? prior : weight * (votes.onSide[r]! / all) + (1 - weight) * prior;
  }
  rates.sort();
  const lowest = lowerThird(regions);
  let sum = 0;
  for (let r = 0; r < lowest; r += 1) sum += rates[r]!;
  return sum / lowest;
}
