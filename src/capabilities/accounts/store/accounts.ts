/** Accounts in the database: one for each e-mail address, in lower case. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Locale } from '../../../platform/i18n/catalogue.ts';

export interface NewAccount {
  /** Random unless given. */
  readonly id?: string;
  readonly email: string;
  readonly name: string;
  readonly regionId: string | null;
  readonly locale: Locale;
}

/** The account of this address, made if there is none; one that is there stays as it is. */
export async function openAccount(
  db: Db,
  account: NewAccount,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const email = account.email.toLowerCase();
  const made = await sql<{ id: string }>`
    insert into account (id, email, name, region_id, locale)
    values (${account.id ?? randomUUID()}, ${email}, ${account.name}, ${account.regionId}, ${account.locale})
    on conflict (email) do nothing returning id`.execute(db);
  if (made.rows[0] !== undefined) return { id: made.rows[0].id, isNew: true };
  const found = await sql<{ id: string }>`select id from account where email = ${email}`.execute(db);
  if (found.rows[0] === undefined) throw new Error('the account vanished while it was opened');
  return { id: found.rows[0].id, isNew: false };
}

/** Idempotent by address: makes the account, or gives the one that is there this name, region and language. */
export async function putAccount(db: Db, account: NewAccount): Promise<string> {
  const put = await sql<{ id: string }>`
    insert into account (id, email, name, region_id, locale)
    values (${account.id ?? randomUUID()}, ${account.email.toLowerCase()}, ${account.name}, ${account.regionId}, ${account.locale})
    on conflict (email) do update set name = excluded.name, region_id = excluded.region_id, locale = excluded.locale
    returning id`.execute(db);
  if (put.rows[0] === undefined) throw new Error('the account was not written');
  return put.rows[0].id;
}

export async function changeAccount(
  db: Db,
  id: string,
  to: { readonly name: string; readonly regionId: string | null; readonly locale: Locale },
): Promise<void> {
  await sql`
    update account set name = ${to.name}, region_id = ${to.regionId}, locale = ${to.locale} where id = ${id}`.execute(
    db,
  );
}
