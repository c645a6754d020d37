/** Claims about taking part without an account: asked for, one participant a browser, at a lower assurance, and limited. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { browserCookieIn, callsOf, formsOf, type CallApi } from './testing/calls.ts';
import { fresno, kern, openDialogueRoom, state, type DialogueRoom } from './testing/room.ts';

const dayMs = 86_400_000;

describe('joining without an account', () => {
  let room: DialogueRoom;
  let call: CallApi;
  let send: ReturnType<typeof formsOf>;
  before(async () => {
    room = await openDialogueRoom();
    [call, send] = [callsOf(room), formsOf(room)];
  });
  after(() => room.close());

  const people = async (id: number) =>
    (
      await sql<{ number: number; region_id: string | null; assurance: string }>`
        select number, region_id, assurance from participant where conversation_id = ${id} order by number`.execute(
        room.platform.db,
      )
    ).rows;
  const page = async (path: string, cookie = ''): Promise<string> =>
    (await room.app.request(path, { headers: { cookie } })).text();

  it('is offered with the regions of the conversation where it is allowed, and nowhere else', async () => {
    await room.conversation('open-house', { joining: 'anyone' });
    await room.conversation('one-county', { joining: 'anyone', regionId: fresno });
    await room.conversation('members', { joining: 'signed-in' });
    const open = await page('/conversations/open-house/vote');
    assert.match(open, /action="\/conversations\/open-house\/join"/);
    assert.equal(open.match(/<option value="ocd-division/g)?.length, 58);
    assert.equal((await page('/conversations/one-county/vote')).match(/<option value="ocd-division/g)?.length, 1);
    const members = await page('/conversations/members/vote');
    assert.doesNotMatch(members, /\/join"/);
    assert.match(members, /href="\/sign-in\?return=%2Fconversations%2Fmembers%2Fvote"/);
  });

  it('makes one participant of one browser, with the region named and the lower assurance', async () => {
    const id = await room.conversation('browser', { joining: 'anyone' });
    const joined = await send('/conversations/browser/join', {
      region: kern,
      onward: '/conversations/browser/vote?statement=1',
    });
    assert.equal(joined.status, 303);
    assert.equal(joined.headers.get('location'), '/conversations/browser/vote?statement=1');
    const set = joined.headers.getSetCookie().find((one) => one.startsWith('concord-browser='));
    assert.match(set ?? '', /HttpOnly/);
    assert.match(set ?? '', /SameSite=Lax/);
    const cookie = browserCookieIn(joined);
    await send('/conversations/browser/join', { region: fresno }, cookie);
    assert.deepEqual(await people(id), [{ number: 0, region_id: kern, assurance: 'anonymous' }]);
    const voted = await send('/conversations/browser/vote', { statement: '1', revision: '1', value: '-1' }, cookie);
    assert.equal(voted.status, 303);
    assert.deepEqual((await call('GET', 'browser/votes', { cookie })).body, {
      votes: [{ statement: 1, revision: 1, value: -1 }],
    });
    assert.equal((await call('PUT', 'browser/votes/0', { cookie, body: { revision: 1, value: 1 } })).status, 200);
    assert.match(await page('/conversations/browser/me', cookie), /only this browser knows which votes are yours/);
  });

  it('asks anew in every conversation, and under another pseudonym', async () => {
    const [a, b] = [
      await room.conversation('a', { joining: 'anyone' }),
      await room.conversation('b', { joining: 'anyone' }),
    ];
    const cookie = browserCookieIn(await send('/conversations/a/join', {}));
    assert.equal((await call('PUT', 'b/votes/0', { cookie, body: { revision: 1, value: 1 } })).status, 401);
    await send('/conversations/b/join', {}, cookie);
    const tokens = await sql<{ n: number }>`select count(distinct token)::int as n from participant
      where conversation_id in (${a}, ${b})`.execute(room.platform.db);
    assert.equal(tokens.rows[0]?.n, 2);
  });

  it('takes no forged or broken cookie for a participant', async () => {
    const id = await room.conversation('forged', { joining: 'anyone' });
    const cookie = browserCookieIn(await send('/conversations/forged/join', {}));
    const flipped = cookie.slice(0, -1) + (cookie.endsWith('A') ? 'B' : 'A');
    for (const forged of [
      flipped.replace(/.$/, 'Q'),
      `concord-browser=${'a'.repeat(43)}`,
      'concord-browser=',
      'concord-browser=%00',
      "concord-browser='; drop table participant",
    ]) {
      if (forged === cookie) continue;
      assert.equal(
        (await call('PUT', 'forged/votes/0', { cookie: forged, body: { revision: 1, value: 1 } })).status,
        401,
        forged,
      );
    }
    // A conversation for those who are signed in does not know the cookie at all.
    await room.conversation('strict', { joining: 'residents' });
    assert.equal((await call('PUT', 'strict/votes/0', { cookie, body: { revision: 1, value: 1 } })).status, 401);
    assert.equal((await people(id)).length, 1);
  });

  it('keeps what was typed when the region is none of the list, and joins nobody', async () => {
    const id = await room.conversation('regions', { joining: 'anyone', regionId: fresno });
    for (const region of [kern, state, 'nowhere', '\u2028'])
      assert.equal((await send('/conversations/regions/join', { region })).status, 422);
    const answer = await send('/conversations/regions/join', { region: kern });
    assert.match(await answer.text(), /Choose a region from the list/);
    assert.equal(browserCookieIn(answer), '');
    assert.deepEqual(await people(id), []);
  });

  it('leads only to pages of the conversation, whatever the form says', async () => {
    await room.conversation('onward', { joining: 'anyone' });
    for (const onward of [
      'https://evil.example/',
      '//evil.example',
      '/sign-out',
      '/conversations/onward/../../sign-out',
      '/conversations/onward/vote\r\nset-cookie: a=b',
      '',
    ])
      assert.equal(
        (await send('/conversations/onward/join', { onward })).headers.get('location'),
        '/conversations/onward/vote',
      );
  });

  it('is refused in a sentence before opening, after the close and where it is not offered', async () => {
    const now = room.platform.now().getTime();
    await room.conversation('not-yet', {
      joining: 'anyone',
      opensAt: new Date(now + dayMs),
      closesAt: new Date(now + 2 * dayMs),
    });
    await room.conversation('no-more', {
      joining: 'anyone',
      opensAt: new Date(now - 2 * dayMs),
      closesAt: new Date(now - dayMs),
    });
    await room.conversation('account', { joining: 'signed-in' });
    for (const slug of ['not-yet', 'no-more', 'account']) {
      const answer = await send(`/conversations/${slug}/join`, {});
      assert.equal(answer.status, 409);
      assert.match(await answer.text(), /You have not joined|cannot be joined without an account/);
      assert.equal(browserCookieIn(answer), '');
    }
    assert.equal((await send('/conversations/nowhere/join', {})).status, 404);
  });

  it('does not make a second participant of somebody who is signed in', async () => {
    const id = await room.conversation('signed', { joining: 'anyone' });
    const who = await room.person(fresno);
    const answer = await send('/conversations/signed/join', { region: kern }, who.cookie);
    assert.equal(answer.status, 303);
    assert.equal(browserCookieIn(answer), '');
    assert.deepEqual(await people(id), []);
  });

  it('stops a network that joins again and again', async () => {
    await room.conversation('flood', { joining: 'anyone' });
    const sent = await Promise.all(Array.from({ length: 60 }, () => send('/conversations/flood/join', {})));
    const statuses = sent.map(({ status }) => status);
    assert.ok(statuses.filter((status) => status === 303).length <= 30);
    assert.ok(statuses.filter((status) => status === 429).length >= 30);
  });
});

it('under https the cookie can be set by this host alone', async () => {
  const room = await openDialogueRoom({ PUBLIC_URL: 'https://talk.example.org' });
  try {
    await room.conversation('secure', { joining: 'anyone' });
    const joined = await formsOf(room)('/conversations/secure/join', {});
    const set = joined.headers.getSetCookie().find((one) => one.includes('concord-browser='));
    assert.match(set ?? '', /^__Host-concord-browser=.*Secure/);
  } finally {
    await room.close();
  }
});
