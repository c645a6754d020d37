/** Claims about the projector and the desk, as HTTP sees them. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Person } from '../../platform/testing/person.ts';
import { fresno, openTownHallRoom, type TownHallRoom } from './testing/room.ts';

let room: TownHallRoom;
let chair: Person;
let clerk: Person;
let ada: Person;
before(async () => {
  room = await openTownHallRoom();
  chair = await room.person(fresno, 'facilitator');
  clerk = await room.person(fresno, 'clerk');
  ada = await room.person(fresno);
});
after(() => room.close());

const screenOf = async (slug: string): Promise<string> => (await room.app.request(`/town-halls/${slug}/screen`)).text();

test('nothing that a participant types, a name neither, is on the projector before somebody has looked at it', async () => {
  const hall = await room.hall('unseen');
  const at = `/town-halls/${hall.slug}`;
  const question = randomUUID();
  await ada.post(`${at}/questions`, { question, text: 'Rude words here', name: 'Rudolf Rude' });
  await chair.post(`${at}/chair/open`, { key: randomUUID() });
  for (const screen of ['join', 'agenda', 'floor', 'queue', 'captions', 'blank']) {
    await chair.post(`${at}/chair/screen`, { key: randomUUID(), screen });
    assert.doesNotMatch(await screenOf(hall.slug), /rude/i, screen);
  }
  await chair.post(`${at}/chair/screen`, { key: randomUUID(), screen: 'queue' });
  assert.match(await screenOf(hall.slug), /still to be looked at/);
  await chair.post(`${at}/chair/seen`, { key: randomUUID(), question });
  assert.match(await screenOf(hall.slug), /Rude words here[\s\S]*Rudolf Rude/);
});

test('the chair may want all of it on the projector: the record and the public log say so', async () => {
  const hall = await room.hall('all');
  const at = `/town-halls/${hall.slug}`;
  await ada.post(`${at}/questions`, { question: randomUUID(), text: 'At once?' });
  await chair.post(`${at}/chair/screen`, { key: randomUUID(), screen: 'queue' });
  assert.doesNotMatch(await screenOf(hall.slug), /At once\?/);
  await chair.post(`${at}/chair/screen-limit`, { key: randomUUID(), to: 'all' });
  assert.match(await screenOf(hall.slug), /At once\?/);
});

test('what a moderator let through may come on the projector; what is hidden leaves it, the floor too', async () => {
  const hall = await room.hall('let-through', { moderation: 'before' });
  const at = `/town-halls/${hall.slug}`;
  const question = randomUUID();
  await ada.post(`${at}/questions`, { question, text: 'Let through?' });
  await chair.post(`${at}/chair/open`, { key: randomUUID() });
  await chair.post(`${at}/chair/screen`, { key: randomUUID(), screen: 'queue' });
  assert.doesNotMatch(await screenOf(hall.slug), /Let through\?|looked at/, 'what waits is not in the queue');
  await chair.post(`${at}/moderate/${question}`, { key: randomUUID(), act: 'show' });
  assert.match(await screenOf(hall.slug), /Let through\?/);
  await chair.post(`${at}/chair/take-next`, { key: randomUUID(), question });
  await chair.post(`${at}/chair/screen`, { key: randomUUID(), screen: 'floor' });
  assert.match(await screenOf(hall.slug), /Let through\?/);
  await room.happens(hall, { kind: 'question-hidden', question, reason: 'Names a private person.' });
  assert.doesNotMatch(await screenOf(hall.slug), /Let through\?/);
});

test('a recess and a lost connection take the whole screen; a short address leads to the meeting', async () => {
  const hall = await room.hall('pauses');
  await room.happens(hall, { kind: 'opened' }, { kind: 'recessed', reason: 'Lunch until 12:30.' });
  assert.match(await screenOf(hall.slug), /In recess[\s\S]*Lunch until 12:30\./);
  await room.happens(hall, { kind: 'disrupted', channel: 'phone', note: '' });
  assert.match(await screenOf(hall.slug), /People on the phone cannot follow/);
  const joined = await room.app.request(`/join/${hall.id}`);
  assert.equal(joined.headers.get('location'), `/town-halls/${hall.slug}/live`);
  for (const id of ['0', '999999', 'x', '1e3', '99999999999999999999'])
    assert.equal((await room.app.request(`/join/${id}`)).status, 404, id);
  const draft = await room.hall('draft', { publishedAt: null });
  assert.equal((await room.app.request(`/join/${draft.id}`)).status, 404);
  assert.equal((await room.app.request('/town-halls/draft/screen')).status, 404);
});

test('the desk brings somebody in without a name, reads back their place, once; and takes them out at their wish', async () => {
  const hall = await room.hall('desk');
  const at = `/town-halls/${hall.slug}`;
  await ada.post(`${at}/questions`, { question: randomUUID(), text: 'First?' });
  const question = randomUUID();
  const fields = { question, via: 'phone', form: 'spoken', region: fresno, interpreted: 'yes' };
  const [sent, again] = await Promise.all([clerk.post(`${at}/desk`, fields), clerk.post(`${at}/desk`, fields)]);
  assert.deepEqual([sent.status, again.status], [303, 303]);
  assert.match(await (await clerk.get(sent.headers.get('location')!)).text(), /No\. 2: place 2 of 2/);
  const brought = (await room.now(hall)).questions.get(question)!;
  assert.deepEqual(
    [brought.via, brought.form, brought.name, brought.region, brought.interpreted, brought.seen],
    ['phone', 'spoken', '', fresno, true, true],
  );
  const out = { key: randomUUID(), [`why-${question}`]: 'At their own wish.' };
  assert.equal((await clerk.post(`${at}/desk/${question}/withdraw`, out)).status, 303);
  assert.equal((await room.now(hall)).questions.get(question)?.state, 'withdrawn');
});

test('once a meeting is over, nobody is called waiting at the desk', async () => {
  const hall = await room.hall('desk-over');
  const at = `/town-halls/${hall.slug}/desk`;
  await clerk.post(at, { question: randomUUID(), via: 'hall', form: 'written', text: 'Not reached?' });
  assert.match(await (await clerk.get(at)).text(), /Not reached\?[^]*They no longer want to/);
  await room.happens(hall, { kind: 'opened' }, { kind: 'adjourned', reason: '' });
  const page = await (await clerk.get(at)).text();
  assert.match(page, /Nobody of the hall or the phone waits/);
  assert.doesNotMatch(page, /They no longer want to/);
});

test('the desk keeps what was typed when something is missing, and cannot take out what others asked on the web', async () => {
  const hall = await room.hall('desk-wrong');
  const at = `/town-halls/${hall.slug}`;
  const empty = await clerk.post(`${at}/desk`, {
    question: randomUUID(),
    via: 'hall',
    form: 'written',
    name: 'Ora',
    text: ' ',
  });
  assert.equal(empty.status, 422);
  assert.match(await empty.text(), /value="Ora"/);
  assert.equal((await clerk.post(`${at}/desk`, { question: randomUUID(), via: 'web', form: 'spoken' })).status, 422);
  assert.equal((await ada.post(`${at}/desk`, { question: randomUUID(), via: 'hall' })).status, 403);
  const question = randomUUID();
  await ada.post(`${at}/questions`, { question, text: 'Mine?' });
  const out = await clerk.post(`${at}/desk/${question}/withdraw`, { [`why-${question}`]: 'No.' });
  assert.equal(out.status, 422);
  assert.equal((await room.now(hall)).questions.get(question)?.state, 'queued');
});

test('the clock that all clocks go by is the server’s', async () => {
  const said = Number(await (await room.app.request('/clock')).text());
  assert.ok(Math.abs(said - room.platform.now().getTime()) < 10_000);
});
