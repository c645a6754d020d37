/** What organisers of referendums read and write. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Referendum } from '../referendum.ts';
import type { ChangeableTerms, ReferendumTerms } from '../referendum-terms.ts';
import { translationsOf } from '../referendum-terms.ts';
import { findReferendumById } from './referendums.ts';

export interface LockedReferendum {
  readonly referendum: Referendum;
  /** The database's clock after the lock was held: ballots and returns look at the same one. */
  readonly now: Date;
}

/** Nobody votes, enters, counts or changes it until the transaction ends. */
export async function lockedReferendum(tx: Db, id: number): Promise<LockedReferendum> {
  await sql`select from referendum where id = ${id} for no key update`.execute(tx);
  const clock = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(tx);
  const referendum = await findReferendumById(tx, id);
  const now = clock.rows[0]?.now;
  if (referendum === undefined || now === undefined) throw new Error(`there is no referendum ${id}`);
  return { referendum, now };
}

/** The draft that the same form made a moment ago. Holds other submits of this account back until the transaction ends. */
export async function findSameDraft(tx: Db, accountId: string, key: string): Promise<string | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext(${`referendum of ${accountId}`}))`.execute(tx);
  const found = await sql<{ slug: string }>`
    select slug from referendum where created_by = ${accountId} and idempotency_key = ${key}`.execute(tx);
  return found.rows[0]?.slug;
}

/** What may change after publication. */
export async function updateChangeable(tx: Db, referendum: Referendum, t: ChangeableTerms): Promise<void> {
  await sql`
    update referendum set title = ${t.title}, summary = ${t.summary}, argument_for = ${t.argumentFor},
      argument_against = ${t.argumentAgainst},
      translations = ${JSON.stringify(translationsOf(t))}::jsonb, opens_at = ${t.opensAt}, closes_at = ${t.closesAt}
    where id = ${referendum.id}`.execute(tx);
}

/** Region and slug stay: people have the address already. */
export async function updateDraft(tx: Db, referendum: Referendum, t: ReferendumTerms): Promise<void> {
  await updateChangeable(tx, referendum, t);
  await sql`
    update referendum set topic = ${t.topic}, kind = ${t.kind}, question = ${t.question}, language = ${t.language},
      keys = ${JSON.stringify(t.keys)}::jsonb, region_kind = ${t.regionKind}, hypothetical = ${t.hypothetical}
    where id = ${referendum.id}`.execute(tx);
}

export async function markPublished(tx: Db, id: number, at: Date): Promise<void> {
  await sql`update referendum set published_at = ${at} where id = ${id} and published_at is null`.execute(tx);
}

/** Null takes it back. */
export async function setCertified(tx: Db, id: number, at: Date | null): Promise<void> {
  await sql`update referendum set certified_at = ${at} where id = ${id}`.execute(tx);
}
