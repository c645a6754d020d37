import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  compareFractions,
  fractionText,
  greatestCommonDivisor,
  plus,
  readFraction,
  reduced,
  toNumber,
} from './fraction.ts';

const fraction = (numerator: bigint, denominator: bigint) => ({ numerator, denominator });

test('fractions are reduced with their sign, and nothing is 0/1', () => {
  assert.deepEqual(reduced(12n, 18n), fraction(2n, 3n));
  assert.deepEqual(reduced(-12n, 18n), fraction(-2n, 3n));
  assert.deepEqual(reduced(0n, 18n), fraction(0n, 1n));
  assert.deepEqual(reduced(7n, 1n), fraction(7n, 1n));
});

test('fractions compare by value, not by their parts', () => {
  assert.equal(compareFractions(fraction(1n, 3n), fraction(2n, 5n)), -1);
  assert.equal(compareFractions(fraction(2n, 5n), fraction(1n, 3n)), 1);
  assert.equal(compareFractions(fraction(2n, 6n), fraction(1n, 3n)), 0);
  assert.equal(compareFractions(fraction(-1n, 2n), fraction(-1n, 3n)), -1);
});

test('a sum keeps a denominator that both have, and otherwise has the product', () => {
  assert.deepEqual(plus(fraction(1n, 6n), fraction(3n, 6n)), fraction(4n, 6n));
  assert.deepEqual(plus(fraction(1n, 2n), fraction(2n, 3n)), fraction(7n, 6n));
});

test('the greatest common divisor with 0 is the other number, and 1 where both are 0', () => {
  const divisors = (
    [
      [12n, 18n],
      [5n, 0n],
      [0n, 5n],
      [0n, 0n],
    ] as const
  ).map(([a, b]) => greatestCommonDivisor(a, b));
  assert.deepEqual(divisors, [6n, 5n, 5n, 1n]);
});

test('a fraction is written reduced, and read back with or without a denominator', () => {
  assert.equal(fractionText(fraction(6n, 4n)), '3/2');
  assert.deepEqual(readFraction('3/2'), fraction(3n, 2n));
  assert.deepEqual(readFraction('3'), fraction(3n, 1n));
});

test('fractions of numbers far beyond floating point become the numbers next to them', () => {
  assert.equal(toNumber(fraction(3n, 4n)), 0.75);
  for (const bits of [880n, 900n, 904n, 1000n, 5000n]) {
    const near = toNumber(fraction(3n << bits, (4n << bits) + 1n));
    assert.ok(Math.abs(near - 0.75) < 1e-15, `2^${bits}: ${near}`);
  }
});
