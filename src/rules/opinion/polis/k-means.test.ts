import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { kMeans } from './k-means.ts';
import type { Points } from './projection.ts';

const onLine = (...x: readonly number[]): Points => ({ x: Float64Array.from(x), y: new Float64Array(x.length) });
const crowds = fc
  .array(fc.tuple(fc.integer({ min: -8, max: 8 }), fc.integer({ min: -8, max: 8 }), fc.integer({ min: 1, max: 4 })), {
    minLength: 1,
    maxLength: 40,
  })
  .map((rows) => ({
    points: { x: Float64Array.from(rows, ([x]) => x / 4), y: Float64Array.from(rows, ([, y]) => y / 4) },
    weights: rows.map(([, , weight]) => weight),
  }));

/** As the file says, in the plainest way: every point looks at every centre. */
function slowly({ x, y }: Points, k: number, rounds: number, weights: readonly number[]) {
  const all = Array.from(x, (own, at) => ({ x: own, y: y[at]!, weight: weights[at]! }));
  const distinct = all.filter(
    (point, at) => all.findIndex((other) => other.x === point.x && other.y === point.y) === at,
  );
  let centres: { x: number; y: number }[] = distinct.slice(0, k);
  for (let round = 0; ; round += 1) {
    const nearest = all.map((point) => {
      const away = centres.map((centre) => (centre.x - point.x) ** 2 + (centre.y - point.y) ** 2);
      return away.indexOf(Math.min(...away));
    });
    const used = centres.map((_, at) => at).filter((at) => nearest.includes(at));
    const next = used.map((at) => {
      const own = all.filter((_, point) => nearest[point] === at);
      const whole = own.reduce((sum, { weight }) => sum + weight, 0);
      return {
        x: own.reduce((sum, point) => sum + point.weight * point.x, 0) / whole,
        y: own.reduce((sum, point) => sum + point.weight * point.y, 0) / whole,
      };
    });
    const steady =
      next.length === centres.length &&
      next.every((centre, at) => Math.hypot(centre.x - centres[at]!.x, centre.y - centres[at]!.y) < 0.01);
    if (steady || round === rounds) return { of: nearest.map((at) => used.indexOf(at)), centres: next };
    centres = next;
  }
}

test('two pairs on a line: the first two points are the first centres, and the pairs are found', () => {
  // Round 0: 0 | 1 10 11, with centres 0 and 22/3. Round 1: 0 1 | 10 11, with centres 1/2 and 21/2. Round 2: steady.
  const { of, centres } = kMeans(onLine(0, 1, 10, 11), 2, 20);
  assert.deepEqual(
    [[...of], [...centres.x]],
    [
      [0, 0, 1, 1],
      [0.5, 10.5],
    ],
  );
});

test('rounds end when they are used up', () => {
  const { of, centres } = kMeans(onLine(0, 1, 10, 11), 2, 0);
  assert.deepEqual(
    [[...of], [...centres.x]],
    [
      [0, 1, 1, 1],
      [0, 22 / 3],
    ],
  );
});

test('weights draw a centre towards the heavier point', () => {
  assert.deepEqual([...kMeans(onLine(0, 1, 10, 11), 2, 20, [3, 1, 1, 1]).centres.x], [0.25, 10.5]);
});

test('equal points start one cluster only, so there are no more clusters than different points', () => {
  assert.equal(kMeans(onLine(5, 5, 5), 3, 20).centres.x.length, 1);
  assert.equal(kMeans(onLine(5, 6, 5), 3, 20).centres.x.length, 2);
  assert.equal(kMeans(onLine(), 3, 20).centres.x.length, 0);
});

test('a centre that loses all its points is dropped, and the others are numbered without it', () => {
  // Round 0: (5, 0) | (6, 3) (4, 10) | (4, 2) (0, 12), with centres (5, 0), (5, 6.5) and (2, 7). Round 1: the first centre is
  // now the nearest to (6, 3) and (4, 2), and the third one to (4, 10), 13 to 13.25 (squared): the second has nothing left.
  const { of, centres } = kMeans({ x: Float64Array.of(5, 6, 4, 0, 4), y: Float64Array.of(0, 3, 2, 12, 10) }, 3, 20);
  assert.deepEqual(
    [[...of], [...centres.x], [...centres.y]],
    [
      [0, 0, 0, 1, 1],
      [5, 2],
      [5 / 3, 11],
    ],
  );
});

test('rounds end when no centre moves by as much as 0.01, though another round would move a point', () => {
  // Drawn by the third point, the first centre moves to 0.499/61 = 0.0082. Halfway to the other one is then 0.5041, so that
  // another round would give it the last point too.
  const along = Float64Array.of(10, 11, 10.499, 10.5005);
  const across = new Float64Array(4).fill(7);
  const weights = [60, 60, 1, 0.001];
  assert.deepEqual([...kMeans({ x: along, y: across }, 2, 20, weights).of], [0, 1, 0, 1]);
  assert.deepEqual([...kMeans({ x: across, y: along }, 2, 20, weights).of], [0, 1, 0, 1]);
  // With half the weight it moves by 0.016, and there is another round.
  assert.deepEqual([...kMeans({ x: along, y: across }, 2, 20, [30, 60, 1, 0.001]).of], [0, 1, 0, 0]);
});

test('a point halfway between two centres goes to the one with the lower number, wherever that one stands', () => {
  assert.deepEqual([...kMeans(onLine(2, 0, 1), 2, 0).of], [0, 1, 0]);
  assert.deepEqual([...kMeans(onLine(0, 2, 1), 2, 0).of], [0, 1, 0]);
});

test('looking outwards from the last centre finds just what looking at all centres finds', () => {
  fc.assert(
    fc.property(
      crowds,
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 6 }),
      ({ points, weights }, k, rounds) => {
        const { of, centres } = kMeans(points, k, rounds, weights);
        const expected = slowly(points, k, rounds, weights);
        assert.deepEqual([...of], expected.of);
        assert.deepEqual(
          [...centres.x],
          expected.centres.map(({ x }) => x),
        );
        assert.deepEqual(
          [...centres.y],
          expected.centres.map(({ y }) => y),
        );
      },
    ),
    { numRuns: 500 },
  );
});

test('the result is a partition: every point in one cluster, no cluster empty, at most k', () => {
  fc.assert(
    fc.property(crowds, fc.integer({ min: 1, max: 12 }), ({ points }, k) => {
      const { of, centres } = kMeans(points, k, 20);
      assert.equal(of.length, points.x.length);
      assert.ok(centres.x.length <= k);
      assert.deepEqual(
        [...new Set(of)].toSorted((a, b) => a - b),
        [...centres.x.keys()],
      );
    }),
  );
});
