/** Claims about difference in differences. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { differenceInDifferences, type BeforeAfter } from './difference-in-differences.ts';

const at = (region: string, before: number, after: number): BeforeAfter => ({ region, before, after });

test('Card and Krueger, table 3: employment in New Jersey against Pennsylvania', () => {
  const found = differenceInDifferences([at('nj', 20.44, 21.03)], [at('pa', 23.33, 21.17)]);
  assert.ok(found.ok);
  assert.equal(found.value.effect.toFixed(2), '2.75');
  assert.equal(found.value.standardError, null, 'one region a group says nothing of how regions differ');
});

test('the standard error is that of two means of changes with unequal variances', () => {
  // Changes 1, 2, 3 against 0 and 4: variances 1 and 8, so that the squared error is 1/3 + 8/2.
  const found = differenceInDifferences([at('a', 0, 1), at('b', 5, 7), at('c', 1, 4)], [at('d', 3, 3), at('e', 1, 5)]);
  assert.ok(found.ok);
  assert.equal(found.value.effect, 0);
  assert.ok(Math.abs(found.value.standardError! - Math.sqrt(13 / 3)) < 1e-12);
  assert.ok(Math.abs(found.value.degreesOfFreedom! - (13 / 3) ** 2 / (1 / 9 / 2 + 16)) < 1e-12);
  // 1.17 degrees of freedom: the quantile of 1 is taken, the wider one.
  assert.ok(Math.abs(found.value.interval!.high - 12.706 * Math.sqrt(13 / 3)) < 1e-9);
});

test('what floating point leaves of equal changes is no difference between regions', () => {
  // 5.1 + 2 and 9.3 + 2 less what they were differ in the sixteenth figure.
  const found = differenceInDifferences(
    [at('a', 5.1, 7.1), at('b', 9.3, 11.3)],
    [at('c', 0.7, 1.7), at('d', 8.9, 9.9)],
  );
  assert.ok(found.ok);
  assert.equal(found.value.standardError, 0);
  assert.equal(found.value.interval, null);
});

test('what happens to all alike is no effect', () => {
  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(fc.array(value, { minLength: 2, maxLength: 10 }), value, (befores, shift) => {
      const rows = befores.map((before, n) => at(`r${n}`, before, before + shift));
      const found = differenceInDifferences(rows.slice(0, 1), rows.slice(1));
      assert.ok(found.ok);
      assert.ok(Math.abs(found.value.effect) <= 1e-6 * (1 + Math.abs(shift)));
    }),
  );
});

test('without a group to compare with, or with a region in both, nothing is told', () => {
  const one = [at('a', 1, 2)];
  const problem = (...groups: Parameters<typeof differenceInDifferences>) => {
    const found = differenceInDifferences(...groups);
    return found.ok ? undefined : found.error.type;
  };
  assert.equal(problem([], one), 'no-treated');
  assert.equal(problem(one, []), 'no-comparison');
  assert.equal(problem(one, one), 'in-both');
  assert.equal(problem([at('a', Number.NaN, 1)], [at('b', 1, 1)]), 'not-a-number');
});
