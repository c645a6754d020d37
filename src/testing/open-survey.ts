/** A survey in any state with two questions, for tests across rooms. */
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
export async function openSurvey(platform: Platform, regionId: string, state: TestState): Promise<string> {
  const slug = `test-${randomUUID()}`;
  const [opens, closes] = hours[state];
  const put = await sql<{ id: number }>`
    insert into survey (slug, region_id, title, region_kind, results, opens_at, closes_at, idempotency_key)
    values (${slug}, ${regionId}, ${`Survey ${slug}`}, 'county', 'after-close',
      now() + make_interval(hours => ${opens}), now() + make_interval(hours => ${closes}), ${randomUUID()})
    returning id`.execute(platform.db);
  const id = put.rows[0]?.id;
  await sql`
    insert into survey_question (survey_id, number, position, kind, text, required, options)
    values (${id}, 1, 1, 'single', 'Yes or no?', true, array['Yes', 'No']), (${id}, 2, 2, 'text', 'Why?', false, '{}')`.execute(
    platform.db,
  );
  if (state !== 'draft')
    await sql`update survey set published_at = now() - interval '3 hours' where id = ${id}`.execute(platform.db);
  return slug;
}
