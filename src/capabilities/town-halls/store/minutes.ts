/** Versions of minutes in the database, and how many took part. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { MinutesVersion } from '../minutes.ts';

/** Newest first. */
export async function minutesVersions(db: Db, meetingId: number): Promise<readonly MinutesVersion[]> {
  const found = await sql<MinutesVersion>`
    select number, through_seq as "throughSeq", content, corrections, reason, at from meeting_minutes
    where meeting_id = ${meetingId} order by number desc`.execute(db);
  return found.rows;
}

export async function insertMinutes(
  tx: Db,
  meetingId: number,
  version: MinutesVersion & { readonly byAccount: string; readonly key: string },
): Promise<void> {
  await sql`
    insert into meeting_minutes (meeting_id, number, through_seq, content, corrections, reason, by_account, at, idempotency_key)
    values (${meetingId}, ${version.number}, ${version.throughSeq}, ${JSON.stringify(version.content)}::jsonb,
      ${JSON.stringify(version.corrections)}::jsonb, ${version.reason}, ${version.byAccount}, ${version.at},
      ${version.key})`.execute(tx);
}

/** The number of the version that was published with this key before. */
export async function versionWithKey(tx: Db, meetingId: number, key: string): Promise<number | undefined> {
  const found = await sql<{ number: number }>`
    select number from meeting_minutes where meeting_id = ${meetingId} and idempotency_key = ${key}`.execute(tx);
  return found.rows[0]?.number;
}

export interface PeopleCount {
  /** The county, or what the region of the meeting is made of; null where it is not known. */
  readonly region: string | null;
  readonly desk: boolean;
  readonly people: number;
}

/** Those who had joined by then, by county; in a county by city. Never published as they are. */
export async function peopleBy(db: Db, meetingId: number, until: Date): Promise<readonly PeopleCount[]> {
  const found = await sql<PeopleCount>`
    select (
        select r.name from region_within w join region r on r.id = w.ancestor_id
        where w.region_id = a.region_id
          and r.kind = (case (select o.kind from meeting m join region o on o.id = m.region_id where m.id = ${meetingId})
            when 'state' then 'county' when 'county' then 'city' else 'district' end)
        limit 1) as region,
      a.assurance = 'desk' as desk, count(*)::int as people
    from meeting_attendee a
    where a.meeting_id = ${meetingId} and a.joined_at <= ${until}
    group by 1, 2`.execute(db);
  return found.rows;
}
