/** Claims about the normal distribution and mixtures. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mixtureQuantile, normalCdf } from './normal.ts';

/** By its power series, which needs no table; good for |z| below 6. */
function bySeries(z: number): number {
  let term = z;
  let sum = z;
  for (let n = 1; n < 200; n++) {
    term *= (z * z) / (2 * n + 1);
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}

test('the chance agrees with its series to 1e-13, and with published tails', () => {
  for (let z = -6; z <= 6; z += 0.03125) assert.ok(Math.abs(normalCdf(z) - bySeries(z)) < 1e-13, `${z}`);
  assert.equal(normalCdf(0), 0.5);
  // Abramowitz and Stegun, table 26.1 and 26.2: P(10) beyond is 7.61985e-24.
  assert.ok(Math.abs(normalCdf(-10) / 7.61985302416e-24 - 1) < 1e-6);
  assert.equal(normalCdf(-40), 0);
  assert.equal(normalCdf(40), 1);
});

test('a quantile of a mixture has the chance it was asked for, from whatever guess', () => {
  const part = fc.record({
    weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
    mean: fc.double({ min: -3, max: 3, noNaN: true }),
    deviation: fc.double({ min: 0.01, max: 2, noNaN: true }),
  });
  const chance = fc.double({ min: 0.005, max: 0.995, noNaN: true });
  const guess = fc.oneof(fc.constant(Number.NaN), fc.double({ min: -9, max: 9, noNaN: true }));
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), chance, guess, (parts, p, near) => {
      const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
      const x = mixtureQuantile(
        {
          weights: Float64Array.from(parts, ({ weight }) => weight / whole),
          means: Float64Array.from(parts, ({ mean }) => mean),
          deviations: Float64Array.from(parts, ({ deviation }) => deviation),
        },
        p,
        near,
      );
      const below = (at: number): number =>
        parts.reduce(
          (sum, { weight, mean, deviation }) => sum + (weight / whole) * normalCdf((at - mean) / deviation),
          0,
        );
      assert.ok(below(x - 1e-5) <= p && p <= below(x + 1e-5), `${below(x)} instead of ${p}`);
    }),
  );
});
