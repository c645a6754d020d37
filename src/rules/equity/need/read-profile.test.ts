/** Claims about which need profiles are refused. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countyNeed } from './profiles/county-need.ts';
import { calEnviroScreen4 } from './profiles/cal-enviro-screen-4.ts';
import type { NeedProfile } from './profile.ts';
import { readNeedProfile } from './read-profile.ts';

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
    assert.deepEqual(refused('missing.within', 'component'), { at: 'missing.within', type: 'not-a-choice' });
    assert.deepEqual(refused('groups.1.components.0.indicators.0.zerosApart', true), {
      at: 'income',
      type: 'zeros-where-less-is-need',
    });
    assert.deepEqual(readNeedProfile(null), { ok: false, error: { at: '', type: 'not-an-object' } });
  });

  it('but not one that ships, read from its own JSON', () => {
    for (const profile of [calEnviroScreen4, countyNeed])
      assert.deepEqual(readNeedProfile(JSON.parse(JSON.stringify(profile))), { ok: true, value: profile });
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
