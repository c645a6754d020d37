/** What those who run allocations read and write about them. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Allocation } from '../allocation.ts';
import type { Plan } from '../plan.ts';
import { findAllocationById } from './allocations.ts';

export interface LockedAllocation {
  readonly allocation: Allocation;
  readonly now: Date;
}

/** Nobody publishes, adopts or changes it until the transaction ends. */
export async function lockedAllocation(tx: Db, id: number): Promise<LockedAllocation> {
  await sql`select from allocation where id = ${id} for no key update`.execute(tx);
  const clock = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(tx);
  const allocation = await findAllocationById(tx, id);
  if (allocation === undefined) throw new Error(`there is no allocation ${id}`);
  return { allocation, now: clock.rows[0]!.now };
}

/** The draft that the same form made a moment ago. Holds other submits of this account back until the transaction ends. */
export async function findSameDraft(tx: Db, accountId: string, key: string): Promise<string | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext(${`allocation of ${accountId}`}))`.execute(tx);
  const found = await sql<{ slug: string }>`
    select slug from allocation where created_by = ${accountId} and idempotency_key = ${key}`.execute(tx);
  return found.rows[0]?.slug;
}

export type NewTexts = Pick<Allocation, 'title' | 'why' | 'language' | 'translations'>;

export async function updateTexts(tx: Db, id: number, t: NewTexts): Promise<void> {
  await sql`
    update allocation set title = ${t.title}, why = ${t.why}, language = ${t.language},
      translations = ${JSON.stringify(t.translations)}::jsonb where id = ${id}`.execute(tx);
}

/** Only of drafts: what was published is shared out over the regions it named. */
export async function updatePlace(tx: Db, id: number, to: Pick<Allocation, 'topic' | 'level'>): Promise<void> {
  await sql`update allocation set topic = ${to.topic}, level = ${to.level} where id = ${id}`.execute(tx);
}

export async function updatePlan(tx: Db, id: number, plan: Plan): Promise<void> {
  await sql`update allocation set plan = ${JSON.stringify(plan)}::jsonb where id = ${id}`.execute(tx);
}

export async function markPublished(tx: Db, id: number, at: Date): Promise<void> {
  await sql`update allocation set published_at = ${at} where id = ${id} and published_at is null`.execute(tx);
}

export async function markAdopted(tx: Db, id: number, at: Date): Promise<void> {
  await sql`update allocation set adopted_at = ${at} where id = ${id} and adopted_at is null`.execute(tx);
}
