/** Claims about one's own account: region, tokens, sessions, export and deletion. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { createSignInLink } from './index.ts';
import { fresno, openRoom, sessionOf } from './testing/room.ts';

describe('an account', () => {
  let room: Awaited<ReturnType<typeof openRoom>>;
  before(async () => {
    room = await openRoom();
  });
  after(() => room.close());

  const makeToken = async (headers: { cookie: string }, label = 'report'): Promise<string> => {
    const page = await (await room.post('/account/tokens', { label }, headers)).text();
    const token = /Bearer ([\w-]{43})/.exec(page)?.[1];
    assert.ok(token !== undefined, 'the page does not show a token');
    return token;
  };

  it('is closed to strangers: pages lead to signing in, forms are refused', async () => {
    const asked = await room.get('/account');
    assert.equal(asked.headers.get('location'), '/sign-in?return=%2Faccount');
    for (const path of [
      '/account',
      '/account/tokens',
      '/account/tokens/revoke',
      '/account/sign-out-everywhere',
      '/account/delete',
    ]) {
      assert.equal((await room.post(path, { sure: 'yes' })).status, 401, path);
    }
    assert.equal((await room.get('/account/export')).status, 303);
  });

  it('keeps name, home region and language, and speaks the new language at once', async () => {
    const headers = await room.signedIn('region@example.org');
    const saved = await room.post('/account', { name: ' Ana ', region: fresno, locale: 'es' }, headers);
    assert.equal(saved.status, 303);
    assert.ok(saved.headers.getSetCookie().some((line) => line.startsWith('lang=es')));
    const kept = await sql<{ name: string; region_id: string; locale: string }>`
      select name, region_id, locale from account where email = 'region@example.org'`.execute(room.platform.db);
    assert.deepEqual(kept.rows[0], { name: 'Ana', region_id: fresno, locale: 'es' });
    const page = await (await room.get('/account', headers)).text();
    assert.match(page, /<optgroup label="Fresno County">/);
    assert.match(page, /county:fresno"\s+selected/);
  });

  it('redraws the form beside each field that cannot be used, keeps what was typed, and stores nothing', async () => {
    const headers = await room.signedIn('wrong@example.org');
    for (const [fields, sentence] of [
      [{ name: 'x'.repeat(81), region: '', locale: 'en' }, 'A name may be at most 80'],
      [{ name: 'Kept', region: 'ocd-division/country:us/state:nv', locale: 'en' }, 'Choose a region from the list'],
      [{ name: 'Kept', region: fresno, locale: 'tlh' }, 'Choose one of the languages'],
    ] as const) {
      const answer = await room.post('/account', fields, headers);
      assert.equal(answer.status, 422);
      const page = await answer.text();
      assert.ok(page.includes(sentence), sentence);
      assert.ok(page.includes(fields.name.slice(0, 81)));
    }
    const kept = await sql<{ name: string }>`select name from account where email = 'wrong@example.org'`.execute(
      room.platform.db,
    );
    assert.equal(kept.rows[0]?.name, '');
  });

  it('gives tokens that sign programs in, are shown once, and stop when they are taken back', async () => {
    const headers = await room.signedIn('tokens@example.org');
    const token = await makeToken(headers);
    const page = await (await room.get('/account', headers)).text();
    assert.ok(!page.includes(token), 'the token is shown a second time');
    const bearer = { authorization: `Bearer ${token}` };
    assert.equal((await room.get('/account/export', bearer)).status, 200);
    const id = /name="id" value="([0-9a-f]{64})"/.exec(page)?.[1] ?? '';
    const stranger = await room.signedIn('stranger@example.org');
    assert.equal((await room.post('/account/tokens/revoke', { id }, stranger)).status, 404);
    assert.equal((await room.get('/account/export', bearer)).status, 200, 'a stranger took the token back');
    assert.equal((await room.post('/account/tokens/revoke', { id }, headers)).status, 303);
    assert.equal((await room.get('/account/export', bearer)).status, 303);
  });

  it('does not take a token for a session cookie, nor a session for a token', async () => {
    const headers = await room.signedIn('kinds@example.org');
    const token = await makeToken(headers);
    assert.equal((await room.get('/account', { cookie: `concord=${token}` })).status, 303);
    assert.equal(
      (await room.get('/account/export', { authorization: `Bearer ${headers.cookie.slice(8)}` })).status,
      303,
    );
  });

  it('asks what a token is for', async () => {
    const headers = await room.signedIn('label@example.org');
    for (const label of ['', '   ', 'x'.repeat(61)]) {
      const answer = await room.post('/account/tokens', { label }, headers);
      assert.equal(answer.status, 422);
      assert.match(await answer.text(), /Say in at most 60 characters/);
    }
  });

  it('ends all browser sessions at once, and leaves tokens', async () => {
    const [here, there] = [await room.signedIn('all@example.org'), await room.signedIn('all@example.org')];
    const token = await makeToken(here);
    await room.post('/account/sign-out-everywhere', {}, here);
    for (const headers of [here, there]) assert.equal((await room.get('/account', headers)).status, 303);
    assert.equal((await room.get('/account/export', { authorization: `Bearer ${token}` })).status, 200);
  });

  it('exports every row of every table that names the account, and no token', async () => {
    const headers = await room.signedIn('export@example.org');
    await makeToken(headers, 'my program');
    const answer = await room.get('/account/export', headers);
    assert.match(answer.headers.get('content-disposition') ?? '', /attachment/);
    const text = await answer.text();
    const records = JSON.parse(text) as Record<string, readonly Record<string, unknown>[]>;
    assert.equal(records['account']?.[0]?.['email'], 'export@example.org');
    assert.deepEqual(records['session.account_id']?.map(({ label }) => label).sort(), ['', 'my program']);
    assert.ok('idea.author_id' in records && 'role_grant.account_id' in records);
    assert.ok(!text.includes('token_hash'));
  });

  it('is deleted only after a tick, then nothing leads to the person; ideas stay without a name', async () => {
    const { db } = room.platform;
    const headers = await room.signedIn('gone@example.org');
    await makeToken(headers);
    const { rows } = await sql<{ id: string }>`select id from account where email = 'gone@example.org'`.execute(db);
    const id = rows[0]?.id ?? '';
    await sql`insert into budget (slug, region_id, title, amount, ballot_type, rule, satisfaction, completion, ties, seed, voters,
      voting_open_at, voting_close_at) values ('deletion', ${fresno}, 'Deletion', 1, 'approval', 'greedy', 'cost', 'none', 'id', '', 'residents',
      now(), now() + interval '1 day')`.execute(db);
    await sql`insert into idea (budget_id, author_id, title, description, idempotency_key)
      select id, ${id}, 'A bench', 'By the river', gen_random_uuid() from budget where slug = 'deletion'`.execute(db);
    assert.equal((await room.post('/account/delete', {}, headers)).status, 422);
    assert.equal((await room.get('/account', headers)).status, 200);
    assert.equal((await room.post('/account/delete', { sure: 'yes' }, headers)).status, 303);
    assert.equal((await room.get('/account', headers)).status, 303);
    const left = await sql<{ accounts: number; sessions: number; ideas: number }>`
      select (select count(*) from account where id = ${id}) as accounts, (select count(*) from session where account_id = ${id}) as sessions,
        (select count(*) from idea where title = 'A bench' and author_id is null) as ideas`.execute(db);
    assert.deepEqual(left.rows[0], { accounts: 0, sessions: 0, ideas: 1 });
  });

  it('has the same id when somebody deletes it and comes back, so that nobody gets a second ballot', async () => {
    const { db } = room.platform;
    const ids = [];
    for (let at = 0; at < 2; at += 1) {
      const link = new URL(await createSignInLink(room.platform, 'Twice@example.org', '/'));
      const cookie =
        sessionOf(await room.post('/sign-in/confirm', { token: link.searchParams.get('token') ?? '' })) ?? '';
      const { rows } = await sql<{ id: string }>`select id from account where email = 'twice@example.org'`.execute(db);
      ids.push(rows[0]?.id);
      assert.equal((await room.post('/account/delete', { sure: 'yes' }, { cookie })).status, 303);
    }
    assert.ok(ids[0] !== undefined);
    assert.equal(ids[0], ids[1]);
  });
});
