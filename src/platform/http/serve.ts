/** Listens, and stops gracefully: no new connections, requests under way are finished, live streams are ended. */
import { serve, type ServerType } from '@hono/node-server';
import type { Hono } from 'hono';
import { err, ok, type Result } from '../../rules/result.ts';

export interface Listening {
  readonly port: number;
  stop(): Promise<void>;
}

const graceMs = 5_000;

export function listen(app: Hono, options: { port: number; host: string }): Promise<Result<Listening, string>> {
  return new Promise((resolve) => {
    const server: ServerType = serve({ fetch: app.fetch, port: options.port, hostname: options.host }, (address) =>
      resolve(ok({ port: address.port, stop: () => stop(server) })),
    );
    server.once('error', (problem: NodeJS.ErrnoException) =>
      resolve(
        err(
          problem.code === 'EADDRINUSE'
            ? `Port ${options.port} is already in use. Stop the other program or choose another with PORT=3001.`
            : `Cannot listen on ${options.host}:${options.port}: ${problem.message}`,
        ),
      ),
    );
  });
}

async function stop(server: ServerType): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  if ('closeIdleConnections' in server) {
    server.closeIdleConnections();
    // Live streams never end by themselves.
    setTimeout(() => server.closeAllConnections(), graceMs).unref();
  }
  await Promise.race([closed, new Promise<void>((resolve) => setTimeout(resolve, graceMs + 500).unref())]);
}
