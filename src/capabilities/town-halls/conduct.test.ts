/** Conduct as HTTP sees it: a warning, a removal with its questions, an appeal that somebody else decides, and a log without a name. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { publicLog } from '../../platform/audit.ts';
import type { Person } from '../../platform/testing/person.ts';
import { fresno, openTownHallRoom, type TownHallRoom } from './testing/room.ts';
import { processOf, type TownHall } from './town-hall.ts';

let room: TownHallRoom;
before(async () => void (room = await openTownHallRoom()));
after(() => room.close());

const at = ({ slug }: TownHall): string => `/town-halls/${slug}`;

async function asks(person: Person, hall: TownHall, text: string): Promise<string> {
  const question = randomUUID();
  assert.equal((await person.post(`${at(hall)}/questions`, { question, text })).status, 303);
  return question;
}

const acts = (official: Person, hall: TownHall, act: string, attendee: number, reason: string): Promise<Response> =>
  official.post(`${at(hall)}/conduct`, {
    act,
    attendee: String(attendee),
    key: randomUUID(),
    [`reason-${act}-${attendee}`]: reason,
  });

/** As a moderator finds it: from a question to whoever asked it. */
async function attendeeOf(official: Person, hall: TownHall, question: string): Promise<number> {
  const page = await (await official.get(`${at(hall)}/moderate?state=queue`)).text();
  const card = page.slice(page.indexOf(`question-${question}`));
  return Number(/conduct\?of=(\d+)/.exec(card)?.[1]);
}

test('a removal comes after a warning, takes their questions out of the queue, and holds for asking and supporting', async () => {
  const hall = await room.hall('remove', { items: [] });
  const [ada, ben, mod] = [
    await room.person(fresno),
    await room.person(fresno),
    await room.person(fresno, 'moderator'),
  ];
  const [mine, other] = [await asks(ada, hall, 'Loud, loud?'), await asks(ben, hall, 'Quiet?')];
  const attendee = await attendeeOf(mod, hall, mine);
  const early = await acts(mod, hall, 'removed', attendee, 'Too loud.');
  assert.equal(early.status, 422);
  assert.match(await early.text(), /A warning comes first/);
  assert.equal((await acts(mod, hall, 'warned', attendee, '  ')).status, 422);
  assert.equal((await acts(mod, hall, 'warned', attendee, 'Let others ask.')).status, 303);
  assert.match(await (await ada.get(`${at(hall)}/live`)).text(), /You were warned[\s\S]*Let others ask/);
  assert.equal((await acts(mod, hall, 'removed', attendee, 'Went on.')).status, 303);
  const { questions, conduct } = await room.now(hall);
  assert.equal(questions.get(mine)?.state, 'withdrawn');
  assert.equal(questions.get(other)?.state, 'queued');
  assert.equal(conduct.get(attendee)?.removed, true);
  // A page that was open before still has its forms.
  const stale = await ada.post(`${at(hall)}/questions`, { question: randomUUID(), text: 'Still here?' });
  assert.equal(stale.status, 422);
  assert.match(await stale.text(), /You were removed from this meeting/);
  assert.equal((await ada.post(`${at(hall)}/questions/${other}/support`, { supports: 'yes' })).status, 422);
  const api = await room.app.request(`/api/town-halls/${hall.slug}/questions/${other}/support`, {
    method: 'PUT',
    headers: { cookie: ada.cookie, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: '{"supports":true}',
  });
  assert.equal(api.status, 403);
  assert.match(
    await (await ada.get(`${at(hall)}/mine`)).text(),
    /You were removed[\s\S]*Went on\.[\s\S]*name="appeal"/,
  );
});

test('whoever was removed appeals once; another organiser decides, and they take part again', async () => {
  const hall = await room.hall('appeal', { items: [] });
  const [ada, remover, decider, mod] = [
    await room.person(fresno),
    await room.person(fresno, 'organiser'),
    await room.person(fresno, 'organiser'),
    await room.person(fresno, 'moderator'),
  ];
  const attendee = await attendeeOf(mod, hall, await asks(ada, hall, 'May I?'));
  const appeal = (text: string): Promise<Response> =>
    ada.post(`${at(hall)}/appeal`, { appeal: text, key: randomUUID() });
  assert.equal((await appeal('Nothing happened yet.')).status, 422);
  await acts(remover, hall, 'warned', attendee, 'Once.');
  await acts(remover, hall, 'removed', attendee, 'Twice.');
  assert.equal((await appeal('\u200b')).status, 422);
  assert.equal((await appeal('It was not me.')).status, 303);
  assert.equal((await appeal('And another thing.')).status, 422);
  const own = await acts(remover, hall, 'denied', attendee, 'I was right.');
  assert.equal(own.status, 422);
  assert.match(await own.text(), /somebody else decides/);
  assert.equal(
    (await acts(mod, hall, 'granted', attendee, 'Fine.')).status,
    404,
    'moderators do not decide on appeals',
  );
  const page = await (await decider.get(`${at(hall)}/conduct`)).text();
  assert.match(page, /It was not me\./);
  assert.equal((await acts(decider, hall, 'granted', attendee, 'It was their neighbour.')).status, 303);
  assert.equal((await acts(decider, hall, 'denied', attendee, 'Changed my mind.')).status, 422);
  assert.match(await (await ada.get(`${at(hall)}/live`)).text(), /You take part again[\s\S]*It was their neighbour/);
  await asks(ada, hall, 'Now?');
});

test('the public log and the public record tell acts, roles and reasons, and never who it was', async () => {
  const hall = await room.hall('log', { items: [] });
  const [ada, mod] = [await room.person(fresno), await room.person(fresno, 'moderator')];
  const question = await asks(ada, hall, 'Who am I?');
  const attendee = await attendeeOf(mod, hall, question);
  await acts(mod, hall, 'warned', attendee, 'Reason one.');
  await acts(mod, hall, 'removed', attendee, 'Reason two.');
  const rows = await publicLog(room.platform.db, { process: processOf(hall.id), limit: 20 });
  assert.deepEqual(
    rows.map(({ act, actor_role: by, reason }) => [act, by, reason]),
    [
      ['town-hall.attendee-removed', 'moderator', 'Reason two.'],
      ['town-hall.attendee-warned', 'moderator', 'Reason one.'],
    ],
  );
  const told = JSON.stringify(rows);
  assert.doesNotMatch(told, new RegExp(`attendee":|${ada.id}|${question}`));
  const record = await (await room.app.request(`${at(hall)}/record.json`)).text();
  assert.doesNotMatch(record, /attendee-removed|Reason two|Who am I\?/);
});

test('numbers of nobody, and of another meeting, are refused', async () => {
  const [hall, other] = [await room.hall('nobody', { items: [] }), await room.hall('else', { items: [] })];
  const [ada, mod] = [await room.person(fresno), await room.person(fresno, 'moderator')];
  const attendee = await attendeeOf(mod, other, await asks(ada, other, 'There?'));
  for (const wrong of [attendee, 0, 999_999_999_999_999])
    assert.equal((await acts(mod, hall, 'warned', wrong, 'A reason.')).status, 422, String(wrong));
  assert.equal((await mod.get(`${at(hall)}/conduct?of=99999999999999999999`)).status, 200);
});

test('an official who was removed as a participant neither decides on their own appeal nor lets themselves in', async () => {
  const hall = await room.hall('oneself', { items: [] });
  const [own, mod] = [await room.person(fresno, 'organiser'), await room.person(fresno, 'moderator')];
  const attendee = await attendeeOf(mod, hall, await asks(own, hall, 'Am I above this?'));
  await acts(mod, hall, 'warned', attendee, 'Once.');
  await acts(mod, hall, 'removed', attendee, 'Twice.');
  assert.equal((await own.post(`${at(hall)}/appeal`, { appeal: 'I am in charge.', key: randomUUID() })).status, 303);
  for (const act of ['granted', 'readmitted']) {
    const answer = await acts(own, hall, act, attendee, 'I say so.');
    assert.equal(answer.status, 422, act);
    assert.match(await answer.text(), /somebody else decides/);
  }
  assert.equal((await room.now(hall)).conduct.get(attendee)?.removed, true);
});
