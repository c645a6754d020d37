/** Opens everything a room stands on, and closes it in the reverse order. */
import { resolve } from 'node:path';
import { err, ok, type Result } from '../rules/result.ts';
import { auditWith } from './audit.ts';
import type { Config } from './config.ts';
import { openDatabase } from './db/db.ts';
import { embeddedSentence, startEmbedded } from './db/embedded/index.ts';
import { migrate } from './db/migrate.ts';
import { prepareJobs, reactions } from './jobs.ts';
import { openLive } from './live/live.ts';
import { openLog } from './log.ts';
import { openMetrics } from './metrics.ts';
import type { Platform } from './platform.ts';
import { processNames } from './processes.ts';
import type { Room } from './room.ts';
import { keptSecret, secretsFrom } from './secrets.ts';
import { openThreads } from './threads.ts';
import { buildAssets } from './ui/assets.ts';

export interface OpenPlatform {
  readonly platform: Platform;
  /** Settled when the embedded database ended by itself: without it the application cannot go on. */
  readonly databaseEnded: Promise<void>;
  close(): Promise<void>;
}

/** `step` is told what is going on, for the terminal; errors are sentences for people. */
export async function openPlatform(
  config: Config,
  rooms: readonly Room[],
  step: (sentence: string) => void,
): Promise<Result<OpenPlatform, string>> {
  const log = openLog(config.logLevel);
  const closing: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const one of closing.reverse())
      await one().catch((problem: unknown) => log.error({ err: problem }, 'while closing'));
  };
  let url = config.databaseUrl;
  let databaseEnded = new Promise<void>(() => {});
  if (url === undefined) {
    step('Starting the database');
    const started = await startEmbedded({
      dataDir: config.dataDir,
      log: (line) => log.debug({ postgres: line }),
      onFirstStart: () => step('Making the database (only the first time)'),
    });
    if (!started.ok) return err(embeddedSentence(started.error, 'en'));
    url = started.value.url;
    databaseEnded = started.value.ended;
    closing.push(() => started.value.stop());
  }
  const database = openDatabase(url, config);
  closing.push(() => database.close());
  try {
    await database.pool.query('select 1');
  } catch (problem) {
    await close();
    return err(`The database cannot be reached: ${problem instanceof Error ? problem.message : String(problem)}`);
  }
  const migrated = await migrate(database.pool);
  if (!migrated.ok) {
    await close();
    return err(migrated.error);
  }
  if (migrated.value.length > 0) step(`Migrated: ${migrated.value.join(', ')}`);
  await prepareJobs(database.pool);
  const live = await openLive(url, log);
  closing.push(() => live.close());
  const threads = openThreads();
  closing.push(() => threads.close());
  const platform: Platform = {
    config,
    database,
    db: database.db,
    log,
    live,
    threads,
    audit: auditWith(reactions(rooms)),
    processNames: processNames(database.db, rooms),
    secrets: secretsFrom(config.secret ?? (await keptSecret(resolve(config.dataDir)))),
    metrics: openMetrics({ watchers: live.watchers, connections: () => database.pool.totalCount }),
    assets: await buildAssets(resolve(config.dataDir, 'assets')),
    now: () => new Date(),
  };
  return ok({ platform, databaseEnded, close });
}
