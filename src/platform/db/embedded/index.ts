/**
 * The embedded PostgreSQL: a real one, on a Unix socket, that belongs to this process and ends with it.
 *
 * In `dataDir`: `postgres/` the database's files, `owner.lock` held by the Concord that uses them, `server.lock` held
 * by every process of the server, `socket/`, and `libraries/` with links. The socket's folder is open to its owner
 * alone, which is why connections need no password.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { err, ok, type Result } from '../../../rules/result.ts';
import { findBinaries, linkLibraries, type Binaries } from './binaries.ts';
import { checkCluster, makeCluster } from './cluster.ts';
import { outliveEarlierServer } from './earlier-server.ts';
import { lockFile, type FileLock } from './file-lock.ts';
import type { EmbeddedProblem } from './problem.ts';
import { chooseServerUser } from './server-user.ts';
import { runServer } from './server.ts';
import { asOptions, settings } from './settings.ts';
import { makeSocketFolder, removeSocketFolder } from './socket-folder.ts';

export { embeddedSentence, type EmbeddedProblem } from './problem.ts';

export interface Embedded {
  readonly url: string;
  readonly socketDir: string;
  readonly pid: number;
  /** Settled when the server has ended, whether stopped or not: without it the application cannot go on. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Made if missing; relative to the working directory. */
  readonly dataDir: string;
  /** Takes what PostgreSQL says, line by line, in its own words. */
  readonly log: (line: string) => void;
  /** PostgreSQL settings that replace ours. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Told when the database's files are about to be made, which takes a few seconds and happens once. */
  readonly onFirstStart?: () => void;
}

// A Concord that was told to end needs a moment; so does a server that writes its last checkpoint.
const patienceWithOwner = 2;
const patienceWithServer = 60;

/** Call it from the main thread: the server ends with the thread that started it. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Result<Embedded, EmbeddedProblem>> {
  const dataDir = resolve(options.dataDir);
  const binaries = findBinaries();
  if (!binaries.ok) return binaries;
  if (/[:;]/.test(dataDir)) return err({ type: 'odd-path', path: dataDir });
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o755 });
    const owner = await lockFile(join(dataDir, 'owner.lock'), patienceWithOwner);
    if (owner === undefined) return err({ type: 'in-use', path: dataDir, pid: await ownerOf(dataDir) });
    await writeFile(join(dataDir, 'owner.lock'), `${process.pid}\n`);
    let started: Result<Embedded, EmbeddedProblem> | undefined;
    try {
      started = await startAsOwner(options, dataDir, binaries.value, owner);
      return started;
    } finally {
      if (started?.ok !== true) owner.release();
    }
  } catch (problem) {
    return err(expected(problem as NodeJS.ErrnoException, dataDir));
  }
}

async function startAsOwner(
  options: EmbeddedOptions,
  dataDir: string,
  { home, initdb, postgres }: Binaries,
  owner: FileLock,
): Promise<Result<Embedded, EmbeddedProblem>> {
  const cluster = join(dataDir, 'postgres');
  const made = await checkCluster(cluster);
  if (!made.ok) return made;
  const libraries = await linkLibraries(home, join(dataDir, 'libraries'));
  const environment = { PATH: process.env['PATH'], LD_LIBRARY_PATH: libraries, LC_ALL: 'C.UTF-8' };
  const user = await chooseServerUser(cluster, dataDir, [postgres, '--version'], environment);
  if (!user.ok) return user;

  const lock = await outliveEarlierServer(dataDir, cluster, patienceWithServer);
  if (!lock.ok) return lock;
  try {
    for (const ours of ['owner.lock', 'server.lock', 'libraries']) await user.value.own(join(dataDir, ours));
    if (!made.value) {
      options.onFirstStart?.();
      const done = await makeCluster(cluster, user.value, initdb, environment, lock.value.fd);
      if (!done.ok) return done;
    }
    const socketDir = await makeSocketFolder(dataDir);
    await user.value.own(socketDir);
    const chosen = {
      ...settings,
      ...options.settings,
      unix_socket_directories: `"${socketDir.replaceAll('"', '""')}"`,
    };
    const command = user.value.run('INT', [postgres, '-D', cluster, ...asOptions(chosen)]);
    const server = await runServer(command, environment, lock.value.fd, socketDir, options.log);
    if (!server.ok) return err({ type: 'not-started', path: cluster, reason: server.error });
    const { pid, ended } = server.value;
    const stop = async () => {
      await server.value.stop();
      await removeSocketFolder(dataDir);
      owner.release();
    };
    let stopping: Promise<void> | undefined;
    const url = `postgresql://concord@localhost/concord?host=${encodeURIComponent(socketDir)}`;
    return ok({ url, socketDir, pid, ended, stop: () => (stopping ??= stop()) });
  } finally {
    // From here on the lock is the server's own.
    lock.value.release();
  }
}

async function ownerOf(dataDir: string): Promise<number | undefined> {
  const pid = Number.parseInt(await readFile(join(dataDir, 'owner.lock'), 'utf8').catch(() => ''), 10);
  return Number.isInteger(pid) ? pid : undefined;
}

function expected(problem: NodeJS.ErrnoException, dataDir: string): EmbeddedProblem {
  const { code = '', syscall = '', path = dataDir, message } = problem;
  if (syscall.startsWith('spawn') && code === 'ENOENT') return { type: 'missing-tool', tool: syscall.slice(6) };
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC'].includes(code)) {
    return { type: 'not-writable', path, reason: message };
  }
  throw problem;
}
