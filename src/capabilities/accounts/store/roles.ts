/** Who holds which role where, as administrators see it. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Role } from '../../../platform/rights.ts';

export interface Grant {
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly regionId: string;
  readonly regionName: string;
  readonly grantedAt: Date;
}

/** Grants in the regions this account administers, in the order of regions and addresses. */
export async function listGrants(db: Db, administratorId: string): Promise<readonly Grant[]> {
  const found = await sql<Grant>`
    select g.account_id as "accountId", a.email, a.name, g.role, g.region_id as "regionId", r.name as "regionName",
      g.granted_at as "grantedAt"
    from role_grant g join account a on a.id = g.account_id join region r on r.id = g.region_id
    where g.region_id in (select region_id from region_within where ancestor_id = any(${administered(administratorId)}))
    order by r.kind = 'state' desc, r.name, a.email, g.role`.execute(db);
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

/** False when it was there already. */
export async function insertGrant(
  db: Db,
  grant: {
    readonly accountId: string;
    readonly role: Role;
    readonly regionId: string;
    readonly grantedBy: string | null;
  },
): Promise<boolean> {
  const put = await sql`
    insert into role_grant (account_id, role, region_id, granted_by)
    values (${grant.accountId}, ${grant.role}, ${grant.regionId}, ${grant.grantedBy})
    on conflict do nothing returning 1`.execute(db);
  return put.rows.length > 0;
}

/** False when it was not there. */
export async function deleteGrant(
  db: Db,
  grant: { readonly accountId: string; readonly role: Role; readonly regionId: string },
): Promise<boolean> {
  const gone = await sql`
    delete from role_grant
    where account_id = ${grant.accountId} and role = ${grant.role} and region_id = ${grant.regionId} returning 1`.execute(
    db,
  );
  return gone.rows.length > 0;
}

export async function rootRegions(db: Db): Promise<readonly string[]> {
  return (await sql<{ id: string }>`select id from region where parent_id is null order by id`.execute(db)).rows.map(
    ({ id }) => id,
  );
}
