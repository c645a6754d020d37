/**
 * What an earlier start may have left: after a kill -9 of Concord, its PostgreSQL is told to end by the kernel and takes
 * a moment for it, or, if it was killed too, leaves a postmaster.pid.
 *
 * Every process of the server holds `server.lock` from its birth (they inherit it), so getting that lock proves that
 * none of them is left. Only then is postmaster.pid removed: PostgreSQL itself compares process numbers, and would refuse
 * to start where the old number has been given to another process, as happens at once in a container.
 */
import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { err, ok, type Result } from '../../../rules/result.ts';
import { lockFile, type FileLock } from './file-lock.ts';
import type { EmbeddedProblem } from './problem.ts';

export async function outliveEarlierServer(
  dataDir: string,
  cluster: string,
  patience: number,
): Promise<Result<FileLock, EmbeddedProblem>> {
  const path = join(dataDir, 'server.lock');
  let lock = await lockFile(path, 0);
  if (lock === undefined) {
    // It was told to end when its Concord ended, unless that happened before it had asked to be told.
    const pid = await serverIn(cluster);
    if (pid !== undefined) tell(pid, 'SIGINT');
    lock = await lockFile(path, patience);
  }
  const running = await serverIn(cluster);
  if (lock === undefined || running !== undefined) {
    lock?.release();
    return err({ type: 'still-running', path: cluster, pid: running });
  }
  await rm(join(cluster, 'postmaster.pid'), { force: true });
  return ok(lock);
}

/** The process in postmaster.pid, if it is a living one that works in this folder. */
async function serverIn(cluster: string): Promise<number | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(text.split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1) return undefined;
  const worksIn = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
  return worksIn !== undefined && worksIn === (await realpath(cluster)) ? pid : undefined;
}

function tell(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended meanwhile, which is what we want.
  }
}
