/**
 * An exclusive lock on a file that cannot become stale: flock(2), which the kernel drops when the last process that
 * holds the open file ends, however it ends.
 *
 * Node cannot call flock itself. flock(1) takes the lock on a descriptor that it inherits; the lock belongs to the open
 * file, which we share, and so stays with us when flock(1) has ended. Children hold it too if they are handed `fd`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';

export interface FileLock {
  readonly fd: number;
  release(): void;
}

/** Undefined when another process still holds it after `waitSeconds`. Throws when flock(1) is not there. */
export async function lockFile(path: string, waitSeconds: number): Promise<FileLock | undefined> {
  // A plain number, because a FileHandle would be closed when nothing refers to it any more.
  const fd = openSync(path, 'a+', 0o600);
  try {
    const patience = waitSeconds === 0 ? ['--nonblock'] : ['--timeout', String(waitSeconds)];
    const flock = spawn('flock', ['--exclusive', ...patience, '3'], { stdio: ['ignore', 'ignore', 'ignore', fd] });
    const [code] = (await once(flock, 'exit')) as [number | null];
    if (code === 0) return { fd, release: () => closeSync(fd) };
  } catch (problem) {
    closeSync(fd);
    throw problem;
  }
  closeSync(fd);
  return undefined;
}
