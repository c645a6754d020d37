/** Claims about making, publishing and adopting an allocation, through HTTP. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import { allocate, indicatorsOf, needsToShareBy, readNeedProfile, readTerms } from '../../rules/equity/index.ts';
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

test('published parts add up to the sum to the cent, and anybody computes the digest again', async () => {
  const slug = await room.published();
  const open = await json(`/investment/${slug}/export/allocation.json`);
  const totals: number[] = open.regions.map(({ share }: { share: { total: number } }) => share.total);
  assert.equal(totals.length, 58);
  assert.equal(
    totals.reduce((sum, cents) => sum + cents, 0),
    10_000_000_000,
  );
  const perHead = open.regions.reduce((sum: number, one: { perHeadOnly: number }) => sum + one.perHeadOnly, 0);
  assert.equal(perHead, 10_000_000_000);
  const hash = createHash('sha256');
  for (const name of ['regions.csv', 'profile.json', 'terms.json'])
    hash.update(await text(`/investment/${slug}/export/${name}`));
  assert.equal(hash.digest('hex'), open.digest);
});

test('the three files give the very same cents through the rules alone, as the command line reads them', async () => {
  const slug = await room.published();
  const at = `/investment/${slug}/export`;
  const rows: readonly Readonly<Record<string, string>>[] = parse(await text(`${at}/regions.csv`), { columns: true });
  const profile = readNeedProfile(await json(`${at}/profile.json`));
  const terms = readTerms(await json(`${at}/terms.json`), undefined);
  assert.ok(profile.ok && terms.ok);
  const keys = indicatorsOf(profile.value).map(({ key }) => key);
  const needs = needsToShareBy(
    profile.value,
    rows.map((row) => ({
      region: row['region']!,
      values: Object.fromEntries(keys.map((key) => [key, row[key] === '' ? null : Number(row[key])])),
    })),
  );
  assert.ok(needs.ok);
  const again = allocate(
    terms.value,
    rows.map((row, n) => ({
      region: row['region']!,
      people: Number(row['people']),
      need: needs.value[n] ?? null,
      groups: row['groups']!.split(';').filter((group) => group !== ''),
      prior: Math.round(Number(row['prior']) * 100),
    })),
  );
  assert.ok(again.ok);
  const shares: readonly Readonly<Record<string, string>>[] = parse(await text(`${at}/shares.csv`), { columns: true });
  assert.deepEqual(
    again.value.regions.map(({ region, total }) => [region, total]),
    shares.map((row) => [row['region'], Math.round(Number(row['total']) * 100)]),
  );
});

test('the public page says who gains, what per head alone would give, the gap, and how much hangs on the choices', async () => {
  const slug = await room.published();
  const page = await text(`/investment/${slug}`);
  for (const said of [
    'Against sharing it per head alone',
    'What it does to the gap',
    'Every weight was moved at random by up to 20 %, 1,000 times',
    'never by a person’s race or group',
    'Set aside by <strong>law</strong>',
  ])
    assert.ok(page.includes(said), said);
  const region = await text(`/investment/${slug}/regions/county:tulare`);
  assert.match(region, /Why Tulare County gets \$[\d,]+/);
  assert.match(region, /Without this indicator/);
  assert.equal((await room.app.request(`/investment/${slug}/regions/county:nowhere`)).status, 404);
});

test('what was published stays as it was when the catalogue is revised and a new version comes', async () => {
  const slug = await room.published();
  const first = await text(`/investment/${slug}/export/regions.csv`);
  await room.revise('poverty-rate');
  assert.equal(await text(`/investment/${slug}/export/regions.csv`), first, 'a release changes nothing published');
  assert.equal(
    (
      await room.organiser.post(`/investment/${slug}/terms`, {
        sum: '200,000,000',
        base: '40',
        needCounts: 'per-person',
      })
    ).status,
    303,
  );
  assert.equal(await text(`/investment/${slug}/export/regions.csv`), first, 'a plan is not public');
  assert.match(await text('/investment'), /\$100,000,000/);
  assert.equal((await room.organiser.post(`/investment/${slug}/revise`, { reviseReason: '' })).status, 422);
  assert.equal(
    (await room.organiser.post(`/investment/${slug}/revise`, { reviseReason: 'More money came.' })).status,
    303,
  );
  const [now, before] = [await json(`/api/investment/${slug}`), await json(`/api/investment/${slug}?version=1`)];
  assert.deepEqual([now.version, now.terms.sum, before.version, before.terms.sum], [2, 2e10, 1, 1e10]);
  assert.equal(await text(`/investment/${slug}/export/regions.csv?version=1`), first);
  assert.notEqual(await text(`/investment/${slug}/export/regions.csv`), first, 'the new version has the new release');
  assert.match(await text(`/investment/${slug}?version=1`), /This is version 1, which no longer holds/);
  const again = await room.organiser.post(`/investment/${slug}/revise`, { reviseReason: 'Once more.' });
  assert.equal(again.status, 422);
  assert.match(await again.text(), /there is nothing new to publish/);
});

test('rules that clash are named, and nothing is published', async () => {
  const slug = await room.draft();
  await room.organiser.post(`/investment/${slug}/terms`, {
    sum: '100,000,000',
    base: '50',
    needCounts: 'per-person',
    minimum: '2,000,000',
  });
  const console = await (await room.organiser.get(`/investment/${slug}/organise`)).text();
  assert.match(
    console,
    /These rules cannot all hold with a sum of \$100,000,000: the minimum of each region \(\$116,000,000 in all\)/,
  );
  const refused = await room.organiser.post(`/investment/${slug}/publish`, { publishReason: 'Try.' });
  assert.equal(refused.status, 422);
  assert.equal((await room.app.request(`/investment/${slug}`)).status, 404);
});

test('floors, minimum, cap, groups and commitments from forms and table reach the allocation', async () => {
  const slug = await room.draft();
  const table = 'name,prior,groups\nAlpine County,50000,mountain\n"Mono County",,mountain\nInyo County,,mountain near';
  assert.equal((await room.organiser.post(`/investment/${slug}/table`, { table, source: '' })).status, 303);
  const terms = {
    sum: '100,000,000',
    base: '50',
    needCounts: 'per-person',
    cap: '20,000,000',
    floorRows: '2',
    'floor-0-key': 'most-need',
    'floor-0-share': '35 %',
    'floor-0-kind': 'most-need',
    'floor-0-part': '25',
    'floor-0-of': 'people',
    'floor-1-key': 'mountains',
    'floor-1-share': '1.5',
    'floor-1-kind': 'members',
    'floor-1-groups': 'mountain',
    'floor-1-except': 'near',
  };
  assert.equal((await room.organiser.post(`/investment/${slug}/terms`, terms)).status, 303);
  const back = await (await room.organiser.get(`/investment/${slug}/terms`)).text();
  assert.match(back, /value="mountains"/);
  assert.equal((await room.organiser.post(`/investment/${slug}/publish`, { publishReason: 'Ready.' })).status, 303);
  const open = await json(`/api/investment/${slug}`);
  const [most, mountains] = open.floors;
  assert.ok(most.reached >= 3_500_000_000 && mountains.reached >= 150_000_000);
  assert.deepEqual(mountains.regions, [county('alpine'), county('mono')]);
  const share = (name: string) => open.regions.find((one: { region: string }) => one.region === county(name)).share;
  assert.ok(share('alpine').total >= 5_000_000);
  assert.ok(open.regions.every((one: { share: { total: number } }) => one.share.total <= 2_000_000_000));
});

test('forms that cannot be read come back with what was typed and a sentence beside each field', async () => {
  const slug = await room.draft();
  const terms = await room.organiser.post(`/investment/${slug}/terms`, {
    sum: '1,00',
    base: '150',
    needCounts: 'x',
    floorRows: '1',
    'floor-0-key': 'Not a name!',
    'floor-0-share': '0',
  });
  assert.equal(terms.status, 422);
  const page = await terms.text();
  assert.match(page, /value="1,00"/);
  assert.match(page, /Floor 1, Name: Use lower-case letters/);
  const table = await room.organiser.post(`/investment/${slug}/table`, {
    table: 'region,prior\nAtlantis,x',
    source: '',
  });
  assert.equal(table.status, 422);
  assert.match(await table.text(), /Line 2: there is no such region here/);
  const race = await room.organiser.post(`/investment/${slug}/profile`, {
    profile: 'own',
    name: 'x',
    normalisation: 'percentile',
    combination: 'arithmetic',
    missing: 'middle',
    'row-0-key': 'share-hispanic',
    'row-0-direction': 'more-is-need',
  });
  assert.equal(race.status, 422);
  assert.match(await race.text(), /about race, ethnicity or origin/);
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

test('the feed tells what was proposed, changed and adopted', async () => {
  const slug = await room.adopted();
  const feed = await text('/investment.atom');
  assert.ok(feed.includes(`/investment/${slug}#version-1`) && feed.includes(`/investment/${slug}#adopted`));
});
