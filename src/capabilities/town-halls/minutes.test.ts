/** Claims about minutes as HTTP sees them: published once, corrected with a reason, approved by a motion that carried, never changed. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { Fact } from '../../rules/meeting/index.ts';
import { minutesVersions } from './store/minutes.ts';
import { heldMeeting, shownQuestion } from './testing/held.ts';
import { fresno, openTownHallRoom, type TownHallRoom } from './testing/room.ts';

let room: TownHallRoom;
before(async () => void (room = await openTownHallRoom()));
after(() => room.close());

const words = async (response: Response): Promise<string> =>
  (await response.text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const members = [
  { number: 1, name: 'Ana Ruiz', seat: 'District 1' },
  { number: 2, name: 'Bo Chen', seat: 'District 2' },
  { number: 3, name: 'Cy Dean', seat: '' },
];
/** A meeting with a roll call, a question answered, one deferred, and a vote. */
async function held(slug: string) {
  const hall = await room.hall(slug, { members });
  const [first, second, motion] = [randomUUID(), randomUUID(), randomUUID()];
  await room.happens(
    hall,
    { kind: 'opened' },
    { kind: 'roll-called', present: [1], remote: [2] },
    { kind: 'item-opened', item: 1 },
    shownQuestion(first, 'Who pays for the bridge?'),
    shownQuestion(second, 'When does it open?'),
    { kind: 'question-taken', question: first, reason: '' },
    { kind: 'question-settled', question: first, outcome: 'answered', answer: 'The county.', by: 'Public Works' },
    { kind: 'question-settled', question: second, outcome: 'deferred', answer: 'Nobody knew.', by: '' },
    {
      kind: 'motion-put',
      motion,
      text: 'Build the bridge.',
      mover: 1,
      seconder: 2,
      about: 'business',
      needs: 'majority-of-members',
      item: null,
    },
    {
      kind: 'motion-voted',
      motion,
      votes: [
        { member: 1, vote: 'aye' },
        { member: 2, vote: 'aye' },
        { member: 3, vote: 'absent' },
      ],
    },
    { kind: 'disrupted', channel: 'web', note: 'The line is dead.' },
    { kind: 'restored', note: 'A second line was connected.' },
    { kind: 'item-closed', item: 1, outcome: 'done', note: '' },
    { kind: 'adjourned', reason: '' },
  );
  return { hall, second, at: `/town-halls/${slug}/minutes` };
}

test('minutes tell attendance, questions with answers, each member’s vote and lost connections with what was done', async () => {
  const { at } = await held('whole');
  const page = await words(await room.app.request(at));
  for (const told of [
    /Draft: not published yet/,
    /Ana Ruiz District 1 [\d:]+ [AP]M to/,
    /Bo Chen District 2 [^;]+\(remotely\)/,
    /Cy Dean Absent/,
    /Item 1 .*Who pays for the bridge\? Answered Ada, Web Answer by Public Works: The county\./,
    /When does it open\?.*Deferred.*Reason: Nobody knew\./,
    /Build the bridge\. Moved by Ana Ruiz, seconded by Bo Chen.*Carried.*2 to 0.*Ana Ruiz Aye Bo Chen Aye Cy Dean Absent/,
    /Connection over the web lost The line is dead\. Connection back What was done: A second line was connected\./,
  ])
    assert.match(page, told);
  const text = await (await room.app.request(`${at}.md`)).text();
  assert.match(text, /^# Minutes: Town hall whole\n\nDraft: not published yet\n/);
  assert.match(text, /- Build the bridge\. {2}\n {2}Moved by Ana Ruiz/);
});

test('only who keeps the minutes publishes them, once they are over, and a double submit is one version', async () => {
  const { hall, at } = await held('published');
  const [clerk, resident] = [await room.person(fresno, 'clerk'), await room.person(fresno)];
  assert.equal((await resident.post(`${at}/publish`, { key: randomUUID() })).status, 403);
  const sent = { key: randomUUID(), 'item-1': 'The engineer joined by phone.' };
  const answers = await Promise.all([clerk.post(`${at}/publish`, sent), clerk.post(`${at}/publish`, sent)]);
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303],
  );
  assert.equal((await minutesVersions(room.platform.db, hall.id)).length, 1);
  const page = await words(await resident.get(at));
  assert.match(page, /Version 1, published/);
  assert.match(page, /not approved by the members yet/);
  assert.match(page, /Added by the clerk The engineer joined by phone\./);
  const open = await room.hall('still-open');
  await room.happens(open, { kind: 'opened' });
  const early = await clerk.post('/town-halls/still-open/minutes/publish', { key: randomUUID() });
  assert.equal(early.status, 422);
});

test('where nobody votes, minutes wait for no approval; the console of a meeting that is over leads to what is left to do', async () => {
  const hall = await heldMeeting(room, 'no-members', [], { daysAgo: 1 });
  const [clerk, organiser] = [await room.person(fresno, 'clerk'), await room.person(fresno, 'organiser')];
  const at = `/town-halls/${hall.slug}`;
  await clerk.post(`${at}/minutes/publish`, { key: randomUUID() });
  const page = await words(await clerk.get(`${at}/minutes`));
  assert.match(page, /Version 1, published.*Nobody votes in this meeting, so its minutes need no approval\./);
  assert.doesNotMatch(page, /not approved/);
  const organising = await (await organiser.get(`${at}/organise`)).text();
  for (const next of ['minutes', 'answers', 'recording']) assert.match(organising, new RegExp(`href="${at}/${next}"`));
});

test('a correction needs a reason, keeps the version before it, and shows what changed', async () => {
  const { hall, second, at } = await held('corrected');
  const clerk = await room.person(fresno, 'clerk');
  await clerk.post(`${at}/publish`, { key: randomUUID(), general: 'First words.' });
  const without = await clerk.post(`${at}/publish`, { key: randomUUID(), general: 'Second words.' });
  assert.equal(without.status, 422);
  assert.match(await without.text(), /Write the reason[^]*Second words\./);
  await room.happens(hall, {
    kind: 'question-answered',
    question: second,
    answer: 'In May.',
    language: 'en',
    by: 'Public Works',
  });
  const sent = { key: randomUUID(), general: 'Second words.', reason: 'An answer came in.' };
  assert.equal((await clerk.post(`${at}/publish`, sent)).status, 303);
  const versions = await words(await clerk.get(`${at}/versions`));
  assert.match(
    versions,
    /Version 2 .*An answer came in\..*Removed: .*First words.*Added: .*Second words.*Added: .*In May\./,
  );
  const first = await words(await clerk.get(`${at}?version=1`));
  assert.match(first, /First words\./);
  assert.doesNotMatch(first, /In May\./);
  assert.equal((await clerk.get(`${at}?version=7`)).status, 404);
  await assert.rejects(
    sql`update meeting_minutes set reason = 'Other' where meeting_id = ${hall.id}`.execute(room.platform.db),
    /insert-only/,
  );
});

test('a version is approved by a motion about the minutes that carried, and by no other', async () => {
  const { hall, at } = await held('approved');
  const clerk = await room.person(fresno, 'clerk');
  await clerk.post(`${at}/publish`, { key: randomUUID() });
  const [lost, won] = [randomUUID(), randomUUID()];
  const put = (motion: string): Fact => ({
    kind: 'motion-put',
    motion,
    text: 'Approve the minutes.',
    mover: 1,
    seconder: null,
    about: 'minutes',
    needs: 'majority-of-members',
    item: null,
  });
  await room.happens(
    hall,
    put(lost),
    { kind: 'motion-voted', motion: lost, votes: [1, 2].map((member) => ({ member, vote: 'no' as const })) },
    put(won),
    { kind: 'motion-voted', motion: won, votes: [1, 2].map((member) => ({ member, vote: 'aye' as const })) },
  );
  const refused = await clerk.post(`${at}/approve`, { key: randomUUID(), version: '1', motion: lost });
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /This motion has not carried/);
  assert.equal((await clerk.post(`${at}/approve`, { key: randomUUID(), version: '2', motion: won })).status, 422);
  assert.equal((await clerk.post(`${at}/approve`, { key: randomUUID(), version: '1', motion: won })).status, 303);
  assert.match(await words(await clerk.get(at)), /Version 1 was approved by vote of the members/);
});

test('what a moderator takes off leaves versions that were published before', async () => {
  const { hall, second, at } = await held('taken-off');
  const clerk = await room.person(fresno, 'clerk');
  await clerk.post(`${at}/publish`, { key: randomUUID() });
  await room.happens(hall, { kind: 'question-hidden', question: second, reason: 'It names a neighbour.' });
  for (const path of [at, `${at}?version=1`, `${at}.md?version=1`])
    assert.doesNotMatch(await words(await clerk.get(path)), /When does it open\?/, path);
});
