/** Conversations from other sites in the database: all rows of a kind in a few statements, each set of files once. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { textNotInExport } from '../polis-export/layout.ts';
import type { PolisExport, ReadStatement } from '../polis-export/read-export.ts';

/** Holds other imports of the same files back until the transaction ends; gives the conversation that they made before. */
export async function findImport(tx: Db, key: string): Promise<string | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext(${`import ${key}`}))`.execute(tx);
  const found = await sql<{ slug: string }>`
    select slug from conversation where idempotency_key = ${key} and imported_from is not null`.execute(tx);
  return found.rows[0]?.slug;
}

/** They joined with their first vote. */
export async function insertParticipants(
  tx: Db,
  conversationId: number,
  { participants, votes }: Pick<PolisExport, 'participants' | 'votes'>,
  now: Date,
): Promise<void> {
  const first = new Float64Array(participants.length).fill(Number.NaN);
  votes.participant.forEach((who, vote) => {
    const time = votes.time[vote]!;
    if (!(first[who]! <= time)) first[who] = time;
  });
  await sql`
    insert into participant (conversation_id, number, assurance, imported_number, joined_at)
    select ${conversationId}, nr - 1, 'imported', imported, to_timestamp(ms::double precision / 1000)
    from unnest(${asArray(participants)}::text::int[], ${asArray(times(first, now))}::text::bigint[])
      with ordinality a(imported, ms, nr)`.execute(tx);
}

export async function insertStatements(
  tx: Db,
  conversationId: number,
  language: string,
  statements: readonly ReadStatement[],
  now: Date,
): Promise<void> {
  const rows = statements.map(({ id, author, time, moderated, text, seed, meta }) => ({
    number: id,
    text,
    seed,
    meta,
    moderated: moderated ?? null,
    author: author < 0 ? null : author,
    language: text === textNotInExport ? 'en' : language,
    state: moderated === undefined || moderated === -1 ? 'rejected' : 'published',
    submitted: new Date(time ?? now.getTime()).toISOString(),
  }));
  await sql`
    insert into statement (conversation_id, number, author, seed, text, language, meta, state, idempotency_key,
      submitted_at, published_at, imported_moderated)
    select ${conversationId}, number, author, seed, text, language, meta, state, gen_random_uuid(), submitted,
      case when state = 'published' then submitted end, moderated
    from json_to_recordset(${JSON.stringify(rows)}::json) as s(number integer, author integer, seed boolean, text text,
      language text, meta boolean, state text, submitted timestamptz, moderated smallint)`.execute(tx);
}

/** So many in one statement. */
const batch = 50_000;

export async function insertVotes(
  tx: Db,
  conversationId: number,
  { participant, statement, revision, value, time }: PolisExport['votes'],
  now: Date,
  progress: (share: number) => void,
): Promise<void> {
  const cast = times(time, now);
  for (let from = 0; from < value.length; from += batch) {
    const until = Math.min(value.length, from + batch);
    const part = (column: Int32Array | Int8Array | Float64Array): string => asArray(column.subarray(from, until));
    await sql`
      insert into statement_vote (conversation_id, participant, statement, revision, value, cast_at)
      select ${conversationId}, participant, statement, revision, value, to_timestamp(ms::double precision / 1000)
      from unnest(${part(participant)}::text::int[], ${part(statement)}::text::int[], ${part(revision)}::text::int[],
        ${part(value)}::text::smallint[], ${part(cast)}::text::bigint[])
        a(participant, statement, revision, value, ms)`.execute(tx);
    progress(until / value.length);
  }
}

const times = (time: Float64Array, now: Date): Float64Array =>
  time.map((ms) => (Number.isNaN(ms) ? now.getTime() : ms));

/** As PostgreSQL writes arrays: joined here once, instead of value by value by the driver. */
const asArray = (column: Int32Array | Int8Array | Float64Array): string => `{${column.join(',')}}`;
