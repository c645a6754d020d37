/** Questions and quotas in the database. They change only while their survey is a draft: a trigger sees to it. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Quota } from '../../../rules/survey/index.ts';
import type { Question } from '../question.ts';

/** In their order on the page. */
export async function listQuestions(db: Db, surveyId: number): Promise<readonly Question[]> {
  const found = await sql<Question>`
    select q.number, q.position, q.kind, q.text, q.hint, q.required, q.options, q.rotated, q.keeps_last as "keepsLast",
      q.most, q.low, q.high, q.low_label as "lowLabel", q.high_label as "highLabel", q.translations, s.language
    from survey_question q join survey s on s.id = q.survey_id
    where q.survey_id = ${surveyId} order by q.position`.execute(db);
  return found.rows;
}

export type NewQuestion = Omit<Question, 'number' | 'position' | 'language'>;

/** Gives its number. */
export async function insertQuestion(db: Db, surveyId: number, q: NewQuestion): Promise<number> {
  const put = await sql<{ number: number }>`
    insert into survey_question (survey_id, number, position, kind, text, hint, required, options, rotated, keeps_last, most,
      low, high, low_label, high_label, translations)
    select ${surveyId}, coalesce(max(number), 0) + 1, coalesce(max(position), 0) + 1, ${q.kind}, ${q.text}, ${q.hint},
      ${q.required}, ${q.options}::text[], ${q.rotated}, ${q.keepsLast}, ${q.most}::int, ${q.low}::int, ${q.high}::int,
      ${q.lowLabel}, ${q.highLabel}, ${JSON.stringify(q.translations)}::jsonb
    from survey_question where survey_id = ${surveyId}
    returning number`.execute(db);
  return put.rows[0]!.number;
}

export async function updateQuestion(db: Db, surveyId: number, number: number, q: NewQuestion): Promise<void> {
  await sql`
    update survey_question set kind = ${q.kind}, text = ${q.text}, hint = ${q.hint}, required = ${q.required},
      options = ${q.options}::text[], rotated = ${q.rotated}, keeps_last = ${q.keepsLast}, most = ${q.most}, low = ${q.low},
      high = ${q.high}, low_label = ${q.lowLabel}, high_label = ${q.highLabel},
      translations = ${JSON.stringify(q.translations)}::jsonb
    where survey_id = ${surveyId} and number = ${number}`.execute(db);
}

export async function deleteQuestion(db: Db, surveyId: number, number: number): Promise<void> {
  await sql`delete from survey_question where survey_id = ${surveyId} and number = ${number}`.execute(db);
}

/** Changes places with the one before it; the first stays where it is. */
export async function raiseQuestion(db: Db, surveyId: number, number: number): Promise<void> {
  await sql`
    with pair as (
      select q.number, q.position, before.number as other, before.position as place
      from survey_question q cross join lateral (
        select number, position from survey_question
        where survey_id = q.survey_id and position < q.position order by position desc limit 1) before
      where q.survey_id = ${surveyId} and q.number = ${number})
    update survey_question q set position = case when q.number = pair.number then pair.place else pair.position end
    from pair where q.survey_id = ${surveyId} and q.number in (pair.number, pair.other)`.execute(db);
}

export interface StoredQuota extends Quota {
  readonly id: number;
  readonly regionName: string | null;
}

export async function listQuotas(db: Db, surveyId: number): Promise<readonly StoredQuota[]> {
  const found = await sql<StoredQuota>`
    select q.id, q.region_id as region, r.name as "regionName", q.age_group as age, q.wanted
    from survey_quota q left join region r on r.id = q.region_id
    where q.survey_id = ${surveyId} order by r.name nulls last, q.age_group nulls first, q.id`.execute(db);
  return found.rows;
}

/** A second quota of the same people replaces the first. */
export async function putQuota(db: Db, surveyId: number, { region, age, wanted }: Quota): Promise<void> {
  await sql`
    insert into survey_quota (survey_id, region_id, age_group, wanted) values (${surveyId}, ${region}, ${age}, ${wanted})
    on conflict (survey_id, region_id, age_group) do update set wanted = excluded.wanted`.execute(db);
}

export async function deleteQuota(db: Db, surveyId: number, id: number): Promise<void> {
  await sql`delete from survey_quota where survey_id = ${surveyId} and id = ${id}`.execute(db);
}

export interface PeopledRegion {
  readonly id: string;
  readonly name: string;
  readonly people: number | null;
  readonly source: string | null;
}

/** Regions of the survey's kind in the survey's region, in the order of their names. */
export async function surveyedRegions(
  db: Db,
  { regionId, regionKind }: { readonly regionId: string; readonly regionKind: string },
): Promise<readonly PeopledRegion[]> {
  const found = await sql<PeopledRegion>`
    select r.id, r.name, r.population as people, r.population_source as source
    from region r join region_within w on w.region_id = r.id
    where w.ancestor_id = ${regionId} and r.kind = ${regionKind} order by r.name, r.id`.execute(db);
  return found.rows;
}
