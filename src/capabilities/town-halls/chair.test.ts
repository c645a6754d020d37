/** Claims about running a meeting, as HTTP sees it: the floor, the clock, the order, draws, the connection; twice, late and two at once. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Person } from '../../platform/testing/person.ts';
import type { Fact } from '../../rules/meeting/index.ts';
import { shownQuestion } from './testing/held.ts';
import { fresno, kern, openTownHallRoom, type TownHallRoom } from './testing/room.ts';
import type { TownHall } from './town-hall.ts';

let room: TownHallRoom;
let chair: Person;
before(async () => {
  room = await openTownHallRoom();
  chair = await room.person(fresno, 'facilitator');
});
after(() => room.close());

const shown = (question: string, more: object = {}): Fact => ({
  ...shownQuestion(question, `Text of ${question.slice(0, 4)}`, { name: '' }),
  ...more,
});

const doing = (hall: TownHall, act: string, fields: Readonly<Record<string, string>> = {}, who: Person = chair) =>
  who.post(`/town-halls/${hall.slug}/chair/${act}`, { key: randomUUID(), ...fields });

const ids = (count: number): readonly string[] => Array.from({ length: count }, () => randomUUID());

test('a form sent twice, or by two at once, is entered once', async () => {
  const hall = await room.hall('twice');
  const [a, b] = ids(2) as [string, string];
  await room.happens(hall, { kind: 'opened' }, shown(a), shown(b));
  const key = randomUUID();
  const twice = await Promise.all([1, 2].map(() => doing(hall, 'take-next', { key, question: a })));
  assert.deepEqual(
    twice.map(({ status }) => status),
    [303, 303],
  );
  const { seq, floor } = await room.now(hall);
  assert.deepEqual([seq, floor], [4, a]);
});

test('two chairs who call somebody at once: one has the floor, and the other is told', async () => {
  const hall = await room.hall('two-chairs');
  const other = await room.person(fresno, 'facilitator');
  const [a, b] = ids(2) as [string, string];
  await room.happens(hall, { kind: 'opened' }, shown(a), shown(b));
  const both = await Promise.all([
    doing(hall, 'take-next', { question: a }),
    doing(hall, 'take-next', { question: a }, other),
  ]);
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((a, b) => a - b),
    [303, 422],
  );
  assert.equal((await room.now(hall)).floor, a);
});

test('who is called is who the chair looked at: when the order moved meanwhile, nobody is', async () => {
  const hall = await room.hall('moved', { queueOrder: 'votes' });
  const [a, b] = ids(2) as [string, string];
  const ada = await room.person(fresno);
  const at = `/town-halls/${hall.slug}`;
  for (const question of [a, b]) await ada.post(`${at}/questions`, { question, text: 'Why?' });
  await doing(hall, 'open');
  await ada.post(`${at}/questions/${b}/support`, { supports: 'yes' });
  const answer = await doing(hall, 'take-next', { question: a });
  assert.equal(answer.status, 422);
  assert.match(await answer.text(), /The order changed while you pressed/);
  assert.equal((await room.now(hall)).floor, null);
});

test('a page left open settles nobody else: what left the floor is not settled by it, and what was typed is kept', async () => {
  const hall = await room.hall('stale');
  const [a, b] = ids(2) as [string, string];
  await room.happens(hall, { kind: 'opened' }, shown(a), shown(b));
  await doing(hall, 'take-next', { question: a });
  await doing(hall, 'settle', { question: a, on: 'floor', outcome: 'heard' });
  await doing(hall, 'take-next', { question: b });
  const late = await doing(hall, 'settle', {
    question: a,
    on: 'floor',
    outcome: 'answered',
    answer: 'In May, he said.',
  });
  assert.equal(late.status, 422);
  assert.match(await late.text(), /In May, he said\./);
  const { questions, floor } = await room.now(hall);
  assert.deepEqual([questions.get(a)?.state, floor], ['heard', b]);
});

test('whoever is deferred, skipped, called out of order or put back is owed a reason, in the public log', async () => {
  const hall = await room.hall('reasons');
  const [a, b] = ids(2) as [string, string];
  await room.happens(hall, { kind: 'opened' }, shown(a), shown(b));
  for (const [act, fields] of [
    ['take-out', { question: b }],
    ['settle', { question: a, outcome: 'skipped' }],
    ['settle', { question: a, outcome: 'deferred', answer: ' ' }],
  ] as const)
    assert.equal((await doing(hall, act, fields)).status, 422, act);
  assert.equal((await room.now(hall)).seq, 3);
  await doing(hall, 'take-out', { question: b, 'take-reason': 'Has to catch a bus.' });
  await doing(hall, 'put-back', { question: b, 'back-reason': 'Called by mistake.' });
  await doing(hall, 'settle', { question: a, outcome: 'skipped', answer: 'Is not here.' });
  const { questions, floor } = await room.now(hall);
  assert.deepEqual([questions.get(a)?.state, questions.get(b)?.state, floor], ['skipped', 'queued', null]);
  const log = await room.platform.db
    .selectFrom('audit' as never)
    .select(['act', 'reason'] as never)
    .where('process' as never, '=', `town-hall:${hall.id}` as never)
    .orderBy('id' as never)
    .execute();
  assert.deepEqual(log, [
    { act: 'town-hall.taken-out-of-order', reason: 'Has to catch a bus.' },
    { act: 'town-hall.question-returned', reason: 'Called by mistake.' },
    { act: 'town-hall.question-skipped', reason: 'Is not here.' },
  ]);
});

test('with an interpreter the clock starts with twice the time; time is added to what is left', async () => {
  const hall = await room.hall('clock', { speakerSeconds: 60 });
  const [a] = ids(1) as [string];
  await room.happens(hall, { kind: 'opened' }, shown(a, { interpreted: true }));
  await doing(hall, 'take-next', { question: a });
  assert.match(await (await chair.get(`/town-halls/${hall.slug}/chair`)).text(), /Start 2:00/);
  await doing(hall, 'start-timer', { seconds: '120' });
  await doing(hall, 'stop-timer');
  await doing(hall, 'add-time', { seconds: '30' });
  const { timer } = await room.now(hall);
  assert.ok(timer !== null && timer.endsAt !== null && timer.seconds > 120 && timer.seconds <= 150);
  for (const seconds of ['', '0', '-5', '3601', '1e3', '12.5'])
    assert.equal((await doing(hall, 'start-timer', { seconds })).status, 422, seconds);
});

test('a draw is made in two steps, and its seed is entered once', async () => {
  const hall = await room.hall('drawn', { queueOrder: 'draw' });
  await room.happens(hall, { kind: 'opened' }, ...ids(5).map((id) => shown(id)));
  assert.equal((await doing(hall, 'announce-draw')).status, 422, 'a draw names its source');
  const key = randomUUID();
  await doing(hall, 'announce-draw', { key, 'draw-source': 'Daily 3, midday, December 1' });
  assert.equal((await doing(hall, 'make-draw', { draw: key, 'draw-seed': '4 0 7' })).status, 303);
  assert.equal((await doing(hall, 'make-draw', { draw: key, 'draw-seed': '1 2 3' })).status, 422);
  assert.equal((await room.now(hall)).draws[0]?.seed, '4 0 7');
});

test('an item is closed and the next one opened in one press, twice at most once', async () => {
  const hall = await room.hall('items');
  await room.happens(hall, { kind: 'opened' }, { kind: 'item-opened', item: 1 });
  const fields = { key: randomUUID(), key2: randomUUID(), item: '1', 'item-outcome': 'done', next: '2' };
  await doing(hall, 'close-item', fields);
  await doing(hall, 'close-item', fields);
  const { seq, item, items } = await room.now(hall);
  assert.deepEqual([seq, item, items.get(1)?.outcome], [4, 2, 'done']);
});

test('under the Brown Act a lost connection is an hour in recess, and then a finding; the console says what is missing', async () => {
  const hall = await room.hall('lost', { twoWay: true, members: [{ number: 1, name: 'Ann', seat: '' }] });
  await room.happens(hall, { kind: 'opened' });
  assert.equal(
    (await doing(hall, 'connection-lost', { channel: 'both', 'lost-note': 'The line is cut.' })).status,
    303,
  );
  const page = await (await chair.get(`/town-halls/${hall.slug}/chair`)).text();
  for (const words of [/Earliest: \d/, /have not made the finding/, /Government Code 54953\.4/, /The line is cut\./])
    assert.match(page, words);
  const early = await doing(hall, 'go-on', { 'without-note': 'We called the provider.' });
  assert.equal(early.status, 422);
  assert.match(await early.text(), /less than an hour/);
  assert.equal((await doing(hall, 'connection-restored')).status, 422, 'the steps taken are part of the minutes');
  await doing(hall, 'connection-restored', { 'restored-note': 'The provider switched us over.' });
  const { status, disruptions } = await room.now(hall);
  assert.deepEqual([status, disruptions[0]?.how], ['open', 'restored']);
});

test('only those who chair run a meeting: clerks, moderators and the chair of another county do not', async () => {
  const hall = await room.hall('rights');
  for (const who of [
    await room.person(fresno, 'clerk'),
    await room.person(fresno, 'moderator'),
    await room.person(kern, 'facilitator'),
    await room.person(fresno),
  ])
    assert.equal((await doing(hall, 'open', {}, who)).status, 403);
  assert.equal((await room.now(hall)).status, 'to-come');
});
