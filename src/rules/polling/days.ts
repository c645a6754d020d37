/**
 * The level on any day, from the levels on the middle days of readings.
 *
 * Between two readings a random walk is a bridge: the mean lies on the straight line, and to the variance of the line comes
 * q (t - a)(b - t) / (b - a). Before the first and after the last reading it spreads by q a day.
 */
import type { Smoothed } from './smooth.ts';

/** Where a day lies: on the line from reading `left` to reading `right`, `share` of the way; outside of all both are the same. */
export interface Place {
  readonly day: number;
  readonly left: number;
  readonly right: number;
  readonly share: number;
  /** What the daily variance is multiplied by for what the line does not know. */
  readonly loose: number;
}

/** `middle` ascends. */
export function placeOf(middle: Float64Array, day: number): Place {
  const last = middle.length - 1;
  let right = 0;
  while (right <= last && middle[right]! <= day) right++;
  if (right === 0) return { day, left: 0, right: 0, share: 0, loose: middle[0]! - day };
  const left = right - 1;
  const gone = day - middle[left]!;
  if (right > last) return { day, left, right: left, share: 0, loose: gone };
  const gap = middle[right]! - middle[left]!;
  return { day, left, right, share: gone / gap, loose: (gone * (gap - gone)) / gap };
}

/** Mean of the level at a place. */
export function levelAt({ level }: Smoothed, { left, right, share }: Place): number {
  return level[left]! + share * (level[right]! - level[left]!);
}

/** The variance of it; `next` holds the covariance of each reading's level with the following one's. */
export function varianceAt(fit: Smoothed, next: Float64Array, { left, right, share, loose }: Place): number {
  const rest = 1 - share;
  const { levelVariance } = fit;
  const line =
    left === right
      ? levelVariance[left]!
      : rest * rest * levelVariance[left]! +
        share * share * levelVariance[right]! +
        2 * share * rest * (next[left] ?? 0);
  return line + loose * fit.spreads.daily ** 2;
}

/** Covariance of each reading's level with the following one's. */
export function nextCovariances(fit: Smoothed): Float64Array {
  return Float64Array.from({ length: fit.level.length - 1 }, (_, at) => fit.covariance(at, at + 1));
}

/** Variance of the difference of the levels at two places. */
export function varianceOfDifference(fit: Smoothed, middle: Float64Array, one: Place, other: Place): number {
  const parts: (readonly [reading: number, factor: number])[] = [
    [one.left, 1 - one.share],
    [one.right, one.share],
    [other.left, other.share - 1],
    [other.right, -other.share],
  ];
  let variance = 0;
  for (const [a, weightA] of parts)
    for (const [b, weightB] of parts)
      if (weightA !== 0 && weightB !== 0)
        variance += weightA * weightB * fit.covariance(Math.min(a, b), Math.max(a, b));
  const loose = one.loose + other.loose - 2 * looseTogether(middle, one, other);
  return variance + loose * fit.spreads.daily ** 2;
}

/** What two days outside of the line share: the steps between them and the same reading, or the same bridge. */
function looseTogether(middle: Float64Array, one: Place, other: Place): number {
  if (one.left !== other.left || one.right !== other.right) return 0;
  if (one.left === one.right) {
    const at = middle[one.left]!;
    return (one.day - at) * (other.day - at) > 0 ? Math.min(one.loose, other.loose) : 0;
  }
  const [a, b] = [middle[one.left]!, middle[one.right]!];
  const [early, late] = [Math.min(one.day, other.day), Math.max(one.day, other.day)];
  return ((early - a) * (b - late)) / (b - a);
}
