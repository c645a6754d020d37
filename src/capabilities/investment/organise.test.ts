/** Claims about making, publishing and adopting an allocation, through HTTP. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { findAllocation } from './store/allocations.ts';
import { county, openInvestmentRoom, state, type InvestmentRoom } from './testing/room.ts';

let room: InvestmentRoom;
before(async () => {
  room = await openInvestmentRoom();
});
after(() => room.close());

const text = async (path: string): Promise<string> => (await room.app.request(path)).text();
const json = async (path: string) => JSON.parse(await text(path));

test('a draft is there for nobody but those who run it', async () => {
  const slug = await room.draft();
  for (const path of ['', '/regions/county:fresno', '/export/regions.csv', '/export/shares.csv'])
    assert.equal((await room.app.request(`/investment/${slug}${path}`)).status, 404, path);
  assert.equal((await room.app.request(`/api/investment/${slug}`)).status, 404);
  const resident = await room.person(county('fresno'));
  assert.equal((await resident.get(`/investment/${slug}`)).status, 404);
  assert.equal((await resident.get(`/investment/${slug}/organise`)).status, 404);
  assert.equal((await room.organiser.get(`/investment/${slug}/organise`)).status, 200);
  assert.ok(!(await text('/investment')).includes(slug));
});

test('the same form sent twice is one draft', async () => {
  const fields = {
    key: '0b0e0a60-9b5a-4c1c-8a5a-0b0e0a609b5a',
    title: 'Twice',
    language: 'en',
    region: state,
    level: 'county',
    sum: '1000',
  };
  const [one, two] = [
    await room.organiser.post('/investment/new', fields),
    await room.organiser.post('/investment/new', fields),
  ];
  assert.equal(one.headers.get('location'), two.headers.get('location'));
});

test('who does not organise in the region makes nothing there, and what was typed stays', async () => {
  const elsewhere = await room.person(county('humboldt'), 'organiser');
  const answer = await elsewhere.post('/investment/new', {
    title: 'Not mine',
    language: 'en',
    region: state,
    level: 'county',
    sum: '1000',
  });
  assert.equal(answer.status, 422);
  assert.match(await answer.text(), /You are not an organiser in this region[\s\S]*value="Not mine"/);
});

test('a decision needs its reason, ends all versions, and the database refuses another', async () => {
  const slug = await room.published();
  assert.equal((await room.organiser.post(`/investment/${slug}/adopt`, { adoptReason: ' ' })).status, 422);
  assert.equal(
    (await room.organiser.post(`/investment/${slug}/adopt`, { adoptReason: 'The board, May 3.' })).status,
    303,
  );
  await room.organiser.post(`/investment/${slug}/terms`, { sum: '5', base: '40', needCounts: 'per-person' });
  const allocation = await findAllocation(room.platform.db, slug);
  assert.equal(allocation?.plan.terms.sum, 1e10);
  assert.equal((await room.organiser.post(`/investment/${slug}/revise`, { reviseReason: 'Late.' })).status, 422);
  await assert.rejects(
    sql`insert into allocation_version select allocation_id, 2, plan, snapshot, shares, digest, reason, null, 'x'
      from allocation_version where allocation_id = ${allocation!.id}`.execute(room.platform.db),
    /no further version/,
  );
  await assert.rejects(
    sql`update allocation_version set reason = 'other' where allocation_id = ${allocation!.id}`.execute(
      room.platform.db,
    ),
    /insert-only/,
  );
  const log = await sql<{ act: string; reason: string }>`
    select act, reason from audit where process = ${`allocation:${allocation!.id}`} and public order by id`.execute(
    room.platform.db,
  );
  assert.deepEqual(
    log.rows.map(({ act }) => act),
    ['allocation.published', 'allocation.adopted'],
  );
});

test('two who publish at once make one first version', async () => {
  const slug = await room.draft();
  await Promise.all(
    ['One.', 'Two.', 'Three.'].map((publishReason) =>
      room.organiser.post(`/investment/${slug}/publish`, { publishReason }),
    ),
  );
  assert.deepEqual((await json(`/api/investment/${slug}`)).versions.length, 1);
});
