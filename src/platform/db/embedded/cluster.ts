/**
 * The database's files: made once by initdb, and kept only for the PostgreSQL version that made them.
 *
 * initdb works in a folder beside the final one, which is renamed when it is complete and on the disk: whoever is
 * killed in between leaves nothing that looks like a database.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { err, ok, type Result } from '../../../rules/result.ts';
import type { EmbeddedProblem } from './problem.ts';
import type { ServerUser } from './server-user.ts';

/** The major version of the binaries that package.json pins. */
export const version = '18';

/** False when there is none yet. */
export async function checkCluster(cluster: string): Promise<Result<boolean, EmbeddedProblem>> {
  const found = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (found === undefined) return ok(false);
  if (found.trim() === version) return ok(true);
  return err({ type: 'wrong-version', path: cluster, found: found.trim(), needed: version });
}

export async function makeCluster(
  cluster: string,
  user: ServerUser,
  initdb: string,
  environment: NodeJS.ProcessEnv,
  heldLock: number,
): Promise<Result<void, EmbeddedProblem>> {
  const draft = `${cluster}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await user.own(draft);
  const [program, ...rest] = user.run('KILL', [
    initdb,
    `--pgdata=${draft}`,
    '--username=concord',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
    '--auth=trust',
    '--sync-method=syncfs',
    '--no-instructions',
  ]);
  const child = spawn(program, rest, {
    stdio: ['ignore', 'ignore', 'pipe', heldLock],
    env: environment,
    detached: true,
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (piece: string) => (said += piece));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) return err({ type: 'not-initialised', path: cluster, reason: said.trim() });
  await rename(draft, cluster);
  await syncFolder(dirname(cluster));
  return ok(undefined);
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync();
  await folder.close();
}
