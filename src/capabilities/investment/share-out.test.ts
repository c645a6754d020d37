/** Claims about the pure parts of the room: the worked example, money as it is typed, the table, and sensitivity from a seed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshPlan } from './create-allocation.ts';
import { methodExample } from './method-example.ts';
import { readTable, writeTable } from './read-table.ts';
import { readTermsForm, typedTerms } from './read-terms-form.ts';
import { sensitivityOf } from './sensitivity.ts';
import { shareOut } from './share-out.ts';
import type { Snapshot } from './snapshot.ts';
import { readCents, readShare, writeCents } from './typed-money.ts';
import { indicatorsOf } from '../../rules/equity/index.ts';

test('the worked example comes out as the page says', () => {
  assert.deepEqual(
    methodExample().map(({ ideal, total }) => [ideal, total]),
    [
      [32_222, 60_000],
      [52_778, 31_148],
      [15_000, 8_852],
    ],
  );
});

test('money is read exactly, and what could mean two sums is refused', () => {
  assert.equal(readCents('$1,234,567.8'), 123_456_780);
  assert.equal(readCents('0'), 0);
  for (const odd of ['1,00', '1.234.5', '1e5', '12,3456', '-5', '1.005'])
    assert.equal(readCents(odd), 'amountUnreadable');
  assert.equal(readCents('100,000,000,000.01'), 'amountTooLarge');
  assert.equal(writeCents(150_050), '1500.50');
  assert.deepEqual(
    [readShare('25 %'), readShare('0.5'), readShare('100.01'), readShare('x')],
    [2_500, 50, undefined, undefined],
  );
});

test('terms written into their form are read as they were', () => {
  const terms = {
    sum: 123_456,
    base: 2_550,
    needCounts: 'per-region',
    minimum: 5,
    cap: 99_999,
    minimumPerHead: 3,
    capPerHead: 450,
    floors: [
      { key: 'a', atLeast: 1_000, to: { kind: 'most-need', share: 2_500, of: 'regions' } },
      { key: 'b', atLeast: 50, to: { kind: 'members', of: ['x', 'y'], except: ['z'] } },
    ],
  } as const;
  const typed = typedTerms(terms);
  assert.deepEqual(readTermsForm({ text: (name) => typed[name] ?? '' }), { ok: true, value: terms });
});

test('a table is read by name or id, written back the same, and every problem names its line', () => {
  const regions = [
    { id: 'r/county:a', name: 'A County', people: 1, source: null },
    { id: 'r/county:b', name: 'B, County', people: 1, source: null },
  ];
  const read = readTable('name,prior,groups,rate\na county,10.50,x y,3.5\n"B, County",,,', 'A source', regions);
  assert.ok(read.ok);
  assert.deepEqual(read.value.rows, [
    { region: 'r/county:a', people: null, prior: 1_050, groups: ['x', 'y'], values: { rate: 3.5 } },
    { region: 'r/county:b', people: null, prior: 0, groups: [], values: { rate: null } },
  ]);
  assert.deepEqual(readTable(writeTable(read.value, regions), 'A source', regions), read);
  const wrong = readTable('region,rate\nA County,x\nA County,1\nC,2', '', regions);
  assert.ok(!wrong.ok);
  assert.deepEqual(
    wrong.error.map(({ type, line }) => [line, type]),
    [
      [2, 'figureUnreadable'],
      [3, 'regionTwice'],
      [4, 'regionUnknown'],
      [undefined, 'sourceMissing'],
    ],
  );
});

test('sensitivity comes out the same from the same seed', () => {
  const plan = freshPlan(1_000_000);
  const keys = indicatorsOf(plan.profile).map(({ key }) => key);
  const snapshot: Snapshot = {
    indicators: [],
    regions: Array.from({ length: 12 }, (_, at) => ({
      region: `r${at}`,
      name: `R${at}`,
      people: 100 + 13 * at,
      peopleSource: '',
      prior: 0,
      groups: [],
      values: Object.fromEntries(keys.map((key, n) => [key, (at * (7 + n)) % 11])),
    })),
  };
  const found = shareOut(plan, snapshot);
  assert.ok(found.ok);
  const run = (seed: string) => sensitivityOf({ plan, snapshot, found: found.value, seed, draws: 40 });
  assert.deepEqual(run('one'), run('one'));
  assert.notDeepEqual(run('one').ranges, run('two').ranges);
  assert.deepEqual(Object.keys(run('one').totals), keys);
});
