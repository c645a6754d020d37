/** Claims about how much an allocation hangs on the choices behind need. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calEnviroScreen4 } from '../need/profiles/cal-enviro-screen-4.ts';
import { countyNeed } from '../need/profiles/county-need.ts';
import { indicatorsOf, type NeedProfile } from '../need/profile.ts';
import { randomFor } from '../../random.ts';
import { needsToShareBy, sensitivity, type SensitivityInput } from './sensitivity.ts';
import { shareRanges, withoutIndicators } from './ranges.ts';
import { floor, region, shared, terms, totals } from './testing/any-terms.ts';

describe('share ranges', () => {
  const two = [region('a', 10, 1), region('b', 30, 1)];

  it('by hand: least, median and most, and how often the share or the rank is another', () => {
    // All by need: a gets 1/4, 1/2, 1/4 and 1/7 of 1,000 dollars.
    const needs = [
      [1, 1],
      [3, 1],
      [2, 2],
      [1, 2],
    ];
    const { draws, clashes, regions } = shareRanges(terms({ base: 0 }), two, needs);
    assert.deepEqual([draws, clashes], [4, 0]);
    assert.deepEqual(regions[0], {
      region: 'a',
      least: 142_86,
      median: 250_00,
      most: 500_00,
      ranks: { best: 1, worst: 2 },
      shareMoved: 2,
      // With 142.86 for 10 and 857.14 for 30 it falls behind; with 500 each it stays the first of two who were level.
      rankMoved: 1,
    });
    // b was level with a, thus first too; in the second draw it is the second.
    assert.equal(regions[1]?.rankMoved, 1);
  });

  it('say in how many draws the rules clash', () => {
    const given = terms({
      floors: [{ key: 'neediest', atLeast: 9000, to: { kind: 'most-need', share: 100, of: 'regions' } }],
      cap: 950_00,
    });
    const capped = [region('a', 10, 2), region('b', 30, 1, [], 200_00)];
    const { draws, clashes } = shareRanges({ ...given, minimum: 0 }, capped, [
      [1, 2],
      [2, 1],
    ]);
    // 900 for a leaves 100 for b, to which 200 were promised.
    assert.deepEqual([draws, clashes], [1, 1]);
    assert.deepEqual(shareRanges(given, capped, [[2, 1]]), { draws: 0, clashes: 1, regions: [] });
  });

  it('put the indicator first whose absence moves most', () => {
    const found = withoutIndicators(terms({ base: 0 }), two, [
      { without: 'little', needs: [1, 1.1] },
      { without: 'much', needs: [3, 1] },
      { without: 'nothing', needs: [2, 2] },
    ]);
    assert.deepEqual(
      found.map(({ without, moved, sharesMoved }) => [without, moved, sharesMoved]),
      [
        ['much', 250_00, 2],
        ['little', 250_00 - 232_56, 0],
        ['nothing', 0, 0],
      ],
    );
  });
});

function inputFor(profile: NeedProfile, seed: string): SensitivityInput {
  const random = randomFor('figures', profile.id);
  const rows = Array.from({ length: 12 }, (_, at) => ({
    region: `r${at}`,
    values: Object.fromEntries(indicatorsOf(profile).map(({ key }) => [key, 100 * random.unit()])),
  }));
  const needs = needsToShareBy(profile, rows);
  assert.ok(needs.ok);
  const regions = rows.map((row, at) => region(row.region, 100 + at, needs.value[at]!, at % 3 === 0 ? ['valley'] : []));
  const given = terms({ base: 4000, floors: [floor('valley', 4000, ['valley'])] });
  return { profile, rows, terms: given, regions, seed, draws: 40, by: 0.2 };
}
const measured = (input: SensitivityInput) => {
  const found = sensitivity(input);
  assert.ok(found.ok);
  return found.value;
};

describe('sensitivity of an allocation to its profile', () => {
  for (const profile of [countyNeed, calEnviroScreen4, { ...countyNeed, normalisation: 'z-score' } as const]) {
    it(`is the same for the same seed and another for another: ${profile.id}, ${profile.normalisation}`, () => {
      const first = measured(inputFor(profile, 'one'));
      assert.deepEqual(measured(inputFor(profile, 'one')), first);
      assert.notDeepEqual(measured(inputFor(profile, 'two')).ranges, first.ranges);
      assert.equal(first.ranges.draws, 40);
      assert.equal(first.without.length, indicatorsOf(profile).length);
      assert.ok(first.ranges.regions.every(({ least, median, most }) => least <= median && median <= most));
    });
  }

  it('without any variation is the allocation itself', () => {
    const input = { ...inputFor(countyNeed, 'one'), by: 0 };
    const own = totals(shared(input.terms, input.regions));
    measured(input).ranges.regions.forEach(({ least, most, shareMoved, rankMoved }, at) =>
      assert.deepEqual([least, most, shareMoved, rankMoved], [own[at], own[at], 0, 0]),
    );
  });

  it('does not share out less than nothing: below the mean of z-scores there is no need', () => {
    const input = inputFor({ ...countyNeed, normalisation: 'z-score' }, 'one');
    assert.ok(input.regions.every(({ need }) => need === null || need >= 0));
    assert.ok(input.regions.some(({ need }) => need === 0));
  });

  it('tells what is wrong with the figures', () => {
    const input = inputFor(countyNeed, 'one');
    const found = sensitivity({ ...input, rows: input.rows.map((row) => ({ ...row, values: {} })) });
    assert.equal(found.ok, false);
  });
});
