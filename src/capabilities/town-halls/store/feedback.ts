/** Feedback on a meeting: insert-only, under a pseudonym made for it; the newest revision counts. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

type Answer = 'agree' | 'partly' | 'disagree';

export interface Feedback {
  readonly follow: Answer;
  readonly heard: Answer;
  readonly trust: Answer;
  readonly comment: string;
}

export interface GivenFeedback extends Feedback {
  /** The county, or in a county the city; null where it is not known. Never told as it is. */
  readonly region: string | null;
  readonly at: Date;
}

/** False when it is closed. A revision that says the same as the last one is not written. */
export async function putFeedback(
  db: Db,
  meetingId: number,
  given: Feedback & { readonly token: Buffer; readonly regionId: string | null; readonly until: Date },
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    // Two forms of one person sent at once: the second waits and is the next revision.
    const clock = await sql<{ open: boolean }>`
      select pg_advisory_xact_lock(hashtextextended(encode(${given.token}, 'hex'), ${meetingId})),
        clock_timestamp() < ${given.until} as open`.execute(tx);
    if (clock.rows[0]?.open !== true) return false;
    await sql`
      insert into meeting_feedback (meeting_id, token, revision, region_id, follow, heard, trust, comment)
      select ${meetingId}, ${given.token}, coalesce((select max(revision) from meeting_feedback
          where meeting_id = ${meetingId} and token = ${given.token}), 0) + 1,
        ${given.regionId}, ${given.follow}, ${given.heard}, ${given.trust}, ${given.comment}
      where not exists (
        select from (select follow, heard, trust, comment from meeting_feedback
          where meeting_id = ${meetingId} and token = ${given.token} order by revision desc limit 1) l
        where (l.follow, l.heard, l.trust, l.comment) = (${given.follow}, ${given.heard}, ${given.trust}, ${given.comment}))`.execute(
      tx,
    );
    return true;
  });
}

export async function feedbackOf(db: Db, meetingId: number, token: Buffer): Promise<Feedback | undefined> {
  const found = await sql<Feedback>`
    select follow, heard, trust, comment from meeting_feedback where meeting_id = ${meetingId} and token = ${token}
    order by revision desc limit 1`.execute(db);
  return found.rows[0];
}

/** The newest of each, in no order that tells who came when. */
export async function allFeedback(db: Db, meetingId: number): Promise<readonly GivenFeedback[]> {
  const found = await sql<GivenFeedback>`
    select f.follow, f.heard, f.trust, f.comment, f.at, (
        select r.name from region_within w join region r on r.id = w.ancestor_id
        where w.region_id = f.region_id
          and r.kind = (case (select o.kind from meeting m join region o on o.id = m.region_id where m.id = ${meetingId})
            when 'state' then 'county' when 'county' then 'city' else 'district' end)
        limit 1) as region
    from (select distinct on (token) * from meeting_feedback where meeting_id = ${meetingId}
      order by token, revision desc) f
    order by f.token`.execute(db);
  return found.rows;
}
