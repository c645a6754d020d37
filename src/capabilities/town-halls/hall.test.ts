/** The whole way of hall mode on two real servers, each with a database of its own: pack, hall, record, merge. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { publicLog } from '../../platform/audit.ts';
import type { Person } from '../../platform/testing/person.ts';
import { standingOf } from './standing.ts';
import { laptop, packOf, phone, recordOf } from './testing/hall.ts';
import { fresno, openTownHallRoom, type TownHallRoom } from './testing/room.ts';
import { processOf, type TownHall } from './town-hall.ts';

let web: TownHallRoom;
let organiser: Person;
before(async () => {
  web = await openTownHallRoom({ PUBLIC_URL: 'http://public.example' });
  organiser = await web.person(fresno, 'organiser');
});
after(() => web.close());

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
  const barn = await laptop(await packOf(hall, organiser));
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
  const poll = randomUUID();
  await barn.happens(
    barn.meeting,
    { kind: 'poll-opened', poll, form: 'poll', question: 'Now?', options: ['Yes', 'No'], language: 'en' },
    { kind: 'poll-closed', poll, counts: [3, 1], people: 4 },
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
  assert.equal(here.meeting.questions.get(meanwhile)?.state, 'queued');
  assert.deepEqual(here.meeting.polls.get(poll)?.counts, [3, 1]);
  assert.equal(here.meeting.captions[0]?.text, 'Buenas noches.');
  const [act] = await publicLog(web.platform.db, { process: processOf(hall.id), limit: 1 });
  assert.equal(act?.act, 'town-hall.hall-merged');
  assert.equal(act?.reason, 'The record of the barn.');
  await barn.close();
});
