/** Appeals against a finding and their answers, one of each for an application, and to whom letters go. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Locale } from '../../../platform/i18n/catalogue.ts';

export const insertAppeal = (
  db: Db,
  id: number,
  a: { readonly application: number; readonly words: string; readonly account: string },
): Promise<unknown> =>
  sql`insert into fund_appeal (fund_id, application, words, by_account)
    values (${id}, ${a.application}, ${a.words}, ${a.account}::uuid)`.execute(db);

export const insertAnswer = (
  db: Db,
  id: number,
  a: { readonly application: number; readonly words: string; readonly account: string; readonly role: string },
): Promise<unknown> =>
  sql`insert into fund_appeal_answer (fund_id, application, words, by_account, by_role)
    values (${id}, ${a.application}, ${a.words}, ${a.account}::uuid, ${a.role})`.execute(db);

export interface Addressee {
  readonly email: string;
  readonly locale: Locale;
}

/** Of the account, never of the contact that was typed. */
export async function addresseeOf(db: Db, accountId: string): Promise<Addressee | undefined> {
  const found = await sql<Addressee>`select email, locale from account where id = ${accountId}::uuid`.execute(db);
  return found.rows[0];
}
