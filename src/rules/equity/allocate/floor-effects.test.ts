/** Claims about what is told of each floor. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { floorEffects } from './floor-effects.ts';
import { floor, region, shared, terms } from './testing/any-terms.ts';

test('a floor moves what its group would not have without it, and nothing where others give as much already', () => {
  const regions = [region('a', 10, null, ['x', 'wide']), region('b', 30, null, ['wide']), region('c', 60, null)];
  const given = terms({
    base: 10_000,
    floors: [floor('x', 3000, ['x']), floor('wide', 4500, ['wide']), floor('low', 2000, ['wide'])],
  });
  // Per head 100, 300 and 600. With 300 for a, the rest 700 is divided 1 to 2: 300, 233.33, 466.67, so that `wide` has 533.33 already.
  // Without x `wide` would bind: 112.50, 337.50, 550. So x moves 187.50 to a, and `wide` nothing.
  assert.deepEqual(floorEffects(given, regions, shared(given, regions)), [187_50, 0, 0]);
});

test('a cent that rounding decides otherwise is no doing of the floor', () => {
  // Groups are rounded apart, so that for some sums a cent goes to another region than without the floor.
  const regions = ['a', 'b', 'c', 'd'].map((id, at) => region(id, [1, 5, 7, 9][at]!, null, at % 2 === 0 ? ['x'] : []));
  for (let sum = 1; sum < 400; sum++) {
    const given = terms({ base: 10_000, sum, floors: [floor('x', 1, ['x'])] });
    assert.deepEqual(floorEffects(given, regions, shared(given, regions)), [0], String(sum));
  }
});
