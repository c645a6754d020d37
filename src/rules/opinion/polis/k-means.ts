/**
 * Clusters of points by k-means: each point belongs to the nearest centre, each centre is the mean of its points.
 *
 * As implemented in Polis's mathematics of 2024 (github.com/compdemocracy/polis, math/src/polismath/math/clusters.clj): the
 * first k distinct points are the first centres, a centre left without points is dropped, and rounds end when every centre
 * moves by less than 0.01. Method read there.
 *
 * Differs from Polis in this: of two centres equally near the one with the lower number takes the point, and a centre is compared
 * with its own earlier place (Polis sorts the centres of both rounds and compares them in that order).
 */
import type { Points } from './projection.ts';

export interface Clusters {
  /** Which cluster each point belongs to. */
  readonly of: Int32Array;
  /** One per cluster, none of them empty; at most k. */
  readonly centres: Points;
}

const STEADY = 0.01;

/** `weights`: of each point in a mean, above 0; all 1 where not given. `rounds`: at most so many after the first. */
export function kMeans(points: Points, k: number, rounds: number, weights?: ArrayLike<number>): Clusters {
  let clusters: Clusters = { of: new Int32Array(points.x.length), centres: firstDistinct(points, k) };
  for (let round = 0; ; round += 1) {
    const { of, centres } = clusters;
    clusters = withMeans(points, nearestCentres(points, centres, of), centres.x.length, weights);
    if (round === rounds || isSteady(centres, clusters.centres)) return clusters;
  }
}

function firstDistinct({ x, y }: Points, k: number): Points {
  const chosen: number[] = [];
  for (let at = 0; at < x.length && chosen.length < k; at += 1)
    if (chosen.every((other) => x[other] !== x[at] || y[other] !== y[at])) chosen.push(at);
  return { x: Float64Array.from(chosen, (at) => x[at]!), y: Float64Array.from(chosen, (at) => y[at]!) };
}

/**
 * Starts at each point's centre of the round before and goes outwards to the right and to the left, until centres are further
 * away sideways alone than the nearest so far. Of a hundred centres this looks at a few dozen at most.
 */
function nearestCentres({ x, y }: Points, centres: Points, before: Int32Array): Int32Array {
  const count = centres.x.length;
  const order = Int32Array.from(centres.x.keys()).sort((a, b) => centres.x[a]! - centres.x[b]!);
  const rank = new Int32Array(count);
  order.forEach((centre, at) => (rank[centre] = at));
  const xs = Float64Array.from(order, (centre) => centres.x[centre]!);
  const ys = Float64Array.from(order, (centre) => centres.y[centre]!);
  const nearest = new Int32Array(x.length);
  for (let point = 0; point < x.length; point += 1) {
    const px = x[point]!;
    const py = y[point]!;
    const start = rank[before[point]!]!;
    let least = Infinity;
    let best = count;
    for (let at = start; at < count; at += 1) {
      const dx = xs[at]! - px;
      if (dx > 0 && dx * dx > least) break;
      const dy = ys[at]! - py;
      const distance = dx * dx + dy * dy;
      if (distance < least || (distance === least && order[at]! < best)) {
        least = distance;
        best = order[at]!;
      }
    }
    for (let at = start - 1; at >= 0; at -= 1) {
      const dx = xs[at]! - px;
      if (dx < 0 && dx * dx > least) break;
      const dy = ys[at]! - py;
      const distance = dx * dx + dy * dy;
      if (distance < least || (distance === least && order[at]! < best)) {
        least = distance;
        best = order[at]!;
      }
    }
    nearest[point] = best;
  }
  return nearest;
}

/** Drops empty clusters; the others keep their order. */
function withMeans({ x, y }: Points, nearest: Int32Array, count: number, weights?: ArrayLike<number>): Clusters {
  const [sumX, sumY, weight] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  for (let at = 0; at < nearest.length; at += 1) {
    const [cluster, own] = [nearest[at]!, weights?.[at] ?? 1];
    sumX[cluster]! += own * x[at]!;
    sumY[cluster]! += own * y[at]!;
    weight[cluster]! += own;
  }
  const left = [...weight.keys()].filter((cluster) => weight[cluster]! > 0);
  const numbers = new Int32Array(count);
  left.forEach((cluster, number) => (numbers[cluster] = number));
  return {
    of: nearest.map((cluster) => numbers[cluster]!),
    centres: {
      x: Float64Array.from(left, (cluster) => sumX[cluster]! / weight[cluster]!),
      y: Float64Array.from(left, (cluster) => sumY[cluster]! / weight[cluster]!),
    },
  };
}

function isSteady(before: Points, now: Points): boolean {
  if (before.x.length !== now.x.length) return false;
  return now.x.every((x, at) => Math.hypot(x - before.x[at]!, now.y[at]! - before.y[at]!) < STEADY);
}
