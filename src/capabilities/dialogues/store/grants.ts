/** Roles held in one conversation. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Role } from '../../../platform/rights.ts';

export interface Grant {
  readonly email: string;
  readonly role: Role;
}

export async function listGrants(db: Db, process: string): Promise<readonly Grant[]> {
  const found = await sql<Grant>`
    select a.email, g.role from role_grant g join account a on a.id = g.account_id
    where g.process = ${process} order by a.email, g.role`.execute(db);
  return found.rows;
}

export async function accountByEmail(db: Db, email: string): Promise<string | undefined> {
  return (await sql<{ id: string }>`select id from account where email = ${email}`.execute(db)).rows[0]?.id;
}

interface GrantKey {
  readonly accountId: string;
  readonly role: Role;
  readonly process: string;
}

/** False when it was there already. */
export async function putGrant(tx: Db, grant: GrantKey & { readonly grantedBy: string }): Promise<boolean> {
  const put = await sql`
    insert into role_grant (account_id, role, process, granted_by)
    values (${grant.accountId}, ${grant.role}, ${grant.process}, ${grant.grantedBy})
    on conflict do nothing returning 1`.execute(tx);
  return put.rows.length > 0;
}

/** False when it was not there. */
export async function dropGrant(tx: Db, grant: GrantKey): Promise<boolean> {
  const gone = await sql`
    delete from role_grant
    where account_id = ${grant.accountId} and role = ${grant.role} and process = ${grant.process} returning 1`.execute(
    tx,
  );
  return gone.rows.length > 0;
}
