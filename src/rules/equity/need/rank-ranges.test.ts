/** Claims about how much ranks hang on a profile. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { needIndex, type NeedRow } from './need-index.ts';
import type { NeedProfile } from './profile.ts';
import { rankRanges, type RankRanges } from './rank-ranges.ts';
import { anyProfile, anyRows } from './testing/any-profile.ts';

/** Two indicators of equal weight, each a component's only one, as they are by min-max from 0 to 100. */
const two: NeedProfile = {
  id: 'two',
  name: 'Two',
  source: 'made up for these tests',
  normalisation: 'min-max',
  groups: [
    {
      key: 'need',
      weight: 1,
      scaled: false,
      components: ['x', 'y'].map((key) => ({
        key: `${key}-part`,
        weight: 1,
        indicators: [{ key, weight: 1, direction: 'more-is-need' }],
      })),
    },
  ],
  combination: 'arithmetic',
  missing: { rule: 'average-present', atMost: 0 },
};
const row = (region: string, x: number | null, y: number): NeedRow => ({ region, values: { x, y } });

function rangesOf(profile: NeedProfile, rows: readonly NeedRow[], seed = 'seed', draws = 100): RankRanges {
  const found = rankRanges(profile, rows, { seed, draws });
  assert.ok(found.ok, JSON.stringify(found));
  return found.value;
}

describe('ranks over weights varied by a fifth', () => {
  // Of 100 and 0: a and b are near each other and change places, c is always first and d always last.
  const rows = [row('a', 100, 0), row('b', 0, 99), row('c', 100, 100), row('d', 0, 0), row('e', null, 50)];

  it('move where regions are near each other, and nowhere else', () => {
    const [a, b, c, d, e] = rangesOf(two, rows).regions;
    assert.deepEqual(
      [a!.ranks, b!.ranks],
      [
        { best: 2, worst: 3 },
        { best: 2, worst: 3 },
      ],
    );
    assert.ok(a!.rankMoved > 20 && a!.rankMoved < 80, `${a!.rankMoved}`);
    assert.equal(a!.rankMoved, b!.rankMoved);
    assert.equal(a!.quarterMoved, a!.rankMoved, 'of four regions each rank is a quarter');
    assert.deepEqual(c, { region: 'c', ranks: { best: 1, worst: 1 }, rankMoved: 0, quarterMoved: 0 });
    assert.deepEqual([d!.ranks, d!.rankMoved], [{ best: 4, worst: 4 }, 0]);
    assert.equal(e!.ranks, null);
  });

  it('are told for each indicator left out: worked example', () => {
    // Ranks are a 2, b 3, c 1, d 4. Without x: b is 2, e comes in at 3, a and d share 4; of five
    // regions ranks 1 and 2 are quarters 1 and 2, and 4 is quarter 4. Without y: a and c share 1, b and d share 3, and e has no score.
    assert.deepEqual(rangesOf(two, rows).without, [
      { without: 'x', rankShift: (2 + 1 + 0 + 0) / 4, quartersMoved: 2 },
      { without: 'y', rankShift: (1 + 0 + 0 + 1) / 4, quartersMoved: 2 },
    ]);
  });

  it('are the same from the same seed, and hold the ranks of each draw', () => {
    assert.deepEqual(rangesOf(two, rows, 'seed'), rangesOf(two, rows, 'seed'));
    assert.notDeepEqual(rangesOf(two, rows, 'seed'), rangesOf(two, rows, 'another'));
    fc.assert(
      fc.property(anyProfile, anyRows, (profile, table) => {
        const { regions } = rangesOf(profile, table, 'any', 5);
        const own = needIndex(profile, table);
        assert.ok(own.ok);
        regions.forEach(({ ranks, rankMoved, quarterMoved }, at) => {
          const { rank } = own.value[at]!;
          assert.equal(ranks === null, rank === null);
          assert.ok(quarterMoved <= rankMoved && rankMoved <= 5);
          if (ranks !== null && rankMoved < 5) assert.ok(ranks.best <= rank! && rank! <= ranks.worst);
        });
      }),
    );
  });

  it('pass on what is wrong with the figures', () => {
    assert.deepEqual(rankRanges(two, [], { seed: 's', draws: 1 }), { ok: false, error: { type: 'no-regions' } });
  });
});
