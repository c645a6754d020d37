/** When results were first published, for the feed. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

/** By number of the budget; those without a result are missing. */
export async function resultDates(db: Db): Promise<ReadonlyMap<number, Date>> {
  const found = await sql<{ budgetId: number; at: Date }>`
    select budget_id as "budgetId", min(finished_at) as at from count_run where state = 'done' group by budget_id`.execute(
    db,
  );
  return new Map(found.rows.map(({ budgetId, at }) => [budgetId, at]));
}
