/** Who was warned and removed in a meeting, as far as the record of facts does not say it. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

export async function attendeeExists(db: Db, meetingId: number, attendee: number): Promise<boolean> {
  const found = await sql`
    select from meeting_attendee where meeting_id = ${meetingId} and number = ${attendee}`.execute(db);
  return found.rows.length > 0;
}

/** The account that removed this attendee last; null when it is no more, undefined when nobody did. */
export async function removerOf(db: Db, meetingId: number, attendee: number): Promise<string | null | undefined> {
  const found = await sql<{ account: string | null }>`
    select by_account as account from meeting_entry
    where meeting_id = ${meetingId} and kind = 'attendee-removed' and (fact ->> 'attendee')::bigint = ${attendee}
    order by seq desc limit 1`.execute(db);
  return found.rows[0]?.account;
}

/** Who asked which of these; null: brought in by the desk. */
export async function askersOf(
  db: Db,
  meetingId: number,
  questions: readonly string[],
): Promise<ReadonlyMap<string, number | null>> {
  const found = await sql<{ id: string; attendee: number | null }>`
    select id, attendee from meeting_question where meeting_id = ${meetingId} and id = any(${[...questions]}::uuid[])`.execute(
    db,
  );
  return new Map(found.rows.map(({ id, attendee }) => [id, attendee]));
}

/** Ids of what each of these attendees asked. */
export async function askedByEach(
  db: Db,
  meetingId: number,
  attendees: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const found = await sql<{ attendee: number; ids: string[] }>`
    select attendee, array_agg(id::text order by asked_at, id) as ids from meeting_question
    where meeting_id = ${meetingId} and attendee = any(${[...attendees]}::bigint[]) group by attendee`.execute(db);
  return new Map(found.rows.map(({ attendee, ids }) => [attendee, ids]));
}
