/**
 * The largest sum of some whole numbers that does not exceed a limit, exact.
 *
 * Up to 40 numbers are parted in two halves, the sums of each half listed in order, and the best pair found (Horowitz and
 * Sahni, "Computing Partitions with Applications to the Knapsack Problem", Journal of the ACM, 1974): at most 2^20 sums in a
 * list, fewer where sums coincide. Of more numbers some of the large ones are taken first; if the limit is met exactly then,
 * as it nearly always is where so many sums are possible, that is the answer. Where it is not, all sums up to the limit are
 * worked out, divided by the greatest common divisor of the numbers. Only where that would be more than 2^30 of them (fewer
 * for more than 64 numbers) it cannot be told: more than 40 numbers, most of them large, in sums that never meet the limit.
 */
import { commonDivisor } from '../common-divisor.ts';
import { TooHard } from '../too-hard.ts';
import { Sums } from './sums.ts';

/** How many of the smallest numbers are listed in each half, first few and then more. */
const HALVES = [6, 11, 16, 20];
/** How many of the large numbers are left out in turn to meet the limit exactly; fewer where the lists are long. */
const TRIES = 64;
const MOST_TRIED = 2 ** 22;
/** How often a sum may be looked at: a second or two, and 128 MB at most. */
const MOST_STEPS = 2 ** 36;
const MOST_SUMS = 2 ** 30;

/** Numbers and limit are whole, at least 0 and below 2^53. Throws {@link TooHard}. */
export function largestSum(numbers: readonly number[], limit: number): number {
  const fitting = numbers.filter((number) => number > 0 && number <= limit);
  const total = fitting.reduce((sum, number) => sum + number, 0);
  if (total <= limit) return total;
  const divisor = fitting.reduce(commonDivisor, 0);
  return (
    divisor *
    largest(
      fitting.map((number) => number / divisor).toSorted((a, b) => b - a),
      Math.floor(limit / divisor),
    )
  );
}

/** `numbers` descending; all together are above the limit. */
function largest(numbers: readonly number[], limit: number): number {
  for (const half of HALVES) {
    const large = numbers.slice(0, Math.max(0, numbers.length - 2 * half));
    const small = numbers.slice(large.length);
    const listed = new Halves(small, limit);
    if (large.length === 0) return listed.largestUpTo(limit);
    if (meets(large, listed, limit, Math.min(TRIES, MOST_TRIED / 2 ** half))) return limit;
  }
  if (limit > MOST_SUMS || limit * numbers.length > MOST_STEPS)
    throw new TooHard('The best that a ballot can get out of the budget');
  const sums = new Sums(limit);
  for (const number of numbers) sums.add(number);
  return sums.largest();
}

/** Takes large numbers as long as they leave about half of all small ones, and fills up with those. */
function meets(large: readonly number[], small: Halves, limit: number, tries: number): boolean {
  for (let left = -1; left < Math.min(large.length, tries); left++) {
    let rest = limit;
    large.forEach((number, at) => {
      if (at !== left && number <= rest - small.total / 2) rest -= number;
    });
    if (small.largestUpTo(rest) === rest) return true;
  }
  return false;
}

/** All sums of some numbers, as pairs of the sums of two halves. */
class Halves {
  readonly total: number;
  private readonly a: Float64Array;
  private readonly b: Float64Array;

  constructor(numbers: readonly number[], limit: number) {
    this.total = numbers.reduce((sum, number) => sum + number, 0);
    this.a = sumsOf(
      numbers.filter((_, at) => at % 2 === 0),
      limit,
    );
    this.b = sumsOf(
      numbers.filter((_, at) => at % 2 === 1),
      limit,
    );
  }

  largestUpTo(limit: number): number {
    const { a, b } = this;
    let best = 0;
    for (let i = 0, j = b.length - 1; a[i]! <= limit; i++) {
      // Never past the first of them, which is 0.
      while (a[i]! + b[j]! > limit) j--;
      best = Math.max(best, a[i]! + b[j]!);
    }
    return best;
  }
}

/** Ascending, each once, up to the limit. */
function sumsOf(numbers: readonly number[], limit: number): Float64Array {
  let sums = Float64Array.of(0);
  for (const number of numbers) {
    const more = new Float64Array(2 * sums.length);
    let length = 0;
    // The second place never passes the first.
    for (let i = 0, j = 0; j < sums.length;) {
      const [without, within] = [sums[i] ?? Infinity, sums[j]! + number];
      const next = Math.min(without, within);
      if (next > limit) break;
      if (without === next) i++;
      if (within === next) j++;
      more[length++] = next;
    }
    sums = more.subarray(0, length);
  }
  return sums;
}
