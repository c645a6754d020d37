/** Ballots in the database: insert-only rows under a pseudonym; the highest revision of a voter counts. `cast.ts` writes them. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

export const choices = ['yes', 'no', 'blank'] as const;
export type Choice = (typeof choices)[number];

export interface StoredBallot {
  readonly revision: number;
  readonly key: string;
  readonly choice: Choice;
  readonly castAt: Date;
}

/** The ballot that counts for this voter now. */
export async function currentBallot(db: Db, referendumId: number, voter: Buffer): Promise<StoredBallot | undefined> {
  const found = await sql<StoredBallot>`
    select revision, idempotency_key as key, choice, cast_at as "castAt" from referendum_ballot
    where referendum_id = ${referendumId} and voter = ${voter} order by revision desc limit 1`.execute(db);
  return found.rows[0];
}

export interface RegionTally {
  /** Null: those whose account says no more than the region above. */
  readonly region: string | null;
  readonly yes: number;
  readonly no: number;
  readonly blank: number;
}

/** The ballots that count, by region; with the regions in which nobody voted. Call it with the referendum locked. */
export async function tallyBallots(tx: Db, referendumId: number): Promise<readonly RegionTally[]> {
  const found = await sql<RegionTally>`
    with latest as (
      select distinct on (voter) choice, region_id from referendum_ballot
      where referendum_id = ${referendumId} order by voter, revision desc
    ), told as (
      select r.id from referendum f join region_within w on w.ancestor_id = f.region_id
      join region r on r.id = w.region_id and r.kind = f.region_kind where f.id = ${referendumId}
    )
    select coalesce(told.id, latest.region_id) as region, count(*) filter (where choice = 'yes') as yes,
      count(*) filter (where choice = 'no') as no, count(*) filter (where choice = 'blank') as blank
    from told full join latest on latest.region_id = told.id
    group by 1 order by 1`.execute(tx);
  return found.rows;
}

/** Residents of the referendum's region with an account, now. */
export async function countResidents(tx: Db, referendumId: number): Promise<number> {
  const found = await sql<{ residents: number }>`
    select count(*) as residents from account a
    join region_within w on w.region_id = a.region_id
    join referendum f on f.region_id = w.ancestor_id where f.id = ${referendumId}`.execute(tx);
  return found.rows[0]?.residents ?? 0;
}
