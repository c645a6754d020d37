/** Concord as a process of its own on a data directory, as `concord serve` runs it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const main = join(import.meta.dirname, '../cli/main.ts');

export interface Served {
  readonly port: number;
  readonly process: ChildProcess;
  /** Resolves when the process is gone. */
  readonly gone: Promise<void>;
}

export function serveApart(dataDir: string, variables: Readonly<Record<string, string>> = {}): Promise<Served> {
  const child = spawn(process.execPath, [main, 'serve'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      CONCORD_DATA_DIR: dataDir,
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'error',
      CONCORD_POSTS_PER_MINUTE: '10000000',
      ...variables,
    },
  });
  const gone = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  return new Promise((resolve, reject) => {
    let said = '';
    const read = (chunk: Buffer): void => {
      said += chunk.toString();
      const port = /on port (\d+)/.exec(said)?.[1];
      if (port !== undefined) resolve({ port: Number(port), process: child, gone });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void gone.then(() => reject(new Error(`Concord ended before it served: ${said}`)));
  });
}
