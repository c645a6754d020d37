/** Who speaks for the first time, as the record says it of each question: the fair order goes by it. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Person } from '../../platform/testing/person.ts';
import { askQuestion, type Asking } from './ask-question.ts';
import { showQuestion } from './moderate-question.ts';
import { fresno, openTownHallRoom, type TownHallRoom } from './testing/room.ts';
import type { TownHall } from './town-hall.ts';

let room: TownHallRoom;
before(async () => void (room = await openTownHallRoom()));
after(() => room.close());

async function ask(hall: TownHall, person: Person): Promise<string> {
  const question = randomUUID();
  const done = await person.post(`/town-halls/${hall.slug}/questions`, { question, text: 'And what of us?' });
  assert.equal(done.status, 303);
  return question;
}

const isFirst = async (hall: TownHall, question: string): Promise<boolean | undefined> =>
  (await room.now(hall)).questions.get(question)?.firstTime;

test('the first question is the first, the next is not while that one waits', async () => {
  const hall = await room.hall('first-waits');
  const [ada, ben] = [await room.person(fresno), await room.person(fresno)];
  const [one, two, other] = [await ask(hall, ada), await ask(hall, ada), await ask(hall, ben)];
  assert.deepEqual(
    [await isFirst(hall, one), await isFirst(hall, two), await isFirst(hall, other)],
    [true, false, true],
  );
});

test('whoever was deferred unheard, or withdrew, still speaks for the first time; whoever had the floor does not', async () => {
  const hall = await room.hall('first-heard');
  const ada = await room.person(fresno);
  const one = await ask(hall, ada);
  await room.happens(
    hall,
    { kind: 'opened' },
    { kind: 'question-settled', question: one, outcome: 'deferred', answer: 'No time.', by: '' },
  );
  const two = await ask(hall, ada);
  assert.equal(await isFirst(hall, two), true);
  await room.happens(hall, { kind: 'question-withdrawn', question: two });
  const three = await ask(hall, ada);
  assert.equal(await isFirst(hall, three), true);
  await room.happens(
    hall,
    { kind: 'question-taken', question: three, reason: '' },
    { kind: 'question-settled', question: three, outcome: 'skipped', answer: 'Not here.', by: '' },
  );
  assert.equal(await isFirst(hall, await ask(hall, ada)), false);
});

test('three questions at once, which is as many as may be open, are first once', async () => {
  const hall = await room.hall('first-at-once');
  const ada = await room.person(fresno);
  const all = await Promise.all([1, 2, 3].map(() => ask(hall, ada)));
  const first = await Promise.all(all.map((question) => isFirst(hall, question)));
  assert.equal(first.filter((is) => is === true).length, 1);
});

test('a moderator who shows a question changes nothing of it', async () => {
  const hall = await room.hall('first-shown', { moderation: 'before' });
  const [ada, moderator] = [await room.person(fresno), await room.person(fresno, 'moderator')];
  const [one, two] = [await ask(hall, ada), await ask(hall, ada)];
  for (const question of [two, one]) {
    const { questions } = await room.now(hall);
    const key = randomUUID();
    const done = await showQuestion(room.platform, hall, { id: moderator.id, role: 'moderator' }, { question, key });
    assert.ok(done.ok);
    assert.equal(await isFirst(hall, question), questions.get(question)!.firstTime);
  }
  const { questions } = await room.now(hall);
  assert.deepEqual([questions.get(one)!.number, questions.get(two)!.number], [2, 1], 'numbered as they were shown');
});

test('of those whom the desk brings in, the desk says it; unless it does, they are first', async () => {
  const hall = await room.hall('first-desk');
  const asked = (firstTime?: boolean): Asking => ({
    question: randomUUID(),
    form: 'spoken',
    text: '',
    language: 'en',
    name: 'Mrs Ruiz',
    region: null,
    via: 'phone',
    item: null,
    interpreted: false,
    ...(firstTime === undefined ? {} : { firstTime }),
  });
  for (const [said, is] of [
    [undefined, true],
    [true, true],
    [false, false],
  ] as const) {
    const one = asked(said);
    await askQuestion(room.platform, hall, one, null, { account: null, role: 'clerk' });
    assert.equal(await isFirst(hall, one.question), is);
  }
});
