/** Drafts as every room makes them: one for a form however often it is sent, each with an address of its own. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, it } from 'node:test';
import { sql } from 'kysely';
import { ok, type Result } from '../rules/result.ts';
import { makeDraft } from './make-draft.ts';
import type { Official } from './official.ts';
import type { OpenPlatform } from './open.ts';
import { loadRegions } from './regions.ts';
import { testPlatform } from './testing/database.ts';

const regionId = 'ocd-division/country:us/state:ca';
let opened: OpenPlatform;
let official: Official;

before(async () => {
  opened = await testPlatform([]);
  const { db } = opened.platform;
  await loadRegions(db, [{ id: regionId, parent_id: null, kind: 'state', name: 'California' }]);
  official = { id: randomUUID(), role: 'organiser' };
  await sql`insert into account (id, email) values (${official.id}, 'o@example.org')`.execute(db);
  await sql`create table thing (id bigint generated always as identity, slug text unique, key text)`.execute(db);
});
after(() => opened.close());

const make = (title: string, key: string): Promise<Result<{ readonly slug: string }, never>> =>
  makeDraft(opened.platform, official, {
    act: 'thing.created',
    terms: { title, regionId },
    slugs: { kind: 'thing', reserved: ['new'] },
    processOf: (id) => `thing:${id}`,
    findSame: async (tx) => {
      await sql`select pg_advisory_xact_lock(hashtext('things'))`.execute(tx);
      const found = await sql<{ slug: string }>`select slug from thing where key = ${key}`.execute(tx);
      return found.rows[0]?.slug;
    },
    insert: async (tx, slug) => {
      const put = await sql<{ id: number }>`
        insert into thing (slug, key) values (${slug}, ${key}) on conflict do nothing returning id`.execute(tx);
      return put.rows[0]?.id;
    },
    detail: { rules: 'plain' },
  });

it('a form sent several times at once makes one draft, told to the log once and not to the public', async () => {
  const made = await Promise.all([1, 2, 3].map(() => make('Night trains', 'one')));
  assert.deepEqual(
    made,
    [1, 2, 3].map(() => ok({ slug: 'night-trains' })),
  );
  const { rows } = await sql`
    select act, actor_id, actor_role, region_id, process, reason, public, detail from audit
    where detail->>'slug' = 'night-trains'`.execute(opened.platform.db);
  assert.deepEqual(rows, [
    {
      act: 'thing.created',
      actor_id: official.id,
      actor_role: 'organiser',
      region_id: regionId,
      process: 'thing:1',
      reason: null,
      public: false,
      detail: { slug: 'night-trains', rules: 'plain' },
    },
  ]);
});

it('two forms with the same title make two drafts with two addresses, neither of them a page of the room', async () => {
  assert.deepEqual(await make('New', 'two'), ok({ slug: 'thing-new' }));
  assert.deepEqual(await make('New', 'three'), ok({ slug: 'thing-new-2' }));
});
