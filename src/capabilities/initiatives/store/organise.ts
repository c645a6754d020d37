/** What those who run initiatives read and write about them. */
import { sql } from 'kysely';
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
