import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { generate, metaValue, readPb, voterCount } from '../rules/budgeting/index.ts';
import type { PbFile } from '../rules/budgeting/index.ts';
import { concord, folderWith, MAIN } from './testing/run-concord.ts';
import type { Ended } from './testing/run-concord.ts';

const folder = folderWith({});
const generated = (...args: string[]): Promise<Ended> => concord('generate', ...args);

function read(text: string): PbFile {
  const file = readPb(text);
  assert.ok(file.ok, file.ok ? '' : JSON.stringify(file.error));
  return file.value;
}

test('generate writes the election that the rules generate, without anything odd in the file', async () => {
  for (const ballots of ['approval', 'knapsack', 'choose-1', 'cumulative', 'scoring', 'ordinal'] as const) {
    const { code, out, problems } = await generated('--voters', '2100', '--projects', '30', '--ballots', ballots);
    assert.deepEqual([code, problems], [0, '']);
    const file = read(out);
    const made = generate({ voters: 2100, projects: 30, ballots });
    assert.ok(made.ok);
    assert.deepEqual(file.instance, made.value.instance);
    assert.deepEqual(file.ballots, made.value.ballots);
    assert.deepEqual(file.warnings, []);
  }
});

test('the file says that it is synthetic, from which model and seed, and how to make it again', async () => {
  const seed = "town's; 7";
  const options = ['--model', 'resampling', '--seed', seed, '--voters', '1e2', '--projects', '9', '--phi', '0.25'];
  const first = await generated(...options);
  const file = read(first.out);
  assert.equal(
    metaValue(file, 'description'),
    `Synthetic participatory budget, not an election: model resampling, seed ${seed}`,
  );
  assert.equal(
    metaValue(file, 'comment'),
    '#1: Synthetic: nobody cast these ballots. #2: Made by: concord generate --model resampling ' +
      `--seed 'town'\\''s; 7' --voters 100 --projects 9 --approvals 5 --phi 0.25 --categories 0 --ballots approval`,
  );
  const command = metaValue(file, 'comment')!.replace(/^.*concord /, '');
  const again = await new Promise<string>((resolve) => {
    execFile('sh', ['-c', `"$0" "$1" ${command}`, process.execPath, MAIN], (_, out) => resolve(out));
  });
  assert.equal(again, first.out);
});

test('--output writes the same file as standard output does, and replaces what was there', async () => {
  const path = join(folder, 'town.pb');
  await generated('--voters', '5000', '--output', path);
  const { code, out, problems } = await generated('--voters', '10', '--equal-costs', '--fixed', '--output', path);
  assert.deepEqual([code, out, problems], [0, '', '']);
  const text = await readFile(path, 'utf8');
  assert.equal(text, (await generated('--voters', '10', '--equal-costs', '--fixed')).out);
  const { instance, ballots } = read(text);
  assert.deepEqual([...new Set(instance.projects.map(({ cost }) => cost))], [1]);
  assert.deepEqual([voterCount(ballots), ballots.chosen.length], [10, 50]);
});

test('a file of many pieces reaches a slow reader whole', async () => {
  const child = spawn(process.execPath, [MAIN, 'generate', '--voters', '60000', '--projects', '20']);
  const parts: Buffer[] = [];
  for await (const part of child.stdout) {
    parts.push(part as Buffer);
    if (parts.length < 5) await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.equal(voterCount(read(Buffer.concat(parts).toString()).ballots), 60_000);
});

test('a reader that has seen enough ends the command without a word', async () => {
  const child = spawn(process.execPath, [MAIN, 'generate', '--voters', '200000']);
  let problems = '';
  child.stderr.on('data', (part: Buffer) => (problems += part.toString()));
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on('close', resolve));
  assert.deepEqual([code, problems], [1, '']);
});

test('a place that cannot be written to is named with a sentence', async () => {
  const nowhere = join(folder, 'no', 'town.pb');
  assert.deepEqual(await generated('--voters', '10', '--output', nowhere), {
    code: 1,
    out: '',
    problems: `${nowhere}: there is no such folder.\n`,
  });
  assert.deepEqual(await generated('--voters', '10', '--output', folder), {
    code: 1,
    out: '',
    problems: `${folder}: this is a folder, not a file.\n`,
  });
});

test('what is not understood or impossible ends with 2, says why, and leaves no file', async () => {
  const path = join(folder, 'none.pb');
  const refused: readonly (readonly [readonly string[], string])[] = [
    [['town.pb'], '"town.pb" belongs to no option.'],
    [['--model', 'best'], '--model is "best"; it must be one of: districts, impartial, resampling, euclidean.'],
    [
      ['--ballots', 'all'],
      '--ballots is "all"; it must be one of: approval, knapsack, choose-1, cumulative, scoring, ordinal.',
    ],
    [['--voters', 'many'], '--voters is "many", not a number.'],
    [['--voters', ''], '--voters is "", not a number.'],
    [
      ['--voters', '0', '--phi', '1'],
      'The number of voters is 0; it must be a whole number from 1 to 1000000000.\n' +
        'Phi belongs to model resampling, not to districts.',
    ],
  ];
  for (const [args, sentence] of refused) {
    assert.deepEqual(await generated(...args, '--output', path), {
      code: 2,
      out: '',
      problems: `${sentence}\nconcord generate --help explains the command.\n`,
    });
  }
  await assert.rejects(stat(path), { code: 'ENOENT' });
});

test('an election that no memory holds is refused before any work', async () => {
  const { code, out, problems } = await generated('--voters', '50000000', '--approvals', '100');
  assert.deepEqual([code, out], [1, '']);
  assert.equal(problems, '50000000 ballots with 5000000000 entries do not fit in memory.\n');
});

test('--help names every option', async () => {
  const { code, out } = await generated('--help');
  assert.equal(code, 0);
  for (const option of 'model seed voters projects budget ballots approvals fixed points phi districts'.split(' ')) {
    assert.match(out, new RegExp(`^  --${option} `, 'm'));
  }
  for (const option of ['categories', 'equal-costs', 'output']) assert.match(out, new RegExp(`^  --${option} `, 'm'));
});

test('more voters than have ids in memory are refused before any ballot is drawn', async () => {
  const { code, problems } = await generated('--voters', '50000001', '--projects', '3');
  assert.equal(code, 2);
  assert.match(problems, /^--voters is 50000001; a file is written for 50000000 voters at most\.\n/);
});
