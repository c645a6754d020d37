/** Returns of counties in the database: revisions are added, never changed. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { CountyReport } from '../return-total.ts';
import type { Stage } from '../sample-draws.ts';
import type { Place } from './verify-checks.ts';

const columns = sql`region_id as "countyId", stage, revision, raw, sample, valid, duplicates, findings,
  taken_back as "takenBack", reason, at`;

/** With `share`, the county cannot finish while the transaction runs. */
export async function latestReturn(
  db: Db,
  { initiativeId, countyId, stage }: Place,
  lock?: 'share',
): Promise<CountyReport | undefined> {
  if (lock === 'share')
    await sql`
      select from county_sample where initiative_id = ${initiativeId} and region_id = ${countyId} and stage = ${stage}
      for share`.execute(db);
  const found = await sql<CountyReport>`
    select ${columns} from county_return
    where initiative_id = ${initiativeId} and region_id = ${countyId} and stage = ${stage}
    order by revision desc limit 1`.execute(db);
  return found.rows[0];
}

/** The newest revision of each county, those taken back too. */
export async function returnsOf(db: Db, initiativeId: number, stage?: Stage): Promise<readonly CountyReport[]> {
  const found = await sql<CountyReport>`
    select distinct on (region_id, stage) ${columns} from county_return
    where initiative_id = ${initiativeId} and (${stage ?? null}::text is null or stage = ${stage ?? null})
    order by region_id, stage, revision desc`.execute(db);
  return found.rows;
}

export async function insertReturn(
  tx: Db,
  { initiativeId, countyId, stage }: Place,
  report: Omit<CountyReport, 'countyId' | 'stage' | 'at'>,
  byAccount: string,
): Promise<void> {
  const { revision, raw, sample, valid, duplicates, findings, takenBack, reason } = report;
  await sql`
    insert into county_return (initiative_id, region_id, stage, revision, raw, sample, valid, duplicates, findings,
      taken_back, reason, by_account)
    values (${initiativeId}, ${countyId}, ${stage}, ${revision}, ${raw}, ${sample}, ${valid}, ${duplicates},
      ${findings === null ? null : JSON.stringify(findings)}::jsonb, ${takenBack}, ${reason}, ${byAccount})`.execute(
    tx,
  );
}
