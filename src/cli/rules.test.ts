/** The subcommands that count beside `tally`, run as commands. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
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

let folder = '';
let file = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-rules-'));
  file = join(folder, 'town.pb');
  await writeFile(file, ELECTION);
});
after(() => rm(folder, { recursive: true }));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly problems: string;
}

function concord(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, ...args], (error, out, problems) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, problems });
    });
  });
}

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
  assert.match(out, /In part: pool Pool, 9 USD of 20 USD\.\nFunded: 2 projects for 30 USD\./);
});

test('a limit that fits nothing in the file is refused with a sentence', async () => {
  for (const [option, value, sentence] of [
    ['--cap', 'category:blue=8', /category "blue", which no project has/],
    ['--exclusive', 'path,dam', /project "dam", which does not exist/],
    ['--floor', 'category:sport=31', /floors together are more than the budget/],
    ['--cap', 'category:ways=8.5', /not an amount/],
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
  assert.match(out, /Its supporters had 9\.00 USD left at the end\.\nThey lacked 11\.00 USD\./);
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
