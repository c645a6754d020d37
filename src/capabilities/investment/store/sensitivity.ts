/** How much hangs on the choices of a version, kept with it. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Sensitivity } from '../sensitivity.ts';

/** Undefined while it is being computed. */
export async function findSensitivity(db: Db, allocationId: number, version: number): Promise<Sensitivity | undefined> {
  const found = await sql<{ found: Sensitivity }>`
    select found from allocation_sensitivity where allocation_id = ${allocationId} and version = ${version}`.execute(
    db,
  );
  return found.rows[0]?.found;
}

export async function keepSensitivity(
  db: Db,
  allocationId: number,
  version: number,
  found: Sensitivity,
): Promise<void> {
  await sql`
    insert into allocation_sensitivity (allocation_id, version, seed, draws, found)
    values (${allocationId}, ${version}, ${found.seed}, ${found.ranges.draws + found.ranges.clashes}, ${JSON.stringify(found)}::jsonb)
    on conflict do nothing`.execute(db);
}
