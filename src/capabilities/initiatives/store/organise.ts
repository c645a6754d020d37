/** What those who run initiatives read and write about them. */
import { sql } from 'kysely';
import type { AuditRow } from '../../../platform/audit.ts';
import type { Db } from '../../../platform/db/db.ts';
import type { RulesProfile } from '../../../rules/petition/profile.ts';
import type { Initiative } from '../initiative.ts';
import { translationsOf, type InitiativeTerms } from '../initiative-terms.ts';
import { lockInitiative } from './events.ts';
import { findInitiativeById } from './initiatives.ts';

/** Nobody records, pledges against or changes it until the transaction ends. */
export async function lockedInitiative(tx: Db, id: number): Promise<Initiative> {
  await lockInitiative(tx, id);
  const initiative = await findInitiativeById(tx, id);
  if (initiative === undefined) throw new Error(`there is no initiative ${id}`);
  return initiative;
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
  await sql`select pg_advisory_xact_lock(hashtext(${`initiative of ${accountId}`}))`.execute(tx);
  const found = await sql<{ slug: string }>`
    select slug from initiative where created_by = ${accountId} and idempotency_key = ${key}`.execute(tx);
  return found.rows[0]?.slug;
}

/** Region and slug stay: people have the address already. */
export async function updateDraft(tx: Db, id: number, t: InitiativeTerms, rules: RulesProfile): Promise<void> {
  await sql`
    update initiative set topic = ${t.topic}, title = ${t.title}, language = ${t.language},
      translations = ${JSON.stringify(translationsOf(t))}::jsonb, rules = ${JSON.stringify(rules)}::jsonb,
      required = ${t.required}, required_source = ${t.requiredSource}, election_on = ${t.electionOn}::date,
      takes_pledges = ${t.takesPledges}, source = ${t.source}
    where id = ${id}`.execute(tx);
}

export async function markPublished(tx: Db, id: number, at: Date): Promise<void> {
  await sql`update initiative set published_at = ${at} where id = ${id} and published_at is null`.execute(tx);
}

/** The newest acts of those who run it, also those on a draft, which are not public. */
export async function listActs(db: Db, process: string, limit: number): Promise<readonly Omit<AuditRow, 'actor_id'>[]> {
  const found = await sql<Omit<AuditRow, 'actor_id'>>`
    select id, at, act, actor_role, region_id, process, reason, detail from audit
    where process = ${process} order by id desc limit ${limit}`.execute(db);
  return found.rows;
}
