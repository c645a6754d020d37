import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { compareRatios } from './ratio.ts';

/** In whole numbers of any size: the sign of a / b - c / d. */
const exact = (a: number, b: number, c: number, d: number): number => {
  const difference = BigInt(a) * BigInt(d) - BigInt(c) * BigInt(b);
  return Number(difference > 0n) - Number(difference < 0n);
};

const costs = fc.oneof(fc.nat(9), fc.integer({ min: 0, max: 2 ** 52 }), fc.integer({ min: 2 ** 52 - 9, max: 2 ** 52 }));
const weights = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 2 ** 50 - 9, max: 2 ** 50 }));

test('ratios compare by value, also where floating point has only one product for both', () => {
  fc.assert(
    fc.property(costs, weights, weights, fc.integer({ min: -2, max: 2 }), (cost, weight, other, more) => {
      // Nearly in proportion.
      const near = Math.max(0, Number((BigInt(cost) * BigInt(other)) / BigInt(weight)) + more);
      fc.pre(near <= Number.MAX_SAFE_INTEGER);
      const [a, b] = [
        { cost, weight },
        { cost: near, weight: other },
      ];
      assert.equal(Math.sign(compareRatios(a, b)), exact(cost, weight, near, other));
      assert.equal(Math.sign(compareRatios(b, a)), exact(near, other, cost, weight));
      assert.equal(compareRatios(a, a), 0);
    }),
    { numRuns: 1000 },
  );
});
