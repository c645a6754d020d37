/** Claims about `concord allocate`. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { concord, folderWith } from './testing/run-concord.ts';

const INDICATORS = [
  'median-household-income',
  'poverty-rate',
  'unemployment-rate',
  'no-high-school-diploma',
  'bachelors-or-higher',
];
const profile = {
  id: 'two',
  name: 'Two figures',
  source: 'a test',
  normalisation: 'min-max',
  groups: [
    {
      key: 'need',
      weight: 1,
      scaled: false,
      components: [
        { key: 'poor', weight: 1, indicators: [{ key: 'poverty', weight: 1, direction: 'more-is-need' }] },
        { key: 'idle', weight: 3, indicators: [{ key: 'unemployment', weight: 1, direction: 'more-is-need' }] },
      ],
    },
  ],
  combination: 'arithmetic',
  missing: { rule: 'average-present', atMost: 0 },
};
const valley = { key: 'valley', atLeast: 6000, to: { kind: 'members', of: ['valley'] } };
const folder = folderWith({
  'need.csv':
    'region,name,people,need,groups,prior,note\na,Alpha,40,1,valley;low-income,,x\nb,Beta,60,4,,"$1,000.50",y\nc,Gamma,0,,,,z\n',
  'two.csv': 'region,people,poverty,unemployment\na,100,10,4\nb,200,20,6\nc,300,30,12\nd,400,15,8%\ne,50,,3\n',
  'counties.csv': `region,people,${INDICATORS.join(',')}\na,10,50000,10,5,12,21\nb,20,60000,9,4,11,24\n`,
  'regions.csv':
    '\ufeffregion,name,people,prior,groups,poverty,unemployment\r\na,Alpha,10,0,north valley,1,1\r\nb,Beta,10,12.50,north,3,4\r\n',
  'published-terms.json': JSON.stringify({
    base: 10_000,
    cap: null,
    floors: [{ atLeast: 6000, key: 'valley', to: { except: [], kind: 'members', of: ['valley'] } }],
    minimum: 0,
    needCounts: 'per-person',
    sum: 100_00,
  }),
  'shares.csv': 'region,name,people,total\r\na,Alpha,10,60.00\r\nb,Beta,10,40.00\r\n',
  'other-shares.csv': 'region,people,total\na,10,60\nb,10,39.99\nc,1,1\n',
  'bad.csv': 'region,people,need,prior\na,many,1,\na,10,high,12.345\n,1,1,\n',
  'columns.csv': 'region,poverty\na,1\n',
  'empty.csv': 'region,people,need\n',
  'two.json': JSON.stringify(profile),
  'race.json': JSON.stringify(profile).replaceAll('poverty', 'share-hispanic'),
  'terms.json': JSON.stringify({ sum: 1_000_00, base: 5000, needCounts: 'per-person', floors: [valley], cap: null }),
  'clash.json': JSON.stringify({ base: 5000, needCounts: 'per-person', floors: [], cap: 500_00 }),
  'low-cap.json': JSON.stringify({ base: 5000, needCounts: 'per-person', floors: [], cap: 900_00 }),
  'wrong.json': JSON.stringify({ base: 5000, needCounts: 'per-person', floors: [{ ...valley, atLeast: 10_001 }] }),
  'typo.json': JSON.stringify({ base: 5000, needCounts: 'per-person', floor: [] }),
  'text.json': 'base: 5',
});
const file = (name: string): string => join(folder, name);

interface Report {
  readonly terms: { readonly sum: number };
  readonly floors: readonly { readonly key: string; readonly reached: number; readonly binding: boolean }[];
  readonly gain: { readonly cents: number };
  readonly fit: { readonly unweighted: { readonly towardsNeed: number } };
  readonly regions: readonly {
    readonly region: string;
    readonly total: number;
    readonly unweighted: number;
    readonly gain: number;
    readonly at: string | null;
  }[];
  readonly sensitivity?: {
    readonly seed: string;
    readonly ranges: {
      readonly draws: number;
      readonly regions: readonly { readonly least: number; readonly most: number }[];
    };
    readonly without: readonly { readonly without: string; readonly moved: number }[];
  };
}
const reported = async (...args: readonly string[]): Promise<Report> => {
  const { code, out, problems } = await concord('allocate', ...args, '--json');
  assert.equal(code, 0, problems);
  return JSON.parse(out) as Report;
};

test('shares half per head and half by need out to the cent, beside the same sum per head', async () => {
  const { regions, gain, fit } = await reported(file('need.csv'), '--sum', '10000');
  // Per head 5,000 over 100 people; by need 5,000 over 40 x 1 + 60 x 4 = 280.
  assert.deepEqual(
    regions.map(({ region, total, unweighted }) => [region, total, unweighted]),
    [
      ['a', 2_714_29, 4_000_00],
      ['b', 7_285_71, 6_000_00],
      ['c', 0, 0],
    ],
  );
  assert.equal(gain.cents, 1_285_71);
  assert.ok(Math.abs(fit.unweighted.towardsNeed) < 1e-9);
});

test('text has floors, every region with its money per head, and what fits need how well', async () => {
  const { code, out } = await concord(
    'allocate',
    file('need.csv'),
    '--sum',
    '0.01 million',
    '--terms',
    file('terms.json'),
  );
  assert.equal(code, 0);
  assert.match(out, /^10,000\.00 dollars over 3 regions with 100 people: 50 % per head/);
  assert.match(out, /\nvalley +60 % +6,000\.00 +6,000\.00 +1 +money moved for it\n/);
  assert.match(out, /\nAlpha +40 +1\.00 +2,000\.00 +714\.28 +3,285\.72 +6,000\.00 +150\.00 +4,000\.00\n/);
  assert.match(out, /1 region with 40 people gain 2,000\.00/);
  assert.match(out, /quarter of people with the most need +25 % +17 %/);
});

test('CSV has dollars and cents in the order of the file, and adds up', async () => {
  const args = [file('need.csv'), '--sum', '10000', '--terms', file('terms.json')];
  const { out } = await concord('allocate', ...args, '--csv');
  const [head, ...lines] = out.trim().split('\r\n');
  assert.equal(head, 'region,name,people,need,base,by_need,moved,total,held_at,unweighted,gain');
  assert.deepEqual(
    lines.map((line) => line.split(',')[0]),
    ['a', 'b', 'c'],
  );
  const totals = lines.map((line) => Number(line.split(',')[7]));
  assert.deepEqual(totals, [6000, 4000, 0]);
  for (const line of lines) {
    const [base, need, moved, total] = line.split(',').slice(4, 8).map(Number) as [number, number, number, number];
    assert.ok(Math.abs(base + need + moved - total) < 0.001, line);
  }
});

test('with a profile need comes from figures; draws are the same for the same seed', async () => {
  const args = [file('two.csv'), '--sum', '1000', '--profile', file('two.json'), '--draws', '30'];
  const one = await reported(...args, '--seed', 'one');
  assert.deepEqual(await reported(...args, '--seed', 'one'), one);
  assert.notDeepEqual((await reported(...args, '--seed', 'two')).sensitivity, one.sensitivity);
  assert.equal(
    one.regions.reduce((sum, { total }) => sum + total, 0),
    1_000_00,
  );
  assert.equal(one.sensitivity?.ranges.draws, 30);
  assert.deepEqual(one.sensitivity?.without.map(({ without }) => without).toSorted(), ['poverty', 'unemployment']);
  const text = await concord('allocate', ...args);
  assert.match(text.out, /30 draws from the seed "concord"/);
  assert.match(text.out, /\nleft out +goes elsewhere/);
});

test('computes a published allocation again from its files, and tells what is not the same', async () => {
  const args = [file('regions.csv'), '--profile', file('two.json'), '--terms', file('published-terms.json'), '--check'];
  const same = await concord('allocate', ...args, file('shares.csv'));
  assert.deepEqual([same.code, same.out], [0, 'The same to the cent: 2 regions.\n'], same.problems);
  const other = await concord('allocate', ...args, file('other-shares.csv'));
  assert.deepEqual([other.code, other.out], [1, '']);
  assert.match(other.problems, /"b" has 39\.99, computed was 40\.00\.\n.*"c" has 1\.00, computed was nothing\.\n$/s);
});

test('profiles that come with Concord go by their names', async () => {
  const { regions } = await reported(file('counties.csv'), '--sum', '1000', '--profile', 'county-need');
  assert.ok(regions[0]!.gain > 0 && regions[1]!.gain < 0);
});

test('says in one sentence which rules clash, with what, and where they clash in one region alone', async () => {
  const said = async (sum: string, terms: string): Promise<string> => {
    const { code, out, problems } = await concord('allocate', file('need.csv'), '--sum', sum, '--terms', file(terms));
    assert.deepEqual([code, out], [1, '']);
    return problems.replace(/^.*need\.csv: /, '');
  };
  const without = 'These cannot all be kept; without any one of them the others could.';
  assert.equal(await said('1000', 'terms.json'), 'of 1,000.00, commitments take 1,000.50. This cannot be kept.\n');
  assert.equal(
    await said('1200', 'terms.json'),
    `of 1,200.00, commitments take 1,000.50, and the floor "valley" takes 720.00. ${without}\n`,
  );
  // Nobody lives in c: nothing can go there.
  assert.equal(
    await said('1300', 'clash.json'),
    'of 1,300.00, the cap lets all regions together have 1,000.00 at most. This cannot be kept.\n',
  );
  assert.equal(await said('1000', 'low-cap.json'), `of 1,000.00, commitments take 1,000.50. This cannot be kept.\n`);
  assert.equal(
    await said('1600', 'low-cap.json'),
    `of 1,600.00, commitments take 1,000.50, and the cap lets all regions together have 1,800.00 at most. ${without} They clash in "b" alone.\n`,
  );
});

test('tells everything that is wrong with a table, by line and column', async () => {
  const { code, problems } = await concord('allocate', file('bad.csv'), '--sum', '1000');
  assert.equal(code, 1);
  for (const said of [
    /:2: people: /,
    /:3: region: "a" is in line 2/,
    /:3: need: "high"/,
    /:3: prior: /,
    /:4: region: it is empty/,
  ])
    assert.match(problems, said);
  const of = async (...args: readonly string[]): Promise<string> => {
    const ended = await concord('allocate', ...args);
    assert.equal(ended.code, 1, args.join(' '));
    return ended.problems;
  };
  assert.match(await of(file('columns.csv'), '--sum', '1'), /:1: .* no column people, need/);
  assert.match(await of(file('empty.csv'), '--sum', '1'), /it has no regions/);
  assert.match(await of(file('none.csv'), '--sum', '1'), /there is no such file/);
  assert.match(await of(file('two.csv'), '--sum', '1', '--profile', file('race.json')), /never by race/);
  assert.match(await of(file('two.csv'), '--sum', '1', '--profile', file('text.json')), /this is not JSON/);
  assert.match(
    await of(file('need.csv'), '--sum', '1', '--terms', file('wrong.json')),
    /floors\[0\]\.atLeast: a share/,
  );
  assert.match(await of(file('need.csv'), '--sum', '1', '--terms', file('typo.json')), /floor: there is no such field/);
});

test('refuses what it does not understand with a sentence', async () => {
  for (const args of [
    [],
    [file('need.csv')],
    [file('need.csv'), 'b', '--sum', '1'],
    [file('need.csv'), '--sum', '1.234'],
    [file('need.csv'), '--sum', '-1'],
    [file('need.csv'), '--sum', '1', '--json', '--csv'],
    [file('need.csv'), '--sum', '1', '--draws', '5'],
    [file('need.csv'), '--sum', '1', '--profile', 'county-need', '--draws', '1.5'],
  ]) {
    const { code, problems } = await concord('allocate', ...args);
    assert.equal(code, 2, args.join(' '));
    assert.match(problems, /concord allocate --help/);
  }
});
