/** The running server: started, waited for until it answers, stopped. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

import { err, ok, type Result } from '../../../rules/result.ts';

export interface Server {
  readonly pid: number;
  /** Settled when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** `heldLock` is a descriptor that every process of the server keeps open. The error is what the server said. */
export async function runServer(
  [program, ...rest]: readonly [string, ...string[]],
  environment: NodeJS.ProcessEnv,
  heldLock: number,
  socketDir: string,
  log: (line: string) => void,
): Promise<Result<Server, string>> {
  // In a session of its own: a Ctrl-C on the terminal must reach the application first.
  const child = spawn(program, rest, {
    stdio: ['ignore', 'ignore', 'pipe', heldLock],
    env: environment,
    detached: true,
  });
  const lastLines: string[] = [];
  createInterface({ input: child.stderr as NodeJS.ReadableStream }).on('line', (line) => {
    log(line);
    if (lastLines.push(line) > 20) lastLines.shift();
  });
  const ended = once(child, 'close').then(() => {});
  await Promise.race([answering(child, socketDir), ended]);
  if (child.exitCode !== null || child.signalCode !== null) return err(lastLines.join('\n'));
  return ok({ pid: child.pid as number, ended, stop: () => stop(child, ended) });
}

/** Resolves when the database «concord» takes connections; it is made at the first start. Recovery may take minutes. */
async function answering(child: ChildProcess, socketDir: string): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    const refusal = await ask(socketDir, 'concord', 'select 1');
    if (refusal === undefined) return;
    if (refusal === 'no such database') await ask(socketDir, 'postgres', 'create database concord');
    else await pause(15);
  }
}

async function ask(socketDir: string, database: string, question: string): Promise<string | undefined> {
  const client = new pg.Client({ host: socketDir, port: 5432, user: 'concord', database });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query(question);
    return undefined;
  } catch (refusal) {
    return (refusal as { code?: string }).code === '3D000' ? 'no such database' : 'not yet';
  } finally {
    await client.end().catch(() => {});
  }
}

/** Fast shutdown: rolls back what runs and writes a checkpoint. What hangs is cut off; the next start then recovers. */
async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    child.kill(signal);
    const patience = new AbortController();
    const late = pause(20_000, 'late', { signal: patience.signal }).catch(() => 'late');
    const outcome = await Promise.race([ended, late]);
    patience.abort();
    if (outcome !== 'late') return;
  }
}
