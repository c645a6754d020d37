/** Claims about the intervals: how often they hold the truth, and how they behave where it is known. Fixed seeds throughout. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CountyReturn } from './county-return.ts';
import { LEVELS, petitionIntervals } from './interval.ts';
import { sampleSize } from './sample-size.ts';
import { coverage } from './testing/coverage.ts';
import { lookAtSample, plantedState, trueVoters, type PlantedCounty } from './testing/planted.ts';
import { randomFor } from '../random.ts';

const county: CountyReturn = { county: 'X', raw: 24_034, sample: 722, valid: 516, duplicates: 2 };

/** Washington's Referendum 71 of 2009, of which every signature was checked: 137,881 filed, 122,007 voters, 2,093 duplicates. */
const referendum: PlantedCounty = { county: 'R-71', raw: 137_881, once: 119_914, twice: 2_093, thrice: 0 };

test('over samples from petitions with known duplicates, 95 % intervals hold the truth in 94 to 99 % of them', () => {
  for (const [duplicates, thrice] of [
    [0, 0],
    [0.002, 0],
    [0.01, 0],
    [0.03, 0],
    [0.01, 0.1],
  ] as const) {
    const found = coverage(plantedState(duplicates, thrice), 150, 95, `duplicates ${duplicates} ${thrice}`);
    const says = `${duplicates} ${thrice}: ${JSON.stringify(found)}`;
    assert.ok(found.total >= 0.94 && found.total <= 0.995, says);
    assert.ok(found.counties >= 0.95 && found.counties <= 0.985, says);
    assert.ok(found.worst >= 0.91, says);
    assert.ok(Math.abs(found.bias) < 0.15 * found.half && Math.abs(found.legalBias) < 0.15 * found.half, says);
  }
});

test('90 % intervals hold it less often and 99 % ones nearly always', () => {
  const state = plantedState(0.01, 0);
  const [ninety, ninetyNine] = [coverage(state, 150, 90, 'level'), coverage(state, 150, 99, 'level')];
  assert.ok(ninety.total > 0.86 && ninety.total < 0.96, JSON.stringify(ninety));
  assert.ok(ninetyNine.total > 0.97, JSON.stringify(ninetyNine));
});

test('a petition in which every signature was really checked is held by the intervals of samples from it', () => {
  const found = coverage([referendum], 300, 95, 'referendum 71');
  assert.equal(trueVoters(referendum), 122_007);
  assert.ok(found.total >= 0.94 && found.total <= 0.99, JSON.stringify(found));
});

test('without duplicates in the sample there may still be some in the petition, so it reaches further down than up', () => {
  const [one] = petitionIntervals([{ ...county, duplicates: 0 }]).counties;
  assert.ok(one!.estimate - one!.low > 2 * (one!.high - one!.estimate), JSON.stringify(one));
});

test('where all were verified the interval is the number itself, and nearly so where nearly all were', () => {
  const { counties } = petitionIntervals([
    { county: 'A', raw: 400, sample: 400, valid: 311, duplicates: 5 },
    { county: 'B', raw: 400, sample: 399, valid: 311, duplicates: 5 },
  ]);
  assert.deepEqual(counties[0], { estimate: 311, low: 311, high: 311 });
  assert.ok(counties[1]!.low >= 309 && counties[1]!.high <= 312, JSON.stringify(counties[1]));
});

test('the estimate lies within, limits stay between what was seen and what is possible, higher levels are wider', () => {
  const returns = fc
    .record({ raw: fc.integer({ min: 1, max: 500_000 }), part: fc.nat(1000), good: fc.nat(1000), more: fc.nat(1000) })
    .map(({ raw, part, good, more }): CountyReturn => {
      const sample = Math.max(1, Math.floor((raw * part) / 1000));
      const valid = Math.floor((sample * good) / 1000);
      return {
        county: 'X',
        raw,
        sample,
        valid,
        duplicates: Math.min(Math.floor(((sample - valid) * more) / 1000), valid),
      };
    });
  fc.assert(
    fc.property(fc.array(returns, { minLength: 1, maxLength: 8 }), (counties) => {
      const widths = LEVELS.map((level) => {
        const { counties: found, total } = petitionIntervals(counties, level);
        for (const [at, { low, estimate, high }] of found.entries()) {
          const { raw, valid, sample } = counties[at]!;
          assert.ok(valid <= low && low <= estimate && estimate <= high && high <= raw - (sample - valid));
        }
        assert.ok(total.low <= total.estimate && total.estimate <= total.high);
        return total.high - total.low;
      });
      assert.ok(widths[0]! <= widths[1]! && widths[1]! <= widths[2]!, widths.join(' '));
    }),
    { numRuns: 500 },
  );
});

test('the total is narrower than its counties added up, and does not depend on their order', () => {
  const random = randomFor('order', 'interval');
  const returns = plantedState(0.01, 0).map((one) => lookAtSample(one, sampleSize(one.raw), random));
  const { counties, total } = petitionIntervals(returns);
  const added = counties.reduce((sum, { low, high }) => sum + high - low, 0);
  assert.ok(total.high - total.low < 0.6 * added, `${total.high - total.low} of ${added}`);
  const turned = petitionIntervals(returns.toReversed()).total;
  assert.ok(Math.abs(turned.low - total.low) < 1e-6 && Math.abs(turned.high - total.high) < 1e-6);
});
