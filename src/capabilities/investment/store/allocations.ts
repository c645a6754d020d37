/** Allocations in the database. */
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { isOf, type ProcessFilter } from '../../../platform/db/process-filter.ts';
import type { Allocation } from '../allocation.ts';

const columns = sql`
  a.id, a.slug, a.region_id as "regionId", r.name as "regionName", a.topic, a.title, a.why, a.language, a.translations,
  a.level, a.plan, (select (v.plan->'terms'->>'sum')::bigint from allocation_version v where v.allocation_id = a.id
    order by v.version desc limit 1) as "publicSum", a.published_at as "publishedAt", a.adopted_at as "adoptedAt", a.hypothetical`;

async function find(db: Db, where: RawBuilder<unknown>): Promise<readonly Allocation[]> {
  const found = await sql<Allocation>`
    select ${columns} from allocation a join region r on r.id = a.region_id where ${where}
    order by coalesce(a.adopted_at, a.published_at, a.created_at) desc, a.id desc`.execute(db);
  return found.rows;
}

export const findAllocation = async (db: Db, slug: string): Promise<Allocation | undefined> =>
  (await find(db, sql`a.slug = ${slug}`))[0];

export const findAllocationById = async (db: Db, id: number): Promise<Allocation | undefined> =>
  (await find(db, sql`a.id = ${id}`))[0];

/** Published and adopted ones, the latest first. */
export const publicAllocations = (db: Db, filter: ProcessFilter): Promise<readonly Allocation[]> =>
  find(
    db,
    sql`a.published_at is not null
      and ${isOf('a', filter)}`,
  );

/** All in which the account has a role, drafts too. */
export const organisedAllocations = (db: Db, accountId: string): Promise<readonly Allocation[]> =>
  find(
    db,
    sql`exists (
      select from role_grant g where g.account_id = ${accountId}
        and g.role in ('organiser', 'clerk', 'auditor', 'administrator')
        and (g.process = 'allocation:' || a.id
          or g.region_id in (select ancestor_id from region_within w where w.region_id = a.region_id)))`,
  );

export const allocationTitles = (db: Db, ids: readonly number[]): Promise<readonly Allocation[]> =>
  find(db, sql`a.id = any(${ids}) and a.published_at is not null`);

/** Regions that have public allocations, in the order of their names. */
export async function allocationRegionNames(
  db: Db,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const found = await sql<{ id: string; name: string }>`
    select distinct r.id, r.name from allocation a join region r on r.id = a.region_id
    where a.published_at is not null order by r.name, r.id`.execute(db);
  return found.rows;
}

export type NewAllocation = Omit<Allocation, 'id' | 'regionName' | 'publicSum' | 'publishedAt' | 'adoptedAt'> & {
  readonly createdBy: string | null;
  /** A double submit of one form is one allocation. */
  readonly key: string;
};

/** Undefined when the slug is taken. */
export async function insertAllocation(db: Db, a: NewAllocation): Promise<number | undefined> {
  const put = await sql<{ id: number }>`
    insert into allocation (slug, region_id, topic, title, why, language, translations, level, plan, hypothetical,
      created_by, idempotency_key)
    values (${a.slug}, ${a.regionId}, ${a.topic}, ${a.title}, ${a.why}, ${a.language},
      ${JSON.stringify(a.translations)}::jsonb, ${a.level}, ${JSON.stringify(a.plan)}::jsonb, ${a.hypothetical},
      ${a.createdBy}, ${a.key})
    on conflict (slug) do nothing returning id`.execute(db);
  return put.rows[0]?.id;
}
