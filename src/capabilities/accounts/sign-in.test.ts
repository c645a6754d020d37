/** Claims about signing in by a letter, through HTTP on a real database. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { outbox } from '../../platform/mail.ts';
import { accounts, createSignInLink, putAccount } from './index.ts';
import { lettersPerHour } from './sign-in-link.ts';
import { openRoom, sessionOf } from './testing/room.ts';

describe('signing in', () => {
  let room: Awaited<ReturnType<typeof openRoom>>;
  before(async () => {
    room = await openRoom();
  });
  after(() => room.close());

  const tokenOf = (path: string): string => new URL(path, 'http://x').searchParams.get('token') ?? '';
  const linkFor = async (email: string, returnTo = '/'): Promise<string> =>
    tokenOf(await createSignInLink(room.platform, email, returnTo));

  it('works from the form through the letter to the page one came from, and makes the account on first use', async () => {
    const asked = await room.post('/sign-in', { email: ' Ana@Example.org ', return: '/account' });
    assert.equal(asked.status, 303);
    assert.equal(asked.headers.get('location'), '/sign-in/sent');
    const link = await room.newestLink('ana@example.org');
    assert.ok(link !== undefined, 'there is no letter');
    const page = await (await room.get(link)).text();
    assert.match(page, /Sign in as ana@example\.org\?/);
    const confirmed = await room.post('/sign-in/confirm', { token: tokenOf(link) });
    assert.equal(confirmed.headers.get('location'), '/account');
    const cookie = sessionOf(confirmed);
    assert.ok(cookie !== undefined);
    const account = await (await room.get('/account', { cookie })).text();
    assert.match(account, /Signed in as ana@example\.org/);
  });

  it('sends the letter in the language of the reader', async () => {
    await room.post('/sign-in', { email: 'eva@example.org' }, { 'accept-language': 'es' });
    const letter = (await outbox(room.platform.db, 1))[0];
    assert.equal(letter?.subject, 'Su enlace para entrar en Concord');
  });

  it('does not use up a link when it is only looked at, however often', async () => {
    const token = await linkFor('scanner@example.org');
    for (let at = 0; at < 3; at += 1) assert.equal((await room.get(`/sign-in/confirm?token=${token}`)).status, 200);
    assert.ok(sessionOf(await room.post('/sign-in/confirm', { token })) !== undefined);
  });

  it('lets exactly one of many simultaneous confirmations in', async () => {
    const token = await linkFor('race@example.org');
    const answers = await Promise.all(Array.from({ length: 12 }, () => room.post('/sign-in/confirm', { token })));
    assert.equal(answers.filter((answer) => answer.status === 303).length, 1);
    assert.equal(answers.filter((answer) => answer.status === 410).length, 11);
    assert.equal(answers.filter((answer) => sessionOf(answer) !== undefined).length, 1);
  });

  it('refuses used, expired, mistyped and empty links with a sentence and a form for a new one', async () => {
    const used = await linkFor('used@example.org');
    await room.post('/sign-in/confirm', { token: used });
    const expired = await linkFor('late@example.org');
    await sql`update sign_in_link set expires_at = now() where email = 'late@example.org'`.execute(room.platform.db);
    for (const token of [used, expired, 'mistyped', '', 'x'.repeat(5000), '%ff', '😀']) {
      for (const answer of [
        await room.get(`/sign-in/confirm?token=${encodeURIComponent(token)}`),
        await room.post('/sign-in/confirm', { token }),
      ]) {
        assert.equal(answer.status, 410);
        const page = await answer.text();
        assert.match(page, /This link no longer works/);
        assert.match(page, /action="\/sign-in"/);
        assert.equal(sessionOf(answer), undefined);
      }
    }
  });

  it('answers the same, word for word, whether or not the address has an account', async () => {
    await putAccount(room.platform.db, { email: 'known@example.org', name: 'Known', regionId: null, locale: 'en' });
    const answers = [];
    for (const email of ['known@example.org', 'unknown@example.org']) {
      const answer = await room.post('/sign-in', { email });
      answers.push([answer.status, answer.headers.get('location'), answer.headers.getSetCookie(), await answer.text()]);
    }
    assert.deepEqual(answers[0], answers[1]);
    const letters = (await outbox(room.platform.db, 2)).map(({ subject, body }) => [
      subject,
      body.replace(/token=\S+/, ''),
    ]);
    assert.deepEqual(letters[0], letters[1]);
  });

  it(`sends at most ${lettersPerHour} letters an hour to one address, also in a burst, and does not tell`, async () => {
    const answers = await Promise.all(
      Array.from({ length: lettersPerHour + 4 }, () => room.post('/sign-in', { email: 'flood@example.org' })),
    );
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([303]));
    const letters = (await outbox(room.platform.db, 100)).filter(({ to }) => to === 'flood@example.org');
    assert.equal(letters.length, lettersPerHour);
  });

  it('redraws the form with what was typed when it is no address, and sends nothing', async () => {
    const before = (await outbox(room.platform.db, 100)).length;
    for (const email of [
      '',
      'ana',
      'ana@',
      '@example.org',
      'a b@example.org',
      `${'a'.repeat(300)}@example.org`,
      '<script>@x',
    ]) {
      const answer = await room.post('/sign-in', { email, return: '/budgets' });
      assert.equal(answer.status, 422);
      const page = await answer.text();
      assert.match(page, /Write your e-mail address in full/);
      assert.match(page, /name="return" value="\/budgets"/);
      assert.ok(!page.includes('<script>@x'));
    }
    assert.equal((await outbox(room.platform.db, 100)).length, before);
  });

  it('never leads to another site', async () => {
    for (const elsewhere of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      '/sign-in',
      'javascript:alert(1)',
      '/a b',
    ]) {
      const token = await linkFor('back@example.org', elsewhere);
      const answer = await room.post('/sign-in/confirm', { token });
      assert.ok(['/', '/account'].includes(answer.headers.get('location') ?? ''), `${elsewhere} led elsewhere`);
    }
  });

  it('refuses forms that come from another site', async () => {
    const token = await linkFor('csrf@example.org');
    for (const [path, fields] of [
      ['/sign-in', { email: 'csrf@example.org' }],
      ['/sign-in/confirm', { token }],
      ['/sign-out', {}],
    ] as const) {
      assert.equal((await room.post(path, fields, { 'sec-fetch-site': 'cross-site' })).status, 403);
    }
    assert.equal(
      (await room.post('/sign-in/confirm', { token })).status,
      303,
      'the link was used up by a foreign form',
    );
  });

  it('ends the session on signing out, on the server too', async () => {
    const headers = await room.signedIn('leaver@example.org');
    assert.equal((await room.get('/account', headers)).status, 200);
    assert.equal((await room.post('/sign-out', {}, headers)).headers.get('location'), '/');
    assert.equal((await room.get('/account', headers)).status, 303);
  });

  it('replaces the session a browser held before, so that an old one does not linger', async () => {
    const before = await room.signedIn('first@example.org');
    await room.post('/sign-in/confirm', { token: await linkFor('second@example.org') }, before);
    assert.equal((await room.get('/account', before)).status, 303);
  });

  it('forgets links and sessions after their end', async () => {
    const { db } = room.platform;
    await room.signedIn('old@example.org');
    await sql`update sign_in_link set expires_at = now() - interval '2 days'`.execute(db);
    await sql`update session set expires_at = now() - interval '1 second'`.execute(db);
    for (const chore of accounts.chores ?? []) await chore.run(room.platform);
    const left = await sql<{
      n: number;
    }>`select (select count(*) from sign_in_link) + (select count(*) from session) as n`.execute(db);
    assert.equal(left.rows[0]?.n, 0);
  });
});

describe('signing in from one network', () => {
  it('is limited by the hour, and says that no letter was sent', async () => {
    const room = await openRoom({ CONCORD_SIGN_INS_PER_HOUR: '2' });
    try {
      const statuses = [];
      for (const name of ['a', 'b', 'c'])
        statuses.push((await room.post('/sign-in', { email: `${name}@example.org` })).status);
      assert.deepEqual(statuses, [303, 303, 429]);
      assert.equal((await outbox(room.platform.db, 10)).length, 2);
    } finally {
      await room.close();
    }
  });
});
