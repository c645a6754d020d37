/**
 * The sets of some whole numbers with the highest sum up to a limit: the first of them, and on which numbers they differ.
 * Exact; for up to 40 numbers of any size, or sums that are not too many to be worked out one by one.
 */
import { commonDivisor } from '../common-divisor.ts';
import { fullestByHalves, MOST_BY_HALVES } from './fullest-by-halves.ts';
import { fullestBySums } from './fullest-by-sums.ts';

/** Numbers are meant by their places. */
export interface FullestSets {
  /** The set that holds the first number on which it differs from any other. */
  readonly first: readonly number[];
  /** Numbers that are in some of the sets but not in all. */
  readonly tied: readonly number[];
}

const MOST_SUMS = 2 ** 25;

/** Numbers are whole, from 1 to the limit, which is below 2^53. Undefined where they are too many and too large. */
export function fullestSets(numbers: readonly number[], limit: number): FullestSets | undefined {
  const total = numbers.reduce((sum, number) => sum + number, 0);
  if (total <= limit) return { first: [...numbers.keys()], tied: [] };
  if (numbers.length <= MOST_BY_HALVES) return fullestByHalves(numbers, limit);
  const divisor = numbers.reduce(commonDivisor, 0);
  const most = Math.floor(limit / divisor);
  if (most > MOST_SUMS) return undefined;
  return fullestBySums(
    numbers.map((number) => number / divisor),
    most,
  );
}
