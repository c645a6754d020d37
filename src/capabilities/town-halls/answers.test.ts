/** Claims about written answers: what a meeting left open has one by a day, or stays visibly open, and those who run it are reminded. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { outbox } from '../../platform/mail.ts';
import type { Fact } from '../../rules/meeting/index.ts';
import { remindOfAnswers } from './remind-answers.ts';
import { heldMeeting, shownQuestion } from './testing/held.ts';
import { fresno, kern, openTownHallRoom, type TownHallRoom } from './testing/room.ts';

let room: TownHallRoom;
before(async () => void (room = await openTownHallRoom()));
after(() => room.close());

const words = async (response: Response): Promise<string> =>
  (await response.text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

/** One question deferred, one never reached, one answered at the meeting. */
function threeQuestions() {
  const ids = [randomUUID(), randomUUID(), randomUUID()] as const;
  const facts: readonly Fact[] = [
    shownQuestion(ids[0], 'Who pays for the bridge?'),
    shownQuestion(ids[1], 'When does it open?'),
    shownQuestion(ids[2], 'Is there parking?'),
    { kind: 'question-settled', question: ids[0], outcome: 'deferred', answer: 'Nobody knew.', by: '' },
    { kind: 'question-taken', question: ids[2], reason: '' },
    { kind: 'question-settled', question: ids[2], outcome: 'answered', answer: 'Yes.', by: '' },
  ];
  return { ids, facts };
}

test('questions that were deferred or never reached stay open until answered in writing; what was answered there does not', async () => {
  const { ids, facts } = threeQuestions();
  await heldMeeting(room, 'left', facts, { daysAgo: 1 });
  const clerk = await room.person(fresno, 'clerk');
  const at = '/town-halls/left/answers';
  const open = await words(await room.app.request(at));
  assert.match(open, /2 questions are still open, due on/);
  assert.match(open, /Who pays for the bridge\?.*Reason at the meeting: Nobody knew\./);
  assert.doesNotMatch(open, /Is there parking/);
  const without = await clerk.post(`${at}/${ids[0]}`, { [`answer-${ids[0]}`]: 'The county.', [`by-${ids[0]}`]: '' });
  assert.equal(without.status, 422);
  assert.match(await without.text(), /Write who answers[^]*The county\./);
  for (const [id, answer] of [
    [ids[0], 'The county.'],
    [ids[1], 'In May.'],
  ] as const) {
    const sent = { key: randomUUID(), [`answer-${id}`]: answer, [`by-${id}`]: 'Public Works' };
    const done = await Promise.all([clerk.post(`${at}/${id}`, sent), clerk.post(`${at}/${id}`, sent)]);
    assert.deepEqual(
      done.map(({ status }) => status),
      [303, 303],
    );
  }
  const all = await words(await room.app.request(at));
  assert.match(all, /Every question that the meeting left open has a written answer\./);
  assert.equal(all.match(/The county\./g)?.length, 1);
});

test('open answers past their day say so to everybody, on the page of answers and on the minutes', async () => {
  const { facts } = threeQuestions();
  await heldMeeting(room, 'late', facts, { daysAgo: 20, answerDays: 14 });
  assert.match(await words(await room.app.request('/town-halls/late/answers')), /still open: the answers were due on/);
  assert.match(await words(await room.app.request('/town-halls/late/minutes')), /still open: the answers were due on/);
});

test('nobody answers in writing before the meeting is over, nor without the right', async () => {
  const id = randomUUID();
  const hall = await room.hall('running');
  await room.happens(hall, { kind: 'opened' }, shownQuestion(id, 'When?'));
  const [clerk, resident] = [await room.person(fresno, 'clerk'), await room.person(fresno)];
  const sent = { key: randomUUID(), [`answer-${id}`]: 'Now.', [`by-${id}`]: 'Us' };
  assert.equal((await clerk.post(`/town-halls/running/answers/${id}`, sent)).status, 422);
  assert.equal((await resident.post(`/town-halls/running/answers/${id}`, sent)).status, 403);
  assert.equal((await room.now(hall)).questions.get(id)?.written.length, 0);
});

test('those who run it are mailed once three days before and once after the last day, however often it runs', async () => {
  const { facts } = threeQuestions();
  const clerk = await room.person(kern, 'clerk');
  await heldMeeting(room, 'reminded', facts, { daysAgo: 0, answerDays: 14, regionId: kern });
  await heldMeeting(room, 'nothing-left', [], { daysAgo: 0, answerDays: 14, regionId: kern });
  const now = room.platform.now().getTime();
  for (const days of [1, 9, 12, 13, 15, 16]) {
    const on = new Date(now + days * 86_400_000);
    await Promise.all([remindOfAnswers(room.platform, on), remindOfAnswers(room.platform, on)]);
  }
  const mine = (await outbox(room.platform.db, 1_000)).filter(({ to }) => to === `${clerk.id}@example.org`);
  assert.deepEqual(
    mine.toReversed().map(({ subject }) => subject.replace(/ by .*/, '')),
    ['2 questions wait for a written answer', 'Overdue: 2 written answers: Town hall reminded'],
  );
});
