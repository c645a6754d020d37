/** What every room is given to stand on. */
import type { Audit } from './audit.ts';
import type { Config } from './config.ts';
import type { Database, Db } from './db/db.ts';
import type { Live } from './live/live.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { ProcessNames } from './processes.ts';
import type { Secrets } from './secrets.ts';
import type { Threads } from './threads.ts';
import type { Assets } from './ui/assets.ts';

export interface Platform {
  readonly config: Config;
  readonly database: Database;
  readonly db: Db;
  readonly log: Log;
  readonly live: Live;
  readonly audit: Audit;
  /** Titles and addresses of processes, whichever room runs them. */
  readonly processNames: ProcessNames;
  readonly secrets: Secrets;
  readonly threads: Threads;
  readonly metrics: Metrics;
  readonly assets: Assets;
  /** The only clock: time is passed on from here, never read elsewhere. */
  readonly now: () => Date;
}
