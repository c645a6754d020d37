/** Claims about taking part through the API: the same use cases as the forms, one session one participant, clear refusals. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { callsOf, typeOf, type CallApi } from './testing/calls.ts';
import { fresno, kern, openDialogueRoom, type DialogueRoom } from './testing/room.ts';

const dayMs = 86_400_000;

describe('taking part through the API', () => {
  let room: DialogueRoom;
  let call: CallApi;
  before(async () => {
    room = await openDialogueRoom();
    call = callsOf(room);
  });
  after(() => room.close());

  const votesIn = async (id: number): Promise<number> =>
    (
      await sql<{ n: number }>`select count(*)::int as n from statement_vote where conversation_id = ${id}`.execute(
        room.platform.db,
      )
    ).rows[0]?.n ?? 0;

  it('leads through every statement once, in an order of one’s own, and says what is recorded', async () => {
    await room.conversation('walk');
    const who = await room.person(fresno);
    const start = await call('GET', 'walk/next?count=50', { who });
    assert.equal(start.status, 200);
    assert.deepEqual(start.body['progress'], { voted: 0, total: 3 });
    const order = (start.body['statements'] as { number: number }[]).map(({ number }) => number);
    assert.deepEqual(new Set(order), new Set([0, 1, 2]));
    assert.equal(order.length, 3);
    for (const [at, number] of order.entries()) {
      const put = await call('PUT', `walk/votes/${number}`, { who, body: { revision: 1, value: 1 } });
      assert.equal(put.status, 200);
      assert.deepEqual(put.body['recorded'], { statement: number, revision: 1, value: 1 });
      assert.deepEqual(put.body['progress'], { voted: at + 1, total: 3 });
      assert.equal((put.body['next'] as { number: number } | null)?.number, order[at + 1]);
    }
    assert.equal((await call('PUT', `walk/votes/0`, { who, body: { revision: 1, value: 1 } })).body['next'], null);
  });

  it('takes a vote back and offers the statement again with the revision that a new vote must have', async () => {
    await room.conversation('back', {}, ['Only one.']);
    const who = await room.person(fresno);
    await call('PUT', 'back/votes/0', { who, body: { revision: 1, value: -1 } });
    const back = await call('PUT', 'back/votes/0', { who, body: { revision: 2, value: null } });
    assert.deepEqual(back.body['progress'], { voted: 0, total: 1 });
    assert.equal((back.body['next'] as { revision: number }).revision, 3);
    const next = (await call('GET', 'back/next', { who })).body['statements'] as { revision: number }[];
    assert.deepEqual(
      next.map(({ revision }) => revision),
      [3],
    );
    assert.deepEqual((await call('GET', 'back/votes', { who })).body, {
      votes: [{ statement: 0, revision: 2, value: null }],
    });
  });

  it('remembers a vote taken back earlier when it comes to what is next', async () => {
    await room.conversation('earlier', {}, ['One.', 'Two.']);
    const who = await room.person(fresno);
    await call('PUT', 'earlier/votes/0', { who, body: { revision: 1, value: 1 } });
    await call('PUT', 'earlier/votes/0', { who, body: { revision: 2, value: null } });
    const { next } = (await call('PUT', 'earlier/votes/1', { who, body: { revision: 1, value: 1 } })).body;
    assert.deepEqual([(next as { number: number }).number, (next as { revision: number }).revision], [0, 3]);
  });

  it('records the same vote sent twenty times at once only once', async () => {
    const id = await room.conversation('double');
    const who = await room.person(fresno);
    const sent = await Promise.all(
      Array.from({ length: 20 }, () => call('PUT', 'double/votes/1', { who, body: { revision: 1, value: 0 } })),
    );
    assert.deepEqual(new Set(sent.map(({ status }) => status)), new Set([200]));
    assert.equal(await votesIn(id), 1);
  });

  it('keeps participants apart: nobody sees or changes another’s vote, and naming another is refused', async () => {
    const id = await room.conversation('apart');
    const [a, b] = [await room.person(fresno), await room.person(fresno)];
    const tag = String((await call('GET', 'apart/next', { who: a })).body['tag']);
    assert.equal(
      (await call('PUT', 'apart/votes/0', { who: a, body: { revision: 1, value: 1, as: tag } })).status,
      200,
    );
    assert.deepEqual((await call('GET', 'apart/votes', { who: b })).body, { votes: [] });
    // A browser that still holds the votes of somebody who has signed out.
    const foreign = await call('PUT', 'apart/votes/1', { who: b, body: { revision: 1, value: 1, as: tag } });
    assert.deepEqual([foreign.status, typeOf(foreign.body)], [409, 'another-participant']);
    for (const extra of [{ participant: 0 }, { account: a.id }, { token: a.token }]) {
      const named = await call('PUT', 'apart/votes/1', { who: b, body: { revision: 1, value: 1, ...extra } });
      assert.equal(named.status, 400);
    }
    assert.equal(await votesIn(id), 1);
  });

  it('gives each participant another tag in every conversation, and none that leads to the account', async () => {
    await room.conversation('tags-a');
    await room.conversation('tags-b');
    const who = await room.person(fresno);
    const tags = await Promise.all(
      ['tags-a', 'tags-b'].map(async (slug) => (await call('GET', `${slug}/next`, { who })).body['tag']),
    );
    assert.notEqual(tags[0], tags[1]);
    assert.equal((await call('GET', 'tags-a/next', { who })).body['tag'], tags[0]);
    const token = room.platform.secrets.pseudonym('conversation:1', who.id);
    assert.ok(!token.toString('base64url').startsWith(String(tags[0])));
  });

  it('refuses odd bodies with a 400, and never with a 5xx', async () => {
    const id = await room.conversation('odd');
    const who = await room.person(fresno);
    const odd: unknown[] = [
      '',
      'null',
      '[]',
      '{"revision":1,"value":1',
      '{"revision":1,"value":1,"as":"\\u0000"}',
      {},
      { revision: 1 },
      { value: 1 },
      { revision: 0, value: 1 },
      { revision: 1.5, value: 1 },
      { revision: '1', value: 1 },
      { revision: 1e99, value: 1 },
      { revision: 99_999_999_999, value: 1 },
      { revision: 1, value: 2 },
      { revision: 1, value: '1' },
      { revision: 1, value: true },
      { revision: 1, value: 1, as: 'x'.repeat(65) },
    ];
    for (const body of odd)
      assert.equal((await call('PUT', 'odd/votes/0', { who, body })).status, 400, JSON.stringify(body));
    for (const path of ['odd/votes/-1', 'odd/votes/x', 'odd/votes/1.5', 'odd/votes/99999999999', 'odd/votes/0x1'])
      assert.equal((await call('PUT', path, { who, body: { revision: 1, value: 1 } })).status, 400, path);
    for (const count of ['0', '-1', '51', 'x', '1e3'])
      assert.equal((await call('GET', `odd/next?count=${count}`, { who })).status, 400, count);
    const huge = await call('PUT', 'odd/votes/0', { who, body: { revision: 1, value: 1, as: 'x'.repeat(400_000) } });
    assert.equal(huge.status, 413);
    assert.equal(await votesIn(id), 0);
  });

  it('says why by type: not signed in, not a resident, not open, closed, taken off, said otherwise', async () => {
    const now = room.platform.now().getTime();
    const [who, outsider] = [await room.person(fresno), await room.person(kern)];
    await room.conversation('why', { regionId: fresno });
    await room.conversation('why-soon', { opensAt: new Date(now + dayMs), closesAt: new Date(now + 2 * dayMs) });
    await room.conversation('why-over', { opensAt: new Date(now - 2 * dayMs), closesAt: new Date(now - dayMs) });
    await room.conversation('why-draft', { publishedAt: null });
    const body = { revision: 1, value: 1 };
    const asked: [status: number, type: string, path: string, call?: Parameters<CallApi>[2]][] = [
      [401, 'sign-in', 'why/votes/0', { body }],
      [403, 'not-a-resident', 'why/votes/0', { who: outsider, body }],
      [409, 'not-open-yet', 'why-soon/votes/0', { who, body }],
      [409, 'closed', 'why-over/votes/0', { who, body }],
      [404, 'no-such-conversation', 'why-draft/votes/0', { who, body }],
      [404, 'no-such-conversation', 'nowhere/votes/0', { who, body }],
      [404, 'no-such-statement', 'why/votes/77', { who, body }],
      [409, 'voted-meanwhile', 'why/votes/0', { who, body: { revision: 3, value: 1 } }],
    ];
    for (const [status, type, path, with_] of asked) {
      const answer = await call('PUT', path, with_);
      assert.deepEqual([answer.status, typeOf(answer.body)], [status, type], path);
      assert.match(
        (answer.body['error'] as { message: string }).message,
        /[Nn]othing was recorded|not recorded|no such|sign in/,
      );
    }
    for (const slug of ['why-soon', 'why-over']) assert.equal((await call('GET', `${slug}/next`, { who })).status, 409);
    assert.equal((await call('GET', 'why/next')).status, 401);
    assert.equal((await call('GET', 'why/votes', { who: outsider })).status, 403);
  });

  it('refuses a vote that was given before the close and arrives after it', async () => {
    const id = await room.conversation('late');
    const who = await room.person(fresno);
    assert.equal((await call('PUT', 'late/votes/0', { who, body: { revision: 1, value: 1 } })).status, 200);
    await sql`update conversation set closes_at = clock_timestamp() where id = ${id}`.execute(room.platform.db);
    const late = await call('PUT', 'late/votes/1', { who, body: { revision: 1, value: 1 } });
    assert.deepEqual([late.status, typeOf(late.body)], [409, 'closed']);
    // A retry of what was recorded in time still hears that it was.
    assert.equal((await call('PUT', 'late/votes/0', { who, body: { revision: 1, value: 1 } })).status, 200);
    assert.equal(await votesIn(id), 1);
  });

  it('works by the browser’s session, refuses other sites, and an expired session is nobody', async () => {
    const id = await room.conversation('browser');
    const who = await room.person(fresno);
    const body = { revision: 1, value: 1 };
    assert.equal((await call('PUT', 'browser/votes/0', { cookie: who.cookie, body })).status, 200);
    const foreign = await call('PUT', 'browser/votes/1', {
      cookie: who.cookie,
      body,
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    assert.equal(foreign.status, 403);
    await sql`update session set expires_at = now() - interval '1 second' where account_id = ${who.id}`.execute(
      room.platform.db,
    );
    const expired = await call('PUT', 'browser/votes/1', { cookie: who.cookie, body });
    assert.deepEqual([expired.status, typeOf(expired.body)], [401, 'sign-in']);
    assert.equal((await call('PUT', 'browser/votes/1', { who, body })).status, 401);
    assert.equal(await votesIn(id), 1);
  });

  it('describes all of it in OpenAPI', async () => {
    const described = (await (await room.app.request('/api/openapi.json')).json()) as { paths: Record<string, object> };
    const path = '/api/conversations/{slug}';
    assert.deepEqual(Object.keys(described.paths[`${path}/votes/{statement}`] ?? {}), ['put']);
    assert.deepEqual(Object.keys(described.paths[`${path}/votes`] ?? {}), ['get']);
    assert.deepEqual(Object.keys(described.paths[`${path}/next`] ?? {}), ['get']);
    assert.ok('post' in (described.paths[`${path}/statements`] ?? {}));
  });
});
