/** What was said, by language, and who may send it by a program. */
import { sql } from 'kysely';
import type { Database, Db } from '../../../platform/db/db.ts';
import type { Caption } from '../../../rules/meeting/index.ts';

/** How many lines there are in each language; languages without one are left out. */
export async function captionCounts(db: Db, meetingId: number): Promise<ReadonlyMap<string, number>> {
  const found = await sql<{ language: string; lines: number }>`
    select fact ->> 'language' as language, count(*)::int as lines from meeting_entry
    where meeting_id = ${meetingId} and kind = 'caption' group by 1`.execute(db);
  return new Map(found.rows.map(({ language, lines }) => [language, lines]));
}

/** In order; `limit` null: all of them. */
export async function captionsIn(
  db: Db,
  meetingId: number,
  language: string,
  { offset, limit }: { readonly offset: number; readonly limit: number | null },
): Promise<readonly Caption[]> {
  const found = await sql<{ seq: number; at: Date; text: string; speaker: string }>`
    select seq, at, fact ->> 'text' as text, fact ->> 'speaker' as speaker from meeting_entry
    where meeting_id = ${meetingId} and kind = 'caption' and fact ->> 'language' = ${language}
    order by seq offset ${offset} limit ${limit}`.execute(db);
  return found.rows.map(({ at, ...line }) => ({ ...line, at: at.getTime(), language }));
}

export interface Captioner {
  readonly number: number;
  readonly label: string;
  readonly madeAt: Date;
}

/** Those whose token still holds. */
export async function captioners(db: Db, meetingId: number): Promise<readonly Captioner[]> {
  const found = await sql<Captioner>`
    select number, label, made_at as "madeAt" from meeting_captioner
    where meeting_id = ${meetingId} and withdrawn_at is null order by number`.execute(db);
  return found.rows;
}

export async function insertCaptioner(
  tx: Db,
  meetingId: number,
  { label, hash }: { readonly label: string; readonly hash: Buffer },
): Promise<void> {
  // One after the other: the number counts all that were ever made.
  await sql`select from meeting where id = ${meetingId} for no key update`.execute(tx);
  await sql`
    insert into meeting_captioner (meeting_id, number, label, token_hash)
    select ${meetingId}, coalesce(max(number), 0) + 1, ${label}, ${hash} from meeting_captioner
    where meeting_id = ${meetingId}`.execute(tx);
}

export async function withdrawCaptioner(db: Db, meetingId: number, number: number): Promise<boolean> {
  const done = await sql`
    update meeting_captioner set withdrawn_at = now()
    where meeting_id = ${meetingId} and number = ${number} and withdrawn_at is null`.execute(db);
  return (done.numAffectedRows ?? 0n) > 0n;
}

export async function captionerHolds(database: Database, meetingId: number, hash: Buffer): Promise<boolean> {
  const rows = await database.hot<{ held: boolean }>(
    'captioner-holds',
    `select exists (select from meeting_captioner
      where meeting_id = $1 and token_hash = $2 and withdrawn_at is null) as held`,
    [meetingId, hash],
  );
  return rows[0]?.held === true;
}
