import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { leadingAxes } from './leading-axes.ts';

type Pair = [Float64Array, Float64Array];

/** A matrix with nothing beside the diagonal: its values are known. */
const diagonal =
  (...entries: readonly number[]) =>
  (a: Float64Array, b: Float64Array): Pair => [a.map((x, at) => x * entries[at]!), b.map((x, at) => x * entries[at]!)];
const near = (found: number, expected: number, off = 1e-9): void =>
  assert.ok(Math.abs(found - expected) <= off, `${found}, not ${expected}`);

test('on a diagonal matrix the axes are those of the two largest entries', () => {
  const { axes, values } = leadingAxes(4, diagonal(1, 7, 2, 5));
  near(values[0], 7);
  near(values[1], 5);
  near(Math.abs(axes[0][1]!), 1);
  near(Math.abs(axes[1][3]!), 1);
});

test('a largest value that is there twice is found twice', () => {
  const { axes, values } = leadingAxes(5, diagonal(3, 1, 3, 2, 0));
  near(values[0], 3);
  near(values[1], 3);
  for (const axis of axes) near(axis[0]! ** 2 + axis[2]! ** 2, 1);
  near(axes[0][0]! * axes[1][0]! + axes[0][2]! * axes[1][2]!, 0);
});

test('where there is no second direction its axis is zeros, and where there is none both are', () => {
  const one = leadingAxes(3, diagonal(0, 4, 0));
  near(one.values[0], 4);
  assert.deepEqual([one.values[1], [...one.axes[1]]], [0, [0, 0, 0]]);
  const none = leadingAxes(3, diagonal(0, 0, 0));
  assert.deepEqual(
    [none.values, [...none.axes[0]], [...none.axes[1]]],
    [
      [0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ],
  );
  assert.notEqual(none.axes[0], none.axes[1]);
  assert.deepEqual(leadingAxes(0, diagonal()).values, [0, 0]);
  assert.deepEqual(leadingAxes(1, diagonal(2)).values.map(Math.round), [2, 0]);
});

test('the scale of the matrix stretches the values and leaves the axes as they are', () => {
  const plain = leadingAxes(4, diagonal(4, 1, 9, 0));
  for (const scale of [2 ** -60, 2 ** 60]) {
    const { axes, values } = leadingAxes(4, diagonal(4 * scale, scale, 9 * scale, 0));
    near(values[0] / scale, 9);
    near(values[1] / scale, 4);
    assert.deepEqual(axes, plain.axes);
  }
});

test('values so close that the power method would need thousands of rounds are told apart within fifty', () => {
  // 1, 0.999, 0.996, 0.991 ...: the third is 0.3 % below the second, so the power method gains 0.3 % a round.
  const entries = Array.from({ length: 30 }, (_, at) => 1 - at ** 2 / 1000);
  let rounds = 0;
  const { axes, values } = leadingAxes(30, (a, b) => {
    rounds += 1;
    return diagonal(...entries)(a, b);
  });
  assert.ok(rounds <= 50, `${rounds} rounds`);
  near(values[0], 1);
  near(values[1], 0.999);
  near(Math.abs(axes[0][0]!), 1, 1e-4);
  near(Math.abs(axes[1][1]!), 1, 1e-4);
});

test('it stops as soon as the answer is exact: one value far above the others takes ten rounds at most', () => {
  let rounds = 0;
  const entries = Array.from({ length: 300 }, (_, at) => (at < 2 ? 100 - at * 40 : 1 + at / 300));
  leadingAxes(300, (a, b) => {
    rounds += 1;
    return diagonal(...entries)(a, b);
  });
  assert.ok(rounds <= 10, `${rounds} rounds`);
});

test('fifty rounds are never passed, and even then the first two values are right to a thousandth', () => {
  const entries = Array.from({ length: 400 }, (_, at) => 1 - at / 4000);
  let rounds = 0;
  const { values } = leadingAxes(400, (a, b) => {
    rounds += 1;
    return diagonal(...entries)(a, b);
  });
  assert.ok(rounds <= 50, `${rounds} rounds`);
  near(values[0], 1, 1e-3);
  near(values[1], 1 - 1 / 4000, 1e-3);
});

test('any diagonal matrix without values below 0 gives its two largest entries', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 12 }), (entries) => {
      const { values } = leadingAxes(entries.length, diagonal(...entries));
      const [first, second] = entries.toSorted((a, b) => b - a);
      near(values[0], first!, 1e-8);
      near(values[1], second!, 1e-8);
    }),
  );
});
