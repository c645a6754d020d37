/** Claims about making conversations and about who may run them, through HTTP on a real PostgreSQL. */
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
  const facilitates = ['edit', 'seeds', 'invitations', 'closing', 'facilitate/roles'];
  const posts = [...facilitates, 'publish', 'close'];
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
  assert.doesNotMatch(console, /publishReason|facilitate\/roles/);
  assert.equal((await room.app.request('/conversations/facilitate')).status, 303);
  const late = await withRole(room, id, 'facilitator');
  await sql`update session set expires_at = now() - interval '1 second' where account_id = ${late.id}`.execute(
    room.platform.db,
  );
  const expired = await late.post(`${base}/publish`, { publishReason: 'Too late.' });
  assert.equal(expired.status, 401);
  assert.match((await late.get(`${base}/facilitate`)).headers.get('location') ?? '', /^\/sign-in/);
  assert.equal((await (await room.person(fresno)).get('/conversations/facilitate')).status, 403);
  const list = await (await moderator.get('/conversations/facilitate')).text();
  assert.match(list, /\/conversations\/rights\/facilitate/);
  assert.doesNotMatch(list, /water-in-the-valley|New dialogue/);
});
