/** Quick polls and straw votes through HTTP: one person one choice, nothing after the close, hands apart. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { Person } from '../../platform/testing/person.ts';
import { choicesOf } from './store/polls.ts';
import { fresno, kern, openTownHallRoom, type TownHallRoom } from './testing/room.ts';
import { pathOf, type TownHall } from './town-hall.ts';

let room: TownHallRoom;
let chair: Person;
before(async () => {
  room = await openTownHallRoom({ CONCORD_POSTS_PER_MINUTE: '100000' });
  chair = await room.person(fresno, 'facilitator');
});
after(() => room.close());

const three = { question: 'Where should the stop be?', options: 'Main Street\nThe library\nThe school' };

/** Made ready by the chair; open unless told. */
async function aPoll(hall: TownHall, fields: Readonly<Record<string, string>> = {}, open = true): Promise<string> {
  const poll = randomUUID();
  const at = `${pathOf(hall)}/polls`;
  const made = await chair.post(at, { poll, key: randomUUID(), ...three, ...fields });
  assert.equal(made.status, 303);
  if (open) assert.equal((await chair.post(`${at}/${poll}/open`, { key: randomUUID() })).status, 303);
  return poll;
}

async function anOpenHall(slug: string, more = {}): Promise<TownHall> {
  const hall = await room.hall(slug, more);
  await room.happens(hall, { kind: 'opened' });
  return hall;
}

test('a poll made ready is seen by nobody else, asked in both languages, and counted with the hands apart', async () => {
  const hall = await anOpenHall('poll-way', { languages: ['en', 'es'] });
  const at = pathOf(hall);
  const [ada, ben] = [await room.person(fresno), await room.person(fresno)];
  const poll = await aPoll(
    hall,
    {
      form: 'straw',
      'question-es': '¿Dónde debe estar la parada?',
      'options-es': 'Calle Main\nLa biblioteca\nLa escuela',
    },
    false,
  );
  assert.doesNotMatch(await (await ada.get(`${at}/live`)).text(), /Where should the stop be/);
  assert.equal((await ada.get(`${at}/polls/${poll}`)).status, 404);
  assert.equal((await ada.post(`${at}/polls/${poll}`, { option: '0' })).status, 404);
  await chair.post(`${at}/polls/${poll}/open`, { key: randomUUID() });
  for (const [person, option] of [
    [ada, '0'],
    [ben, '2'],
    [ada, '1'],
    [ada, '1'],
  ] as const)
    assert.equal((await person.post(`${at}/polls/${poll}`, { option })).status, 303);
  const page = await (await ada.get(`${at}/live`)).text();
  assert.match(page, new RegExp(`data-count="poll-${poll}"[^>]*data-value="2"`));
  assert.match(page, new RegExp(`data-count="poll-${poll}-1"[^>]*data-value="1"`));
  assert.match(page, /value="1"\s+checked/);
  assert.match(page, /binds nobody/);
  const spanish = await room.app.request(`${at}/live`, { headers: { 'accept-language': 'es' } });
  assert.match(await spanish.text(), /La biblioteca/);
  const closed = await chair.post(`${at}/polls/${poll}/close`, {
    key: randomUUID(),
    'hands-0': '12',
    'hands-1': '',
    'hands-2': '3',
  });
  assert.equal(closed.status, 303);
  const found = (await room.now(hall)).polls.get(poll);
  assert.deepEqual([found?.counts, found?.people, found?.hands], [[0, 1, 1], 2, [12, 0, 3]]);
  const after = await (await ada.get(`${at}/live`)).text();
  assert.match(after, /Show of hands in the hall: 15 hands/);
  assert.match(after, /2 people chose on their devices/);
});

test('a choice after the close is refused with a sentence, and so is one without an answer', async () => {
  const hall = await anOpenHall('poll-closed');
  const at = pathOf(hall);
  const ada = await room.person(fresno);
  const poll = await aPoll(hall);
  for (const option of ['', '3', '-1', 'x']) {
    const answer = await ada.post(`${at}/polls/${poll}`, { option });
    assert.equal(answer.status, 422, option);
    assert.match(await answer.text(), /Choose one of the answers/);
  }
  await chair.post(`${at}/polls/${poll}/close`, { key: randomUUID() });
  const late = await ada.post(`${at}/polls/${poll}`, { option: '0' });
  assert.equal(late.status, 422);
  assert.match(await late.text(), /This poll is closed/);
  assert.deepEqual((await room.now(hall)).polls.get(poll)?.counts, [0, 0, 0]);
  assert.equal((await room.now(hall)).polls.get(poll)?.hands, null);
});

test('whatever races with the close is either counted or refused: the result is what stands in the table', async () => {
  const hall = await anOpenHall('poll-race');
  const at = pathOf(hall);
  const people = await Promise.all(Array.from({ length: 40 }, () => room.person(fresno)));
  for (let round = 0; round < 4; round += 1) {
    const poll = await aPoll(hall);
    const choosing = people.map((person, nr) => person.post(`${at}/polls/${poll}`, { option: String(nr % 3) }));
    // Some are in before the close and some come after it.
    await choosing[round * 6];
    const closing = chair.post(`${at}/polls/${poll}/close`, { key: randomUUID() });
    const recorded = (await Promise.all(choosing)).filter(({ status }) => status === 303).length;
    assert.equal((await closing).status, 303);
    const found = (await room.now(hall)).polls.get(poll)!;
    assert.equal(found.people, recorded, 'whoever was told that it was recorded is counted');
    assert.deepEqual(await choicesOf(room.platform.database, hall.id, poll, 3), found.counts);
  }
});

test('ten submits of one person at once are one choice', async () => {
  const hall = await anOpenHall('poll-double');
  const ada = await room.person(fresno);
  const poll = await aPoll(hall);
  await Promise.all(
    Array.from({ length: 10 }, (_, nr) => ada.post(`${pathOf(hall)}/polls/${poll}`, { option: String(nr % 2) })),
  );
  const counts = await choicesOf(room.platform.database, hall.id, poll, 3);
  assert.equal(counts[0]! + counts[1]! + counts[2]!, 1);
});

test('choices are never changed or gone, also not by hand', async () => {
  const hall = await anOpenHall('poll-kept');
  const ada = await room.person(fresno);
  const poll = await aPoll(hall);
  await ada.post(`${pathOf(hall)}/polls/${poll}`, { option: '0' });
  const { db } = room.platform;
  for (const statement of [sql`update meeting_choice set option = 1`, sql`delete from meeting_choice`])
    await assert.rejects(statement.execute(db), /insert-only/);
});

test('what cannot be asked comes back with what was typed', async () => {
  const hall = await anOpenHall('poll-wrong', { languages: ['en', 'es'] });
  const at = `${pathOf(hall)}/polls`;
  for (const [fields, sentence] of [
    [{ question: '' }, /Write the question/],
    [{ options: 'One' }, /at least two answers/],
    [{ options: '1\n2\n3\n4\n5\n6\n7\n8\n9' }, /at most eight/],
    [{ options: 'Yes\nYes' }, /are the same/],
    [{ 'question-es': '¿Dónde?', 'options-es': 'Aquí' }, /as many answers/],
  ] as const) {
    const answer = await chair.post(at, { poll: randomUUID(), ...three, ...fields });
    assert.equal(answer.status, 422);
    const page = await answer.text();
    assert.match(page, sentence);
    assert.match(page, /Main Street|One|Yes|1\n2/);
  }
});

test('one poll at a time, none before the meeting, and none left open when it ends', async () => {
  const hall = await room.hall('poll-order');
  const at = `${pathOf(hall)}/polls`;
  const [first, second] = [await aPoll(hall, {}, false), await aPoll(hall, {}, false)];
  assert.equal((await chair.post(`${at}/${first}/open`, { key: randomUUID() })).status, 422);
  await room.happens(hall, { kind: 'opened' });
  assert.equal((await chair.post(`${at}/${first}/open`, { key: randomUUID() })).status, 303);
  assert.match(await (await chair.post(`${at}/${second}/open`, { key: randomUUID() })).text(), /Another poll is open/);
  await assert.rejects(room.happens(hall, { kind: 'adjourned', reason: '' }), /poll-open/);
  assert.equal((await chair.post(`${at}/${second}/drop`, { key: randomUUID() })).status, 303);
  assert.equal((await chair.post(`${at}/${second}/open`, { key: randomUUID() })).status, 422);
});

test("another region's chair and a clerk cannot ask; a stranger may choose only where anybody takes part", async () => {
  const hall = await anOpenHall('poll-rights', { joining: 'residents' });
  const at = `${pathOf(hall)}/polls`;
  const poll = await aPoll(hall);
  for (const person of [await room.person(kern, 'facilitator'), await room.person(fresno, 'clerk')])
    for (const path of [at, `${at}/${poll}/close`]) assert.equal((await person.post(path, three)).status, 403);
  const outsider = await room.person(kern);
  assert.match(await (await outsider.post(`${at}/${poll}`, { option: '0' })).text(), /Only residents/);
  const stranger = await room.app.request(`${at}/${poll}`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
    body: 'option=0',
  });
  assert.match(await stranger.text(), /Sign in to take part/);
});

test('a program reads the counts and chooses for its owner, under the same rules', async () => {
  const hall = await anOpenHall('poll-api');
  const poll = await aPoll(hall);
  const ada = await room.person(fresno);
  const at = `/api${pathOf(hall)}/polls`;
  const put = (body: unknown, token = ada.token, id = poll): Promise<Response> =>
    Promise.resolve(
      room.app.request(`${at}/${id}/choice`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );
  const read = async (): Promise<unknown> => {
    const { polls } = (await (await room.app.request(at)).json()) as {
      polls: { counts: unknown; closedAt: unknown }[];
    };
    return polls[0]?.counts;
  };
  assert.deepEqual(await (await put({ option: 1 })).json(), { poll, option: 1 });
  assert.deepEqual(await read(), [0, 1, 0]);
  assert.equal((await put({ option: 5 })).status, 422);
  assert.equal((await put({ option: 'x' })).status, 400);
  assert.equal((await put({ option: 1 }, ada.token, randomUUID())).status, 404);
  await chair.post(`${pathOf(hall)}/polls/${poll}/close`, { key: randomUUID() });
  assert.equal((await put({ option: 0 })).status, 409);
  assert.deepEqual(await read(), [0, 1, 0]);
});
