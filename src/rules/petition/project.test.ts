/** Claims about the projection of one county: the law's example, what offices printed, and what must always hold. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CountyReturn } from './county-return.ts';
import { decimalText } from './exact.ts';
import { projectCounty } from './project.ts';
import { REGULATION, ROUNDINGS } from './rounding.ts';
import { projectSlowly } from './testing/project-slowly.ts';

const by = (id: string): (typeof ROUNDINGS)[number] => ROUNDINGS.find((one) => one.id === id)!;
const example: CountyReturn = { county: 'County X', raw: 24_034, sample: 722, valid: 516, duplicates: 2 };

/** Returns of sampled counties as they can be: duplicates are outside the valid. */
const returns = fc
  .record({ raw: fc.integer({ min: 2, max: 2_000_000 }), part: fc.nat(999), valid: fc.nat(1000), more: fc.nat(1000) })
  .map(({ raw, part, valid, more }): CountyReturn => {
    const sample = 1 + Math.floor(((raw - 2) * part) / 999);
    const good = Math.floor((sample * valid) / 1000);
    return { county: 'X', raw, sample, valid: good, duplicates: Math.floor(((sample - good) * more) / 1000) };
  });

test('the worked example of 2 CCR 20540 comes out to the digit, with every figure on the way', () => {
  const { steps, projected } = projectCounty(example, REGULATION);
  assert.ok(steps !== undefined);
  assert.equal(decimalText(steps.validity, 2), '71.47');
  assert.equal(decimalText(steps.product, 4), '17177.0998');
  assert.equal(decimalText(steps.uncorrected, 0), '17178');
  assert.equal(decimalText(steps.factor, 4), '33.2881');
  assert.equal(decimalText(steps.weight, 4), '1074.8095…');
  assert.equal(decimalText(steps.weighted, 4), '2149.6190…');
  assert.equal(decimalText(steps.correction, 0), '2150');
  assert.equal(projected, 15_028);
});

test("the regulation's example also holds with the weight as it is printed", () => {
  const { steps, projected } = projectCounty(example, by('2ccr-1993-example'));
  assert.equal(decimalText(steps!.weighted, 4), '2149.6190');
  assert.equal(projected, 15_028);
});

test('the worksheet of the Irvine initiative of 2012 comes out as printed, one above the regulation', () => {
  const irvine: CountyReturn = { county: 'Orange', raw: 10_007, sample: 500, valid: 262, duplicates: 1 };
  const { steps, projected } = projectCounty(irvine, by('orange-2012'));
  assert.equal(decimalText(steps!.product, 3), '5243.668');
  assert.equal(decimalText(steps!.uncorrected, 0), '5244');
  assert.equal(decimalText(steps!.factor, 3), '20.014');
  assert.equal(decimalText(steps!.weight, 3), '380.546');
  assert.equal(decimalText(steps!.correction, 3), '380.546');
  assert.equal(projected, 4_864);
  assert.equal(projectCounty(irvine, REGULATION).projected, 4_863);
});

test("the recall handbook's example of Orange County comes out as printed", () => {
  const recall: CountyReturn = { county: 'Orange', raw: 25_000, sample: 1_250, valid: 900, duplicates: 1 };
  const { steps, projected } = projectCounty(recall, by('orange-handbook'));
  assert.equal(decimalText(steps!.weight, 4), '380.0000');
  assert.equal(projected, 17_620);
});

test('a tie goes up by the regulation: 70.125 is 70.13', () => {
  const tie: CountyReturn = { county: 'G', raw: 26_000, sample: 800, valid: 561, duplicates: 0 };
  const read = (id: string): string => decimalText(projectCounty(tie, by(id)).steps!.validity, 2);
  assert.deepEqual([read('2ccr-1993'), read('ties-to-even'), read('truncated')], ['70.13', '70.12', '70.12']);
});

test('each rounding changes the result somewhere, so none is there twice', () => {
  const cases: readonly CountyReturn[] = [
    example,
    { county: 'Orange', raw: 10_007, sample: 500, valid: 262, duplicates: 1 },
    { county: 'A', raw: 311_924, sample: 9_358, valid: 6_001, duplicates: 41 },
    { county: 'B', raw: 97_450, sample: 2_924, valid: 2_035, duplicates: 67 },
    { county: 'C', raw: 5_357, sample: 500, valid: 333, duplicates: 83 },
    { county: 'E', raw: 54_188, sample: 1_626, valid: 1_138, duplicates: 27 },
    { county: 'D', raw: 311_924, sample: 9_358, valid: 9_000, duplicates: 233 },
    { county: 'G', raw: 26_000, sample: 800, valid: 561, duplicates: 0 },
    { county: 'F', raw: 311_924, sample: 9_359, valid: 9_001, duplicates: 240 },
  ];
  const seen = new Map<string, string>();
  for (const rounding of ROUNDINGS) {
    const results = cases.map((one) => decimalText(projectCounty(one, rounding).result, 6)).join(' ');
    assert.equal(seen.get(results), undefined, `${rounding.id} is ${seen.get(results)}`);
    seen.set(results, rounding.id);
  }
});

/** Samples of 800 and raw counts of odd eighths, where ties of validity and factor are common. */
const ties = fc
  .record({ raw: fc.integer({ min: 8_000, max: 260_000 }), valid: fc.nat(800), duplicates: fc.nat(40) })
  .map((one): CountyReturn => ({ county: 'X', sample: 800, ...one }));

test('every rounding is as a slow calculation on decimal texts has it, at every step', () => {
  fc.assert(
    fc.property(fc.oneof(returns, ties), fc.constantFrom(...ROUNDINGS), (county, rounding) => {
      const { steps, result } = projectCounty(county, rounding);
      if (steps === undefined) return;
      const slow = projectSlowly(county, rounding);
      for (const name of ['validity', 'uncorrected', 'factor', 'weight', 'correction', 'result'] as const) {
        const { numerator, denominator } = steps[name];
        assert.ok(numerator * slow[name].den === slow[name].num * denominator, `${name} of ${rounding.id}`);
      }
      assert.deepEqual(result, steps.result);
    }),
    { numRuns: 2_000 },
  );
});

test('one more valid signature never lowers the projection, one more duplicate never raises it', () => {
  fc.assert(
    fc.property(returns, fc.constantFrom(...ROUNDINGS), (county, rounding) => {
      const { projected } = projectCounty(county, rounding);
      if (county.valid < county.sample)
        assert.ok(projectCounty({ ...county, valid: county.valid + 1 }, rounding).projected >= projected);
      assert.ok(projectCounty({ ...county, duplicates: county.duplicates + 1 }, rounding).projected <= projected);
    }),
    { numRuns: 2_000 },
  );
});

test('no projection is below 0 or above the raw count', () => {
  fc.assert(
    fc.property(returns, fc.constantFrom(...ROUNDINGS), (county, rounding) => {
      const { projected } = projectCounty(county, rounding);
      assert.ok(projected >= 0 && projected <= county.raw, `${projected}`);
    }),
  );
  const flooded: CountyReturn = { county: 'X', raw: 100_000, sample: 3_000, valid: 1_000, duplicates: 900 };
  assert.equal(projectCounty(flooded, REGULATION).projected, 0);
});

test('where every signature was verified, the valid ones count and duplicates take nothing more away', () => {
  for (const rounding of ROUNDINGS) {
    const all: CountyReturn = { county: 'Alpine', raw: 351, sample: 351, valid: 301, duplicates: 7 };
    const { projected, steps } = projectCounty(all, rounding);
    assert.deepEqual([projected, steps], [301, undefined]);
  }
  assert.equal(projectCounty({ county: 'None', raw: 0, sample: 0, valid: 0, duplicates: 0 }, REGULATION).projected, 0);
});
