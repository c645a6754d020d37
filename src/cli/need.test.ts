/** Claims about `concord need`. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { concord, folderWith } from './testing/run-concord.ts';

const component = (key: string, weight: number, direction: string): unknown => ({
  key: `${key}-part`,
  weight,
  indicators: [{ key, weight: 1, direction }],
});
const profile = {
  id: 'two',
  name: 'Two figures',
  source: 'A test',
  normalisation: 'min-max',
  groups: [
    {
      key: 'all',
      weight: 1,
      scaled: false,
      components: [component('poverty', 1, 'more-is-need'), component('income', 3, 'less-is-need')],
    },
  ],
  combination: 'arithmetic',
  missing: { rule: 'average-present', atMost: 0 },
};
const folder = folderWith({
  'figures.csv':
    'region,name,people,poverty,income\na,Alpha,10,10,"50,000"\nb,Beta,20,30%,60000\nc,Gamma,5,20,100000\nd,Delta,1,NA,1\n',
  'two.json': JSON.stringify(profile),
  'wrong.json': JSON.stringify({ ...profile, combination: 'sum' }),
  'none.csv': 'region,people,poverty,income\na,1,,3\n',
});
const file = (name: string): string => join(folder, name);

test('ranks regions by need, and says which have no score and why', async () => {
  const { code, out } = await concord('need', file('figures.csv'), '--profile', file('two.json'));
  assert.equal(code, 0);
  // Poverty 0, 100, 50. Income from 1 to 100,000: 50.0005, 40.0004, 0 as need. Weighted 1 to 3.
  const lines = out.split('\n').slice(3, 7);
  assert.deepEqual(
    lines.map((line) => line.trim().split(/\s{2,}/)),
    [
      ['Beta', '1', '55.00', '100.0'],
      ['Alpha', '2', '37.50', '66.7'],
      ['Gamma', '3', '12.50', '33.3'],
      ['Delta', '?', '?', 'no figure: poverty'],
    ],
  );
  assert.match(out, /1 region without a score/);
});

test('JSON and CSV have every part, in the order of the file', async () => {
  const json = await concord('need', file('figures.csv'), '--profile', file('two.json'), '--json');
  const { regions } = JSON.parse(json.out) as {
    regions: readonly {
      region: string;
      rank: number | null;
      indicators: readonly { figure: number | null; value: number | null }[];
    }[];
  };
  assert.deepEqual(
    regions.map(({ region, rank }) => [region, rank]),
    [
      ['a', 2],
      ['b', 1],
      ['c', 3],
      ['d', null],
    ],
  );
  assert.deepEqual(regions[1]?.indicators[0], { key: 'poverty', figure: 30, value: 100 });
  const csv = await concord('need', file('figures.csv'), '--profile', file('two.json'), '--csv');
  const [head, first, , , last] = csv.out.split('\r\n');
  assert.equal(
    head,
    'region,name,rank,score,percentile,group_all,component_poverty-part,component_income-part,poverty,income,poverty_normalised,income_normalised',
  );
  assert.match(first!, /^a,Alpha,2,37\.5\d*,66\.6\d*,37\.5\d*,0,50\.0\d*,10,50000,0,50\.0\d*$/);
  assert.match(last!, /^d,Delta,,,,/);
});

test('--explain tells every step from the figures to the score, for a region by its id or its name', async () => {
  const inTen = { ...profile, groups: profile.groups.map((group) => ({ ...group, scaled: true })) };
  const files = folderWith({ 'ten.json': JSON.stringify(inTen) });
  const explain = (region: string): ReturnType<typeof concord> =>
    concord('need', file('figures.csv'), '--profile', join(files, 'ten.json'), '--explain', region);
  const { code, out, problems } = await explain('Alpha');
  assert.equal(code, 0, problems);
  // Poverty 0 and income 50.0005, weighted 1 to 3: 37.50; the highest is Beta's 55.00.
  assert.match(out, /^Alpha, after Two figures\.\nScore 6\.82, rank 2 of 3; 66\.67 % of regions/);
  assert.match(out, /\nall: 6\.82 of 10, as the average of its components is 37\.50 and the highest is 55\.00\n/);
  assert.match(out, /\nincome-part +3 +50\.00 +average of these:\n +income +1 +50000 +50\.00 +less is need\n/);
  assert.equal((await explain('a')).out, out);
  const without = await explain('d');
  assert.match(without.out, /No score: there is no figure of poverty-part\./);
  assert.match(without.out, /poverty +1 +\? +\? +left out/);
  const nobody = await explain('z');
  assert.deepEqual([nobody.code, nobody.out], [1, '']);
  assert.match(nobody.problems, /it has no region "z"/);
});

test('--draws tells how far ranks move with the weights and without each indicator, the same from the same seed', async () => {
  const drawn = (...more: readonly string[]): ReturnType<typeof concord> =>
    concord('need', file('figures.csv'), '--profile', file('two.json'), '--draws', '50', ...more);
  const { code, out, problems } = await drawn('--seed', 'a');
  assert.equal(code, 0, problems);
  assert.match(out, /50 draws from the seed "a"/);
  assert.match(out, /\nBeta +1 +1 +1 +0 %/);
  // Without poverty the order is by income alone: Delta comes in at 1, Alpha is 2, Beta 3, Gamma 4.
  assert.match(out, /\npoverty +1\.0 +/);
  assert.match(out, /\nDelta +\?/);
  assert.equal((await drawn('--seed', 'a')).out, out);
  assert.equal((await drawn('--draws', '0')).code, 2);
});

test('tells what is wrong with profile and figures, and what it does not understand', async () => {
  const wrong = await concord('need', file('figures.csv'), '--profile', file('wrong.json'));
  assert.deepEqual([wrong.code, wrong.out], [1, '']);
  assert.match(wrong.problems, /combination: this is none of the values/);
  const none = await concord('need', file('none.csv'), '--profile', file('two.json'));
  assert.match(none.problems, /no region has a figure in the column poverty/);
  const columns = await concord('need', file('figures.csv'), '--profile', 'cal-enviro-screen-4');
  assert.match(columns.problems, /the first line names no column/);
  for (const args of [
    [],
    [file('figures.csv')],
    [file('figures.csv'), '--profile', file('two.json'), '--json', '--csv'],
    [file('figures.csv'), '--profile', file('two.json'), '--json', '--explain', 'a'],
  ])
    assert.equal((await concord('need', ...args)).code, 2);
});
