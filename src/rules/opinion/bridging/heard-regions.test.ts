/** Claims about the regions a conversation has heard, and what one of them can do. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { gatherVotes } from '../votes.ts';
import { bridge } from './bridging.ts';
import { crossRegionScore } from './cross-region.ts';
import { heardRegionBound, heardRegions } from './heard-regions.ts';
import { regionVotes } from './regions.ts';
import { countsOf, near } from './testing/counts.ts';
import type { Tally } from './testing/counts.ts';

const score = (tallies: readonly Tally[]): number => crossRegionScore(regionVotes(countsOf(tallies), 0, 'agree'))!;
const tally = fc.oneof(
  fc.constantFrom<Tally>([0, 0, 0], [500, 0, 0], [0, 500, 0], [10, 0, 0], [0, 10, 0]),
  fc.tuple(fc.nat(80), fc.nat(80), fc.nat(20)),
);

test('heard are regions in which ten people voted, on whatever; others and nobody’s are left out', () => {
  const region = [...Array.from({ length: 10 }, () => 2), ...Array.from({ length: 9 }, () => 0), -1, 1];
  const participants = region.length;
  const votes = gatherVotes(participants, 2, {
    participant: region.map((_, p) => p),
    statement: region.map((_, p) => p % 2),
    value: region.map(() => 1),
  });
  const heard = heardRegions(votes, region, 3);
  assert.deepEqual(heard.list, [2]);
  assert.deepEqual(
    [...heard.region],
    region.map((one) => (one === 2 ? 0 : -1)),
  );
});

test('the bound at 2, 5, 21 and 58 heard regions', () => {
  // (0.9375 + 0.75 / 2) / 2, (0.9375 + 0.75 / 5) / 2, (0.9375 + 6 * 0.75 / 21) / 7, (0.9375 + 19 * 0.75 / 58) / 20
  for (const [heard, bound] of [
    [2, 0.65625],
    [5, 0.54375],
    [21, 0.164541],
    [58, 0.059159],
  ] as const)
    assert.ok(Math.abs(heardRegionBound(heard) - Math.max(bound, heard === 2 ? 0.75 : 0)) < 1e-6, `${heard}`);
});

test('no votes from a region that is heard for the first time move the score by more than the bound', () => {
  fc.assert(
    fc.property(fc.array(tally, { minLength: 2, maxLength: 14 }), tally, (before, put) => {
      const moved = Math.abs(score([...before, put]) - score(before));
      assert.ok(moved <= heardRegionBound(before.length) + 1e-12, `${moved} of ${heardRegionBound(before.length)}`);
    }),
    { numRuns: 5000 },
  );
});

test('a thousand new accounts where nobody was heard before, all for or all against, stay within it too', () => {
  for (const regions of [2, 3, 5, 6, 12, 57]) {
    const heard = Array.from({ length: regions }, (_, r): Tally => [3 * r, 40 - (r % 40)]);
    for (const attack of [
      [1000, 0],
      [0, 1000],
    ] as const)
      assert.ok(Math.abs(score([...heard, attack]) - score(heard)) <= heardRegionBound(regions));
  }
});

test('silent regions do not hold down what all that were heard agree on', () => {
  const perRegion = 40;
  const regions = 58;
  const people = 3 * perRegion;
  const region = Int16Array.from({ length: people }, (_, p) => Math.floor(p / perRegion));
  const votes = gatherVotes(people, 1, {
    participant: [...region.keys()],
    statement: [...region.keys()].map(() => 0),
    value: [...region.keys()].map((p) => (p % 10 === 0 ? -1 : 1)),
  });
  const none = { group: new Int16Array(people).fill(-1), groups: 0, out: new Uint8Array(1) };
  const heard = heardRegions(votes, region, regions);
  const [over] = bridge({ votes, ...none, region: heard.region, regions: heard.list.length });
  const [all] = bridge({ votes, ...none, region, regions });
  assert.ok(near(over!.crossRegion!, 0.75 * 0.9 + 0.25 * 0.8));
  assert.ok(all!.crossRegion! < 0.6);
});
