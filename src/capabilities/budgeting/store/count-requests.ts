/** The queue of counts: one of a budget at a time. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

export async function putCountRun(tx: Db, budgetId: number): Promise<{ readonly id: number; readonly isNew: boolean }> {
  const put = await sql<{ id: number }>`
    insert into count_run (budget_id, id, state)
    select ${budgetId}, coalesce(max(id), 0) + 1, 'queued' from count_run where budget_id = ${budgetId}
    on conflict do nothing returning id`.execute(tx);
  if (put.rows[0] !== undefined) return { id: put.rows[0].id, isNew: true };
  const waiting = await sql<{ id: number }>`
    select id from count_run where budget_id = ${budgetId} order by id desc limit 1`.execute(tx);
  if (waiting.rows[0] === undefined) throw new Error('a count was refused, and none is there');
  return { id: waiting.rows[0].id, isNew: false };
}
