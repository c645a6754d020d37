import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { signOfRoots, squareRoot } from './roots.ts';

test('the square root is the largest whole number whose square is not above', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 40n }), (number) => {
      const root = squareRoot(number);
      assert.ok(root * root <= number && (root + 1n) * (root + 1n) > number);
    }),
  );
});

test('square roots of the first whole numbers are rounded down', () => {
  const roots = Array.from({ length: 17 }, (_, number) => Number(squareRoot(BigInt(number))));
  assert.deepEqual(roots, [0, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 4]);
});

test('roots of nothing and roots that are not taken add nothing, wherever they stand', () => {
  const nothing = [
    { times: 5n, of: 0n },
    { times: 0n, of: 3n },
  ];
  assert.equal(signOfRoots(nothing), 0);
  assert.equal(signOfRoots([...nothing, { times: -1n, of: 2n }, { times: 1n, of: 3n }]), 1);
  assert.equal(signOfRoots([{ times: 1n, of: 2n }, { times: -1n, of: 3n }, ...nothing]), -1);
});

test('roots that are multiples of each other cancel exactly', () => {
  // sqrt(8) = 2 sqrt(2) and sqrt(18) = 3 sqrt(2); sqrt(75) + sqrt(12) = 7 sqrt(3)
  assert.equal(
    signOfRoots([
      { times: 3n, of: 8n },
      { times: -2n, of: 18n },
    ]),
    0,
  );
  assert.equal(
    signOfRoots([
      { times: 1n, of: 75n },
      { times: 1n, of: 12n },
      { times: -7n, of: 3n },
    ]),
    0,
  );
  assert.equal(signOfRoots([]), 0);
});

test('sums that differ only far behind the digits of floating point are told apart', () => {
  // sqrt(n) + sqrt(n + 2) is below 2 sqrt(n + 1) by about n^(-3/2) / 4.
  const n = 10n ** 30n;
  const roots = [
    { times: 1n, of: n },
    { times: 1n, of: n + 2n },
    { times: -2n, of: n + 1n },
  ];
  assert.equal(signOfRoots(roots), -1);
  assert.equal(signOfRoots(roots.map(({ times, of }) => ({ times: -times, of }))), 1);
});

test('the sign agrees with floating point wherever that is sure', () => {
  const root = fc.record({ times: fc.integer({ min: -5, max: 5 }), of: fc.nat(200) });
  fc.assert(
    fc.property(fc.array(root, { maxLength: 6 }), (roots) => {
      const near = roots.reduce((sum, { times, of }) => sum + times * Math.sqrt(of), 0);
      const sign = signOfRoots(roots.map(({ times, of }) => ({ times: BigInt(times), of: BigInt(of) })));
      if (Math.abs(near) > 1e-9) assert.equal(sign, Math.sign(near));
    }),
  );
});
