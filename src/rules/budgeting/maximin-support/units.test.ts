import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { commonDivisor } from '../common-divisor.ts';
import { unitsFor } from './units.ts';

const amounts = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 2 ** 50 }));

/** a * b * 2^exponent, rounded down. */
function rounded(a: number, b: number, exponent: number): bigint {
  const product = BigInt(a) * BigInt(b);
  return exponent < 0 ? product >> BigInt(-exponent) : product << BigInt(exponent);
}

const LIMIT = 2n ** 52n;
const atMost = (units: bigint): bigint => (units < LIMIT ? units : LIMIT);

test('units are as small as the budget allows, and costs and what can be borne are whole numbers of them, rounded down', () => {
  fc.assert(
    fc.property(amounts, amounts, fc.nat(60), amounts, amounts, (n, d, common, budget, weight) => {
      const divisor = commonDivisor(n, d);
      const [cost, below] = [n / divisor, d / divisor];
      const z = { cost: cost * common, weight: below * common };
      fc.pre(common > 0 && Number.isSafeInteger(z.cost) && Number.isSafeInteger(z.weight));
      const { scale, exponent, demand, capacity, demandDigits, capacityDigits } = unitsFor(z, budget);
      assert.equal(scale, below * 2 ** exponent);
      // One more digit, and the budget would not be below 2^52, or near it.
      assert.ok(budget * scale <= 2 ** 52 && budget * scale > 2 ** 51 * (1 - 2 ** -19), `${budget * scale}`);
      assert.equal(BigInt(demand(budget)), rounded(budget, below, exponent));
      assert.equal(BigInt(capacity(weight)), atMost(rounded(weight, cost, exponent)));
      for (let from = exponent; from < 0; from += 16) {
        const to = Math.min(0, from + 16);
        const added = (before: bigint, digits: number): bigint => (before << BigInt(to - from)) + BigInt(digits);
        assert.equal(added(rounded(budget, below, from), demandDigits(budget, from, to)), rounded(budget, below, to));
        assert.equal(added(rounded(weight, cost, from), capacityDigits(weight, from, to)), rounded(weight, cost, to));
      }
    }),
  );
});

test('with a budget of nothing, units are those of a budget of 1', () => {
  const z = { cost: 0, weight: 3 };
  assert.deepEqual([unitsFor(z, 0).scale, unitsFor(z, 0).capacity(3)], [unitsFor(z, 1).scale, 0]);
});
