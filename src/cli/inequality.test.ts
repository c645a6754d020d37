/** Claims about `concord inequality`. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { concord, folderWith } from './testing/run-concord.ts';

const folder = folderWith({
  'five.csv':
    'region,people,value,income,part\na,7,1,1,north\nb,7,2,3,north\nc,7,3,2,south\nd,7,4,2,south\ne,7,5,,south\n',
  'minus.csv': 'region,people,value\na,1,-2\nb,1,3\n',
  'zero.csv': 'region,people,value\na,1,0\n',
});
const file = (name: string): string => join(folder, name);

test('five equal regions with 1 to 5: Gini 4/15, Palma 5/6, fifths 5', async () => {
  const { code, out } = await concord('inequality', file('five.csv'));
  assert.equal(code, 0);
  assert.match(out, /^value: 5 regions with 35 people, mean 3\.\n/);
  assert.match(out, /\nGini +0\.2667 /);
  assert.match(out, /\nPalma +0\.833 /);
  assert.match(out, /\nfifths +5\.000 /);
  const json = await concord('inequality', file('five.csv'), '--json');
  const report = JSON.parse(json.out) as { value: string; gini: number; lorenz: readonly unknown[] };
  assert.ok(Math.abs(report.gini - 4 / 15) < 1e-9);
  assert.equal(report.lorenz.length, 6);
});

test('--csv has a row for each measure, and for groups their parts', async () => {
  const { code, out, problems } = await concord(
    'inequality',
    file('five.csv'),
    '--value',
    'income',
    '--group',
    'part',
    '--csv',
  );
  assert.equal(code, 0, problems);
  const rows = out
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));
  assert.deepEqual(
    rows.map(([name]) => name),
    [
      'measure',
      'regions',
      'people',
      'mean',
      'gini',
      'theil',
      'palma',
      'fifths',
      'theil_between',
      'theil_within',
      'theil_within_north',
      'theil_within_south',
    ],
  );
  assert.deepEqual(rows[1], ['regions', '4']);
  assert.equal((await concord('inequality', file('five.csv'), '--json', '--csv')).code, 2);
});

test('another column, split by groups; regions without a figure are left out, which is told', async () => {
  const { out, problems } = await concord('inequality', file('five.csv'), '--value', 'income', '--group', 'part');
  assert.match(problems, /1 region without a figure left out/);
  // 1 and 3 against 2 and 2: all of it within the first group.
  assert.match(out, /Of Theil's index 0\.0000 \(0\.0 %\) lie between groups, 0\.0654 \(100\.0 %\) within them/);
  assert.match(out, /\nnorth +50\.0 % +50\.0 % +0\.1308\n/);
});

test('tells why there are no measures, and what it does not understand', async () => {
  for (const [args, said] of [
    [[file('minus.csv')], /"a" has a figure below zero/],
    [[file('zero.csv')], /all figures are zero/],
    [[file('five.csv'), '--value', 'wealth'], /no column wealth/],
    [[file('five.csv'), '--group', 'coast'], /no column coast/],
  ] as const) {
    const { code, out, problems } = await concord('inequality', ...args);
    assert.deepEqual([code, out], [1, '']);
    assert.match(problems, said);
  }
  assert.equal((await concord('inequality')).code, 2);
  assert.equal((await concord('inequality', 'a', 'b')).code, 2);
});
