/** What organisers write: the plan of a meeting, when it was published or cancelled, and its versions. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Plan, PlanPart } from '../plan.ts';
import type { TownHall } from '../town-hall.ts';
import { findTownHallById, putDocuments, putItems, putMembers } from './town-halls.ts';

export interface LockedTownHall {
  readonly hall: TownHall;
  /** The database's clock after the lock was held. */
  readonly now: Date;
}

/** Nothing is entered into its record and nobody else changes its plan until the transaction ends. */
export async function lockedTownHall(tx: Db, id: number): Promise<LockedTownHall> {
  await sql`select from meeting where id = ${id} for no key update`.execute(tx);
  const clock = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(tx);
  const hall = await findTownHallById(tx, id);
  const now = clock.rows[0]?.now;
  if (hall === undefined || now === undefined) throw new Error(`there is no town hall ${id}`);
  return { hall, now };
}

/** The draft that the same form made a moment ago. Holds other submits of this account back until the transaction ends. */
export async function findSameDraft(tx: Db, accountId: string, key: string): Promise<string | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext(${`town hall of ${accountId}`}))`.execute(tx);
  const found = await sql<{ slug: string }>`
    select slug from meeting where created_by = ${accountId} and idempotency_key = ${key}`.execute(tx);
  return found.rows[0]?.slug;
}

/** Region and slug stay: people have the address already. */
export async function writePlan(tx: Db, id: number, h: Plan): Promise<void> {
  await sql`
    update meeting set topic = ${h.topic}, kind = ${h.kind}, two_way = ${h.twoWay}, title = ${h.title},
      summary = ${h.summary}, language = ${h.language}, translations = ${JSON.stringify(h.translations)}::jsonb,
      starts_at = ${h.startsAt}, ends_at = ${h.endsAt}, place = ${h.place}, address = ${h.address}, access = ${h.access},
      remote_url = ${h.remoteUrl}, phone = ${h.phone}, languages = ${[...h.languages]}, contact = ${h.contact},
      joining = ${h.joining}, moderation = ${h.moderation}, queue_order = ${h.queueOrder},
      speaker_seconds = ${h.speakerSeconds}, questions_from = ${h.questionsFrom}, answer_days = ${h.answerDays},
      capacity = ${h.capacity}, hypothetical = ${h.hypothetical}
    where id = ${id}`.execute(tx);
  // Documents name items, so they go first and come back last.
  await sql`delete from meeting_document where meeting_id = ${id}`.execute(tx);
  await sql`
    delete from meeting_item
    where meeting_id = ${id} and number <> all(${h.items.map(({ number }) => number)}::int[])`.execute(tx);
  await putItems(tx, id, h.items);
  await putDocuments(tx, id, h.documents);
  await sql`delete from meeting_member where meeting_id = ${id}`.execute(tx);
  await putMembers(tx, id, h.members);
}

export async function markPublished(tx: Db, id: number, at: Date): Promise<void> {
  await sql`update meeting set published_at = ${at} where id = ${id} and published_at is null`.execute(tx);
}

export async function markCancelled(tx: Db, id: number, at: Date, reason: string): Promise<void> {
  await sql`update meeting set cancelled_at = ${at}, cancel_reason = ${reason} where id = ${id}`.execute(tx);
}

export interface Version {
  readonly number: number;
  readonly at: Date;
  /** Instants are ISO 8601 here. */
  readonly plan: Plan;
  readonly changed: readonly PlanPart[];
  readonly reason: string;
  readonly late: boolean;
}

/** Oldest first. */
export async function versionsOf(db: Db, id: number): Promise<readonly Version[]> {
  const found = await sql<Version>`
    select number, at, plan, changed, reason, late from meeting_version where meeting_id = ${id} order by number`.execute(
    db,
  );
  return found.rows;
}

/** The caller holds the meeting. */
export async function insertVersion(tx: Db, id: number, version: Omit<Version, 'number'>): Promise<void> {
  await sql`
    insert into meeting_version (meeting_id, number, at, plan, changed, reason, late)
    select ${id}, coalesce(max(number), 0) + 1, ${version.at}, ${JSON.stringify(version.plan)}::jsonb,
      ${[...version.changed]}, ${version.reason}, ${version.late}
    from meeting_version where meeting_id = ${id}`.execute(tx);
}

export async function hasVersions(tx: Db, id: number): Promise<boolean> {
  return (await sql`select from meeting_version where meeting_id = ${id} limit 1`.execute(tx)).rows.length > 0;
}

/** Of items and members in any version. */
export async function usedNumbers(
  tx: Db,
  id: number,
): Promise<{ readonly usedItems: readonly number[]; readonly usedMembers: readonly number[] }> {
  const found = await sql<{ usedItems: number[]; usedMembers: number[] }>`
    select coalesce(array_agg(distinct (i->>'number')::int) filter (where i is not null), '{}') as "usedItems",
      coalesce(array_agg(distinct (p->>'number')::int) filter (where p is not null), '{}') as "usedMembers"
    from meeting_version v
      left join jsonb_array_elements(v.plan->'items') i on true left join jsonb_array_elements(v.plan->'members') p on true
    where v.meeting_id = ${id}`.execute(tx);
  return found.rows[0] ?? { usedItems: [], usedMembers: [] };
}
