/** Claims about making, changing, publishing and closing conversations, through HTTP on a real PostgreSQL. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { filled, foundConversation, makeDraft, publicActs, withRole } from './testing/facilitating.ts';
import { fresno, kern, openDialogueRoom, state, type DialogueRoom, type Person } from './testing/room.ts';

let room: DialogueRoom;
let facilitator: Person;
let elsewhere: Person;
before(async () => {
  room = await openDialogueRoom();
  facilitator = await room.person(fresno, 'facilitator');
  elsewhere = await room.person(kern, 'facilitator');
});
after(() => room.close());

const dayMs = 86_400_000;
const conversations = async (): Promise<number> =>
  (await sql<{ n: number }>`select count(*) as n from conversation`.execute(room.platform.db)).rows[0]?.n ?? 0;

test('a filled-in form makes a draft with exactly these terms, times in the region’s clock, seen by nobody else', async () => {
  const slug = await makeDraft(facilitator, { embedOrigins: 'https://news.example.org/\nhttps://news.example.org' });
  const made = await foundConversation(room, slug);
  assert.equal(slug, 'water-in-the-valley');
  assert.equal(made.opensAt?.toISOString(), '2099-03-01T17:00:00.000Z');
  assert.equal(made.closesAt?.toISOString(), '2099-04-02T03:00:00.000Z');
  assert.deepEqual(made.translations, {
    es: { title: 'Agua en el valle', question: '¿Quién debe decidir sobre los **pozos**?' },
  });
  assert.deepEqual(
    [made.regionId, made.regionKind, made.joining, made.moderation, made.takesStatements, made.embedOrigins],
    [fresno, 'city', 'residents', 'before', true, ['https://news.example.org']],
  );
  assert.equal(made.publishedAt, null);
  assert.deepEqual(await publicActs(room, made.id), []);
  const resident = await room.person(fresno);
  assert.equal((await resident.get(`/conversations/${slug}/moderation`)).status, 404);
  assert.equal((await facilitator.get(`/conversations/${slug}/moderation`)).status, 200);
});

test('the same form sent several times at once makes one draft; a title of a page of the room gets another name', async () => {
  const before = await conversations();
  const form = filled({ title: 'Facilitate', key: randomUUID() });
  const answers = await Promise.all([1, 2, 3].map(() => facilitator.post('/conversations/new', form)));
  assert.deepEqual(
    [...new Set(answers.map((answer) => answer.headers.get('location')))],
    ['/conversations/conversation-facilitate/facilitate'],
  );
  assert.equal(await conversations(), before + 1);
});

const refused: readonly (readonly [field: string, value: string, sentence: RegExp])[] = [
  ['title', ' ', /Write a title/],
  ['title', 'x'.repeat(121), /at most 120/],
  ['question', 'x'.repeat(5_001), /at most 5,000/],
  ['otherTitle', '', /title in the second language/],
  ['language', 'xx', /Choose a language/],
  ['region', '', /Choose a region/],
  ['region', 'nowhere', /not a facilitator in this region/],
  ['region', kern, /not a facilitator in this region/],
  ['region', state, /not a facilitator in this region/],
  ['topic', 'no-such-topic', /listed topics/],
  ['opensAt', '', /Choose a date and a time/],
  ['opensAt', 'tomorrow', /not a date and time/],
  ['opensAt', '2099-03-08T02:30', /does not exist/],
  ['closesAt', '2099-03-01T09:00', /close after it opens/],
  ['joining', 'dogs', /Choose one of these/],
  ['regionKind', 'state', /Choose one of these/],
  ['moderation', '', /Choose one of these/],
  ['takesStatements', '', /Choose one of these/],
  ['embedOrigins', 'http://news.example.org', /must begin with https/],
  ['embedOrigins', 'https://news.example.org/page', /without a path/],
  ['embedOrigins', 'https://*.example.org', /Asterisks are not possible/],
  ['embedOrigins', 'https://a;b.example.org', /without a path/],
  ['embedOrigins', 'https://me@news.example.org', /without a path/],
  ['embedOrigins', 'news.example.org', /without a path/],
  ['embedOrigins', 'https://localhost', /without a path/],
  ['embedOrigins', Array.from({ length: 21 }, (_, at) => `https://n${at}.example.org`).join('\n'), /At most 20/],
];

test('every field that cannot be used is told beside it, what was typed is kept, and nothing is stored', async () => {
  const before = await conversations();
  for (const [field, value, sentence] of refused) {
    const answer = await facilitator.post(
      '/conversations/new',
      filled({ otherQuestion: 'Kept as typed', [field]: value }),
    );
    const page = await answer.text();
    assert.equal(answer.status, 422, `${field}=${value}`);
    assert.match(page, sentence, `${field}=${value}`);
    assert.ok(page.includes(`href="#field-${field}"`), `${field}=${value}`);
    assert.ok(page.includes('Kept as typed'), `${field}=${value}`);
  }
  assert.equal(await conversations(), before);
});

test('regions are compared at the level of the conversation’s region or below it', async () => {
  const clovis = 'ocd-division/country:us/state:ca/place:clovis';
  const above = await facilitator.post('/conversations/new', filled({ region: clovis, regionKind: 'county' }));
  assert.equal(above.status, 422);
  assert.match(await above.text(), /same level as this dialogue’s region, or smaller/);
  const slug = await makeDraft(facilitator, { title: 'Clovis', region: clovis, regionKind: 'district' });
  const edited = await facilitator.post(`/conversations/${slug}/edit`, filled({ regionKind: 'county' }));
  assert.equal(edited.status, 422);
});

test('only facilitators of the region make, edit, publish, close, seed, invite and give roles; a role in one conversation makes none', async () => {
  const slug = await makeDraft(facilitator, { title: 'Rights' });
  const { id } = await foundConversation(room, slug);
  const base = `/conversations/${slug}`;
  const moderator = await withRole(room, id, 'moderator');
  const facilitates = ['edit', 'seeds', 'invitations', 'closing'];
  const posts = [...facilitates, 'publish', 'close', 'facilitate/roles'];
  const asked = [elsewhere, await room.person(fresno), await room.person(fresno, 'organiser')];
  for (const who of [...asked, moderator]) {
    for (const path of facilitates) assert.equal((await who.get(`${base}/${path}`)).status, 403, path);
    for (const path of posts) assert.equal((await who.post(`${base}/${path}`, filled())).status, 403, path);
  }
  for (const who of asked) {
    for (const path of ['facilitate', 'moderate', 'moderate/0'])
      assert.equal((await who.get(`${base}/${path}`)).status, 403);
    for (const path of ['moderate', 'moderate/0', 'moderate/0/translation'])
      assert.equal((await who.post(`${base}/${path}`, {})).status, 403, path);
  }
  const own = await withRole(room, id, 'facilitator');
  assert.equal((await own.get(`${base}/edit`)).status, 200);
  assert.match(await (await own.get('/conversations/new')).text(), /not a facilitator in any region/);
  assert.equal((await own.post('/conversations/new', filled())).status, 422);
  const console = await (await moderator.get(`${base}/facilitate`)).text();
  assert.match(console, /Moderate statements/);
  assert.doesNotMatch(console, /publishReason|Give the role/);
  assert.equal((await room.app.request('/conversations/facilitate')).status, 303);
  assert.equal((await (await room.person(fresno)).get('/conversations/facilitate')).status, 403);
  const list = await (await moderator.get('/conversations/facilitate')).text();
  assert.match(list, /\/conversations\/rights\/facilitate/);
  assert.doesNotMatch(list, /water-in-the-valley|New dialogue/);
});

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
    [{ email: 'nobody@example.org' }, /No account here has this address/],
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
