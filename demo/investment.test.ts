/** Claims about the demo's allocations on a real database: exact, with floors that hold, opened as budgets once, told in the log. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { rooms } from '../src/app.ts';
import { putTopic } from '../src/capabilities/topics/index.ts';
import { california } from '../src/platform/regions/california.ts';
import { loadRegions } from '../src/platform/regions.ts';
import { testPlatform } from '../src/platform/testing/database.ts';
import { allocations, lowIncome } from './content/investment.ts';
import { leaving } from './content/topic.ts';
import { putPeople } from './people.ts';
import { putIndicators } from './put-indicators.ts';
import { followInvestment, investmentActs, putInvestment } from './put-investment.ts';

let opened: Awaited<ReturnType<typeof testPlatform>>;

before(async () => {
  opened = await testPlatform(rooms);
  const { platform } = opened;
  await platform.db.transaction().execute(async (tx) => {
    await loadRegions(tx, california);
    await putTopic(tx, leaving);
    await putPeople(tx);
    await putIndicators({ audit: async () => 0 }, tx);
    await putInvestment(tx, platform.now());
  });
  await followInvestment(platform);
});
after(() => opened.close());

const ask = async <T extends object>(text: string): Promise<T[]> =>
  (await opened.platform.database.pool.query<T>(text)).rows;

interface Version {
  readonly title: string;
  readonly sum: number;
  readonly shares: {
    readonly shares: {
      readonly regions: readonly { readonly region: string; readonly total: number; readonly moved: number }[];
      readonly floors: readonly { readonly key: string; readonly required: number; readonly reached: number }[];
    };
  };
}

const versions = () =>
  ask<Version>(`select a.title, (v.plan -> 'terms' ->> 'sum')::float as sum, v.shares
    from allocation a join allocation_version v on v.allocation_id = a.id order by a.id`);

test('every cent is shared out over 58 counties, each with its minimum, and every floor holds', async () => {
  const found = await versions();
  assert.equal(found.length, allocations.length);
  for (const [at, { sum, shares }] of found.entries()) {
    const { regions, floors } = shares.shares;
    assert.equal(regions.length, 58);
    assert.equal(
      regions.reduce((total, one) => total + one.total, 0),
      sum,
    );
    for (const { region, total } of regions) assert.ok(total >= allocations[at]!.terms.minimum, region);
    assert.equal(floors.length, allocations[at]!.terms.floors.length);
    for (const { key, required, reached } of floors) assert.ok(reached >= required, key);
  }
});

test('a rule of the first sum moves money, so that a reader sees what rules do', async () => {
  const [first] = await versions();
  assert.ok(first!.shares.shares.regions.some(({ moved }) => Math.abs(moved) > 100_000));
});

test('low-income is computed from real figures and is neither none nor all of the counties', () => {
  assert.ok(lowIncome.length > 15 && lowIncome.length < 45, String(lowIncome.length));
  assert.ok(lowIncome.includes('imperial') && !lowIncome.includes('santa_clara'));
});

test('a second try after a kill opens no budget, begins no programme and enters no money twice', async () => {
  const everything = () =>
    ask(`select (select count(*) from allocation_budget) as budgets, (select count(*) from investment_programme) as programmes,
      (select count(*) from programme_entry) as entries`);
  const once = await everything();
  await followInvestment(opened.platform);
  assert.deepEqual(await everything(), once);
  assert.deepEqual(once, [{ budgets: 5, programmes: 1, entries: 10 }]);
});

test('a budget is the share to the cent, and no programme spends what was not committed or plans more than the share', async () => {
  const wrong = await ask(`select from allocation_budget o join budget b on b.id = o.budget_id
    where b.amount * 100 <> o.cents * b.units_per_currency`);
  const sums = await ask<{ spent: number; committed: number; planned: number; share: number }>(`
    select coalesce(sum(cents) filter (where kind = 'spent'), 0)::float as spent,
      coalesce(sum(cents) filter (where kind = 'committed'), 0)::float as committed,
      coalesce(sum(cents) filter (where kind = 'planned'), 0)::float as planned,
      (select (one ->> 'total')::float from allocation_version v, jsonb_array_elements(v.shares -> 'shares' -> 'regions') one
        where v.allocation_id = e.allocation_id and one ->> 'region' = e.region_id) as share
    from programme_entry e group by allocation_id, region_id`);
  assert.equal(wrong.length, 0);
  assert.ok(sums.length >= 4);
  for (const { spent, committed, planned, share } of sums)
    assert.ok(
      spent <= committed && committed <= planned && planned <= share,
      JSON.stringify({ spent, share, planned }),
    );
});

test('pages, log and opened budgets tell the same days, and how much hangs on the choices is there from the beginning', async () => {
  const acts = await opened.platform.db.transaction().execute(investmentActs);
  const told = (act: string): readonly number[] =>
    acts
      .filter((one) => one.act === act)
      .map(({ at }) => at.getTime())
      .toSorted((a, b) => a - b);
  const kept = async (text: string): Promise<readonly number[]> =>
    (await ask<{ at: Date }>(text)).map(({ at }) => at.getTime()).toSorted((a, b) => a - b);
  assert.deepEqual(await kept('select published_at as at from allocation'), told('allocation.published'));
  assert.deepEqual(await kept('select at from allocation_version'), told('allocation.published'));
  assert.deepEqual(
    await kept('select adopted_at as at from allocation where adopted_at is not null'),
    told('allocation.adopted'),
  );
  assert.deepEqual(await kept('select distinct at from allocation_budget'), told('allocation.budgets-opened'));
  assert.deepEqual(await kept('select at from investment_programme'), told('programme.begun'));
  assert.deepEqual(await kept('select at from programme_entry'), told('programme.entered'));
  assert.deepEqual(await ask('select count(*)::int as n from allocation_sensitivity'), [{ n: allocations.length }]);
});

test('the log tells of every act, none of it in the future', async () => {
  const acts = await opened.platform.db.transaction().execute(investmentActs);
  const count = (act: string): number => acts.filter((one) => one.act === act).length;
  assert.deepEqual(
    [
      'allocation.published',
      'allocation.adopted',
      'allocation.budgets-opened',
      'programme.begun',
      'programme.entered',
    ].map(count),
    [2, 1, 1, 1, 10],
  );
  for (const { at } of acts) assert.ok(at.getTime() < Date.now());
});
