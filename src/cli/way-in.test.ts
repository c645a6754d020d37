/**
 * Claims about `concord` and bin/run.mjs, on a copy of them in a folder of its own: npm is played by a script that
 * «installs» a link to this Node, and src/cli/main.ts by one that says what it was given.
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../..', import.meta.url));

const npm = `
  const { appendFileSync, mkdirSync, rmSync, symlinkSync } = require('node:fs');
  appendFileSync('installs', process.argv.slice(2).join(' ') + '\\n');
  if (process.env.NPM_FAILS) { console.error('npm: no network'); process.exit(7); }
  const folder = 'node_modules/node-linux-' + process.arch + '/bin';
  rmSync('node_modules', { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  setTimeout(() => symlinkSync(process.env.THIS_NODE, folder + '/node'), 300);
`;

const main = `
  const [wish] = process.argv.slice(2);
  if (wish === 'exit') process.exit(Number(process.argv[3]));
  if (wish === 'say') console.log(JSON.stringify({ cwd: process.cwd(), args: process.argv.slice(3) }));
  if (wish === 'wait') {
    let signals = 0;
    process.on('SIGINT', () => (signals += 1));
    process.on('SIGTERM', () => process.exit(40 + signals));
    console.log(process.pid);
    setInterval(() => {}, 1000);
  }
`;

async function copy(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'concord way in '));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'src', 'cli'), { recursive: true });
  await cp(join(repository, 'bin', 'run.mjs'), join(folder, 'bin', 'run.mjs'));
  await cp(join(repository, 'concord'), join(folder, 'concord'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module", "dependencies": {} }');
  await writeFile(join(folder, 'package-lock.json'), '{}');
  await mkdir(join(folder, 'npm'));
  await writeFile(join(folder, 'npm', 'npm-cli.js'), npm);
  await writeFile(join(folder, 'npm', 'package.json'), '{ "type": "commonjs" }');
  await writeFile(join(folder, 'src', 'cli', 'main.ts'), main);
  return folder;
}

const environment = (folder: string, more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  THIS_NODE: process.execPath,
  npm_execpath: join(folder, 'npm', 'npm-cli.js'),
  ...more,
});

function concord(folder: string, args: readonly string[], more?: NodeJS.ProcessEnv, cwd = folder) {
  return spawnSync(join(folder, 'concord'), args, { cwd, env: environment(folder, more), encoding: 'utf8' });
}

const installs = async (folder: string) => (await readFile(join(folder, 'installs'), 'utf8')).trim().split('\n').length;

async function waiting(folder: string): Promise<{ wayIn: ChildProcess; pid: number }> {
  const wayIn = spawn(process.execPath, [join(folder, 'bin', 'run.mjs'), 'wait'], {
    env: environment(folder),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [said] = (await once(wayIn.stdout, 'data')) as [Buffer];
  return { wayIn, pid: Number(said.toString()) };
}

/** An ended process that nobody has collected yet still has a number, and the state Z. */
async function isAlive(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  return stat !== undefined && !stat.includes(') Z ');
}

test('the first start installs, later ones do not, and a changed lock installs again', async (t) => {
  const folder = await copy(t);
  assert.equal(concord(folder, ['exit', '0']).status, 0);
  assert.equal(concord(folder, ['exit', '0']).status, 0);
  assert.equal(await installs(folder), 1);
  await writeFile(join(folder, 'package-lock.json'), '{ "changed": true }');
  assert.equal(concord(folder, ['exit', '0']).status, 0);
  assert.equal(await installs(folder), 2);
});

test('two first starts at the same moment install once', async (t) => {
  const folder = await copy(t);
  const start = () => spawn(join(folder, 'concord'), ['exit', '0'], { env: environment(folder), stdio: 'ignore' });
  const codes = await Promise.all([start(), start()].map((child) => once(child, 'exit')));
  assert.deepEqual(
    codes.map(([code]) => code as number),
    [0, 0],
  );
  assert.equal(await installs(folder), 1);
});

test('an installation that fails starts nothing and says so in the reader’s language', async (t) => {
  const folder = await copy(t);
  const english = concord(folder, ['say'], { NPM_FAILS: '1' });
  assert.equal(english.status, 1);
  assert.match(english.stderr, /npm: no network\nThe packages could not be installed/);
  assert.match(concord(folder, ['say'], { NPM_FAILS: '1', LANG: 'es_MX.UTF-8' }).stderr, /No se pudieron instalar/);
});

test('the command keeps the caller’s folder, its arguments and its exit code, and only it writes standard output', async (t) => {
  const folder = await copy(t);
  const said = concord(folder, ['say', 'a b', '--x=ñ'], {}, tmpdir());
  assert.deepEqual(JSON.parse(said.stdout), { cwd: tmpdir(), args: ['a b', '--x=ñ'] });
  assert.equal(concord(folder, ['exit', '23']).status, 23);
});

test('an interrupt that arrives twice at once is passed on once, and the exit code comes back', async (t) => {
  const folder = await copy(t);
  const { wayIn } = await waiting(folder);
  const ended = once(wayIn, 'exit');
  wayIn.kill('SIGINT');
  await pause(50);
  wayIn.kill('SIGINT');
  await pause(700);
  wayIn.kill('SIGTERM');
  assert.deepEqual(await ended, [41, null]);
});

test('after kill -9 of the way in, the command ends by itself', async (t) => {
  const { wayIn, pid } = await waiting(await copy(t));
  wayIn.kill('SIGKILL');
  for (let patience = 50; patience > 0 && (await isAlive(pid)); patience -= 1) await pause(100);
  assert.equal(await isAlive(pid), false);
});
