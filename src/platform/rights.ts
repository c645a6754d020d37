/** Who may do what. Denied unless a route says otherwise; a role holds in a region and below it, or in one process. */
import { sql } from 'kysely';
import type { Db } from './db/db.ts';
import type { Platform } from './platform.ts';
import type { RegionKind } from './regions.ts';

export const roles = ['organiser', 'clerk', 'facilitator', 'moderator', 'auditor', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** Where a right is asked for. */
export interface Scope {
  readonly regionId: string;
  readonly process?: string;
  /** Not public yet: only who holds one of these there is told that it exists. */
  readonly knownTo?: readonly Role[];
}

/** Finds the scope of a request from its path; undefined means there is no such thing, and the answer is 404. */
export type ScopeOf = (platform: Platform, params: Readonly<Record<string, string>>) => Promise<Scope | undefined>;

export type Who =
  | { readonly kind: 'anyone' }
  | { readonly kind: 'signed-in' }
  /** Whoever takes part in what the path names, with an account or without: only the room can tell, and asks by itself. */
  | { readonly kind: 'participant' }
  /** `anywhere`: the role in any region; the use case then checks the region it is used in. */
  | { readonly kind: 'role'; readonly roles: readonly Role[]; readonly at: ScopeOf | 'anywhere' };

export const anyone: Who = { kind: 'anyone' };
export const signedIn: Who = { kind: 'signed-in' };
export const participants: Who = { kind: 'participant' };
export const role = (names: readonly Role[], at: ScopeOf | 'anywhere'): Who => ({ kind: 'role', roles: names, at });

/** The first of `wanted` that the account holds at the scope; administrators hold every role within their region. */
export async function heldRole(
  db: Db,
  accountId: string,
  wanted: readonly Role[],
  scope: Scope | 'anywhere',
): Promise<Role | undefined> {
  const names = [...wanted, 'administrator'];
  const where =
    scope === 'anywhere'
      ? sql`true`
      : sql`(process = ${scope.process ?? null} or region_id in
          (select ancestor_id from region_within where region_id = ${scope.regionId}))`;
  const found = await sql<{ role: Role }>`
    select role from role_grant
    where account_id = ${accountId} and role = any(${names}) and ${where}
    order by array_position(${names}::text[], role) limit 1`.execute(db);
  return found.rows[0]?.role;
}

export async function grantRole(
  db: Db,
  grant: { accountId: string; role: Role; regionId?: string; process?: string; grantedBy?: string },
): Promise<void> {
  await sql`
    insert into role_grant (account_id, role, region_id, process, granted_by)
    values (${grant.accountId}, ${grant.role}, ${grant.regionId ?? null}, ${grant.process ?? null}, ${grant.grantedBy ?? null})
    on conflict do nothing`.execute(db);
}

/** Regions in which the account may act by one of these roles, from the state down, in the order of their names. */
export async function regionsWithRole(
  db: Db,
  accountId: string,
  wanted: readonly Role[],
): Promise<readonly { readonly id: string; readonly name: string; readonly kind: RegionKind }[]> {
  const found = await sql<{ id: string; name: string; kind: RegionKind }>`
    select r.id, r.name, r.kind from region r
    where r.id in (
      select w.region_id from region_within w join role_grant g on g.region_id = w.ancestor_id
      where g.account_id = ${accountId} and g.role = any(${[...wanted, 'administrator']}))
    order by array_position(array['state', 'county', 'city', 'district'], r.kind), r.name, r.id`.execute(db);
  return found.rows;
}
