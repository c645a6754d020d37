import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { circulating, openInitiativeRoom, state, type InitiativeRoom } from './testing/room.ts';

let room: InitiativeRoom;
before(async () => {
  room = await openInitiativeRoom();
});
after(() => room.close());

test('a published initiative is listed, and its page says where it stands', async () => {
  await room.initiative('measure-one', circulating);
  const list = await (await room.app.request('/initiatives')).text();
  assert.match(list, /href="\/initiatives\/measure-one"/);
  const page = await (await room.app.request('/initiatives/measure-one')).text();
  assert.match(page, /Collecting signatures/);
});

test('a draft is there for those who run it only', async () => {
  await room.initiative('draft-one', [], { publishedAt: null });
  assert.equal((await room.app.request('/initiatives/draft-one')).status, 404);
  const resident = await room.person(state);
  assert.equal((await resident.get('/initiatives/draft-one')).status, 404);
  const organiser = await room.person(state, 'organiser');
  assert.equal((await organiser.get('/initiatives/draft-one')).status, 200);
});
