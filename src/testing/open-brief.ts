/** A brief with one claim of each side, as a draft or published, for tests across rooms. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { putBrief } from '../capabilities/briefs/index.ts';
import type { Platform } from '../platform/platform.ts';
import { worded, type Claim } from '../rules/brief/index.ts';

const claim = (side: 'for' | 'against'): Claim => ({
  key: side === 'for' ? '1' : '2',
  kind: 'motivation',
  side,
  heading: worded(side),
  saidBy: worded('Somebody'),
  text: worded('Some words.'),
  outcome: worded(''),
  sources: [],
  counters: [],
  check: null,
});

/** Gives its slug. */
export async function openBrief(platform: Platform, regionId: string, state: 'draft' | 'published'): Promise<string> {
  return platform.db.transaction().execute(async (tx) => {
    const content = {
      title: worded('A brief'),
      summary: worded('In short.'),
      claims: [claim('for'), claim('against')],
      figures: [],
    };
    const made = { regionId, topic: null, hypothetical: true };
    const version = { content, note: '', reason: 'For a test.', at: platform.now() };
    const { id } = await putBrief(tx, made, [version], randomUUID());
    if (state === 'draft') {
      // Publications are insert-only; only a test that owns its database takes one away.
      await sql`set local session_replication_role = replica`.execute(tx);
      await sql`delete from brief_publication where brief_id = ${id}`.execute(tx);
    }
    // The same title everywhere, so that pages of two of them differ in their address alone.
    const slug = `test-${randomUUID()}`;
    await sql`update brief set slug = ${slug} where id = ${id}`.execute(tx);
    return slug;
  });
}
