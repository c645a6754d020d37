import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { representativeness, weightedRate } from './representativeness.ts';
import { countsOf, near } from './testing/counts.ts';

const regions = fc
  .array(fc.tuple(fc.nat(200), fc.nat(1_000_000)), { minLength: 1, maxLength: 10 })
  .filter((each) => each.some(([, population]) => population > 0));
const columns = (each: readonly (readonly [number, number])[]) =>
  [each.map(([participants]) => participants), each.map(([, population]) => population)] as const;

test('worked example: a city with half the people and nine tenths of the participants', () => {
  const { regions, index, unheard, effective } = representativeness([90, 10, 0], [500_000, 400_000, 100_000], 0.1);
  assert.ok(near(index, 0.6));
  assert.ok(near(unheard, 0.1));
  assert.deepEqual(
    regions.map(({ per10000 }) => per10000),
    [1.8, 0.25, 0],
  );
  assert.deepEqual(
    regions.map(({ weight }) => Math.round(1000 * weight) / 1000),
    [0.556, 4, 0],
  );
  // Of 164: 90, 0.9 * 0.4 * 164 = 59.04, 0.9 * 0.1 * 164 = 14.76.
  assert.deepEqual(
    regions.map(({ missing }) => missing),
    [0, 50, 15],
  );
  assert.ok(near(effective, 90 ** 2 / (90 * (5 / 9) ** 2 + 10 * 16), 1e-9));
});

test('weighted to the population, a region with few participants counts as many people as live there', () => {
  const { regions } = representativeness([90, 10], [500_000, 500_000]);
  const byRegion = countsOf([
    [90, 0],
    [0, 10],
  ]);
  assert.ok(near(weightedRate(byRegion, 0, 'agree', regions), 0.5));
  assert.ok(near(weightedRate(byRegion, 0, 'disagree', regions), 0.5));
});

test('no voice counts for more than five', () => {
  const { regions } = representativeness([999, 1], [1, 1]);
  assert.equal(regions[1]!.weight, 5);
});

test('after inviting, every region has its share within the tolerance, and with one fewer anywhere some has not', () => {
  const tolerance = fc.double({ min: 0.05, max: 0.5, noNaN: true });
  fc.assert(
    fc.property(regions, tolerance, (each, within) => {
      const [participants, population] = columns(each);
      const found = representativeness(participants, population, within);
      const after = found.regions.map((region) => region.participants + region.missing);
      const holds = (numbers: readonly number[]): boolean => {
        const again = representativeness(numbers, population, within);
        return again.regions.every((r) => r.share >= (1 - within) * r.populationShare - 1e-9);
      };
      assert.ok(holds(after));
      assert.ok(representativeness(after, population).index! >= 1 - within - 1e-9);
      found.regions.forEach(({ missing }, r) => {
        if (missing > 0 && after[r]! > 1) assert.equal(holds(after.with(r, after[r]! - 1)), false);
      });
    }),
  );
});

test('the index is 1 where shares are equal, 0 where nobody lives where participants come from, and not there without them', () => {
  assert.equal(representativeness([1, 2, 3], [100, 200, 300]).index, 1);
  assert.equal(representativeness([5, 0], [0, 100]).index, 0);
  assert.equal(representativeness([0, 0], [10, 100]).index, undefined);
  assert.throws(() => representativeness([1], [0]), RangeError);
});

test('without participants at least one from each region is missing', () => {
  assert.deepEqual(
    representativeness([0, 0], [50, 50]).regions.map(({ missing }) => missing),
    [1, 1],
  );
});

test('the index lies between 0 and 1 and the effective number is at most the number of participants', () => {
  fc.assert(
    fc.property(regions, (each) => {
      const found = representativeness(...columns(each));
      const total = each.reduce((sum, [participants]) => sum + participants, 0);
      if (found.index !== undefined) assert.ok(found.index >= 0 && found.index <= 1);
      assert.ok(found.effective <= total + 1e-9);
    }),
  );
});

test('where no vote has weight there is no rate', () => {
  const { regions } = representativeness([3, 3], [10, 10]);
  assert.equal(
    weightedRate(
      countsOf([
        [0, 0],
        [0, 0],
      ]),
      0,
      'agree',
      regions,
    ),
    undefined,
  );
});
