import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { toddsCosts } from '../testing/hard-knapsacks.ts';
import { TooHard } from '../too-hard.ts';
import { largestSum } from './largest-sum.ts';

/** Of all subsets. */
function largestOfAll(numbers: readonly number[], limit: number): number {
  let sums = new Set([0]);
  for (const number of numbers) {
    sums = new Set([...sums, ...[...sums].map((sum) => sum + number).filter((sum) => sum <= limit)]);
  }
  return [...sums].reduce((a, b) => Math.max(a, b));
}

test('it is the largest sum of all subsets, also with zeros, repeats and common divisors', () => {
  const numbers = fc.oneof(
    fc.array(fc.nat(30), { maxLength: 12 }),
    fc.array(fc.constantFrom(0, 6, 10, 15, 30, 30, 45), { maxLength: 14 }),
    fc.array(fc.nat(2 ** 40), { maxLength: 14 }),
  );
  fc.assert(
    fc.property(numbers, fc.double({ min: 0, max: 1.1, noNaN: true }), (all, share) => {
      const limit = Math.floor(all.reduce((sum, number) => sum + number, 0) * share);
      assert.equal(largestSum(all, limit), largestOfAll(all, limit));
    }),
    { numRuns: 1000 },
  );
});

test('of more than 40 numbers it is the largest sum of all subsets too', () => {
  const some = fc.constantFrom(1, 2, 7, 100, 102, 110, 400);
  fc.assert(
    fc.property(fc.array(some, { minLength: 41, maxLength: 90 }), fc.nat(8000), (all, limit) => {
      assert.equal(largestSum(all, limit), largestOfAll(all, limit));
    }),
    { numRuns: 30 },
  );
});

test('where all numbers but one are even an odd limit is met with that one, or missed by 1 without it', () => {
  const even = Array.from({ length: 60 }, (_, at) => 2000 + 2 * ((at * at) % 97));
  assert.equal(largestSum([...even, 1003], 50_001), 50_001);
  assert.equal(largestSum([...even, 60_001], 50_001), 50_000);
});

test('of more than 40 numbers with a limit that no set meets, all sums are worked out', () => {
  const seventies = Array.from({ length: 50 }, (_, at) => 70 * (1 + (at % 5)));
  assert.equal(largestSum([...seventies, 1], 70 * 60 + 35), 70 * 60 + 1);
  assert.equal(largestSum([...seventies, 1, 3], 70 * 60 + 69), 70 * 60 + 4);
  // A single copy of the large one: 1,000 is met by nothing else.
  assert.equal(largestSum([...seventies, 999, 1], 70 * 14 + 20), 999 + 1);
});

test('where all numbers together are within the limit it is their sum, however many and large they are', () => {
  const numbers = Array.from({ length: 200 }, (_, at) => 10 ** 12 + at * at);
  const all = numbers.reduce((sum, number) => sum + number, 0);
  assert.equal(largestSum(numbers, all + 1), all);
  assert.equal(largestSum(numbers, all), all);
});

test('powers of two have every sum, and that of all but the last is one less than the next', () => {
  const powers = Array.from({ length: 40 }, (_, at) => 2 ** at);
  assert.equal(largestSum(powers, 2 ** 40 - 2), 2 ** 40 - 2);
  assert.equal(largestSum([...powers, 2 ** 41], 2 ** 41 - 1), 2 ** 40 - 1);
});

test('sums near 2^53 are exact', () => {
  const most = Number.MAX_SAFE_INTEGER;
  assert.equal(largestSum([most - 1, 3, 5], most), most - 1);
  assert.equal(largestSum([(most - 1) / 2, (most + 1) / 2 - 2, 2, 4], most), most);
  assert.equal(largestSum([most, most], most - 1), 0);
});

test("Todd's hard numbers, of which no set meets half of all, are counted for 40 and too hard for 41", () => {
  const half = (numbers: readonly number[]): number => Math.floor(numbers.reduce((sum, each) => sum + each, 0) / 2);
  for (const length of [7, 12, 15]) {
    const numbers = toddsCosts(length);
    assert.equal(largestSum(numbers, half(numbers)), largestOfAll(numbers, half(numbers)));
    assert.ok(largestSum(numbers, half(numbers)) < half(numbers));
  }
  assert.ok(largestSum(toddsCosts(40), half(toddsCosts(40))) < half(toddsCosts(40)));
  assert.throws(() => largestSum(toddsCosts(41), half(toddsCosts(41))), TooHard);
});

test('of numbers too large for all sums to be worked out some are taken first, also where it must not be the largest', () => {
  const even = [2];
  while (even.length < 60) even.push((even.at(-1)! * 7919) % 199_999_978);
  const numbers = [...even, 300_000_001];
  // The only odd number is needed for the one, and cannot be in the other.
  assert.equal(largestSum(numbers, 4_000_000_001), 4_000_000_001);
  assert.equal(largestSum(numbers, 4_000_000_000), 4_000_000_000);
});

test('numbers that are 0 or above the limit change nothing, however many there are', () => {
  const numbers = toddsCosts(20);
  const limit = numbers.slice(10).reduce((sum, number) => sum + number, 0) - 1;
  const expected = largestSum(numbers, limit);
  assert.equal(largestSum([...Array.from({ length: 40 }, () => 0), ...numbers], limit), expected);
  assert.equal(largestSum([...numbers, ...Array.from({ length: 40 }, () => limit + 1)], limit), expected);
});

test('more than 2^30 sums are too many to be worked out, and with 70 numbers as many as 2^30 too', () => {
  const numbers = (length: number): number[] => [1, ...Array.from({ length }, () => 42_000_000)];
  assert.throws(() => largestSum(numbers(49), 2 ** 30 + 1), TooHard);
  assert.throws(() => largestSum(numbers(69), 2 ** 30), TooHard);
});
