/** What the tests of the embedded PostgreSQL share: folders that go, questions, and owners that can be killed. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestContext } from 'node:test';
import pg from 'pg';

import { startEmbedded, type Embedded, type EmbeddedOptions } from './index.ts';

export async function folderForTest(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'concord-test-'));
  // A server whose owner was killed may still be writing its last checkpoint.
  t.after(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  return folder;
}

export async function startOrFail(options: Omit<EmbeddedOptions, 'log'>): Promise<Embedded> {
  const said: string[] = [];
  const started = await startEmbedded({ ...options, log: (line) => said.push(line) });
  assert.ok(started.ok, `${JSON.stringify(started)}\n${said.join('\n')}`);
  return started.value;
}

/** The first column of the first row, as text. */
export async function answer(url: string, question: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: question, rowMode: 'array' });
    return rows[0] === undefined ? undefined : String(rows[0][0]);
  } finally {
    await client.end();
  }
}

/** Another process that owns an embedded server; it prints the URL or the problem, then a line per acknowledged row. */
const ownerProgram = `
  const { startEmbedded } = await import(process.env.EMBEDDED);
  const started = await startEmbedded({ dataDir: process.env.FOLDER, log: () => {} });
  if (!started.ok) { console.log(JSON.stringify(started.error)); process.exit(1); }
  console.log(started.value.url);
  const { default: pg } = await import(process.env.PG);
  const pool = new pg.Pool({ connectionString: started.value.url, max: 4 });
  await pool.query('create table if not exists row (id bigserial primary key)');
  const write = async () => {
    for (;;) console.log((await pool.query('insert into row default values returning id')).rows[0].id);
  };
  await Promise.all([write(), write(), write(), write()]);
`;

export interface Owner {
  readonly process: ChildProcess;
  /** The URL, or the problem as JSON. */
  readonly firstLine: string;
  /** Ids of rows whose insert was acknowledged; grows. */
  readonly acknowledged: string[];
}

export async function startOwner(
  dataDir: string,
  options: { readonly as?: readonly string[]; readonly environment?: NodeJS.ProcessEnv } = {},
): Promise<Owner> {
  const [program = '', ...rest] = [...(options.as ?? []), process.execPath, '--input-type=module', '-e', ownerProgram];
  const child = spawn(program, rest, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ...options.environment,
      FOLDER: dataDir,
      EMBEDDED: import.meta.resolve('./index.ts'),
      PG: import.meta.resolve('pg'),
    },
  });
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const [firstLine] = (await once(lines, 'line')) as [string];
  const acknowledged: string[] = [];
  lines.on('line', (line) => acknowledged.push(line));
  return { process: child, firstLine, acknowledged };
}

export async function killNine(owner: Owner): Promise<void> {
  const gone = once(owner.process, 'close');
  owner.process.kill('SIGKILL');
  await gone;
}
