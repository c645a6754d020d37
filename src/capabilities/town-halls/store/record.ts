/** The record of a meeting in the database: read what is new, add what happened. */
import { sql } from 'kysely';
import type { Database, Db } from '../../../platform/db/db.ts';
import type { Entry, Fact } from '../../../rules/meeting/index.ts';

export interface Row {
  seq: number;
  at: Date;
  kind: string;
  fact: object;
  key: string;
}

export const entryOf = (row: Row): Entry => ({ seq: row.seq, at: row.at.getTime(), fact: factOf(row) });

/** A line of captions that was entered without a name of its own has that of its entry. */
export const factOf = ({ kind, fact, key }: Pick<Row, 'kind' | 'fact' | 'key'>): Fact =>
  (kind === 'caption' ? { line: key, ...fact, kind } : { ...fact, kind }) as Fact;

/** Entries after `after`, in order. Named and prepared: every page of a meeting asks. */
export async function entriesAfter(database: Database, id: number, after: number): Promise<readonly Entry[]> {
  const rows = await database.hot<Row>(
    'meeting-entries',
    `select seq, at, kind, fact, idempotency_key as key from meeting_entry
      where meeting_id = $1 and seq > $2 order by seq`,
    [id, after],
  );
  return rows.map(entryOf);
}

/** The same, inside a transaction. */
export async function entriesIn(tx: Db, id: number, after: number): Promise<readonly Entry[]> {
  const found = await sql<Row>`
    select seq, at, kind, fact, idempotency_key as key from meeting_entry
    where meeting_id = ${id} and seq > ${after} order by seq`.execute(tx);
  return found.rows.map(entryOf);
}

/** Holds the meeting's record until the end of the transaction; gives the clock after the lock and the newest number. */
export async function lockRecord(
  tx: Db,
  id: number,
): Promise<{ readonly now: Date; readonly seq: number; readonly cancelled: boolean; readonly posted: boolean }> {
  const found = await sql<{ seq: number; cancelled: boolean; posted: boolean }>`
    select last_seq as seq, cancelled_at is not null as cancelled, published_at is not null as posted from meeting where id = ${id}
    for no key update`.execute(tx);
  const held = found.rows[0];
  if (held === undefined) throw new Error('a town hall vanished between two looks');
  const clock = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(tx);
  return { now: clock.rows[0]!.now, ...held };
}

/** The number of the entry that was made with this key before. */
export async function entryWithKey(tx: Db, id: number, key: string): Promise<number | undefined> {
  const found = await sql<{ seq: number }>`
    select seq from meeting_entry where meeting_id = ${id} and idempotency_key = ${key}`.execute(tx);
  return found.rows[0]?.seq;
}

export interface NewEntry {
  readonly seq: number;
  readonly at: Date;
  readonly fact: Fact;
  readonly public: boolean;
  readonly byAccount: string | null;
  readonly byRole: string;
  readonly key: string;
}

/** The caller holds the record. */
export async function insertEntry(tx: Db, id: number, entry: NewEntry): Promise<void> {
  const { kind, ...fact } = entry.fact;
  await sql`
    with counted as (update meeting set last_seq = ${entry.seq} where id = ${id})
    insert into meeting_entry (meeting_id, seq, at, kind, fact, public, by_account, by_role, idempotency_key)
    values (${id}, ${entry.seq}, ${entry.at}, ${kind}, ${JSON.stringify(fact)}::jsonb, ${entry.public}, ${entry.byAccount},
      ${entry.byRole}, ${entry.key})`.execute(tx);
}

export async function insertQuestion(
  tx: Db,
  meetingId: number,
  { question, attendee, at }: { readonly question: string; readonly attendee: number | null; readonly at: Date },
): Promise<void> {
  await sql`
    insert into meeting_question (meeting_id, id, attendee, asked_at) values (${meetingId}, ${question}, ${attendee}, ${at})
    on conflict do nothing`.execute(tx);
}

/** Who asked it; undefined when there is no such question. */
export async function askerOf(db: Db, meetingId: number, question: string): Promise<number | null | undefined> {
  const found = await sql<{ attendee: number | null }>`
    select attendee from meeting_question where meeting_id = ${meetingId} and id = ${question}`.execute(db);
  return found.rows[0]?.attendee;
}

/** Ids of what this attendee asked. */
export async function questionsOf(db: Db, meetingId: number, attendee: number): Promise<ReadonlySet<string>> {
  const found = await sql<{ id: string }>`
    select id from meeting_question where meeting_id = ${meetingId} and attendee = ${attendee}`.execute(db);
  return new Set(found.rows.map(({ id }) => id));
}
