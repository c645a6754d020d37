/** A town hall in any state, for tests across rooms. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Platform } from '../platform/platform.ts';

type TestState = 'draft' | 'to-come' | 'live' | 'past' | 'cancelled';

const course: Readonly<Record<TestState, readonly string[]>> = {
  draft: [],
  'to-come': [],
  live: ['opened'],
  past: ['opened', 'adjourned'],
  cancelled: [],
};

/** Gives its slug. Whoever is signed in takes part. */
export async function openTownHall(platform: Platform, regionId: string, state: TestState): Promise<string> {
  const slug = `test-${randomUUID()}`;
  const made = await sql<{ id: number }>`
    insert into meeting (slug, region_id, kind, title, starts_at, ends_at, place, joining, moderation, queue_order, capacity,
      published_at, cancelled_at, cancel_reason, last_seq, idempotency_key)
    values (${slug}, ${regionId}, 'community', ${`Town hall ${slug}`}, now() + interval '1 hour', now() + interval '3 hours',
      'Library', 'signed-in', 'after', 'votes', 5, case when ${state} = 'draft' then null else now() end,
      case when ${state} = 'cancelled' then now() end, ${state === 'cancelled' ? 'No quorum' : ''}, ${course[state].length},
      ${randomUUID()})
    returning id`.execute(platform.db);
  const id = made.rows[0]?.id;
  await sql`
    insert into meeting_item (meeting_id, number, position, kind, title) values (${id}, 1, 0, 'discussion', 'One')`.execute(
    platform.db,
  );
  for (const [nr, kind] of course[state].entries())
    await sql`
      insert into meeting_entry (meeting_id, seq, at, kind, fact, public, by_role, idempotency_key)
      values (${id}, ${nr + 1}, now(), ${kind}, '{"reason": ""}', true, 'facilitator', ${randomUUID()})`.execute(
      platform.db,
    );
  return slug;
}
