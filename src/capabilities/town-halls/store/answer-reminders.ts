/** Who is reminded of answers that are due, and what was mailed already. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Locale } from '../../../platform/i18n/catalogue.ts';

export interface Reader {
  readonly email: string;
  readonly locale: Locale;
}

/** Those who run it, in this meeting or in its region. */
export async function remindedOfAnswers(db: Db, meetingId: number): Promise<readonly Reader[]> {
  const found = await sql<Reader>`
    select a.email, a.locale from account a join meeting m on m.id = ${meetingId}
    where exists (select from role_grant g where g.account_id = a.id and g.role in ('organiser', 'clerk')
      and (g.process = 'town-hall:' || m.id or g.region_id = m.region_id))
    order by a.id`.execute(db);
  return found.rows;
}

/** False when it was mailed before, or is being mailed now. */
export async function markAnswersReminded(
  tx: Db,
  meetingId: number,
  due: string,
  kind: 'soon' | 'overdue',
): Promise<boolean> {
  const put = await sql`
    insert into meeting_answer_reminder (meeting_id, due_on, kind) values (${meetingId}, ${due}::date, ${kind})
    on conflict do nothing returning 1`.execute(tx);
  return put.rows.length > 0;
}
