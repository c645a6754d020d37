/** Reading votes: a participant's own, and all of a conversation for the map. `cast.ts` writes them. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { VoteValue } from '../conversation.ts';

export interface OwnVote {
  readonly statement: number;
  readonly revision: number;
  /** Null: taken back. */
  readonly value: VoteValue | null;
}

/** The newest of each statement. */
export async function ownVotes(db: Db, conversationId: number, participant: number): Promise<readonly OwnVote[]> {
  const found = await sql<OwnVote>`
    select distinct on (statement) statement, revision, value from statement_vote
    where conversation_id = ${conversationId} and participant = ${participant}
    order by statement, revision desc`.execute(db);
  return found.rows;
}

export interface NewVote extends OwnVote {
  readonly conversationId: number;
  readonly participant: number;
}

/** The oldest transaction still running: what it and later ones write is not all to be seen yet. */
export async function oldestRunning(db: Db): Promise<string> {
  const found = await sql<{ oldest: string }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as oldest`.execute(db);
  return found.rows[0]?.oldest ?? '0';
}

/**
 * Conversations with votes written by transactions from this one on, and those votes for the conversations that are kept.
 * Some may have been seen before. Ask for `oldestRunning` before, and the next time from there, and none is ever missed.
 */
export async function votesSince(
  db: Db,
  transaction: string,
  kept: readonly number[],
): Promise<{ readonly stirred: readonly number[]; readonly votes: readonly NewVote[] }> {
  const stirred = await sql<{ id: number }>`
    select distinct conversation_id as id from statement_vote where written_by >= ${transaction}::text::xid8`.execute(
    db,
  );
  const ids = stirred.rows.map(({ id }) => id);
  const wanted = ids.filter((id) => kept.includes(id));
  if (wanted.length === 0) return { stirred: ids, votes: [] };
  const found = await sql<NewVote>`
    select conversation_id as "conversationId", participant, statement, revision, value from statement_vote
    where written_by >= ${transaction}::text::xid8 and conversation_id = any(${wanted})
    order by revision`.execute(db);
  return { stirred: ids, votes: found.rows };
}

/** All votes cast before this moment, in the order of their revisions. */
export async function votesUntil(
  db: Db,
  conversationId: number,
  moment: Date,
): Promise<readonly Omit<NewVote, 'conversationId'>[]> {
  const found = await sql<Omit<NewVote, 'conversationId'>>`
    select participant, statement, revision, value from statement_vote
    where conversation_id = ${conversationId} and cast_at < ${moment} order by revision`.execute(db);
  return found.rows;
}
