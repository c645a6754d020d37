/** What those who run surveys read and write about them. */
import { sql } from 'kysely';
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
