/** Claims about need: worked examples, missing figures, and profiles near a profile. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { needIndex, type NeedRow, type RegionNeed } from './need-index.ts';
import { percentiles } from './normalise.ts';
import { indicatorsOf, type NeedProfile } from './profile.ts';
import { calEnviroScreen4 } from './profiles/cal-enviro-screen-4.ts';
import { variedProfiles, withoutEach } from './vary.ts';

/** Two groups in small: air weighs 1 and waste 1/2, as exposures and environmental effects do. */
const small: NeedProfile = {
  id: 'small',
  name: 'Small',
  source: 'made up for these tests',
  normalisation: 'percentile',
  groups: [
    {
      key: 'burden',
      weight: 1,
      scaled: true,
      components: [
        { key: 'exposures', weight: 1, indicators: [{ key: 'air', weight: 1, direction: 'more-is-need' }] },
        { key: 'effects', weight: 0.5, indicators: [{ key: 'waste', weight: 1, direction: 'more-is-need' }] },
      ],
    },
    {
      key: 'people',
      weight: 1,
      scaled: true,
      components: [{ key: 'income', weight: 1, indicators: [{ key: 'income', weight: 1, direction: 'less-is-need' }] }],
    },
  ],
  combination: 'product',
  missing: { rule: 'average-present', atMost: 1 },
};

const row = (region: string, values: NeedRow['values']): NeedRow => ({ region, values });
const four = [
  row('a', { air: 10, waste: 4, income: 90 }),
  row('b', { air: 20, waste: 3, income: 50 }),
  row('c', { air: 30, waste: 2, income: 70 }),
  row('d', { air: 40, waste: 1, income: 50 }),
];

function indexed(profile: NeedProfile, rows: readonly NeedRow[]): readonly RegionNeed[] {
  const found = needIndex(profile, rows);
  assert.ok(found.ok, JSON.stringify(found));
  return found.value;
}
const scoreOf = (needs: readonly RegionNeed[], region: string): number | null =>
  needs.find((need) => need.region === region)?.score ?? null;
const isNear = (found: number | null, expected: number): void =>
  assert.ok(found !== null && Math.abs(found - expected) < 1e-9, `${found} is not ${expected}`);

describe('the method of CalEnviroScreen', () => {
  it('worked example: percentiles, averages with half a weight, scaled to 10, multiplied', () => {
    const needs = indexed(small, four);
    // Air 25 50 75 100, waste 100 75 50 25; burden (air + waste/2) / 1.5 = 50, 58 1/3, 66 2/3, 75; divided by 75, times 10.
    // Income: 90 is the least need (25), 70 is 50, both 50s are at 100; times 10 / 100.
    isNear(scoreOf(needs, 'a'), (50 / 7.5) * 2.5);
    isNear(scoreOf(needs, 'b'), (175 / 3 / 7.5) * 10);
    isNear(scoreOf(needs, 'c'), (200 / 3 / 7.5) * 5);
    isNear(scoreOf(needs, 'd'), 100);
    assert.deepEqual(
      needs.map(({ rank, percentile }) => [rank, percentile]),
      [
        [4, 25],
        [2, 75],
        [3, 50],
        [1, 100],
      ],
    );
    assert.deepEqual(needs[3]?.indicators[2], { key: 'income', figure: 50, value: 100 });
    assert.deepEqual(needs[3]?.groups[0], { key: 'burden', value: 10 });
  });

  it('ranks zeros apart: none of it is percentile 0, and the others are ranked among themselves', () => {
    assert.deepEqual(percentiles([0, 0, 3, 1, null], true), [0, 0, 100, 50, null]);
    assert.deepEqual(percentiles([0, 0, 3, 1, null]), [50, 50, 100, 75, null]);
    assert.deepEqual(percentiles([-1, 0, 3, 1], true), [0, 0, 100, 50], 'less than none of it is none of it');
  });

  it('has 21 indicators in four components, environmental effects at half weight', () => {
    assert.equal(indicatorsOf(calEnviroScreen4).length, 21);
    const weights = calEnviroScreen4.groups.flatMap(({ components }) =>
      components.map(({ key, weight, indicators }) => [key, weight, indicators.length]),
    );
    assert.deepEqual(weights, [
      ['exposures', 1, 8],
      ['environmental-effects', 0.5, 5],
      ['sensitive-populations', 1, 3],
      ['socioeconomic-factors', 1, 5],
    ]);
  });
});

describe('other ways', () => {
  it('z-scores and their weighted mean', () => {
    const needs = indexed(
      {
        ...small,
        normalisation: 'z-score',
        combination: 'arithmetic',
        groups: small.groups.map((g) => ({ ...g, scaled: false })),
      },
      [row('a', { air: 1, waste: 1, income: 3 }), row('b', { air: 3, waste: 1, income: 1 })],
    );
    // Air -1 and 1, waste 0 for both, income (less is need) -1 and 1.
    isNear(scoreOf(needs, 'a'), (-1 / 1.5 - 1) / 2);
    isNear(scoreOf(needs, 'b'), (1 / 1.5 + 1) / 2);
  });

  it('min-max and the geometric mean, where groups have weights', () => {
    const needs = indexed(
      {
        ...small,
        normalisation: 'min-max',
        combination: 'geometric',
        groups: small.groups.map((group, at) => ({ ...group, scaled: false, weight: at === 0 ? 1 : 3 })),
      },
      [
        row('a', { air: 0, waste: 5, income: 8 }),
        row('b', { air: 5, waste: 5, income: 4 }),
        row('c', { air: 10, waste: 5, income: 0 }),
      ],
    );
    // Waste is the same everywhere: 50. Burden 50/3, 50, 250/3; income 0, 50, 100.
    isNear(scoreOf(needs, 'a'), 0);
    isNear(scoreOf(needs, 'b'), 50);
    isNear(scoreOf(needs, 'c'), (250 / 3) ** 0.25 * 100 ** 0.75);
  });
});

describe('missing figures', () => {
  const lacking = [...four, row('e', { air: null, waste: 2, income: 60 }), row('f', { income: 10 })];

  it('leave a region without a score when a component or more than the profile allows is missing', () => {
    const needs = indexed({ ...small, missing: { rule: 'average-present', atMost: 0 } }, lacking);
    assert.equal(scoreOf(needs, 'e'), null);
    assert.equal(scoreOf(indexed(small, lacking), 'e'), null, 'all of the component exposures is missing');
    assert.equal(needs.find(({ region }) => region === 'f')?.rank, null);
    assert.equal(needs.filter(({ score }) => score !== null).length, 4);
  });

  it('are counted in the whole profile or in each group, as it says', () => {
    const pair = (key: string): NeedProfile['groups'][number] => ({
      key,
      weight: 1,
      scaled: true,
      components: [
        {
          key: `${key}-all`,
          weight: 1,
          indicators: [1, 2].map((n) => ({ key: `${key}-${n}`, weight: 1, direction: 'more-is-need' })),
        },
      ],
    });
    const two: NeedProfile = { ...small, groups: [pair('x'), pair('y')] };
    const rows = [
      row('all', { 'x-1': 1, 'x-2': 2, 'y-1': 1, 'y-2': 2 }),
      row('one of each', { 'x-1': 2, 'y-2': 1 }),
      row('two of one', { 'y-1': 2, 'y-2': 3 }),
    ];
    const needsOf = (missing: NeedProfile['missing']): readonly RegionNeed[] => indexed({ ...two, missing }, rows);
    const isScored = ({ score }: RegionNeed): boolean => score !== null;
    assert.deepEqual(needsOf({ rule: 'average-present', atMost: 1 }).map(isScored), [true, false, false]);
    assert.deepEqual(needsOf({ rule: 'average-present', atMost: 1, within: 'group' }).map(isScored), [
      true,
      true,
      false,
    ]);
    // Of y the third has the most, but no score, and so does not set the scale.
    const ys = needsOf({ rule: 'average-present', atMost: 2 }).map(({ groups }) => groups[1]?.value);
    assert.deepEqual([ys[0], ys[2]], [10, null]);
    isNear(ys[1]!, 40 / 7);
  });

  it('are left out of their average, or count as the middle, as the profile says', () => {
    const joined: NeedProfile = {
      ...small,
      groups: [
        {
          key: 'one',
          weight: 1,
          scaled: false,
          components: [
            {
              key: 'both',
              weight: 1,
              indicators: [
                { key: 'air', weight: 1, direction: 'more-is-need' },
                { key: 'waste', weight: 1, direction: 'more-is-need' },
              ],
            },
          ],
        },
      ],
    };
    const rows = [row('a', { air: 1, waste: 1 }), row('b', { waste: 2 })];
    isNear(scoreOf(indexed(joined, rows), 'b'), 100);
    isNear(scoreOf(indexed({ ...joined, missing: { rule: 'middle', atMost: 1 } }, rows), 'b'), 75);
  });

  it('everywhere of one indicator are refused: the key is misspelled, or the wrong file was given', () => {
    assert.deepEqual(needIndex(small, [row('a', { air: 1, waste: 1 })]), {
      ok: false,
      error: { type: 'no-figures', indicator: 'income' },
    });
    assert.deepEqual(needIndex(small, []), { ok: false, error: { type: 'no-regions' } });
    assert.deepEqual(needIndex(small, [...four, four[0]!]), {
      ok: false,
      error: { type: 'region-twice', region: 'a' },
    });
  });
});

describe('profiles near a profile', () => {
  it('are the same from the same seed, others from another, and no weight moves by more than a fifth', () => {
    const drawn = variedProfiles(calEnviroScreen4, 'seed', 20);
    assert.deepEqual(drawn, variedProfiles(calEnviroScreen4, 'seed', 20));
    assert.notDeepEqual(drawn, variedProfiles(calEnviroScreen4, 'another', 20));
    const weights = drawn.flatMap((profile) => indicatorsOf(profile).map(({ weight }) => weight));
    assert.ok(weights.every((weight) => weight >= 0.8 && weight <= 1.2));
    assert.ok(Math.min(...weights) < 0.81 && Math.max(...weights) > 1.19);
  });

  it('leave out each indicator once, and a component that would be empty with it', () => {
    const without = withoutEach(small);
    assert.deepEqual(
      without.map((one) => one.without),
      ['air', 'waste', 'income'],
    );
    assert.deepEqual(
      without[2]?.profile.groups.map(({ key }) => key),
      ['burden'],
    );
    assert.deepEqual(
      without[0]?.profile.groups[0]?.components.map(({ key }) => key),
      ['effects'],
    );
  });
});

it('figures as far apart as numbers go, and as near, are put in order like any others', () => {
  const of = (figures: readonly (number | null)[]) => percentiles(figures);
  assert.deepEqual(of([1.7e308, -1.7e308, 0, null]), [100, 100 / 3, 200 / 3, null]);
  assert.deepEqual(of([5e-324, 0, 5e-324]), [100, 100 / 3, 100]);
  assert.deepEqual(of([7, 7, 7]), [100, 100, 100]);
  assert.deepEqual(of([null]), [null]);
});
