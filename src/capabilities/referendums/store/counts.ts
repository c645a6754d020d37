/** Counts of votes held here, as published. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { PublishedCells } from '../published-count.ts';

export interface StoredCount extends PublishedCells {
  readonly countedAt: Date;
  readonly registered: number;
  readonly ballots: number;
  readonly yes: number;
  readonly no: number;
}

export async function findCount(db: Db, referendumId: number): Promise<StoredCount | undefined> {
  const found = await sql<StoredCount>`
    select counted_at as "countedAt", registered, ballots, yes, no, regions, others
    from referendum_count where referendum_id = ${referendumId}`.execute(db);
  return found.rows[0];
}

/** False when it was counted before: the first count stands. */
export async function insertCount(tx: Db, referendumId: number, count: StoredCount): Promise<boolean> {
  const put = await sql`
    insert into referendum_count (referendum_id, counted_at, registered, ballots, yes, no, regions, others)
    values (${referendumId}, ${count.countedAt}, ${count.registered}, ${count.ballots}, ${count.yes}, ${count.no},
      ${JSON.stringify(count.regions)}::jsonb, ${count.others === null ? null : JSON.stringify(count.others)}::jsonb)
    on conflict do nothing returning referendum_id`.execute(tx);
  return put.rows.length > 0;
}
