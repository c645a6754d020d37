/** Sessions: a random token in a cookie (browsers) or an Authorization header (programs); only its hash is stored. */
import { sql } from 'kysely';
import type { Database, Db } from '../db/db.ts';
import type { Locale } from '../i18n/catalogue.ts';
import type { Role } from '../rights.ts';
import { newToken, tokenHash } from '../secrets.ts';

export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly region_id: string | null;
  readonly locale: Locale;
  /** Held anywhere: decides what the menu shows, never what is allowed. */
  readonly roles: readonly Role[];
}

export type SessionKind = 'browser' | 'api';
const lifetimeDays: Readonly<Record<SessionKind, number>> = { browser: 30, api: 365 };

/** Over https the name's prefix makes browsers insist on Secure, no Domain and Path=/. */
export const sessionCookie = (publicUrl: string): string =>
  publicUrl.startsWith('https:') ? '__Host-concord' : 'concord';

export async function openSession(db: Db, accountId: string, kind: SessionKind, label = ''): Promise<string> {
  const token = newToken();
  await sql`
    insert into session (token_hash, account_id, kind, label, expires_at)
    values (${tokenHash(token)}, ${accountId}, ${kind}, ${label}, now() + make_interval(days => ${lifetimeDays[kind]}))`.execute(
    db,
  );
  return token;
}

export async function findSession(database: Database, token: string, kind: SessionKind): Promise<Account | undefined> {
  const rows = await database.hot<Account>(
    'session',
    `select a.id, a.email, a.name, a.region_id, a.locale,
       array(select distinct role from role_grant g where g.account_id = a.id) as roles
     from session s join account a on a.id = s.account_id
     where s.token_hash = $1 and s.kind = $2 and s.expires_at > now()`,
    [tokenHash(token), kind],
  );
  return rows[0];
}

export async function endSession(db: Db, token: string): Promise<void> {
  await sql`delete from session where token_hash = ${tokenHash(token)}`.execute(db);
}
