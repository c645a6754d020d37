/** Opens the platform, serves the rooms and stops on a signal: shared by `start`, `serve` and `worker`. */
import { rooms } from '../app.ts';
import { ensureAdministrator } from '../capabilities/accounts/index.ts';
import type { Config } from '../platform/config.ts';
import { pageFrame } from '../platform/http/page.ts';
import { listen, type Listening } from '../platform/http/serve.ts';
import { createServer } from '../platform/http/server.ts';
import { startWorker, type Worker } from '../platform/jobs.ts';
import { openPlatform, type OpenPlatform } from '../platform/open.ts';
import type { Chore } from '../platform/room.ts';
import { loadRegions } from '../platform/regions.ts';
import { california } from '../platform/regions/california.ts';
import { err, ok, type Result } from '../rules/result.ts';

export interface Parts {
  readonly web: boolean;
  readonly worker: boolean;
  /** What the worker does beside the rooms: the demo's simulation. */
  readonly chores?: readonly Chore[];
}

export interface Running {
  readonly opened: OpenPlatform;
  readonly port: number | undefined;
  /** Resolves with the exit code when a signal or the end of the database stopped it. */
  readonly stopped: Promise<number>;
}

/** `prepare` runs before the first request is taken, for example to load the demo. */
export async function runApp(
  config: Config,
  parts: Parts,
  step: (sentence: string) => void,
  prepare: (opened: OpenPlatform) => Promise<Result<void, string>> = async () => ok(undefined),
): Promise<Result<Running, string>> {
  const opening = await openPlatform(config, rooms, step);
  if (!opening.ok) return opening;
  const opened = opening.value;
  const { platform } = opened;
  let server: Listening | undefined;
  let worker: Worker | undefined;
  const close = async (): Promise<void> => {
    await server?.stop();
    await worker?.stop();
    await opened.close();
  };
  await loadRegions(platform.db, california);
  await ensureAdministrator(platform);
  const prepared = await prepare(opened);
  if (!prepared.ok) {
    await close();
    return prepared;
  }
  if (parts.worker)
    worker = await startWorker(platform, [...rooms, { name: 'beside', routes: [], chores: parts.chores ?? [] }]);
  if (parts.web) {
    const app = createServer({ platform, renderPage: pageFrame(platform, rooms) }, rooms);
    const listening = await listen(app, config);
    if (!listening.ok) {
      await close();
      return err(listening.error);
    }
    server = listening.value;
  }
  const stopped = untilStopped(opened).then(async (code) => {
    await close();
    return code;
  });
  return ok({ opened, port: server?.port, stopped });
}

function untilStopped({ databaseEnded, platform }: OpenPlatform): Promise<number> {
  return new Promise((resolve) => {
    let asked = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        asked = true;
        resolve(0);
      });
    void databaseEnded.then(() => {
      // Whoever stops Concord stops its database as well.
      if (asked) return;
      platform.log.fatal('the embedded database has ended, so Concord ends too');
      resolve(1);
    });
  });
}
