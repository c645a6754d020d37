/** Claims about the demo's referendums on a real database: outcomes as they are told, small cells hidden, nothing in the future. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { rooms } from '../src/app.ts';
import { putTopic } from '../src/capabilities/topics/index.ts';
import { loadRegions } from '../src/platform/regions.ts';
import { california } from '../src/platform/regions/california.ts';
import { testPlatform } from '../src/platform/testing/database.ts';
import { decide, type Key, type RegionReturn } from '../src/rules/decision/index.ts';
import { lifeOf, type LifeEvent } from '../src/rules/petition/life.ts';
import type { RulesProfile } from '../src/rules/petition/profile.ts';
import { darkSkies } from './content/decided-initiative.ts';
import { referendums } from './content/referendums.ts';
import { leaving } from './content/topic.ts';
import { putPeople } from './people.ts';
import { putInitiative } from './put-initiative.ts';
import { putReferendum, referendumActs } from './put-referendum.ts';

let opened: Awaited<ReturnType<typeof testPlatform>>;

before(async () => {
  opened = await testPlatform(rooms);
  const { platform } = opened;
  await platform.db.transaction().execute(async (tx) => {
    await loadRegions(tx, california);
    await putTopic(tx, leaving);
    const [people, now] = [await putPeople(tx), platform.now()];
    const initiatives = new Map([[darkSkies.slug, await putInitiative(tx, darkSkies, people, now)]]);
    for (const content of referendums) await putReferendum(tx, content, { initiatives, people, now });
  });
});
after(() => opened.close());

const ask = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await opened.platform.database.pool.query<T>(text, values)).rows;

const decisionOf = async (slug: string) => {
  const returns = await ask<RegionReturn>(
    `select distinct on (e.region_id) e.region_id as region, registered, ballots, yes, no from referendum_return e
     join referendum f on f.id = e.referendum_id where slug = $1 order by e.region_id, revision desc`,
    [slug],
  );
  const [found] = await ask<{ keys: readonly Key[] }>('select keys from referendum where slug = $1', [slug]);
  const decision = decide(found?.keys ?? [], returns);
  assert.ok(decision.ok, slug);
  return { returns, decision: decision.value };
};

test('there is one announced, one open, and three decided, all marked as made up', async () => {
  const found = await ask(`
    select f.slug, hypothetical, case when now() < opens_at then 'announced' when now() < closes_at then 'open'
      when certified_at is not null or counted_at is not null then 'decided' else 'closed' end as state
    from referendum f left join referendum_count c on c.referendum_id = f.id order by f.id`);
  const hypothetical = true;
  assert.deepEqual(found, [
    { slug: 'leave-the-united-states-2028', hypothetical, state: 'announced' },
    { slug: 'same-clock-all-year', hypothetical, state: 'decided' },
    { slug: 'library-of-garden-tools', hypothetical, state: 'open' },
    { slug: 'parks-open-at-sunrise', hypothetical, state: 'decided' },
    { slug: 'dark-skies-measure', hypothetical, state: 'decided' },
  ]);
});

test('of the two keys of the state one turned and the other missed by less than half a point, with a county corrected', async () => {
  const { returns, decision } = await decisionOf('same-clock-all-year');
  assert.equal(returns.length, 58);
  const [turnout, majority] = decision.keys;
  assert.ok(turnout?.turned === true && majority?.turned === false && !decision.carried);
  assert.ok(-majority.margin > 0 && -majority.margin < 0.005 * majority.base, String(majority.margin));
  assert.ok(majority.got * 2 > majority.base, 'a bare majority said yes');
  const shares = returns.map(({ yes, no }) => yes / (yes + no)).sort((a, b) => a - b);
  assert.ok(shares[0]! > 0.3 && shares[0]! < 0.5 && shares.at(-1)! > 0.55 && shares.at(-1)! < 0.75, String(shares));
  const corrected = await ask(`select region_id, ballots from referendum_return where revision = 2 and reason <> ''`);
  assert.equal(corrected.length, 1);
});

test('the district with a handful of votes is not told, and no other is hidden with it', async () => {
  const [count] = await ask<{ regions: { region: string }[]; others: { regions: number; yes: number; no: number } }>(`
    select c.* from referendum_count c join referendum f on f.id = c.referendum_id where slug = 'parks-open-at-sunrise'`);
  const ids = count?.regions.map(({ region }) => region.slice(-1));
  assert.deepEqual(ids, ['1', '2', '3', '5']);
  assert.ok(count?.others.regions === 1 && count.others.yes >= 10 && count.others.no >= 10);
});

test('the decided initiative went every step of its rules, and it and its vote name each other', async () => {
  const [found] = await ask<{
    rules: RulesProfile;
    referendum: string;
    vote: string;
    initiative: string;
    own: string;
  }>(`
    select rules, i.referendum, 'referendum:' || f.id as vote, f.initiative, 'initiative:' || i.id as own
    from initiative i join referendum f on f.slug = 'dark-skies-measure' where i.slug = '${darkSkies.slug}'`);
  assert.ok(found !== undefined);
  assert.deepEqual([found.referendum, found.initiative], [found.vote, found.own]);
  const events = await ask<LifeEvent>(
    `select e.kind, on_day::text as on, outcome from initiative_event e order by number`,
  );
  const life = lifeOf(found.rules, events);
  assert.deepEqual([life.state, life.impossible], ['decided', []]);
  assert.equal((await decisionOf('dark-skies-measure')).decision.carried, true);
});

test('nothing was cast, returned, counted or told outside its time', async () => {
  const outside = await ask(`
    select from referendum_ballot b join referendum f on f.id = b.referendum_id
      where cast_at < opens_at or cast_at >= closes_at or cast_at > now()
    union all
    select from referendum_return e join referendum f on f.id = e.referendum_id
      where entered_at < closes_at or entered_at > certified_at or certified_at > now()`);
  assert.equal(outside.length, 0);
  const backwards = await ask(`select from referendum_return a join referendum_return b using (referendum_id, region_id)
    where b.revision > a.revision and b.entered_at <= a.entered_at`);
  assert.equal(backwards.length, 0);
  const acts = await referendumActs(opened.platform.db);
  assert.ok(acts.every(({ at }) => at <= opened.platform.now()));
  assert.equal(acts.filter(({ act }) => act === 'referendum.return-entered').length, 58 + 5);
  for (const act of [
    'referendum.published',
    'referendum.return-corrected',
    'referendum.certified',
    'referendum.counted',
  ])
    assert.ok(
      acts.some((one) => one.act === act && one.public),
      act,
    );
});
