/** A brief, published or still a draft, for tests across rooms. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { putBrief } from '../capabilities/briefs/index.ts';
import type { Platform } from '../platform/platform.ts';
import { worded, type BriefContent, type Claim, type Side } from '../rules/brief/index.ts';

const claim = (key: string, side: Side): Claim => ({
  key,
  kind: 'motivation',
  side,
  heading: worded('Upkeep'),
  saidBy: worded('Somebody'),
  text: worded('They say it in their own words.'),
  outcome: worded('Things get better.'),
  sources: [],
  counters: [],
  check: null,
});

/** Gives its slug. Its two claims have the keys `1` and `2`. */
export async function openBrief(platform: Platform, regionId: string, state: 'draft' | 'published'): Promise<string> {
  const content: BriefContent = {
    title: worded(`Brief ${randomUUID()}`),
    summary: worded('Some want it. Some do not.'),
    claims: [claim('1', 'for'), claim('2', 'against')],
    figures: [],
  };
  const made = { regionId, topic: null, hypothetical: true };
  return platform.db.transaction().execute(async (tx) => {
    const by = { key: randomUUID(), reason: 'For a test.', at: platform.now() };
    if (state === 'published') return (await putBrief(tx, made, content, by)).slug;
    const slug = `draft-${by.key}`;
    await sql`
      with made as (
        insert into brief (slug, region_id, hypothetical, idempotency_key) values (${slug}, ${regionId}, true, ${by.key}) returning id
      ) insert into brief_version (brief_id, number, content, note) select id, 1, ${JSON.stringify(content)}, '' from made`.execute(
      tx,
    );
    return slug;
  });
}
