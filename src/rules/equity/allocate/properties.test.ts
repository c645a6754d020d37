/** Claims about any allocation: sums to the cent, floors that hold, what more need does, and clashes that name no rule too many. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { allocate } from './allocate.ts';
import type { AllocationRegion, AllocationTerms, Floor } from './terms.ts';
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
          assert.ok(total >= prior && total >= given.minimum && total >= given.minimumPerHead * people);
          assert.ok((given.cap === null || total <= given.cap) && total <= given.capPerHead * people);
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

  it('does so with eight floors that cross, and up to 256 classes of regions', () => {
    const names = Array.from({ length: 8 }, (_, at) => `g${at}`);
    const many = fc.array(fc.record({ people: fc.integer({ min: 1, max: 1000 }), groups: fc.subarray(names) }), {
      minLength: 60,
      maxLength: 120,
    });
    const parts = fc.array(fc.integer({ min: 0, max: 7000 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(many, parts, fc.constantFrom(null, 40_000_00), (drawn, atLeast, cap) => {
        const regions = drawn.map((one, at): AllocationRegion => ({
          ...one,
          region: `r${at}`,
          need: at % 7,
          prior: 0,
        }));
        const used = names.filter((name) => regions.some(({ groups }) => groups.includes(name)));
        const floors = used.map((name, at): Floor => ({
          key: name,
          atLeast: atLeast[at]!,
          to: { kind: 'members', of: [name], except: [] },
        }));
        const found = allocate(
          { sum: 1_000_000_00, base: 5000, needCounts: 'per-person', floors, minimum: 1_00, cap },
          regions,
        );
        if (!found.ok) return;
        assert.equal(
          found.value.regions.reduce((sum, { total }) => sum + total, 0),
          1_000_000_00,
        );
        assert.ok(found.value.floors.every(({ reached, required }) => reached >= required));
        assert.ok(found.value.regions.every(({ total }) => total >= 1_00 && total <= (cap ?? Infinity)));
      }),
      { numRuns: 60 },
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
          minimumPerHead: left.includes('minimum') ? given.minimumPerHead : 0,
          cap: left.includes('cap') ? given.cap : null,
          capPerHead: left.includes('cap') ? given.capPerHead : 10 ** 13,
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
