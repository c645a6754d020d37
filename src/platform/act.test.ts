/** Acts of officials on a process, and changes of its terms, as the log and those who watch learn of them. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { err, ok } from '../rules/result.ts';
import { actInPublic } from './act.ts';
import { logChange } from './changed-terms.ts';
import { longestReason, type Official } from './official.ts';
import type { OpenPlatform } from './open.ts';
import { loadRegions } from './regions.ts';
import { testPlatform } from './testing/database.ts';

const state = 'ocd-division/country:us/state:ca';
const here = { regionId: state };
let opened: OpenPlatform;
let official: Official;
let turn = 0;

before(async () => {
  opened = await testPlatform([]);
  const { db } = opened.platform;
  await loadRegions(db, [{ id: state, parent_id: null, kind: 'state', name: 'California' }]);
  official = { id: randomUUID(), role: 'organiser' };
  await sql`insert into account (id, email) values (${official.id}, 'o@example.org')`.execute(db);
});
after(() => opened.close());

/** Rows of the log about the process, oldest first. */
async function logged(process: string) {
  const found = await sql<Record<string, unknown>>`
    select act, actor_role, region_id, reason, public, detail from audit where process = ${process} order by id`.execute(
    opened.platform.db,
  );
  return found.rows;
}

/** How often those who watch the process were told by what `act` does. What is announced after it comes after it, or with it. */
async function toldBy(process: string, act: () => Promise<unknown>): Promise<number> {
  const { live } = opened.platform;
  let told = 0;
  const stop = live.watch(process, () => (told += 1));
  await act();
  const later = `later:${(turn += 1)}`;
  await new Promise<void>((resolve) => {
    const stopLater = live.watch(later, () => {
      stopLater();
      resolve();
    });
    live.announce(later);
  });
  stop();
  return told;
}

describe('an act with a public reason', () => {
  it('is in the log with who did it by role, where and why, and is told to those who watch', async () => {
    const told = await toldBy('thing:1', async () => {
      const done = await actInPublic(
        opened.platform,
        'thing:1',
        { official, reason: 'It is ready.' },
        async (_, log) => {
          await log('thing.published', here, { slug: 'one' });
          return ok('published');
        },
      );
      assert.deepEqual(done, ok('published'));
    });
    assert.equal(told, 1);
    assert.deepEqual(await logged('thing:1'), [
      {
        act: 'thing.published',
        actor_role: 'organiser',
        region_id: state,
        reason: 'It is ready.',
        public: true,
        detail: { slug: 'one' },
      },
    ]);
  });

  it('is not even looked at without a fit reason', async () => {
    for (const [reason, problem] of [
      ['', 'reasonMissing'],
      [' \u200b\n', 'reasonMissing'],
      ['x'.repeat(longestReason + 1), 'reasonTooLong'],
    ] as const) {
      const told = await toldBy('thing:2', async () => {
        const done = await actInPublic(opened.platform, 'thing:2', { official, reason }, () =>
          assert.fail('it was looked at'),
        );
        assert.deepEqual(done, err(problem));
      });
      assert.equal(told, 0);
    }
  });

  it('that is refused is told to nobody; one that had been done before is told and not logged again', async () => {
    const act = (outcome: typeof refusal | typeof before): Promise<number> =>
      toldBy('thing:3', () =>
        actInPublic(opened.platform, 'thing:3', { official, reason: 'Why not.' }, async () => outcome),
      );
    const [refusal, before] = [err('closed' as const), ok('already' as const)];
    assert.equal(await act(refusal), 0);
    assert.equal(await act(before), 1);
    assert.deepEqual(await logged('thing:3'), []);
  });

  it('that fails after it was logged leaves nothing in the log and tells nobody', async () => {
    const told = await toldBy('thing:4', () =>
      assert.rejects(
        actInPublic(opened.platform, 'thing:4', { official, reason: 'Why not.' }, async (_, log) => {
          await log('thing.closed', here);
          throw new Error('the disk is full');
        }),
        /the disk is full/,
      ),
    );
    assert.equal(told, 0);
    assert.deepEqual(await logged('thing:4'), []);
  });
});

it('changes of a draft are logged without being public; those of what was published are, with their reason', async () => {
  const { platform } = opened;
  await platform.db.transaction().execute(async (tx) => {
    const change = { act: 'thing.changed', process: 'thing:5', by: official };
    await logChange(platform, tx, { ...change, of: { ...here, publishedAt: null }, changed: ['terms'] });
    await logChange(platform, tx, {
      ...change,
      of: { ...here, publishedAt: new Date() },
      changed: ['texts', 'closesAt'],
      reason: 'More time.',
    });
  });
  assert.deepEqual(
    (await logged('thing:5')).map((row) => [row['public'], row['reason'], row['detail']]),
    [
      [false, null, { changed: ['terms'] }],
      [true, 'More time.', { changed: ['texts', 'closesAt'] }],
    ],
  );
});
