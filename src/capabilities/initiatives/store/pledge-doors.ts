/** What decides whether a pledge can be given: the newest event, and the regions in which somebody may live. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

export async function newestEvent(db: Db, initiativeId: number): Promise<number> {
  const found = await sql<{ number: number }>`select initiative_newest_event(${initiativeId}) as number`.execute(db);
  return found.rows[0]?.number ?? 0;
}

export interface PledgeRegion {
  readonly id: string;
  readonly name: string;
  readonly people: number | null;
  /** The region under which its pledges are counted: the county, in a statewide initiative; else itself. */
  readonly cell: string;
}

/** The initiative's region and all below it, in alphabetical order with the region itself in front. */
export async function pledgeRegions(db: Db, regionId: string): Promise<readonly PledgeRegion[]> {
  const found = await sql<PledgeRegion>`
    select r.id, r.name, r.population as people,
      case when top.kind = 'state' then coalesce(
        (select c.id from region_within up join region c on c.id = up.ancestor_id where up.region_id = r.id and c.kind = 'county'),
        r.id) else r.id end as cell
    from region top join region_within w on w.ancestor_id = top.id join region r on r.id = w.region_id
    where top.id = ${regionId} order by r.id <> top.id, r.name, r.id`.execute(db);
  return found.rows;
}
