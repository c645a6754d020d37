/** Claims about what is drawn of a map. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { convexHull, dotsOf, groupShapes } from './map-shapes.ts';
import type { Point } from './opinion-summary.ts';

const point = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }));
const turn = (a: Point, b: Point, c: Point): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

describe('the hull of a group', () => {
  it('has its corners among the points, turns left at each, and leaves no point outside', () => {
    fc.assert(
      fc.property(fc.uniqueArray(point, { minLength: 3, maxLength: 40, selector: String }), (points) => {
        const hull = convexHull(points);
        for (const corner of hull) assert.ok(points.some((one) => String(one) === String(corner)));
        if (hull.length < 3) {
          for (const one of points) assert.equal(turn(hull[0]!, hull[1]!, one), 0);
          return;
        }
        hull.forEach((corner, at) => {
          const next = hull[(at + 1) % hull.length]!;
          assert.ok(turn(corner, next, hull[(at + 2) % hull.length]!) > 0);
          for (const one of points) assert.ok(turn(corner, next, one) >= 0);
        });
      }),
    );
  });
});

describe('dots', () => {
  it('hold everybody who has a place, once, and keep groups apart', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(point, fc.integer({ min: -1, max: 2 })), { maxLength: 300 }), (people) => {
        const positions = Float64Array.from(people.flatMap(([[x, y]]) => [x, y]));
        const assignment = Int16Array.from(people, ([, group]) => group);
        const dots = dotsOf({ positions, assignment });
        for (const group of [-1, 0, 1, 2]) {
          const shown = dots.filter((dot) => dot.group === group).reduce((sum, { people: n }) => sum + n, 0);
          assert.equal(shown, people.filter(([, own]) => own === group).length);
        }
      }),
    );
  });

  it('leave out who has no place', () => {
    const dots = dotsOf({ positions: Float64Array.of(NaN, NaN, 1, 2), assignment: Int16Array.of(-1, 0) });
    assert.equal(dots.length, 1);
    assert.equal(dots[0]?.people, 1);
  });
});

describe('the shape of a group', () => {
  it('is drawn around nine tenths of its members, so that one far away does not stretch it', () => {
    const near = Array.from({ length: 19 }, (_, at) => [Math.cos(at), Math.sin(at)]);
    const positions = Float64Array.from([...near, [100, 100]].flat());
    const [shape] = groupShapes({ positions, assignment: new Int16Array(20), groups: 1 });
    assert.equal(shape?.size, 20);
    assert.ok(shape?.hull.every(([x, y]) => Math.abs(x) <= 1 && Math.abs(y) <= 1));
  });
});
