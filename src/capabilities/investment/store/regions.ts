/** The regions over which a sum is shared, with their people. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { RegionLevel } from '../allocation.ts';

export interface SharedRegion {
  readonly id: string;
  readonly name: string;
  readonly people: number | null;
  readonly source: string | null;
}

/** Of this kind within the region, in the order of their ids. */
export async function sharedRegions(db: Db, within: string, level: RegionLevel): Promise<readonly SharedRegion[]> {
  const found = await sql<SharedRegion>`
    select r.id, r.name, r.population as people, r.population_source as source
    from region r join region_within w on w.region_id = r.id
    where w.ancestor_id = ${within} and r.kind = ${level} order by r.id`.execute(db);
  return found.rows;
}
