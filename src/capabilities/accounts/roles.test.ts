/** Claims about giving and taking roles. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { publicLog } from '../../platform/audit.ts';
import { grantRole, heldRole } from '../../platform/rights.ts';
import { accountId } from './account-id.ts';
import { createSignInLink, ensureAdministrator, putAccount } from './index.ts';
import { fresno, humboldt, openRoom, state } from './testing/room.ts';

describe('roles', () => {
  let room: Awaited<ReturnType<typeof openRoom>>;
  let chief: { cookie: string };
  let local: { cookie: string };
  before(async () => {
    room = await openRoom({ CONCORD_ADMINISTRATOR: 'Chief@example.org' });
    await ensureAdministrator(room.platform);
    chief = await room.signedIn('chief@example.org');
    local = await room.signedIn('local@example.org');
    await grantRole(room.platform.db, {
      accountId: await idOf('local@example.org'),
      role: 'administrator',
      regionId: fresno,
    });
  });
  after(() => room.close());

  const idOf = (email: string): Promise<string> =>
    putAccount(room.platform.db, { email, name: '', regionId: null, locale: 'en' });
  /** Signs in by a letter, as people do. */
  const signIn = async (email: string): Promise<void> => {
    const link = new URL(await createSignInLink(room.platform, email, '/'));
    const token = link.searchParams.get('token') ?? '';
    assert.equal((await room.post('/sign-in/confirm', { token })).status, 303);
  };
  /** How links name the person behind an address. */
  const named = (email: string): string => accountId(room.platform.secrets, email);
  const fields = (email: string, role: string, region: string, reason = 'Runs the budget office.') => ({
    email,
    role,
    region,
    reason,
  });
  const holds = async (
    email: string,
    role: 'organiser' | 'clerk' | 'auditor' | 'administrator',
    regionId: string,
  ): Promise<boolean> => (await heldRole(room.platform.db, await idOf(email), [role], { regionId })) !== undefined;

  it('of the first administrator come from the configuration, once, and are in the public log', async () => {
    await ensureAdministrator(room.platform);
    assert.ok(await holds('chief@example.org', 'administrator', state));
    const log = await publicLog(room.platform.db, { limit: 10 });
    assert.deepEqual(
      log.map(({ act, reason }) => [act, reason]),
      [['role.granted', 'CONCORD_ADMINISTRATOR']],
    );
  });

  it('are given and taken by administrators only', async () => {
    assert.equal((await room.get('/roles')).headers.get('location'), '/sign-in?return=%2Froles');
    const resident = await room.signedIn('resident@example.org');
    const organiser = await room.signedIn('organiser@example.org');
    await grantRole(room.platform.db, {
      accountId: await idOf('organiser@example.org'),
      role: 'organiser',
      regionId: state,
    });
    const revoked = { account: named('chief@example.org'), role: 'administrator', region: state, reason: 'x' };
    for (const headers of [resident, organiser]) {
      assert.equal((await room.get('/roles', headers)).status, 403);
      assert.equal(
        (await room.post('/roles', fields('resident@example.org', 'administrator', state), headers)).status,
        403,
      );
      assert.equal((await room.post('/roles/revoke', revoked, headers)).status, 403);
    }
    assert.equal((await room.post('/roles', fields('resident@example.org', 'clerk', state))).status, 401);
    assert.ok(!(await holds('resident@example.org', 'clerk', state)));
    assert.ok(await holds('chief@example.org', 'administrator', state));
  });

  it('hold where they are given and below, also for an address that never signed in', async () => {
    assert.equal((await room.post('/roles', fields(' New@example.org', 'organiser', fresno), chief)).status, 303);
    const before = await (await room.get('/roles', chief)).text();
    await signIn('new@example.org');
    assert.ok(await holds('new@example.org', 'organiser', `${state}/place:clovis`));
    assert.ok(!(await holds('new@example.org', 'organiser', humboldt)));
    const page = await (await room.get('/roles', chief)).text();
    assert.ok(page.includes('New@example.org'));
    assert.equal(page, before);
  });

  it('are given only in regions that the administrator administers', async () => {
    const answer = await room.post('/roles', fields('x@example.org', 'clerk', humboldt), local);
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), /Choose a region that you administer/);
    assert.equal(
      (await room.post('/roles', fields('x@example.org', 'clerk', `${state}/place:clovis`), local)).status,
      303,
    );
    const page = await (await room.get('/roles', local)).text();
    assert.ok(!page.includes('chief@example.org'), 'a county sees the grants of the state');
    const chiefs = { account: named('chief@example.org'), role: 'administrator', region: state, reason: 'x' };
    await room.post('/roles/revoke', chiefs, local);
    assert.ok(await holds('chief@example.org', 'administrator', state));
  });

  it('stand in the public log with role, region and reason, and without the person', async () => {
    await room.post('/roles', fields('secret@example.org', 'clerk', humboldt, 'Reviews ideas.'), chief);
    const row = (await publicLog(room.platform.db, { limit: 1 }))[0];
    assert.deepEqual(
      [row?.act, row?.actor_role, row?.region_id, row?.reason, row?.detail],
      ['role.granted', 'administrator', humboldt, 'Reviews ideas.', { role: 'clerk' }],
    );
  });

  it('are taken back with a reason; without one nothing changes', async () => {
    const grant = { account: named('secret@example.org'), role: 'clerk', region: humboldt };
    await signIn('secret@example.org');
    assert.equal((await room.get(`/roles/revoke?${new URLSearchParams(grant)}`, chief)).status, 200);
    assert.equal((await room.post('/roles/revoke', { ...grant, reason: ' ' }, chief)).status, 422);
    assert.ok(await holds('secret@example.org', 'clerk', humboldt));
    assert.equal((await room.post('/roles/revoke', { ...grant, reason: 'Changed office.' }, chief)).status, 303);
    assert.ok(!(await holds('secret@example.org', 'clerk', humboldt)));
    const row = (await publicLog(room.platform.db, { limit: 1 }))[0];
    assert.deepEqual([row?.act, row?.reason, row?.detail], ['role.revoked', 'Changed office.', { role: 'clerk' }]);
  });

  it('are given, shown and taken back the same whether or not the address has an account, and a name', async () => {
    await putAccount(room.platform.db, { email: 'here@example.org', name: 'Her Name', regionId: fresno, locale: 'es' });
    const seen: string[][] = [];
    for (const who of ['here', 'gone']) {
      const address = `${who}@Example.org`;
      const apart = (text: string): string => text.replaceAll(address, 'ADDRESS').replaceAll(named(address), 'ACCOUNT');
      const given = await room.post('/roles', fields(address, 'auditor', humboldt), chief);
      const page = apart(await (await room.get('/roles', chief)).text());
      const again = apart(await (await room.post('/roles', fields(address, 'auditor', humboldt), chief)).text());
      const grant = { account: named(address), role: 'auditor', region: humboldt };
      const asked = apart(await (await room.get(`/roles/revoke?${new URLSearchParams(grant)}`, chief)).text());
      const taken = await room.post('/roles/revoke', { ...grant, reason: 'Over.' }, chief);
      assert.deepEqual([given.status, taken.status], [303, 303]);
      assert.ok(page.includes('ADDRESS') && !page.includes('Her Name'));
      const said = [given, taken].map((answer) => answer.headers.getSetCookie().join());
      seen.push([page, again, asked, ...said, await (await room.get('/roles', chief)).text()]);
    }
    assert.deepEqual(seen[0], seen[1]);
    await signIn('gone@example.org');
    assert.ok(!(await holds('gone@example.org', 'auditor', humboldt)));
  });

  it('of administrator cannot be taken from oneself', async () => {
    const own = { account: named('chief@example.org'), role: 'administrator', region: state, reason: 'Tired.' };
    const answer = await room.post('/roles/revoke', own, chief);
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), /Ask another administrator/);
    assert.ok(await holds('chief@example.org', 'administrator', state));
  });

  it('are refused with a sentence when the form makes no sense, and with no database error', async () => {
    for (const wrong of [
      fields('no address', 'clerk', state),
      fields('a@example.org', 'emperor', state),
      fields('a@example.org', 'clerk', 'nowhere'),
      fields('a@example.org', 'clerk', state, ''),
      fields('a@example.org', 'clerk', state, 'x'.repeat(301)),
      {},
    ]) {
      assert.equal((await room.post('/roles', wrong, chief)).status, 422);
    }
    assert.equal((await room.post('/roles', fields('secret2@example.org', 'clerk', state), chief)).status, 303);
    const again = await room.post('/roles', fields('secret2@example.org', 'clerk', state), chief);
    assert.equal(again.status, 422);
    assert.match(await again.text(), /holds this role there already/);
    assert.equal((await room.get('/roles/revoke?account=x&role=y&region=z', chief)).status, 404);
    assert.equal((await room.post('/roles/revoke', { account: 'x' }, chief)).status, 303);
  });
});
