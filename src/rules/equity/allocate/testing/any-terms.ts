/** Terms and regions for tests of allocations: by hand, and any. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { allocate } from '../allocate.ts';
import type { Allocation, AllocationRegion, AllocationTerms, Floor } from '../terms.ts';

export const terms = (given: Partial<AllocationTerms> = {}): AllocationTerms => ({
  sum: 1_000_00,
  base: 5000,
  needCounts: 'per-person',
  floors: [],
  minimum: 0,
  cap: null,
  ...given,
});
export const region = (
  name: string,
  people: number,
  need: number | null,
  groups: readonly string[] = [],
  prior = 0,
): AllocationRegion => ({
  region: name,
  people,
  need,
  groups,
  prior,
});
export const floor = (key: string, atLeast: number, of: readonly string[], except: readonly string[] = []): Floor => ({
  key,
  atLeast,
  to: { kind: 'members', of, except },
});

export function shared(given: AllocationTerms, regions: readonly AllocationRegion[]): Allocation {
  const found = allocate(given, regions);
  assert.ok(found.ok, JSON.stringify(found));
  return found.value;
}
export const totals = (allocation: Allocation): readonly number[] => allocation.regions.map(({ total }) => total);
const groups = ['x', 'y', 'z'] as const;
export const anyRegions = (most = 12): fc.Arbitrary<readonly AllocationRegion[]> =>
  fc
    .array(
      fc.record({
        people: fc.integer({ min: 1, max: 1000 }),
        need: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
        groups: fc.subarray([...groups]),
        prior: fc.constantFrom(0, 0, 0, 5_00, 20_00),
      }),
      { minLength: 1, maxLength: most },
    )
    .map((all) => all.map((one, at): AllocationRegion => ({ ...one, region: `r${String(at).padStart(2, '0')}` })));
export const anyFloor = fc.oneof(
  fc
    .record({
      atLeast: fc.integer({ min: 0, max: 6000 }),
      of: fc.subarray([...groups], { minLength: 1 }),
      except: fc.subarray([...groups]),
    })
    .map(({ atLeast, of, except }): Omit<Floor, 'key'> => ({ atLeast, to: { kind: 'members', of, except } })),
  fc
    .record({
      atLeast: fc.integer({ min: 0, max: 6000 }),
      share: fc.integer({ min: 1, max: 9000 }),
      of: fc.constantFrom('people' as const, 'regions' as const),
    })
    .map(({ atLeast, share, of }): Omit<Floor, 'key'> => ({ atLeast, to: { kind: 'most-need', share, of } })),
);
export const anyTerms = fc.record({
  sum: fc.integer({ min: 1, max: 10_000_00 }),
  base: fc.integer({ min: 0, max: 10_000 }),
  needCounts: fc.constantFrom('per-person' as const, 'per-region' as const),
  floors: fc.array(anyFloor, { maxLength: 3 }).map((floors) => floors.map((one, at) => ({ ...one, key: `f${at}` }))),
  minimum: fc.constantFrom(0, 0, 1_00, 10_00),
  cap: fc.constantFrom(null, null, 2_000_00, 5_000_00),
  minimumPerHead: fc.constantFrom(0, 0, 3),
  capPerHead: fc.constantFrom(10 ** 13, 10 ** 13, 50_00),
});
