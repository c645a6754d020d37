import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_CELLS, splitCells } from './cells.ts';
import type { Split } from './cells.ts';

/** Weight and projects of each cell. */
const listed = ({ weights, starts, projects }: Split): [number, number[]][] =>
  Array.from(weights, (weight, cell) => [weight, [...projects.subarray(starts[cell], starts[cell + 1])]]);

test('a project splits each cell in those who support it and those who do not, and fresh voters are the last cell', () => {
  const first = splitCells(NO_CELLS, 7, new Float64Array(), 6);
  assert.deepEqual(listed(first), [[6, [7]]]);
  assert.deepEqual([...first.parents], [-1]);
  // Of the 6 two support project 3 as well, and 4 others.
  const second = splitCells(first, 3, Float64Array.of(2), 4);
  assert.deepEqual(listed(second), [
    [4, [7]],
    [2, [7, 3]],
    [4, [3]],
  ]);
  assert.deepEqual([...second.parents], [0, 0, -1]);
  assert.deepEqual([second.without, second.within], [Int32Array.of(0), Int32Array.of(1)]);
  // Nobody of the first cell, all of the second, a part of the third, and nobody else.
  const third = splitCells(second, 5, Float64Array.of(0, 2, 1), 0);
  assert.deepEqual(listed(third), [
    [4, [7]],
    [2, [7, 3, 5]],
    [3, [3]],
    [1, [3, 5]],
  ]);
  assert.deepEqual([...third.parents], [0, 1, 2, 2]);
  assert.deepEqual([third.without, third.within], [Int32Array.of(0, -1, 2), Int32Array.of(-1, 1, 3)]);
  assert.equal(third.projects.length, 7);
});
