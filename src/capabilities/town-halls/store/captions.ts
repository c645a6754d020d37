/** What was said, by language, and who may send it by a program. */
import { sql } from 'kysely';
import type { Database, Db } from '../../../platform/db/db.ts';
import type { Caption } from '../../../rules/meeting/index.ts';
import type { AgendaMark } from '../transcript-parts.ts';

/** How many lines there are in each language; languages without one are left out. */
export async function captionCounts(db: Db, meetingId: number): Promise<ReadonlyMap<string, number>> {
  const found = await sql<{ language: string; lines: number }>`
    select fact ->> 'language' as language, count(*)::int as lines from meeting_entry
    where meeting_id = ${meetingId} and kind = 'caption' group by 1`.execute(db);
  return new Map(found.rows.map(({ language, lines }) => [language, lines]));
}

interface Row {
  seq: number;
  at: Date;
  line: string;
  language: string;
  text: string;
  speaker: string;
  revisedSeq: number | null;
  revisedAt: Date | null;
  struck: string | null;
}

/** Lines as they stand now: `c`, with what became of them last. Struck ones have no words. */
const standing = sql`
  select c.seq, c.at, l.line, c.fact ->> 'language' as language,
    case when r.seq is null then c.fact ->> 'text' else coalesce(r.fact ->> 'text', '') end as text,
    case when r.seq is null then c.fact ->> 'speaker' else coalesce(r.fact ->> 'speaker', '') end as speaker,
    r.seq as "revisedSeq", r.at as "revisedAt", r.fact ->> 'reason' as struck
  from meeting_entry c
  cross join lateral (select coalesce(c.fact ->> 'line', c.idempotency_key::text) as line) l
  left join lateral (select e.seq, e.at, e.fact from meeting_entry e
    where e.meeting_id = c.meeting_id and e.kind in ('caption-corrected', 'caption-struck') and e.fact ->> 'line' = l.line
    order by e.seq desc limit 1) r on true`;

const captionOf = ({ revisedSeq, revisedAt, struck, at, ...line }: Row): Caption => ({
  ...line,
  at: at.getTime(),
  revision: revisedSeq === null || revisedAt === null ? null : { seq: revisedSeq, at: revisedAt.getTime(), struck },
});

/** In order; `limit` null: all of them. */
export async function captionsIn(
  db: Db,
  meetingId: number,
  language: string,
  { offset, limit }: { readonly offset: number; readonly limit: number | null },
): Promise<readonly Caption[]> {
  const found = await sql<Row>`
    ${standing} where c.meeting_id = ${meetingId} and c.kind = 'caption' and c.fact ->> 'language' = ${language}
    order by c.seq offset ${offset} limit ${limit}`.execute(db);
  return found.rows.map(captionOf);
}

/** When items of the agenda were opened and closed, in the order of the record. */
export async function agendaMarks(db: Db, meetingId: number): Promise<readonly AgendaMark[]> {
  const found = await sql<AgendaMark>`
    select seq, kind, (fact ->> 'item')::int as item from meeting_entry
    where meeting_id = ${meetingId} and kind in ('item-opened', 'item-closed', 'adjourned') order by seq`.execute(db);
  return found.rows;
}

/** The line whose entry has this number; undefined when there is none in this meeting. */
export async function captionLine(db: Db, meetingId: number, seq: number): Promise<Caption | undefined> {
  const found = await sql<Row>`
    ${standing} where c.meeting_id = ${meetingId} and c.kind = 'caption' and c.seq = ${seq}`.execute(db);
  const row = found.rows[0];
  return row && captionOf(row);
}

export interface Wording {
  readonly at: Date;
  readonly text: string;
  readonly speaker: string;
}

/** All that it ever said, as it was entered first and then each correction: for those who run the meeting. */
export async function wordingsOf(db: Db, meetingId: number, { seq, line }: Caption): Promise<readonly Wording[]> {
  const found = await sql<Wording>`
    select at, fact ->> 'text' as text, fact ->> 'speaker' as speaker from meeting_entry
    where meeting_id = ${meetingId} and (seq = ${seq} or (kind = 'caption-corrected' and fact ->> 'line' = ${line}))
    order by seq`.execute(db);
  return found.rows;
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
