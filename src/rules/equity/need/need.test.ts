/** Claims about need: worked examples, what must hold for any figures, and which profiles are refused. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { needIndex, type NeedRow, type RegionNeed } from './need-index.ts';
import { percentiles } from './normalise.ts';
import { indicatorsOf, type NeedProfile } from './profile.ts';
import { calEnviroScreen4 } from './profiles/cal-enviro-screen-4.ts';
import { countyNeed } from './profiles/county-need.ts';
import { readNeedProfile } from './read-profile.ts';
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
  });

  it('has 21 indicators in four components, environmental effects at half weight, and can be read from its own JSON', () => {
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
    for (const profile of [calEnviroScreen4, countyNeed])
      assert.deepEqual(readNeedProfile(JSON.parse(JSON.stringify(profile))), { ok: true, value: profile });
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

const anyRows = fc
  .array(fc.record({ air: fc.nat(50), waste: fc.nat(50), income: fc.nat(50) }), { minLength: 2, maxLength: 20 })
  .map((all) => all.map((values, at) => row(`r${at}`, values)));
const anyProfile = fc
  .constantFrom(
    ...(['percentile', 'min-max', 'z-score'] as const).flatMap((normalisation) =>
      (['product', 'arithmetic', 'geometric'] as const).map((combination) => ({ normalisation, combination })),
    ),
  )
  .filter(({ normalisation, combination }) => normalisation !== 'z-score' || combination === 'arithmetic')
  .map((how): NeedProfile => ({
    ...small,
    ...how,
    groups: small.groups.map((group) => ({ ...group, scaled: how.normalisation !== 'z-score' })),
  }));

describe('for any figures', () => {
  it('worse figures of one region never lower its score', () => {
    fc.assert(
      fc.property(
        anyProfile,
        anyRows,
        fc.nat(),
        fc.constantFrom('air', 'waste', 'income'),
        fc.integer({ min: 1, max: 60 }),
        (profile, rows, n, key, by) => {
          const worse = rows[n % rows.length]!;
          const sign = key === 'income' ? -1 : 1;
          const after = rows.map((one) =>
            one === worse ? { ...one, values: { ...one.values, [key]: one.values[key]! + sign * by } } : one,
          );
          const [was, is] = [
            scoreOf(indexed(profile, rows), worse.region),
            scoreOf(indexed(profile, after), worse.region),
          ];
          assert.ok(is! >= was! - 1e-9, `${was} fell to ${is}`);
        },
      ),
    );
  });

  it('neither the order of the regions nor the unit of a figure changes a score', () => {
    fc.assert(
      fc.property(anyProfile, anyRows, (profile, rows) => {
        const needs = indexed(profile, rows);
        const backwards = indexed(profile, rows.toReversed());
        const thousands = indexed(
          profile,
          rows.map((one) => ({ ...one, values: { ...one.values, income: one.values['income']! * 1024 + 5 } })),
        );
        for (const { region, score } of needs) {
          isNear(scoreOf(backwards, region), score!);
          assert.ok(Math.abs(scoreOf(thousands, region)! - score!) < 1e-6);
        }
      }),
    );
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

describe('a profile is refused', () => {
  /** With the field at this path changed. */
  const refused = (path: string, value: unknown): unknown => {
    const profile: unknown = JSON.parse(JSON.stringify(small));
    const steps = path.split('.');
    const holder = steps.slice(0, -1).reduce((at, step) => (at as Record<string, unknown>)[step], profile);
    (holder as Record<string, unknown>)[steps.at(-1)!] = value;
    const read = readNeedProfile(profile);
    return read.ok ? undefined : read.error;
  };

  it('with the place and the reason', () => {
    assert.deepEqual(refused('name', undefined), { at: 'name', type: 'missing' });
    assert.deepEqual(refused('more', 1), { at: 'more', type: 'unknown-field' });
    assert.deepEqual(refused('groups.0.components.1.weight', 0), {
      at: 'groups[0].components[1].weight',
      type: 'weight-not-positive',
    });
    assert.deepEqual(refused('groups.0.components', []), {
      at: 'groups[0].components',
      type: 'empty-list',
    });
    assert.deepEqual(refused('groups.0.weight', 2), { at: 'groups', type: 'weight-in-product' });
    assert.deepEqual(refused('normalisation', 'z-score'), {
      at: 'combination',
      type: 'product-of-z-scores',
    });
    assert.deepEqual(refused('groups.1.components.0.indicators.0.key', 'air'), {
      at: 'air',
      type: 'twice',
    });
    assert.deepEqual(refused('missing.atMost', -1), { at: 'missing.atMost', type: 'not-a-whole-number' });
    assert.deepEqual(readNeedProfile(null), { ok: false, error: { at: '', type: 'not-an-object' } });
  });

  it('when an indicator is a share of people of a race or group', () => {
    for (const key of ['percent-hispanic', 'race', 'Black-share', 'foreign-born'])
      assert.deepEqual(refused('groups.0.components.0.indicators.0.key', key), {
        at: key,
        type: 'about-race-or-group',
      });
    assert.equal(refused('groups.0.components.0.indicators.0.key', 'racecourses'), undefined);
  });
});
