/** Claims about `concord generate conversation`: the same files of the same seed, which the map finds its planted groups in. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { adjustedRandIndex } from '../rules/opinion/index.ts';
import { concord, folderWith } from './testing/run-concord.ts';

const folder = folderWith({});
const names = ['votes.csv', 'comments.csv', 'regions.csv', 'groups.csv'];
const generate = (to: string, ...more: readonly string[]): ReturnType<typeof concord> =>
  concord('generate', 'conversation', '--out', join(folder, to), ...more);
const texts = (from: string): readonly string[] => names.map((name) => readFileSync(join(folder, from, name), 'utf8'));

test('the same seed gives the same files, another seed others', async () => {
  const small = ['--participants', '30', '--statements', '10', '--regions', '2'];
  for (const [to, seed] of [
    ['a', 'x'],
    ['b', 'x'],
    ['c', 'y'],
  ] as const)
    assert.equal((await generate(to, ...small, '--seed', seed)).code, 0);
  assert.deepEqual(texts('a'), texts('b'));
  assert.notEqual(texts('a')[0], texts('c')[0]);
  assert.match(texts('a')[1] ?? '', /a conversation that nobody held/);
});

test('of 10,000 participants the map finds the groups that were planted', async () => {
  const made = await generate(
    'large',
    '--participants',
    '10000',
    '--statements',
    '300',
    '--voted',
    '0.1',
    '--groups',
    '3,2,1',
  );
  assert.deepEqual(made, { code: 0, out: '', problems: '' });
  const from = (name: string): string => join(folder, 'large', name);
  const { code, out, problems } = await concord(
    'map',
    from('votes.csv'),
    '--comments',
    from('comments.csv'),
    '--regions',
    from('regions.csv'),
    '--format',
    'json',
  );
  assert.deepEqual([code, problems], [0, '']);
  const map = JSON.parse(out) as { participants: number; groups: unknown[]; assignment: Record<string, number | null> };
  assert.deepEqual([map.participants, map.groups.length], [10_000, 3]);
  const planted = readFileSync(from('groups.csv'), 'utf8').trimEnd().split('\n').slice(1);
  const truth = Int16Array.from(planted, (row) => Number(row.split(',')[1]));
  const found = Int16Array.from(planted, (row) => map.assignment[row.split(',')[0] ?? ''] ?? -1);
  assert.ok(adjustedRandIndex(truth, found) > 0.9);
});

test('what is impossible is told, and nothing is written', async () => {
  for (const more of [
    ['--participants', '0'],
    ['--statements', '1.5'],
    ['--groups', '1,-1'],
    ['--voted', '2'],
    ['--participants', '1000000', '--statements', '10000', '--voted', '1'],
    ['more'],
  ]) {
    const { code, out } = await generate('none', ...more);
    assert.deepEqual([code, out], [2, '']);
  }
  assert.equal(existsSync(join(folder, 'none')), false);
  assert.equal((await concord('generate', 'conversation')).code, 2);
});
