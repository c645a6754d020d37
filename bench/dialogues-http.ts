/**
 * `npm run bench:dialogues`: voting, the live map and its readers, on the embedded PostgreSQL with fsync on. Server, database and
 * this client share the machine. Held against: 2,000 acknowledged votes/s, the next statement in 5 ms, a vote on the map within a
 * second at 10,000 participants, 5,000 live readers.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { nextStatements, putVotes, type Statement } from '../src/testing/dialogue-parts.ts';
import type { Platform } from '../src/platform/platform.ts';
import { loadRegions } from '../src/platform/regions.ts';
import { california } from '../src/platform/regions/california.ts';
import { openConversation } from '../src/testing/open-conversation.ts';
import { putVoters } from '../src/testing/open-vote.ts';
import { sender } from '../src/testing/send.ts';
import { serveApart, type Served } from '../src/testing/served.ts';
import { planted } from '../src/rules/opinion/index.ts';
import { measureLiveMap, measureReaders, type Live } from './dialogues-live.ts';
import { GENERATED } from './dialogues-sizes.ts';
import { connections, inDatabase, measure, quantile, used } from './load.ts';

const USAGE = `npm run bench:dialogues -- [--seconds N] [--readers N]

Measures votes through the API for N seconds (10), the choice of the next statement, how soon a vote is on the map of 10,000
participants, and N live readers (5,000). Each twice.
`;

const voters = 20_000;
const statements = 200;

interface Prepared {
  /** Where votes are cast. */
  readonly busy: readonly string[];
  /** Of 10,000 participants. */
  readonly large: Live;
  readonly tokens: readonly string[];
}

export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean' },
      seconds: { type: 'string', default: '10' },
      readers: { type: 'string', default: '5000' },
    },
  });
  const [seconds, readers] = [Number(values.seconds), Number(values.readers)];
  if (values.help === true || !(seconds > 0 && seconds <= 120) || !(readers > 0 && readers <= 50_000)) {
    (values.help === true ? process.stdout : process.stderr).write(USAGE);
    return values.help === true ? 0 : 2;
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'concord-bench-'));
  let served: Served | undefined;
  try {
    const { busy, large, tokens } = await inDatabase(dataDir, ({ platform }) => prepare(platform));
    served = await serveApart(dataDir);
    say(
      `${availableParallelism()} cores shared by server, database and client; load of the machine now ${loadavg()[0]!.toFixed(1)}`,
    );
    measureChoice();
    for (const slug of busy) await measureVoting(served, slug, tokens, seconds);
    const voter = tokens.at(-1)!;
    for (let run = 0; run < 2; run += 1) say(await measureLiveMap(served, large, voter, run));
    for (let run = 0; run < 2; run += 1) say(await measureReaders(served, large, voter, readers, run));
    return 0;
  } finally {
    served?.process.kill('SIGTERM');
    await served?.gone;
    await rm(dataDir, { recursive: true, force: true });
  }
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function prepare(platform: Platform): Promise<Prepared> {
  const { db } = platform;
  await loadRegions(db, california);
  const state = california[0]!.id;
  const busy = [
    await openConversation(platform, state, 'open', statements),
    await openConversation(platform, state, 'open', statements),
  ];
  const { options } = GENERATED[0]!;
  const slug = await openConversation(platform, state, 'open', options.statements);
  const found = await sql<{ id: number }>`select id from conversation where slug = ${slug}`.execute(db);
  const id = found.rows[0]!.id;
  const { votes, region } = planted(options);
  const counties = california.filter(({ kind }) => kind === 'county');
  await putVotes(db, id, votes, (participant) => counties[region[participant]!]!.id);
  const large = { slug, id, votes: votes.columns.length, statements: options.statements };
  return { busy, large, tokens: await putVoters(platform, voters) };
}

/** Sixty-four people at a time, each of whom votes on ten statements: the first vote joins. */
async function measureVoting(
  { port, process: { pid } }: Served,
  slug: string,
  tokens: readonly string[],
  seconds: number,
): Promise<void> {
  const send = sender(port, connections);
  const each = 10;
  const before = await used(pid!);
  const votes = await measure('votes', seconds, (turn) => {
    const block = Math.floor(turn / (each * connections));
    const person = (block * connections + (turn % connections)) % voters;
    const nr =
      Math.floor((turn % (each * connections)) / connections) + each * Math.floor((block * connections) / voters);
    const statement = (person * 7 + nr * 13) % statements;
    const body = { revision: 1, value: ((turn * 31) % 3) - 1 };
    return send('PUT', `/api/conversations/${slug}/votes/${statement}`, { token: tokens[person]!, body });
  });
  const after = await used(pid!);
  say(
    `votes by the API, durable, ${connections} connections: ${votes.perSecond.toFixed(0)}/s, p50 ${votes.p50Ms.toFixed(1)} ms, p99 ${votes.p99Ms.toFixed(1)} ms; ${votes.requests} acknowledged, ${votes.failed} failed; ${((1000 * (after.cpu - before.cpu)) / (votes.requests + 500)).toFixed(2)} ms of the server's processor each, its maps included`,
  );
}

function measureChoice(): void {
  const listed = Array.from({ length: 2_000 }, (_, number) => ({ number }) as Statement);
  const priority = Float64Array.from(listed, ({ number }) => 1 + (number % 64));
  const pool = {
    statements: listed,
    byNumber: new Map(listed.map((one) => [one.number, one])),
    priorityFor: () => priority,
  };
  const times: number[] = [];
  for (let seed = 0; seed < 3_000; seed += 1) {
    const voted = new Set(listed.filter(({ number }) => (number * 31 + seed) % 2 === 0).map(({ number }) => number));
    const from = performance.now();
    nextStatements(pool, { participant: undefined, seed, voted, count: 1 });
    times.push(performance.now() - from);
  }
  say(
    `next of 2,000 statements, 1,000 voted on: p50 ${quantile(times, 0.5).toFixed(3)} ms, p99 ${quantile(times, 0.99).toFixed(3)} ms`,
  );
}
