/** The regions in which there are published budgets, for choosing among them. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

export interface BudgetRegion {
  readonly id: string;
  readonly name: string;
  readonly kind: 'state' | 'county' | 'city' | 'district';
}

/** From the state down, then by name. */
export async function budgetRegions(db: Db): Promise<readonly BudgetRegion[]> {
  const found = await sql<BudgetRegion>`
    select r.id, r.name, r.kind from region r
    where exists (select from region_within w join budget b on b.region_id = w.region_id
      where w.ancestor_id = r.id and b.published_at is not null)
    order by array_position(array['state', 'county', 'city', 'district'], r.kind), r.name`.execute(db);
  return found.rows;
}
