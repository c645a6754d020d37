/** The tree of regions: state > county > city > district, each named by its Open Civic Data id. */
import { sql } from 'kysely';
import type { Db } from './db/db.ts';

export type RegionKind = 'state' | 'county' | 'city' | 'district';

export interface Region {
  readonly id: string;
  readonly parent_id: string | null;
  readonly kind: RegionKind;
  readonly name: string;
}

/** People who live there, and whose count that is. */
export interface Population {
  readonly people: number;
  readonly source: string;
}

export interface CountedRegion extends Region {
  readonly population?: Population;
}

/** Parents before children. Regions already there keep their place, and take the new name and the figure if there is one. */
export async function loadRegions(db: Db, regions: readonly CountedRegion[]): Promise<void> {
  for (const { id, parent_id, kind, name, population } of regions) {
    await sql`
      insert into region (id, parent_id, kind, name, population, population_source)
      values (${id}, ${parent_id}, ${kind}, ${name}, ${population?.people ?? null}, ${population?.source ?? null})
      on conflict (id) do update set name = excluded.name, population = coalesce(excluded.population, region.population),
        population_source = coalesce(excluded.population_source, region.population_source)`.execute(db);
  }
}

export async function findRegion(db: Db, id: string): Promise<Region | undefined> {
  return (await sql<Region>`select id, parent_id, kind, name from region where id = ${id}`.execute(db)).rows[0];
}

/** All regions, in the order of the tree: state, then each county followed by what lies in it. */
export async function listRegions(db: Db): Promise<readonly Region[]> {
  const found = await sql<Region>`
    with recursive tree as (
      select id, parent_id, kind, name, array[name] as path from region where parent_id is null
      union all
      select r.id, r.parent_id, r.kind, r.name, tree.path || r.name from region r join tree on r.parent_id = tree.id
    )
    select id, parent_id, kind, name from tree order by path`.execute(db);
  return found.rows;
}

export async function isWithin(db: Db, regionId: string, ancestorId: string): Promise<boolean> {
  const found = await sql`
    select 1 from region_within where region_id = ${regionId} and ancestor_id = ${ancestorId}`.execute(db);
  return found.rows.length > 0;
}
