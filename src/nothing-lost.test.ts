/** Kill -9 at random moments while ballots pour in: what was acknowledged is there exactly once, whatever happens. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { rooms } from './app.ts';
import { readConfig } from './platform/config.ts';
import { openPlatform, type OpenPlatform } from './platform/open.ts';
import { openVote, type OpenVote } from './testing/open-vote.ts';
import { sender } from './testing/send.ts';
import { serveApart } from './testing/served.ts';

const rounds = 20;
const voters = 400;
let dataDir = '';
let vote: OpenVote;

before(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'concord-kill-'));
  const opened = await openHere();
  vote = await openVote(opened.platform, { voters, projects: 12 });
  await opened.close();
});
after(() => rm(dataDir, { recursive: true, force: true }));

test(`killed ${rounds} times during a ballot load, no acknowledged ballot is lost or doubled`, async () => {
  /** What each voter was last told: the key and the revision. */
  const acknowledged = new Map<number, { key: string; revision: number }>();
  const keys = new Map<string, number>();
  for (let round = 0; round < rounds; round += 1) {
    const served = await serveApart(dataDir);
    const send = sender(served.port, 16);
    let running = true;
    const pour = async (lane: number): Promise<void> => {
      for (let turn = 0; running; turn += 1) {
        // Every voter belongs to one lane, so that their ballots have an order.
        const voter = (turn * 16 + lane) % voters;
        const key = randomUUID();
        const body = { key, projects: [vote.projects[(turn + lane + round) % vote.projects.length]] };
        const token = vote.tokens[voter];
        if (token === undefined) throw new Error('no such voter');
        keys.set(key, voter);
        const answer = await send('PUT', `/api/budgets/${vote.slug}/ballot`, { token, body }).catch(() => undefined);
        if (answer === undefined) continue;
        assert.equal(answer.status, 200, answer.body);
        acknowledged.set(voter, { key, revision: (JSON.parse(answer.body) as { revision: number }).revision });
      }
    };
    const lanes = Array.from({ length: 16 }, (_, lane) => pour(lane));
    // However slow the machine is at the moment: ballots are pouring in when the kill comes.
    const before = keys.size;
    while (keys.size < before + 40) await new Promise((resolve) => setTimeout(resolve, 10));
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 400));
    served.process.kill('SIGKILL');
    await served.gone;
    running = false;
    await Promise.all(lanes);
  }
  assert.ok(
    acknowledged.size > voters / 4,
    `only ${acknowledged.size} voters were acknowledged: too little load to mean anything`,
  );

  const opened = await openHere();
  try {
    const stored = await sql<{ key: string; revision: number; last: boolean }>`
      select idempotency_key as key, revision, revision = max(revision) over (partition by voter) as last
      from ballot where budget_id = ${vote.budgetId}`.execute(opened.platform.db);
    const byKey = new Map(stored.rows.map((row) => [row.key, row]));
    assert.equal(byKey.size, stored.rows.length, 'one key was stored twice');
    for (const [voter, { key, revision }] of acknowledged) {
      assert.equal(byKey.get(key)?.revision, revision, `voter ${voter} was told revision ${revision}`);
    }
    const current = stored.rows.filter((row) => row.last);
    assert.equal(
      new Set(current.map((row) => keys.get(row.key))).size,
      current.length,
      'a voter has two current ballots',
    );
    const audited = await sql<{ n: number }>`
      select count(*)::int as n from audit where act = 'ballot.cast' and process = ${`budget:${vote.budgetId}`}`.execute(
      opened.platform.db,
    );
    assert.equal(
      audited.rows[0]?.n,
      stored.rows.length,
      'every ballot has its audit row, and no audit row is without a ballot',
    );
  } finally {
    await opened.close();
  }
});

test('a second start on the same data directory is refused with a clear sentence, and the first goes on', async () => {
  const first = await serveApart(dataDir);
  await assert.rejects(serveApart(dataDir), /Another Concord \(process \d+\) is already using the database/);
  assert.equal((await sender(first.port, 1)('GET', '/readyz')).status, 200);
  first.process.kill('SIGTERM');
  await first.gone;
});

async function openHere(): Promise<OpenPlatform> {
  const config = readConfig({ CONCORD_DATA_DIR: dataDir, LOG_LEVEL: 'silent' }, { demo: false });
  if (!config.ok) throw new Error(config.error.join());
  const opened = await openPlatform(config.value, rooms, () => {});
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}
