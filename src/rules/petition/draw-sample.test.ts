/** Claims about the draw of a sample and its size: it can be done again by others, and no signature is favoured. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { drawSample, type SampleRequest } from './draw-sample.ts';
import { sampleSize } from './sample-size.ts';
import { drawSlowly } from './testing/draw-slowly.ts';

function drawn(raw: number, size: number, seed = 'seed', county = 'Fresno'): readonly number[] {
  const sample = drawSample({ seed, petition: 'petition', county, raw, size });
  assert.ok(sample.ok);
  return sample.value.drawn;
}

/** Beyond this a chi-squared of so many degrees of freedom comes once in 10,000 (Wilson and Hilferty 1931). */
const oneInTenThousand = (degrees: number): number =>
  degrees * (1 - 2 / (9 * degrees) + 3.719 * Math.sqrt(2 / (9 * degrees))) ** 3;

test('the first numbers of a published draw never change', () => {
  assert.deepEqual(drawn(24_034, 722).slice(0, 5), [19192, 21757, 18041, 8159, 3736]);
  assert.equal(drawn(24_034, 722).length, 722);
});

test('a slow drawing in other words, with another hash, draws the same', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }).filter((seed) => seed.trim() === seed && !/[\n\r]/.test(seed)),
      fc.integer({ min: 1, max: 400 }),
      fc.nat(1000),
      (seed, raw, part) => {
        const size = Math.floor((raw * part) / 1000);
        assert.deepEqual(drawn(raw, size, seed, 'Añaña'), drawSlowly(seed, 'petition', 'Añaña', raw, size));
      },
    ),
  );
  assert.deepEqual(drawn(30_000, 900), drawSlowly('seed', 'petition', 'Fresno', 30_000, 900));
});

test('nobody is drawn twice, all are in range, and all together are everybody', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3_000 }), fc.nat(1000), (raw, part) => {
      const numbers = drawn(raw, Math.floor((raw * part) / 1000));
      assert.equal(new Set(numbers).size, numbers.length);
      assert.ok(numbers.every((number) => Number.isInteger(number) && number >= 1 && number <= raw));
    }),
    { numRuns: 40 },
  );
  assert.deepEqual(
    drawn(501, 501).toSorted((a, b) => a - b),
    Array.from({ length: 501 }, (_, at) => at + 1),
  );
});

test('a larger sample begins with the smaller one', () => {
  assert.deepEqual(drawn(10_000, 600).slice(0, 500), drawn(10_000, 500));
});

test('every signature has the same chance: chi-squared over signatures, places, and pairs of neighbours', () => {
  const [raw, size, draws] = [60, 12, 4_000];
  const counts = Array.from({ length: raw }, () => 0);
  const first = Array.from({ length: raw }, () => 0);
  const last = Array.from({ length: raw }, () => 0);
  let neighbours = 0;
  for (let seed = 0; seed < draws; seed += 1) {
    const numbers = drawn(raw, size, `seed ${seed}`);
    for (const number of numbers) counts[number - 1]! += 1;
    first[numbers[0]! - 1]! += 1;
    last[numbers.at(-1)! - 1]! += 1;
    const inside = new Set(numbers);
    for (const number of numbers) neighbours += inside.has(number + 1) ? 1 : 0;
  }
  const spread = (found: readonly number[], expected: number): number =>
    found.reduce((sum, one) => sum + (one - expected) ** 2 / expected, 0);
  const share = size / raw;
  // Drawn without replacement, the counts of one draw hang together: their chi-squared is narrower by (1 - share).
  const whole = (spread(counts, draws * share) / (1 - share)) * ((raw - 1) / raw);
  assert.ok(whole < oneInTenThousand(raw - 1), `${whole}`);
  assert.ok(spread(first, draws / raw) < oneInTenThousand(raw - 1));
  assert.ok(spread(last, draws / raw) < oneInTenThousand(raw - 1));
  const expected = (draws * (raw - 1) * size * (size - 1)) / (raw * (raw - 1));
  assert.ok(Math.abs(neighbours - expected) < 5 * Math.sqrt(expected), `${neighbours} of ${expected}`);
});

test('another seed, petition, county or raw count is another sample', () => {
  const request: SampleRequest = { seed: 's', petition: 'p', county: 'c', raw: 10_000, size: 500 };
  const others: Partial<SampleRequest>[] = [{ seed: 't' }, { petition: 'q' }, { county: 'd' }, { raw: 10_001 }];
  const texts = [request, ...others.map((other) => ({ ...request, ...other }))].map((one) =>
    JSON.stringify(drawSample(one)),
  );
  assert.equal(new Set(texts).size, 5);
});

test('what cannot be drawn is refused', () => {
  const request: SampleRequest = { seed: 's', petition: 'p', county: 'c', raw: 100, size: 10 };
  const refused = (change: Partial<SampleRequest>): unknown => {
    const sample = drawSample({ ...request, ...change });
    return sample.ok ? undefined : `${sample.error.field} ${sample.error.code}`;
  };
  assert.equal(refused({ seed: ' ' }), 'seed empty');
  assert.equal(refused({ county: 'a\nb' }), 'county line-break');
  assert.equal(refused({ raw: 2.5 }), 'raw not-whole');
  assert.equal(refused({ size: 101 }), 'size too-large');
  assert.equal(refused({ raw: 2e9 }), 'raw too-large');
  assert.equal(refused({}), undefined);
});

test('500 signatures or 3 %, whichever is more; of 500 or fewer all', () => {
  const sizes: readonly (readonly [raw: number, size: number])[] = [
    [0, 0],
    [1, 1],
    [499, 499],
    [500, 500],
    [501, 500],
    [16_666, 500],
    [16_667, 501],
    [24_034, 722],
    [311_924, 9_358],
    [100_000_000, 3_000_000],
  ];
  for (const [raw, size] of sizes) assert.equal(sampleSize(raw), size, `${raw}`);
  assert.equal(sampleSize(1_999, { allUpTo: 99, atLeast: 100, share: { of: 5, in: 100 } }), 100);
});
