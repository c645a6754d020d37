/** Claims about the qualification simulator: deterministic, monotone, true to the law's projection and to drawn samples. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CALIFORNIA_LIMITS, outcomeOf } from './petition.ts';
import { poissonAt, poissonSums } from './poisson.ts';
import { projectCounty } from './project.ts';
import {
  projectedQuickly,
  signaturesForConfidence,
  simulateQualification,
  type QualificationAssumptions,
} from './qualification.ts';
import { REGULATION } from './rounding.ts';
import { sampleSize } from './sample-size.ts';
import { spreadLike } from './spread-like.ts';
import { lookAtSample, plantedState } from './testing/planted.ts';
import { randomFor } from '../random.ts';

const weights = plantedState(0, 0).map(({ raw }) => raw);
const assumed = (raw: number, change: Partial<QualificationAssumptions> = {}): QualificationAssumptions => ({
  raw: spreadLike(weights, raw),
  required: 546_651,
  validity: 0.75,
  spread: 0.06,
  unsure: 0.01,
  duplicates: 0.01,
  runs: 400,
  ...change,
});

test('the quick projection is the exact one, wherever a sample is no less than the law wants', () => {
  const returns = fc
    .record({
      raw: fc.integer({ min: 501, max: 20_000_000 }),
      more: fc.nat(1000),
      good: fc.nat(1000),
      twice: fc.nat(1000),
    })
    .map(({ raw, more, good, twice }) => {
      const least = sampleSize(raw);
      const sample = Math.min(raw - 1, least + Math.floor(((raw - least) * more) / 4000));
      const valid = Math.floor((sample * good) / 1000);
      return {
        county: 'X',
        raw,
        sample,
        valid,
        duplicates: Math.min(20_000, Math.floor(((sample - valid) * twice) / 1000)),
      };
    });
  fc.assert(
    fc.property(returns, (county) => {
      const { raw, sample, valid, duplicates } = county;
      assert.equal(projectedQuickly(raw, sample, valid, duplicates), projectCounty(county, REGULATION).projected);
    }),
    { numRuns: 3_000 },
  );
});

test('chances add up, come out the same again, and differ with the seed', () => {
  const first = simulateQualification(assumed(780_000));
  assert.ok(Math.abs(first.fails + first.fullCheck + first.eligible + first.rawCountTooLow - 1) < 1e-12);
  assert.ok(first.qualifies >= first.eligible && first.qualifies <= first.eligible + first.fullCheck);
  assert.deepEqual(simulateQualification(assumed(780_000)), first);
  assert.notDeepEqual(simulateQualification(assumed(780_000, { seed: '2' })), first);
});

test('more validity and a lower requirement never lower a chance, more duplicates never raise one', () => {
  const chances = (change: Partial<QualificationAssumptions>): readonly number[] => {
    const { eligible, qualifies, fails } = simulateQualification(assumed(790_000, change));
    return [eligible, qualifies, -fails];
  };
  const rising = (rows: readonly (readonly number[])[]): void => {
    for (const [at, row] of rows.slice(1).entries()) row.forEach((one, column) => assert.ok(one >= rows[at]![column]!));
    assert.ok(rows.at(-1)![1]! > rows[0]![1]!, 'nothing moved');
  };
  rising(Array.from({ length: 12 }, (_, at) => chances({ validity: 0.68 + at * 0.01 })));
  rising(Array.from({ length: 12 }, (_, at) => chances({ duplicates: 0.06 - at * 0.005 })));
  rising(Array.from({ length: 12 }, (_, at) => chances({ required: 600_000 - at * 10_000 })));
});

test('more signatures do not lower the chance, and the extremes are certain', () => {
  let [eligible, qualifies] = [0, 0];
  for (let raw = 600_000; raw <= 1_000_000; raw += 10_000) {
    const chances = simulateQualification(assumed(raw));
    assert.ok(chances.eligible >= eligible && chances.qualifies >= qualifies, `${raw}`);
    [eligible, qualifies] = [chances.eligible, chances.qualifies];
  }
  assert.deepEqual([eligible, qualifies], [1, 1]);
  const tooFew = simulateQualification(assumed(546_650));
  assert.deepEqual([tooFew.rawCountTooLow, tooFew.fails, tooFew.qualifies], [1, 0, 0]);
});

test('the signatures that make it 95 % sure do so, and a step fewer do not', () => {
  for (const goal of ['eligible', 'qualifies'] as const) {
    const needed = signaturesForConfidence(assumed(700_000), goal);
    assert.ok(needed !== undefined);
    const at = (raw: number): number =>
      simulateQualification(assumed(0, { raw: spreadLike(assumed(700_000).raw, raw) }))[goal];
    assert.ok(at(needed) >= 0.95 && at(needed - 100) < 0.95, `${goal}: ${needed}`);
  }
  const sample = signaturesForConfidence(assumed(700_000), 'eligible')!;
  assert.ok(sample > signaturesForConfidence(assumed(700_000), 'qualifies')!);
  assert.ok(sample > signaturesForConfidence(assumed(700_000, { validity: 0.8 }), 'eligible')!);
  assert.equal(signaturesForConfidence(assumed(700_000, { validity: 0.05 }), 'eligible'), undefined);
});

test('the simulated projections spread like those of samples really drawn from such a petition', () => {
  const planted = plantedState(0.013, 0);
  const random = randomFor('compare', 'draws');
  const drawn = Array.from({ length: 150 }, () =>
    planted.reduce(
      (sum, one) => sum + projectCounty(lookAtSample(one, sampleSize(one.raw), random), REGULATION).projected,
      0,
    ),
  ).toSorted((a, b) => a - b);
  // All counties alike here, so only the sampling varies: the same in the mean but for how validity differs between counties.
  const raw = planted.map((one) => one.raw);
  const filed = raw.reduce((sum, one) => sum + one, 0);
  const valid = planted.reduce((sum, one) => sum + one.once + 2 * one.twice, 0);
  const repeated = planted.reduce((sum, one) => sum + one.twice, 0);
  const { projected } = simulateQualification({
    raw,
    required: 1,
    validity: valid / filed,
    spread: 0,
    unsure: 0,
    duplicates: repeated / filed,
  });
  const width = drawn[142]! - drawn[7]!;
  assert.ok(Math.abs(projected.middle - drawn[75]!) < width / 6, `${projected.middle} and ${drawn[75]}`);
  const ratio = (projected.high - projected.low) / width;
  assert.ok(ratio > 0.8 && ratio < 1.25, `${ratio}`);
});

test('outcomes in the simulation are those of the law', () => {
  const certain = { validity: 1, spread: 0, unsure: 0, duplicates: 0, runs: 1 };
  for (const [raw, outcome] of [
    [1_000, 'full-check'],
    [1_100, 'full-check'],
    [1_101, 'eligible'],
  ] as const) {
    const chances = simulateQualification({ raw: [raw], required: 1_000, ...certain });
    assert.equal(outcomeOf(raw, 1_000, CALIFORNIA_LIMITS), outcome);
    assert.equal(outcome === 'eligible' ? chances.eligible : chances.fullCheck, 1, `${raw}`);
    assert.equal(chances.qualifies, 1);
  }
});

test('a total is spread in whole numbers that add up to it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 60 }), fc.nat(10_000_000), (given, total) => {
      const spread = spreadLike(given, total);
      assert.equal(
        spread.reduce((sum, one) => sum + one, 0),
        total,
      );
      const sum = given.reduce((all, one) => all + one, 0);
      if (sum > 0) spread.forEach((one, at) => assert.ok(Math.abs(one - (total * given[at]!) / sum) < 1.001));
    }),
  );
  assert.deepEqual(spreadLike([0, 0, 0], 5), [2, 2, 1]);
});

test('Poisson numbers have the mean and variance of theirs, and grow with the mean', () => {
  for (const mean of [0, 0.01, 0.7, 12, 900, 20_000]) {
    const sums = poissonSums(mean);
    const numbers = Array.from({ length: 4_000 }, (_, at) => poissonAt(sums, (at + 0.5) / 4_000));
    const found = numbers.reduce((sum, one) => sum + one, 0) / 4_000;
    const variance = numbers.reduce((sum, one) => sum + (one - found) ** 2, 0) / 4_000;
    assert.ok(
      Math.abs(found - mean) <= 0.01 * mean && Math.abs(variance - mean) <= 0.02 * mean,
      `${mean}: ${found} ${variance}`,
    );
    const larger = poissonSums(mean * 1.1 + 0.1);
    numbers.forEach((one, at) => assert.ok(poissonAt(larger, (at + 0.5) / 4_000) >= one));
  }
});
