/** The count under the worker as it runs for real: by the clock, by points, with progress, and through a real kill -9. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { startWorker } from '../../platform/jobs.ts';
import { count, publishResult, recount } from '../../rules/budgeting/index.ts';
import { processOf, ruleChoice } from './budget.ts';
import { closeChore } from './close-votes.ts';
import { countVotes } from './count-votes.ts';
import { loadElection } from './election.ts';
import { budgeting } from './index.ts';
import { requestCount } from './request-count.ts';
import { findBudgetById } from './store/budgets.ts';
import { latestCount, listCounts, publishedCount, type CountRun } from './store/counts.ts';
import { putBallots, putLargeVote } from './testing/cast-ballots.ts';
import { openResidentRoom, type ResidentRoom } from './testing/resident-room.ts';

describe('the worker', () => {
  let room: ResidentRoom;
  before(async () => {
    room = await openResidentRoom();
  });
  after(() => room.close());

  const acts = async (id: number, act: string): Promise<number> => {
    const found = await sql`select from audit where process = ${processOf(id)} and act = ${act}`.execute(
      room.platform.db,
    );
    return found.rows.length;
  };

  it('closes a vote at its time and publishes a result that anybody can count again', async () => {
    const { platform } = room;
    const id = await room.budget('by-itself', 'voting');
    await putBallots(
      platform.db,
      id,
      [[0, 1], [0, 1], [0], [1, 3], [2], [2, 3], [3]].map((chosen) => ({ chosen })),
    );
    const worker = await startWorker(platform, [budgeting]);
    try {
      await sql`update budget set voting_close_at = clock_timestamp() + interval '1 second' where id = ${id}`.execute(
        platform.db,
      );
      for (let tries = 0; tries < 200 && (await latestCount(platform.db, id))?.state !== 'done'; tries++)
        await wait(100);
    } finally {
      await worker.stop();
    }
    const [published, budget] = [await publishedCount(platform.db, id), await findBudgetById(platform.db, id)];
    assert.ok(published && budget);
    const { instance, ballots } = await loadElection(platform.db, budget);
    const exported = publishResult(instance, ballots, count(instance, ballots, ruleChoice(budget)));
    assert.equal(published.digest, exported.digest);
    assert.equal(recount(JSON.parse(JSON.stringify(exported))).ok, true);
  });

  it('closes a vote once, however many nodes look at the same moment', async () => {
    const id = await room.budget('once', 'closed');
    await Promise.all(Array.from({ length: 4 }, () => closeChore.run(room.platform)));
    assert.equal(await acts(id, 'vote.closed'), 1);
    assert.equal((await listCounts(room.platform.db, id)).length, 1);
  });

  it('counts by points where the budget says so', async () => {
    const { platform } = room;
    const byPoints = {
      ballotType: 'cumulative',
      points: 10,
      satisfaction: 'points',
      rule: 'greedy',
      completion: 'none',
    } as const;
    const id = await room.budget('points', 'closed', { ...byPoints, amount: 400_000 });
    await putBallots(platform.db, id, [
      { chosen: [0], points: [10] },
      { chosen: [1, 3], points: [1, 1] },
      { chosen: [1, 3], points: [1, 1] },
    ]);
    await closeChore.run(platform);
    await countVotes(platform, id);
    assert.deepEqual((await publishedCount(platform.db, id))?.outcome.winners, ['trees']);
  });

  it('shows how far it is, also when the money does not fit in 32 bits', async () => {
    const { platform } = room;
    const id = await room.budget('much-money', 'closed', {
      amount: 1_000_000_000_000,
      unitsPerCurrency: 100,
      completion: 'none',
    });
    await putLargeVote(platform.db, id, { projects: 24, voters: 2_000, costTimes: 1_000_000 });
    await closeChore.run(platform);
    const seen: CountRun[] = [];
    const looking = setInterval(() => {
      void latestCount(platform.db, id).then((run) => run !== undefined && run.total > 0 && seen.push(run));
    }, 50);
    await countVotes(platform, id);
    clearInterval(looking);
    assert.equal((await latestCount(platform.db, id))?.state, 'done');
    assert.ok(seen.length > 0, 'no progress was ever written');
    assert.ok(seen.every(({ done, total }) => done <= total));
  });

  it('killed in the middle, it is left alone while it could be alive, then taken up again and finished once', async () => {
    const { platform } = room;
    const id = await room.budget('killed', 'closed', { amount: 500_000 });
    await putLargeVote(platform.db, id, { projects: 12, voters: 1_000 });
    await closeChore.run(platform);
    const child = spawn(process.execPath, [join(import.meta.dirname, 'testing/count-apart.ts'), String(id)], {
      stdio: 'ignore',
      env: {
        PATH: process.env['PATH'],
        DATABASE_URL: platform.config.databaseUrl,
        CONCORD_DATA_DIR: platform.config.dataDir,
        LOG_LEVEL: 'silent',
      },
    });
    const gone = once(child, 'exit');
    for (let tries = 0; tries < 800 && (await latestCount(platform.db, id))?.state !== 'running'; tries++)
      await wait(10);
    child.kill('SIGKILL');
    await gone;
    assert.equal((await latestCount(platform.db, id))?.state, 'running', 'it was over before it could be killed');
    await closeChore.run(platform);
    assert.equal(await publishedCount(platform.db, id), undefined, 'a count that beat a moment ago was begun again');
    await sql`update count_run set beat_at = beat_at - interval '31 seconds' where budget_id = ${id}`.execute(
      platform.db,
    );
    await Promise.all([closeChore.run(platform), countVotes(platform, id)]);
    assert.deepEqual(
      (await listCounts(platform.db, id)).map(({ state }) => state),
      ['done'],
    );
    assert.equal(await acts(id, 'count.finished'), 1);
    const promised = await sql<{ id: string }>`select id from commitment where process = ${processOf(id)}`.execute(
      platform.db,
    );
    assert.equal(promised.rows.length, (await publishedCount(platform.db, id))?.outcome.winners.length);
  });

  it('that takes its process down three times is given up and said to have failed, and can be asked for again', async () => {
    const { platform } = room;
    const id = await room.budget('deadly', 'closed');
    await putBallots(platform.db, id, [{ chosen: [0] }]);
    const budget = await findBudgetById(platform.db, id);
    assert.ok(budget);
    const ask = () => platform.db.transaction().execute((tx) => requestCount(platform, tx, budget));
    await ask();
    await sql`update count_run set state = 'running', tries = 3, beat_at = now() - interval '31 seconds'
      where budget_id = ${id}`.execute(platform.db);
    await Promise.all([closeChore.run(platform), countVotes(platform, id), countVotes(platform, id)]);
    const given = await latestCount(platform.db, id);
    assert.deepEqual([given?.state, given?.problem], ['failed', '3 processes died while they counted']);
    assert.equal(await acts(id, 'count.failed'), 1);
    await ask();
    await countVotes(platform, id);
    assert.equal((await latestCount(platform.db, id))?.state, 'done');
  });
});
