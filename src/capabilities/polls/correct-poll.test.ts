/** Claims about corrections: each a revision with its public reason, nothing lost, nothing overwritten unseen. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { publicLog } from '../../platform/audit.ts';
import { fresno, openPollRoom, pollFields, type Person, type PollRoom } from './testing/room.ts';

let room: PollRoom;
let organiser: Person;
before(async () => {
  room = await openPollRoom();
  organiser = await room.person('organiser');
});
after(() => room.close());

const correct = (slug: string, fields: Readonly<Record<string, string>>, who = organiser): Promise<Response> =>
  who.post(`/polls/${slug}/correct`, { ...pollFields, reason: 'The source was read again.', ...fields });

const open = async (slug: string): Promise<{ revision: number; revisions: { sampleSize: number }[] }> =>
  (await (await room.get(`/api/polls/${slug}`)).json()) as never;

test('a correction is a new revision: the page shows it with its reason, and the old one stays in the open data', async () => {
  const slug = await room.poll(organiser, { pollster: 'Corrected' });
  const form = await (await organiser.get(`/polls/${slug}/correct`)).text();
  for (const value of ['Corrected', '800', 'Would you support', '2024-02-05']) assert.ok(form.includes(value), value);
  const done = await correct(slug, { pollster: 'Corrected', sampleSize: '805', revision: '1' });
  assert.equal(done.status, 303);
  const page = await (await room.get(`/polls/${slug}`)).text();
  assert.match(page, /805 people asked/);
  assert.match(page, /The source was read again\./);
  assert.match(page, /Changed: Sample size/);
  const { revision, revisions } = await open(slug);
  assert.deepEqual([revision, revisions.map(({ sampleSize }) => sampleSize)], [2, [805, 800]]);
  const [act] = await publicLog(room.platform.db, { limit: 1 });
  assert.deepEqual(
    [act?.act, act?.reason, act?.detail['revision']],
    ['poll.corrected', 'The source was read again.', 2],
  );
});

test('without a reason, without a change, or on a form that is out of date nothing is recorded', async () => {
  const slug = await room.poll(organiser, { pollster: 'Kept so' });
  const kept = { pollster: 'Kept so', revision: '1' };
  for (const unseen of [' ', '\u200b\u2060', '\u202e\u202c'])
    assert.match(await (await correct(slug, { ...kept, sampleSize: '1', reason: unseen })).text(), /Write the reason/);
  assert.match(await (await correct(slug, kept)).text(), /Nothing is different/);
  assert.equal((await correct(slug, { ...kept, sampleSize: '2' })).status, 303);
  const late = await correct(slug, { ...kept, sampleSize: '3' });
  assert.equal(late.status, 422);
  assert.match(await late.text(), /Somebody else corrected this poll while you were writing/);
  assert.equal((await open(slug)).revision, 2);
});

test('a correction sent twice is one, and of ten different ones at the same time one is made', async () => {
  const slug = await room.poll(organiser, { pollster: 'At once' });
  const sent = { pollster: 'At once', revision: '1', sampleSize: '900' };
  const twice = await Promise.all([correct(slug, sent), correct(slug, sent)]);
  assert.deepEqual(
    twice.map(({ status }) => status),
    [303, 303],
  );
  assert.equal((await open(slug)).revision, 2);
  const all = await Promise.all(
    Array.from({ length: 10 }, (_, at) => correct(slug, { ...sent, revision: '2', sampleSize: String(1_000 + at) })),
  );
  assert.equal(all.filter(({ status }) => status === 303).length, 1);
  assert.equal((await open(slug)).revision, 3);
});

test('a poll goes to another question by a correction with its reason, and the log says so', async () => {
  const slug = await room.poll(organiser, { pollster: 'Moved' });
  await correct(slug, {
    pollster: 'Moved',
    revision: '1',
    question: 'better-off',
    questionReason: 'It asks for what people expect.',
  });
  assert.match(await (await room.get('/polls/questions/better-off')).text(), new RegExp(slug));
  assert.doesNotMatch(await (await room.get('/polls/questions/would-vote-to-leave')).text(), new RegExp(slug));
  assert.equal((await publicLog(room.platform.db, { limit: 1 }))[0]?.act, 'poll.regrouped');
});

test('a withdrawn poll leaves lists and trends, says why on its page, and can be taken back in', async () => {
  const slug = await room.poll(organiser, { pollster: 'Gone' });
  const gone = { pollster: 'Gone', revision: '1', withdrawn: 'yes', reason: 'The source took it back.' };
  assert.equal((await correct(slug, gone)).status, 303);
  for (const path of ['/polls', '/polls/questions/would-vote-to-leave', '/api/polls'])
    assert.doesNotMatch(await (await room.get(path)).text(), new RegExp(slug), path);
  const page = await (await room.get(`/polls/${slug}`)).text();
  assert.match(page, /This poll is withdrawn/);
  assert.match(page, /The source took it back\./);
  assert.equal((await publicLog(room.platform.db, { limit: 1 }))[0]?.act, 'poll.withdrawn');
  await correct(slug, { pollster: 'Gone', revision: '2', reason: 'It stands after all.' });
  assert.match(await (await room.get('/polls')).text(), new RegExp(slug));
});

test('organisers of other regions, and everybody else, correct nothing', async () => {
  const slug = await room.poll(organiser, { pollster: 'Guarded' });
  for (const who of [await room.person('organiser', fresno), await room.person('clerk'), await room.person()])
    assert.equal((await correct(slug, { pollster: 'Guarded', revision: '1', sampleSize: '1' }, who)).status, 403);
  assert.equal((await open(slug)).revision, 1);
});
