/** Claims about drawing several statements at once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { drawOrder } from './draw-order.ts';

const numberOf = (index: number): number => index;
const weights = fc.array(fc.constantFrom(0, 0.5, 1, 3, 64), { maxLength: 40 });

test('each statement comes once, none that is left out or has no priority, and fewer only when there are no more', () => {
  fc.assert(
    fc.property(weights, fc.integer({ min: 1, max: 12 }), fc.integer(), (priority, count, seed) => {
      const skip = (index: number): boolean => index % 3 === 0;
      const order = drawOrder({ priority, skip, count, numberOf, seed });
      const open = priority.filter((weight, index) => weight > 0 && !skip(index)).length;
      assert.equal(order.length, Math.min(count, open));
      assert.equal(new Set(order).size, order.length);
      for (const index of order) assert.ok(priority[index]! > 0 && !skip(index));
    }),
  );
});

test('the same seed gives the same order, and fewer asked for are the first of more', () => {
  fc.assert(
    fc.property(weights, fc.integer(), (priority, seed) => {
      const skip = (): boolean => false;
      const many = drawOrder({ priority, skip, count: 10, numberOf, seed });
      assert.deepEqual(drawOrder({ priority, skip, count: 3, numberOf, seed }), many.slice(0, 3));
    }),
  );
});

test('the first is drawn in proportion to its priority, but for one seed in twenty', () => {
  const priority = [1, 2, 5];
  const first = [0, 0, 0];
  const turns = 40_000;
  for (let seed = 0; seed < turns; seed += 1)
    first[drawOrder({ priority, skip: () => false, count: 1, numberOf, seed: Math.imul(seed, 0x85ebca6b) })[0]!]! += 1;
  priority.forEach((weight, index) => {
    const expected = (19 / 20) * (weight / 8) + (1 / 20) * (1 / 3);
    // Four standard errors of a share of 40,000 are at most 0.01.
    assert.ok(Math.abs(first[index]! / turns - expected) < 0.01, `${index}: ${first[index]! / turns}, not ${expected}`);
  });
});
