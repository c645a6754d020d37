/** The regions in which there are published initiatives, for choosing among them. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

export interface InitiativeRegion {
  readonly id: string;
  readonly name: string;
}

/** From the state down, then by name. */
export async function initiativeRegions(db: Db): Promise<readonly InitiativeRegion[]> {
  const found = await sql<InitiativeRegion>`
    select r.id, r.name from region r
    where exists (select from region_within w join initiative i on i.region_id = w.region_id
      where w.ancestor_id = r.id and i.published_at is not null)
    order by array_position(array['state', 'county', 'city', 'district'], r.kind), r.name`.execute(db);
  return found.rows;
}
