/** The database goes away under a ballot load and comes back: nobody waits long, nobody is told more than happened. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { rooms } from './app.ts';
import { readConfig } from './platform/config.ts';
import { folderForTest, startOrFail } from './platform/db/embedded/testing.ts';
import { pageFrame } from './platform/http/page.ts';
import { createServer } from './platform/http/server.ts';
import { openPlatform } from './platform/open.ts';
import { openVote } from './testing/open-vote.ts';

const voters = 300;

test('ballots sent while the database is away are refused as busy at once; those acknowledged are there when it is back', async (t) => {
  const dataDir = await folderForTest(t);
  const database = await startOrFail({ dataDir });
  const config = readConfig(
    { CONCORD_DATA_DIR: join(dataDir, 'app'), DATABASE_URL: database.url, LOG_LEVEL: 'silent' },
    { demo: false },
  );
  assert.ok(config.ok);
  const opened = await openPlatform(config.value, rooms, () => {});
  assert.ok(opened.ok);
  const { platform, close } = opened.value;
  const app = createServer({ platform, renderPage: pageFrame(platform, rooms) }, rooms);
  const vote = await openVote(platform, { voters, projects: 5 });

  const castByAll = (): Promise<readonly { status: number; seconds: number; voter: number }[]> =>
    Promise.all(
      vote.tokens.map(async (token, voter) => {
        const start = performance.now();
        const answer = await app.request(`/api/budgets/${vote.slug}/ballot`, {
          method: 'PUT',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          body: JSON.stringify({ key: randomUUID(), projects: [vote.projects[0]] }),
        });
        return { status: answer.status, seconds: (performance.now() - start) / 1_000, voter };
      }),
    );
  const statuses = (cast: readonly { status: number }[]): readonly number[] =>
    [...new Set(cast.map(({ status }) => status))].toSorted((a, b) => a - b);

  try {
    const during = castByAll();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await database.stop();
    const cut = await during;
    assert.ok(
      statuses(cut).every((status) => status === 200 || status === 503),
      String(statuses(cut)),
    );
    const away = await castByAll();
    assert.deepEqual(statuses(away), [503]);
    assert.ok(Math.max(...away.map(({ seconds }) => seconds)) < 15);

    const again = await startOrFail({ dataDir });
    try {
      const kept = await sql<{ ballots: number }>`
        select count(*) as ballots from ballot where budget_id = ${vote.budgetId}`.execute(platform.db);
      const acknowledged = cut.filter(({ status }) => status === 200).length;
      // One that was recorded and could not be acknowledged may be there as well.
      assert.ok((kept.rows[0]?.ballots ?? 0) >= acknowledged);
      assert.deepEqual(statuses(await castByAll()), [200]);
    } finally {
      await close();
      await again.stop();
    }
  } finally {
    await close();
  }
});
