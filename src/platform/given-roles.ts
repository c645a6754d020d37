/**
 * Roles given to an e-mail address. Where the address has an account they are grants (`role_grant`); where it has none they
 * are kept (`role_invitation`) until somebody signs in with it. Nothing here tells whoever gives them which of the two it
 * is: giving, taking and listing say the same, and show the address as it was typed.
 */
import { sql, type RawBuilder } from 'kysely';
import type { Db } from './db/db.ts';
import type { Role } from './rights.ts';

/** A region with everything below it, or one process. */
export type Place = { readonly regionId: string } | { readonly process: string };

export interface GivenRole {
  /** As typed; compared in lower case. */
  readonly address: string;
  readonly role: Role;
  readonly place: Place;
}

export interface RoleChange {
  /** False when it was so already. */
  readonly changed: boolean;
  /** Not for the eyes of whoever gives the role. */
  readonly accountId: string | null;
}

/** Whoever gives, takes or claims roles of one address waits for the others until the end of the transaction. */
export async function lockAddress(tx: Db, email: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`roles of ${email.toLowerCase()}`}))`.execute(tx);
}

/** Of two who give the same at once, one changes something. */
export async function giveRole(tx: Db, given: GivenRole & { readonly grantedBy: string | null }): Promise<RoleChange> {
  const { address, role, place, grantedBy } = given;
  const email = address.toLowerCase();
  const { regionId, process } = columns(place);
  await lockAddress(tx, email);
  return only(tx)`
    with holder as (select id from account where email = ${email}),
    granted as (
      insert into role_grant (account_id, role, region_id, process, granted_by, address)
      select id, ${role}, ${regionId}, ${process}, ${grantedBy}::uuid, ${address} from holder
      where not exists (select from role_invitation i where ${named(email, role, place)})
      on conflict do nothing returning 1),
    invited as (
      insert into role_invitation (email, role, region_id, process, granted_by, address)
      select ${email}, ${role}, ${regionId}, ${process}, ${grantedBy}::uuid, ${address} where not exists (select from holder)
      on conflict do nothing returning 1)
    select (select id from holder) as "accountId",
      exists (select from granted) or exists (select from invited) as changed`;
}

export async function takeRole(tx: Db, given: GivenRole): Promise<RoleChange> {
  const { address, role, place } = given;
  const email = address.toLowerCase();
  const { regionId, process } = columns(place);
  await lockAddress(tx, email);
  return only(tx)`
    with holder as (select id from account where email = ${email}),
    granted as (
      delete from role_grant where account_id = (select id from holder) and role = ${role}
        and region_id is not distinct from ${regionId}::text and process is not distinct from ${process}::text returning 1),
    invited as (delete from role_invitation i where ${named(email, role, place)} returning 1)
    select (select id from holder) as "accountId",
      exists (select from granted) or exists (select from invited) as changed`;
}

/** What was given to this address before it had an account. Call it under `lockAddress`, held since before the account was opened. */
export async function claimRoles(tx: Db, account: { readonly id: string; readonly email: string }): Promise<void> {
  await sql`
    with claimed as (
      delete from role_invitation where email = ${account.email.toLowerCase()}
      returning role, region_id, process, granted_by, at, address)
    insert into role_grant (account_id, role, region_id, process, granted_by, granted_at, address)
    select ${account.id}, role, region_id, process, granted_by, at, address from claimed
    on conflict do nothing`.execute(tx);
}

/** Kept roles go with the account of their address: whoever comes back does not hold them again. */
export async function forgetInvitations(tx: Db, email: string): Promise<void> {
  await sql`delete from role_invitation where email = ${email.toLowerCase()}`.execute(tx);
}

export interface Holder {
  readonly address: string;
  readonly role: Role;
}

/** Who holds a role in this process alone, by address. */
export async function holdersIn(db: Db, process: string): Promise<readonly Holder[]> {
  const found = await sql<Holder>`
    select address, role from (${everyRole}) given where process = ${process} order by lower(address), role`.execute(
    db,
  );
  return found.rows;
}

/** For the export of an account: what it gave to whom, with what is a grant and what waits alike. */
export async function rolesGivenBy(db: Db, accountId: string): Promise<readonly unknown[]> {
  const found = await sql<{ row: unknown }>`
    select jsonb_build_object('address', address, 'role', role, 'region_id', region_id, 'process', process,
      'granted_at', granted_at) as row
    from (${everyRole}) given where granted_by = ${accountId} order by granted_at, lower(address), role`.execute(db);
  return found.rows.map(({ row }) => row);
}

/** Held and waiting, in the same columns. */
export const everyRole: RawBuilder<unknown> = sql`
  select coalesce(g.address, a.email) as address, g.role, g.region_id, g.process, g.granted_by, g.granted_at
  from role_grant g join account a on a.id = g.account_id
  union all
  select address, role, region_id, process, granted_by, at from role_invitation`;

const columns = (place: Place): { readonly regionId: string | null; readonly process: string | null } =>
  'regionId' in place ? { regionId: place.regionId, process: null } : { regionId: null, process: place.process };

function named(email: string, role: Role, place: Place): RawBuilder<unknown> {
  const { regionId, process } = columns(place);
  return sql`i.email = ${email} and i.role = ${role} and i.region_id is not distinct from ${regionId}::text
    and i.process is not distinct from ${process}::text`;
}

const only =
  (tx: Db) =>
  async (text: TemplateStringsArray, ...values: readonly unknown[]): Promise<RoleChange> => {
    const row = (await sql<RoleChange>(text, ...values).execute(tx)).rows[0];
    if (row === undefined) throw new Error('the database did not say what changed');
    return row;
  };
