/** Initiatives in the database. */
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { isOf, type ProcessFilter } from '../../../platform/db/process-filter.ts';
import type { Initiative } from '../initiative.ts';

const columns = sql`
  i.id, i.slug, i.region_id as "regionId", r.name as "regionName", i.topic, i.title, i.language, i.translations, i.rules,
  i.required, i.required_source as "requiredSource", i.election_on::text as "electionOn", i.takes_pledges as "takesPledges",
  i.hypothetical, i.source, i.referendum, i.published_at as "publishedAt"`;

async function find(db: Db, where: RawBuilder<unknown>): Promise<readonly Initiative[]> {
  const found = await sql<Initiative>`
    select ${columns} from initiative i join region r on r.id = i.region_id where ${where}
    order by i.published_at desc nulls first, i.id`.execute(db);
  return found.rows;
}

export const findInitiative = async (db: Db, slug: string): Promise<Initiative | undefined> =>
  (await find(db, sql`i.slug = ${slug}`))[0];

export const findInitiativeById = async (db: Db, id: number): Promise<Initiative | undefined> =>
  (await find(db, sql`i.id = ${id}`))[0];

/** Published ones, newest first. */
export const publishedInitiatives = (db: Db, filter: ProcessFilter): Promise<readonly Initiative[]> =>
  find(
    db,
    sql`i.published_at is not null
      and ${isOf('i', filter)}`,
  );

/** All that the account organises or counts for, drafts too. */
export const organisedInitiatives = (db: Db, accountId: string): Promise<readonly Initiative[]> =>
  find(
    db,
    sql`exists (
      select from role_grant g where g.account_id = ${accountId} and g.role in ('organiser', 'clerk', 'administrator')
        and (g.process = 'initiative:' || i.id
          or g.region_id in (select ancestor_id from region_within w where w.region_id = i.region_id)))`,
  );

export const initiativeTitles = (db: Db, ids: readonly number[]): Promise<readonly Initiative[]> =>
  find(db, sql`i.id = any(${ids}) and i.published_at is not null`);

export type NewInitiative = Omit<Initiative, 'id' | 'regionName' | 'referendum'> & {
  readonly createdBy: string | null;
  /** A double submit of one form is one initiative. */
  readonly key: string;
};

/** Undefined when the slug is taken. */
export async function insertInitiative(db: Db, i: NewInitiative): Promise<number | undefined> {
  const put = await sql<{ id: number }>`
    insert into initiative (slug, region_id, topic, title, language, translations, rules, required, required_source,
      election_on, takes_pledges, hypothetical, source, published_at, created_by, idempotency_key)
    values (${i.slug}, ${i.regionId}, ${i.topic}, ${i.title}, ${i.language}, ${JSON.stringify(i.translations)}::jsonb,
      ${JSON.stringify(i.rules)}::jsonb, ${i.required}, ${i.requiredSource}, ${i.electionOn}::date, ${i.takesPledges},
      ${i.hypothetical}, ${i.source}, ${i.publishedAt}, ${i.createdBy}, ${i.key})
    on conflict (slug) do nothing returning id`.execute(db);
  return put.rows[0]?.id;
}
