/** What happened to initiatives: events are added or struck, never changed. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { LifeEvent } from '../../../rules/petition/life.ts';
import type { Official } from '../../../platform/official.ts';

/** An event as it is kept, with its number and why it was recorded. */
export interface KeptEvent {
  readonly number: number;
  readonly event: LifeEvent;
  readonly reason: string;
  readonly at: Date;
}

/** In order, without those that were struck. */
export async function eventsOf(db: Db, initiativeId: number): Promise<readonly KeptEvent[]> {
  const found = await sql<{
    number: number;
    kind: string;
    on: string;
    outcome: string | null;
    pledges: number | null;
    reason: string;
    at: Date;
  }>`
    select e.number, e.kind, e.on_day::text as on, e.outcome, e.pledges, e.reason, e.at from initiative_event e
    where e.initiative_id = ${initiativeId} and e.kind <> 'struck'
      and not exists (select from initiative_event s where s.initiative_id = e.initiative_id and s.strikes = e.number)
    order by e.number`.execute(db);
  return found.rows.map(({ number, kind, on, outcome, pledges, reason, at }) => ({
    number,
    reason,
    at,
    // The only writer is `insertEvent`, which takes a LifeEvent.
    event: {
      kind,
      on,
      ...(outcome === null ? {} : { outcome }),
      ...(pledges === null ? {} : { pledges }),
    } as LifeEvent,
  }));
}

/** Locks the initiative, so that two acts at once see each other. Gives the event's number. */
export async function insertEvent(
  tx: Db,
  initiativeId: number,
  event: LifeEvent,
  by: Official | null,
  reason: string,
): Promise<number> {
  await lockInitiative(tx, initiativeId);
  const outcome = 'outcome' in event ? event.outcome : null;
  const pledges = 'pledges' in event ? event.pledges : null;
  const put = await sql<{ number: number }>`
    insert into initiative_event (initiative_id, number, kind, on_day, outcome, pledges, reason, by_account, by_role)
    select ${initiativeId}, coalesce(max(number), 0) + 1, ${event.kind}, ${event.on}::date, ${outcome}, ${pledges}, ${reason},
      ${by?.id ?? null}, ${by?.role ?? null}
    from initiative_event where initiative_id = ${initiativeId}
    returning number`.execute(tx);
  const number = put.rows[0]?.number;
  if (number === undefined) throw new Error('the event was not written');
  return number;
}

export async function lockInitiative(tx: Db, initiativeId: number): Promise<void> {
  await sql`select from initiative where id = ${initiativeId} for update`.execute(tx);
}

/** The entry stays, and no longer counts. */
export async function strikeEvent(
  tx: Db,
  initiativeId: number,
  struck: number,
  by: Official,
  reason: string,
): Promise<void> {
  await sql`
    insert into initiative_event (initiative_id, number, kind, on_day, reason, by_account, by_role, strikes)
    select ${initiativeId}, max(number) + 1, 'struck', current_date, ${reason}, ${by.id}, ${by.role}, ${struck}
    from initiative_event where initiative_id = ${initiativeId}`.execute(tx);
}
