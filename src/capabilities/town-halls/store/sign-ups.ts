/** Who signed up for a town hall, in the database. */
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Locale } from '../../../platform/i18n/catalogue.ts';

export const ways = ['hall', 'remote'] as const;
export type Way = (typeof ways)[number];

/** What one account wants. */
export interface SignUp {
  readonly accountId: string;
  readonly way: Way;
  /** The row with which they came into the line for the hall, or signed up for remote; changing other things keeps it. */
  readonly line: number;
  readonly since: Date;
  readonly regionId: string | null;
  readonly name: string;
  readonly interpretation: string;
  readonly accommodation: string;
  readonly at: Date;
}

/**
 * The newest row of each account that comes, with the first row since which it has come in that way without a break: that is its
 * place in line.
 */
const standing = (of: RawBuilder<unknown>): RawBuilder<SignUp> => sql<SignUp>`
  select n."accountId", n.way, n."regionId", n.name, n.interpretation, n.accommodation, n.at, l.number as line,
    l.at as since
  from (
    select distinct on (s.account_id) s.meeting_id, s.account_id as "accountId", s.way, s.region_id as "regionId", s.name,
      s.interpretation, s.accommodation, s.at
    from meeting_sign_up s where ${of} order by s.account_id, s.number desc) n
  cross join lateral (
    select f.number, f.at from meeting_sign_up f
    where f.meeting_id = n.meeting_id and f.account_id = n."accountId" and f.way = n.way and f.number > coalesce((
      select max(b.number) from meeting_sign_up b
      where b.meeting_id = n.meeting_id and b.account_id = n."accountId" and b.way <> n.way), 0)
    order by f.number limit 1) l
  where n.way <> 'withdrawn' order by l.number`;

/** All who come, in the order of the line. */
export async function signUpsOf(db: Db, meetingId: number): Promise<readonly SignUp[]> {
  return (await standing(sql`s.meeting_id = ${meetingId}`).execute(db)).rows;
}

export async function ownSignUp(db: Db, meetingId: number, accountId: string): Promise<SignUp | undefined> {
  return (await standing(sql`s.meeting_id = ${meetingId} and s.account_id = ${accountId}`).execute(db)).rows[0];
}

export interface NewSignUp {
  readonly accountId: string;
  readonly way: Way | 'withdrawn';
  readonly regionId: string | null;
  readonly name: string;
  readonly interpretation: string;
  readonly accommodation: string;
  /** A double submit of one form is one row. */
  readonly key: string;
}

/** The caller holds the meeting's row. False when the key was used before. */
export async function insertSignUp(tx: Db, meetingId: number, wish: NewSignUp): Promise<boolean> {
  const put = await sql`
    insert into meeting_sign_up (meeting_id, number, account_id, way, region_id, name, interpretation, accommodation,
      idempotency_key)
    select ${meetingId}, coalesce(max(number), 0) + 1, ${wish.accountId}, ${wish.way}, ${wish.regionId}, ${wish.name},
      ${wish.interpretation}, ${wish.accommodation}, ${wish.key}
    from meeting_sign_up where meeting_id = ${meetingId}
    on conflict (meeting_id, account_id, idempotency_key) do nothing returning number`.execute(tx);
  return put.rows.length > 0;
}

/** How often this account has said something. */
export async function rowsOf(db: Db, meetingId: number, accountId: string): Promise<number> {
  const found = await sql<{ rows: number }>`
    select count(*)::int as rows from meeting_sign_up
    where meeting_id = ${meetingId} and account_id = ${accountId}`.execute(db);
  return found.rows[0]?.rows ?? 0;
}

export interface Quota {
  readonly regionId: string;
  readonly name: string;
  readonly places: number;
}

export async function quotasOf(db: Db, meetingId: number): Promise<readonly Quota[]> {
  const found = await sql<Quota>`
    select q.region_id as "regionId", r.name, q.places from meeting_quota q join region r on r.id = q.region_id
    where q.meeting_id = ${meetingId} order by r.name`.execute(db);
  return found.rows;
}

/** From when on places that are kept and not taken are free for all; null: never. */
export async function releaseOf(db: Db, meetingId: number): Promise<Date | null> {
  const found = await sql<{ at: Date | null }>`
    select places_released_at as at from meeting where id = ${meetingId}`.execute(db);
  return found.rows[0]?.at ?? null;
}

/** Of each region, the closest one upwards for which places are kept. Regions without one are left out. */
export async function keptRegions(
  db: Db,
  meetingId: number,
  regions: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await sql<{ region: string; kept: string }>`
    select distinct on (w.region_id) w.region_id as region, q.region_id as kept
    from region_within w join meeting_quota q on q.region_id = w.ancestor_id and q.meeting_id = ${meetingId}
    where w.region_id = any(${[...new Set(regions)]})
    order by w.region_id, length(q.region_id) desc`.execute(db);
  return new Map(found.rows.map(({ region, kept }) => [region, kept]));
}

/** How each place in line was last told that it stands. */
export async function toldPlaces(
  db: Db,
  meetingId: number,
): Promise<ReadonlyMap<number, { readonly turn: number; readonly placed: boolean }>> {
  const found = await sql<{ number: number; turn: number; placed: boolean }>`
    select distinct on (number) number, turn, placed from meeting_place_told
    where meeting_id = ${meetingId} order by number, turn desc`.execute(db);
  return new Map(found.rows.map(({ number, turn, placed }) => [number, { turn, placed }]));
}

/** False when it is being told by another. */
export async function markPlaceTold(
  tx: Db,
  meetingId: number,
  line: number,
  told: { readonly turn: number; readonly placed: boolean },
): Promise<boolean> {
  const put = await sql`
    insert into meeting_place_told (meeting_id, number, turn, placed)
    values (${meetingId}, ${line}, ${told.turn}, ${told.placed}) on conflict do nothing returning 1`.execute(tx);
  return put.rows.length > 0;
}

export interface Addressee {
  readonly id: string;
  readonly email: string;
  readonly locale: Locale;
}

export async function addresseesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Addressee>> {
  const found = await sql<Addressee>`select id, email, locale from account where id = any(${ids}::uuid[])`.execute(db);
  return new Map(found.rows.map((one) => [one.id, one]));
}

export async function regionNames(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await sql<{ id: string; name: string }>`select id, name from region where id = any(${ids})`.execute(db);
  return new Map(found.rows.map(({ id, name }) => [id, name]));
}

export async function putQuota(tx: Db, meetingId: number, regionId: string, places: number): Promise<void> {
  await (
    places === 0
      ? sql`delete from meeting_quota where meeting_id = ${meetingId} and region_id = ${regionId}`
      : sql`
        insert into meeting_quota (meeting_id, region_id, places) values (${meetingId}, ${regionId}, ${places})
        on conflict (meeting_id, region_id) do update set places = excluded.places`
  ).execute(tx);
}

export async function putRelease(tx: Db, meetingId: number, at: Date | null): Promise<void> {
  await sql`update meeting set places_released_at = ${at} where id = ${meetingId}`.execute(tx);
}

/** Regions for whose people places can be kept: that of the meeting and all below it, in the order of their names. */
export async function regionsBelow(
  db: Db,
  regionId: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const found = await sql<{ id: string; name: string }>`
    select r.id, r.name from region r join region_within w on w.region_id = r.id
    where w.ancestor_id = ${regionId}
    order by array_position(array['state', 'county', 'city', 'district'], r.kind), r.name`.execute(db);
  return found.rows;
}
