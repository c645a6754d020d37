import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { newToken, tokenHash } from '../../platform/secrets.ts';
import { runPledgeFold } from './pledge-fold.ts';
import { pledgeByLink } from './pledge-give.ts';
import { insertEvent } from './store/events.ts';
import { insertPledgeLink } from './store/pledge-links.ts';
import { askLink, counts, fold, mailedToken, sendForm } from './testing/pledging.ts';
import { fresno, kern, openInitiativeRoom, state, type InitiativeRoom } from './testing/room.ts';

let room: InitiativeRoom;
before(async () => {
  room = await openInitiativeRoom();
});
after(() => room.close());

/** Links as letters would carry them, one for each of so many people. */
async function links(initiativeId: number, count: number): Promise<readonly string[]> {
  const secrets = Array.from({ length: count }, newToken);
  await Promise.all(
    secrets.map((secret, nr) =>
      insertPledgeLink(room.platform.db, secret, {
        initiativeId,
        token: Buffer.from(`person ${nr}`),
        regionId: nr % 3 === 0 ? kern : fresno,
        network: Buffer.from(`network ${nr}`),
        domain: 'gmail.com',
        domainName: 'gmail.com',
        stem: null,
        odd: false,
        held: null,
      }),
    ),
  );
  return secrets;
}

const rowsOf = async (initiativeId: number) =>
  (
    await sql<{ at: Date; written: string }>`
      select at, written_by::text as written from pledge where initiative_id = ${initiativeId} order by at`.execute(
      room.platform.db,
    )
  ).rows;

test('a withdrawal amid pledges wins or loses cleanly: none is recorded after it, and all that were said to be are', async () => {
  for (let round = 0; round < 5; round += 1) {
    const slug = `withdrawn-${round}`;
    const id = await room.initiative(slug);
    const secrets = await links(id, 120);
    let withdrawnBy = '';
    const withdraw = async (): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 10 + 15 * round));
      await room.platform.db.transaction().execute(async (tx) => {
        await insertEvent(tx, id, { kind: 'withdrawn', on: '2027-06-01' }, null, '');
        withdrawnBy = (await sql<{ now: string }>`select clock_timestamp()::text as now`.execute(tx)).rows[0]!.now;
      });
    };
    const [, ...answers] = await Promise.all([
      withdraw(),
      ...secrets.map(async (secret, nr) => {
        await new Promise((resolve) => setTimeout(resolve, nr));
        return pledgeByLink(room.platform, slug, { secret, move: 'give' });
      }),
    ]);
    const done = answers.filter(({ ok }) => ok).length;
    for (const answer of answers) if (!answer.ok) assert.equal(answer.error.type, 'closed');
    const rows = await rowsOf(id);
    assert.equal(rows.length, done);
    // The event's transaction held the lock when it read the clock: whatever came later came after it.
    const late = await sql<{ n: number }>`
      select count(*)::int as n from pledge where initiative_id = ${id} and at > ${withdrawnBy}::timestamptz`.execute(
      room.platform.db,
    );
    assert.equal(late.rows[0]?.n, 0);
  }
});

test('a pledge that waits while a withdrawal is written sees it, although its own statement began before', async () => {
  const id = await room.initiative('waits');
  const [secret = ''] = await links(id, 1);
  let told: Promise<unknown> = Promise.resolve();
  await room.platform.db.transaction().execute(async (tx) => {
    await insertEvent(tx, id, { kind: 'withdrawn', on: '2027-06-01' }, null, '');
    told = pledgeByLink(room.platform, 'waits', { secret, move: 'give' });
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
  assert.deepEqual(await told, { ok: false, error: { type: 'closed' } });
  assert.equal((await rowsOf(id)).length, 0);
});

test('one person who submits in twenty places at once is one pledge, with the same answer everywhere', async () => {
  const id = await room.initiative('at-once');
  const resident = await room.person(fresno);
  await askLink(room, 'at-once', `${resident.id}@example.org`, fresno);
  const token = (await mailedToken(room, `${resident.id}@example.org`)) ?? '';
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, nr) =>
      nr % 2 === 0
        ? resident.post('/initiatives/at-once/pledge', { move: 'give' })
        : sendForm(room, '/initiatives/at-once/pledge/confirm', { token, move: 'give' }),
    ),
  );
  assert.deepEqual(
    new Set(answers.map((answer) => `${answer.status} ${answer.headers.get('location')}`)),
    new Set(['303 /initiatives/at-once/pledge/given']),
  );
  assert.equal((await rowsOf(id)).length, 1);
  assert.equal((await counts(room, 'at-once')).total, 1);
});

test('counts are exact while pledges are given, taken back and given again by many, and folds run all the time', async () => {
  const id = await room.initiative('exact');
  const secrets = await links(id, 300);
  const people = await Promise.all(Array.from({ length: 12 }, () => room.person(fresno)));
  let running = true;
  const folding = Promise.all(
    [room.platform, { ...room.platform }].map(async (platform) => {
      while (running) await runPledgeFold(platform);
    }),
  );
  const wavering = people.map(async ({ post }, nr) => {
    for (let turn = 0; turn <= 8 + (nr % 2); turn += 1)
      await post('/initiatives/exact/pledge', { move: turn % 2 === 0 ? 'give' : 'take-back' });
  });
  await Promise.all([
    ...wavering,
    ...secrets.map((secret) => pledgeByLink(room.platform, 'exact', { secret, move: 'give' })),
  ]);
  running = false;
  await folding;
  // Turns 0 to 8 end with a pledge, 0 to 9 with one taken back.
  const found = await counts(room, 'exact');
  assert.equal(found.total, 300 + 6);
  assert.equal(found.regions.find(({ region }) => region === kern)?.pledges, 100);
  assert.equal(found.regions.find(({ region }) => region === fresno)?.pledges, 206);
});

test('a link that is over, or of another initiative, records nothing', async () => {
  const [one, two] = [await room.initiative('links-one'), await room.initiative('links-two')];
  const [secret = '', late = ''] = await links(one, 2);
  await sql`update pledge_link set expires_at = clock_timestamp() - interval '1 second' where token_hash = ${tokenHash(late)}`.execute(
    room.platform.db,
  );
  for (const [slug, token] of [
    ['links-two', secret],
    ['links-one', late],
    ['links-one', newToken()],
  ] as const) {
    assert.equal((await sendForm(room, `/initiatives/${slug}/pledge/confirm`, { token, move: 'give' })).status, 410);
    assert.equal((await room.app.request(`/initiatives/${slug}/pledge/confirm?token=${token}`)).status, 410);
  }
  assert.equal((await rowsOf(one)).length + (await rowsOf(two)).length, 0);
});

test('pledges, their changes and acts on them cannot be changed or deleted', async () => {
  for (const table of ['pledge', 'pledge_change', 'pledge_act', 'pledge_act_member']) {
    const gone = sql`delete from ${sql.table(table)}`.execute(room.platform.db);
    await assert.rejects(gone, /is insert-only/);
  }
});

test('an organiser who deletes the account leaves the act behind, and no name', async () => {
  const id = await room.initiative('forgotten');
  const organiser = await room.person(state, 'organiser');
  // An act on fewer than ten is refused: it would ask whether one person pledged.
  for (const secret of await links(id, 12)) await pledgeByLink(room.platform, 'forgotten', { secret, move: 'give' });
  await fold(room);
  const sent = { act: 'quarantined', domain: 'gmail.com', reason: 'To be looked at.', key: randomUUID() };
  await organiser.post('/initiatives/forgotten/pledges/screening/decide', sent);
  const { db } = room.platform;
  await sql`update pledge_act set by_account = null where by_account = ${organiser.id}`.execute(db);
  const left = await sql<{ reason: string; by: string | null }>`
    select reason, by_account as by from pledge_act where initiative_id = ${id}`.execute(db);
  assert.deepEqual(left.rows, [{ reason: 'To be looked at.', by: null }]);
  await assert.rejects(sql`update pledge_act set reason = 'Other'`.execute(db), /is insert-only/);
});

test('what I pledged stands on a page of my own, also what I pledged by mail', async () => {
  await room.initiative('mine-one');
  await room.initiative('mine-two');
  const me = await room.person(fresno);
  await me.post('/initiatives/mine-one/pledge', { move: 'give' });
  await askLink(room, 'mine-two', `${me.id}@example.org`, kern);
  const token = (await mailedToken(room, `${me.id}@example.org`)) ?? '';
  await sendForm(room, '/initiatives/mine-two/pledge/confirm', { token, move: 'give' });
  const page = await me.get('/initiatives/pledge');
  assert.equal(page.headers.get('cache-control'), 'no-store');
  const text = await page.text();
  assert.match(text, /Initiative mine-one/);
  assert.match(text, /Initiative mine-two/);
  const other = await room.person(fresno);
  assert.match(await (await other.get('/initiatives/pledge')).text(), /not pledged anything yet/);
});
