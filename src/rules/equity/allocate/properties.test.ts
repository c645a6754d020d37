/** Claims about any allocation: sums to the cent, floors that hold, what more need does, and clashes that name no rule too many. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { allocate } from './allocate.ts';
import type { AllocationRegion, AllocationTerms } from './terms.ts';
import { anyRegions, anyTerms, totals } from './testing/any-terms.ts';

describe('any allocation', () => {
  it('adds up to the cent, keeps every floor and bound, and says of each region how its total came about', () => {
    fc.assert(
      fc.property(anyTerms, anyRegions(), (given, regions) => {
        const found = allocate(given, regions);
        if (!found.ok) return;
        const all = found.value.regions;
        assert.equal(
          all.reduce((sum, { total }) => sum + total, 0),
          given.sum,
        );
        all.forEach(({ base, need, moved, total }, at) => {
          assert.equal(base + need + moved, total);
          assert.ok(Number.isInteger(total));
          const { people, need: known, prior } = regions[at]!;
          if (people === 0 && known === null) return;
          assert.ok(total >= prior && total >= given.minimum && (given.cap === null || total <= given.cap));
        });
        for (const { reached, required, regions: members } of found.value.floors) {
          const sum = all.filter((one) => members.includes(one.region)).reduce((held, { total }) => held + total, 0);
          assert.equal(sum, reached);
          assert.ok(reached >= required);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same in whatever order the regions come', () => {
    fc.assert(
      fc.property(anyTerms, anyRegions(), (given, regions) => {
        const [one, other] = [allocate(given, regions), allocate(given, regions.toReversed())];
        assert.equal(one.ok, other.ok);
        if (one.ok && other.ok) assert.deepEqual(totals(one.value), totals(other.value).toReversed());
      }),
      { numRuns: 500 },
    );
  });

  it('gives a region with more need not less, but for the cent that rounding decides', () => {
    fc.assert(
      fc.property(anyTerms, anyRegions(), fc.nat(), fc.integer({ min: 1, max: 60 }), (given, regions, n, by) => {
        const at = n % regions.length;
        const needier = regions.with(at, { ...regions[at]!, need: (regions[at]!.need ?? 0) + by });
        const [before, after] = [allocate(given, regions), allocate(given, needier)];
        if (!before.ok || !after.ok) return;
        const [was, is] = [before.value.regions[at]!.total, after.value.regions[at]!.total];
        assert.ok(is >= was - 1, `${was} fell to ${is}`);
      }),
      { numRuns: 2000 },
    );
  });

  it('clashes only where no rule that is named can be left out', () => {
    fc.assert(
      fc.property(anyTerms, anyRegions(), (given, regions) => {
        const found = allocate(given, regions);
        if (found.ok || found.error.type !== 'clash') return;
        const named = found.error.rules;
        assert.ok(named.length > 0);
        const only = (left: readonly unknown[]): AllocationTerms => ({
          ...given,
          minimum: left.includes('minimum') ? given.minimum : 0,
          cap: left.includes('cap') ? given.cap : null,
          floors: given.floors.filter(({ key }) => left.includes(key)),
        });
        const names = named.map(({ rule }) => (typeof rule === 'string' ? rule : rule.floor));
        const priors = (left: readonly unknown[]): readonly AllocationRegion[] =>
          left.includes('prior') ? regions : regions.map((one) => ({ ...one, prior: 0 }));
        assert.ok(!allocate(only(names), priors(names)).ok);
        for (const name of names) {
          const left = names.filter((one) => one !== name);
          assert.ok(allocate(only(left), priors(left)).ok, `without ${name} there is still a clash`);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
