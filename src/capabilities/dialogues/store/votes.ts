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
 * Votes written by transactions from this one on, of all conversations. Some may have been seen before: the caller keeps
 * the highest revision. Ask for `oldestRunning` before, and next time from there, and none is ever missed.
 */
export async function votesSince(db: Db, transaction: string): Promise<readonly NewVote[]> {
  const found = await sql<NewVote>`
    select conversation_id as "conversationId", participant, statement, revision, value from statement_vote
    where written_by >= ${transaction}::text::xid8
    order by revision`.execute(db);
  return found.rows;
}
