/** Counts as they were folded. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

export interface RegionCount {
  readonly id: string;
  readonly name: string;
  readonly counted: number;
  readonly held: number;
  readonly invalidated: number;
}

/** Regions in which somebody pledged, in alphabetical order. */
export async function regionCounts(db: Db, initiativeId: number): Promise<readonly RegionCount[]> {
  const found = await sql<RegionCount>`
    select r.id, r.name, c.counted, c.held, c.invalidated from pledge_count c join region r on r.id = c.region_id
    where c.initiative_id = ${initiativeId} order by r.name, r.id`.execute(db);
  return found.rows;
}

export interface DayCount {
  /** In the installation's time zone. */
  readonly day: string;
  readonly counted: number;
}

/** Days on which pledges were given that count today. */
export async function dayCounts(db: Db, initiativeId: number, timeZone: string): Promise<readonly DayCount[]> {
  const found = await sql<DayCount>`
    select to_char(hour at time zone ${timeZone}, 'YYYY-MM-DD') as day, sum(counted)::int as counted from pledge_trend
    where initiative_id = ${initiativeId} group by 1 having sum(counted) > 0 order by 1`.execute(db);
  return found.rows;
}

export interface HourCount {
  readonly hour: Date;
  readonly counted: number;
  readonly held: number;
  readonly invalidated: number;
}

/** The last hours in which something came, oldest first. */
export async function hourCounts(db: Db, initiativeId: number, most: number): Promise<readonly HourCount[]> {
  const found = await sql<HourCount>`
    select hour, counted, held, invalidated from pledge_trend where initiative_id = ${initiativeId}
    order by hour desc limit ${most}`.execute(db);
  return [...found.rows].reverse();
}

export async function countedPledges(db: Db, initiativeId: number): Promise<number> {
  const found = await sql<{ counted: number }>`
    select coalesce(sum(counted), 0)::int as counted from pledge_count where initiative_id = ${initiativeId}`.execute(
    db,
  );
  return found.rows[0]?.counted ?? 0;
}

export interface PledgedText {
  readonly kind: 'title' | 'summary';
  readonly body: string;
  readonly language: string;
  readonly translations: Readonly<Record<string, { readonly body?: string; readonly author?: string }>>;
  readonly author: string;
}

/** The neutral title and summary in their newest versions. */
export async function pledgedTexts(db: Db, initiativeId: number): Promise<readonly PledgedText[]> {
  const found = await sql<PledgedText>`
    select distinct on (kind) kind, body, language, translations, author from initiative_text
    where initiative_id = ${initiativeId} and kind in ('title', 'summary') order by kind, version desc`.execute(db);
  return found.rows;
}

/** What a domain's pseudonym stands for, once ten pledges came from it. */
export async function domainName(db: Db, initiativeId: number, domain: string): Promise<string | undefined> {
  const found = await sql<{ name: string }>`
    select name from pledge_domain where initiative_id = ${initiativeId} and domain = ${domain}`.execute(db);
  return found.rows[0]?.name;
}
