import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { crossRegionBound, crossRegionScore, lowerThird } from './cross-region.ts';
import { regionVotes } from './regions.ts';
import { countsOf, near } from './testing/counts.ts';
import type { Tally } from './testing/counts.ts';

const ROUNDING = 1e-12;
const score = (tallies: readonly Tally[]): number => crossRegionScore(regionVotes(countsOf(tallies), 0, 'agree'))!;

const smallTally = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Tally>([0, 0, 0]) },
  fc.tuple(fc.nat(5), fc.nat(5), fc.nat(2)),
  fc.tuple(fc.nat(80), fc.nat(80), fc.nat(20)),
);
const manyTallies = fc.array(smallTally, { minLength: 1, maxLength: 14 });

test('the bound at 1, 2, 3, 4, 9 and 58 regions is what the page publishes', () => {
  const expected = [0.75, 0.75, 0.5625, 0.5, 0.3125, 0.05];
  [1, 2, 3, 4, 9, 58].forEach((regions, at) => assert.ok(near(crossRegionBound(regions), expected[at]!), `${regions}`));
  assert.deepEqual([1, 2, 3, 6, 7, 9, 58].map(lowerThird), [1, 2, 2, 2, 3, 3, 20]);
});

test('worked example: three regions, one without votes', () => {
  // Weights 30/40, 30/40, 0; what the regions say: 0.75 * 0.9 + 0.125 = 0.8, 0.75 * 0.5 + 0.125 = 0.5, 0.5.
  // Rates: 0.675 + 0.25 * 0.5 = 0.8, 0.375 + 0.25 * 0.65 = 0.5375, 0.65; the lower two: 0.59375.
  assert.ok(
    near(
      score([
        [90, 10],
        [15, 15],
        [0, 0],
      ]),
      0.59375,
    ),
  );
});

test('a thousand new accounts in one region, all for or all against, stay within the bound wherever they are opened', () => {
  for (const regions of [2, 3, 5, 12, 58]) {
    const tallies = Array.from({ length: regions }, (_, r): Tally => (r % 4 === 3 ? [0, 0] : [3 * r, 40 - (r % 40)]));
    const before = score(tallies);
    tallies.forEach(([agree, disagree], r) => {
      for (const attacked of [
        [agree + 1000, disagree],
        [agree, disagree + 1000],
      ] as const) {
        const moved = Math.abs(score(tallies.with(r, attacked)) - before);
        assert.ok(moved <= crossRegionBound(regions) + ROUNDING, `${regions} regions, ${r}: ${moved}`);
      }
    });
  }
});

test('no adversary moves the score by more than the bound, with any votes put in the place of those of one region', () => {
  fc.assert(
    fc.property(
      manyTallies,
      fc.nat(),
      fc.oneof(smallTally, fc.tuple(fc.nat(100_000), fc.nat(100_000))),
      (tallies, at, put) => {
        const moved = Math.abs(score(tallies.with(at % tallies.length, put)) - score(tallies));
        assert.ok(moved <= crossRegionBound(tallies.length) + ROUNDING, `${moved}`);
      },
    ),
    { numRuns: 3000 },
  );
});

test('the bound is tight: an attack can come as near to it as it likes', () => {
  for (const regions of [2, 3, 4, 7, 9, 30, 58]) {
    const silent = lowerThird(regions) - 1;
    const others = Array.from({ length: regions - 1 }, (_, r): Tally => (r < silent ? [0, 0] : [500, 0]));
    const moved = score([[10_000, 0], ...others]) - score([[0, 10_000], ...others]);
    assert.ok(near(moved, crossRegionBound(regions)), `${regions}: ${moved}`);
  }
});

test('accounts in j regions move it by at most j bounds', () => {
  fc.assert(
    fc.property(manyTallies, manyTallies, (before, put) => {
      const after = before.map((tally, r) => put[r] ?? tally);
      const j = Math.min(before.length, put.length);
      assert.ok(Math.abs(score(after) - score(before)) <= j * crossRegionBound(before.length) + ROUNDING);
    }),
  );
});

test('one region alone has no veto, and two small ones are not averaged away by ten large ones', () => {
  const twelve = (...small: Tally[]): Tally[] => [
    ...small,
    ...Array.from({ length: 12 - small.length }, (): Tally => [900, 100]),
  ];
  const [none, one, two] = [score(twelve()), score(twelve([0, 40])), score(twelve([0, 40], [0, 40]))];
  assert.ok(none > 0.85 && one > 0.6, `${none}, ${one}`);
  assert.ok(two < 0.6, `${two}`);
});

test('it stays within 0 and 1, is the same in any order of the regions, and more agreement never lowers it', () => {
  fc.assert(
    fc.property(manyTallies, fc.nat(), (tallies, at) => {
      const own = score(tallies);
      assert.ok(own >= 0 && own <= 1);
      assert.equal(score(tallies.toReversed()), own);
      const r = at % tallies.length;
      const [agree, disagree, pass = 0] = tallies[r]!;
      fc.pre(disagree > 0);
      assert.ok(score(tallies.with(r, [agree + 1, disagree - 1, pass])) >= own - ROUNDING);
    }),
  );
});
