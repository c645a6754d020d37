/** What changes when a page about a conversation must be drawn again. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

export interface PageStamp {
  /** Version of the newest map; 0 for none. */
  readonly all: number;
  readonly accounts: number;
  /** Whether anybody has voted: the first map follows a moment later. */
  readonly voted: boolean;
  readonly published: number;
  /** The newest decision on a statement. */
  readonly act: number;
  readonly translations: number;
  readonly translatedAt: Date | null;
  readonly picture: Date | null;
}

export async function pageStamp(db: Db, conversationId: number): Promise<PageStamp> {
  const found = await sql<PageStamp>`
    select
      coalesce((select version from conversation_map where conversation_id = c.id and who = 'all'), 0) as "all",
      coalesce((select version from conversation_map where conversation_id = c.id and who = 'accounts'), 0) as accounts,
      exists (select from statement_vote where conversation_id = c.id) as voted,
      (select count(*)::int from statement where conversation_id = c.id and state = 'published') as published,
      coalesce((select max(id) from statement_act where conversation_id = c.id), 0) as act,
      (select count(*)::int from statement_translation where conversation_id = c.id) as translations,
      (select max(at) from statement_translation where conversation_id = c.id) as "translatedAt",
      (select max(at) from conversation_picture where conversation_id = c.id) as picture
    from conversation c where c.id = ${conversationId}`.execute(db);
  const stamp = found.rows[0];
  if (stamp === undefined) throw new Error(`the conversation ${conversationId} is gone`);
  return stamp;
}
