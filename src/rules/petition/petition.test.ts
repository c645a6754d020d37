/** Claims about a petition as a whole: the legal limits, their boundaries, and what is known before all counties report. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { AwaitedCounty, CountyReturn } from './county-return.ts';
import { CALIFORNIA_LIMITS, outcomeOf, projectPetition, type PetitionProjection } from './petition.ts';
import { REGULATION, ROUNDINGS } from './rounding.ts';

/** A county in which all were verified: what is valid is projected. */
const known = (county: string, raw: number, valid: number): CountyReturn => ({
  county,
  raw,
  sample: raw,
  valid,
  duplicates: 0,
});

function projected(
  counties: readonly (CountyReturn | AwaitedCounty)[],
  required: number,
  limits = CALIFORNIA_LIMITS,
): PetitionProjection {
  const result = projectPetition(counties, { required, rounding: REGULATION, limits });
  assert.ok(result.ok);
  return result.value;
}

test('both boundaries belong to the full check: exactly 95 % and exactly 110 %, and one signature beyond each', () => {
  for (const required of [546_651, 874_641, 8_738, 1, 20, 100, 1_999_999]) {
    const [low, high] = [BigInt(required) * 95n, BigInt(required) * 110n];
    for (
      let count = Number(low / 100n) - 2;
      count <= Number(high / 100n) + 2;
      count += Math.max(1, Math.floor(required / 50))
    ) {
      const hundred = BigInt(count) * 100n;
      const expected = hundred < low ? 'fails' : hundred > high ? 'eligible' : 'full-check';
      assert.equal(outcomeOf(count, required, CALIFORNIA_LIMITS), expected, `${count} of ${required}`);
    }
  }
  assert.equal(projected([known('A', 2_000, 950)], 1_000).outcome, 'full-check');
  assert.equal(projected([known('A', 2_000, 949)], 1_000).outcome, 'fails');
  assert.equal(projected([known('A', 2_000, 1_100)], 1_000).outcome, 'full-check');
  assert.equal(projected([known('A', 2_000, 1_101)], 1_000).outcome, 'eligible');
});

test('the limits of real petitions are those that were reported of them', () => {
  // The initiative to divide California into six states, and initiative 1613 (fees of hospitals), both of 2014: 807,615 required.
  // S. Chessin after the Secretary of State's updates, calitics.com, 2014-08-08 and 2014-09-10.
  const required = 807_615;
  assert.equal(outcomeOf(767_235, required, CALIFORNIA_LIMITS), 'full-check');
  assert.equal(outcomeOf(767_234, required, CALIFORNIA_LIMITS), 'fails');
  assert.equal(outcomeOf(888_377, required, CALIFORNIA_LIMITS), 'eligible');
  assert.equal(outcomeOf(888_376, required, CALIFORNIA_LIMITS), 'full-check');
  assert.equal(outcomeOf(787_693, required, CALIFORNIA_LIMITS), 'full-check');
  // Irvine, 2012: the worksheet names 9,612 as 110 % of 8,738 (9,611.8).
  assert.equal(outcomeOf(9_612, 8_738, CALIFORNIA_LIMITS), 'eligible');
  assert.equal(outcomeOf(9_611, 8_738, CALIFORNIA_LIMITS), 'full-check');
});

test('the limits come as data', () => {
  const limits = { failsBelow: { of: 975, in: 1000 }, eligibleAbove: { of: 1, in: 1 } };
  assert.equal(projected([known('A', 2_000, 974)], 1_000, limits).outcome, 'fails');
  assert.equal(projected([known('A', 2_000, 975)], 1_000, limits).outcome, 'full-check');
  assert.equal(projected([known('A', 2_000, 1_001)], 1_000, limits).outcome, 'eligible');
});

test('the percentage never reads like a limit that the count is not at', () => {
  const near = fc.record({
    required: fc.integer({ min: 1, max: 5_000_000 }),
    off: fc.integer({ min: -3, max: 3 }),
    limit: fc.constantFrom(95, 110),
  });
  fc.assert(
    fc.property(near, ({ required, off, limit }) => {
      const count = Math.max(0, Math.floor((required * limit) / 100) + off);
      const { percentText } = projected([known('A', 10_000_000, count)], required);
      const readsLike = Number(percentText.replace('…', ''));
      assert.equal(readsLike === limit, count * 100 === required * limit, percentText);
    }),
    { numRuns: 1_000 },
  );
  assert.equal(projected([known('A', 1_000_000, 601_317)], 546_651).percentText, '110.000164…');
});

test('a raw count below the requirement ends it, at the requirement it goes on', () => {
  assert.equal(projected([known('A', 999, 999)], 1_000).outcome, 'raw-count-too-low');
  assert.equal(projected([known('A', 1_000, 1_000)], 1_000).outcome, 'full-check');
  assert.equal(projected([known('A', 400, 400), { county: 'B', raw: 500 }], 1_000).outcome, 'raw-count-too-low');
  assert.equal(projected([known('A', 400, 400), { county: 'B' }], 1_000).outcome, 'not-complete');
});

test('while counties are awaited it says what can still become of it', () => {
  const open = projected([known('A', 1_000, 900), { county: 'B', raw: 100 }], 1_000);
  assert.deepEqual(
    [open.outcome, open.bounds, open.possible],
    ['not-complete', { least: 900, most: 1_000, alike: 990 }, ['fails', 'full-check']],
  );
  const settled = projected([known('A', 3_000, 1_101), { county: 'B', raw: 100 }], 1_000);
  assert.deepEqual([settled.outcome, settled.possible], ['not-complete', ['eligible']]);
  const unknown = projected([known('A', 3_000, 1_000), { county: 'B' }], 1_000);
  assert.deepEqual(
    [unknown.bounds, unknown.possible],
    [{ least: 1_000, most: undefined, alike: undefined }, ['full-check', 'eligible']],
  );
  assert.deepEqual(projected([], 10).outcome, 'raw-count-too-low');
});

test('the total is the sum of its counties, in any order, and says when nothing is left to verify', () => {
  const counties: readonly CountyReturn[] = [
    { county: 'X', raw: 24_034, sample: 722, valid: 516, duplicates: 2 },
    known('Alpine', 350, 300),
    { county: 'Y', raw: 10_007, sample: 500, valid: 262, duplicates: 1 },
  ];
  const { projected: total, raw, everySignatureVerified } = projected(counties, 20_000);
  assert.deepEqual([total, raw, everySignatureVerified], [15_028 + 300 + 4_863, 34_391, false]);
  assert.equal(projected(counties.toReversed(), 20_000).projected, total);
  assert.equal(projected([known('Alpine', 350, 300)], 300).everySignatureVerified, true);
});

test('a rounding of the sum alone adds unrounded counties first', () => {
  const sumOnly = ROUNDINGS.find(({ id }) => id === 'sum-only')!;
  const thirds = ['A', 'B', 'C'].map((county) => ({ county, raw: 1_000, sample: 900, valid: 600, duplicates: 0 }));
  const result = projectPetition(thirds, { required: 2_000, rounding: sumOnly, limits: CALIFORNIA_LIMITS });
  assert.ok(result.ok);
  assert.deepEqual([result.value.projected, result.value.counties[0]!.projected], [2_000, 666]);
});

test('what cannot be is refused, all of it at once', () => {
  const result = projectPetition(
    [
      { county: 'A', raw: 10, sample: 11, valid: 12, duplicates: 12 },
      { county: 'B', raw: 10.5, sample: 5, valid: -1, duplicates: Number.NaN },
      { county: 'a ', raw: 10, sample: 0, valid: 0, duplicates: 0 },
      { county: 'C', raw: 1e12 },
    ],
    { required: 10, rounding: REGULATION, limits: CALIFORNIA_LIMITS },
  );
  assert.ok(!result.ok);
  assert.deepEqual(
    result.error.map(({ county, field, code }) => `${county}: ${field} ${code}`),
    [
      'A: sample sample-above-raw',
      'A: valid valid-above-sample',
      'A: duplicates duplicates-above-sample',
      'B: raw not-whole',
      'B: valid not-whole',
      'B: duplicates not-whole',
      'a : county twice',
      'a : sample no-sample',
      'C: raw not-whole',
    ],
  );
});
