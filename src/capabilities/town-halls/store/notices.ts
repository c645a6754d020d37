/** Notice that was given, step by step, as it was told: insert-only, the newest of each step counts. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { NoticeStep } from '../../../rules/meeting/index.ts';

export interface Notice {
  /** From 1 in each meeting. */
  readonly number: number;
  readonly step: NoticeStep;
  /** Null: it was not done, whatever was said before. */
  readonly doneAt: Date | null;
  /** Where and how. */
  readonly note: string;
  /** Of a correction. */
  readonly reason: string;
  readonly byRole: string;
  /** When it was told. */
  readonly at: Date;
}

/** Oldest first. */
export async function noticesOf(db: Db, meetingId: number): Promise<readonly Notice[]> {
  const found = await sql<Notice>`
    select number, step, done_at as "doneAt", note, reason, by_role as "byRole", at
    from meeting_notice where meeting_id = ${meetingId} order by number`.execute(db);
  return found.rows;
}

export async function hasNoticeWithKey(tx: Db, meetingId: number, key: string): Promise<boolean> {
  const found = await sql`
    select from meeting_notice where meeting_id = ${meetingId} and idempotency_key = ${key}`.execute(tx);
  return found.rows.length > 0;
}

export type NewNotice = Omit<Notice, 'number'> & { readonly byAccount: string | null; readonly key: string };

/** The caller holds the meeting. Gives its number. */
export async function insertNotice(tx: Db, meetingId: number, notice: NewNotice): Promise<number> {
  const { step, doneAt, note, reason, byAccount, byRole, key, at } = notice;
  const put = await sql<{ number: number }>`
    insert into meeting_notice (meeting_id, number, step, done_at, note, reason, by_account, by_role, idempotency_key, at)
    select ${meetingId}, coalesce(max(number), 0) + 1, ${step}, ${doneAt}::timestamptz, ${note}, ${reason}, ${byAccount}::uuid,
      ${byRole}, ${key}::uuid, ${at}::timestamptz
    from meeting_notice where meeting_id = ${meetingId}
    returning number`.execute(tx);
  return put.rows[0]!.number;
}
