/** What came back from halls, on the public instance: which run is how far decided on, who took part there, what they supported. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { HallAttendee, HallSupport } from './hall.ts';

/** The number of the newest entry of this run that was decided on; 0 for a run that never came. */
export async function decidedOf(db: Db, meetingId: number, run: string): Promise<number> {
  const found = await sql<{ decided: number }>`
    select decided from meeting_hall_run where meeting_id = ${meetingId} and run = ${run}`.execute(db);
  return found.rows[0]?.decided ?? 0;
}

export async function putRun(
  tx: Db,
  meetingId: number,
  { run, pack, decided }: { readonly run: string; readonly pack: number; readonly decided: number },
): Promise<void> {
  await sql`
    insert into meeting_hall_run (meeting_id, run, pack, decided) values (${meetingId}, ${run}, ${pack}, ${decided})
    on conflict (meeting_id, run) do update set decided = greatest(meeting_hall_run.decided, excluded.decided)`.execute(
    tx,
  );
}

/** How many of these have not been here yet. */
export async function newAttendees(
  db: Db,
  meetingId: number,
  run: string,
  attendees: readonly HallAttendee[],
): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::int as count from meeting_hall_attendee
    where meeting_id = ${meetingId} and run = ${run} and number = any(${attendees.map(({ number }) => number)}::bigint[])`.execute(
    db,
  );
  return attendees.length - found.rows[0]!.count;
}

/** Those that are new become attendees here; gives how many. The caller holds the record. */
export async function putHallAttendees(
  tx: Db,
  meetingId: number,
  run: string,
  attendees: readonly HallAttendee[],
): Promise<number> {
  const put = await sql`
    with fresh as materialized (
      select h.number, h.assurance, r.id as region_id,
        nextval(pg_get_serial_sequence('meeting_attendee', 'number')) as attendee
      from jsonb_to_recordset(${JSON.stringify(attendees)}::jsonb) as h(number bigint, assurance text, region text)
      left join region r on r.id = h.region
      where not exists (select from meeting_hall_attendee k
        where k.meeting_id = ${meetingId} and k.run = ${run} and k.number = h.number)
    ), made as (
      insert into meeting_attendee (meeting_id, number, region_id, assurance) overriding system value
      select ${meetingId}, attendee, region_id, assurance from fresh
    )
    insert into meeting_hall_attendee (meeting_id, run, number, attendee)
    select ${meetingId}, ${run}, number, attendee from fresh returning number`.execute(tx);
  return put.rows.length;
}

/** Revisions that are new, of attendees and questions that are here; gives how many. */
export async function putHallSupport(
  tx: Db,
  meetingId: number,
  run: string,
  support: readonly HallSupport[],
): Promise<number> {
  const put = await sql`
    insert into meeting_support (meeting_id, question, attendee, revision)
    select ${meetingId}, s.question, k.attendee, s.revision
    from jsonb_to_recordset(${JSON.stringify(support)}::jsonb) as s(question uuid, attendee bigint, revision integer)
    join meeting_hall_attendee k on k.meeting_id = ${meetingId} and k.run = ${run} and k.number = s.attendee
    join meeting_question q on q.meeting_id = ${meetingId} and q.id = s.question
    order by s.question, k.attendee, s.revision
    on conflict do nothing returning revision`.execute(tx);
  return put.rows.length;
}

export interface Upload {
  readonly digest: Buffer;
  readonly sentAt: Date;
  readonly mergedAt: Date | null;
}

/** Sent again, it is the same file. */
export async function putUpload(db: Db, meetingId: number, digest: Buffer, body: Buffer): Promise<void> {
  await sql`
    insert into meeting_hall_upload (meeting_id, digest, body) values (${meetingId}, ${digest}, ${body})
    on conflict do nothing`.execute(db);
}

/** Undefined: never sent. `body` null: merged already. */
export async function uploadOf(
  db: Db,
  meetingId: number,
  digest: Buffer,
): Promise<{ readonly body: Buffer | null } | undefined> {
  const found = await sql<{ body: Buffer | null }>`
    select body from meeting_hall_upload where meeting_id = ${meetingId} and digest = ${digest}`.execute(db);
  return found.rows[0];
}

/** The newest first. */
export async function mergedUploads(db: Db, meetingId: number): Promise<readonly Upload[]> {
  const found = await sql<Upload>`
    select digest, sent_at as "sentAt", merged_at as "mergedAt" from meeting_hall_upload
    where meeting_id = ${meetingId} and merged_at is not null order by merged_at desc`.execute(db);
  return found.rows;
}

export async function uploadMerged(tx: Db, meetingId: number, digest: Buffer): Promise<void> {
  await sql`
    insert into meeting_hall_upload (meeting_id, digest, merged_at) values (${meetingId}, ${digest}, clock_timestamp())
    on conflict (meeting_id, digest) do update
      set body = null, merged_at = coalesce(meeting_hall_upload.merged_at, excluded.merged_at)`.execute(tx);
}

/** Files that were sent and never merged do not stay for longer than a week. */
export async function forgetUploads(db: Db): Promise<void> {
  await sql`
    delete from meeting_hall_upload where merged_at is null and sent_at < clock_timestamp() - interval '7 days'`.execute(
    db,
  );
}
