/** The whole way of hall mode on two real servers, each with a database of its own: pack, hall, record, merge. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { publicLog } from '../../platform/audit.ts';
import type { Person } from '../../platform/testing/person.ts';
import { readPack } from './hall-file.ts';
import { openHall } from './open-hall.ts';
import { standingOf } from './standing.ts';
import { laptop, packOf, phone, recordOf, type Laptop } from './testing/hall.ts';
import { fresno, openTownHallRoom, type TownHallRoom } from './testing/room.ts';
import { processOf, type TownHall } from './town-hall.ts';

let web: TownHallRoom;
let organiser: Person;
before(async () => {
  web = await openTownHallRoom({ PUBLIC_URL: 'http://public.example' });
  organiser = await web.person(fresno, 'organiser');
});
const laptops: Laptop[] = [];
after(async () => {
  for (const room of [...laptops, web]) await room.close();
});

async function laptopWith(pack: string): Promise<Laptop> {
  const opened = await laptop(pack);
  laptops.push(opened);
  return opened;
}

const send = (hall: TownHall, file: string): Promise<Response> => {
  const form = new FormData();
  form.set('file', new File([file], 'record.json'));
  return Promise.resolve(
    web.app.request(`/town-halls/${hall.slug}/hall-import`, {
      method: 'POST',
      headers: { cookie: organiser.cookie, 'sec-fetch-site': 'same-origin' },
      body: form,
    }),
  );
};

async function merge(hall: TownHall, file: string): Promise<Response> {
  const sent = await send(hall, file);
  assert.equal(sent.status, 303, await sent.text());
  return organiser.post(sent.headers.get('location')!, { reason: 'The record of the barn.' });
}

test('a meeting held in a hall stands in the public record as it was held, beside what was asked on the web meanwhile', async () => {
  const hall = await web.hall('barn', { joining: 'residents' });
  const at = `/town-halls/${hall.slug}`;
  const [ada, ben] = [await web.person(fresno), await web.person(fresno)];
  const [before, meanwhile, first, second] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await ada.post(`${at}/questions`, { question: before, text: 'Asked before?' });
  await ben.post(`${at}/questions/${before}/support`, { supports: 'yes' });
  const barn = await laptopWith(await packOf(hall, organiser));
  assert.equal((await standingOf(barn.platform, barn.meeting)).support.get(before), 1, 'support goes along');
  await ben.post(`${at}/questions`, { question: meanwhile, text: 'Asked on the web?' });

  const [one, two] = [phone(barn), phone(barn)];
  assert.equal(await one(`${at}/questions`, { question: first, text: 'Asked in the hall?', name: 'Dee' }), 303);
  assert.equal(await two(`${at}/questions`, { question: second, text: 'Also there?' }), 303);
  for (const use of [one, two]) assert.equal(await use(`${at}/questions/${first}/support`, { supports: 'yes' }), 303);
  await two(`${at}/questions/${first}/support`, { supports: 'no' });
  await one(`${at}/questions/${before}/support`, { supports: 'yes' });
  for (const [act, said] of [
    ['open', {}],
    ['take-next', {}],
    ['settle', { outcome: 'answered', answer: 'Yes.' }],
  ] as const)
    assert.equal((await barn.chair.post(`${at}/chair/${act}`, { key: randomUUID(), ...said })).status, 303, act);
  const [poll, promise] = [randomUUID(), randomUUID()];
  // Each of the two phones supports one of two questions that are one.
  assert.equal(await two(`${at}/questions/${second}/support`, { supports: 'yes' }), 303);
  await barn.happens(
    barn.meeting,
    { kind: 'poll-opened', poll, form: 'poll', question: 'Now?', options: ['Yes', 'No'], language: 'en' },
    { kind: 'poll-closed', poll, counts: [3, 1], people: 4 },
    { kind: 'question-merged', question: second, into: first, reason: 'The same.' },
    {
      kind: 'promised',
      promise,
      text: 'A map of all wells.',
      owner: 'Water board',
      due: '2027-03-01',
      question: first,
      item: null,
    },
    { kind: 'caption', language: 'es', text: 'Buenas noches.', speaker: '' },
  );
  await barn.chair.post(`${at}/chair/adjourn`, { key: randomUUID() });

  const answer = await merge(hall, await recordOf(barn));
  assert.equal(answer.status, 303);
  const [there, here] = [await standingOf(barn.platform, barn.meeting), await standingOf(web.platform, hall)];
  assert.equal(here.meeting.status, 'adjourned');
  assert.equal(here.meeting.openedAt, there.meeting.openedAt, 'the instants are those of the hall');
  for (const question of [before, first, second]) {
    const [a, b] = [there.meeting.questions.get(question), here.meeting.questions.get(question)];
    for (const member of ['text', 'state', 'name', 'answer', 'askedAt', 'settledAt'] as const)
      assert.equal(b?.[member], a?.[member], `${member} of ${a?.text}`);
    assert.equal(here.support.get(question), there.support.get(question), a?.text);
  }
  assert.equal(here.support.get(before), 2, 'one on the web and one in the hall');
  assert.equal(here.support.get(first), 2, 'people count once for questions that were merged');
  assert.equal(here.meeting.questions.get(meanwhile)?.state, 'queued');
  assert.deepEqual(here.meeting.polls.get(poll)?.counts, [3, 1]);
  assert.equal(here.meeting.captions[0]?.text, 'Buenas noches.');
  const beside = await sql<{ open: boolean; promised: number }>`
    select open, (select count(*)::int from commitment where process = ${processOf(hall.id)}) as promised
    from meeting_poll where meeting_id = ${hall.id}`.execute(web.platform.db);
  assert.deepEqual(
    beside.rows,
    [{ open: false, promised: 1 }],
    'nobody chooses any more, and the promise is a commitment',
  );
  const [act] = await publicLog(web.platform.db, { process: processOf(hall.id), limit: 1 });
  assert.equal(act?.act, 'town-hall.hall-merged');
  assert.equal(act?.reason, 'The record of the barn.');
});

test('every page of a meeting works on the laptop, and a pack opened again goes on where it was', async () => {
  const hall = await web.hall('pages', {
    members: [{ number: 1, name: 'Ada', seat: '' }],
    documents: [{ number: 1, item: 1, title: 'Map', url: '/map.pdf', language: 'en' }],
  });
  const poll = randomUUID();
  await web.happens(
    hall,
    { kind: 'opened' },
    { kind: 'poll-opened', poll, form: 'straw', question: 'Now?', options: ['Yes', 'No'], language: 'en' },
  );
  const file = await packOf(hall, organiser);
  const there = await laptopWith(file);
  const at = `/town-halls/${hall.slug}`;
  for (const page of [
    '',
    '/live',
    '/join',
    '/chair',
    '/screen',
    '/moderate',
    '/polls',
    '/scribe',
    '/motions',
    '/roll',
    '/minutes',
    '/answers',
    '/hall-export',
  ])
    assert.equal((await there.chair.get(`${at}${page}`)).status, 200, page);
  assert.equal((await there.app.request('/join')).headers.get('location'), `${at}/live`);
  assert.equal(await phone(there)(`${at}/polls/${poll}`, { option: '0' }), 303, 'a poll that was open is open there');
  const read = readPack(file);
  assert.ok(read.ok);
  const again = await openHall(there.platform, read.value, undefined);
  assert.ok(again.ok && again.value.id === there.meeting.id);
  assert.equal((await there.now(there.meeting)).seq, 2);
});

test('the public instance is no hall: it has no record to sign, and nothing joins by an address without a number', async () => {
  const hall = await web.hall('no-hall');
  assert.equal((await organiser.get(`/town-halls/${hall.slug}/hall-export`)).status, 404);
  assert.equal((await organiser.get('/join')).status, 404);
  assert.ok(
    (await (await web.app.request(`/town-halls/${hall.slug}/join`)).text()).includes(`public.example/join/${hall.id}<`),
    'its poster has a short address with its number',
  );
});

test('a pack is made by organisers with a reason, of meetings that are still to be held', async () => {
  const hall = await web.hall('who-packs');
  const at = `/town-halls/${hall.slug}/hall-pack`;
  for (const role of ['facilitator', 'clerk', 'moderator'] as const)
    assert.equal((await (await web.person(fresno, role)).post(at, { makeReason: 'Because.' })).status, 403, role);
  const refused = await organiser.post(at, { makeReason: ' ' });
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /Write the reason: it is public\./);
  const [act] = await publicLog(web.platform.db, { process: processOf(hall.id), limit: 1 });
  assert.equal(act, undefined, 'nothing was made');
  const made = await organiser.post(at, { makeReason: 'The grange has no internet.' });
  assert.match(made.headers.get('content-disposition') ?? '', /who-packs-hall-pack-1\.json/);
  const [log] = await publicLog(web.platform.db, { process: processOf(hall.id), limit: 1 });
  assert.deepEqual([log?.act, log?.reason], ['town-hall.hall-pack-made', 'The grange has no internet.']);
  assert.equal((await organiser.post(`${at}/revoke`, { pack: '9', revokeReason: 'x' })).status, 422);
  await web.happens(hall, { kind: 'opened' }, { kind: 'adjourned', reason: '' });
  assert.equal((await organiser.post(at, { makeReason: 'Too late.' })).status, 422);
});

test('a pack tells what everybody may read, and what nobody else may know stays here', async () => {
  const hall = await web.hall('secrets', { moderation: 'before' });
  const person = await web.person(fresno);
  await person.post(`/town-halls/${hall.slug}/questions`, { question: randomUUID(), text: 'Waits for a moderator?' });
  const file = await packOf(hall, organiser);
  assert.ok(!file.includes('Waits for a moderator'), 'what waits here is decided on here');
  assert.ok(!file.includes(person.id));
  const { entries } = JSON.parse(file) as { entries: readonly unknown[] };
  assert.deepEqual(entries, []);
});
