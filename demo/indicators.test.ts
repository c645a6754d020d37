/** Claims about the demo's figures of counties: whole, plausible, and as published elsewhere. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { california } from '../src/platform/regions/california.ts';
import { indicators } from './content/indicators/catalogue.ts';

const state = 'ocd-division/country:us/state:ca';
const counties = california
  .map(({ id }) => id)
  .filter((id) => id.startsWith(`${state}/county:`) && id.split('/').length === 4);

const access = ['no-health-insurance', 'no-internet-subscription'] as const;
const figuresOf = (slug: (typeof access)[number]) => {
  const found = indicators.find((one) => one.slug === slug);
  assert.ok(found !== undefined, slug);
  assert.equal(found.releases.length, 1);
  return found.releases[0]!.figures;
};
const figure = (slug: (typeof access)[number], place: string) =>
  figuresOf(slug).find((one) => one.place === (place === '' ? state : `${state}/county:${place}`))!;

test('every indicator has an address of its own and every field is covered but the count of people', () => {
  assert.equal(new Set(indicators.map(({ slug }) => slug)).size, indicators.length);
  const covered = new Set(indicators.map(({ terms }) => terms.field));
  assert.deepEqual([...covered].sort(), ['economy', 'education', 'health', 'income', 'infrastructure', 'jobs']);
});

for (const slug of access)
  test(`${slug}: all 58 counties once, a plausible percentage and a margin at 90 %`, () => {
    const figures = figuresOf(slug).filter(({ place }) => place !== state);
    assert.equal(counties.length, 58);
    assert.deepEqual(figures.map(({ place }) => place).sort(), [...counties].sort());
    for (const { place, placeName, period, value, margin, confidence } of figures) {
      assert.ok(placeName !== place && period === '2018-2022', place);
      assert.ok(value !== null && value > 2 && value < 25, place);
      // Small counties have wide margins, but none as wide as its figure.
      assert.ok(margin !== null && margin > 0 && margin < value, place);
      assert.equal(confidence, 90);
    }
    const values = figures.map(({ value }) => value!);
    const ofState = figure(slug, '').value!;
    assert.ok(Math.min(...values) < ofState && ofState < Math.max(...values));
  });

/**
 * School districts that share (nearly) all of their people with one county, from the same release but another table: ACS 2018–2022, DP03_0099PE and
 * _0099PM. Plumas and Mariposa have a few people in districts of neighbors.
 */
test('people without health insurance are as in the data profile of districts that cover a county', () => {
  const districts = {
    san_francisco: [3.6, 0.3],
    alpine: [6.4, 3.8],
    amador: [4.8, 1.1],
    del_norte: [6.1, 1.2],
  } as const;
  for (const [county, [value, margin]] of Object.entries(districts)) {
    const found = figure('no-health-insurance', county);
    assert.deepEqual([found.value, found.margin], [value, margin], county);
  }
  for (const [county, [value, margin]] of Object.entries({ plumas: [5.1, 1.8], mariposa: [7.2, 2.3] } as const)) {
    const found = figure('no-health-insurance', county);
    assert.ok(Math.abs(found.value! - value) <= 0.1 && found.margin === margin, county);
  }
});

/** Broadband of any type, ACS 2018–2022, B28002, as County Health Rankings 2024 gives it: the rest is little more than those without a subscription. */
test('households without a subscription are most of those without broadband', () => {
  const broadband = { '': 91.5, alameda: 92.8, alpine: 85.5, amador: 85.9, butte: 89.8, calaveras: 85.5 } as const;
  for (const [place, share] of Object.entries(broadband)) {
    const none = figure('no-internet-subscription', place).value!;
    assert.ok(none <= 100 - share + 0.1, place);
    assert.ok(none > (100 - share) * 0.65, place);
  }
});
