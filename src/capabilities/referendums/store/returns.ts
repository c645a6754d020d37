/** Returns of regions: insert-only, the highest revision counts. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Official } from '../../../platform/official.ts';
import type { RegionReturn } from '../../../rules/decision/index.ts';

export interface StoredReturn extends RegionReturn {
  readonly regionName: string;
  readonly revision: number;
  readonly reason: string;
  readonly byRole: string;
  readonly enteredAt: Date;
}

const columns = sql`
  e.region_id as region, r.name as "regionName", e.revision, e.registered, e.ballots, e.yes, e.no, e.reason,
  e.by_role as "byRole", e.entered_at as "enteredAt"`;

/** The revision of each region that counts, by name. */
export async function currentReturns(db: Db, referendumId: number): Promise<readonly StoredReturn[]> {
  const found = await sql<StoredReturn>`
    select * from (
      select distinct on (e.region_id) ${columns} from referendum_return e join region r on r.id = e.region_id
      where e.referendum_id = ${referendumId} order by e.region_id, e.revision desc) latest
    order by "regionName", region`.execute(db);
  return found.rows;
}

/** Every revision, the oldest first. */
export async function allReturns(db: Db, referendumId: number): Promise<readonly StoredReturn[]> {
  const found = await sql<StoredReturn>`
    select ${columns} from referendum_return e join region r on r.id = e.region_id
    where e.referendum_id = ${referendumId} order by e.entered_at, e.region_id, e.revision`.execute(db);
  return found.rows;
}

export interface ToldRegion {
  readonly id: string;
  readonly name: string;
}

/** The regions by which results are told, by name. */
export async function toldRegions(
  db: Db,
  referendum: { readonly regionId: string; readonly regionKind: string },
): Promise<readonly ToldRegion[]> {
  const found = await sql<ToldRegion>`
    select r.id, r.name from region_within w join region r on r.id = w.region_id
    where w.ancestor_id = ${referendum.regionId} and r.kind = ${referendum.regionKind} order by r.name, r.id`.execute(
    db,
  );
  return found.rows;
}

/** Those of them in which the account is a clerk: of the region, of one above it, or of the referendum. */
export async function clerkRegions(
  db: Db,
  referendum: { readonly id: number; readonly regionId: string; readonly regionKind: string },
  accountId: string,
): Promise<readonly ToldRegion[]> {
  const found = await sql<ToldRegion>`
    select r.id, r.name from region_within w join region r on r.id = w.region_id
    where w.ancestor_id = ${referendum.regionId} and r.kind = ${referendum.regionKind}
      and exists (
        select from role_grant g where g.account_id = ${accountId} and g.role in ('clerk', 'administrator')
          and (g.process = 'referendum:' || ${referendum.id}::bigint
            or g.region_id in (select ancestor_id from region_within up where up.region_id = r.id)))
    order by r.name, r.id`.execute(db);
  return found.rows;
}

export interface NewReturn extends RegionReturn {
  readonly source: 'form' | 'csv' | 'api' | 'seed';
  readonly reason: string;
  readonly key: string;
}

/** The revision it got; of a key that was sent before, what was recorded then. Call it with the referendum locked. */
export async function insertReturn(
  tx: Db,
  referendumId: number,
  entry: NewReturn,
  by: { readonly id: string | null; readonly role: Official['role'] },
): Promise<{ readonly revision: number; readonly before?: Omit<RegionReturn, 'region'> }> {
  const before = await sql<{ revision: number } & Omit<RegionReturn, 'region'>>`
    select revision, registered, ballots, yes, no from referendum_return
    where referendum_id = ${referendumId} and region_id = ${entry.region} and idempotency_key = ${entry.key}`.execute(
    tx,
  );
  const known = before.rows[0];
  if (known !== undefined) return { revision: known.revision, before: known };
  const put = await sql<{ revision: number }>`
    insert into referendum_return (referendum_id, region_id, revision, registered, ballots, yes, no, source, reason,
      by_account, by_role, idempotency_key)
    select ${referendumId}, ${entry.region}, coalesce(max(revision), 0) + 1, ${entry.registered}::bigint,
      ${entry.ballots}::bigint, ${entry.yes}::bigint, ${entry.no}::bigint, ${entry.source}, ${entry.reason},
      ${by.id}::uuid, ${by.role}, ${entry.key}::uuid
    from referendum_return where referendum_id = ${referendumId} and region_id = ${entry.region}
    returning revision`.execute(tx);
  const revision = put.rows[0]?.revision;
  if (revision === undefined) throw new Error('a return was not written');
  return { revision };
}

/** Regions as a forecast weighs them: by their registered voters where the returns tell them, else by people, else alike. */
export async function forecastRegions(
  db: Db,
  referendum: { readonly id: number; readonly regionId: string; readonly regionKind: string },
): Promise<readonly { readonly region: string; readonly registered: number; readonly lean: number }[]> {
  const found = await sql<{ region: string; registered: number; lean: number }>`
    select r.id as region, coalesce(nullif(e.registered, 0), r.population, 1) as registered, 0 as lean
    from region_within w join region r on r.id = w.region_id
    left join lateral (
      select registered from referendum_return e where e.referendum_id = ${referendum.id} and e.region_id = r.id
      order by revision desc limit 1) e on true
    where w.ancestor_id = ${referendum.regionId} and r.kind = ${referendum.regionKind} order by r.id`.execute(db);
  return found.rows;
}
