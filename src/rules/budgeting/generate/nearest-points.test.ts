import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { NearestPoints } from './nearest-points.ts';
import { randomFor } from '../../random.ts';

test('the nearest points are those that sorting all of them finds, with one cell and with many', () => {
  const shape = fc.record({
    points: fc.integer({ min: 1, max: 60 }),
    cells: fc.constantFrom(1, 9, 1000),
    seed: fc.string(),
    clustered: fc.boolean(),
  });
  fc.assert(
    fc.property(shape, fc.double({ min: 0, max: 1, noNaN: true }), ({ points, cells, seed, clustered }, part) => {
      const random = randomFor(seed, 'test');
      const place = (): number => (clustered ? random.unit() * random.unit() * random.unit() : random.unit());
      const xs = Float64Array.from({ length: points }, place);
      const ys = Float64Array.from({ length: points }, place);
      const count = 1 + Math.floor(part * (points - 1));
      const nearest = new NearestPoints(xs, ys, count, 8 * cells);
      for (let n = 0; n < 20; n++) {
        const [x, y] = [random.unit(), random.unit()];
        const distance = (point: number): number => (xs[point]! - x) ** 2 + (ys[point]! - y) ** 2;
        const sorted = [...xs.keys()].sort((a, b) => distance(a) - distance(b));
        const found = new Uint32Array(count + 2).fill(99);
        nearest.find(x, y, count, found, 1);
        assert.deepEqual([...found], [99, ...sorted.slice(0, count), 99]);
      }
    }),
  );
});
