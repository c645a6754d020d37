/** Claims about the map of counties: its outlines, its classes and what it tells besides colours. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { california } from '../../regions/california.ts';
import { countyMap, hasCounties, mapSteps, stepOf, type MapClass } from '../index.ts';
import { CALIFORNIA_COUNTIES } from './california-counties.ts';

const counties = california.map(({ id }) => id).filter((id) => /\/county:[a-z_]+$/.test(id));
const words = {
  title: 'Pledges',
  description: 'By county.',
  tableLabel: 'Table',
  columns: { county: 'County', value: 'Pledges' },
};
const one = (shade: MapClass, id = 'x/county:kern') => ({ id, label: 'Kern', shade, text: '12 people' });

describe('the outlines of counties', () => {
  it('are there for all 58, under the names of their regions', () => {
    assert.equal(counties.length, 58);
    assert.deepEqual(
      Object.keys(CALIFORNIA_COUNTIES).toSorted(),
      counties.map((id) => id.slice(id.lastIndexOf(':') + 1)).toSorted(),
    );
    assert.ok(hasCounties(counties));
    assert.ok(!hasCounties([]));
    assert.ok(!hasCounties(['ocd-division/country:us/state:nv/county:clark']));
  });

  it('are drawn within the box, each as closed lines', () => {
    for (const [name, path] of Object.entries(CALIFORNIA_COUNTIES)) {
      assert.match(path, /^(M[\d.]+,[\d.]+l[-\d., ]+z)+$/, name);
      for (const [, x, y] of path.matchAll(/M([\d.]+),([\d.]+)/g))
        assert.ok(Number(x) <= 400 && Number(y) <= 460, name);
    }
  });

  it('weigh less than 7 kB compressed', () => {
    assert.ok(gzipSync(Object.values(CALIFORNIA_COUNTIES).join('')).length < 7_000);
  });
});

describe('the map of counties', () => {
  it('says each figure on the county and again in the table, with rows that have no place on the map', async () => {
    const made = String(
      await countyMap({
        ...words,
        counties: [one('step-2')],
        others: [{ label: 'Elsewhere', text: '40 people' }],
        scale: [{ shade: 'step-2', label: 'Some' }],
      }),
    );
    assert.match(made, /<title>Kern: 12 people<\/title>/);
    assert.match(made, /<th[^>]*>Kern<\/th>\s*<td[^>]*>12 people<\/td>/);
    assert.match(made, /<th[^>]*>Elsewhere<\/th>\s*<td[^>]*>40 people<\/td>/);
    assert.equal(made.match(/<path class="county/g)?.length, 1);
  });

  it('draws counties that are not given as the rest, and keeps them out of the table', async () => {
    const made = String(
      await countyMap({
        ...words,
        counties: [one('step-2')],
        rest: { shade: 'few', text: 'too few to show' },
        scale: [{ shade: 'few', label: 'Too few' }],
      }),
    );
    assert.match(made, /<title>San Luis Obispo: too few to show<\/title>/);
    assert.equal(made.match(/too few to show/g)?.length, 57);
    assert.equal(made.match(/<tr>/g)?.length, 2);
  });

  it('tells all classes apart without colour: the two sides by how their stripes lean, the others by stripes or lightness', async () => {
    const shades = ['low-2', 'low-1', 'high-1', 'high-2', 'few', 'none'] as const;
    const made = String(
      await countyMap({
        ...words,
        counties: shades.map((shade) => one(shade)),
        scale: shades.map((shade) => ({ shade, label: shade })),
      }),
    );
    const patterns = [...made.matchAll(/<pattern\s+id="([^"]+)"\s+width="(\d+)"[^]*?rotate\((-?\d+)\)/g)];
    assert.equal(new Set(patterns.map(([, , width, lean]) => `${width} ${lean}`)).size, shades.length);
    for (const shade of shades) assert.ok(made.includes(`fill="url(#map-water-clay-${shade})"`), shade);
  });

  it('draws both sides of a question equally dark, in both palettes, light and dark', () => {
    const tokens = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
    const values = (name: string): readonly string[] =>
      [...tokens.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6})`, 'g'))].map(([, colour = '']) => colour);
    for (const [high, low] of [
      ['fill-1', 'fill-5'],
      ['fill-3', 'fill-4'],
    ] as const) {
      const pairs = values(high).map((colour, at) => [lightness(colour), lightness(values(low)[at] ?? '')] as const);
      assert.ok(pairs.length >= 2);
      for (const [a, b] of pairs) assert.ok(Math.abs(a - b) < 8, `${high} ${a}, ${low} ${b}`);
    }
  });
});

describe('classes of amounts', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 10_000_000 }), { minLength: 1, maxLength: 58 });

  it('are at most five, follow on each other, begin with the smallest value and hold every value', () =>
    fc.assert(
      fc.property(amounts, (values) => {
        const steps = mapSteps(values);
        assert.ok(steps.length >= 1 && steps.length <= 5);
        assert.equal(steps[0]?.from, Math.min(...values));
        assert.equal(new Set(steps.map(({ shade }) => shade)).size, steps.length);
        for (const [at, { from, until }] of steps.entries()) {
          const next = steps[at + 1];
          assert.equal(until, next === undefined ? undefined : next.from - 1);
          assert.ok(until === undefined || from <= until);
          assert.ok(values.some((value) => value >= from));
        }
        for (const value of values) {
          const step = steps.find(({ shade }) => shade === stepOf(steps, value));
          assert.ok(step !== undefined && step.from <= value && value <= (step.until ?? value));
        }
      }),
    ));

  it('are of round numbers, and of none where there are no values', () => {
    assert.deepEqual(
      mapSteps(Array.from({ length: 50 }, (_, at) => 10 + at * at * 9)).map(({ from }) => from),
      [10, 500, 2_000, 5_000, 10_000],
    );
    assert.deepEqual(mapSteps([]), []);
    assert.equal(stepOf([], 3), 'none');
  });
});

/** L* of CIE 1976, from 0 for black to 100 for white. */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return luminance > 0.008856 ? 116 * Math.cbrt(luminance) - 16 : luminance * 903.3;
}
