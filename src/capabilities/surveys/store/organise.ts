/** What those who run surveys read and write about them. */
import { sql } from 'kysely';
import type { AuditRow } from '../../../platform/audit.ts';
import type { Db } from '../../../platform/db/db.ts';
import type { Survey } from '../survey.ts';
import { translationsOf, type ChangeableTerms, type SurveyTerms } from '../survey-terms.ts';
import { findSurveyById } from './surveys.ts';

export interface LockedSurvey {
  readonly survey: Survey;
  /** The database's clock after the lock was held: answers look at the same one. */
  readonly now: Date;
}

/** Nobody answers or changes it until the transaction ends. */
export async function lockedSurvey(tx: Db, id: number): Promise<LockedSurvey> {
  await sql`select from survey where id = ${id} for no key update`.execute(tx);
  const clock = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(tx);
  const survey = await findSurveyById(tx, id);
  if (survey === undefined) throw new Error(`there is no survey ${id}`);
  return { survey, now: clock.rows[0]!.now };
}

/** Regions in which the account may act as organiser, in the order of their kinds and names. */
export async function organisedRegions(
  db: Db,
  accountId: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const found = await sql<{ id: string; name: string }>`
    select r.id, r.name from region r
    where r.id in (
      select w.region_id from region_within w join role_grant g on g.region_id = w.ancestor_id
      where g.account_id = ${accountId} and g.role in ('organiser', 'administrator'))
    order by array_position(array['state', 'county', 'city', 'district'], r.kind), r.name, r.id`.execute(db);
  return found.rows;
}

export async function listTopics(db: Db): Promise<readonly { readonly id: string; readonly question: string }[]> {
  return (await sql<{ id: string; question: string }>`select id, question from topic order by question`.execute(db))
    .rows;
}

export async function topicExists(db: Db, id: string): Promise<boolean> {
  return (await sql`select from topic where id = ${id}`.execute(db)).rows.length > 0;
}

/** The draft that the same form made a moment ago. Holds other submits of this account back until the transaction ends. */
export async function findSameDraft(tx: Db, accountId: string, key: string): Promise<string | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext(${`survey of ${accountId}`}))`.execute(tx);
  const found = await sql<{ slug: string }>`
    select slug from survey where created_by = ${accountId} and idempotency_key = ${key}`.execute(tx);
  return found.rows[0]?.slug;
}

export async function updateChangeable(tx: Db, id: number, t: ChangeableTerms): Promise<void> {
  await sql`
    update survey set title = ${t.title}, introduction = ${t.introduction}, language = ${t.language},
      translations = ${JSON.stringify(translationsOf(t))}::jsonb, opens_at = ${t.opensAt}, closes_at = ${t.closesAt}
    where id = ${id}`.execute(tx);
}

/** Region and slug stay: people have the address already. */
export async function updateDraft(tx: Db, id: number, t: SurveyTerms): Promise<void> {
  await updateChangeable(tx, id, t);
  await sql`
    update survey set topic = ${t.topic}, region_kind = ${t.regionKind}, results = ${t.results},
      age_targets = ${t.ageTargets === null ? null : JSON.stringify(t.ageTargets)}::jsonb
    where id = ${id}`.execute(tx);
}

export async function markPublished(tx: Db, id: number, at: Date): Promise<void> {
  await sql`update survey set published_at = ${at} where id = ${id} and published_at is null`.execute(tx);
}

export async function setClose(tx: Db, id: number, at: Date): Promise<void> {
  await sql`update survey set closes_at = ${at} where id = ${id}`.execute(tx);
}

/** The newest acts of those who run it, also those on a draft, which are not public. */
export async function listActs(db: Db, process: string, limit: number): Promise<readonly Omit<AuditRow, 'actor_id'>[]> {
  const found = await sql<Omit<AuditRow, 'actor_id'>>`
    select id, at, act, actor_role, region_id, process, reason, detail from audit
    where process = ${process} and act <> 'survey.answered'
    order by id desc limit ${limit}`.execute(db);
  return found.rows;
}
