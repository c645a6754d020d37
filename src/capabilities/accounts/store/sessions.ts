/** A person's own sessions and tokens. A token is named by its hash, which opens nothing. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

export interface Token {
  /** 64 hexadecimal digits. */
  readonly id: string;
  readonly label: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export async function listTokens(db: Db, accountId: string): Promise<readonly Token[]> {
  const found = await sql<Token>`
    select encode(token_hash, 'hex') as id, label, created_at as "createdAt", expires_at as "expiresAt" from session
    where account_id = ${accountId} and kind = 'api' and expires_at > now() order by created_at desc`.execute(db);
  return found.rows;
}

export async function revokeToken(db: Db, accountId: string, id: string): Promise<boolean> {
  const gone = await sql`
    delete from session where account_id = ${accountId} and kind = 'api' and encode(token_hash, 'hex') = ${id} returning 1`.execute(
    db,
  );
  return gone.rows.length > 0;
}

export async function endBrowserSessions(db: Db, accountId: string): Promise<void> {
  await sql`delete from session where account_id = ${accountId} and kind = 'browser'`.execute(db);
}

export async function forgetOldSessions(db: Db): Promise<void> {
  await sql`delete from session where expires_at < now()`.execute(db);
}
