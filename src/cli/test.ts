/** `npm test`: all checks, then every test on a real PostgreSQL and in a real Chromium. Arguments choose test files. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { embeddedSentence, startEmbedded } from '../platform/db/embedded/index.ts';
import { testServer } from '../platform/testing/database.ts';
import { run as check } from './check.ts';

const root = resolve(import.meta.dirname, '../..');

export async function run(args: readonly string[]): Promise<number> {
  if (args.length === 0) {
    const checked = await check();
    if (checked !== 0) return checked;
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'concord-tests-'));
  const server = await startEmbedded({ dataDir, log: () => {}, settings: { max_connections: '200' } });
  if (!server.ok) {
    process.stderr.write(`${embeddedSentence(server.error, 'en')}\n`);
    return 1;
  }
  try {
    return await runTests(args.length === 0 ? ['src/**/*.test.ts', 'demo/**/*.test.ts'] : args, server.value.url);
  } finally {
    await server.value.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function runTests(files: readonly string[], databaseUrl: string): Promise<number> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--test', '--test-concurrency=2', '--test-timeout=300000', ...files], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, [testServer]: databaseUrl, NODE_ENV: 'test' },
    });
    child.on('close', (code) => done(code ?? 1));
  });
}
