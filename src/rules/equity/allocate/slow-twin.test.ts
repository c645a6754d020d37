/** Allocations against slow twins that share no step with them: nearest amounts by every choice of what binds, and every division of a few cents. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { allocate } from './allocate.ts';
import { floorMembers } from './floor-members.ts';
import { everyDivision } from './slowly/every-division.ts';
import { nearestSlowly } from './slowly/nearest.ts';
import type { AllocationRegion, AllocationTerms } from './terms.ts';
import { anyRegions, anyTerms } from './testing/any-terms.ts';

const idealOf = (terms: AllocationTerms, regions: readonly AllocationRegion[]): readonly number[] => {
  const people = regions.reduce((sum, one) => sum + one.people, 0);
  const points = regions.map((one) => (one.need ?? 0) * (terms.needCounts === 'per-person' ? one.people : 1));
  const allPoints = points.reduce((sum, one) => sum + one, 0);
  const base = allPoints === 0 ? terms.sum : (terms.sum * terms.base) / 10_000;
  return regions.map(
    (one, at) => (base * one.people) / people + (allPoints === 0 ? 0 : ((terms.sum - base) * points[at]!) / allPoints),
  );
};
const boundsOf = (
  terms: AllocationTerms,
  { people, prior }: AllocationRegion,
  ideal: number,
): readonly [number, number] => {
  const least = Math.max(terms.minimum, Math.ceil((terms.minimumPerHead ?? 0) * people), prior);
  const most = Math.min(terms.cap ?? Infinity, Math.floor((terms.capPerHead ?? Infinity) * people));
  return [least, ideal === 0 ? least : most];
};
const floorsOf = (terms: AllocationTerms, regions: readonly AllocationRegion[]) =>
  terms.floors.map(({ atLeast, to }) => ({
    cents: Math.ceil((atLeast * terms.sum) / 10_000),
    members: floorMembers(to, regions),
  }));

describe('an allocation', () => {
  it('is the nearest to the ideal shares that keeps all rules, but for the cents of rounding', () => {
    fc.assert(
      fc.property(anyTerms, anyRegions(4), (terms, regions) => {
        const found = allocate(terms, regions);
        const ideal = idealOf(terms, regions);
        if (!found.ok || ideal.includes(0)) return;
        const slow = nearestSlowly(
          terms.sum,
          regions.map((region, at) => {
            const [least, most] = boundsOf(terms, region, ideal[at]!);
            return { ideal: ideal[at]!, least, most };
          }),
          floorsOf(terms, regions),
        );
        assert.ok(slow !== undefined);
        found.value.regions.forEach(({ total }, at) =>
          assert.ok(Math.abs(total - slow[at]!) <= 2.01, `${at}: ${total}, but slowly ${slow[at]}`),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('is found exactly when some division into whole cents keeps all rules', () => {
    const few = fc.record({
      terms: anyTerms,
      sum: fc.integer({ min: 1, max: 14 }),
      minimum: fc.constantFrom(0, 0, 1, 4),
      cap: fc.constantFrom(null, null, 4, 7),
      regions: anyRegions(4),
      priors: fc.array(fc.constantFrom(0, 0, 0, 2, 5), { minLength: 4, maxLength: 4 }),
    });
    fc.assert(
      fc.property(few, ({ terms: given, sum, minimum, cap, regions: plain, priors }) => {
        const terms = { ...given, sum, minimum, cap, minimumPerHead: 0, capPerHead: 10 ** 13 };
        const regions = plain.map((region, at) => ({ ...region, prior: priors[at]! }));
        const floors = floorsOf(terms, regions);
        if (floors.some(({ members }) => members.size === 0)) return;
        const ideal = idealOf(terms, regions);
        const isKept = (amounts: readonly number[]): boolean =>
          amounts.every((amount, at) => {
            const [least, most] = boundsOf(terms, regions[at]!, ideal[at]!);
            return amount >= least && amount <= most;
          }) &&
          floors.every(
            ({ cents, members }) => amounts.reduce((all, own, at) => (members.has(at) ? all + own : all), 0) >= cents,
          );
        const canHold = [...everyDivision(sum, regions.length)].some(isKept);
        const found = allocate(terms, regions);
        assert.equal(found.ok, canHold);
        if (!found.ok) assert.equal(found.error.type, 'clash');
      }),
      { numRuns: 1500 },
    );
  });
});
