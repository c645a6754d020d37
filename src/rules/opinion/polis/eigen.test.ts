import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { eigen } from './eigen.ts';

const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((sum, entry, at) => sum + entry * b[at]!, 0);
const symmetric = fc
  .integer({ min: 1, max: 7 })
  .chain((size) => fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size * size, maxLength: size * size }))
  .map((entries) => {
    const size = Math.sqrt(entries.length);
    return Array.from({ length: size }, (_, i) =>
      Float64Array.from({ length: size }, (_, j) => entries[Math.min(i, j) * size + Math.max(i, j)]!),
    );
  });

test('2 1 / 1 2 has the values 3 and 1, along the diagonals', () => {
  const { values, vectors } = eigen([Float64Array.of(2, 1), Float64Array.of(1, 2)]);
  assert.ok(Math.abs(values[0]! - 3) < 1e-12 && Math.abs(values[1]! - 1) < 1e-12, String(values));
  assert.ok(Math.abs(vectors[0]![0]! - vectors[0]![1]!) < 1e-12);
  assert.ok(Math.abs(vectors[1]![0]! + vectors[1]![1]!) < 1e-12);
});

test('each vector is only stretched by its value, and all are of length 1 and at right angles', () => {
  fc.assert(
    fc.property(symmetric, (matrix) => {
      const { values, vectors } = eigen(matrix);
      assert.equal(values.length, matrix.length);
      vectors.forEach((vector, i) => {
        matrix.forEach((row, j) => assert.ok(Math.abs(dot(row, vector) - values[i]! * vector[j]!) < 1e-9));
        vectors.forEach((other, j) => assert.ok(Math.abs(dot(vector, other) - (i === j ? 1 : 0)) < 1e-12));
      });
      assert.ok(values.every((value, at) => at === 0 || value <= values[at - 1]!));
    }),
  );
});

test('the matrix asked about is left as it was, and an empty one has nothing', () => {
  const matrix = [Float64Array.of(2, 1), Float64Array.of(1, 2)];
  eigen(matrix);
  assert.deepEqual(matrix, [Float64Array.of(2, 1), Float64Array.of(1, 2)]);
  assert.deepEqual(eigen([]), { values: [], vectors: [] });
});
