/**
 * A million participants: the whole map from the database, as a node does that takes a conversation over. The database is
 * made for it, filled, and measured from another process, so that what filling it leaves in memory does not count.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { from as copyFrom } from 'pg-copy-streams';
import { openDatabase, type Database } from '../src/platform/db/db.ts';
import { startEmbedded } from '../src/platform/db/embedded/index.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { california } from '../src/platform/regions/california.ts';
import { loadRegions } from '../src/platform/regions.ts';
import { planted, type Votes } from '../src/rules/opinion/index.ts';
import type { LargeFigures } from './dialogues-large-child.ts';
import { LARGE, type Spent } from './dialogues-sizes.ts';

export async function measureLarge(): Promise<number> {
  const dataDir = await mkdtemp(join(tmpdir(), 'concord-bench-'));
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const server = await startEmbedded({ dataDir, log: () => {} });
  if (!server.ok) throw new Error(`no database: ${server.error.type}`);
  const database = openDatabase(server.value.url, { poolSize: 2, namedStatements: true });
  try {
    const migrated = await migrate(database.pool);
    if (!migrated.ok) throw new Error(migrated.error);
    const { participants, statements } = LARGE.options;
    const begun = performance.now();
    const conversation = await fill(database, join(dataDir, 'planted'));
    say(
      `${participants.toLocaleString('en')} participants, ${statements} statements, ${conversation.votes.toLocaleString('en')} votes; drawn and filled in ${seconds(performance.now() - begun)}, not counted`,
    );
    for (const run of ['first', 'second']) {
      const script = fileURLToPath(new URL('dialogues-large-child.ts', import.meta.url));
      const { stdout } = await promisify(execFile)(process.execPath, [
        script,
        server.value.url,
        String(conversation.id),
        join(dataDir, 'planted'),
      ]);
      tell(run, JSON.parse(stdout) as LargeFigures, say);
    }
    return 0;
  } finally {
    await database.close();
    await server.value.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function tell(run: string, figures: LargeFigures, say: (line: string) => void): void {
  const { whole, stages, votes, groups, index, peakMegabytes } = figures;
  const each = Object.entries(stages).map(([stage, took]) => `${stage} ${times(took)}`);
  say(
    `${run}: whole map ${times(whole)} of at most ${LARGE.aimSeconds}, peak ${peakMegabytes} MB; ${votes.toLocaleString('en')} votes, ${groups} groups, adjusted Rand index with those planted ${index.toFixed(3)}`,
  );
  say(`  on the clock (CPU of this process, without the database's): ${each.join(', ')}`);
}

const times = ({ wall, cpu }: Spent): string => `${wall.toFixed(1)} s (${cpu.toFixed(1)})`;
const seconds = (ms: number): string => `${(ms / 1_000).toFixed(0)} s`;

/** As the room would have written it; `groupsFile` gets the planted group of each participant, a byte each. */
async function fill(database: Database, groupsFile: string): Promise<{ readonly id: number; readonly votes: number }> {
  const { votes, group, region } = planted(LARGE.options);
  await writeFile(groupsFile, Uint8Array.from(group));
  await loadRegions(database.db, california);
  const counties = california.filter(({ kind }) => kind === 'county').map(({ id }) => id);
  const put = await sql<{ id: number }>`
    insert into conversation (slug, region_id, title, region_kind, joining, moderation, opens_at, closes_at, published_at,
      idempotency_key)
    select 'large', id, 'A million', 'county', 'residents', 'before', now(), now() + interval '1 day', now(),
      gen_random_uuid() from region where kind = 'state'
    returning id`.execute(database.db);
  const id = put.rows[0]!.id;
  await sql`
    insert into statement (conversation_id, number, seed, text, language, state, idempotency_key, published_at)
    select ${id}, nr, true, 'Statement number ' || nr || '.', 'en', 'published', gen_random_uuid(), now()
    from generate_series(0, ${votes.statements - 1}::int) nr`.execute(database.db);
  await copyIn(database, 'participant (conversation_id, number, region_id, assurance)', people(id, region, counties));
  await withoutIndexes(database, () =>
    copyIn(database, 'statement_vote (conversation_id, participant, statement, revision, value)', cast(id, votes)),
  );
  await sql`analyze`.execute(database.db);
  return { id, votes: votes.columns.length };
}

/** Looking up for each of so many votes where it belongs takes most of the time; indexes are sooner made at the end. */
async function withoutIndexes(database: Database, work: () => Promise<void>): Promise<void> {
  const client = await database.pool.connect();
  try {
    await client.query('alter table statement_vote disable trigger all');
    await client.query('alter table statement_vote drop constraint statement_vote_pkey');
    await client.query('drop index statement_vote_written_by_idx');
    await work();
    await client.query("set maintenance_work_mem = '1GB'");
    await client.query(
      'alter table statement_vote add primary key (conversation_id, participant, statement, revision)',
    );
    await client.query('create index on statement_vote (written_by)');
    await client.query('alter table statement_vote enable trigger all');
  } finally {
    client.release(true);
  }
}

async function copyIn(database: Database, into: string, lines: Iterable<string>): Promise<void> {
  const client = await database.pool.connect();
  try {
    await pipeline(Readable.from(lines), client.query(copyFrom(`copy ${into} from stdin`)));
  } finally {
    client.release();
  }
}

const together = 10_000;

function* people(id: number, region: Int16Array, counties: readonly string[]): Generator<string> {
  for (let from = 0; from < region.length; from += together) {
    let lines = '';
    for (let p = from; p < Math.min(from + together, region.length); p += 1)
      lines += `${id}\t${p}\t${counties[region[p]!]}\taccount\n`;
    yield lines;
  }
}

/** In the order in which people vote, not by participant: one statement each in turn. */
function* cast(id: number, { participants: people, starts, columns, values }: Votes): Generator<string> {
  let lines = '';
  for (let turn = 0, left = true; left; turn += 1) {
    left = false;
    for (let p = 0; p < people; p += 1) {
      const at = starts[p]! + turn;
      if (at >= starts[p + 1]!) continue;
      left = true;
      lines += `${id}\t${p}\t${columns[at]}\t1\t${values[at]}\n`;
      if (lines.length < 200_000) continue;
      yield lines;
      lines = '';
    }
  }
  yield lines;
}
