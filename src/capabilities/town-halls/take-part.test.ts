/** The thinnest path through a meeting, as HTTP sees it: asked, supported, called, answered. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { fresno, openTownHallRoom, type TownHallRoom } from './testing/room.ts';

let room: TownHallRoom;
before(async () => void (room = await openTownHallRoom()));
after(() => room.close());

test('a question is asked, supported by another, called by the chair and answered', async () => {
  const hall = await room.hall('whole-way', { queueOrder: 'votes' });
  const [ada, ben, chair] = [
    await room.person(fresno),
    await room.person(fresno),
    await room.person(fresno, 'facilitator'),
  ];
  const at = `/town-halls/${hall.slug}`;
  const [first, second] = [randomUUID(), randomUUID()];
  for (const [person, question, text] of [
    [ada, first, 'Who pays for the bridge?'],
    [ben, second, 'When does it open?'],
  ] as const)
    assert.equal((await person.post(`${at}/questions`, { question, text })).status, 303);
  assert.equal((await ada.post(`${at}/questions/${second}/support`, { supports: 'yes' })).status, 303);
  assert.equal((await chair.post(`${at}/chair/open`, { key: randomUUID() })).status, 303);
  const page = await (await chair.get(`${at}/live`)).text();
  assert.ok(page.indexOf('When does it open?') < page.indexOf('Who pays for the bridge?'), 'more support comes first');
  await chair.post(`${at}/chair/take-next`, { key: randomUUID() });
  assert.equal((await room.now(hall)).floor, second);
  await chair.post(`${at}/chair/settle`, { key: randomUUID(), outcome: 'answered', answer: 'In May.' });
  assert.equal((await room.now(hall)).questions.get(second)?.state, 'answered');
});

test('the same question sent ten times at once is one question, and support one support', async () => {
  const hall = await room.hall('double');
  const ada = await room.person(fresno);
  const question = randomUUID();
  const at = `/town-halls/${hall.slug}`;
  await Promise.all(Array.from({ length: 10 }, () => ada.post(`${at}/questions`, { question, text: 'Once?' })));
  await Promise.all(
    Array.from({ length: 10 }, () => ada.post(`${at}/questions/${question}/support`, { supports: 'yes' })),
  );
  assert.equal((await room.now(hall)).questions.size, 1);
  assert.match(await (await ada.get(`${at}/live`)).text(), /data-count="q1"[^>]*data-value="1"/);
});

test('who connects again is told what they lack, and nothing of what they have', async () => {
  const hall = await room.hall('again');
  const ada = await room.person(fresno);
  const at = `/town-halls/${hall.slug}`;
  await ada.post(`${at}/questions`, { question: randomUUID(), text: 'Before?' });
  const { seq } = await room.now(hall);
  await ada.post(`${at}/questions`, { question: randomUUID(), text: 'After?' });
  const events = await room.app.request(`${at}/events`, { headers: { 'last-event-id': String(seq) } });
  const reader = events.body!.getReader();
  const first = new TextDecoder().decode((await reader.read()).value);
  await reader.cancel();
  assert.match(first, /After\?/);
  assert.match(first, new RegExp(`^id: ${seq + 1}`));
});

test('a draft cannot be opened: nobody was told of it', async () => {
  const hall = await room.hall('unposted', { publishedAt: null });
  const chair = await room.person(fresno, 'facilitator');
  const answer = await chair.post(`/town-halls/${hall.slug}/chair/open`, { key: randomUUID() });
  assert.equal(answer.status, 422);
  assert.match(await answer.text(), /was not posted yet/);
  assert.equal((await room.now(hall)).status, 'to-come');
});

test('two people who send a question under one id at once: one asks it, the other is told that it is not theirs', async () => {
  const hall = await room.hall('one-id');
  const people = await Promise.all(Array.from({ length: 8 }, () => room.person(fresno)));
  const question = randomUUID();
  const sent = await Promise.all(
    people.map((person, nr) => person.post(`/town-halls/${hall.slug}/questions`, { question, text: `Number ${nr}?` })),
  );
  assert.deepEqual(
    [303, 422].map((wanted) => sent.filter(({ status }) => status === wanted).length),
    [1, 7],
  );
  assert.equal((await room.now(hall)).questions.size, 1);
});

test('what a meeting did not reach keeps the support it had: none is added after the adjournment', async () => {
  const hall = await room.hall('unreached');
  const [ada, ben] = [await room.person(fresno), await room.person(fresno)];
  const question = randomUUID();
  const at = `/town-halls/${hall.slug}/questions`;
  await ada.post(at, { question, text: 'And the ferry?' });
  assert.equal((await ada.post(`${at}/${question}/support`, { supports: 'yes' })).status, 303);
  await room.happens(hall, { kind: 'opened' }, { kind: 'adjourned', reason: '' });
  assert.equal((await ben.post(`${at}/${question}/support`, { supports: 'yes' })).status, 422);
  const { questions } = (await (await room.app.request(`/api${at}`)).json()) as {
    questions: { readonly support: number }[];
  };
  assert.equal(questions[0]?.support, 1);
});
