/** Where the recording of a meeting is. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

export async function setRecordingOf(tx: Db, meetingId: number, url: string, from: Date | null): Promise<void> {
  await sql`
    update meeting set recording_url = ${url}, recording_from = ${from} where id = ${meetingId}`.execute(tx);
}
