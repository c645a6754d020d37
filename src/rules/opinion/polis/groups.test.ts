import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { bestGrouping, groupings, smoothedK } from './groups.ts';
import type { Points } from './projection.ts';

/** So many around each of these places, in turn, each a little further to the right. */
function around(each: number, ...places: readonly (readonly [number, number])[]): Points {
  const points = Array.from({ length: each * places.length }, (_, at) => {
    const [x, y] = places[at % places.length]!;
    return [x + Math.floor(at / places.length) / 50, y] as const;
  });
  return { x: Float64Array.from(points, ([x]) => x), y: Float64Array.from(points, ([, y]) => y) };
}

const everybody = ({ x }: Points): Uint8Array => new Uint8Array(x.length).fill(1);

test('three crowds far apart are three groups, numbered by their first members, whatever else was tried', () => {
  const points = around(20, [0, 0], [10, 0], [0, 10]);
  const tried = groupings(points, everybody(points));
  assert.deepEqual(
    tried.map(({ k }) => k),
    [2, 3, 4, 5],
  );
  const best = bestGrouping(tried);
  assert.deepEqual([best.k, best.groups], [3, 3]);
  assert.deepEqual(
    [...best.of],
    Array.from({ length: 60 }, (_, p) => p % 3),
  );
  assert.ok(best.silhouette > 0.9);
});

test('who is not in the conversation is in no group and moves none', () => {
  const points = around(20, [0, 0], [10, 0], [5, 90]);
  const isIn = Uint8Array.from({ length: 60 }, (_, p) => (p % 3 === 2 ? 0 : 1));
  const { of, groups } = bestGrouping(groupings(points, isIn));
  assert.equal(groups, 2);
  assert.deepEqual(
    [...of],
    Array.from({ length: 60 }, (_, p) => (p % 3 === 2 ? -1 : p % 3)),
  );
});

test('how many groups are tried depends on the base clusters: 2 below twelve, one more with each twelve, 5 at most', () => {
  const most = (different: number): number =>
    groupings(around(different, [0, 0]), new Uint8Array(different).fill(1)).at(-1)!.k;
  assert.deepEqual([1, 11, 12, 23, 24, 36, 99, 150].map(most), [2, 2, 3, 3, 4, 5, 5, 5]);
});

test('a large base cluster weighs more than a small one: its hundred keep their centre, and the one at 6 is lost to it', () => {
  // From the starts 0 and 14: 0 and 6 | 14 and 8. Unweighted the centres 3 and 11 would keep 6 on the left; weighted
  // they are 6/101 and 11, and 6 is nearer to 11.
  const x = Float64Array.from([...Array.from({ length: 100 }, () => 0), 14, 6, 8]);
  const [two] = groupings({ x, y: new Float64Array(103) }, new Uint8Array(103).fill(1));
  assert.deepEqual(Array.from(two!.of.subarray(99)), [0, 1, 1, 1]);
});

test('all in one place are one group, and nobody is none', () => {
  const points = { x: new Float64Array(20), y: new Float64Array(20) };
  assert.deepEqual(
    [...bestGrouping(groupings(points, everybody(points))).of],
    Array.from({ length: 20 }, () => 0),
  );
  assert.equal(bestGrouping(groupings(points, new Uint8Array(20))).groups, 0);
});

test('every grouping is a partition of those in the conversation into its groups', () => {
  const crowd = fc.array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }), fc.nat(3)), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(crowd, (drawn) => {
      const points = { x: Float64Array.from(drawn, ([x]) => x), y: Float64Array.from(drawn, ([, y]) => y) };
      const isIn = Uint8Array.from(drawn, ([, , mark]) => (mark > 0 ? 1 : 0));
      for (const { groups, of, k } of groupings(points, isIn)) {
        assert.ok(groups <= k);
        of.forEach((group, p) => assert.equal(group >= 0, isIn[p] === 1));
        assert.deepEqual(
          [...new Set(of)].filter((group) => group >= 0).toSorted((a, b) => a - b),
          Array.from({ length: groups }, (_, at) => at),
        );
      }
    }),
  );
});

test('of equally good groupings the one with fewer groups is the best', () => {
  const grouping = (k: number, silhouette: number) => ({ k, groups: k, silhouette, of: new Int32Array() });
  assert.equal(bestGrouping([grouping(2, 0.5), grouping(3, 0.5), grouping(4, 0.4)]).k, 2);
  assert.equal(bestGrouping([grouping(2, 0.4), grouping(3, 0.5), grouping(4, 0.5)]).k, 3);
});

test('a new k is shown after it was the best in four rounds running, the first one at once', () => {
  assert.equal(smoothedK([]), undefined);
  assert.equal(smoothedK([4]), 4);
  assert.equal(smoothedK([2, 3, 3, 3]), 2);
  assert.equal(smoothedK([2, 3, 3, 3, 3]), 3);
  assert.equal(smoothedK([2, 3, 3, 3, 2, 3, 3, 3]), 2);
  assert.equal(smoothedK([2, 3, 3, 3, 3, 5, 5, 5]), 3);
  assert.equal(smoothedK([2, 3, 4, 5, 2, 3]), 2);
});
