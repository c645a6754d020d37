/** How a made-up resident fills in each kind of ballot, from how much they want each project. */
import type { Random } from './random.ts';

export interface Filled {
  /** Positions of projects, ascending. */
  readonly chosen: readonly number[];
  readonly points: readonly number[] | null;
}

/** Positions of all projects, the most wanted first. */
const byWish = (wishes: readonly number[]): readonly number[] =>
  wishes.map((_, at) => at).sort((a, b) => wishes[b]! - wishes[a]! || a - b);

const inOrder = (chosen: readonly number[]): readonly number[] => [...chosen].sort((a, b) => a - b);

/** Everything that is wanted, up to the limit; somebody who wants nothing much ticks the best. */
export function fillApproval(wishes: readonly number[], most: number): Filled {
  const ranked = byWish(wishes);
  const wanted = ranked.filter((at) => wishes[at]! > 0.6).slice(0, most);
  return { chosen: inOrder(wanted.length > 0 ? wanted : ranked.slice(0, 1)), points: null };
}

/** The most wanted first, as long as it fits; people stop when nothing that is left is wanted. */
export function fillKnapsack(wishes: readonly number[], costs: readonly number[], budget: number): Filled {
  let left = budget;
  const chosen = byWish(wishes).filter((at, rank) => {
    const taken = costs[at]! <= left && (wishes[at]! > 0.2 || rank === 0);
    if (taken) left -= costs[at]!;
    return taken;
  });
  return { chosen: inOrder(chosen), points: null };
}

/** All points on the two to five most wanted, more on what is wanted more. */
export function fillPoints(random: Random, wishes: readonly number[], points: number): Filled {
  const ranked = byWish(wishes).slice(0, 2 + random.below(4));
  const least = wishes[ranked.at(-1)!]!;
  const weights = ranked.map((at) => wishes[at]! - least + 0.4);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => Math.max(1, Math.floor((points * weight) / total)));
  // Rounding leaves some points over, or takes one too many from the favourite.
  shares[0] = shares[0]! + points - shares.reduce((sum, share) => sum + share, 0);
  const given = new Map(ranked.map((at, rank) => [at, shares[rank]!]));
  const chosen = inOrder(ranked);
  return { chosen, points: chosen.map((at) => given.get(at)!) };
}
