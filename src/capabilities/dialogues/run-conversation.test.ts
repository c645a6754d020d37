/** Claims about publishing, changing and closing conversations, and about who may run them, through HTTP on a real PostgreSQL. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { filled, foundConversation, makeDraft, publicActs } from './testing/facilitating.ts';
import { fresno, kern, openDialogueRoom, type DialogueRoom, type Person } from './testing/room.ts';

let room: DialogueRoom;
let facilitator: Person;
before(async () => {
  room = await openDialogueRoom();
  facilitator = await room.person(fresno, 'facilitator');
});
after(() => room.close());

const dayMs = 86_400_000;

test('publishing needs a reason, a close ahead, and something to vote on where residents may not write; twice is once', async () => {
  const slug = await makeDraft(facilitator, { title: 'Publish', takesStatements: 'no' });
  const { id } = await foundConversation(room, slug);
  const path = `/conversations/${slug}/publish`;
  const silent = await facilitator.post(path, { publishReason: ' ' });
  assert.equal(silent.status, 422);
  assert.match(await silent.text(), /Write a reason/);
  const empty = await facilitator.post(path, { publishReason: 'Asked for by the board.' });
  assert.equal(empty.status, 422);
  assert.match(await empty.text(), /nobody could vote[^]*Asked for by the board\./);
  await facilitator.post(`/conversations/${slug}/seeds`, { statements: 'Wells belong to all.', language: 'en' });
  assert.match(
    await (await facilitator.get(`/conversations/${slug}/facilitate`)).text(),
    /There is only one statement/,
  );
  const answers = await Promise.all(
    [1, 2].map(() => facilitator.post(path, { publishReason: 'Asked for by the board.' })),
  );
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303],
  );
  const acts = (await publicActs(room, id)).filter(({ act }) => act === 'conversation.published');
  assert.deepEqual(
    acts.map(({ reason }) => reason),
    ['Asked for by the board.'],
  );
  const over = await room.conversation('over-draft', {
    publishedAt: null,
    regionId: fresno,
    opensAt: new Date(room.platform.now().getTime() - 2 * dayMs),
    closesAt: new Date(room.platform.now().getTime() - dayMs),
  });
  const late = await facilitator.post('/conversations/over-draft/publish', { publishReason: 'Late.' });
  assert.match(await late.text(), /closed already/);
  assert.deepEqual(await publicActs(room, over), []);
});

test('a draft changes without a reason; what is published changes with one, and only in what may change', async () => {
  const slug = await makeDraft(facilitator, { title: 'Change' });
  const edit = `/conversations/${slug}/edit`;
  assert.equal((await facilitator.post(edit, filled({ title: 'Changed', joining: 'anyone' }))).status, 303);
  assert.equal((await foundConversation(room, slug)).joining, 'anyone');
  await facilitator.post(`/conversations/${slug}/publish`, { publishReason: 'Adopted.' });
  const silent = await facilitator.post(edit, filled({ title: 'Changed again' }));
  assert.equal(silent.status, 422);
  assert.match(await silent.text(), /Changed again[^]*Write a reason/);
  const to = filled({
    title: 'Changed again',
    joining: 'residents',
    moderation: 'after',
    closesAt: '2099-05-01T20:00',
    embedOrigins: 'https://news.example.org',
    reason: 'More time.',
  });
  assert.equal((await facilitator.post(edit, to)).status, 303);
  const changed = await foundConversation(room, slug);
  assert.deepEqual(
    [changed.title, changed.joining, changed.moderation, changed.closesAt?.toISOString(), changed.embedOrigins],
    ['Changed again', 'anyone', 'after', '2099-05-02T03:00:00.000Z', ['https://news.example.org']],
  );
  assert.deepEqual((await publicActs(room, changed.id)).at(-1), {
    act: 'conversation.changed',
    reason: 'More time.',
    detail: { changed: ['texts', 'closesAt', 'moderation', 'embedOrigins'] },
  });
  const acts = (await publicActs(room, changed.id)).length;
  assert.equal((await facilitator.post(edit, to)).status, 303);
  assert.equal((await publicActs(room, changed.id)).length, acts, 'nothing changed, and nothing is logged');
  const past = await facilitator.post(edit, { ...to, opensAt: '2020-01-01T09:00' });
  assert.match(await past.text(), /not passed/);
});

test('a date that has passed stays; the close may come earlier, but not before now', async () => {
  const now = room.platform.now().getTime();
  await room.conversation('running', { regionId: fresno, closesAt: new Date(now + 10 * dayMs) });
  const page = await (await facilitator.get('/conversations/running/edit')).text();
  const value = (name: string): string => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(page)?.[1] ?? '';
  const to = filled({
    title: 'Conversation running',
    opensAt: value('opensAt'),
    closesAt: value('closesAt'),
    reason: 'Because.',
  });
  const opened = await facilitator.post('/conversations/running/edit', {
    ...to,
    opensAt: '2099-01-01T09:00',
    closesAt: '2099-02-01T09:00',
  });
  assert.match(await opened.text(), /has passed and can no longer be changed/);
  const before = await facilitator.post('/conversations/running/edit', {
    ...to,
    opensAt: value('opensAt'),
    closesAt: '2020-02-01T09:00',
  });
  assert.equal(before.status, 422);
  const sooner = new Date(now + 2 * dayMs).toISOString().slice(0, 10);
  assert.equal(
    (await facilitator.post('/conversations/running/edit', { ...to, closesAt: `${sooner}T12:00` })).status,
    303,
  );
});

test('closing at once needs a reason, stops votes, and is done once; what is not open cannot be closed', async () => {
  const id = await room.conversation('stop', { regionId: fresno });
  const voter = await room.person(fresno);
  const vote = { statement: '0', revision: '1', value: '1' };
  assert.equal((await voter.post('/conversations/stop/vote', vote)).status, 303);
  assert.equal((await facilitator.post('/conversations/stop/close', { closeReason: '' })).status, 422);
  const answers = await Promise.all(
    [1, 2].map(() => facilitator.post('/conversations/stop/close', { closeReason: 'The board decided.' })),
  );
  for (const { status } of answers) assert.equal(status, 303);
  assert.equal((await publicActs(room, id)).filter(({ act }) => act === 'conversation.closed').length, 1);
  assert.equal((await voter.post('/conversations/stop/vote', { ...vote, statement: '1' })).status, 409);
  const now = room.platform.now().getTime();
  await room.conversation('not-yet', {
    regionId: fresno,
    opensAt: new Date(now + dayMs),
    closesAt: new Date(now + 2 * dayMs),
  });
  const early = await facilitator.post('/conversations/not-yet/close', { closeReason: 'No.' });
  assert.match(await early.text(), /Only an open dialogue can be closed/);
});

test('votes sent while it closes are either recorded before the close or refused', async () => {
  const id = await room.conversation('race-close', { regionId: fresno });
  const people = await Promise.all(Array.from({ length: 12 }, () => room.person(fresno)));
  const sent = people.flatMap((who) =>
    ['0', '1', '2'].map((statement) =>
      who.post('/conversations/race-close/vote', { statement, revision: '1', value: '1' }),
    ),
  );
  const closing = facilitator.post('/conversations/race-close/close', { closeReason: 'Now.' });
  const answers = await Promise.all(sent);
  assert.equal((await closing).status, 303);
  const late = await sql<{ late: number; all: number }>`
    select count(*) filter (where v.cast_at >= c.closes_at) as late, count(*) as all
    from statement_vote v join conversation c on c.id = v.conversation_id where c.id = ${id}`.execute(room.platform.db);
  assert.equal(late.rows[0]?.late, 0);
  assert.equal(late.rows[0]?.all, answers.filter(({ status }) => status === 303).length);
});

test('a facilitator gives a role in one conversation and takes it back; the log names the role and nobody', async () => {
  const slug = await makeDraft(facilitator, { title: 'Roles' });
  const { id } = await foundConversation(room, slug);
  const path = `/conversations/${slug}/facilitate/roles`;
  const helper = await room.person(kern);
  const form = { email: `${helper.id}@example.org`, role: 'moderator', reason: 'Speaks Spanish.', act: 'grant' };
  for (const [wrong, sentence] of [
    [{ email: 'nobody' }, /Write the e-mail address in full/],
    [{ role: 'administrator' }, /Choose a role/],
    [{ reason: '' }, /Write a reason/],
  ] as const) {
    const answer = await facilitator.post(path, { ...form, ...wrong });
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), sentence);
  }
  assert.equal((await helper.get(`/conversations/${slug}/moderate`)).status, 403);
  for (let again = 0; again < 2; again += 1) assert.equal((await facilitator.post(path, form)).status, 303);
  assert.equal((await helper.get(`/conversations/${slug}/moderate`)).status, 200);
  await facilitator.post(path, { ...form, act: 'revoke' });
  assert.equal((await helper.get(`/conversations/${slug}/moderate`)).status, 403);
  const acts = await publicActs(room, id);
  assert.deepEqual(
    acts.map(({ act, detail }) => [act, detail]),
    [
      ['role.granted', { role: 'moderator' }],
      ['role.revoked', { role: 'moderator' }],
    ],
  );
});

test('the console gives code to embed for the sites that were named, with the title escaped', async () => {
  const slug = await makeDraft(facilitator, { title: 'Say "yes" & <b>', embedOrigins: 'https://news.example.org' });
  const page = await (await facilitator.get(`/conversations/${slug}/facilitate`)).text();
  assert.ok(
    page.includes(
      `/conversations/${slug}/embed&quot; title=&quot;Say &amp;quot;yes&amp;quot; &amp;amp; &amp;lt;b&gt;&quot;`,
    ),
  );
  assert.match(page, /on these sites only: https:\/\/news\.example\.org/);
});

test('the console counts participants once and votes that stand: changed ones once, those taken back not at all', async () => {
  await room.conversation('figures', { regionId: fresno });
  const [one, two] = [await room.person(fresno), await room.person(fresno)];
  const vote = (who: Person, statement: string, revision: string, value: string): Promise<Response> =>
    who.post('/conversations/figures/vote', { statement, revision, value });
  await vote(one, '0', '1', '1');
  await vote(one, '0', '2', '-1');
  await vote(one, '1', '1', '1');
  await vote(one, '1', '2', 'back');
  await vote(two, '1', '1', '0');
  await vote(two, '2', '1', '1');
  await vote(two, '2', '2', 'back');
  await vote(two, '2', '3', '1');
  const page = await (await facilitator.get('/conversations/figures/facilitate')).text();
  const figure = (label: string): string | undefined =>
    new RegExp(`<dt>${label}</dt>\\s*<dd class="key-figure">([^<]*)</dd>`).exec(page)?.[1];
  assert.deepEqual([figure('Participants'), figure('Votes'), figure('Statements published')], ['2', '3', '3']);
});
