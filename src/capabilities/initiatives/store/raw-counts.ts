/** Raw counts in the database: batches and closings are added, never changed. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Batch, CountyCount } from '../raw-count.ts';
import { countyKey, type County } from '../raw-county.ts';

/** Of a state its counties; any smaller region counts for itself. By name. */
export async function countiesOf(db: Db, regionId: string): Promise<readonly County[]> {
  const found = await sql<{ id: string; name: string }>`
    select r.id, r.name from region r
    where case when exists (select from region up where up.id = ${regionId} and up.kind = 'state')
      then r.kind = 'county' and r.id in (select region_id from region_within where ancestor_id = ${regionId})
      else r.id = ${regionId} end
    order by r.name`.execute(db);
  return found.rows.map(({ id, name }) => ({ id, name, key: countyKey(id) }));
}

/** Every county, those without a batch too. */
export async function countyCounts(db: Db, initiativeId: number, regionId: string): Promise<readonly CountyCount[]> {
  const counties = await countiesOf(db, regionId);
  const found = await sql<{
    region: string;
    signatures: number;
    batches: number;
    lastReceived: string | null;
    closed: boolean;
  }>`
    select counted.region_id as region, counted.signatures, counted.batches, counted."lastReceived",
      coalesce((select c.closed from raw_count_closing c where c.initiative_id = ${initiativeId}
        and c.region_id = counted.region_id order by c.number desc limit 1), false) as closed
    from (
      select b.region_id, sum(b.signatures) as signatures, count(*) filter (where b.signatures > 0)::int as batches,
        (max(b.received_on) filter (where b.signatures > 0))::text as "lastReceived"
      from (select distinct on (region_id, batch) region_id, signatures, received_on from raw_batch
        where initiative_id = ${initiativeId} order by region_id, batch, revision desc) b
      group by b.region_id
      union all
      select distinct c.region_id, 0, 0, null from raw_count_closing c where c.initiative_id = ${initiativeId}
        and not exists (select from raw_batch b where b.initiative_id = c.initiative_id and b.region_id = c.region_id)
    ) counted`.execute(db);
  const known = new Map(found.rows.map(({ region, ...count }) => [region, count]));
  const none = { signatures: 0, batches: 0, lastReceived: null, closed: false };
  return counties.map((county) => ({ ...county, ...(known.get(county.id) ?? none) }));
}

/** As they now count, in the order of their names; batches that were taken back too. */
export async function batchesOf(db: Db, initiativeId: number, countyId: string): Promise<readonly Batch[]> {
  const found = await sql<Batch>`
    select distinct on (batch) batch, revision, signatures, received_on::text as "receivedOn", reason, at from raw_batch
    where initiative_id = ${initiativeId} and region_id = ${countyId} order by batch, revision desc`.execute(db);
  return found.rows;
}

/** Of every county, as they now count. */
export async function allBatches(
  db: Db,
  initiativeId: number,
): Promise<readonly (Batch & { readonly countyId: string })[]> {
  const found = await sql<Batch & { countyId: string }>`
    select distinct on (region_id, batch) region_id as "countyId", batch, revision, signatures,
      received_on::text as "receivedOn", reason, at from raw_batch
    where initiative_id = ${initiativeId} order by region_id, batch, revision desc`.execute(db);
  return found.rows;
}

/** Undefined before the county has said anything. */
export async function closingOf(db: Db, initiativeId: number, countyId: string): Promise<boolean | undefined> {
  const found = await sql<{ closed: boolean }>`
    select closed from raw_count_closing where initiative_id = ${initiativeId} and region_id = ${countyId}
    order by number desc limit 1`.execute(db);
  return found.rows[0]?.closed;
}

/** Always before the counties' own locks: nobody completes the count of an initiative that is being written to. */
export async function shareInitiative(tx: Db, initiativeId: number): Promise<void> {
  await sql`select from initiative where id = ${initiativeId} for share`.execute(tx);
}

/** In one order, so that two imports never wait for each other. */
export async function lockRawCounts(tx: Db, initiativeId: number, countyIds: readonly string[]): Promise<void> {
  for (const id of [...new Set(countyIds)].sort()) await sql`select lock_raw_count(${initiativeId}, ${id})`.execute(tx);
}

export interface NewBatch {
  readonly countyId: string;
  readonly batch: string;
  readonly revision: number;
  readonly signatures: number;
  readonly receivedOn: string;
  readonly reason: string;
}

export async function insertBatches(
  tx: Db,
  initiativeId: number,
  batches: readonly NewBatch[],
  byAccount: string,
): Promise<void> {
  await sql`
    insert into raw_batch (initiative_id, region_id, batch, revision, signatures, received_on, reason, by_account)
    select ${initiativeId}, b."countyId", b.batch, b.revision, b.signatures, b."receivedOn", b.reason, ${byAccount}
    from jsonb_to_recordset(${JSON.stringify(batches)}::jsonb) as b("countyId" text, batch text, revision integer,
      signatures integer, "receivedOn" date, reason text)`.execute(tx);
}

export async function insertClosing(
  tx: Db,
  initiativeId: number,
  closing: {
    readonly countyId: string;
    readonly closed: boolean;
    readonly signatures: number;
    readonly reason: string;
    readonly byAccount: string;
  },
): Promise<void> {
  await sql`
    insert into raw_count_closing (initiative_id, region_id, number, closed, signatures, reason, by_account)
    select ${initiativeId}, ${closing.countyId}, coalesce(max(number), 0) + 1, ${closing.closed}, ${closing.signatures},
      ${closing.reason}, ${closing.byAccount}
    from raw_count_closing where initiative_id = ${initiativeId} and region_id = ${closing.countyId}`.execute(tx);
}

/** People by county, where a figure is known. */
export async function populationsOf(db: Db, regionId: string): Promise<ReadonlyMap<string, number>> {
  const found = await sql<{ id: string; people: number }>`
    select r.id, r.population as people from region r join region_within w on w.region_id = r.id
    where w.ancestor_id = ${regionId} and r.population is not null`.execute(db);
  return new Map(found.rows.map(({ id, people }) => [id, people]));
}
