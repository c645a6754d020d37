import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { greatestCommonDivisor } from './greatest-common-divisor.ts';

const bits = (most: number): fc.Arbitrary<bigint> => fc.bigInt({ min: 0n, max: 2n ** BigInt(most) });

function euclid(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

test('the greatest common divisor of long numbers by halves is the one that Euclid finds', () => {
  fc.assert(
    fc.property(bits(6000), bits(9000), bits(9000), (common, a, b) => {
      const [x, y] = [common * a, common * b];
      assert.equal(greatestCommonDivisor(x, y), euclid(x, y) === 0n ? 1n : euclid(x, y));
    }),
    { numRuns: 60 },
  );
});

test('numbers with very long quotients, equal ones, powers and neighbours have the right divisor', () => {
  const long = 3n ** 4000n;
  assert.equal(greatestCommonDivisor(long, long), long);
  assert.equal(greatestCommonDivisor(long, 3n ** 10n), 3n ** 10n);
  assert.equal(greatestCommonDivisor(long, 0n), long);
  assert.equal(greatestCommonDivisor(0n, 0n), 1n);
  assert.equal(greatestCommonDivisor(long + 1n, long), 1n);
  assert.equal(greatestCommonDivisor(2n ** 9000n * 7n, 2n ** 5000n * 49n), 2n ** 5000n * 7n);
});
