/** Claims about the forms of a plan: what they take and refuse, and two who work on it at once. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readTable } from './read-table.ts';
import { openInvestmentRoom, ownProfile, state, type InvestmentRoom } from './testing/room.ts';

let room: InvestmentRoom;
before(async () => {
  room = await openInvestmentRoom();
});
after(() => room.close());

const text = async (path: string): Promise<string> => (await room.app.request(path)).text();
const json = async (path: string) => JSON.parse(await text(path));

const terms = { sum: '100,000,000', base: '50', needCounts: 'per-person' };
const seenIn = (page: string): string => /name="seen" value="([0-9a-f]+)"/.exec(page)?.[1] ?? '';
const consoleOf = async (slug: string): Promise<string> =>
  (await room.organiser.get(`/investment/${slug}/organise`)).text();

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

test('two organisers with the same form open: the second is told of the first and undoes nothing unknowingly', async () => {
  const slug = await room.draft();
  const other = await room.person(state, 'organiser');
  const path = `/investment/${slug}/terms`;
  const seen = seenIn(await (await room.organiser.get(path)).text());
  assert.notEqual(seen, '');
  assert.equal((await other.post(path, { ...terms, base: '20', seen })).status, 303);
  const late = await room.organiser.post(path, { ...terms, base: '70', seen });
  assert.equal(late.status, 422);
  const page = await late.text();
  assert.match(page, /Somebody else changed this while you had it open[\s\S]*value="70"/);
  assert.match(await consoleOf(slug), /20% of it per head/);
  const again = await room.organiser.post(path, { ...terms, base: '70', seen: seenIn(page) });
  assert.equal(again.status, 303);
  assert.match(await consoleOf(slug), /70% of it per head/);
  for (const form of ['profile', 'table'])
    assert.notEqual(seenIn(await (await room.organiser.get(`/investment/${slug}/${form}`)).text()), '', form);
});

test('the same form of the plan sent twice is one change, and no other’s', async () => {
  const slug = await room.draft();
  const path = `/investment/${slug}/terms`;
  const seen = seenIn(await (await room.organiser.get(path)).text());
  const sent = { ...terms, base: '30', seen };
  const answers = await Promise.all([room.organiser.post(path, sent), room.organiser.post(path, sent)]);
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303],
  );
});

test('amounts that could mean two sums are refused, and come back as they were typed', async () => {
  const slug = await room.draft();
  const send = (fields: Readonly<Record<string, string>>) =>
    room.organiser.post(`/investment/${slug}/terms`, { ...terms, ...fields });
  for (const typed of [
    '1.000,50',
    '１０',
    '1e9',
    '-0',
    '-5',
    '1,00',
    '0',
    '',
    '0x10',
    '١٠',
    '100 000',
    '10,000,000,000,000',
  ]) {
    const answer = await send({ sum: typed });
    assert.equal(answer.status, 422, typed);
    assert.ok((await answer.text()).includes(`value="${typed}"`), typed);
  }
  for (const base of ['1e1', '-0', '100.01', '５０', '25,5']) assert.equal((await send({ base })).status, 422, base);
  assert.equal((await send({ sum: '1,000.50' })).status, 303);
  assert.match(await (await room.organiser.get(`/investment/${slug}/terms`)).text(), /value="1,000.50"/);
  assert.equal((await send({ sum: '$100,000,000,000' })).status, 303, '10^13 cents are the most');
  assert.match(await consoleOf(slug), /\$100,000,000,000/);
  const weight = await room.organiser.post(`/investment/${slug}/profile`, { ...ownProfile, 'row-0-weight': '1e2' });
  assert.equal(weight.status, 422);
  assert.equal(
    (await room.organiser.post(`/investment/${slug}/profile`, { ...ownProfile, 'row-0-weight': '0' })).status,
    422,
  );
});

test('one cent is shared out, and so is the largest sum', async () => {
  const slug = await room.draft();
  for (const [sum, cents] of [
    ['0.01', 1],
    ['100000000000', 10 ** 13],
  ] as const) {
    assert.equal((await room.organiser.post(`/investment/${slug}/terms`, { ...terms, sum })).status, 303);
    const act = cents === 1 ? 'publish' : 'revise';
    const done = await room.organiser.post(`/investment/${slug}/${act}`, { [`${act}Reason`]: 'To try.' });
    assert.equal(done.status, 303, await done.text());
    const { regions } = await json(`/api/investment/${slug}`);
    const total = regions.reduce((all: number, one: { share: { total: number } }) => all + one.share.total, 0);
    assert.equal(total, cents);
    assert.equal((await room.app.request(`/investment/${slug}`)).status, 200);
  }
});

test('a table that would be read wrongly is refused with its line', async () => {
  const slug = await room.draft();
  const cases = [
    // Without quotes the amount is two cells: 1 dollar, and a group named 500.
    ['name,prior,groups\nAlpine County,1,500,mountain', /Line 2: it has more cells than the first line has columns/],
    ['name,people\nAlpine County,"1,5"', /Line 2: people must be a whole number/],
    ['name,prior\nAlpine County,"1.000,50"', /Line 2: “prior” must be a sum in dollars/],
    ['name,prior\nAlpine County,5\nAlpine County,5', /Line 3: this region is there twice/],
    ['name,a-figure\nAlpine County,１０', /Line 2: “a-figure” must be a number/],
  ] as const;
  for (const [table, said] of cases) {
    const answer = await room.organiser.post(`/investment/${slug}/table`, { table, source: 'A test' });
    assert.equal(answer.status, 422, table);
    assert.match(await answer.text(), said);
  }
});

test('a name that several regions have names none of them', () => {
  const regions = ['a', 'b'].map((id) => ({
    id: `county:${id}/district:1`,
    name: 'District 1',
    people: 1,
    source: null,
  }));
  const byName = readTable('name,prior\nDistrict 1,5', '', regions);
  assert.deepEqual(byName.ok ? [] : byName.error.map(({ type }) => type), ['regionAmbiguous']);
  const byId = readTable('region,prior\ncounty:b/district:1,5', '', regions);
  assert.deepEqual(byId.ok ? byId.value.rows.map(({ region }) => region) : [], ['county:b/district:1']);
});
