/** Referendums in the database. */
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { isOf, type ProcessFilter } from '../../../platform/db/process-filter.ts';
import type { Referendum } from '../referendum.ts';

const columns = sql`
  f.id, f.slug, f.region_id as "regionId", r.name as "regionName", f.topic, f.kind, f.title, f.summary, f.question,
  f.argument_for as "argumentFor", f.argument_against as "argumentAgainst", f.language, f.translations, f.keys,
  f.region_kind as "regionKind", f.initiative, f.opens_at as "opensAt", f.closes_at as "closesAt",
  f.published_at as "publishedAt", f.certified_at as "certifiedAt", c.counted_at as "countedAt", f.hypothetical`;

async function find(db: Db, where: RawBuilder<unknown>): Promise<readonly Referendum[]> {
  const found = await sql<Referendum>`
    select ${columns} from referendum f join region r on r.id = f.region_id
    left join referendum_count c on c.referendum_id = f.id
    where ${where} order by f.closes_at desc, f.id`.execute(db);
  return found.rows;
}

export const findReferendum = async (db: Db, slug: string): Promise<Referendum | undefined> =>
  (await find(db, sql`f.slug = ${slug}`))[0];

export const findReferendumById = async (db: Db, id: number): Promise<Referendum | undefined> =>
  (await find(db, sql`f.id = ${id}`))[0];

export interface ReferendumFilter extends ProcessFilter {
  /** The process that led to it. */
  readonly initiative?: string;
}

/** Published ones, those that close last first. */
export const publishedReferendums = (
  db: Db,
  { initiative, ...filter }: ReferendumFilter,
): Promise<readonly Referendum[]> =>
  find(
    db,
    sql`f.published_at is not null
      and ${isOf('f', filter)}
      and (${initiative ?? null}::text is null or f.initiative = ${initiative ?? null})`,
  );

/** All that the account organises, drafts too. */
export const organisedReferendums = (db: Db, accountId: string): Promise<readonly Referendum[]> =>
  find(
    db,
    sql`exists (
      select from role_grant g where g.account_id = ${accountId} and g.role in ('organiser', 'administrator')
        and (g.process = 'referendum:' || f.id
          or g.region_id in (select ancestor_id from region_within w where w.region_id = f.region_id)))`,
  );

export const referendumTitles = (db: Db, ids: readonly number[]): Promise<readonly Referendum[]> =>
  find(db, sql`f.id = any(${ids}) and f.published_at is not null`);

/** Published ones of a kind whose vote is over and not counted. */
export const uncountedReferendums = (db: Db): Promise<readonly Referendum[]> =>
  find(
    db,
    sql`f.kind = 'held-here' and f.published_at is not null and f.closes_at <= clock_timestamp() and c.counted_at is null`,
  );

export type NewReferendum = Omit<Referendum, 'id' | 'regionName' | 'certifiedAt' | 'countedAt'> & {
  readonly createdBy: string | null;
  /** A double submit of one form is one referendum. */
  readonly key: string;
};

/** Undefined when the slug is taken. */
export async function insertReferendum(db: Db, f: NewReferendum): Promise<number | undefined> {
  const put = await sql<{ id: number }>`
    insert into referendum (slug, region_id, topic, kind, title, summary, question, argument_for, argument_against, language,
      translations, keys, region_kind, initiative, opens_at, closes_at, published_at, hypothetical, created_by,
      idempotency_key)
    values (${f.slug}, ${f.regionId}, ${f.topic}, ${f.kind}, ${f.title}, ${f.summary}, ${f.question}, ${f.argumentFor},
      ${f.argumentAgainst}, ${f.language}, ${JSON.stringify(f.translations)}::jsonb, ${JSON.stringify(f.keys)}::jsonb,
      ${f.regionKind}, ${f.initiative}, ${f.opensAt}, ${f.closesAt}, ${f.publishedAt}, ${f.hypothetical}, ${f.createdBy},
      ${f.key})
    on conflict (slug) do nothing returning id`.execute(db);
  return put.rows[0]?.id;
}
