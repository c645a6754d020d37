/** Mailed links, and what stands of one signer. Only the hash of a link's token is kept, and no address. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { tokenHash } from '../../../platform/secrets.ts';
import type { Signer } from '../pledge-signer.ts';

export interface NewLink extends Signer {
  readonly initiativeId: number;
  readonly regionId: string;
  readonly network: Buffer;
}

/** A letter may lie until somebody comes home. */
export const linkHours = 48;

export async function insertPledgeLink(tx: Db, secret: string, link: NewLink): Promise<void> {
  await sql`
    insert into pledge_link (token_hash, initiative_id, token, region_id, network, domain, domain_name, stem, odd, held, expires_at)
    values (${tokenHash(secret)}, ${link.initiativeId}, ${link.token}, ${link.regionId}, ${link.network}, ${link.domain},
      ${link.domainName}, ${link.stem}, ${link.odd}, ${link.held}, clock_timestamp() + make_interval(hours => ${linkHours}))`.execute(
    tx,
  );
}

/**
 * How many links this address was sent in the last hour. Requests for one address wait for each other until the end of the
 * transaction, so that a burst cannot slip past the limit.
 */
export async function lettersInLastHour(tx: Db, initiativeId: number, token: Buffer): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext(${`pledge ${token.toString('hex')}`}))`.execute(tx);
  const found = await sql<{ sent: number }>`
    select count(*) as sent from pledge_link
    where initiative_id = ${initiativeId} and token = ${token} and created_at > clock_timestamp() - interval '1 hour'`.execute(
    tx,
  );
  return found.rows[0]?.sent ?? 0;
}

export interface SentLink {
  readonly regionName: string;
  readonly token: Buffer;
}

/** Looks without using it; undefined once it was used or is over. */
export async function findPledgeLink(db: Db, initiativeId: number, secret: string): Promise<SentLink | undefined> {
  const found = await sql<SentLink>`
    select r.name as "regionName", l.token from pledge_link l join region r on r.id = l.region_id
    where l.token_hash = ${tokenHash(secret)} and l.initiative_id = ${initiativeId} and l.used_at is null
      and l.expires_at > clock_timestamp()`.execute(db);
  return found.rows[0];
}

export interface OwnPledge {
  readonly given: boolean;
  readonly at: Date;
  readonly regionName: string;
}

/** What a signer may know of their own pledge: never whether it is set aside. */
export async function ownPledge(db: Db, initiativeId: number, token: Buffer): Promise<OwnPledge | undefined> {
  const found = await sql<OwnPledge>`
    select coalesce(c.given, true) as given, coalesce(c.at, p.at) as at, r.name as "regionName"
    from pledge p join region r on r.id = p.region_id
    left join lateral (select given, at from pledge_change c where c.initiative_id = p.initiative_id and c.token = p.token
      order by number desc limit 1) c on true
    where p.initiative_id = ${initiativeId} and p.token = ${token}`.execute(db);
  return found.rows[0];
}

/** Links are kept for a day after their end, because the hourly limit counts them. */
export async function forgetOldLinks(db: Db): Promise<void> {
  await sql`delete from pledge_link where expires_at < clock_timestamp() - interval '1 day'`.execute(db);
}

export interface ListedPledge extends OwnPledge {
  readonly initiativeId: number;
}

/** One signer's pledges in many initiatives, under a token for each; newest first. */
export async function ownPledges(
  db: Db,
  signers: readonly { readonly initiativeId: number; readonly token: Buffer }[],
): Promise<readonly ListedPledge[]> {
  const found = await sql<ListedPledge>`
    select p.initiative_id as "initiativeId", coalesce(c.given, true) as given, coalesce(c.at, p.at) as at, r.name as "regionName"
    from unnest(${signers.map(({ initiativeId }) => initiativeId)}::bigint[], ${signers.map(({ token }) => token)}::bytea[])
      s(initiative_id, token)
    join pledge p on p.initiative_id = s.initiative_id and p.token = s.token join region r on r.id = p.region_id
    left join lateral (select given, at from pledge_change c where c.initiative_id = p.initiative_id and c.token = p.token
      order by number desc limit 1) c on true
    order by 3 desc`.execute(db);
  return found.rows;
}
