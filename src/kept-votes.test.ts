/** Kill -9 while votes on statements pour in: what was acknowledged is there, once, and no later vote has taken its place. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { rooms } from './app.ts';
import { readConfig } from './platform/config.ts';
import { openPlatform, type OpenPlatform } from './platform/open.ts';
import { loadRegions } from './platform/regions.ts';
import { secretsFrom } from './platform/secrets.ts';
import { openConversation } from './testing/open-conversation.ts';
import { putVoters } from './testing/open-vote.ts';
import { sender } from './testing/send.ts';
import { serveApart } from './testing/served.ts';

const rounds = 2;
const lanes = 12;
const statements = 10;
const state = 'ocd-division/country:us/state:ca';
const secret = 'a secret of the test that both processes know';
let dataDir = '';
let slug = '';
let tokens: readonly string[] = [];

before(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'concord-votes-'));
  const opened = await openHere();
  await loadRegions(opened.platform.db, [{ id: state, parent_id: null, kind: 'state', name: 'California' }]);
  slug = await openConversation(opened.platform, state, 'open', statements);
  tokens = await putVoters(opened.platform, lanes);
  await opened.close();
});
after(() => rm(dataDir, { recursive: true, force: true }));

test(`killed ${rounds} times while votes pour in, every acknowledged vote is there as it was told`, async () => {
  /** What was acknowledged, by lane and statement: the values in the order of their revisions. */
  const told = Array.from({ length: lanes }, () => Array.from({ length: statements }, (): number[] => []));
  let acknowledged = 0;
  for (let round = 0; round < rounds; round += 1) {
    const served = await serveApart(dataDir, { CONCORD_SECRET: secret });
    const send = sender(served.port, lanes);
    let running = true;
    const pour = async (lane: number): Promise<void> => {
      for (let turn = 0; running; turn += 1) {
        const statement = turn % statements;
        const said = told[lane]![statement]!;
        // What was not acknowledged is sent again as it was: the value follows from the revision.
        const revision = said.length + 1;
        const value = ((revision + lane) % 3) - 1;
        const path = `/api/conversations/${slug}/votes/${statement}`;
        const answer = await send('PUT', path, { token: tokens[lane]!, body: { revision, value } }).catch(
          () => undefined,
        );
        if (answer === undefined) continue;
        assert.equal(answer.status, 200, answer.body);
        said.push(value);
        acknowledged += 1;
      }
    };
    const pouring = Array.from({ length: lanes }, (_, lane) => pour(lane));
    const before = acknowledged;
    while (acknowledged < before + 100) await new Promise((resolve) => setTimeout(resolve, 10));
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 200));
    served.process.kill('SIGKILL');
    await served.gone;
    running = false;
    await Promise.all(pouring);
  }
  const opened = await openHere();
  try {
    const { db } = opened.platform;
    const conversation = await sql<{ id: number }>`select id from conversation where slug = ${slug}`.execute(db);
    const id = conversation.rows[0]!.id;
    const accounts = await sql<{ id: string }>`
      select account_id as id from session where token_hash = any(
        select sha256(convert_to(t, 'utf8')) from unnest(${tokens}::text[]) t)`.execute(db);
    assert.equal(accounts.rows.length, lanes);
    const stored = await sql<{ token: string; statement: number; revision: number; value: number }>`
      select encode(p.token, 'hex') as token, v.statement, v.revision, v.value
      from statement_vote v join participant p on p.conversation_id = v.conversation_id and p.number = v.participant
      where v.conversation_id = ${id}`.execute(db);
    const kept = new Map(stored.rows.map((row) => [`${row.token} ${row.statement} ${row.revision}`, row.value]));
    for (let lane = 0; lane < lanes; lane += 1) {
      const account = await sql<{ id: string }>`
        select account_id as id from session where token_hash = sha256(convert_to(${tokens[lane]}, 'utf8'))`.execute(
        db,
      );
      const token = secretsFrom(secret).pseudonym(`conversation:${id}`, account.rows[0]!.id).toString('hex');
      told[lane]!.forEach((said, statement) => {
        said.forEach((value, at) =>
          assert.equal(
            kept.get(`${token} ${statement} ${at + 1}`),
            value,
            `lane ${lane}, ${statement}, revision ${at + 1}`,
          ),
        );
        // One that was under way at the last kill may be there, and no more.
        const revisions = stored.rows.filter((row) => row.token === token && row.statement === statement).length;
        assert.ok(revisions <= said.length + 1, `${revisions} revisions where ${said.length} were acknowledged`);
      });
    }
    const numbers = await sql<{ n: number; most: number }>`
      select count(*)::int as n, max(number)::int + 1 as most from participant where conversation_id = ${id}`.execute(
      db,
    );
    assert.deepEqual(numbers.rows[0], { n: lanes, most: lanes });
  } finally {
    await opened.close();
  }
});

async function openHere(): Promise<OpenPlatform> {
  const config = readConfig(
    { CONCORD_DATA_DIR: dataDir, CONCORD_SECRET: secret, LOG_LEVEL: 'silent' },
    { demo: false },
  );
  if (!config.ok) throw new Error(config.error.join());
  const opened = await openPlatform(config.value, rooms, () => {});
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}
