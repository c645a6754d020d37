import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { lowestRegion, regionVotes, shrunkRates } from './regions.ts';
import { shownRegions } from './shown-regions.ts';
import { countsOf, near } from './testing/counts.ts';
import type { Tally } from './testing/counts.ts';

const votes = (tallies: readonly Tally[], side: 'agree' | 'disagree' = 'agree') =>
  regionVotes(countsOf(tallies), 0, side);

test('worked example: a small region is drawn towards the others, a large one hardly, an empty one is what the others say', () => {
  // They say 0.75 * 0.8 + 0.125 = 0.725; two votes of weight 1/6: 0 + 5/6 * 0.5 = 0.41667; 0.5.
  const rates = shrunkRates(
    votes([
      [80, 20],
      [0, 2],
      [0, 0],
    ]),
  );
  assert.ok(near(rates[0], (80 + 10 * ((5 / 12 + 0.5) / 2)) / 110));
  assert.ok(near(rates[1], (0 + 10 * ((0.725 + 0.5) / 2)) / 12));
  assert.ok(near(rates[2], (0.725 + 5 / 12) / 2));
});

test('two no votes in a tiny region do not make it the lowest where a large one is split, twenty do', () => {
  const split: Tally = [40, 160];
  assert.equal(lowestRegion(votes([[180, 20], split, [0, 2]]))?.region, 1);
  assert.equal(lowestRegion(votes([[180, 20], split, [0, 20]]))?.region, 2);
});

test('a region without votes is never called the lowest, and without any votes there is none', () => {
  assert.equal(
    lowestRegion(
      votes([
        [0, 0],
        [90, 10],
      ]),
    )?.region,
    1,
  );
  assert.equal(
    lowestRegion(
      votes([
        [0, 0],
        [0, 0],
      ]),
    ),
    undefined,
  );
  assert.equal(lowestRegion(votes([])), undefined);
});

test('of equally low regions the one with the lower number is named', () => {
  assert.equal(
    lowestRegion(
      votes([
        [9, 1],
        [4, 6],
        [4, 6],
      ]),
    )?.region,
    1,
  );
});

test('rejection is measured as agreement is', () => {
  const flipped = shrunkRates(
    votes([
      [20, 80],
      [3, 4],
    ]),
  );
  assert.deepEqual(
    shrunkRates(
      votes(
        [
          [80, 20],
          [4, 3],
        ],
        'disagree',
      ),
    ),
    flipped,
  );
});

const people = fc.array(fc.oneof(fc.nat(12), fc.nat(200)), { minLength: 1, maxLength: 12 });

test('no cell below ten is shown, and what the hidden ones hold together is nobody or at least ten', () => {
  fc.assert(
    fc.property(people, (counts) => {
      const shown = shownRegions(counts);
      const total = counts.reduce((sum, count) => sum + count, 0);
      const visible = counts.reduce((sum, count, r) => sum + shown[r]! * count, 0);
      counts.forEach((count, r) => assert.ok(shown[r] === 0 || count >= 10));
      const rest = total - visible;
      if (visible > 0) assert.ok(rest === 0 || rest >= 10, `${rest}`);
    }),
  );
});

test('no more is hidden than must be: the smallest other cell where one alone would be hidden', () => {
  assert.deepEqual([...shownRegions([5, 40, 12, 300])], [0, 1, 0, 1]);
  assert.deepEqual([...shownRegions([5, 6, 12, 300])], [0, 0, 1, 1]);
  assert.deepEqual([...shownRegions([0, 40, 12])], [0, 1, 1]);
  assert.deepEqual([...shownRegions([9, 0, 12])], [0, 0, 0]);
  assert.deepEqual([...shownRegions([10, 10])], [1, 1]);
  assert.deepEqual([...shownRegions([5, 12, 12])], [0, 0, 1]);
  assert.deepEqual([...shownRegions([5, 5, 12])], [0, 0, 1]);
});
