/** Which reminders of a town hall were mailed. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

/** False when it was mailed before, or is being mailed now. `about`: the beginning, or when questions opened. */
export async function markReminded(tx: Db, meetingId: number, kind: string, about: Date): Promise<boolean> {
  const put = await sql`
    insert into meeting_reminder (meeting_id, kind, about) values (${meetingId}, ${kind}, ${about})
    on conflict do nothing returning 1`.execute(tx);
  return put.rows.length > 0;
}

/** False when those who signed up were told of this act before. */
export async function markChangeTold(tx: Db, meetingId: number, auditId: number): Promise<boolean> {
  const put = await sql`
    insert into meeting_sign_up_told (meeting_id, audit_id) values (${meetingId}, ${auditId})
    on conflict do nothing returning 1`.execute(tx);
  return put.rows.length > 0;
}
