/**
 * `npm run bench:http`: casting ballots and reading the results page, on the embedded PostgreSQL with fsync on.
 * Server, database and this client share the machine. Held against: 1,000 acknowledged ballots/s and 800 pages/s.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { openVote, type OpenVote } from '../src/testing/open-vote.ts';
import { sender } from '../src/testing/send.ts';
import { serveApart, type Served } from '../src/testing/served.ts';
import { connections, inDatabase, measure, type Measured } from './load.ts';

const voters = 20_000;

export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean' }, seconds: { type: 'string', default: '10' } },
  });
  const seconds = Number(values.seconds);
  if (!(seconds > 0 && seconds <= 120)) {
    process.stderr.write('--seconds takes a number from 1 to 120.\n');
    return 2;
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'concord-bench-'));
  let served: Served | undefined;
  try {
    const vote = await inDatabase(dataDir, ({ platform }) => openVote(platform, { voters, projects: 40 }));
    served = await serveApart(dataDir);
    const cast = await measureCasting(served.port, vote, seconds);
    served.process.kill('SIGTERM');
    await served.gone;
    await inDatabase(dataDir, ({ platform }) =>
      sql`update budget set voting_close_at = now() - interval '1 second' where id = ${vote.budgetId}`.execute(
        platform.db,
      ),
    );
    served = await serveApart(dataDir);
    await untilCounted(served.port, vote.slug);
    const read = await measureReading(served.port, vote.slug, seconds);
    report([cast, read], values.json === true);
    return cast.failed + read.failed === 0 ? 0 : 1;
  } finally {
    served?.process.kill('SIGTERM');
    await served?.gone;
    await rm(dataDir, { recursive: true, force: true });
  }
}

const measureCasting = (port: number, vote: OpenVote, seconds: number): Promise<Measured> => {
  const send = sender(port, connections);
  return measure('cast a ballot (API, durable)', seconds, (turn) => {
    const chosen = vote.projects.filter((_, at) => (turn * 31 + at * 17) % 5 === 0);
    const token = vote.tokens[turn % voters] ?? '';
    return send('PUT', `/api/budgets/${vote.slug}/ballot`, { token, body: { key: randomUUID(), projects: chosen } });
  });
};

const measureReading = (port: number, slug: string, seconds: number): Promise<Measured> => {
  const send = sender(port, connections);
  return measure('read the results page', seconds, () => send('GET', `/budgets/${slug}/results`));
};

async function untilCounted(port: number, slug: string): Promise<void> {
  const send = sender(port, 1);
  const deadline = performance.now() + 120_000;
  while (performance.now() < deadline) {
    const { status } = await send('GET', `/api/budgets/${slug}/result`);
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('the vote was not counted within two minutes');
}

function report(measured: readonly Measured[], json: boolean): void {
  if (json) {
    process.stdout.write(`${JSON.stringify({ cores: availableParallelism(), connections, measured }, null, 2)}\n`);
    return;
  }
  process.stdout.write(
    `${availableParallelism()} cores, ${connections} connections, client and database on the same machine\n`,
  );
  for (const { work, perSecond, p50Ms, p99Ms, requests, failed } of measured) {
    process.stdout.write(
      `${work.padEnd(30)} ${perSecond.toFixed(0).padStart(6)}/s  p50 ${p50Ms.toFixed(1)} ms  p99 ${p99Ms.toFixed(1)} ms  (${requests} requests, ${failed} failed)\n`,
    );
  }
}
