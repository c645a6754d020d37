/** The regions in which there are published conversations, for choosing among them. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

export interface ConversationRegion {
  readonly id: string;
  readonly name: string;
}

/** From the state down, then by name. */
export async function conversationRegions(db: Db): Promise<readonly ConversationRegion[]> {
  const found = await sql<ConversationRegion>`
    select r.id, r.name from region r
    where exists (select from region_within w join conversation c on c.region_id = w.region_id
      where w.ancestor_id = r.id and c.published_at is not null)
    order by array_position(array['state', 'county', 'city', 'district'], r.kind), r.name`.execute(db);
  return found.rows;
}
