/**
 * Answers in the database: insert-only rows under a pseudonym; the highest revision of a respondent counts.
 *
 * `recordAnswer` holds a share lock on the survey's row, so that nobody can move the close between the look at the dates and
 * the write, and looks at the clock after the lock. The quotas that name this person are locked in the order of their ids:
 * of two who want the last place at once, one waits, counts again, and is told that it is taken.
 */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Answers } from '../question.ts';

/** The order in which rotated options were shown, by number of the question. */
export type Shown = Readonly<Record<string, readonly number[]>>;

export interface StoredAnswer {
  readonly revision: number;
  readonly key: string;
  readonly regionId: string;
  readonly ageGroup: string | null;
  readonly overQuota: boolean;
  readonly answers: Answers;
  readonly answeredAt: Date;
}

const columns = sql`
  revision, idempotency_key as key, region_id as "regionId", age_group as "ageGroup", over_quota as "overQuota", answers,
  answered_at as "answeredAt"`;

/** The answer of this respondent that counts now. */
export async function currentAnswer(db: Db, surveyId: number, respondent: Buffer): Promise<StoredAnswer | undefined> {
  const found = await sql<StoredAnswer>`
    select ${columns} from survey_answer
    where survey_id = ${surveyId} and respondent = ${respondent} order by revision desc limit 1`.execute(db);
  return found.rows[0];
}

/** Their region of the survey's kind, if they live in the survey's region; the region they gave may be a smaller or a larger one. */
export async function respondentRegion(
  db: Db,
  survey: { readonly regionId: string; readonly regionKind: string },
  accountRegion: string,
): Promise<string | undefined> {
  const found = await sql<{ id: string }>`
    select r.id from region_within own join region r on r.id = own.ancestor_id
      join region_within within on within.region_id = r.id
    where own.region_id = ${accountRegion} and r.kind = ${survey.regionKind} and within.ancestor_id = ${survey.regionId}`.execute(
    db,
  );
  return found.rows[0]?.id;
}

export interface Door {
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly published: boolean;
  readonly at: Date;
}

/** Holds other submits of the same respondent, and whoever would move the dates, until the transaction ends. */
export async function lockDoor(tx: Db, surveyId: number, respondent: Buffer): Promise<Door> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`answer ${surveyId} ${respondent.toString('hex')}`}, 0))`.execute(
    tx,
  );
  const found = await sql<Omit<Door, 'at'>>`
    select opens_at as "opensAt", closes_at as "closesAt", published_at is not null as published
    from survey where id = ${surveyId} for share`.execute(tx);
  const clock = await sql<{ at: Date }>`select clock_timestamp() as at`.execute(tx);
  return { ...found.rows[0]!, at: clock.rows[0]!.at };
}

export async function answerWithKey(
  tx: Db,
  surveyId: number,
  respondent: Buffer,
  key: string,
): Promise<StoredAnswer | undefined> {
  const found = await sql<StoredAnswer>`
    select ${columns} from survey_answer
    where survey_id = ${surveyId} and respondent = ${respondent} and idempotency_key = ${key}`.execute(tx);
  return found.rows[0];
}

/** Whether every quota that names these people has a place; holds those quotas until the transaction ends. */
export async function findPlace(
  tx: Db,
  surveyId: number,
  respondent: Buffer,
  { regionId, ageGroup }: { readonly regionId: string; readonly ageGroup: string | null },
): Promise<boolean> {
  const held = await sql<{ region: string | null; age: string | null; wanted: number }>`
    select region_id as region, age_group as age, wanted from survey_quota
    where survey_id = ${surveyId} and (region_id is null or region_id = ${regionId})
      and (age_group is null or age_group = ${ageGroup})
    order by id for update`.execute(tx);
  for (const { region, age, wanted } of held.rows) {
    const got = await sql<{ got: number }>`
      select count(*) as got from survey_answer a
      where a.survey_id = ${surveyId} and not a.over_quota and a.respondent <> ${respondent}
        and (${region}::text is null or a.region_id = ${region}) and (${age}::text is null or a.age_group = ${age})
        and not exists (select from survey_answer later where later.survey_id = a.survey_id
          and later.respondent = a.respondent and later.revision > a.revision)`.execute(tx);
    if ((got.rows[0]?.got ?? 0) >= wanted) return false;
  }
  return true;
}

export interface NewAnswer {
  readonly surveyId: number;
  readonly respondent: Buffer;
  readonly revision: number;
  readonly key: string;
  readonly regionId: string;
  readonly ageGroup: string | null;
  readonly overQuota: boolean;
  readonly answers: Answers;
  readonly shown: Shown;
  readonly at: Date;
}

export async function insertAnswer(tx: Db, a: NewAnswer): Promise<void> {
  await sql`
    insert into survey_answer (survey_id, respondent, revision, idempotency_key, region_id, age_group, over_quota, answers,
      shown, answered_at)
    values (${a.surveyId}, ${a.respondent}, ${a.revision}, ${a.key}, ${a.regionId}, ${a.ageGroup}, ${a.overQuota},
      ${JSON.stringify(a.answers)}::jsonb, ${JSON.stringify(a.shown)}::jsonb, ${a.at})`.execute(tx);
}

export interface CountedAnswer {
  readonly regionId: string;
  readonly ageGroup: string | null;
  readonly overQuota: boolean;
  readonly answers: Answers;
  readonly shown: Shown;
}

/**
 * The answers that count, in the order of the pseudonyms, which says nothing about when they came. `until`: as they stood at
 * that instant.
 */
export async function countedAnswers(db: Db, surveyId: number, until?: Date): Promise<readonly CountedAnswer[]> {
  const found = await sql<CountedAnswer>`
    select distinct on (respondent) region_id as "regionId", age_group as "ageGroup", over_quota as "overQuota", answers,
      shown
    from survey_answer
    where survey_id = ${surveyId} and (${until ?? null}::timestamptz is null or answered_at <= ${until ?? null})
    order by respondent, revision desc`.execute(db);
  return found.rows;
}

/** Everybody who answered has exactly one first revision. */
export async function countRespondents(db: Db, surveyId: number): Promise<number> {
  const found = await sql<{ n: number }>`
    select count(*) as n from survey_answer where survey_id = ${surveyId} and revision = 1`.execute(db);
  return found.rows[0]?.n ?? 0;
}

/** Those who found a place within the quotas when they answered first: the figures are made of them. */
export async function countPlaced(db: Db, surveyId: number): Promise<number> {
  const found = await sql<{ n: number }>`
    select count(*) as n from survey_answer
    where survey_id = ${surveyId} and revision = 1 and not over_quota`.execute(db);
  return found.rows[0]?.n ?? 0;
}

/** When the `n`th of them answered first. */
export async function instantOf(db: Db, surveyId: number, n: number): Promise<Date | undefined> {
  const found = await sql<{ at: Date }>`
    select answered_at as at from survey_answer where survey_id = ${surveyId} and revision = 1 and not over_quota
    order by answered_at, respondent offset ${n - 1} limit 1`.execute(db);
  return found.rows[0]?.at;
}

/** Whether somebody of this region finds no place, whatever their age. */
export async function noPlaceFor(db: Db, surveyId: number, regionId: string): Promise<boolean> {
  const found = await sql<{ full: boolean }>`
    select exists (
      select from survey_quota q
      where q.survey_id = ${surveyId} and q.age_group is null and (q.region_id is null or q.region_id = ${regionId})
        and q.wanted <= (
          select count(*) from survey_answer a
          where a.survey_id = q.survey_id and not a.over_quota and (q.region_id is null or a.region_id = q.region_id)
            and not exists (select from survey_answer later where later.survey_id = a.survey_id
              and later.respondent = a.respondent and later.revision > a.revision))) as full`.execute(db);
  return found.rows[0]?.full ?? false;
}

/** How many rows there are: they are only ever added. */
export async function answerStamp(db: Db, surveyId: number): Promise<number> {
  const found = await sql<{ n: number }>`
    select count(*) as n from survey_answer where survey_id = ${surveyId}`.execute(db);
  return found.rows[0]?.n ?? 0;
}

/** Everybody who answered within the quotas, as quotas know them. */
export async function placesTaken(
  db: Db,
  surveyId: number,
): Promise<readonly { readonly region: string; readonly age: string | null }[]> {
  const found = await sql<{ region: string; age: string | null; over: boolean }>`
    select distinct on (respondent) region_id as region, age_group as age, over_quota as over from survey_answer
    where survey_id = ${surveyId} order by respondent, revision desc`.execute(db);
  return found.rows.filter(({ over }) => !over);
}
