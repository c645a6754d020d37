/** How many projects a ballot names. */
import { AliasTable } from '../../alias-table.ts';
import { randomFor } from '../../random.ts';
import type { Random } from '../../random.ts';

/**
 * Of `count` projects, each with the same probability and independent of the others (binomial distribution). The terms are
 * built outwards from the most probable one, each from its neighbour, so that none is lost to underflow.
 */
export function binomial(count: number, probability: number): AliasTable {
  const weights = new Float64Array(count + 1);
  const middle = Math.min(count, Math.floor((count + 1) * probability));
  weights[middle] = 1;
  const odds = probability / (1 - probability);
  for (let k = middle; k < count; k++) weights[k + 1] = weights[k]! * (((count - k) / (k + 1)) * odds);
  for (let k = middle; k > 0; k--) weights[k - 1] = weights[k]! * (k / ((count - k + 1) * odds));
  return new AliasTable(weights);
}

/**
 * The longest ballot where ballots have the given mean. Voters name a little less than they may: 72 % of it in Lodz 2022, 75 %
 * in Budapest Ujbuda 2025, 85 % in Toulouse 2022, 93 % in Warsaw 2026.
 */
export function usualLimit(mean: number, most: number): number {
  return Math.min(most, Math.ceil((7 * mean) / 6));
}

/**
 * As in cities that let voters name up to so many projects: more than half use their limit up, the others name fewer, each
 * number as often as the next. Lodz 2022 (limit 5): 50 % name five, mean 3.6; Lodz 2023: 61 %, 3.8; Toulouse 2022 (limit
 * 3): 75 %, 2.6. The mean is met exactly; it lies between half the limit and the limit.
 */
export function upToLimit(mean: number, limit: number): AliasTable {
  const weights = new Float64Array(limit + 1);
  if (limit === 1) weights[1] = 1;
  else {
    const full = Math.max(0, (2 * mean) / limit - 1);
    weights.fill((1 - full) / (limit - 1), 1);
    weights[limit] = full;
  }
  return new AliasTable(weights);
}

/** The random numbers that lengths are drawn from, one ballot after the other. */
export function lengthRandom(seed: string): Random {
  return randomFor(seed, 'lengths');
}
