/** A migrated database of its own for every test file, on the PostgreSQL that the test run started. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { readConfig, type Config } from '../config.ts';
import { embeddedSentence, startEmbedded } from '../db/embedded/index.ts';
import { openPlatform, type OpenPlatform } from '../open.ts';
import type { Platform } from '../platform.ts';
import type { Room } from '../room.ts';
import { databaseUrl, onServer, preparedTests, putAssets } from './prepare.ts';

interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

async function testDatabase(): Promise<TestDatabase> {
  const prepared = preparedTests();
  const server = prepared === undefined ? await ownServer() : { url: prepared.server, stop: async () => {} };
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(server.url, `create database ${name} template ${prepared?.template ?? 'template1'}`);
  return {
    url: databaseUrl(server.url, name),
    drop: async () => {
      await onServer(server.url, `drop database ${name} with (force)`);
      await server.stop();
    },
  };
}

/** A whole platform for tests, with the demo's conveniences (mail to the outbox) and quiet logs. */
export async function testPlatform(
  rooms: readonly Room[],
  variables: Readonly<Record<string, string>> = {},
): Promise<OpenPlatform & { readonly config: Config }> {
  const database = await testDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'concord-test-'));
  await putAssets(dataDir);
  const config = readConfig(
    {
      LOG_LEVEL: 'silent',
      DATABASE_URL: database.url,
      CONCORD_DATA_DIR: dataDir,
      CONCORD_POSTS_PER_MINUTE: '100000',
      ...variables,
    },
    { demo: true },
  );
  if (!config.ok) throw new Error(config.error.join('\n'));
  const opened = await openPlatform(config.value, rooms, () => {});
  if (!opened.ok) throw new Error(opened.error);
  return {
    ...opened.value,
    config: config.value,
    close: async () => {
      await opened.value.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * Waits until whatever is being written now in the other databases of the server is done. Transactions are numbered for the whole
 * server: what waits for all older ones to end also waits for those of a test file that runs beside this one.
 */
export async function othersWritten({ db }: Platform): Promise<void> {
  const writing = async (): Promise<readonly string[]> =>
    (
      await sql<{ xid: string }>`
        select backend_xid::text as xid from pg_stat_activity
        where backend_xid is not null and datname <> current_database()`.execute(db)
    ).rows.map(({ xid }) => xid);
  const before = await writing();
  while ((await writing()).some((xid) => before.includes(xid))) await setTimeout(20);
}

/** For a single file run by hand. */
async function ownServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'concord-test-server-'));
  const started = await startEmbedded({ dataDir, log: () => {} });
  if (!started.ok) throw new Error(embeddedSentence(started.error, 'en'));
  return {
    url: started.value.url,
    stop: async () => {
      await started.value.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
