/** Claims about the demo on a real database: loaded once and whole, in the states it names, counted and instructive. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { rooms } from '../src/app.ts';
import { readConfig } from '../src/platform/config.ts';
import { testPlatform } from '../src/platform/testing/database.ts';
import type { ComparedOutcome, Explanation, Outcome } from '../src/rules/budgeting/index.ts';
import { importFile, loadDemo, signInLinks } from './index.ts';

let opened: Awaited<ReturnType<typeof testPlatform>>;
const steps: string[] = [];
let seconds = 0;

before(async () => {
  opened = await testPlatform(rooms);
  const start = performance.now();
  await loadDemo(opened.platform, (sentence) => steps.push(sentence));
  seconds = (performance.now() - start) / 1000;
});
after(() => opened.close());

const ask = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await opened.platform.database.pool.query<T>(text, values)).rows;

const everything = () =>
  ask(`select (select count(*) from budget) as budgets, (select count(*) from ballot) as ballots, (select count(*) from audit) as acts,
    (select count(*) from idea) as ideas, (select count(*) from commitment_status) as news, (select count(*) from milestone) as milestones`);

test('loading tells what it does', (t) => {
  assert.ok(steps.length > 3);
  t.diagnostic(`loaded in ${seconds.toFixed(1)} s`);
});

test('every budget stands where it says, with what belongs to that state', async () => {
  const found = await ask(`
    select r.name, case when now() < ideas_close_at then 'ideas' when now() < voting_open_at then 'review'
      when now() < voting_close_at then 'voting' else (select state from count_run c where c.budget_id = b.id) end as state,
      (select count(*)::int from idea i where i.budget_id = b.id) as ideas,
      (select count(*)::int from project p where p.budget_id = b.id) as projects,
      (select count(distinct voter)::int from ballot x where x.budget_id = b.id) as voters, hypothetical
    from budget b join region r on r.id = b.region_id where b.published_at is not null order by b.id`);
  const hypothetical = true;
  assert.deepEqual(found, [
    { name: 'Solano County', state: 'done', ideas: 10, projects: 10, voters: 810, hypothetical },
    { name: 'San Diego County', state: 'done', ideas: 20, projects: 20, voters: 2400, hypothetical },
    { name: 'Fresno County', state: 'voting', ideas: 18, projects: 18, voters: 1900, hypothetical },
    { name: 'Sacramento County', state: 'voting', ideas: 12, projects: 12, voters: 610, hypothetical },
    { name: 'Humboldt County', state: 'review', ideas: 16, projects: 8, voters: 0, hypothetical },
    { name: 'Alameda County', state: 'ideas', ideas: 16, projects: 2, voters: 0, hypothetical },
  ]);
});

test('no ballot lies outside its vote or in the future, and knapsacks fit in the budget', async () => {
  const outside = await ask(`select from ballot x join budget b on b.id = x.budget_id
    where cast_at < voting_open_at or cast_at >= voting_close_at or cast_at > now()`);
  assert.equal(outside.length, 0);
  const heavy = await ask(`select from ballot x join budget b on b.id = x.budget_id and b.ballot_type = 'knapsack'
    where (select sum(p.cost) from project p where p.budget_id = b.id and p.position = any(x.chosen)) > b.amount`);
  assert.equal(heavy.length, 0);
});

test('the counted result is instructive: Equal Shares spreads what greedy gives to one district, closely', async () => {
  const [run] = await ask<{ outcome: Outcome; comparison: ComparedOutcome[]; explanation: Explanation }>(`
    select c.* from count_run c join budget b on b.id = c.budget_id join region r on r.id = b.region_id
    where r.name = 'San Diego County' and c.state = 'done'`);
  assert.ok(run !== undefined);
  const districtOf = new Map(
    (
      await ask<{ id: string; district: string; cost: number }>(`select p.id, district, cost::int as cost from project p
    join budget b on b.id = p.budget_id where b.slug like 'san-diego%'`)
    ).map((project) => [project.id, project]),
  );
  const spentIn = (winners: readonly string[], wanted: string): number =>
    winners
      .map((id) => districtOf.get(id)!)
      .filter(({ district }) => district === wanted)
      .reduce((sum, { cost }) => sum + cost, 0);
  const greedy = run.comparison.find(
    ({ outcome: { choice } }) => choice.rule === 'greedy' && choice.satisfaction === 'cost',
  )!.outcome;
  assert.notDeepEqual([...greedy.winners].sort(), [...run.outcome.winners].sort());
  assert.ok(
    spentIn(greedy.winners, 'District 4') > 0.9 * greedy.cost,
    'greedy gives nearly everything to the large district',
  );
  assert.ok(spentIn(run.outcome.winners, 'District 4') < 0.6 * run.outcome.cost, 'Equal Shares does not');
  for (const small of ['District 1', 'District 2', 'District 3', 'District 5'])
    assert.ok(spentIn(run.outcome.winners, small) > 0, small);
  assert.ok(run.outcome.ties.length > 0, 'a tie was broken');
  const narrow = run.explanation.projects.filter(({ cost, smallestChange }) => {
    const { moreVotes, lowerCost } = smallestChange ?? {};
    return (
      (moreVotes?.code === 'found' && moreVotes.voters <= 10) ||
      (lowerCost?.code === 'found' && lowerCost.cost >= 0.98 * cost)
    );
  });
  assert.ok(narrow.length > 0, 'a project lost narrowly');
  assert.ok(run.explanation.projects.every((project) => project.smallestChange?.moreVotes.code !== 'not-computed'));
});

test('of the older promises most are delivered, one is late, one is given up with its reason, and none is untold', async () => {
  const found = await ask<{ status: string; told: number }>(`
    select coalesce(status, 'untold') as status, count(*)::int as told from commitment c join budget b on c.process = 'budget:' || b.id
      left join lateral (select status from commitment_status s where s.process = c.process and s.commitment_id = c.id
        order by s.id desc limit 1) s on true
    where b.slug like 'solano%' group by 1 order by 1`);
  assert.deepEqual(found, [
    { status: 'delayed', told: 1 },
    { status: 'delivered', told: 6 },
    { status: 'dropped', told: 1 },
  ]);
  const [future] = await ask<{ rows: number }>(`select count(*)::int as rows from commitment_status where at > now()`);
  assert.equal(future?.rows, 0);
});

test('the public log reads in the order of time, nothing in it is from the future, and nobody is named in it', async () => {
  const wrong = await ask(
    `select from (select at, lag(at) over (order by id) as earlier from audit) a where at < earlier or at > now()`,
  );
  assert.equal(wrong.length, 0);
  const acts = (await ask<{ act: string }>('select distinct act from audit order by act')).map(({ act }) => act);
  for (const act of [
    'budget.published',
    'idea.reviewed',
    'vote.closed',
    'count.finished',
    'commitment.made',
    'commitment.changed',
  ]) {
    assert.ok(acts.includes(act), act);
  }
});

test('loaded twice it is one demo', async () => {
  const first = await everything();
  await loadDemo(opened.platform, () => {});
  assert.deepEqual(await everything(), first);
});

test('each person of the demo gets a link that has not been used', async () => {
  const links = await signInLinks(opened.platform);
  assert.deepEqual(
    links.map(({ role }) => role),
    ['resident', 'organiser', 'clerk', 'facilitator', 'moderator', 'administrator', 'auditor'],
  );
  assert.equal(new Set(links.map(({ url }) => url)).size, links.length);
});

test('a start killed before the counts goes on where it was, and ends as the same demo', async () => {
  const other = await testPlatform(rooms);
  try {
    const killed = {
      ...other.platform,
      threads: { ...other.platform.threads, run: () => Promise.reject(new Error('killed')) },
    };
    await assert.rejects(
      loadDemo(killed, () => {}),
      /could not be counted/,
    );
    // As a process leaves it that is killed in the middle of a count.
    await other.platform.database.pool.query(
      `update count_run set state = 'running' where budget_id = (select min(budget_id) from count_run)`,
    );
    await loadDemo(other.platform, () => {});
    const found = await other.platform.database.pool.query<{ state: string }>('select state from count_run');
    assert.deepEqual(
      found.rows.map(({ state }) => state),
      ['done', 'done'],
    );
    const acts = await other.platform.database.pool.query<{ acts: number }>('select count(*)::int as acts from audit');
    assert.equal(
      acts.rows[0]?.acts,
      Number((await ask<{ acts: string }>('select count(*) as acts from audit'))[0]?.acts),
    );
  } finally {
    await other.close();
  }
});

test('a file with problems is refused with file and line, a good one becomes a budget', async () => {
  const folder = await mkdtemp(join(tmpdir(), `concord-import-${randomBytes(3).toString('hex')}`));
  try {
    const path = join(folder, 'small.pb');
    const small = [
      'META',
      'key;value',
      'description;A small vote',
      'country;USA',
      'unit;Fresno',
      'instance;2026',
      'num_projects;2',
      'num_votes;2',
      'budget;100',
      'vote_type;approval',
      'rule;greedy',
      'PROJECTS',
      'project_id;cost',
      '1;60',
      '2;50',
      'VOTES',
      'voter_id;vote',
      'a;1',
      'b;2',
    ];
    await writeFile(path, small.join('\n'));
    assert.deepEqual(await importFile(opened.platform, path, () => {}), { ok: true, value: undefined });
    const [put] = await ask<{ region_id: string }>(`select region_id from budget where title = 'A small vote'`);
    assert.equal(put?.region_id, 'ocd-division/country:us/state:ca/place:fresno');
    await writeFile(path, small.join('\n').replace('b;2', 'b;9').replace('1;60', '1;sixty'));
    const refused = await importFile(opened.platform, path, () => {});
    assert.ok(!refused.ok);
    assert.match(refused.error, /small\.pb:14: .+\n.*small\.pb:19: /);
    assert.ok(!(await importFile(opened.platform, join(folder, 'none.pb'), () => {})).ok);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('in production the demo refuses to start', async () => {
  assert.ok(!readConfig({ NODE_ENV: 'production' }, { demo: true }).ok);
  const platform = { ...opened.platform, config: { ...opened.platform.config, production: true } };
  await assert.rejects(
    loadDemo(platform, () => {}),
    /never in production/,
  );
});
