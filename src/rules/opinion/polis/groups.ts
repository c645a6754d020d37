/**
 * Opinion groups: participants are gathered into up to 100 base clusters, and these into 2 to 5 groups.
 *
 * As implemented in Polis's mathematics of 2024 (github.com/compdemocracy/polis, math/src/polismath/math/conversation.clj):
 * k-means with k = 100 over the participants in the conversation; over the centres of these B clusters, weighted by their size,
 * k-means for every k from 2 to min(5, 2 + B / 12); the best silhouette over the centres is the best k. A new k is taken only
 * after it was the best in 4 rounds running. Method read there.
 *
 * Differs from Polis in this: nothing is carried over from an earlier round but the k, so the same votes give the same groups (in
 * Polis a round starts from the clusters of the last one); of two equal silhouettes the smaller k is the best.
 */
import { kMeans } from './k-means.ts';
import type { Points } from './projection.ts';
import { silhouette } from './silhouette.ts';

export interface Grouping {
  /** As asked of k-means; there may be fewer groups, where there are not so many different points. */
  readonly k: number;
  readonly groups: number;
  readonly silhouette: number;
  /** The group of each participant, from 0; -1 for those who are not in the conversation. */
  readonly of: Int32Array;
}

const BASE_CLUSTERS = 100;
const BASE_ROUNDS = 100;
const GROUP_ROUNDS = 20;
const MOST_GROUPS = 5;
const BASE_CLUSTERS_PER_K = 12;
const ROUNDS_TO_CHANGE = 4;

/** One grouping for every k that Polis tries, smallest k first. `isIn`: 1 for participants in the conversation. */
export function groupings(points: Points, isIn: Uint8Array): readonly Grouping[] {
  const members = [...isIn.keys()].filter((p) => isIn[p] === 1);
  const x = Float64Array.from(members, (p) => points.x[p]!);
  const y = Float64Array.from(members, (p) => points.y[p]!);
  const base = kMeans({ x, y }, BASE_CLUSTERS, BASE_ROUNDS);
  const weights = new Int32Array(base.centres.x.length);
  for (const cluster of base.of) weights[cluster]! += 1;
  const most = Math.min(MOST_GROUPS, 2 + Math.floor(weights.length / BASE_CLUSTERS_PER_K));
  return Array.from({ length: most - 1 }, (_, at) => {
    const found = kMeans(base.centres, at + 2, GROUP_ROUNDS, weights);
    const groups = found.centres.x.length;
    const of = new Int32Array(isIn.length).fill(-1);
    members.forEach((p, member) => (of[p] = found.of[base.of[member]!]!));
    return { k: at + 2, groups, silhouette: silhouette(base.centres, found.of, groups), of };
  });
}

export function bestGrouping(tried: readonly Grouping[]): Grouping {
  return tried.reduce((best, next) => (next.silhouette > best.silhouette ? next : best));
}

/** The k to show after some rounds. `bestKs`: the best k of each round, oldest first; undefined where there was none yet. */
export function smoothedK(bestKs: readonly number[]): number | undefined {
  let shown: number | undefined;
  let running = 0;
  bestKs.forEach((k, round) => {
    running = k === bestKs[round - 1] ? running + 1 : 1;
    if (shown === undefined || running >= ROUNDS_TO_CHANGE) shown = k;
  });
  return shown;
}
