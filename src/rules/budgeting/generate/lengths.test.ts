import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { binomial, upToLimit, usualLimit } from './lengths.ts';
import { exp, nearlyNormal } from '../../portable-math.ts';
import { randomFor } from '../../random.ts';

const mean = (shares: Float64Array): number => shares.reduce((sum, share, value) => sum + share * value, 0);

test('binomial probabilities are those of adding one trial after the other', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.double({ min: 0, max: 1, noNaN: true }), (count, probability) => {
      let slow = [1];
      for (let trial = 0; trial < count; trial++) {
        slow = Array.from(
          { length: trial + 2 },
          (_, k) => (slow[k] ?? 0) * (1 - probability) + (slow[k - 1] ?? 0) * probability,
        );
      }
      const { shares } = binomial(count, probability);
      assert.equal(shares.length, count + 1);
      shares.forEach((share, k) => assert.ok(Math.abs(share - slow[k]!) < 1e-12));
    }),
  );
});

test('binomial probabilities of many trials do not vanish', () => {
  const { shares } = binomial(100_000, 0.3);
  assert.ok(Math.abs(mean(shares) - 30_000) < 1e-4);
});

test('ballots up to a limit have exactly the mean asked for, and are neither empty nor longer than the limit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.double({ min: 0, max: 1, noNaN: true }), (most, part) => {
      const asked = 1 + part * (most - 1);
      const limit = usualLimit(asked, most);
      assert.ok(limit <= most && limit >= asked);
      const { shares } = upToLimit(asked, limit);
      assert.equal(shares[0], 0);
      assert.equal(shares.length, limit + 1);
      for (const share of shares) assert.ok(share >= 0);
      assert.ok(Math.abs(mean(shares) - asked) < 1e-9);
    }),
  );
});

test('the exponential function is that of the engine, but for the last digits', () => {
  fc.assert(
    fc.property(fc.double({ min: -600, max: 600, noNaN: true }), (x) => {
      assert.ok(Math.abs(exp(x) / Math.exp(x) - 1) < 1e-12);
    }),
  );
});

test('nearly normal numbers have mean 0 and variance 1, and 95 % of them lie within 1.96', () => {
  const random = randomFor('test', 'normal');
  const drawn = Array.from({ length: 50_000 }, () => nearlyNormal(random));
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  assert.ok(Math.abs(sum(drawn) / 50_000) < 0.025);
  assert.ok(Math.abs(sum(drawn.map((value) => value * value)) / 50_000 - 1) < 0.04);
  assert.ok(Math.abs(drawn.filter((value) => Math.abs(value) < 1.96).length / 50_000 - 0.95) < 0.01);
});
