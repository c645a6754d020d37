/** Invitations by region, beside who takes part and who lives there. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Conversation } from '../conversation.ts';

export interface RegionTurnout {
  readonly id: string;
  readonly name: string;
  /** Null where no figure was loaded. */
  readonly population: number | null;
  readonly source: string | null;
  readonly participants: number;
  readonly invited: number;
}

/** Regions of the compared kind within the conversation's, by name. Participants count in the region of that kind above them. */
export async function turnoutByRegion(
  db: Db,
  { id, regionId, regionKind }: Pick<Conversation, 'id' | 'regionId' | 'regionKind'>,
): Promise<readonly RegionTurnout[]> {
  const found = await sql<RegionTurnout>`
    with compared as (
      select r.id, r.name, r.population, r.population_source from region r
      join region_within w on w.region_id = r.id and w.ancestor_id = ${regionId}
      where r.kind = ${regionKind}
    ), took_part as (
      select w.ancestor_id as id, count(*) as participants
      from participant p join region_within w on w.region_id = p.region_id
      where p.conversation_id = ${id} and w.ancestor_id in (select id from compared)
      group by w.ancestor_id
    ), sent as (
      select region_id as id, sum(sent) as invited from invitation where conversation_id = ${id} group by region_id
    )
    select c.id, c.name, c.population, c.population_source as source, coalesce(participants, 0)::bigint as participants,
      coalesce(invited, 0)::bigint as invited
    from compared c left join took_part using (id) left join sent using (id) order by c.name, c.id`.execute(db);
  return found.rows;
}

/** Participants whose region is not known, or lies outside. */
export async function participantsElsewhere(
  db: Db,
  { id, regionId, regionKind }: Pick<Conversation, 'id' | 'regionId' | 'regionKind'>,
): Promise<number> {
  const found = await sql<{ elsewhere: number }>`
    select count(*) as elsewhere from participant p
    where p.conversation_id = ${id} and not exists (
      select from region_within w join region_within within on within.region_id = w.ancestor_id
        join region r on r.id = w.ancestor_id and r.kind = ${regionKind}
      where w.region_id = p.region_id and within.ancestor_id = ${regionId})`.execute(db);
  return found.rows[0]?.elsewhere ?? 0;
}

export interface Invitation {
  readonly region: string;
  readonly sent: number;
  readonly sentOn: string;
  readonly note: string;
}

/** Newest first. */
export async function listInvitations(db: Db, conversationId: number, limit: number): Promise<readonly Invitation[]> {
  const found = await sql<Invitation>`
    select r.name as region, i.sent, i.sent_on as "sentOn", i.note
    from invitation i join region r on r.id = i.region_id
    where i.conversation_id = ${conversationId} order by i.id desc limit ${limit}`.execute(db);
  return found.rows;
}

export interface NewInvitation {
  readonly regionId: string;
  readonly sent: number;
  /** YYYY-MM-DD. */
  readonly sentOn: string;
  readonly note: string;
  readonly key: string;
  readonly by: string;
}

/** False when the key was used before. */
export async function insertInvitation(tx: Db, conversationId: number, i: NewInvitation): Promise<boolean> {
  const put = await sql`
    insert into invitation (conversation_id, region_id, sent, sent_on, note, idempotency_key, by_account)
    values (${conversationId}, ${i.regionId}, ${i.sent}, ${i.sentOn}, ${i.note}, ${i.key}, ${i.by})
    on conflict (conversation_id, idempotency_key) do nothing returning id`.execute(tx);
  return put.rows.length > 0;
}
