/** Claims about what follows a decision: budgets opened from it, programmes, their money, and what came of them. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { findAllocation } from './store/allocations.ts';
import { county, openInvestmentRoom, state, type InvestmentRoom, type Person } from './testing/room.ts';

let room: InvestmentRoom;
let slug: string;
let clerk: Person;
before(async () => {
  room = await openInvestmentRoom();
  slug = await room.adopted();
  clerk = await room.person(state, 'clerk');
});
after(() => room.close());

const open = async () => JSON.parse(await (await room.app.request(`/api/investment/${slug}`)).text());
const sendBudgets = (regions: readonly string[], reason = 'The parts are to be decided on.') =>
  room.organiser.post(`/investment/${slug}/budgets`, [
    ['reason', reason],
    ...regions.map((region) => ['region', region] as const),
  ]);

test('budgets are opened from an adopted allocation with each part to the cent, once however often it is asked', async () => {
  const chosen = [county('tulare'), county('imperial')];
  const answers = await Promise.all([sendBudgets(chosen), sendBudgets(chosen), sendBudgets([county('tulare')])]);
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303, 303],
  );
  const allocation = await findAllocation(room.platform.db, slug);
  const budgets = await sql<{ region: string; amount: number; units: number; title: string; published: Date | null }>`
    select region_id as region, amount, units_per_currency as units, title, published_at as published from budget
    where funded_from = ${`allocation:${allocation!.id}`} order by region_id`.execute(room.platform.db);
  assert.equal(budgets.rows.length, 2);
  const { regions } = await open();
  for (const { region, amount, units, published, title } of budgets.rows) {
    const { share, name } = regions.find((one: { region: string }) => one.region === region);
    assert.equal((amount * 100) / units, share.total);
    assert.equal(published, null);
    assert.ok(title.endsWith(name));
  }
});

test('both pages lead to each other once the budget is public', async () => {
  await sendBudgets([county('kern')]);
  const draft = await (await room.app.request(`/investment/${slug}`)).text();
  assert.match(draft, /Kern County \(being prepared\)/);
  const found = await sql<{ slug: string }>`
    update budget set published_at = now() where region_id = ${county('kern')} and funded_from is not null returning slug`.execute(
    room.platform.db,
  );
  const budget = found.rows[0]!.slug;
  assert.ok((await (await room.app.request(`/investment/${slug}`)).text()).includes(`/budgets/${budget}"`));
  assert.ok((await (await room.app.request(`/budgets/${budget}`)).text()).includes(`href="/investment/${slug}"`));
});

test('all regions that have none yet get their budget in one step', async () => {
  const other = await room.adopted();
  await room.organiser.post(`/investment/${other}/budgets`, { reason: 'First.', region: county('inyo') });
  const all = await room.organiser.post(`/investment/${other}/budgets`, { reason: 'The rest.', all: 'yes' });
  assert.equal(all.status, 303);
  const allocation = await findAllocation(room.platform.db, other);
  const found = await sql<{ n: number; cents: number }>`
    select count(*)::int as n, sum(cents)::bigint as cents from allocation_budget where allocation_id = ${allocation!.id}`.execute(
    room.platform.db,
  );
  assert.deepEqual(found.rows[0], { n: 58, cents: 10_000_000_000 });
});

test('no budgets without a reason, without a region, before the decision, or by who has no right', async () => {
  assert.equal((await sendBudgets([county('inyo')], '')).status, 422);
  assert.equal((await sendBudgets([])).status, 422);
  assert.equal((await sendBudgets(['ocd-division/country:us/state:nv'])).status, 422);
  const proposed = await room.published();
  const early = await room.organiser.post(`/investment/${proposed}/budgets`, {
    reason: 'Now.',
    region: county('inyo'),
  });
  assert.equal(early.status, 422);
  assert.equal(
    (await clerk.post(`/investment/${slug}/budgets`, { reason: 'Now.', region: county('inyo') })).status,
    403,
  );
});

type Fields = readonly (readonly [string, string])[];
const whole: Fields = [
  ['title', 'Broadband in the hills'],
  ['about', 'Lines and masts.'],
  ['language', 'en'],
  ['region', county('alameda')],
  ['region', county('alpine')],
  ['comparison', county('yuba')],
  ['comparison', county('yolo')],
  ['comparisonWhy', 'As many people out of work in 2022.'],
  ['watched', 'unemployment-rate 2022 2024'],
  ['reason', 'Contract 12 was signed.'],
];

/** `other`: fields in the place of those of the same name. */
const record = (by: Person, other: Fields = [], key: string = randomUUID()) =>
  by.post(`/investment/${slug}/programmes/new`, [
    ['key', key],
    ...whole.filter(([name]) => !other.some(([theirs]) => theirs === name)),
    ...other,
  ]);

test('a programme is recorded once, and says what came of it against regions named beforehand', async () => {
  const key = randomUUID();
  const [one, two] = [await record(clerk, [], key), await record(clerk, [], key)];
  assert.equal(one.status, 303);
  assert.equal(one.headers.get('location'), two.headers.get('location'));
  const page = await (await room.app.request(one.headers.get('location')!)).text();
  // The first half of the counties rose by 2, the others by 1.
  assert.match(
    page,
    /changed by \+2 percentage points with the programme and by \+1 percentage points without it: a difference of \+1 per/,
  );
  assert.match(page, /With a single region in a group, or none that differs from another/);
  assert.match(page, /As many people out of work in 2022/);
  assert.match(page, /What has to be true for this to be an effect/);
});

test('where figures are missing or nothing is compared, the page says so and tells no effect', async () => {
  const cases = [
    [[['watched', 'unemployment-rate 2022 2030']], /The figures for 2030 are not published yet/],
    [[['watched', 'poverty-rate 2024 2022']], /2024 does not lie before 2022/],
  ] as const;
  for (const [more, said] of cases) {
    const fields = [
      ['key', randomUUID()],
      ['title', 'Another'],
      ['language', 'en'],
      ['region', county('inyo')],
      ['comparison', county('mono')],
      ['comparisonWhy', 'Next to it.'],
      ['reason', 'Because.'],
      ...more,
    ] as const;
    const answer = await clerk.post(`/investment/${slug}/programmes/new`, fields);
    assert.equal(answer.status, 303, await answer.text());
    assert.match(await (await room.app.request(answer.headers.get('location')!)).text(), said);
  }
  const overlap = await record(clerk, [['comparison', county('alpine')]]);
  assert.equal(overlap.status, 422);
  assert.match(await overlap.text(), /A region cannot be in both lists/);
});

test('with a period before it the page says whether both groups moved alike without the programme', async () => {
  const answer = await record(clerk, [['watched', 'unemployment-rate 2022 2024 2030']]);
  assert.equal(answer.status, 303, await answer.text());
  const page = await (await room.app.request(answer.headers.get('location')!)).text();
  assert.match(
    page,
    /From 2022 to 2024, before the programme, the mean changed by \+2 percentage points in its regions/,
  );
  const never = await record(clerk, [['watched', 'unemployment-rate 1950 2022 2024']]);
  assert.match(
    await (await room.app.request(never.headers.get('location')!)).text(),
    /Whether both groups moved alike before the programme cannot be told/,
  );
});

test('who compares with regions says why these', async () => {
  const answer = await record(clerk, [['comparisonWhy', '']]);
  assert.equal(answer.status, 422);
  assert.match(await answer.text(), /Say why these regions are alike enough/);
});

test('money is recorded once, added up by kind, taken back only by an entry against it', async () => {
  const at = (await record(clerk)).headers.get('location')!;
  const enter = (fields: Readonly<Record<string, string>>, key: string = randomUUID()) =>
    clerk.post(`${at}/record`, {
      key,
      kind: 'spent',
      region: county('alpine'),
      cents: '1,000.50',
      day: '2024-05-01',
      note: 'Masts',
      ...fields,
    });
  const key = randomUUID();
  await Promise.all([enter({}, key), enter({}, key), enter({}, key)]);
  await enter({ kind: 'planned', cents: '5,000', day: '2199-01-01' });
  await enter({ cents: '-200', note: 'Paid back' });
  assert.equal((await enter({ day: '2199-01-01' })).status, 422, 'nothing is spent in days to come');
  assert.equal((await enter({ region: county('yuba') })).status, 422, 'only in regions of the programme');
  assert.equal((await enter({ cents: '0' })).status, 422);
  const { programmes } = JSON.parse(await (await room.app.request(`/api/investment/${slug}/programmes`)).text());
  const own = programmes.find(({ number }: { number: number }) => at.endsWith(`/${number}`));
  assert.deepEqual(own.money, { planned: 500_000, committed: 0, spent: 80_050 });
  const csv = await (await room.app.request(`${at}/entries.csv`)).text();
  assert.equal(csv.trim().split('\r\n').length, 4);
  await assert.rejects(sql`delete from programme_entry`.execute(room.platform.db), /insert-only/);
  const resident = await room.person(county('alpine'));
  assert.equal((await resident.post(`${at}/record`, { kind: 'spent' })).status, 403);
});

test('who deletes their account no longer stands beside what they recorded', async () => {
  await record(clerk);
  await sql`update investment_programme set by_account = null where by_account = ${clerk.id}`.execute(room.platform.db);
  await assert.rejects(sql`update investment_programme set title = 'Other'`.execute(room.platform.db), /insert-only/);
});
