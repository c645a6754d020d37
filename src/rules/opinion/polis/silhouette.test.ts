import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { silhouette } from './silhouette.ts';

const onLine = (...x: readonly number[]) => ({ x: Float64Array.from(x), y: new Float64Array(x.length) });

test('0 1 | 10: 9/10 and 8/9 for the pair, 0 for the point alone', () => {
  assert.ok(Math.abs(silhouette(onLine(0, 1, 10), [0, 0, 1], 2) - (9 / 10 + 8 / 9) / 3) < 1e-12);
});

test('of several other clusters the nearest one counts', () => {
  // 0 1 | 4 | 100: (4 - 1) / 4 for 0 and (3 - 1) / 3 for 1.
  assert.ok(Math.abs(silhouette(onLine(0, 1, 4, 100), [0, 0, 1, 2], 3) - (3 / 4 + 2 / 3) / 4) < 1e-12);
});

test('a number of a cluster that no point has changes nothing', () => {
  assert.equal(silhouette(onLine(0, 1, 10), [0, 0, 2], 3), silhouette(onLine(0, 1, 10), [0, 0, 1], 2));
});

test('a point nearer to another cluster than to its own counts below 0', () => {
  assert.ok(silhouette(onLine(0, 10, 1, 11), [0, 0, 1, 1], 2) < 0);
});

test('no points, one cluster, or all points in one place: 0', () => {
  assert.equal(silhouette(onLine(), [], 0), 0);
  assert.equal(silhouette(onLine(1, 2, 3), [0, 0, 0], 1), 0);
  assert.equal(silhouette(onLine(1, 1, 1, 1), [0, 0, 1, 1], 2), 0);
});

test('it lies between -1 and 1, and neither the numbers of clusters nor the scale of the map matter', () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }), fc.nat(2)), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(rows, (drawn) => {
      const at = (scale: number, number: (of: number) => number): number =>
        silhouette(
          {
            x: Float64Array.from(drawn, ([x]) => scale * x),
            y: Float64Array.from(drawn, ([, y]) => scale * y),
          },
          drawn.map(([, , of]) => number(of)),
          3,
        );
      const plain = at(1, (of) => of);
      assert.ok(plain >= -1 && plain <= 1);
      assert.ok(Math.abs(plain - at(1, (of) => 2 - of)) < 1e-12);
      assert.ok(Math.abs(plain - at(8, (of) => of)) < 1e-12);
    }),
  );
});
