/** Maps in the database: what they are made from besides votes, the newest of each conversation, and pictures of the past. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { OpinionSummary, Picture } from '../opinion-summary.ts';

export type Counted = 'all' | 'accounts';

export interface StoredMap {
  readonly version: number;
  readonly computedAt: Date;
  readonly summary: OpinionSummary;
}

/** Undefined until the first votes were counted. */
export async function findMap(db: Db, conversationId: number, who: Counted = 'all'): Promise<StoredMap | undefined> {
  const found = await sql<StoredMap>`
    select version, computed_at as "computedAt", summary from conversation_map
    where conversation_id = ${conversationId} and who = ${who}`.execute(db);
  return found.rows[0];
}

/** Changes with every new map: what pages that show it depend on. */
export async function mapVersion(db: Db, conversationId: number): Promise<number> {
  const found = await sql<{ version: number }>`
    select version from conversation_map where conversation_id = ${conversationId} and who = 'all'`.execute(db);
  return found.rows[0]?.version ?? 0;
}

export interface Places {
  /** Little-endian 32-bit floats, x and y by participant. */
  readonly positions: Buffer;
  readonly groups: Buffer;
}

export async function findPlaces(db: Db, conversationId: number, who: Counted = 'all'): Promise<Places | undefined> {
  const found = await sql<Places>`
    select positions, groups from conversation_map
    where conversation_id = ${conversationId} and who = ${who}`.execute(db);
  return found.rows[0];
}

/** `summary`: an `OpinionSummary` as JSON. */
/** By participant, a byte each; 255 for none. Undefined until there is a map. */
export async function findGroups(db: Db, conversationId: number): Promise<Buffer | undefined> {
  const found = await sql<{ groups: Buffer }>`
    select groups from conversation_map where conversation_id = ${conversationId} and who = 'all'`.execute(db);
  return found.rows[0]?.groups;
}

/** Of one participant: the eight bytes of the position and the one of the group, each empty where the map does not know them. */
export async function findPlace(
  db: Db,
  conversationId: number,
  who: Counted,
  participant: number,
): Promise<Places | undefined> {
  const found = await sql<Places>`
    select substring(positions from ${8 * participant + 1} for 8) as positions,
      substring(groups from ${participant + 1} for 1) as groups
    from conversation_map where conversation_id = ${conversationId} and who = ${who}`.execute(db);
  return found.rows[0];
}

export async function putMap(
  tx: Db,
  conversationId: number,
  who: Counted,
  map: Places & { readonly summary: string; readonly readTo: string; readonly alone: boolean },
): Promise<void> {
  await sql`
    insert into conversation_map (conversation_id, who, version, computed_at, read_to, alone, summary, positions, groups)
    values (${conversationId}, ${who}, 1, clock_timestamp(), ${map.readTo}::text::xid8, ${map.alone},
      ${map.summary}::jsonb, ${map.positions}, ${map.groups})
    on conflict (conversation_id, who) do update set version = conversation_map.version + 1,
      computed_at = excluded.computed_at, read_to = excluded.read_to, alone = excluded.alone,
      summary = excluded.summary, positions = excluded.positions, groups = excluded.groups`.execute(tx);
}

/** Replaces the picture of the same hour. */
export async function putPicture(tx: Db, conversationId: number, at: Date, picture: Picture): Promise<void> {
  await sql`
    insert into conversation_picture (conversation_id, at, picture)
    values (${conversationId}, date_trunc('hour', ${at}::timestamptz), ${JSON.stringify(picture)}::jsonb)
    on conflict (conversation_id, at) do update set picture = excluded.picture`.execute(tx);
}

export async function listPictures(
  db: Db,
  conversationId: number,
): Promise<readonly { readonly at: Date; readonly picture: Picture }[]> {
  const found = await sql<{ at: Date; picture: Picture }>`
    select at, picture from conversation_picture where conversation_id = ${conversationId} order by at`.execute(db);
  return found.rows;
}

export interface ComparedRegion {
  readonly id: string;
  readonly name: string;
  readonly population: number | null;
}

/** The regions that a conversation compares: those of its level within its own region, or that region where there are none. */
export async function comparedRegions(db: Db, conversationId: number): Promise<readonly ComparedRegion[]> {
  const found = await sql<ComparedRegion>`
    select r.id, r.name, r.population from conversation c
    join region_within w on w.ancestor_id = c.region_id
    join region r on r.id = w.region_id and r.kind = c.region_kind
    where c.id = ${conversationId} order by r.name, r.id`.execute(db);
  return found.rows;
}

export interface MapParticipant {
  readonly number: number;
  /** Their region of the conversation's level. */
  readonly regionId: string | null;
  readonly anonymous: boolean;
}

/** From this number on, by number. */
export async function participantsFrom(
  db: Db,
  conversationId: number,
  from: number,
): Promise<readonly MapParticipant[]> {
  const found = await sql<MapParticipant>`
    select p.number, r.id as "regionId", p.assurance = 'anonymous' as anonymous
    from participant p join conversation c on c.id = p.conversation_id
    left join lateral (
      select r.id from region_within w join region r on r.id = w.ancestor_id
      where w.region_id = p.region_id and r.kind = c.region_kind limit 1) r on true
    where p.conversation_id = ${conversationId} and p.number >= ${from} order by p.number`.execute(db);
  return found.rows;
}

export interface MapStatement {
  readonly number: number;
  readonly published: boolean;
  readonly meta: boolean;
}

export async function mapStatements(db: Db, conversationId: number): Promise<readonly MapStatement[]> {
  const found = await sql<MapStatement>`
    select number, state = 'published' as published, meta from statement
    where conversation_id = ${conversationId} order by number`.execute(db);
  return found.rows;
}

/**
 * Conversations whose map is missing, older than their newest vote or the newest decision on a statement, or still has something of
 * an earlier one.
 */
export async function staleConversations(db: Db): Promise<readonly number[]> {
  const found = await sql<{ id: number }>`
    select c.id from conversation c
    left join conversation_map m on m.conversation_id = c.id and m.who = 'all'
    where exists (select from statement_vote v where v.conversation_id = c.id
      and (m.read_to is null or v.written_by >= m.read_to or not m.alone))
      or exists (select from statement_act a where a.conversation_id = c.id and a.at >= m.computed_at)
    order by c.id`.execute(db);
  return found.rows.map(({ id }) => id);
}

/** The newest decision on statements, by conversation, among those of the last minute. */
export async function recentActs(db: Db): Promise<ReadonlyMap<number, number>> {
  const found = await sql<{ conversationId: number; act: number }>`
    select conversation_id as "conversationId", max(id) as act from statement_act
    where at > clock_timestamp() - interval '1 minute' group by conversation_id`.execute(db);
  return new Map(found.rows.map(({ conversationId, act }) => [conversationId, act]));
}
