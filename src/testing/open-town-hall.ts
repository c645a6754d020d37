/** A town hall in any state with an agenda of one item, for tests across rooms. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Platform } from '../platform/platform.ts';

type TestState = 'draft' | 'to-come' | 'live' | 'past';

const happened: Readonly<Record<TestState, readonly string[]>> = {
  draft: [],
  'to-come': [],
  live: ['opened'],
  past: ['opened', 'adjourned'],
};

/** Gives its slug. */
export async function openTownHall({ db }: Platform, regionId: string, state: TestState): Promise<string> {
  const slug = `test-${randomUUID()}`;
  const kinds = happened[state];
  const put = await sql<{ id: number }>`
    insert into meeting (slug, region_id, kind, title, starts_at, ends_at, joining, moderation, queue_order, published_at, last_seq,
      idempotency_key)
    values (${slug}, ${regionId}, 'community', ${`Town hall ${slug}`}, now() + interval '1 hour', now() + interval '3 hours',
      'anyone', 'before', 'fair', case when ${state} <> 'draft' then now() - interval '1 day' end, ${kinds.length},
      ${randomUUID()})
    returning id`.execute(db);
  const id = put.rows[0]?.id;
  await sql`
    insert into meeting_item (meeting_id, number, position, kind, title)
    values (${id}, 1, 0, 'discussion', 'The bridge')`.execute(db);
  for (const [at, kind] of kinds.entries())
    await sql`
      insert into meeting_entry (meeting_id, seq, at, kind, fact, public, by_role, idempotency_key)
      values (${id}, ${at + 1}, now(), ${kind}, ${JSON.stringify(kind === 'adjourned' ? { reason: '' } : {})}::jsonb, true,
        'machine', ${randomUUID()})`.execute(db);
  return slug;
}
