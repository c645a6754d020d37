/** Who takes part in a meeting, in the database. */
import type { Database } from '../../../platform/db/db.ts';

export interface Joined {
  readonly meetingId: number;
  readonly token: Buffer;
  readonly regionId: string | null;
  readonly assurance: 'account' | 'browser';
}

export async function findAttendee(database: Database, meetingId: number, token: Buffer): Promise<number | undefined> {
  const rows = await database.hot<{ number: number }>(
    'find-meeting-attendee',
    'select number from meeting_attendee where meeting_id = $1 and token = $2',
    [meetingId, token],
  );
  return rows[0]?.number;
}

/** The number of whoever has this token; two requests at once are one attendee. */
export async function joinMeeting(database: Database, joined: Joined): Promise<number> {
  const { meetingId, token, regionId, assurance } = joined;
  const rows = await database.hot<{ number: number }>(
    'join-meeting',
    `with put as (
       insert into meeting_attendee (meeting_id, token, region_id, assurance) values ($1, $2, $3, $4)
       on conflict do nothing returning number)
     select number from put
     union all
     select number from meeting_attendee where meeting_id = $1 and token = $2
     limit 1`,
    [meetingId, token, regionId, assurance],
  );
  const number = rows[0]?.number ?? (await findAttendee(database, meetingId, token));
  if (number === undefined) throw new Error('somebody who joins was not written');
  return number;
}
