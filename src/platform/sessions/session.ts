/** Sessions: a random token in a cookie (browsers) or an Authorization header (programs); only its hash is stored. */
import { sql } from 'kysely';
import type { Database, Db } from '../db/db.ts';
import { answersByNumber, gather } from '../db/gather.ts';
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

interface Presented {
  readonly hash: Buffer;
  readonly kind: SessionKind;
}

const findSessions = gather(
  async (database, presented: readonly Presented[]): Promise<readonly (Account | undefined)[]> => {
    const rows = await database.hot<Account & { nr: number }>(
      'sessions',
      `select p.nr, a.id, a.email, a.name, a.region_id, a.locale,
         array(select distinct role from role_grant g where g.account_id = a.id) as roles
       from unnest($1::bytea[], $2::text[]) with ordinality p(hash, kind, nr)
       join session s on s.token_hash = p.hash and s.kind = p.kind and s.expires_at > now()
       join account a on a.id = s.account_id`,
      [presented.map(({ hash }) => hash), presented.map(({ kind }) => kind)],
    );
    return answersByNumber(presented, rows, (row): Account => {
      const { nr: _, ...account } = row;
      return account;
    });
  },
  { atOnce: 4, most: 64 },
);

export const findSession = (database: Database, token: string, kind: SessionKind): Promise<Account | undefined> =>
  findSessions(database, { hash: tokenHash(token), kind });

export async function endSession(db: Db, token: string): Promise<void> {
  await sql`delete from session where token_hash = ${tokenHash(token)}`.execute(db);
}
