/** What one participant's page and joining without an account ask of the database. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Conversation } from '../conversation.ts';

export interface RegionChoice {
  readonly id: string;
  readonly name: string;
}

/** The regions by which participants are compared that lie in the conversation's, by name. */
export async function comparedRegions(
  db: Db,
  { regionId, regionKind }: Pick<Conversation, 'regionId' | 'regionKind'>,
): Promise<readonly RegionChoice[]> {
  const found = await sql<RegionChoice>`
    select r.id, r.name from region r join region_within w on w.region_id = r.id
    where w.ancestor_id = ${regionId} and r.kind = ${regionKind} order by r.name, r.id`.execute(db);
  return found.rows;
}

export interface VoteCounts {
  readonly statement: number;
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
}

/** What stands now, of everybody; statements without a vote are left out. */
export async function voteCounts(
  db: Db,
  conversationId: number,
  statements: readonly number[],
): Promise<readonly VoteCounts[]> {
  if (statements.length === 0) return [];
  const found = await sql<VoteCounts>`
    select statement, count(*) filter (where value = 1)::int as agree, count(*) filter (where value = -1)::int as disagree,
      count(*) filter (where value = 0)::int as pass
    from (select distinct on (participant, statement) statement, value from statement_vote
      where conversation_id = ${conversationId} and statement = any(${statements}::int[])
      order by participant, statement, revision desc) standing
    where value is not null group by statement`.execute(db);
  return found.rows;
}
