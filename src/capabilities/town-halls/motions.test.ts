/** The roll and motions through HTTP: who is there, every member's vote public, and a result that follows from the votes. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Person } from '../../platform/testing/person.ts';
import { fresno, kern, openTownHallRoom, type TownHallRoom } from './testing/room.ts';
import { pathOf, type TownHall } from './town-hall.ts';

let room: TownHallRoom;
let clerk: Person;
before(async () => {
  room = await openTownHallRoom();
  clerk = await room.person(fresno, 'clerk');
});
after(() => room.close());

const five = ['Ana Ruiz', 'Bo Lee', 'Cy Park', 'Di Cruz', 'Ed Moss'].map((name, at) => ({
  number: at + 1,
  name,
  seat: `District ${at + 1}`,
}));

async function aCouncil(slug: string, more = {}): Promise<TownHall> {
  const hall = await room.hall(slug, { members: five, ...more });
  await room.happens(hall, { kind: 'opened' });
  return hall;
}

const call = (hall: TownHall, answers: readonly string[]): Promise<Response> =>
  clerk.post(`${pathOf(hall)}/roll`, {
    key: randomUUID(),
    ...Object.fromEntries(answers.map((answer, at) => [`member-${at + 1}`, answer])),
  });

async function put(hall: TownHall, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const motion = randomUUID();
  const fields = {
    text: 'Fix the bridge.',
    mover: '1',
    seconder: '2',
    needs: 'majority-of-members',
    about: 'business',
  };
  const answer = await clerk.post(`${pathOf(hall)}/motions`, { motion, key: randomUUID(), ...fields, ...more });
  assert.equal(answer.status, 303);
  return motion;
}

const vote = (hall: TownHall, motion: string, votes: readonly string[]): Promise<Response> =>
  clerk.post(`${pathOf(hall)}/motions/${motion}`, {
    key: randomUUID(),
    ...Object.fromEntries(votes.map((one, at) => [`vote-${motion}-${at + 1}`, one])),
  });

test('the roll says who is in the room, remote and absent, and whether that is a quorum', async () => {
  const hall = await aCouncil('roll');
  const unanswered = await call(hall, ['room', 'remote', 'absent']);
  assert.equal(unanswered.status, 422);
  assert.match(await unanswered.text(), /for every member/);
  assert.equal((await call(hall, ['room', 'remote', 'absent', 'absent', 'absent'])).status, 303);
  assert.match(await (await clerk.get(`${pathOf(hall)}/roll`)).text(), /No quorum: 2 of 5 members present, 3 needed/);
  const arrives = { key: randomUUID(), now: 'remote' };
  assert.equal((await clerk.post(`${pathOf(hall)}/roll/4`, arrives)).status, 303);
  const page = await (await room.app.request(`${pathOf(hall)}/live`)).text();
  assert.match(page, /Quorum: 3 of 5 members present/);
  assert.equal((await room.now(hall)).present.get(4)?.remote, true);
  assert.equal((await clerk.post(`${pathOf(hall)}/roll/1`, { key: randomUUID(), now: 'absent' })).status, 303);
  assert.equal((await room.now(hall)).present.size, 2);
  assert.equal((await clerk.post(`${pathOf(hall)}/roll/1`, { key: randomUUID(), now: 'absent' })).status, 422);
});

test('a motion is put, voted on member by member, and everybody sees each vote and the count', async () => {
  const hall = await aCouncil('motion');
  await call(hall, ['room', 'room', 'remote', 'room', 'absent']);
  const motion = await put(hall, { item: '1' });
  assert.match(await (await room.app.request(`${pathOf(hall)}/live`)).text(), /Waits for the vote/);
  const missing = await vote(hall, motion, ['aye', 'aye', '', 'no', 'absent']);
  assert.equal(missing.status, 422);
  assert.match(await missing.text(), /Record a vote for every member/);
  assert.equal((await vote(hall, motion, ['aye', 'aye', 'abstain', 'no', 'absent'])).status, 303);
  const page = await (await room.app.request(`${pathOf(hall)}/live`)).text();
  assert.match(page, /Did not carry: 2 ayes, 1 no, 1 abstained, 1 absent. 3 of 5 members had to vote aye./);
  assert.match(page, /Cy Park[\s\S]*?Abstained/);
  const spanish = await room.app.request(`${pathOf(hall)}/live`, { headers: { 'accept-language': 'es' } });
  assert.match(await spanish.text(), /No aprobada: 2 a favor, 1 en contra/);
  assert.equal((await vote(hall, motion, ['aye', 'aye', 'aye', 'no', 'absent'])).status, 422, 'voted once');
});

test('what a motion needs decides: more ayes than noes, all members, or two thirds of them', async () => {
  const hall = await aCouncil('needs');
  const votes = ['aye', 'aye', 'no', 'abstain', 'absent'];
  for (const [needs, carried] of [
    ['majority-of-voting', true],
    ['majority-of-members', false],
    ['two-thirds-of-members', false],
  ] as const) {
    const motion = await put(hall, { needs });
    assert.equal((await vote(hall, motion, votes)).status, 303);
    assert.equal((await room.now(hall)).motions.get(motion)?.carried, carried, needs);
  }
});

test('without a quorum nothing is decided', async () => {
  const hall = await aCouncil('few');
  const motion = await put(hall, { needs: 'majority-of-voting' });
  const answer = await vote(hall, motion, ['aye', 'aye', 'absent', 'absent', 'absent']);
  assert.equal(answer.status, 422);
  assert.match(await answer.text(), /without a quorum nothing is decided/);
});

test('going on without the connection is found by roll call, and only while it is lost', async () => {
  const hall = await aCouncil('finding', { twoWay: true });
  const at = `${pathOf(hall)}/motions`;
  assert.doesNotMatch(await (await clerk.get(at)).text(), /efforts were made to restore/);
  const early = await clerk.post(at, {
    key: randomUUID(),
    text: 'Go on.',
    mover: '1',
    needs: 'majority-of-members',
    about: 'continue',
  });
  assert.equal(early.status, 422);
  assert.match(await early.text(), /not marked as lost/);
  await room.happens(hall, { kind: 'disrupted', channel: 'web', note: 'The line is down.' });
  assert.match(await (await clerk.get(at)).text(), /efforts were made to restore/);
  const motion = await put(hall, { about: 'continue' });
  await vote(hall, motion, ['aye', 'aye', 'aye', 'no', 'no']);
  assert.equal((await room.now(hall)).motions.get(motion)?.carried, true);
});

test('a motion that cannot be put comes back with what was typed', async () => {
  const hall = await aCouncil('wrong-motion');
  const right = { text: 'Plant trees.', mover: '1', seconder: '2', needs: 'majority-of-members', about: 'business' };
  for (const [more, sentence] of [
    [{ text: ' ' }, /Write the motion/],
    [{ mover: '' }, /who moved it/],
    [{ mover: '9' }, /who moved it/],
    [{ seconder: '1' }, /cannot second it/],
    [{ needs: 'luck' }, /what it needs/],
    [{ item: '77' }, /no such agenda item/],
  ] as const) {
    const answer = await clerk.post(`${pathOf(hall)}/motions`, { key: randomUUID(), ...right, ...more });
    assert.equal(answer.status, 422);
    const page = await answer.text();
    assert.match(page, sentence);
    if (!('text' in more)) assert.match(page, /Plant trees\./);
  }
});

test("a moderator, a resident and another region's clerk neither call the roll nor record votes", async () => {
  const hall = await aCouncil('roll-rights');
  const motion = await put(hall);
  for (const person of [
    await room.person(fresno),
    await room.person(fresno, 'moderator'),
    await room.person(kern, 'clerk'),
  ])
    for (const path of ['roll', 'roll/1', 'motions', `motions/${motion}`])
      assert.equal((await person.post(`${pathOf(hall)}/${path}`, {})).status, 403, path);
});
