/** What a laptop knows about the one hall it is for: where its record goes, and with which key it is signed. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

export interface Hall {
  readonly meetingId: number;
  readonly slug: string;
  readonly run: string;
  readonly pack: number;
  readonly origin: string;
  readonly publicKey: Buffer;
  readonly privateKey: Buffer;
  readonly packSeq: number;
  readonly packAttendee: number;
  readonly wifiName: string;
  readonly wifiPassword: string;
}

/** Undefined everywhere but on a laptop that was opened from a pack. */
export async function hallHere(db: Db): Promise<Hall | undefined> {
  const found = await sql<Hall>`
    select h.meeting_id as "meetingId", m.slug, h.run, h.pack, h.origin, h.public_key as "publicKey",
      h.private_key as "privateKey", h.pack_seq as "packSeq", h.pack_attendee as "packAttendee", h.wifi_name as "wifiName",
      h.wifi_password as "wifiPassword"
    from meeting_hall h join meeting m on m.id = h.meeting_id`.execute(db);
  return found.rows[0];
}

export async function insertHall(tx: Db, hall: Omit<Hall, 'slug' | 'wifiName' | 'wifiPassword'>): Promise<void> {
  await sql`
    insert into meeting_hall (meeting_id, run, pack, origin, public_key, private_key, pack_seq, pack_attendee)
    values (${hall.meetingId}, ${hall.run}, ${hall.pack}, ${hall.origin}, ${hall.publicKey}, ${hall.privateKey},
      ${hall.packSeq}, ${hall.packAttendee})`.execute(tx);
}

export async function setWifi(db: Db, meetingId: number, name: string, password: string): Promise<void> {
  await sql`
    update meeting_hall set wifi_name = ${name}, wifi_password = ${password} where meeting_id = ${meetingId}`.execute(
    db,
  );
}

/** Attendees who stand for the support that was given elsewhere, as many as the most supported question has; gives the last number. */
export async function standInFor(
  tx: Db,
  meetingId: number,
  support: Readonly<Record<string, number>>,
): Promise<number> {
  const most = Math.max(0, ...Object.values(support));
  const made = await sql<{ number: number }>`
    insert into meeting_attendee (meeting_id, assurance) select ${meetingId}, 'browser' from generate_series(1, ${most})
    returning number`.execute(tx);
  await sql`
    insert into meeting_support (meeting_id, question, attendee, revision)
    select ${meetingId}, s.question, a.number, 1
    from jsonb_to_recordset(${JSON.stringify(Object.entries(support).map(([question, count]) => ({ question, count })))}::jsonb)
      as s(question uuid, count integer)
    join meeting_question q on q.meeting_id = ${meetingId} and q.id = s.question
    join (select number, row_number() over (order by number) as nr from meeting_attendee where meeting_id = ${meetingId}) a
      on a.nr <= s.count`.execute(tx);
  return Math.max(0, ...made.rows.map(({ number }) => number));
}

export interface HallAttendee {
  readonly number: number;
  readonly assurance: 'browser' | 'desk';
  readonly region: string | null;
}

/** Who joined in the hall; an account of the laptop is a browser anywhere else. */
export async function hallAttendees(db: Db, { meetingId, packAttendee }: Hall): Promise<readonly HallAttendee[]> {
  const found = await sql<HallAttendee>`
    select number, case assurance when 'desk' then 'desk' else 'browser' end as assurance, region_id as region
    from meeting_attendee where meeting_id = ${meetingId} and number > ${packAttendee} order by number`.execute(db);
  return found.rows;
}

export interface HallSupport {
  readonly question: string;
  readonly attendee: number;
  readonly revision: number;
}

export async function hallSupport(db: Db, { meetingId, packAttendee }: Hall): Promise<readonly HallSupport[]> {
  const found = await sql<HallSupport>`
    select question, attendee, revision from meeting_support
    where meeting_id = ${meetingId} and attendee > ${packAttendee} order by attendee, question, revision`.execute(db);
  return found.rows;
}
