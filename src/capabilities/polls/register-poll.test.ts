/** Claims about registering a poll: who may, what is refused, and that it is public at once and once only. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { publicLog } from '../../platform/audit.ts';
import { table } from './testing/csv.ts';
import { fresno, openPollRoom, pollFields, state, type Person, type PollRoom } from './testing/room.ts';

let room: PollRoom;
let organiser: Person;
before(async () => {
  room = await openPollRoom();
  organiser = await room.person('organiser');
});
after(() => room.close());

const registered = async (): Promise<number> =>
  (await sql<{ n: number }>`select count(*) as n from poll`.execute(room.platform.db)).rows[0]?.n ?? -1;

test('a registered poll is public at once: on its page, in the list and in the log, with the reason for its question', async () => {
  const slug = await room.poll(organiser);
  assert.equal(slug, 'example-research-2024-02-14-would-vote-to-leave');
  const page = await (await room.get(`/polls/${slug}`)).text();
  assert.match(page, /Would you support or oppose California leaving the United States\?/);
  assert.match(page, /Example Research for The Daily Example, February 5/);
  assert.match(page, /It asks for support of leaving\./);
  for (const share of ['23%', '57%', '20%']) assert.ok(page.includes(share), share);
  assert.match(await (await room.get('/polls')).text(), new RegExp(`/polls/${slug}`));
  const [act] = await publicLog(room.platform.db, { limit: 1 });
  assert.deepEqual(
    [act?.act, act?.actor_role, act?.reason],
    ['poll.registered', 'organiser', 'It asks for support of leaving.'],
  );
});

test('the same poll registered again is the same poll, and one with other particulars is refused', async () => {
  const slug = await room.poll(organiser, { pollster: 'Twice' });
  const before = await registered();
  assert.equal(await room.poll(organiser, { pollster: 'Twice' }), slug);
  const other = await organiser.post('/polls/new', { ...pollFields, pollster: 'Twice', share1: '24', share2: '56' });
  assert.equal(other.status, 422);
  assert.match(await other.text(), /registered already, with other particulars/);
  assert.equal(await registered(), before);
});

test('twenty registrations of one poll at the same time make one poll', async () => {
  const before = await registered();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => organiser.post('/polls/new', { ...pollFields, pollster: 'At once' })),
  );
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [303]);
  assert.equal(new Set(answers.map(({ headers }) => headers.get('location'))).size, 1);
  assert.equal(await registered(), before + 1);
});

test('a question sent ten times at the same time is opened once', async () => {
  const form = { region: state, title: 'Twice', about: 'x', language: 'en', reason: 'y', key: randomUUID() };
  const answers = await Promise.all(Array.from({ length: 10 }, () => organiser.post('/polls/questions/new', form)));
  assert.deepEqual(
    answers.map((answer) => [answer.status, answer.headers.get('location')]),
    answers.map(() => [303, '/polls/questions/twice']),
  );
});

test('what cannot be used comes back with what was typed and a sentence beside its field, and nothing is recorded', async () => {
  const before = await registered();
  const wrong: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
    [{ pollster: '' }, /Pollster: This is needed/],
    [{ share1: '123' }, /Write each share in per cent/],
    [{ share1: '-1' }, /Write each share in per cent/],
    [{ share1: '1e1' }, /Write each share in per cent/],
    [{ share2: '90' }, /more than 100/],
    [{ share2: '10' }, /less than 100/],
    [{ kind2: '' }, /Say of every answer what it counts as/],
    [{ label2: '' }, /A share stands without its answer/],
    [{ stake: 'has-stake' }, /Say in words what the stake is/],
    [{ stake: 'biased' }, /Choose one of the answers/],
    [{ askedFrom: '2024-02-30' }, /Write a day that exists/],
    [{ askedFrom: '1924-02-05' }, /before there were polls/],
    [{ askedFrom: '2024-02-20' }, /The last day is before the first/],
    [{ sourceReadOn: '2024-01-01' }, /read before the asking ended/],
    [{ sourceReadOn: '2199-01-01' }, /This day has not come yet/],
    [{ sourceUrl: 'javascript:alert(1)' }, /Write an address/],
    [{ sampleSize: '0' }, /Write a whole number/],
    [{ margin: '±3' }, /Write percentage points/],
    [{ question: '' }, /Choose a question/],
    [{ question: 'no-such' }, /There is no such question/],
    [{ questionReason: ' ' }, /Write the reason/],
    [{ region: '' }, /Choose a region/],
    [{ modes: 'telepathy' }, /ways of asking is not known/],
    [{ language: 'English' }, /Write a language code/],
    [{ wording: 'x'.repeat(4_001) }, /This is too long/],
  ];
  for (const [fields, sentence] of wrong) {
    const answer = await organiser.post('/polls/new', { ...pollFields, wording: 'What was typed?', ...fields });
    const page = await answer.text();
    assert.equal(answer.status, 422, JSON.stringify(fields));
    assert.match(page, sentence, JSON.stringify(fields));
    if (fields['wording'] === undefined) assert.match(page, /What was typed\?/);
  }
  assert.equal(await registered(), before);
});

test('an answer list that is only part of what was published may stay short of 100 per cent, and the page says so', async () => {
  const slug = await room.poll(organiser, {
    pollster: 'Part',
    complete: 'no',
    share2: '',
    label2: '',
    share3: '',
    label3: '',
  });
  assert.match(await (await room.get(`/polls/${slug}`)).text(), /77% of those asked are not accounted for/);
});

test('only organisers of the region register there', async () => {
  const elsewhere = await room.person('organiser', fresno);
  const answer = await elsewhere.post('/polls/new', pollFields);
  assert.equal(answer.status, 422);
  assert.match(await answer.text(), /not an organiser of this region/);
  for (const who of [await room.person(), await room.person('clerk'), await room.person('auditor')])
    assert.equal((await who.post('/polls/new', pollFields)).status, 403);
  const stranger = await room.app.request('/polls/new', {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  assert.ok([303, 401].includes(stranger.status));
  assert.equal((await (await room.person('administrator', state)).get('/polls/new')).status, 200);
});

test('a poll of one county is in no question about the whole state, by no way', async () => {
  const local = await room.person('organiser', fresno);
  const refused = await local.post('/polls/new', { ...pollFields, region: fresno });
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /This question is about people of another region/);
  const form = { region: fresno, title: 'Fresno', about: 'x', language: 'en', reason: 'y', key: randomUUID() };
  assert.equal((await local.post('/polls/questions/new', form)).status, 303);
  const slug = await room.poll(local, { region: fresno, question: 'fresno' });
  const moved = { ...pollFields, question: 'would-vote-to-leave', revision: '1', reason: 'It belongs there.' };
  assert.equal((await local.post(`/polls/${slug}/correct`, moved)).status, 422);
  const imported = await room.app.request('/api/polls/import', {
    method: 'POST',
    headers: { authorization: `Bearer ${local.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ region: fresno, csv: table({ pollster: 'From a file' }) }),
  });
  assert.match(await imported.text(), /line 2, question.*people of another region/);
  assert.doesNotMatch(await (await room.get('/polls/questions/would-vote-to-leave')).text(), /From a file/);
  assert.equal((await room.get(`/polls/${slug}`)).status, 200);
});

test('the database itself refuses answers that are more than everybody, and any change of a revision', async () => {
  const slug = await room.poll(organiser, { pollster: 'Kept' });
  await assert.rejects(
    room.platform.db.transaction().execute(async (tx) => {
      const copied = sql`insert into poll_revision select (jsonb_populate_record(v, '{"revision": 2, "reason": "x"}')).*
        from poll_revision v join poll p on p.id = v.poll_id where p.slug = ${slug}`;
      await copied.execute(tx);
      await sql`insert into poll_answer select id, 2, n, 'x', 'for', 9000 from poll, generate_series(1, 2) n
        where slug = ${slug}`.execute(tx);
    }),
    /more than everybody/,
  );
  for (const statement of [sql`update poll_revision set pollster = 'x'`, sql`delete from poll_answer`])
    await assert.rejects(statement.execute(room.platform.db), /insert-only/);
});

test('whoever registered a poll can take their name off it, as deleting an account does, and nothing else', async () => {
  const slug = await room.poll(organiser, { pollster: 'Nameless' });
  const of = sql`poll_id = (select id from poll where slug = ${slug})`;
  const { db } = room.platform;
  await assert.rejects(
    sql`update poll_revision set by_account = null, pollster = 'x' where ${of}`.execute(db),
    /insert-only/,
  );
  await sql`update poll_revision set by_account = null where ${of}`.execute(db);
  const left = await sql`select by_account, by_role, pollster from poll_revision where ${of}`.execute(db);
  assert.deepEqual(left.rows, [{ by_account: null, by_role: 'organiser', pollster: 'Nameless' }]);
});
