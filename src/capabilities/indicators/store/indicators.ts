/** The catalogue: indicators with their definitions. */
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Definition, Indicator } from '../indicator.ts';

const definitionColumns = sql`d.number, d.measure, d.name, d.definition, d.unit, d.decimals, d.direction, d.publisher,
  d.source_title as "sourceTitle", d.source_url as "sourceUrl", d.series, d.licence, d.language, d.translations`;

async function find(db: Db, where: RawBuilder<unknown>): Promise<readonly Indicator[]> {
  const found = await sql<Indicator>`
    select i.id, i.slug, i.region_id as "regionId", i.field, ${definitionColumns}
    from indicator i join lateral (
      select * from indicator_definition d where d.indicator_id = i.id order by d.number desc limit 1) d on true
    where ${where} order by i.field, i.id`.execute(db);
  return found.rows;
}

export const listIndicators = (db: Db): Promise<readonly Indicator[]> => find(db, sql`true`);

export const findIndicator = async (db: Db, slug: string): Promise<Indicator | undefined> =>
  (await find(db, sql`i.slug = ${slug}`))[0];

/** All definitions, the newest first, each with the reason why it came. */
export async function definitionsOf(
  db: Db,
  id: number,
): Promise<readonly (Definition & { readonly reason: string; readonly at: Date })[]> {
  const found = await sql<Definition & { readonly reason: string; readonly at: Date }>`
    select ${definitionColumns}, d.reason, d.at from indicator_definition d where d.indicator_id = ${id}
    order by d.number desc`.execute(db);
  return found.rows;
}

export type NewIndicator = Pick<Indicator, 'regionId' | 'field'> & {
  readonly createdBy: string | null;
  readonly key: string;
};

/** Gives its number; undefined when the address is taken. */
export async function insertIndicator(db: Db, slug: string, made: NewIndicator): Promise<number | undefined> {
  const put = await sql<{ id: number }>`
    insert into indicator (slug, region_id, field, created_by, idempotency_key)
    values (${slug}, ${made.regionId}, ${made.field}, ${made.createdBy}, ${made.key})
    on conflict (slug) do nothing returning id`.execute(db);
  return put.rows[0]?.id;
}

/** The address of the indicator that the account made with this key. Holds its other submits back until the transaction ends. */
export async function findSameIndicator(db: Db, accountId: string, key: string): Promise<string | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext(${`indicator of ${accountId}`}))`.execute(db);
  const found = await sql<{ slug: string }>`
    select slug from indicator where created_by = ${accountId} and idempotency_key = ${key}`.execute(db);
  return found.rows[0]?.slug;
}

/** Holds the indicator until the transaction ends, so that definitions and vintages are numbered one after the other. */
export const lockIndicator = (db: Db, id: number): Promise<unknown> =>
  sql`select from indicator where id = ${id} for update`.execute(db);

export async function insertDefinition(
  db: Db,
  id: number,
  d: Definition,
  by: { readonly reason: string; readonly account: string | null; readonly role: string | null },
): Promise<void> {
  await sql`
    insert into indicator_definition (indicator_id, number, measure, name, definition, unit, decimals, direction, publisher,
      source_title, source_url, series, licence, language, translations, reason, by_account, by_role)
    values (${id}, ${d.number}, ${d.measure}, ${d.name}, ${d.definition}, ${d.unit}, ${d.decimals}, ${d.direction}, ${d.publisher},
      ${d.sourceTitle}, ${d.sourceUrl}, ${d.series}, ${d.licence}, ${d.language}, ${JSON.stringify(d.translations)}::jsonb,
      ${by.reason}, ${by.account}, ${by.role})`.execute(db);
}

/** For the log and lists of processes: by number. */
export const indicatorsByNumber = async (db: Db, ids: readonly number[]): Promise<readonly Indicator[]> =>
  ids.length === 0 ? [] : find(db, sql`i.id = any(${ids})`);
