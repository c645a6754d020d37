/** Sign-in links in the database. Only the hash of a token is kept; PostgreSQL decides who uses it first. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { tokenHash } from '../../../platform/secrets.ts';

export interface Link {
  readonly email: string;
  readonly returnTo: string;
}

const lifetimeMinutes = 30;

export async function insertLink(db: Db, token: string, link: Link): Promise<void> {
  await sql`
    insert into sign_in_link (token_hash, email, return_to, expires_at)
    values (${tokenHash(token)}, ${link.email}, ${link.returnTo}, now() + make_interval(mins => ${lifetimeMinutes}))`.execute(
    db,
  );
}

/**
 * How many links this address was sent in the last hour. Requests for one address wait for each other until the end of
 * the transaction, so that a burst cannot slip past the limit.
 */
export async function linksInLastHour(tx: Db, email: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext(${`sign-in ${email}`}))`.execute(tx);
  const found = await sql<{ sent: number }>`
    select count(*) as sent from sign_in_link
    where email = ${email} and created_at > now() - interval '1 hour'`.execute(tx);
  return found.rows[0]?.sent ?? 0;
}

/** Looks without using it. */
export async function findLink(db: Db, token: string): Promise<Link | undefined> {
  const found = await sql<Link>`
    select email, return_to as "returnTo" from sign_in_link
    where token_hash = ${tokenHash(token)} and used_at is null and expires_at > now()`.execute(db);
  return found.rows[0];
}

/** Of any number of requests at the same time, one gets the link and the others get nothing. */
export async function useLink(db: Db, token: string): Promise<Link | undefined> {
  const used = await sql<Link>`
    update sign_in_link set used_at = now()
    where token_hash = ${tokenHash(token)} and used_at is null and expires_at > now()
    returning email, return_to as "returnTo"`.execute(db);
  return used.rows[0];
}

/** Links are kept for a day after their end, because the hourly limit counts them. */
export async function forgetOldLinks(db: Db): Promise<void> {
  await sql`delete from sign_in_link where expires_at < now() - interval '1 day'`.execute(db);
}
