/** Who holds which role where, as administrators see it. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { everyRole } from '../../../platform/given-roles.ts';
import type { Role } from '../../../platform/rights.ts';

export interface Grant {
  /** As typed: a name would tell that the address has an account. */
  readonly address: string;
  readonly role: Role;
  readonly regionId: string;
  readonly regionName: string;
  readonly grantedAt: Date;
}

/** Grants in the regions this account administers, in the order of regions and addresses. */
export async function listGrants(db: Db, administratorId: string): Promise<readonly Grant[]> {
  const found = await sql<Grant>`
    select g.address, g.role, g.region_id as "regionId", r.name as "regionName", g.granted_at as "grantedAt"
    from (${everyRole}) g join region r on r.id = g.region_id
    where g.region_id in (select region_id from region_within where ancestor_id = any(${administered(administratorId)}))
    order by r.kind = 'state' desc, r.name, lower(g.address), g.role`.execute(db);
  return found.rows;
}

/** Ids of all regions in which this account may grant roles. */
export async function administeredRegions(db: Db, accountId: string): Promise<ReadonlySet<string>> {
  const found = await sql<{ id: string }>`
    select distinct region_id as id from region_within where ancestor_id = any(${administered(accountId)})`.execute(db);
  return new Set(found.rows.map(({ id }) => id));
}

const administered = (accountId: string) =>
  sql`array(select region_id from role_grant where account_id = ${accountId} and role = 'administrator' and region_id is not null)`;

export async function rootRegions(db: Db): Promise<readonly string[]> {
  return (await sql<{ id: string }>`select id from region where parent_id is null order by id`.execute(db)).rows.map(
    ({ id }) => id,
  );
}
