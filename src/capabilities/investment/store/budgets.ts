/** Which budgets were opened from an allocation. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

export interface OpenedBudget {
  readonly region: string;
  readonly budgetId: number;
  readonly version: number;
  readonly cents: number;
}

export async function openedBudgets(db: Db, allocationId: number): Promise<readonly OpenedBudget[]> {
  const found = await sql<OpenedBudget>`
    select region_id as region, budget_id as "budgetId", version, cents from allocation_budget
    where allocation_id = ${allocationId} order by region_id`.execute(db);
  return found.rows;
}

export async function insertOpened(
  tx: Db,
  allocationId: number,
  { region, budgetId, version, cents, at }: OpenedBudget & { readonly at: Date },
): Promise<void> {
  await sql`
    insert into allocation_budget (allocation_id, region_id, version, cents, budget_id, at)
    values (${allocationId}, ${region}, ${version}, ${cents}, ${budgetId}, ${at})`.execute(tx);
}
