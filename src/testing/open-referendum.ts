/** A referendum in any state, for tests across rooms. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Platform } from '../platform/platform.ts';

type TestState = 'draft' | 'announced' | 'open' | 'closed' | 'reported';

const hours: Readonly<Record<TestState, readonly [opens: number, closes: number]>> = {
  draft: [-1, 1],
  announced: [1, 2],
  open: [-1, 1],
  closed: [-2, -1],
  reported: [-2, -1],
};

/** Gives its slug. `reported`: a vote held elsewhere, whose returns can be entered; the others are held here. */
export async function openReferendum(platform: Platform, regionId: string, state: TestState): Promise<string> {
  const slug = `test-${randomUUID()}`;
  const [opens, closes] = hours[state];
  const keys = [{ kind: 'majority', threshold: { of: 1, in: 2 }, comparison: 'more-than' }];
  await sql`
    insert into referendum (slug, region_id, kind, title, question, keys, region_kind, opens_at, closes_at, published_at,
      idempotency_key)
    values (${slug}, ${regionId}, ${state === 'reported' ? 'reported' : 'held-here'}, ${`Referendum ${slug}`}, 'Should it?',
      ${JSON.stringify(keys)}::jsonb, 'county', now() + make_interval(hours => ${opens}),
      now() + make_interval(hours => ${closes}),
      case when ${state} = 'draft' then null else now() - interval '3 hours' end, ${randomUUID()})`.execute(
    platform.db,
  );
  return slug;
}
