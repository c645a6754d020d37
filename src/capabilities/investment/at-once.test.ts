/** Claims about acts that come twice, at once, from elsewhere, or are broken off in the middle. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { openBudgets } from './open-budgets.ts';
import { findAllocation } from './store/allocations.ts';
import { county, openInvestmentRoom, state, type InvestmentRoom } from './testing/room.ts';

let room: InvestmentRoom;
before(async () => {
  room = await openInvestmentRoom();
});
after(() => room.close());

const consoleOf = async (slug: string): Promise<string> =>
  (await room.organiser.get(`/investment/${slug}/organise`)).text();
/** What the form of this act says its official looked at. */
const seenBy = (page: string, act: string): string =>
  new RegExp(`/${act}"[\\s\\S]*?name="seen" value="([0-9a-f]+)"`).exec(page)?.[1] ?? '';
const versionsOf = async (slug: string): Promise<readonly unknown[]> =>
  JSON.parse(await (await room.app.request(`/api/investment/${slug}`)).text()).versions;

test('a button pressed twice publishes once, and both presses are told that it is public', async () => {
  const slug = await room.draft();
  const seen = seenBy(await consoleOf(slug), 'publish');
  const press = () => room.organiser.post(`/investment/${slug}/publish`, { publishReason: 'Ready.', seen });
  const answers = await Promise.all([press(), press(), press()]);
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303, 303],
  );
  assert.equal((await versionsOf(slug)).length, 1);
});

test('what was looked at is what is published: a plan changed meanwhile is not', async () => {
  const slug = await room.draft();
  const seen = seenBy(await consoleOf(slug), 'publish');
  await room.organiser.post(`/investment/${slug}/terms`, { sum: '5,000,000', base: '40', needCounts: 'per-person' });
  const late = await room.organiser.post(`/investment/${slug}/publish`, { publishReason: 'Ready.', seen });
  assert.equal(late.status, 422);
  assert.match(await late.text(), /changed since you looked/);
  assert.equal((await room.app.request(`/investment/${slug}`)).status, 404);
});

test('a decision adopts the version that it was taken on, never a later one', async () => {
  const slug = await room.published();
  const seen = seenBy(await consoleOf(slug), 'adopt');
  await room.organiser.post(`/investment/${slug}/terms`, { sum: '7,000,000', base: '40', needCounts: 'per-person' });
  const revised = await room.organiser.post(`/investment/${slug}/revise`, { reviseReason: 'Less money.' });
  assert.equal(revised.status, 303);
  const late = await room.organiser.post(`/investment/${slug}/adopt`, { adoptReason: 'The board, May 3.', seen });
  assert.equal(late.status, 422);
  assert.match(await late.text(), /changed since you looked/);
  assert.equal((await findAllocation(room.platform.db, slug))?.adoptedAt, null);
  const now = seenBy(await consoleOf(slug), 'adopt');
  const press = () => room.organiser.post(`/investment/${slug}/adopt`, { adoptReason: 'May 4.', seen: now });
  const answers = await Promise.all([press(), press()]);
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303],
  );
  const log = await sql<{ n: number }>`select count(*)::int as n from audit a join allocation o
    on a.process = 'allocation:' || o.id where o.slug = ${slug} and a.act = 'allocation.adopted'`.execute(
    room.platform.db,
  );
  assert.equal(log.rows[0]?.n, 1);
});

test('opening budgets broken off in the middle opens none, and the next try opens each once', async () => {
  const slug = await room.adopted();
  const { id } = (await findAllocation(room.platform.db, slug))!;
  const counted = async (): Promise<readonly unknown[]> => {
    const found = await sql<{ opened: number; budgets: number }>`
      select (select count(*)::int from allocation_budget where allocation_id = ${id}) as opened,
        (select count(*)::int from budget where funded_from = ${`allocation:${id}`}) as budgets`.execute(
      room.platform.db,
    );
    return [found.rows[0]?.opened, found.rows[0]?.budgets];
  };
  let acts = 0;
  const breaking = {
    ...room.platform,
    // As if the connection were lost after thirty of the regions.
    audit: async (...args: Parameters<typeof room.platform.audit>) => {
      acts += 1;
      if (acts === 30) await sql`select pg_terminate_backend(pg_backend_pid())`.execute(args[0]);
      return room.platform.audit(...args);
    },
  };
  const official = { id: room.organiser.id, role: 'organiser' } as const;
  await assert.rejects(openBudgets(breaking, id, official, 'To decide.', 'all'));
  assert.deepEqual(await counted(), [0, 0]);
  const done = await Promise.all([1, 2, 3].map(() => openBudgets(room.platform, id, official, 'To decide.', 'all')));
  assert.deepEqual(
    done.map((one) => (one.ok ? one.value : -1)).toSorted((a, b) => a - b),
    [0, 0, 58],
  );
  assert.deepEqual(await counted(), [58, 58]);
});

test('officials of another region, and who is no longer signed in, change nothing', async () => {
  const slug = await room.adopted();
  const organiser = await room.person(county('humboldt'), 'organiser');
  const clerk = await room.person(county('humboldt'), 'clerk');
  const forms = [
    [`/investment/${slug}/terms`, { sum: '5', base: '50', needCounts: 'per-person' }],
    [`/investment/${slug}/profile`, { profile: 'county-need' }],
    [`/investment/${slug}/table`, { table: '', source: '' }],
    [`/investment/${slug}/publish`, { publishReason: 'Mine.' }],
    [`/investment/${slug}/revise`, { reviseReason: 'Mine.' }],
    [`/investment/${slug}/adopt`, { adoptReason: 'Mine.' }],
    [`/investment/${slug}/budgets`, { reason: 'Mine.', all: 'yes' }],
    [`/investment/${slug}/programmes/new`, { title: 'Mine', key: randomUUID() }],
  ] as const;
  for (const [path, fields] of forms) {
    for (const person of [organiser, clerk]) assert.equal((await person.post(path, fields)).status, 403, path);
    const nobody = await room.app.request(path, { method: 'POST', body: new URLSearchParams(fields) });
    assert.ok([303, 401, 403].includes(nobody.status), `${path}: ${nobody.status}`);
  }
  const made = await sql<{ n: number }>`select count(*)::int as n from allocation_budget o
    join allocation a on a.id = o.allocation_id where a.slug = ${slug}`.execute(room.platform.db);
  assert.equal(made.rows[0]?.n, 0);
});

test('names and notes with markup or formulas are text on pages and in files', async () => {
  const slug = await room.draft({ title: '<script>alert(1)</script> & "fund"', why: '=HYPERLINK("x") <img src=x>' });
  await room.organiser.post(`/investment/${slug}/publish`, { publishReason: '<b>Ready</b>' });
  const page = await (await room.app.request(`/investment/${slug}`)).text();
  assert.ok(!page.includes('<script>alert') && !page.includes('<img src=x') && !page.includes('<b>Ready'));
  await room.organiser.post(`/investment/${slug}/adopt`, { adoptReason: 'May 3.' });
  const clerk = await room.person(state, 'clerk');
  const begun = await clerk.post(`/investment/${slug}/programmes/new`, {
    key: randomUUID(),
    title: '<i>Roads</i>',
    language: 'en',
    region: county('inyo'),
    reason: 'Begun.',
  });
  assert.equal(begun.status, 303, await begun.text());
  const at = begun.headers.get('location')!;
  const entered = await clerk.post(`${at}/record`, {
    key: randomUUID(),
    kind: 'planned',
    region: county('inyo'),
    cents: '5',
    day: '2024-05-01',
    note: '=1+1',
  });
  assert.equal(entered.status, 303, await entered.text());
  assert.match(await (await room.app.request(`${at}/entries.csv`)).text(), /,'=1\+1,/);
  assert.ok(!(await (await room.app.request(at)).text()).includes('<i>Roads'));
});
