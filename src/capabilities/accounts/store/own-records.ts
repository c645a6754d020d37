/**
 * Everything the database holds about one account. The tables are found by their foreign keys, so that a room added
 * later is part of the export and of the deletion without anybody having to remember it.
 */
import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { forgetInvitations, lockAddress, rolesGivenBy } from '../../../platform/given-roles.ts';

interface Reference {
  readonly table: string;
  readonly column: string;
  /** The row goes with the account; otherwise it stays and no longer names anybody. */
  readonly goes: boolean;
}

async function references(db: Db): Promise<readonly Reference[]> {
  const found = await sql<Reference>`
    select c.conrelid::regclass::text as "table", a.attname as "column", c.confdeltype = 'c' as goes
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'account'::regclass
    order by 1, 2`.execute(db);
  return found.rows;
}

/** Apart they would tell whoever gave a role whether its address has an account. */
const toldTogether: readonly string[] = ['role_grant.granted_by', 'role_invitation.granted_by'];

export type OwnRecords = Readonly<Record<string, readonly unknown[]>>;

/** By table and column; hashes of tokens are left out, because they are of use to nobody but the server. */
export async function ownRecords(db: Db, accountId: string): Promise<OwnRecords> {
  const records: Record<string, readonly unknown[]> = {};
  const account = await sql<{ row: unknown }>`
    select to_jsonb(a) as row from account a where id = ${accountId}`.execute(db);
  records['account'] = account.rows.map(({ row }) => row);
  for (const { table, column } of await references(db)) {
    if (toldTogether.includes(`${table}.${column}`)) continue;
    const found = await sql<{ row: unknown }>`
      select to_jsonb(t) - 'token_hash' as row from ${sql.table(table)} t where ${sql.ref(`t.${column}`)} = ${accountId}`.execute(
      db,
    );
    records[`${table}.${column}`] = found.rows.map(({ row }) => row);
  }
  records['role_grant.granted_by'] = await rolesGivenBy(db, accountId);
  const acts = await sql<{ row: unknown }>`
    select jsonb_build_object('at', at, 'act', act, 'process', process, 'region_id', region_id) as row
    from audit where actor_id = ${accountId} order by id`.execute(db);
  records['audit.actor_id'] = acts.rows.map(({ row }) => row);
  const letters = await sql<{ row: unknown }>`
    select jsonb_build_object('subject', subject, 'created_at', created_at, 'sent_at', sent_at) as row
    from mail where to_address = (select email from account where id = ${accountId}) order by id`.execute(db);
  records['mail.to_address'] = letters.rows.map(({ row }) => row);
  return records;
}

/** Sessions, tokens and roles go; what was said in public stays, without a name. */
export async function deleteAccount(tx: Tx, accountId: string, email: string): Promise<void> {
  await lockAddress(tx, email);
  for (const { table, column, goes } of await references(tx)) {
    if (goes) continue;
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = null where ${sql.ref(column)} = ${accountId}`.execute(
      tx,
    );
  }
  await forgetInvitations(tx, email);
  await sql`delete from sign_in_link where email = ${email}`.execute(tx);
  await sql`delete from mail where to_address = ${email}`.execute(tx);
  await sql`delete from account where id = ${accountId}`.execute(tx);
}
