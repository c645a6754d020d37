import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import * as fc from 'fast-check';
import { fullestByHalves } from './fullest-by-halves.ts';
import { fullestBySums } from './fullest-by-sums.ts';
import { fullestSets } from './fullest-sets.ts';
import type { FullestSets } from './fullest-sets.ts';
import { largestSum } from './largest-sum.ts';
import { Sums } from './sums.ts';

/** All subsets are looked at; the first number is the highest bit. */
function fullestOfAll(numbers: readonly number[], limit: number): FullestSets {
  const places = [...numbers.keys()];
  const holds = (set: number, at: number): boolean => ((set >> (numbers.length - 1 - at)) & 1) === 1;
  let [highest, first, some, all] = [-1, 0, 0, 0];
  for (let set = 0; set < 2 ** numbers.length; set++) {
    const sum = places.reduce((total, at) => total + (holds(set, at) ? numbers[at]! : 0), 0);
    if (sum > limit || sum < highest) continue;
    [some, all] = sum > highest ? [set, set] : [some | set, all & set];
    [highest, first] = [sum, set];
  }
  return { first: places.filter((at) => holds(first, at)), tied: places.filter((at) => holds(some & ~all, at)) };
}

const numbersWithLimit = fc
  .oneof(
    fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 10 }),
    fc.array(fc.constantFrom(10, 10, 15, 20, 21, 35), { minLength: 1, maxLength: 10 }),
    fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 10 }),
  )
  .chain((numbers) => {
    const total = numbers.reduce((sum, number) => sum + number, 0);
    return fc.record({ numbers: fc.constant(numbers), limit: fc.integer({ min: Math.max(...numbers), max: total }) });
  });

test('both ways give the first of all fullest subsets and the numbers on which they differ', () => {
  fc.assert(
    fc.property(numbersWithLimit, ({ numbers, limit }) => {
      const expected = fullestOfAll(numbers, limit);
      assert.deepEqual(fullestByHalves(numbers, limit), expected);
      assert.deepEqual(fullestBySums(numbers, limit), expected);
      assert.deepEqual(fullestSets(numbers, limit), expected);
    }),
    { numRuns: 500 },
  );
});

test('both ways agree on more numbers than subsets can be listed of', () => {
  const numbers = fc.array(fc.oneof(fc.integer({ min: 1, max: 2000 }), fc.constantFrom(600, 1200)), {
    minLength: 25,
    maxLength: 40,
  });
  fc.assert(
    fc.property(numbers, fc.integer({ min: 2000, max: 30_000 }), (all, limit) => {
      assert.deepEqual(fullestBySums(all, limit), fullestByHalves(all, limit));
    }),
    { numRuns: 30 },
  );
});

test('where numbers are alike but for a few, those in no fullest set and those in all are told from the tied', () => {
  // 1 and 3 make an odd sum even, but no limit that is a multiple of 1,000 is met with one of them.
  const numbers = [1, 3, ...Array.from({ length: 50 }, (_, at) => 1000 * (1 + (at % 4)))];
  const { first, tied } = fullestSets(numbers, 40_000)!;
  assert.equal(
    first.reduce((sum, at) => sum + numbers[at]!, 0),
    40_000,
  );
  assert.deepEqual(
    tied,
    [...numbers.keys()].filter((at) => numbers[at]! >= 1000),
  );
  const withThem = fullestSets(numbers, 40_004)!;
  assert.deepEqual(withThem.first.slice(0, 2), [0, 1]);
  assert.deepEqual(withThem.tied, tied);
});

test('40 numbers of 10^12 have the sum that the search for it alone finds; 41 are left to others', () => {
  const numbers = Array.from({ length: 41 }, (_, at) => 10 ** 12 + ((at * 7_919_777_123) % 99_999_999_977));
  const forty = numbers.slice(1);
  const limit = 17 * 10 ** 12;
  const { first } = fullestSets(forty, limit)!;
  assert.equal(
    first.reduce((sum, at) => sum + forty[at]!, 0),
    largestSum(forty, limit),
  );
  assert.equal(fullestSets(numbers, limit), undefined);
});

test('most numbers that tie are seen in a few of the sets, and only the others are looked into', () => {
  const additionsFor = (numbers: readonly number[], limit: number): number => {
    const add = mock.method(Sums.prototype, 'add');
    try {
      fullestBySums(numbers, limit);
      return add.mock.callCount();
    } finally {
      add.mock.restore();
    }
  };
  const numbers = Array.from({ length: 200 }, (_, at) => 10 + ((at * at) % 389));
  const total = numbers.reduce((sum, number) => sum + number, 0);
  const additions = [0.02, 0.5, 0.98].map((share) => additionsFor(numbers, Math.floor(total * share)));
  // Where few numbers are in the sets, or few are not, some of those that tie are not seen.
  assert.deepEqual(additions, [618, 400, 636]);
});
