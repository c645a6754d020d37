/** Announcements, the seed and the counties' samples in the database: added, never changed. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { countyKey } from '../raw-county.ts';
import type { Announcement, CountySample, Reveal, Stage } from '../sample-draws.ts';

/** Oldest first; the last one counts. */
export async function announcementsOf(db: Db, initiativeId: number): Promise<readonly Announcement[]> {
  const found = await sql<Announcement>`
    select number, announced, reveal_on::text as "revealOn", reason, announced_at as "announcedAt" from sample_seed
    where initiative_id = ${initiativeId} order by number`.execute(db);
  return found.rows;
}

export async function revealOf(db: Db, initiativeId: number): Promise<Reveal | undefined> {
  const found = await sql<Reveal>`
    select announcement, seed, revealed_at as "revealedAt" from sample_reveal
    where initiative_id = ${initiativeId}`.execute(db);
  return found.rows[0];
}

export async function insertAnnouncement(
  tx: Db,
  initiativeId: number,
  announcement: Omit<Announcement, 'announcedAt'>,
  byAccount: string,
): Promise<void> {
  const { number, announced, revealOn, reason } = announcement;
  await sql`
    insert into sample_seed (initiative_id, number, announced, reveal_on, reason, by_account)
    values (${initiativeId}, ${number}, ${announced}, ${revealOn}::date, ${reason}, ${byAccount})`.execute(tx);
}

export async function insertReveal(
  tx: Db,
  initiativeId: number,
  reveal: Pick<Reveal, 'announcement' | 'seed'>,
  byAccount: string,
): Promise<void> {
  await sql`
    insert into sample_reveal (initiative_id, announcement, seed, by_account)
    values (${initiativeId}, ${reveal.announcement}, ${reveal.seed}, ${byAccount})`.execute(tx);
}

type Drawn = Pick<CountySample, 'id' | 'stage' | 'raw' | 'size' | 'numbers'>;

/** A county that has a sample of this stage keeps it. */
export async function insertSamples(tx: Db, initiativeId: number, samples: readonly Drawn[]): Promise<void> {
  for (const { id, stage, raw, size, numbers } of samples) {
    await sql`
      insert into county_sample (initiative_id, region_id, stage, raw, size, numbers)
      values (${initiativeId}, ${id}, ${stage}, ${raw}, ${size}, ${numbers}::integer[])
      on conflict do nothing`.execute(tx);
  }
}

const columns = sql`s.region_id as id, r.name, s.stage, s.raw, s.size, s.drawn_at as "drawnAt"`;

/** Without their numbers, by the counties' names. */
export async function samplesOf(
  db: Db,
  initiativeId: number,
  stage?: Stage,
): Promise<readonly Omit<CountySample, 'numbers'>[]> {
  const found = await sql<Omit<CountySample, 'numbers' | 'key'>>`
    select ${columns} from county_sample s join region r on r.id = s.region_id
    where s.initiative_id = ${initiativeId} and (${stage ?? null}::text is null or s.stage = ${stage ?? null})
    order by r.name, s.stage desc`.execute(db);
  return found.rows.map((sample) => ({ ...sample, key: countyKey(sample.id) }));
}

export async function countySample(
  db: Db,
  initiativeId: number,
  countyId: string,
  stage: Stage,
): Promise<CountySample | undefined> {
  const found = await sql<Omit<CountySample, 'key'>>`
    select ${columns}, s.numbers from county_sample s join region r on r.id = s.region_id
    where s.initiative_id = ${initiativeId} and s.region_id = ${countyId} and s.stage = ${stage}`.execute(db);
  const sample = found.rows[0];
  return sample === undefined ? undefined : { ...sample, key: countyKey(sample.id) };
}

/** Whoever finishes a county takes this, and findings share it. */
export async function lockSample(tx: Db, initiativeId: number, countyId: string, stage: Stage): Promise<void> {
  await sql`
    select from county_sample where initiative_id = ${initiativeId} and region_id = ${countyId} and stage = ${stage}
    for update`.execute(tx);
}
