/** The subcommands that count beside `tally`, run as commands. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { test } from 'node:test';
import { concord, folderWith } from './testing/run-concord.ts';

/** Of 30 USD each of the three voters has 10: the pool, with two supporters, costs what they have together. */
const ELECTION = `META
key;value
budget;30
currency;USD
vote_type;approval
PROJECTS
project_id;cost;name;category
park;12;Park;green
path;9;Path;ways
pool;20;Pool;sport
VOTES
voter_id;vote
1;park,path
2;park,pool
3;path,pool
`;

const file = join(folderWith({ 'town.pb': ELECTION }), 'town.pb');

const winners = async (...args: string[]): Promise<unknown> => {
  const { out, problems } = await concord('tally', file, '--format', 'json', ...args);
  assert.equal(problems, '');
  return (JSON.parse(out) as { winners: unknown }).winners;
};

test('tally takes every limit', async () => {
  assert.deepEqual(await winners('--rule', 'greedy'), ['path', 'park']);
  assert.deepEqual(await winners('--rule', 'greedy', '--cap', 'category:ways=8'), ['park']);
  assert.deepEqual(await winners('--rule', 'greedy', '--exclusive', 'path,park'), ['path', 'pool']);
  assert.deepEqual(await winners('--rule', 'greedy', '--floor', 'category:sport=20'), ['path', 'pool']);
  assert.deepEqual(await winners('--rule', 'greedy', '--min-votes', '3'), []);
  assert.deepEqual(await winners('--rule', 'greedy', '--no-skip', '--cap', 'category:green=1'), ['path', 'pool']);
  const { out } = await concord('tally', file, '--rule', 'greedy', '--partial', 'pool=5');
  assert.match(out, /In part: pool Pool, 9 USD of 20 USD\.\nFunded: 2 projects and 1 in part, for 30 USD\./);
});

test('a limit that fits nothing in the file is refused with a sentence', async () => {
  for (const [option, value, sentence] of [
    ['--cap', 'category:blue=8', /category "blue", which no project has/],
    ['--exclusive', 'path,dam', /project "dam", which does not exist/],
    ['--floor', 'category:sport=31', /floors together are more than the budget/],
    ['--cap', 'category:ways=8.5', /--cap "category:ways=8\.5": 8\.5 is not a whole number/],
    ['--partial', 'pool=1.2.3', /--partial "pool=1\.2\.3": 1\.2\.3 is not/],
  ] as const) {
    const { code, out, problems } = await concord('tally', file, option, value);
    assert.deepEqual([code, out], [1, '']);
    assert.match(problems, sentence);
  }
  assert.equal((await concord('tally', file, '--cap', 'ways=8')).code, 2);
  assert.equal((await concord('tally', file, '--rule', 'greedy', '--comparison', 'satisfaction')).code, 2);
});

test('explain tells what a project lacked, and what would have been enough', async () => {
  const { code, out } = await concord('explain', file, 'pool');
  assert.equal(code, 0);
  // The path takes 4.5 from voters 1 and 3; the park the other 5.5 from voter 1 and 6.5 from voter 2: 3.5 + 5.5 are left.
  assert.match(out, /Its supporters had 9\.00 USD left at the end\.\nIts supporters lacked 11\.00 USD to pay for it\./);
  assert.match(out, /With 1 more voter who names only it, it would have been funded; with one fewer not\./);
  assert.equal((await concord('explain', file, 'dam')).code, 1);
  assert.equal((await concord('explain', file)).code, 2);
});

test('lots are projects by the digest of seed and id', async () => {
  const { out } = await concord('lots', file, '--seed', 'draw 7', '--format', 'json');
  const drawn = (JSON.parse(out) as { project: string; lot: string }[]).map(({ project }) => project);
  const digest = (id: string): string => createHash('sha256').update(`draw 7\n${id}`).digest('hex');
  const expected = ['park', 'path', 'pool'].toSorted((a, b) => (digest(a) < digest(b) ? -1 : 1));
  assert.deepEqual(drawn, expected);
  assert.equal((await concord('lots', file)).code, 2);
});

test('measure tells satisfaction, ties with what else they would have given, payments, and how close it was', async () => {
  const { code, out } = await concord('measure', file, '--robustness');
  assert.equal(code, 0);
  assert.match(out, /^Without a funded project: 0 of 3 voters \(0\.0 %\);$/m);
  // 12 + 9 for the first voter, 12 for the second, 9 for the third.
  assert.match(out, /^cost +14 /m);
  assert.match(out, /^Tie in round 1: park, path, pool stood equal; path was taken by lower cost\.$/m);
  assert.match(out, /^ {2}With pool first: pool instead of park\.$/m);
  assert.match(out, /^Everybody starts with 10 USD, /m);
  assert.match(out, /^ +1 {2}path +2 +4\.5 +2 +0 +0 {2}9 USD$/m);
  assert.match(out, /^ +2 {2}park +1\.84615 +6\.5 +1 +1 +0 {2}12 USD$/m);
  assert.match(out, /^pool +12 USD +1 +1 +~2$/m);
  assert.match(out, /^path +14 USD +~1 +~1$/m);
  const { out: json } = await concord('measure', file, '--format', 'json', '--rule', 'greedy');
  const measures = JSON.parse(json) as { ties: unknown[]; exclusion: { excluded: number }; payments?: unknown };
  assert.deepEqual([measures.ties.length, measures.exclusion.excluded, measures.payments], [2, 0, undefined]);
});

test('measure has words for a budget of nothing and a single voter', async () => {
  const nothing = ELECTION.replace(/^budget;.*$/m, 'budget;0').replace(/(voter_id;vote\n.*\n)[^]*/, '$1');
  const { code, out } = await concord('measure', join(folderWith({ 'nothing.pb': nothing }), 'nothing.pb'));
  assert.equal(code, 0);
  assert.match(out, /^0 of 3 projects, 0 USD of 0 USD$/m);
  assert.match(out, /^Without a funded project: 1 of 1 voter \(100\.0 %\);$/m);
});

test('compare prints what every rule with every completion funds', async () => {
  const { code, out } = await concord('compare', file, '--satisfaction', 'cost');
  assert.equal(code, 0);
  assert.match(out, /^ +1\. Greedy, cost satisfaction +2 projects +21 USD 100\.0 % with a funded project$/m);
  assert.match(out, /Max welfare/);
  assert.match(out, /^pool +(?: [x·] ?)+$/m);
  const { out: json } = await concord('compare', file, '--format', 'json');
  const compared = JSON.parse(json) as { rule: string; satisfaction: string; completion: string; winners: string[] }[];
  const names = compared.map(({ rule, completion, satisfaction }) => `${rule} ${completion} ${satisfaction}`);
  assert.equal(new Set(names).size, names.length);
  assert.ok(names.includes('bos-equal-shares none cardinality') && names.includes('equal-shares maximin-support cost'));
  assert.deepEqual(compared[0]!.winners, ['path', 'park']);
  const ranked = await concord('compare', file, '--satisfaction', 'borda');
  assert.deepEqual([ranked.code, ranked.out], [1, '']);
  assert.match(ranked.problems, /rank nothing\.\n$/);
  const misspelt = await concord('compare', file, '--satisfaction', 'cost,love');
  assert.deepEqual([misspelt.code, misspelt.out], [2, '']);
  assert.match(misspelt.problems, /--satisfaction is "love"/);
});

test('compare counts under limits, and asks once for a satisfaction that is named twice', async () => {
  const { out } = await concord('compare', file, '--satisfaction', 'cost,cost', '--exclusive', 'path,park');
  assert.match(out, /^At most one of path, park\.$/m);
  assert.match(out, /^ +1\. Greedy, cost satisfaction +2 projects +29 USD 100/m);
  assert.equal(out.match(/Greedy, cost satisfaction/g)?.length, 1);
});
