/** The background worker: jobs woken by audit rows, and chores that run every few seconds on one node at a time. */
import { Logger, makeWorkerUtils, run, type Runner, type TaskList } from 'graphile-worker';
import type pg from 'pg';
import { auditRow } from './audit.ts';
import { mailJob, sendMail } from './mail.ts';
import type { Platform } from './platform.ts';
import type { Chore, Job, Room } from './room.ts';

// What matters of a job is logged here, in our own words.
const quiet = new Logger(() => () => {});

/** Which jobs each act wakes, for `auditWith`. */
export function reactions(rooms: readonly Room[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const job of rooms.flatMap((room) => room.jobs ?? [])) {
    for (const act of job.on) map.set(act, [...(map.get(act) ?? []), job.name]);
  }
  return map;
}

/** graphile-worker keeps its tables in a schema of its own; with several nodes the first one makes it. */
export async function prepareJobs(pool: pg.Pool): Promise<void> {
  const utils = await makeWorkerUtils({ pgPool: pool, logger: quiet });
  await utils.migrate();
  await utils.release();
}

export interface Worker {
  stop(): Promise<void>;
}

export async function startWorker(platform: Platform, rooms: readonly Room[]): Promise<Worker> {
  const taskList: TaskList = {
    [mailJob]: (payload) => timed(platform, mailJob, () => sendMail(platform, (payload as { mailId: number }).mailId)),
  };
  for (const job of rooms.flatMap((room) => room.jobs ?? []))
    taskList[job.name] = (payload) => react(platform, job, payload);
  const runner: Runner = await run({
    pgPool: platform.database.pool,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 1_000,
    taskList,
    logger: quiet,
  });
  const stops = rooms.flatMap((room) => room.chores ?? []).map((chore) => repeat(platform, chore));
  return {
    stop: async () => {
      await Promise.all(stops.map((stop) => stop()));
      await runner.stop();
    },
  };
}

async function react(platform: Platform, job: Job, payload: unknown): Promise<void> {
  const cause = await auditRow(platform.db, (payload as { auditId: number }).auditId);
  if (cause === undefined) throw new Error(`job ${job.name}: its audit row is missing`);
  await timed(platform, job.name, () => job.run(platform, cause));
}

async function timed(platform: Platform, name: string, work: () => Promise<void>): Promise<void> {
  const end = platform.metrics.jobs.startTimer({ job: name });
  try {
    await work();
    end({ outcome: 'done' });
  } catch (problem) {
    end({ outcome: 'failed' });
    platform.log.error({ err: problem, job: name }, 'job failed, it will be tried again');
    throw problem;
  }
}

/** Returns how to stop; a run under way is waited for. */
function repeat(platform: Platform, chore: Chore): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let current: Promise<void> = Promise.resolve();
  const next = (): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      current = once(platform, chore).then(next);
    }, chore.everySeconds * 1_000);
  };
  current = once(platform, chore).then(next);
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await current;
  };
}

async function once(platform: Platform, chore: Chore): Promise<void> {
  let client: pg.PoolClient | undefined;
  try {
    client = await platform.database.pool.connect();
    const lock = [`chore ${chore.name}`];
    const got = await client.query<{ got: boolean }>('select pg_try_advisory_lock(hashtext($1)) as got', lock);
    if (got.rows[0]?.got !== true) return;
    try {
      await chore.run(platform);
    } finally {
      await client.query('select pg_advisory_unlock(hashtext($1))', lock);
    }
  } catch (problem) {
    platform.log.error({ err: problem, chore: chore.name }, 'chore failed, it will run again');
  } finally {
    client?.release();
  }
}
