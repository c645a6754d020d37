/**
 * How well points fit their clusters, from -1 to 1: the mean over points of (b - a) / max(a, b), where a is the mean distance
 * to the others of the same cluster, and b that to the points of the nearest other cluster.
 *
 * As implemented in Polis's mathematics of 2024 (github.com/compdemocracy/polis, math/src/polismath/math/clusters.clj), after
 * Rousseeuw (Journal of Computational and Applied Mathematics 20, 1987): a point alone in its cluster counts 0. Read there.
 * Where Polis fails, with a single cluster or with all points in one place, a point counts 0 too.
 *
 * Takes time in the square of the number of points: for the at most 100 base clusters, not for participants.
 */
import type { Points } from './projection.ts';

/** `of`: the cluster of each point, from 0 to `clusters` - 1. No points: 0. */
export function silhouette({ x, y }: Points, of: ArrayLike<number>, clusters: number): number {
  const sizes = new Int32Array(clusters);
  for (let at = 0; at < x.length; at += 1) sizes[of[at]!]! += 1;
  const distances = new Float64Array(clusters);
  let sum = 0;
  for (let at = 0; at < x.length; at += 1) {
    distances.fill(0);
    for (let other = 0; other < x.length; other += 1)
      distances[of[other]!]! += Math.hypot(x[at]! - x[other]!, y[at]! - y[other]!);
    sum += fit(distances, sizes, of[at]!);
  }
  return x.length > 0 ? sum / x.length : 0;
}

/** Of one point in cluster `own`; `distances`: the sums of its distances to the points of each cluster. */
function fit(distances: Float64Array, sizes: Int32Array, own: number): number {
  if (sizes[own] === 1) return 0;
  const inside = distances[own]! / (sizes[own]! - 1);
  let outside = Infinity;
  for (let cluster = 0; cluster < sizes.length; cluster += 1)
    if (cluster !== own && sizes[cluster]! > 0) outside = Math.min(outside, distances[cluster]! / sizes[cluster]!);
  const larger = Math.max(inside, outside);
  return larger > 0 && larger < Infinity ? (outside - inside) / larger : 0;
}
