/**
 * Claims about what more need and a larger sum do to a region.
 *
 * Why more need never costs a region money where floors do not cross (of two that share a region, one lies within the other): its ideal share rises,
 * all others fall. Within the smallest binding floor around it, or outside of all, what is left for those of which the same floors speak is
 * fixed or grows, and its part of that grows. Where all is shared by need, the proportions among the others do not change, and the sum of
 * amount^2 / ideal that is made the least has a slope that falls as its own ideal rises: crossing floors do no harm either.
 *
 * Where binding floors cross and there is a base share as well, it does not hold, as the last example shows: more need of one region lowers the ideal
 * share of a needy one by more than that of one which lives by its base share. If the needy one lies in both floors, both are then met with less
 * overlap, and take more from the rest.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { allocate } from './allocate.ts';
import { crossingFloors } from './crossing-floors.ts';
import type { AllocationRegion, AllocationTerms, FloorReached } from './terms.ts';
import { anyRegions, anyTerms, floor, region, shared, terms, totals } from './testing/any-terms.ts';

const cross = (a: FloorReached, b: FloorReached): boolean => {
  const both = a.regions.filter((one) => b.regions.includes(one)).length;
  return both > 0 && both < a.regions.length && both < b.regions.length;
};
const someCross = (floors: readonly FloorReached[]): boolean => floors.some((a) => floors.some((b) => cross(a, b)));

interface Needier {
  readonly regions: readonly AllocationRegion[];
  readonly place: number;
  readonly by: number;
}

describe('more need', () => {
  const needier = fc.record({
    regions: anyRegions(8),
    place: fc.nat(),
    by: fc.integer({ min: 1, max: 60 }),
  });
  const outcomes = (given: AllocationTerms, drawn: Needier) => {
    const { regions, by } = drawn;
    const at = drawn.place % regions.length;
    const more = regions.with(at, { ...regions[at]!, need: (regions[at]!.need ?? 0) + by });
    const [before, after] = [allocate(given, regions), allocate(given, more)];
    return before.ok && after.ok ? { before: before.value, after: after.value, at } : undefined;
  };

  it('never costs a region money where floors do not cross, but for the cent that rounding decides', () => {
    fc.assert(
      fc.property(anyTerms, needier, (given, drawn) => {
        const found = outcomes(given, drawn);
        if (found === undefined || someCross(found.before.floors) || someCross(found.after.floors)) return;
        const [was, is] = [found.before.regions[found.at]!.total, found.after.regions[found.at]!.total];
        assert.ok(is >= was - 1, `${was} fell to ${is}`);
      }),
      { numRuns: 2000 },
    );
  });

  it('never costs a region money where every floor is for the most need, without exception', () => {
    const mostNeed = fc.array(
      fc.record({
        atLeast: fc.integer({ min: 0, max: 9_000 }),
        share: fc.integer({ min: 1, max: 10_000 }),
        of: fc.constantFrom('people' as const, 'regions' as const),
      }),
      { minLength: 1, maxLength: 4 },
    );
    let allocated = 0;
    fc.assert(
      fc.property(anyTerms, mostNeed, needier, (given, floors, drawn) => {
        const own = floors.map(({ atLeast, share, of }, at) => ({
          key: `f${at}`,
          atLeast,
          to: { kind: 'most-need' as const, share, of },
        }));
        const found = outcomes({ ...given, floors: own }, drawn);
        if (found === undefined) return;
        allocated += 1;
        const [was, is] = [found.before.regions[found.at]!.total, found.after.regions[found.at]!.total];
        assert.ok(is >= was - 1, `${was} fell to ${is}`);
      }),
      { numRuns: 3000 },
    );
    assert.ok(allocated > 500, `only ${allocated} of the draws could be allocated`);
  });

  it('never costs a region money where organisers are not warned of crossing floors', () => {
    fc.assert(
      fc.property(anyTerms, needier, (given, drawn) => {
        if (crossingFloors(given, drawn.regions).length > 0) return;
        const found = outcomes(given, drawn);
        if (found === undefined) return;
        const [was, is] = [found.before.regions[found.at]!.total, found.after.regions[found.at]!.total];
        assert.ok(is >= was - 1, `${was} fell to ${is}`);
      }),
      { numRuns: 3000 },
    );
  });

  it('never does so whatever the floors where all is shared by need', () => {
    fc.assert(
      fc.property(anyTerms, needier, (given, drawn) => {
        const found = outcomes({ ...given, base: 0 }, drawn);
        if (found === undefined) return;
        const [was, is] = [found.before.regions[found.at]!.total, found.after.regions[found.at]!.total];
        assert.ok(is >= was - 1, `${was} fell to ${is}`);
      }),
      { numRuns: 2000 },
    );
  });

  it('can cost a region money where two floors that bind cross and there is a base share', () => {
    const given = terms({ floors: [floor('x', 6000, ['x']), floor('y', 6000, ['y'])] });
    const totalsWith = (need: number): readonly number[] =>
      totals(
        shared(given, [
          region('x', 100, 0, ['x']),
          region('y', 100, 0, ['y']),
          region('both', 100, 10, ['x', 'y']),
          region('rest', 100, need),
        ]),
      );
    const regions = [region('x', 1, 0, ['x']), region('y', 1, 0, ['y']), region('both', 1, 9, ['x', 'y'])];
    assert.deepEqual(crossingFloors(given, regions), [['x', 'y']]);
    assert.deepEqual(crossingFloors({ ...given, base: 0 }, regions), []);
    // Ideal shares 125, 125, 375, 375: both floors bind to a hair. Then 125, 125, 291.67, 458.33.
    assert.deepEqual(totalsWith(10), [125_00, 125_00, 475_00, 275_00]);
    assert.deepEqual(totalsWith(20), [135_58, 135_58, 464_42, 264_42]);
  });
});

describe('a larger sum', () => {
  it('costs no region more than the cent that rounding decides where floors do not cross', () => {
    fc.assert(
      fc.property(anyTerms, anyRegions(8), fc.integer({ min: 1, max: 10_000 }), (given, regions, more) => {
        const [before, after] = [allocate(given, regions), allocate({ ...given, sum: given.sum + more }, regions)];
        if (!before.ok || !after.ok || someCross(before.value.floors)) return;
        after.value.regions.forEach(({ total }, at) => {
          const was = before.value.regions[at]!.total;
          assert.ok(total >= was - 1, `${was} fell to ${total}`);
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('can cost a region that cent, as it can with every largest remainder (the Alabama paradox)', () => {
    // Of 10 cents: 1.43, 4.29, 4.29, of 11: 1.57, 4.71, 4.71.
    const regions = [region('a', 1, null), region('b', 3, null), region('c', 3, null)];
    const of = (sum: number): readonly number[] => totals(shared(terms({ base: 10_000, sum }), regions));
    assert.deepEqual(of(10), [2, 4, 4]);
    assert.deepEqual(of(11), [1, 5, 5]);
  });
});
