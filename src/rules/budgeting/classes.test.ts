import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeRows, transpose } from './classes.ts';
import type { Rows } from './classes.ts';
import { ballotsOf } from './testing/by-hand.ts';

test('different ballots with the same hash are classes of their own, and each is found again', () => {
  // Found by search: the first two have the same hash, and so have the other two, one of them longer.
  const rows = [
    [257, 468],
    [46, 102],
    [63, 139],
    [42, 70, 97],
  ];
  const merge = (cast: number[][]): unknown => {
    const { classOf, weights, starts, items } = mergeRows(ballotsOf(cast), undefined, 500);
    const classes = Array.from(weights, (_, k) => [...items.subarray(starts[k], starts[k + 1])]);
    return { classOf: [...classOf], weights: [...weights], classes };
  };
  const classOf = [0, 1, 2, 3, 3, 2, 1, 0];
  assert.deepEqual(merge([...rows, ...rows.toReversed()]), { classOf, weights: [2, 2, 2, 2], classes: rows });
});

test('points that differ only in their last bit, which the hash leaves out, are other ballots', () => {
  const { weights, utilities } = mergeRows(ballotsOf([[0], [0], [0]]), Float64Array.of(2, 3, 2), 1);
  assert.deepEqual(
    [[...weights], [...utilities!]],
    [
      [2, 1],
      [2, 3],
    ],
  );
});

test('rows turned round twice are what they were', () => {
  const rows = mergeRows(ballotsOf([[2, 0], [1], [3, 2, 1]]), Float64Array.of(1, 2, 3, 4, 5, 6), 5);
  const turned = transpose(rows, 5);
  const plain = ({ starts, items, utilities }: Rows): unknown => [[...starts], [...items], [...utilities!]];
  assert.deepEqual(plain(turned), [
    [0, 1, 3, 5, 6, 6],
    [0, 1, 2, 0, 2, 2],
    [2, 3, 6, 1, 5, 4],
  ]);
  assert.deepEqual(plain(transpose(turned, 3)), plain(rows));
});

test('what many ballots alike leave unused is set free, and what is mostly used is not copied', () => {
  const merged = (cast: number[][]) => mergeRows(ballotsOf(cast), undefined, 9);
  const alike = merged(Array.from({ length: 100 }, () => [3, 4]));
  for (const { buffer, byteLength } of [alike.weights, alike.starts, alike.items])
    assert.equal(buffer.byteLength, byteLength);
  // Three classes of four ballots, or two of them.
  const { weights } = merged([[1], [2], [3], [1]]);
  assert.deepEqual([weights.length, weights.buffer.byteLength], [3, 4 * weights.BYTES_PER_ELEMENT]);
  const half = merged([[1], [2], [2], [1]]).weights;
  assert.deepEqual([half.length, half.buffer.byteLength], [2, 4 * half.BYTES_PER_ELEMENT]);
});
