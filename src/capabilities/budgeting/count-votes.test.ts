/** Closing, counting and counting again: what happens to a vote after its last second, also when a process dies. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { rooms } from '../../app.ts';
import type { OpenPlatform } from '../../platform/open.ts';
import { testPlatform } from '../../platform/testing/database.ts';
import { count, publishResult } from '../../rules/budgeting/index.ts';
import { openVote, type OpenVote } from '../../testing/open-vote.ts';
import { ruleChoice, type Budget } from './budget.ts';
import { closeChore } from './close-votes.ts';
import { countVotes } from './count-votes.ts';
import { loadElection } from './election.ts';
import { requestCount } from './request-count.ts';
import { findBudgetById } from './store/budgets.ts';
import { latestCount, listCounts, publishedCount } from './store/counts.ts';

let opened: OpenPlatform;
before(async () => {
  opened = await testPlatform(rooms);
});
after(() => opened.close());

test('a vote closes by itself once, and its count is the count of its ballots', async () => {
  const vote = await closedVote(60);
  await Promise.all([closeChore.run(opened.platform), closeChore.run(opened.platform)]);
  assert.equal((await listCounts(opened.platform.db, vote.budgetId)).length, 1);
  await countVotes(opened.platform, vote.budgetId);

  const budget = await budgetOf(vote);
  assert.ok(budget.counted);
  const published = await publishedCount(opened.platform.db, vote.budgetId);
  const { instance, ballots } = await loadElection(opened.platform.db, budget);
  const again = count(instance, ballots, ruleChoice(budget));
  assert.deepEqual(published?.outcome, JSON.parse(JSON.stringify(again)));
  assert.equal(published?.digest, publishResult(instance, ballots, again).digest);
  assert.equal(published?.voters, 60);
  assert.equal(published?.comparison.length, 25);
  assert.deepEqual(await acts(vote), ['vote.closed', 'count.requested', 'count.finished', 'commitment.made']);

  const promised = await sql<{ id: string; amount: number }>`
    select id, amount from commitment where process = ${`budget:${vote.budgetId}`} order by id`.execute(
    opened.platform.db,
  );
  assert.deepEqual(
    promised.rows.map(({ id }) => id),
    again.winners.toSorted(),
  );
  assert.equal(
    promised.rows.reduce((sum, { amount }) => sum + amount, 0),
    again.cost,
  );
});

test('a ballot that is being recorded at the closing second is waited for and counted', async () => {
  const vote = await closedVote(10);
  const client = await opened.platform.database.pool.connect();
  try {
    await client.query('begin');
    await client.query('select from budget where id = $1 for share', [vote.budgetId]);
    await client.query(
      `insert into ballot (budget_id, voter, revision, idempotency_key, chosen) values ($1, '\\xff', 1, gen_random_uuid(), '{0}')`,
      [vote.budgetId],
    );
    const closing = closeChore.run(opened.platform);
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.equal(
      await latestCount(opened.platform.db, vote.budgetId),
      undefined,
      'it was closed over a ballot under way',
    );
    await client.query('commit');
    await closing;
  } finally {
    client.release();
  }
  await countVotes(opened.platform, vote.budgetId);
  assert.equal((await publishedCount(opened.platform.db, vote.budgetId))?.voters, 11);
});

test('a count whose process was killed is taken up again; one that still beats is left alone', async () => {
  const vote = await closedVote(12);
  const { db } = opened.platform;
  await sql`insert into count_run (budget_id, id, state) values (${vote.budgetId}, 1, 'running')`.execute(db);
  await closeChore.run(opened.platform);
  assert.equal((await latestCount(db, vote.budgetId))?.state, 'running');
  await sql`update count_run set beat_at = now() - interval '1 minute' where budget_id = ${vote.budgetId}`.execute(db);
  await closeChore.run(opened.platform);
  const [only, ...others] = await listCounts(db, vote.budgetId);
  assert.equal(only?.state, 'done');
  assert.deepEqual(others, []);
});

test('two workers that take the same count publish it once', async () => {
  const vote = await closedVote(20);
  await closeChore.run(opened.platform);
  await Promise.all([countVotes(opened.platform, vote.budgetId), countVotes(opened.platform, vote.budgetId)]);
  assert.equal((await acts(vote)).filter((act) => act === 'count.finished').length, 1);
});

test('counting again gives the same digest and keeps both runs; commitments are not made twice', async () => {
  const vote = await closedVote(30);
  const { db } = opened.platform;
  await closeChore.run(opened.platform);
  await countVotes(opened.platform, vote.budgetId);
  const promised = await commitments(vote);
  const budget = await budgetOf(vote);
  await db.transaction().execute((tx) => requestCount(opened.platform, tx, budget, { reason: 'A resident asked.' }));
  await countVotes(opened.platform, vote.budgetId);
  const runs = await listCounts(db, vote.budgetId);
  assert.deepEqual(
    runs.map(({ id, state }) => [id, state]),
    [
      [2, 'done'],
      [1, 'done'],
    ],
  );
  assert.equal(runs[0]?.digest, runs[1]?.digest);
  assert.equal(await commitments(vote), promised);
});

test('a vote in which nobody took part is counted too, and funds nothing', async () => {
  const vote = await closedVote(0);
  await closeChore.run(opened.platform);
  await countVotes(opened.platform, vote.budgetId);
  const published = await publishedCount(opened.platform.db, vote.budgetId);
  assert.deepEqual([published?.state, published?.voters, published?.outcome.winners], ['done', 0, []]);
});

test('a count that cannot be done says so, once, and does not start over by itself', async () => {
  const vote = await closedVote(5);
  const { db } = opened.platform;
  await sql`update budget set imported_file = 'not an election' where id = ${vote.budgetId}`.execute(db);
  await closeChore.run(opened.platform);
  await countVotes(opened.platform, vote.budgetId);
  await closeChore.run(opened.platform);
  await countVotes(opened.platform, vote.budgetId);
  const [only, ...others] = await listCounts(db, vote.budgetId);
  assert.equal(only?.state, 'failed');
  assert.match(only?.problem ?? '', /cannot be read/);
  assert.deepEqual(others, []);
  assert.equal((await acts(vote)).filter((act) => act === 'count.failed').length, 1);
});

async function closedVote(voters: number): Promise<OpenVote> {
  const vote = await openVote(opened.platform, { voters: 1, projects: 8 });
  const { db } = opened.platform;
  await sql`
    insert into ballot (budget_id, voter, revision, idempotency_key, chosen)
    select ${vote.budgetId}, int4send(n), 1, gen_random_uuid(), array[n % 8, (n + 1 + n % 3) % 8]
    from generate_series(1, ${voters}::int) as n`.execute(db);
  await sql`update budget set voting_close_at = now() where id = ${vote.budgetId}`.execute(db);
  return vote;
}

async function budgetOf(vote: OpenVote): Promise<Budget> {
  const budget = await findBudgetById(opened.platform.db, vote.budgetId);
  assert.ok(budget);
  return budget;
}

async function acts(vote: OpenVote): Promise<readonly string[]> {
  const found = await sql<{ act: string }>`
    select act from audit where process = ${`budget:${vote.budgetId}`} order by id`.execute(opened.platform.db);
  return found.rows.map(({ act }) => act);
}

async function commitments(vote: OpenVote): Promise<number> {
  const found = await sql`select from commitment where process = ${`budget:${vote.budgetId}`}`.execute(
    opened.platform.db,
  );
  return found.rows.length;
}
