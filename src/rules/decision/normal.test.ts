import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { normalQuantile } from './normal.ts';

test('the quantiles that tables of the normal distribution print', () => {
  for (const [p, z] of [
    [0.5, 0],
    [0.841344746068543, 1],
    [0.975, 1.959963984540054],
    [0.025, -1.959963984540054],
    [0.999, 3.090232306167813],
    [1e-9, -5.997807015007685],
    [1e-15, -7.941345326170998],
  ] as const)
    assert.ok(Math.abs(normalQuantile(p) - z) < 1e-9 * Math.max(1, Math.abs(z)), `${p}: ${normalQuantile(p)}`);
});

test('a larger share lies further out, and both tails are alike', () => {
  const share = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
  fc.assert(
    fc.property(share, share, (a, b) => {
      assert.ok(a === b || normalQuantile(a) < normalQuantile(b) === a < b || Math.abs(a - b) < 1e-12);
      if (a > 1e-3 && a < 0.999) assert.ok(Math.abs(normalQuantile(a) + normalQuantile(1 - a)) < 1e-9);
    }),
  );
});
