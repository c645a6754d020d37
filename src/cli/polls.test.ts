/** Claims about `concord polls`. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { concord, folderWith } from './testing/run-concord.ts';

const HEAD = 'poll,question,house,wording,from,until,share,size,design_effect\n';
const rows = (question: string, shares: readonly string[]): string =>
  shares
    .map(
      (share, at) =>
        `${question} ${at},${question},${'AB'[at % 2]},w,2025-0${at + 1}-03,2025-0${at + 1}-09,${share},900,\n`,
    )
    .join('');
const folder = folderWith({
  'one.csv': HEAD + rows('leave', ['30%', '0.36', '38%', '.45', '47%', '52%']),
  'two.csv': HEAD + rows('leave', ['30%', '0.36', '38%']) + rows('better off', ['58%', '61%', '56%']),
  'worded.csv': `${HEAD}${rows('leave', ['30%', '31%', '29%', '30%'])}s,leave,A,soft,2025-04-01,2025-04-04,50%,900,\n`,
  'few.csv': HEAD + rows('leave', ['30%', '0.36']),
  'bad.csv': `${HEAD}a,q,h,w,2025-02-30,2025-03-01,44,900,\n\nb,q,h,w,2025-03-09,2025-03-01,44%,0,0.5\n,q,h,w,2025-03-01,2025-03-01,44%,9,\nb,q,h,w,2025-03-01,2025-03-02,44%,9,\n`,
  'columns.csv': 'poll,question,house\na,b,c\n',
  'empty.csv': HEAD,
  'quote.csv': `${HEAD}"a,b\n`,
});
const file = (name: string): string => join(folder, name);

test('prints level, band, houses and how sure a rise is; JSON has every day', async () => {
  const text = await concord('polls', 'trend', file('one.csv'));
  assert.equal(text.code, 0, text.problems);
  assert.match(text.out, /^leave: 6 polls, 2 houses, 1 wording\./);
  assert.match(text.out, /Backing likely rose from 2025-01-03 to 2025-06-09/);
  const json = await concord('polls', 'trend', file('one.csv'), '--json', '--level', '0.8');
  const report = JSON.parse(json.out) as {
    level: number;
    claim: { verdict: string; rose: number; fell: number; before: { day: string } };
    days: { day: string; low: number; mean: number; high: number }[];
    readings: { poll: string }[];
  };
  assert.equal(report.level, 0.8);
  assert.equal(report.claim.verdict, 'likely-rose');
  assert.ok(Math.abs(report.claim.rose + report.claim.fell - 1) < 1e-9);
  assert.equal(report.days.length, 158);
  assert.deepEqual([report.days[0]!.day, report.days.at(-1)!.day], ['2025-01-03', '2025-06-09']);
  assert.ok(report.days.every(({ low, mean, high }) => low < mean && mean < high));
  assert.equal(report.readings.length, 6);
});

test('of several questions one has to be chosen: they are never mixed', async () => {
  const both = await concord('polls', 'trend', file('two.csv'));
  assert.equal(both.code, 1);
  assert.equal(both.out, '');
  assert.match(both.problems, /choose one with --question: "leave", "better off"/);
  const one = await concord('polls', 'trend', file('two.csv'), '--question', 'better off');
  assert.match(one.out, /^better off: 3 polls/);
  const none = await concord('polls', 'trend', file('two.csv'), '--question', 'other');
  assert.match(none.problems, /there is no question "other"/);
});

test('with several wordings it is the trend of the one most used, or of another that is asked for', async () => {
  const usual = await concord('polls', 'trend', file('worded.csv'));
  assert.match(usual.out, /more than "w", whose trend it is/);
  assert.match(usual.out, /\n {2}soft {2}\+/);
  const soft = await concord('polls', 'trend', file('worded.csv'), '--wording', 'soft', '--json');
  assert.equal((JSON.parse(soft.out) as { wording: string }).wording, 'soft');
  const none = await concord('polls', 'trend', file('worded.csv'), '--wording', 'other');
  assert.match(none.problems, /no poll has the wording "other"/);
});

test('days leave polls out and say so', async () => {
  const { out, problems } = await concord(
    'polls',
    'trend',
    file('one.csv'),
    '--from',
    '2025-02-01',
    '--until',
    '2025-12-31',
  );
  assert.match(problems, /1 poll outside of the days asked for left out/);
  assert.match(out, /: 5 polls/);
  assert.match(out, /2025-12-31/);
});

test('tells everything that is wrong with a file, by line and column', async () => {
  const { code, problems } = await concord('polls', 'trend', file('bad.csv'));
  assert.equal(code, 1);
  for (const said of [
    /:2: from: /,
    /:2: share: /,
    /:4: until: the last day/,
    /:4: size: /,
    /:4: design_effect: /,
    /:5: poll: it is empty/,
    /:6: poll: this poll/,
  ])
    assert.match(problems, said);
  assert.match((await concord('polls', 'trend', file('columns.csv'))).problems, /:1: .*wording, from, until/);
  assert.match((await concord('polls', 'trend', file('quote.csv'))).problems, /quote\.csv:\d+: /);
  assert.match((await concord('polls', 'trend', file('few.csv'))).problems, /at least 3 polls; there are 2/);
  assert.match((await concord('polls', 'trend', file('empty.csv'))).problems, /it has no polls/);
  assert.match((await concord('polls', 'trend', file('none.csv'))).problems, /no such file/);
});

test('refuses what it does not understand with a sentence', async () => {
  for (const args of [
    ['polls'],
    ['polls', 'trend'],
    ['polls', 'trend', 'a', 'b'],
    ['polls', 'trend', file('one.csv'), '--level', '95'],
    ['polls', 'trend', file('one.csv'), '--from', '2025-02-30'],
  ]) {
    const { code, problems } = await concord(...args);
    assert.equal(code, 2, args.join(' '));
    assert.match(problems, /concord polls --help/);
  }
});
