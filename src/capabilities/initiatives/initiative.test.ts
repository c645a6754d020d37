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

test('the calendar has a whole day for every step that has a day, and moves with it by its uid', async () => {
  await room.initiative('measure-dates', circulating);
  const file = await (await room.app.request('/initiatives/measure-dates/dates.ics')).text();
  assert.match(file, /DTSTART;VALUE=DATE:20271101\r\nDTEND;VALUE=DATE:20271102/);
  assert.match(file, /UID:initiative-\d+-filed@/);
  assert.match(file, /DTSTART;VALUE=DATE:20280629/);
});

test('the rules are shown with the source of each number, and a version that is none is not found', async () => {
  const page = await (await room.app.request('/initiatives/rules/california-statute@2')).text();
  for (const wanted of [/546,651/, /Elections Code 9030\(b\)/, /60 business days/, /\$2,000/])
    assert.match(page, wanted);
  assert.match(await (await room.app.request('/initiatives/rules/california-statute@1')).text(), /30 business days/);
  assert.equal((await room.app.request('/initiatives/rules/california-statute@3')).status, 404);
});

test('the API gives the timeline of an initiative with who must act and by when', async () => {
  await room.initiative('measure-api', circulating);
  const answer = (await (await room.app.request('/api/initiatives/measure-api')).json()) as {
    state: string;
    steps: { kind: string; due: string | null; actor: string }[];
  };
  assert.equal(answer.state, 'circulating');
  assert.deepEqual(
    answer.steps.filter(({ kind }) => kind === 'filed').map(({ due, actor }) => [due, actor]),
    [['2027-11-01', 'proponents']],
  );
});
