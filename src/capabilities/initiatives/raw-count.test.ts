import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { filed, paperRoom, type PaperRoom } from './testing/paper.ts';
import { fresno, kern, state } from './testing/room.ts';

let room: PaperRoom;
before(async () => {
  room = await paperRoom();
});
after(() => room.close());

test("a clerk enters a batch of their county's count, and everybody sees the total", async () => {
  await room.initiative('first-count', filed);
  const clerk = await room.person(fresno, 'clerk');
  const sent = await clerk.post('/initiatives/first-count/counts/enter/fresno', {
    batch: 'Box 1',
    signatures: '24,034',
    receivedOn: '2026-04-20',
    revision: '1',
  });
  assert.equal(sent.status, 303, await sent.text());
  const page = await (await room.app.request('/initiatives/first-count/counts')).text();
  assert.match(page, /24,034/);
  assert.match(page, /4\.4%/);
});

test("a clerk of one county can neither see nor enter another county's batches", async () => {
  const id = await room.initiative('other-county', filed);
  const clerk = await room.person(kern, 'clerk');
  assert.equal((await clerk.get('/initiatives/other-county/counts/enter/fresno')).status, 403);
  const sent = await clerk.post('/initiatives/other-county/counts/enter/fresno', {
    batch: 'A',
    signatures: '10',
    receivedOn: '2026-04-20',
    revision: '1',
  });
  assert.equal(sent.status, 403);
  const kept = await sql`select 1 from raw_batch where initiative_id = ${id}`.execute(room.platform.db);
  assert.equal(kept.rows.length, 0);
  const ofState = await room.person(state, 'clerk');
  assert.equal((await ofState.get('/initiatives/other-county/counts/enter/fresno')).status, 200);
});
