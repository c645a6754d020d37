/** The regions in which there are published referendums, for choosing among them. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

/** From the state down, then by name. */
export async function referendumRegions(db: Db): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const found = await sql<{ id: string; name: string }>`
    select r.id, r.name from region r
    where exists (select from region_within w join referendum f on f.region_id = w.region_id
      where w.ancestor_id = r.id and f.published_at is not null)
    order by array_position(array['state', 'county', 'city', 'district'], r.kind), r.name`.execute(db);
  return found.rows;
}
