/**
 * `npm test`: all checks, then every test on a real PostgreSQL and in a real Chromium. Arguments choose test files.
 *
 * Properties draw their cases anew in each run; in continuous integration, and wherever CONCORD_TEST_SEED gives a number,
 * from one seed, so that no change is refused for a draw that it has nothing to do with.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { embeddedSentence, startEmbedded } from '../platform/db/embedded/index.ts';
import { prepareTests, testVariables } from '../platform/testing/prepare.ts';
import { run as check } from './check.ts';

const root = resolve(import.meta.dirname, '../..');

/** Nothing here has to outlive a power cut, and many databases are made. */
const settings = { max_connections: '200', fsync: 'off', full_page_writes: 'off' };

/** A file that waits for its browser or its database leaves a processor to another one. */
const atOnce = availableParallelism() + 1;

const seed = process.env.CONCORD_TEST_SEED ?? (process.env.CI === undefined ? undefined : '20281107');

export async function run(args: readonly string[]): Promise<number> {
  if (args.length === 0) {
    const checked = await check();
    if (checked !== 0) return checked;
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'concord-tests-'));
  const server = await startEmbedded({ dataDir, log: () => {}, settings });
  if (!server.ok) {
    process.stderr.write(`${embeddedSentence(server.error, 'en')}\n`);
    return 1;
  }
  try {
    const prepared = await prepareTests(server.value.url, dataDir);
    return await runTests(args.length === 0 ? ['src/**/*.test.ts', 'demo/**/*.test.ts'] : args, {
      ...testVariables(prepared),
      NODE_COMPILE_CACHE: join(dataDir, 'compiled'),
    });
  } finally {
    await server.value.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function runTests(files: readonly string[], variables: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((done) => {
    const flags = ['--test', `--test-concurrency=${atOnce}`, '--test-timeout=300000'];
    const draws = seed === undefined ? [] : ['--import', './src/platform/testing/same-draws.ts'];
    const child = spawn(process.execPath, [...draws, ...flags, ...files], {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        ...variables,
        ...(seed === undefined ? {} : { CONCORD_TEST_SEED: seed }),
        NODE_ENV: 'test',
      },
    });
    child.on('close', (code) => done(code ?? 1));
  });
}
