/**
 * Claims about roles given in one process, in every room that gives them: whoever gives a role learns nothing about the
 * address, and whoever signs in with it holds the role. Over 250 lines, as every claim is made in every room.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { Hono } from 'hono';
import { sql } from 'kysely';
import { rooms } from './app.ts';
import { createSignInLink, putAccount } from './capabilities/accounts/index.ts';
import { pageFrame } from './platform/http/page.ts';
import { createServer } from './platform/http/server.ts';
import type { OpenPlatform } from './platform/open.ts';
import { loadRegions } from './platform/regions.ts';
import { california } from './platform/regions/california.ts';
import { grantRole, type Role } from './platform/rights.ts';
import { openSession } from './platform/sessions/session.ts';
import { testPlatform } from './platform/testing/database.ts';
import { openBrief } from './testing/open-brief.ts';
import { openConversation } from './testing/open-conversation.ts';
import { openFund } from './testing/open-fund.ts';
import { openInitiative } from './testing/open-initiative.ts';
import { openReferendum } from './testing/open-referendum.ts';
import { openSurvey } from './testing/open-survey.ts';
import { openTownHall } from './testing/open-town-hall.ts';
import { openVote } from './testing/open-vote.ts';

const state = 'ocd-division/country:us/state:ca';
const reason = 'She knows the valley.';

/** A room's page of roles: who runs it, which role is given here, and a page that only this role opens. */
interface Place {
  readonly name: string;
  readonly runs: Role;
  readonly role: Role;
  readonly open: () => Promise<{ readonly roles: string; readonly opened: string; readonly process: string }>;
}

const places: readonly Place[] = [
  {
    name: 'a budget',
    runs: 'organiser',
    role: 'clerk',
    open: async () => {
      const { slug, budgetId } = await openVote(opened.platform, { voters: 1, projects: 1 });
      const base = `/budgets/${slug}`;
      return { roles: `${base}/organise/roles`, opened: `${base}/review`, process: `budget:${budgetId}` };
    },
  },
  {
    name: 'a conversation',
    runs: 'facilitator',
    role: 'moderator',
    open: async () => {
      const slug = await openConversation(opened.platform, state, 'open');
      const { rows } = await sql<{ id: number }>`select id from conversation where slug = ${slug}`.execute(
        opened.platform.db,
      );
      const base = `/conversations/${slug}`;
      const process = `conversation:${rows[0]?.id}`;
      return { roles: `${base}/facilitate/roles`, opened: `${base}/moderate`, process };
    },
  },
  {
    name: 'an initiative',
    runs: 'organiser',
    role: 'clerk',
    open: async () => {
      const { slug, id } = await openInitiative(opened.platform, state, 'review');
      const base = `/initiatives/${slug}`;
      return { roles: `${base}/organise/roles`, opened: `${base}/organise`, process: `initiative:${id}` };
    },
  },
  {
    name: 'a referendum',
    runs: 'organiser',
    role: 'clerk',
    open: async () => {
      const slug = await openReferendum(opened.platform, state, 'reported');
      const { rows } = await sql<{ id: number }>`select id from referendum where slug = ${slug}`.execute(
        opened.platform.db,
      );
      const base = `/referendums/${slug}`;
      return { roles: `${base}/organise/roles`, opened: `${base}/returns`, process: `referendum:${rows[0]?.id}` };
    },
  },
  {
    name: 'a survey',
    runs: 'organiser',
    role: 'auditor',
    open: async () => {
      const slug = await openSurvey(opened.platform, state, 'open');
      const { rows } = await sql<{ id: number }>`select id from survey where slug = ${slug}`.execute(
        opened.platform.db,
      );
      const base = `/surveys/${slug}`;
      return { roles: `${base}/organise/roles`, opened: `${base}/organise`, process: `survey:${rows[0]?.id}` };
    },
  },
  {
    name: 'a town hall',
    runs: 'organiser',
    role: 'facilitator',
    open: async () => {
      const slug = await openTownHall(opened.platform, state, 'to-come');
      const { rows } = await sql<{ id: number }>`select id from meeting where slug = ${slug}`.execute(
        opened.platform.db,
      );
      const base = `/town-halls/${slug}`;
      return { roles: `${base}/organise/roles`, opened: `${base}/chair`, process: `town-hall:${rows[0]?.id}` };
    },
  },
  {
    name: 'a brief',
    runs: 'organiser',
    role: 'auditor',
    open: async () => {
      const slug = await openBrief(opened.platform, state, 'published');
      const { rows } = await sql<{ id: number }>`select id from brief where slug = ${slug}`.execute(opened.platform.db);
      const base = `/briefs/${slug}`;
      return { roles: `${base}/roles`, opened: `${base}/review`, process: `brief:${rows[0]?.id}` };
    },
  },
  {
    name: 'a community fund',
    runs: 'organiser',
    role: 'clerk',
    open: async () => {
      const slug = await openFund(opened.platform, state, 'reviewing');
      const { rows } = await sql<{ id: number }>`select id from fund where slug = ${slug}`.execute(opened.platform.db);
      const base = `/funds/${slug}`;
      return { roles: `${base}/roles`, opened: `${base}/run`, process: `fund:${rows[0]?.id}` };
    },
  },
];

let opened: OpenPlatform;
let app: Hono;
before(async () => {
  opened = await testPlatform(rooms, { CONCORD_PROXIES: '1' });
  app = createServer({ platform: opened.platform, renderPage: pageFrame(opened.platform, rooms) }, rooms);
  await loadRegions(opened.platform.db, california);
});
after(() => opened.close());

type Cookie = { readonly cookie: string };

const get = async (path: string, who: Cookie): Promise<Response> => app.request(path, { headers: { ...who } });
const post = async (path: string, fields: Readonly<Record<string, string>>, who: Cookie): Promise<Response> =>
  app.request(path, {
    method: 'POST',
    headers: { ...who, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams(fields),
  });

async function withAccount(email: string, name = ''): Promise<Cookie & { readonly id: string }> {
  const { db } = opened.platform;
  const id = await putAccount(db, { email, name, regionId: state, locale: 'en' });
  return { id, cookie: `concord=${await openSession(db, id, 'browser')}` };
}

async function runner(role: Role): Promise<Cookie & { readonly id: string }> {
  const who = await withAccount(`${randomUUID()}@example.org`);
  await grantRole(opened.platform.db, { accountId: who.id, role, regionId: state });
  return who;
}

/** By a letter, as people do; each from a network of their own, because one network may not sign in so often. */
async function signIn(email: string): Promise<Cookie> {
  const link = new URL(await createSignInLink(opened.platform, email, '/'));
  const answer = await app.request('/sign-in/confirm', {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', 'x-forwarded-for': randomUUID() },
    body: new URLSearchParams({ token: link.searchParams.get('token') ?? '' }),
  });
  assert.equal(answer.status, 303);
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('concord='));
  return { cookie: cookie?.split(';')[0] ?? '' };
}

async function publicRows(process: string): Promise<readonly unknown[]> {
  const found = await sql<Record<string, unknown>>`
    select act, reason, detail from audit where process = ${process} and public and act like 'role.%' order by id`.execute(
    opened.platform.db,
  );
  return found.rows;
}

for (const { name, runs, role, open } of places) {
  describe(`roles in ${name}`, () => {
    const give = (path: string, email: string, who: Cookie, act: 'grant' | 'revoke' = 'grant'): Promise<Response> =>
      post(path, { email, role, reason, act }, who);

    it('are given, shown and taken back the same whether or not the address has an account', async () => {
      const who = await runner(runs);
      const seen: unknown[] = [];
      for (const address of ['Has.Account@Example.org', 'Has.Nothing@Example.org']) {
        if (address.startsWith('Has.Account'))
          await withAccount(address.toLowerCase(), 'A name that is not for the page');
        const { roles } = await open();
        const slug = roles.split('/')[2] ?? '';
        const apart = (text: string): string => text.replaceAll(address, 'ADDRESS').replaceAll(slug, 'SLUG');
        const story: unknown[] = [];
        for (const act of ['grant', 'grant', 'revoke', 'revoke'] as const) {
          const answer = await give(roles, address, who, act);
          story.push([answer.status, apart(answer.headers.get('location') ?? ''), answer.headers.getSetCookie()]);
          const page = apart(await (await get(roles, who)).text());
          assert.equal(page.includes('ADDRESS'), act === 'grant', `${address} after ${act}`);
          story.push(page);
        }
        seen.push(story);
      }
      assert.deepEqual(seen[0], seen[1]);
    });

    it('are held from the first sign-in with an address that had no account, and the page then says what it said', async () => {
      const who = await runner(runs);
      const { roles, opened: page, process } = await open();
      const address = `Late.${randomUUID()}@Example.org`;
      assert.equal((await give(roles, ` ${address} `, who)).status, 303);
      const shown = await (await get(roles, who)).text();
      const invited = await signIn(address);
      assert.equal((await get(page, invited)).status, 200);
      assert.equal(await (await get(roles, who)).text(), shown);
      assert.equal((await give(roles, address.toUpperCase(), who)).status, 303);
      assert.equal(await (await get(roles, who)).text(), shown);
      assert.equal((await give(roles, address, who, 'revoke')).status, 303);
      assert.equal((await get(page, invited)).status, 403);
      assert.deepEqual(await publicRows(process), [
        { act: 'role.granted', reason, detail: { role } },
        { act: 'role.revoked', reason, detail: { role } },
      ]);
    });

    it('that were taken back before the first sign-in give nothing', async () => {
      const who = await runner(runs);
      const { roles, opened: page } = await open();
      const address = `taken-${randomUUID()}@example.org`;
      await give(roles, address, who);
      await give(roles, address, who, 'revoke');
      assert.equal((await get(page, await signIn(address))).status, 403);
    });

    it('that several give at once are given once, with one row in the log', async () => {
      const both = [await runner(runs), await runner(runs)];
      for (const account of [true, false]) {
        const { roles, process } = await open();
        const address = `${randomUUID()}@example.org`;
        if (account) await withAccount(address);
        const answers = await Promise.all([...both, ...both].map((who) => give(roles, address, who)));
        assert.deepEqual(
          answers.map(({ status }) => status),
          [303, 303, 303, 303],
        );
        assert.equal((await publicRows(process)).length, 1);
        assert.equal((await (await get(roles, both[0] as Cookie)).text()).split(address).length, 2);
      }
    });

    it('given while the person signs in for the first time are held at once, not lost between the two', async () => {
      const who = await runner(runs);
      for (let round = 0; round < 12; round += 1) {
        const { roles, opened: page } = await open();
        const address = `${randomUUID()}@example.org`;
        const [person] = await Promise.all([signIn(address), give(roles, address, who)]);
        assert.equal((await get(page, person)).status, 200, `round ${round}`);
      }
    });

    it('are given and seen only by those who run it; a role that it gives does not give others', async () => {
      const who = await runner(runs);
      const { roles } = await open();
      const address = `${randomUUID()}@example.org`;
      await give(roles, address, who);
      for (const other of [await signIn(address), await runner('auditor'), await withAccount('resident@example.org')]) {
        assert.equal((await get(roles, other)).status, 403);
        assert.equal((await give(roles, 'friend@example.org', other)).status, 403);
      }
      assert.equal((await give(roles, 'friend@example.org', { cookie: '' })).status, 401);
      assert.ok(!(await (await get(roles, who)).text()).includes('friend@example.org'));
      const administrator = { email: address, role: 'administrator', reason, act: 'grant' };
      assert.equal((await post(roles, administrator, who)).status, 422);
    });

    it('are refused beside the field that is wrong, with what was typed', async () => {
      const who = await runner(runs);
      const { roles, process } = await open();
      const right = { email: 'typed@example.org', role, reason, act: 'grant' };
      for (const [wrong, sentence] of [
        [{ email: '' }, /Write the e-mail address in full/],
        [{ email: 'no address' }, /Write the e-mail address in full/],
        [{ email: `${'x'.repeat(260)}@example.org` }, /Write the e-mail address in full/],
        [{ role: '' }, /Choose a role/],
        [{ reason: ' ' }, /Write a reason/],
        [{ reason: 'x'.repeat(1_001) }, /at most 1,000 letters/],
      ] as const) {
        const answer = await post(roles, { ...right, ...wrong }, who);
        assert.equal(answer.status, 422);
        const page = await answer.text();
        assert.match(page, sentence);
        if (!('email' in wrong)) assert.ok(page.includes('typed@example.org'));
      }
      assert.deepEqual(await publicRows(process), []);
    });
  });
}

describe('one’s own account', () => {
  it('exports the roles one gave alike, whether or not the address has an account', async () => {
    const who = await runner('facilitator');
    await withAccount('with@example.org', 'A name');
    for (const email of ['with@example.org', 'none@example.org']) {
      const { roles } = await (places[1] as Place).open();
      await post(roles, { email, role: 'moderator', reason, act: 'grant' }, who);
    }
    const text = await (await get('/account/export', who)).text();
    const records = JSON.parse(text) as Record<string, readonly Record<string, unknown>[]>;
    const given = records['role_grant.granted_by'] ?? [];
    assert.deepEqual(
      given.map(({ address }) => address),
      ['with@example.org', 'none@example.org'],
    );
    assert.deepEqual(Object.keys(given[0] ?? {}).sort(), Object.keys(given[1] ?? {}).sort());
    assert.ok(!('role_invitation.granted_by' in records));
  });

  it('takes its roles with it when it is deleted: who comes back does not hold them', async () => {
    const who = await runner('facilitator');
    const { roles, opened: page } = await (places[1] as Place).open();
    const address = 'comes.back@example.org';
    await post(roles, { email: address, role: 'moderator', reason, act: 'grant' }, who);
    const person = await signIn(address);
    assert.equal((await get(page, person)).status, 200);
    await post('/account/delete', { sure: 'yes' }, person);
    assert.ok(!(await (await get(roles, who)).text()).includes(address));
    assert.equal((await get(page, await signIn(address))).status, 403);
  });

  it('of whoever gave a role can be deleted; what was given stays', async () => {
    const who = await runner('facilitator');
    const { roles, opened: page } = await (places[1] as Place).open();
    await post(roles, { email: 'stays@example.org', role: 'moderator', reason, act: 'grant' }, who);
    assert.equal((await post('/account/delete', { sure: 'yes' }, who)).status, 303);
    assert.equal((await get(page, await signIn('stays@example.org'))).status, 200);
  });
});
