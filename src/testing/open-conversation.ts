/** A conversation in any state with three statements, for tests across rooms and for load. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Platform } from '../platform/platform.ts';

type TestState = 'draft' | 'announced' | 'open' | 'closed';

const hours: Readonly<Record<TestState, readonly [opens: number, closes: number]>> = {
  draft: [-1, 1],
  announced: [1, 2],
  open: [-1, 1],
  closed: [-2, -1],
};

/** Gives its slug. */
export async function openConversation(
  platform: Platform,
  regionId: string,
  state: TestState,
  statements = 3,
): Promise<string> {
  const slug = `test-${randomUUID()}`;
  const [opens, closes] = hours[state];
  const put = await sql<{ id: number }>`
    insert into conversation (slug, region_id, title, region_kind, joining, moderation, opens_at, closes_at, published_at,
      idempotency_key)
    values (${slug}, ${regionId}, ${`Conversation ${slug}`}, 'county', 'anyone', 'before',
      now() + make_interval(hours => ${opens}), now() + make_interval(hours => ${closes}),
      case when ${state} = 'draft' then null else now() - interval '3 hours' end, ${randomUUID()})
    returning id`.execute(platform.db);
  await sql`
    insert into statement (conversation_id, number, seed, text, language, state, idempotency_key, published_at)
    select ${put.rows[0]?.id}, nr - 1, true, 'Statement number ' || nr || '.', 'en', 'published', gen_random_uuid(), now()
    from generate_series(1, ${statements}) nr`.execute(platform.db);
  return slug;
}
