/** Entries of a record as they travel between instances: with the key that names them on either side, and by which role. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { isPublic, type Entry, type Fact, type FactKind } from '../../../rules/meeting/index.ts';
import { factOf } from './record.ts';
import { closePollRow, openPollRow } from './polls.ts';

/** `by`: a role, `participant` or `machine`; accounts do not travel. */
export interface TravellingEntry extends Entry {
  readonly key: string;
  readonly by: string;
}

/** Of these kinds, after `after`, in order. */
export async function travellingEntries(
  db: Db,
  meetingId: number,
  { after, kinds }: { readonly after: number; readonly kinds: readonly FactKind[] },
): Promise<readonly TravellingEntry[]> {
  const found = await sql<{ seq: number; at: Date; kind: string; fact: object; by: string; key: string }>`
    select seq, at, kind, fact, by_role as by, idempotency_key as key from meeting_entry
    where meeting_id = ${meetingId} and seq > ${after} and kind = any(${[...kinds]}) order by seq`.execute(db);
  return found.rows.map(({ seq, at, kind, fact, by, key }) => ({
    seq,
    at: at.getTime(),
    fact: factOf({ kind, fact, key }),
    by,
    key,
  }));
}

/** What stands in the record under these keys. */
export async function factsWithKeys(
  db: Db,
  meetingId: number,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Fact>> {
  const found = await sql<{ key: string; kind: string; fact: object }>`
    select idempotency_key as key, kind, fact from meeting_entry
    where meeting_id = ${meetingId} and idempotency_key = any(${[...keys]}::uuid[])`.execute(db);
  return new Map(found.rows.map(({ key, kind, fact }) => [key, { ...fact, kind } as Fact]));
}

/**
 * Adds them all, with what is kept beside them: the questions by id (who asked stays where they asked), and which polls are open. The
 * caller holds the record.
 */
export async function insertTravelling(tx: Db, meetingId: number, entries: readonly TravellingEntry[]): Promise<void> {
  const last = entries.at(-1);
  if (last === undefined) return;
  const asked = entries.flatMap(({ at, fact }) =>
    fact.kind === 'question-submitted' || fact.kind === 'question-shown'
      ? [{ id: fact.question, at: new Date(at) }]
      : [],
  );
  // Before the entries: a merge among them looks for both of its questions.
  await sql`
    insert into meeting_question (meeting_id, id, attendee, asked_at)
    select ${meetingId}, id, null, at from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as q(id uuid, at timestamptz)
    on conflict do nothing`.execute(tx);
  const rows = entries.map(({ seq, at, fact: { kind, ...fact }, by, key }) => ({
    seq,
    at: new Date(at),
    kind,
    fact,
    public: isPublic(kind),
    by,
    key,
  }));
  await sql`
    with counted as (update meeting set last_seq = ${last.seq} where id = ${meetingId})
    insert into meeting_entry (meeting_id, seq, at, kind, fact, public, by_account, by_role, idempotency_key)
    select ${meetingId}, seq, at, kind, fact, public, null, by, key
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as e(seq integer, at timestamptz, kind text, fact jsonb, public boolean, by text, key uuid)
    order by seq`.execute(tx);
  for (const { fact } of entries)
    if (fact.kind === 'poll-opened') await openPollRow(tx, meetingId, fact.poll, fact.options.length);
    else if (fact.kind === 'poll-closed') await closePollRow(tx, meetingId, fact.poll);
}
