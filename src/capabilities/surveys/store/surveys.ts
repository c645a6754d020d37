/** Surveys in the database. */
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { isOf, type ProcessFilter } from '../../../platform/db/process-filter.ts';
import type { Survey } from '../survey.ts';

const columns = sql`
  s.id, s.slug, s.region_id as "regionId", r.name as "regionName", s.topic, s.title, s.introduction, s.language,
  s.translations, s.region_kind as "regionKind", s.results, s.age_targets as "ageTargets", s.opens_at as "opensAt",
  s.closes_at as "closesAt", s.published_at as "publishedAt", s.hypothetical`;

async function find(db: Db, where: RawBuilder<unknown>): Promise<readonly Survey[]> {
  const found = await sql<Survey>`
    select ${columns} from survey s join region r on r.id = s.region_id where ${where}
    order by s.closes_at desc, s.id`.execute(db);
  return found.rows;
}

export const findSurvey = async (db: Db, slug: string): Promise<Survey | undefined> =>
  (await find(db, sql`s.slug = ${slug}`))[0];

export const findSurveyById = async (db: Db, id: number): Promise<Survey | undefined> =>
  (await find(db, sql`s.id = ${id}`))[0];

/** Published ones, those that close last first. */
export const publishedSurveys = (db: Db, filter: ProcessFilter): Promise<readonly Survey[]> =>
  find(
    db,
    sql`s.published_at is not null
      and ${isOf('s', filter)}`,
  );

/** All that the account organises or audits, drafts too. */
export const organisedSurveys = (db: Db, accountId: string): Promise<readonly Survey[]> =>
  find(
    db,
    sql`exists (
      select from role_grant g where g.account_id = ${accountId} and g.role in ('organiser', 'auditor', 'administrator')
        and (g.process = 'survey:' || s.id
          or g.region_id in (select ancestor_id from region_within w where w.region_id = s.region_id)))`,
  );

export const surveyTitles = (db: Db, ids: readonly number[]): Promise<readonly Survey[]> =>
  find(db, sql`s.id = any(${ids}) and s.published_at is not null`);

/** Regions that have published surveys, in the order of their names. */
export async function surveyRegions(db: Db): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const found = await sql<{ id: string; name: string }>`
    select distinct r.id, r.name from survey s join region r on r.id = s.region_id
    where s.published_at is not null order by r.name, r.id`.execute(db);
  return found.rows;
}

export type NewSurvey = Omit<Survey, 'id' | 'regionName'> & {
  readonly createdBy: string | null;
  /** A double submit of one form is one survey. */
  readonly key: string;
};

/** Undefined when the slug is taken. */
export async function insertSurvey(db: Db, s: NewSurvey): Promise<number | undefined> {
  const put = await sql<{ id: number }>`
    insert into survey (slug, region_id, topic, title, introduction, language, translations, region_kind, results,
      age_targets, opens_at, closes_at, published_at, hypothetical, created_by, idempotency_key)
    values (${s.slug}, ${s.regionId}, ${s.topic}, ${s.title}, ${s.introduction}, ${s.language},
      ${JSON.stringify(s.translations)}::jsonb, ${s.regionKind}, ${s.results},
      ${s.ageTargets === null ? null : JSON.stringify(s.ageTargets)}::jsonb, ${s.opensAt}, ${s.closesAt},
      ${s.publishedAt}, ${s.hypothetical}, ${s.createdBy}, ${s.key})
    on conflict (slug) do nothing returning id`.execute(db);
  return put.rows[0]?.id;
}
