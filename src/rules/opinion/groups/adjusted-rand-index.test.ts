import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { adjustedRandIndex } from './adjusted-rand-index.ts';

test('worked by hand: two triples against three pairs', () => {
  // Cells 2 1 0 / 0 1 2: 2 pairs together in both, 6 and 3 in each, 15 in all. (2 - 6*3/15) / (4.5 - 6*3/15) = 8 / 33.
  assert.equal(adjustedRandIndex([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2]).toFixed(12), (8 / 33).toFixed(12));
});

test('names do not matter, and less agreement than by chance is below 0', () => {
  assert.equal(adjustedRandIndex([0, 0, 1, 1, 2], [2, 2, 0, 0, 1]), 1);
  assert.equal(adjustedRandIndex([0, 0, 1, 1], [0, 1, 0, 1]).toFixed(12), '-0.500000000000');
});

test('one group against one group, nobody, and everybody alone agree fully; one group against several not at all', () => {
  assert.equal(adjustedRandIndex([0, 0, 0], [0, 0, 0]), 1);
  assert.equal(adjustedRandIndex([], []), 1);
  assert.equal(adjustedRandIndex([0, 1, 2], [2, 0, 1]), 1);
  assert.equal(adjustedRandIndex([0, 0, 0, 0], [0, 0, 1, 1]), 0);
});

test('who is in no group in either is not looked at', () => {
  const [one, other] = [
    [0, 0, 0, 1, 1, 1],
    [0, 0, 1, 1, 2, 2],
  ];
  assert.equal(adjustedRandIndex([...one, -1, 1], [...other, 0, -1]), adjustedRandIndex(one, other));
});

test('the formula agrees with counting pairs one by one', () => {
  const partition = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(partition, (people) => {
      let [both, inOne, inOther, all] = [0, 0, 0, 0];
      people.forEach(([a, b], at) => {
        for (const [c, d] of people.slice(at + 1)) {
          all += 1;
          if (a === c) inOne += 1;
          if (b === d) inOther += 1;
          if (a === c && b === d) both += 1;
        }
      });
      const expected = (inOne * inOther) / all;
      const most = (inOne + inOther) / 2;
      const index = most === expected ? 1 : (both - expected) / (most - expected);
      const found = adjustedRandIndex(
        people.map(([a]) => a),
        people.map(([, b]) => b),
      );
      assert.ok(Math.abs(found - index) < 1e-12);
    }),
  );
});
