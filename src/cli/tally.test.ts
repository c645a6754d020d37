import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { count, publishResult, readPb } from '../rules/budgeting/index.ts';
import { toddsCosts } from '../rules/budgeting/testing/hard-knapsacks.ts';
import { concord, folderWith } from './testing/run-concord.ts';

const ELECTION = `META
key;value
description;Parks of a small town
budget;30.50
currency;USD
vote_type;approval
PROJECTS
project_id;cost;name
park;12;Park
path;9.5;Path
pool;20;Pool
VOTES
voter_id;vote
1;park,path
2;park,path
3;path,pool
`;

const folder = folderWith({ 'town.pb': ELECTION });
const file = join(folder, 'town.pb');

test('tally prints winners in order of selection, cost, budget, rule and ties as JSON', async () => {
  const { code, out, problems } = await concord(
    'tally',
    file,
    '--rule',
    'equal-shares',
    '--ties',
    'id',
    '--format',
    'json',
  );
  const { winners, cost, budget, rule, ties } = JSON.parse(out) as Record<string, unknown>;
  assert.deepEqual({ code, problems }, { code: 0, problems: '' });
  assert.deepEqual(
    { winners, cost, budget, rule, ties },
    { winners: ['path', 'park'], cost: 21.5, budget: 30.5, rule: 'equal-shares', ties: [] },
  );
});

test('tally prints names and amounts in currency as text', async () => {
  const { code, out } = await concord('tally', file, '--rule', 'greedy');
  assert.equal(code, 0);
  assert.match(out, /1\. path Path\n {3}9\.5 USD, 3 votes/);
  assert.match(out, /Funded: 2 projects for 21\.5 USD\./);
});

test('tally tells the limits, what every voter started with, and whether the file announces the same', async () => {
  const announced = ELECTION.replace('vote_type', 'rule;greedy\nvote_type')
    .replace('project_id;cost;name', 'project_id;cost;name;selected')
    .replace('Park\n', 'Park;1\n')
    .replace('Path\n', 'Path;1\n')
    .replace('Pool\n', 'Pool;0\n');
  const town = join(folderWith({ 'announced.pb': announced }), 'announced.pb');
  const { out } = await concord('tally', town, '--completion', 'add1u', '--min-votes', '2');
  assert.match(out, /^Only projects with at least 2 votes\.$/m);
  assert.match(out, /^Each voter started with 10\.17 USD\.$/m);
  assert.match(out, /^Not spent: 9 USD\.$/m);
  assert.match(out, /marks 2 projects as selected and names its rule "greedy": the same are funded here\.$/m);
  const other = await concord('tally', town, '--exclusive', 'park,path');
  assert.match(other.out, /: 1 of them is funded here, and 0 others\.$/m);
});

test('a bad file is refused with file, line, field and reason, all at once, and nothing on standard output', async () => {
  const bad = join(folder, 'bad.pb');
  await writeFile(bad, ELECTION.replace('9.5;Path', 'x;Path').replace('3;path,pool', '2;path,dam'));
  const { code, out, problems } = await concord('tally', bad);
  assert.deepEqual([code, out], [1, '']);
  assert.deepEqual(problems.trimEnd().split('\n'), [
    `${bad}:10: cost: "x" is not a number (digits, with a point before decimals).`,
    `${bad}:16: voter_id: Voter "2" already has a ballot on line 15.`,
    `${bad}:16: vote: The ballot names project "dam", which is not in PROJECTS.`,
  ]);
});

test('a missing file, a folder and text that is not UTF-8 are refused with a sentence', async () => {
  const binary = join(folder, 'binary.pb');
  await writeFile(binary, Uint8Array.of(0x4d, 0xff, 0xfe));
  for (const [path, sentence] of [
    [join(folder, 'no.pb'), 'no such file'],
    [folder, 'a folder'],
    [binary, 'not UTF-8'],
  ] as const) {
    const { code, problems } = await concord('tally', path);
    assert.equal(code, 1);
    assert.ok(problems.includes(sentence), problems);
  }
});

test('what the command does not understand ends with 2 and says what is allowed', async () => {
  for (const args of [
    [],
    ['a', 'b'],
    [file, '--rule', 'best'],
    [file, '--nonsense'],
    [file, '--rule', 'greedy', '--completion', 'add1u'],
  ]) {
    const { code, out, problems } = await concord('tally', ...args);
    assert.deepEqual([code, out], [2, '']);
    assert.match(problems, /--help explains/);
  }
});

test('a rule that is too hard to count ends with a sentence and 1, and compare goes on with the others', async () => {
  const costs = toddsCosts(41);
  const ids = costs.map((_, at) => `p${at}`);
  const budget = Math.floor(costs.reduce((sum, cost) => sum + cost) / 2);
  const projects = ids.map((id, at) => `${id};${costs[at]}`).join('\n');
  const hard = `META
key;value
vote_type;approval
budget;${budget}
PROJECTS
project_id;cost
${projects}
VOTES
voter_id;vote
1;${ids.join()}
`;
  const path = join(folder, 'hard.pb');
  await writeFile(path, hard);
  const tallied = await concord('tally', path, '--rule', 'greedy', '--satisfaction', 'relative-cost');
  assert.deepEqual([tallied.code, tallied.out], [1, '']);
  assert.match(tallied.problems, /^The best .* cannot be counted exactly with the work that is allowed\.\n$/);
  const compared = await concord('compare', path, '--satisfaction', 'cost,relative-cost', '--format', 'json');
  const rows = JSON.parse(compared.out) as {
    rule: string;
    satisfaction: string;
    problem?: string;
    winners?: string[];
  }[];
  assert.equal(compared.code, 0);
  const hardOnes = rows.filter(({ problem }) => problem === 'too-hard');
  assert.ok(hardOnes.some(({ rule, satisfaction }) => rule === 'max-welfare' && satisfaction === 'cost'));
  assert.ok(hardOnes.every(({ rule, satisfaction }) => rule === 'max-welfare' || satisfaction === 'relative-cost'));
  assert.ok(rows.some(({ rule, winners }) => rule === 'phragmen' && winners !== undefined));
  const { out } = await concord('compare', path, '--satisfaction', 'cost');
  assert.match(out, /\d+\. max welfare.* too hard to count exactly\n/i);
  assert.match(out, /Funded by all: /);
});

test('counting by points is refused where the ballots carry none', async () => {
  const { code, problems } = await concord('tally', file, '--satisfaction', 'points');
  assert.equal(code, 1);
  assert.match(problems, /carry no points/);
});

test('recount finds a published result right, and a forged one wrong; the slow count says the same of both', async () => {
  const read = readPb(ELECTION);
  assert.ok(read.ok);
  const { instance, ballots } = read.value;
  const choice = { rule: 'equal-shares', satisfaction: 'cost', completion: 'add1u', ties: 'id', seed: '' } as const;
  const published = publishResult(instance, ballots, count(instance, ballots, choice));
  const right = join(folder, 'right.json');
  const forged = join(folder, 'forged.json');
  await writeFile(right, JSON.stringify(published));
  await writeFile(forged, JSON.stringify({ ...published, ballots: { chosen: [[2], [2], [2]] } }));
  const { code, out } = await concord('recount', right);
  assert.equal(code, 0);
  assert.match(
    out,
    /^The result is right\.\nMethod of Equal Shares, Add1U, .*\n2 projects funded: path, park\nsha256:/,
  );
  const wrong = await concord('recount', forged);
  assert.equal(wrong.code, 1);
  assert.match(wrong.problems, /digest does not fit/);
  assert.deepEqual(await concord('recount', right, '--slowly'), { code, out, problems: '' });
  // A digest that fits what was forged: only a count tells.
  const outcome = { ...published.outcome, winners: ['park', 'path'] };
  await writeFile(forged, JSON.stringify(publishResult(instance, ballots, outcome)));
  for (const how of [[], ['--slowly']]) {
    const told = await concord('recount', forged, ...how);
    assert.equal(told.code, 1);
    assert.match(told.problems, /The count gives another result: stated park, path; counted path, park\./);
  }
  const election = await concord('recount', file);
  assert.deepEqual([election.code, election.problems], [1, `${file}: this is not JSON.\n`]);
  assert.equal((await concord('recount')).code, 2);
});
