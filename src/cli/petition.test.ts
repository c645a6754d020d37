/** Claims about `concord petition`: its three commands, on good files and on broken ones. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from './petition.ts';
import { concord, folderWith } from './testing/run-concord.ts';

const folder = folderWith({
  'example.csv': 'county,raw,sample,valid,duplicates\nCounty X,"24,034",722,516,2\n',
  'mixed.csv':
    '\uFEFFduplicates;valid;Sample;County;RAW;clerk\r\n2;516;722;County X;24034;Ann\r\n\r\n4;300;350;Alpine;350;\r\n;;;Fresno;38382;\r\n',
  'broken.csv': 'county,raw,sample,valid,duplicates\nA,100,200,50,0\nC,10\n',
  'odd.csv': 'county,raw,sample,valid,duplicates\nA,1000,500,500,3\n',
  'raw.csv': 'raw,county\n"400,000",A\n380000,B\n0,C\n',
  'no-raw.csv': 'county,raw\nA,\n',
});
const path = (name: string): string => join(folder, name);

interface ProjectionJson {
  readonly projected: number;
  readonly outcome: string;
  readonly percent: string;
  readonly interval: { readonly level: number; readonly low: number; readonly high: number };
  readonly counties: readonly {
    readonly county: string;
    readonly projected: number;
    readonly steps: Readonly<Record<string, string>> | null;
  }[];
  readonly awaited: readonly { readonly county: string; readonly raw: number | null }[];
  readonly bounds: { readonly least: number; readonly most: number | null };
  readonly possible: readonly string[];
}

async function projected(...args: readonly string[]): Promise<ProjectionJson> {
  const { code, out, problems } = await concord('petition', 'project', ...args, '--json');
  assert.equal(code, 0, problems);
  return JSON.parse(out) as ProjectionJson;
}

test("project: the law's example, with all its figures, as JSON and as text", async () => {
  const report = await projected(path('example.csv'), '--required', '15,000');
  assert.deepEqual([report.projected, report.outcome, report.percent], [15_028, 'full-check', '100.186666666666']);
  assert.deepEqual(report.counties[0]!.steps, {
    validity: '71.47',
    product: '17177.0998',
    uncorrected: '17178',
    factor: '33.2881',
    weight: '1074.80950161',
    weighted: '2149.61900322',
    correction: '2150',
    result: '15028',
  });
  assert.ok(report.interval.low < 15_028 && report.interval.high > 15_028);
  const text = await concord('petition', 'project', path('example.csv'), '--required', '15000');
  assert.match(text.out, /County X +24,034 +722 +516 +2 +71\.47 % +33\.2881 +17,178 +2,150 +15,028 +9,178 to 17,131\n/);
  assert.match(text.out, /Projected: 15,028 of 15,000 required: 100\.18666… %\.\n/);
  assert.match(text.out, /Outcome: full check/);
});

test('project: outcomes at the limits, other limits, other roundings', async () => {
  const outcome = async (...args: readonly string[]): Promise<string> =>
    (await projected(path('example.csv'), ...args)).outcome;
  assert.equal(await outcome('--required', '15818'), 'full-check');
  assert.equal(await outcome('--required', '15819'), 'fails');
  assert.equal(await outcome('--required', '13661'), 'eligible');
  assert.equal(await outcome('--required', '13662'), 'full-check');
  assert.equal(await outcome('--required', '24035'), 'raw-count-too-low');
  assert.equal(await outcome('--required', '15000', '--limits', '97.5,100.1%'), 'eligible');
  const orange = await projected(path('example.csv'), '--required', '15000', '--rounding', 'orange-handbook');
  assert.equal(orange.projected, 15_027);
});

test('project: columns in any order, semicolons, counties that are awaited', async () => {
  const report = await projected(path('mixed.csv'), '--required', '30000', '--level', '90');
  assert.deepEqual([report.projected, report.outcome], [15_328, 'not-complete']);
  assert.deepEqual(report.awaited, [{ county: 'Fresno', raw: 38_382 }]);
  assert.deepEqual([report.bounds.least, report.bounds.most], [15_328, 53_710]);
  assert.deepEqual(report.possible, ['fails', 'full-check', 'eligible']);
  assert.equal(report.interval.level, 90);
  const { problems } = await concord('petition', 'project', path('mixed.csv'), '--required', '30000');
  assert.match(problems, /:1: note: clerk: is not used\./);
});

test('project: a broken file is refused, and nothing is printed', async () => {
  const { code, out, problems } = await concord('petition', 'project', path('broken.csv'), '--required', '100');
  assert.deepEqual([code, out], [1, '']);
  assert.equal(
    problems,
    `${path('broken.csv')}:2: sample: more were sampled than filed.\n${path('broken.csv')}:3: 2 cells where the header has 5.\n`,
  );
});

test('project: a county that counts duplicates as valid is projected, with a note', async () => {
  const { code, problems } = await concord('petition', 'project', path('odd.csv'), '--required', '100');
  assert.equal(code, 0);
  assert.match(problems, /:2: note: duplicates: valid and duplicates are more than the sample/);
});

test('sample: the same numbers each time, by number or as drawn, and as many as the law wants', async () => {
  const args = [
    'petition',
    'sample',
    '--seed',
    'dice 4 2 6',
    '--petition',
    'p',
    '--county',
    'Fresno',
    '--raw',
    '24,034',
  ];
  const first = await concord(...args);
  assert.equal(first.code, 0, first.problems);
  const numbers = first.out.trim().split('\n').map(Number);
  assert.equal(numbers.length, 722);
  assert.deepEqual(
    numbers,
    [...new Set(numbers)].toSorted((a, b) => a - b),
  );
  assert.equal((await concord(...args)).out, first.out);
  const json = JSON.parse((await concord(...args, '--drawn', '--size', '800', '--json')).out) as { numbers: number[] };
  assert.deepEqual(
    json.numbers.slice(0, 722).toSorted((a, b) => a - b),
    numbers,
  );
});

test('simulate: chances and what would make it sure, from a total or from counties', async () => {
  const args = [
    'petition',
    'simulate',
    '--required',
    '546651',
    '--validity',
    '0.75',
    '--duplicates',
    '0.01',
    '--runs',
    '300',
  ];
  const text = await concord(...args, '--raw', '800000');
  assert.equal(text.code, 0, text.problems);
  assert.match(text.out, /800,000 signatures in 58 counties[^]*full check +\d[^]*95 % sure to be eligible[^]*more\./);
  const counted = await concord(...args, '--counties', path('raw.csv'), '--json');
  const answer = JSON.parse(counted.out) as {
    raw: number;
    counties: number;
    chances: { fails: number; qualifies: number };
  };
  assert.deepEqual([answer.raw, answer.counties], [780_000, 3]);
  assert.ok(answer.chances.qualifies > 0.2 && answer.chances.fails < 0.5);
  const missing = await concord(...args, '--counties', path('no-raw.csv'));
  assert.equal(missing.code, 1);
  assert.match(missing.problems, /no raw count of A/);
});

test('what is not understood is said in a sentence, with exit code 2', async (t) => {
  const project = ['project', path('example.csv')];
  const sample = ['sample', '--petition', 'p', '--county', 'c', '--raw', '100'];
  const simulate = ['simulate', '--required', '100'];
  const written: string[] = [];
  // In this process: twenty others would take their time.
  t.mock.method(process.stderr, 'write', (says: string) => written.push(says) > 0);
  for (const args of [
    [],
    ['guess'],
    ['project', '--required', '5'],
    project,
    [...project, '--required', '0'],
    [...project, '--required', '1e3'],
    [...project, '--required', '5', '--rounding', 'wild'],
    [...project, '--required', '5', '--limits', '110,95'],
    [...project, '--required', '5', '--limits', '95'],
    [...project, '--required', '5', '--level', '80'],
    [...project, '--required', '5', '--format', 'xml'],
    sample,
    [...sample, '--seed', ''],
    [...sample, '--seed', 's', '--size', '101'],
    [...sample, '--seed', 's', '--size', '-1'],
    simulate,
    [...simulate, '--raw', '5', '--counties', 'x'],
    [...simulate, '--raw', '100', '--validity', '75'],
    [...simulate, '--raw', '100', '--runs', '0'],
  ]) {
    assert.equal(await run(args), 2, args.join(' '));
    assert.match(written.splice(0).join(''), /concord petition/, args.join(' '));
  }
});
