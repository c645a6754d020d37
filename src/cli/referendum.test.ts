/** Claims about `concord referendum decide`: worked figures, exact boundaries, exports with suppressed cells, broken files. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { concord, folderWith } from './testing/run-concord.ts';

const head = 'region,registered,ballots,yes,no\n';
const folder = folderWith({
  'two.csv': `${head}North,"12,469,133",7000000,4000000,3000000\nSouth,10000000,5345678,2800000,2500000\n`,
  'half.csv': `${head}a,100,50,25,25\n`,
  'count.csv': `region,name,registered,ballots,yes,no\r\nocd/a,A,,,40,20\r\nothers,,,,12,15\r\ntotal,,200,90,52,35\r\n`,
  'wrong.csv': `${head}a,10,20,1,1\nb,x,1,1,0\n`,
  'more.csv': `${head}a,10,20,1,1\n`,
  'empty.csv': '',
});
const decide = (file: string, keys: string, ...more: readonly string[]) =>
  concord('referendum', 'decide', join(folder, file), '--keys', keys, ...more);

test('each key is told with what it needed and got as whole numbers', async () => {
  const { code, out } = await decide('two.csv', 'turnout>=50%,majority>=55%');
  assert.equal(code, 0);
  assert.match(
    out,
    /✓ Turnout quorum, at least 50%: turned\n {2}11,234,567 ballots needed of 22,469,133, 12,345,678 cast \(1,111,111 more/,
  );
  assert.match(out, /6,765,000 yes needed of 12,300,000, 6,800,000 cast \(35,000 more than needed\)/);
  assert.match(out, /The measure carried/);
});

test('exactly half passes >=50% and fails >50%', async () => {
  assert.match((await decide('half.csv', 'majority>=50%,turnout>=1/2')).out, /carried: all keys turned/);
  const { out } = await decide('half.csv', 'majority>50%');
  assert.match(out, /26 yes needed of 50, 25 cast \(1 too few\)/);
  assert.match(out, /did not carry/);
});

test('the export of a secret vote is decided by its total, the regions not shown as one', async () => {
  const { out } = await decide('count.csv', 'turnout>=40%,regions>1/2:majority>1/2', '--format', 'json');
  const told = JSON.parse(out) as { carried: boolean; keys: { base: number; got: number; needed: number }[] };
  assert.deepEqual(
    told.keys.map(({ base, needed, got }) => [base, needed, got]),
    [
      [200, 80, 90],
      [2, 2, 1],
    ],
  );
  assert.equal(told.carried, false);
});

test('what is wrong is told by line or region, and nothing is decided', async () => {
  for (const [file, sentence] of [
    ['wrong.csv', /Line 3: “x” in the column registered/],
    ['more.csv', /a: there are more ballots than registered/],
    ['empty.csv', /empty/],
    ['not-there.csv', /not-there/],
  ] as const) {
    const { code, out, problems } = await decide(file, 'majority>=50%');
    assert.deepEqual([code, out], [1, ''], file);
    assert.match(problems, sentence);
  }
});

test('a command that is not understood says what is missing', async () => {
  for (const args of [
    [],
    ['decide'],
    ['decide', 'x.csv'],
    ['decide', 'x.csv', '--keys', 'party>1%'],
    ['decide', 'x.csv', '--keys', 'majority>50%', '--format', 'xml'],
  ])
    assert.equal((await concord('referendum', ...args)).code, 2, args.join(' '));
});
