/**
 * Claims about what everybody sees of a conversation, through HTTP, with maps made from votes. Over 250 lines, as all of it looks at
 * the same two conversations, whose maps take longer to make than the pages to read.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { keepMaps } from './keep-maps.ts';
import { findConversation } from './store/conversations.ts';
import { moderateStatement } from './moderate-statement.ts';
import { plantVotes } from './testing/planted-conversation.ts';
import { fresno, kern, openDialogueRoom, state, type DialogueRoom, type Person } from './testing/room.ts';
import { findings } from './words/findings.ts';
import { list } from './words/list.ts';
import { overview } from './words/overview.ts';
import { reportWords } from './words/report.ts';
import { statementWords } from './words/statements.ts';

const county = (name: string): string => `${state}/county:${name}`;
const counties = ['fresno', 'kern', 'alameda', 'solano', 'humboldt'].map(county);
const manyTexts = Array.from({ length: 40 }, (_, at) => `Claim number ${at} about the county`);
const markup = 'A <b>bold</b> claim & <script>alert(1)</script>';
const day = 86_400_000;

let room: DialogueRoom;
let facilitator: Person;

before(async () => {
  room = await openDialogueRoom();
  facilitator = await room.person(state, 'facilitator');
  const id = await room.conversation('three', { joining: 'anyone', hypothetical: true }, [markup, ...manyTexts]);
  await plantVotes(
    room.platform,
    id,
    counties,
    { seed: 'pages', participants: 400, statements: 41, groups: [3, 2, 2], voted: 0.6, regionTie: 0.2 },
    7,
  );
  const one = await room.conversation('alike', {}, manyTexts);
  await plantVotes(room.platform, one, counties, {
    seed: 'alike',
    participants: 150,
    statements: 40,
    groups: [1],
    divisive: 0,
    voted: 0.5,
  });
});
after(() => room.close());

async function see(path: string, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const answer = await room.app.request(path, { headers });
  assert.equal(answer.status, 200, path);
  return answer.text();
}

const open = async (path: string): Promise<Record<string, unknown>> =>
  JSON.parse(await see(path)) as Record<string, unknown>;

describe('the list of conversations', () => {
  it('groups them by state, filters by region, and keeps drafts to those who run them', async () => {
    const now = room.platform.now().getTime();
    await room.conversation('later', {
      opensAt: new Date(now + day),
      closesAt: new Date(now + 2 * day),
      regionId: kern,
    });
    await room.conversation('hidden', { publishedAt: null });
    const page = await see('/conversations');
    assert.ok(page.indexOf('Conversation three') < page.indexOf('Conversation later'));
    assert.match(page, /Hypothetical/);
    assert.doesNotMatch(page, /Conversation hidden/);
    const kernOnly = await see(`/conversations?region=${encodeURIComponent(kern)}`);
    assert.match(kernOnly, /Conversation later/);
    assert.doesNotMatch(kernOnly, /Conversation three/);
    assert.match(await see(`/conversations?region=${encodeURIComponent(fresno)}`), /no dialogues in this region/);
    assert.equal((await room.app.request('/conversations?region=nowhere')).status, 404);
    for (const path of ['', '/report', '/statements', '/statements/0', '/embed', '/statements.atom']) {
      assert.equal((await room.app.request(`/conversations/hidden${path}`)).status, 404, path);
      if (path !== '/embed') assert.equal((await facilitator.get(`/conversations/hidden${path}`)).status, 200, path);
    }
    for (const path of ['', '/map', '/statements', '/moderation'])
      assert.equal((await room.app.request(`/api/conversations/hidden${path}`)).status, 404, path);
  });

  it('is led to officials’ pages only for those who have a role', async () => {
    assert.doesNotMatch(await see('/conversations'), /href="\/conversations\/facilitate"/);
    assert.match(await (await facilitator.get('/conversations')).text(), /href="\/conversations\/facilitate"/);
  });
});

describe('the page of a conversation', () => {
  it('shows the map, each group, common ground with its reason, disagreement and regions', async () => {
    const page = await see('/conversations/three');
    assert.equal(page.match(/class="map-letter"/g)?.length, 3);
    for (const letter of ['A', 'B', 'C']) assert.match(page, new RegExp(`Group ${letter}`));
    for (const id of ['map', 'groups', 'common-ground', 'disagreement', 'regions', 'moved'])
      assert.match(page, new RegExp(`id="${id}"`));
    assert.match(page, /Its place follows from/);
    assert.match(page, /topic=conversation%3A\d+/);
    assert.match(page, /href="\/conversations\/three\/vote"/);
    assert.doesNotMatch(page, /You stand with/);
  });

  it('writes what people wrote as text, whatever it looks like', async () => {
    for (const path of ['', '/statements?sort=newest&page=2', '/statements/0', '/report']) {
      const page = await see(`/conversations/three${path}`);
      assert.doesNotMatch(page, /<script>alert|<b>bold/, path);
    }
    assert.match(await see('/conversations/three/statements/0'), /A &lt;b&gt;bold&lt;\/b&gt; claim &amp;/);
  });

  it('says honestly that there are no clear groups, and still ranks', async () => {
    const page = await see('/conversations/alike');
    assert.match(page, /There are no clear groups\. People differ, but not in camps/);
    assert.doesNotMatch(page, /class="map-letter"|id="groups"/);
    assert.match(page, /There are no groups to compare|Its place follows from these regions/);
  });

  it('says what to expect where nobody has voted, by state', async () => {
    const now = room.platform.now().getTime();
    await room.conversation('silent');
    assert.match(await see('/conversations/silent'), /Nobody has voted yet[^]*Yours could be the first vote/);
    await room.conversation('over', { opensAt: new Date(now - 2 * day), closesAt: new Date(now - day) });
    const over = await see('/conversations/over');
    assert.match(over, /closed without a vote/);
    assert.doesNotMatch(over, /href="\/conversations\/over\/vote"/);
  });

  it('leaves out who has no account when asked, where both take part', async () => {
    const [all, accounts] = [await see('/conversations/three'), await see('/conversations/three?who=accounts')];
    assert.match(all, /Only with an account/);
    assert.match(all, />\s*400\s*</);
    assert.match(accounts, />\s*342\s*</);
    assert.doesNotMatch(await see('/conversations/alike?who=accounts'), /Only with an account/);
  });

  it('marks the place of a participant for them alone, on a page that nobody keeps', async () => {
    const who = await room.person(fresno);
    const before = await who.get('/conversations/three');
    assert.doesNotMatch(await before.text(), /map-you/);
    for (let statement = 0; statement < 12; statement += 1)
      await who.post('/conversations/three/vote', { statement: String(statement), revision: '1', value: '1' });
    await keepMaps(room.platform);
    const own = await who.get('/conversations/three');
    assert.equal(own.headers.get('cache-control'), 'no-store');
    assert.match(await own.text(), /Only you see your mark[^]*map-you/);
    assert.doesNotMatch(await see('/conversations/three'), /map-you/);
    assert.match(await (await who.get('/conversations/three/me')).text(), /Where you stand[^]*map-you/);
    const another = await room.person(kern);
    assert.doesNotMatch(await (await another.get('/conversations/three')).text(), /map-you/);
  });

  it('says in short what holds on every side beside as much that divides, before the map, and leads to the files and the log', async () => {
    const page = await see('/conversations/three');
    const short = page.slice(page.indexOf('id="short"'), page.indexOf('id="map"'));
    const [together = '', apart = ''] = short.split('Where people differ');
    const linked = (part: string): number => [...part.matchAll(/\/conversations\/three\/statements\/\d+"/g)].length;
    assert.deepEqual([linked(together), linked(apart)], [3, 3]);
    assert.match(short, /group A \d+%, group B \d+%/);
    for (const path of ['/conversations/three/export', '/conversations/three/moderation'])
      assert.ok(page.includes(`href="${path}"`), path);
    assert.match(page, /href="\/log\?process=conversation:\d+"/);
    assert.match(await see('/conversations/three/statements'), /<title>All statements · Conversation three –/);
  });

  it('does not say that nobody voted while the first map is being drawn', async () => {
    await room.conversation('first', {}, ['One thing']);
    assert.match(await see('/conversations/first'), /Nobody has voted yet/);
    const who = await room.person(fresno);
    await who.post('/conversations/first/vote', { statement: '0', revision: '1', value: '1' });
    for (const path of ['/conversations/first', '/conversations/first/report']) {
      const page = await see(path);
      assert.match(page, /votes are being counted/);
      assert.doesNotMatch(page, /Nobody has voted/);
    }
    await keepMaps(room.platform);
    assert.doesNotMatch(await see('/conversations/first'), /being counted/);
  });

  it('is kept as sent until votes, decisions or translations come', async () => {
    const id = await room.conversation('kept', {}, ['One thing', 'Another thing']);
    const look = async (tag = ''): Promise<Response> =>
      room.app.request('/conversations/kept/statements', { headers: tag === '' ? {} : { 'if-none-match': tag } });
    const tagOf = async (): Promise<string> => (await look()).headers.get('etag') ?? '';
    const first = await tagOf();
    assert.equal((await look(first)).status, 304);
    const who = await room.person(fresno);
    await who.post('/conversations/kept/vote', { statement: '0', revision: '1', value: '1' });
    await keepMaps(room.platform);
    const voted = await look(first);
    assert.equal(voted.status, 200);
    assert.match(await voted.text(), /100% agree/);
    const second = await tagOf();
    const conversation = await findConversation(room.platform.db, 'kept');
    assert.ok(conversation);
    const official = { id: facilitator.id, role: 'facilitator' as const };
    const decision = { statement: 1, act: 'rejected' as const, reason: 'Says nothing about the question', into: null };
    assert.ok((await moderateStatement(room.platform, conversation, official, decision)).ok);
    const decided = await look(second);
    assert.equal(decided.status, 200);
    assert.doesNotMatch(await decided.text(), /Another thing/);
    assert.doesNotMatch(await see('/conversations/kept/statements', { cookie: 'lang=es' }), /Una cosa/);
    await sql`insert into statement_translation (conversation_id, statement, language, text, machine)
      values (${id}, 0, 'es', 'Una cosa', true)`.execute(room.platform.db);
    const spanish = await see('/conversations/kept/statements', { cookie: 'lang=es' });
    assert.match(spanish, /lang="es" dir="auto">Una cosa/);
    assert.match(spanish, /Traducido por una máquina/);
  });
});

describe('statements', () => {
  it('can be put in order of every measure, and each order is a different one where figures differ', async () => {
    const seen = new Set<string>();
    for (const sort of [
      'common',
      'divisive',
      'votes',
      'newest',
      'group-informed',
      'maximin',
      'region',
      'cross-region',
      'intercept',
    ]) {
      const page = await see(`/conversations/three/statements?sort=${sort}`);
      const order = [...page.matchAll(/href="\/conversations\/three\/statements\/(\d+)"/g)].map((match) => match[1]);
      assert.equal(order.length, 25, sort);
      seen.add(order.join(' '));
    }
    assert.ok(seen.size >= 7, `${seen.size} orders`);
    assert.match(await see('/conversations/three/statements?sort=nonsense&page=-4'), /Statements 1 to 25 of 41/);
    assert.match(await see('/conversations/three/statements?page=99'), /Statements 26 to 41 of 41/);
  });

  it('show everything known of one: counts, every measure with its source, its place, decisions and the way to vote', async () => {
    const page = await see('/conversations/three/statements/3');
    for (const source of [
      /Source: Polis/,
      /Jigsaw/,
      /Efron and Morris/,
      /cannot move it by more than/,
      /Wojcik et al\. 2022/,
    ])
      assert.match(page, source);
    assert.match(page, /As common ground: place \d+ of 41/);
    assert.match(page, /href="\/conversations\/three\/vote\?statement=3"/);
    assert.match(page, /No decision has been recorded/);
    for (const odd of ['41', '-1', 'x', '99999999999'])
      assert.equal((await room.app.request(`/conversations/three/statements/${odd}`)).status, 404, odd);
  });

  it('tell what was merged and why, and never show what was rejected or waits', async () => {
    const id = await room.conversation('moderated', {}, ['First of all', 'The same again', 'Off topic']);
    const conversation = await findConversation(room.platform.db, 'moderated');
    assert.ok(conversation);
    const official = { id: facilitator.id, role: 'facilitator' as const };
    const decide = (statement: number, act: 'merged' | 'rejected', into: number | null) =>
      moderateStatement(room.platform, conversation, official, { statement, act, into, reason: `Because of ${act}` });
    assert.ok((await decide(1, 'merged', 0)).ok);
    assert.ok((await decide(2, 'rejected', null)).ok);
    await sql`insert into statement (conversation_id, number, seed, text, language, state, idempotency_key)
      values (${id}, 3, false, 'Waiting to be read', 'en', 'waiting', ${randomUUID()})`.execute(room.platform.db);
    const merged = await see('/conversations/moderated/statements/1');
    assert.match(merged, /merged into it[^]*href="\/conversations\/moderated\/statements\/0"/);
    assert.match(merged, /Reason: Because of merged/);
    for (const number of [2, 3])
      assert.equal((await room.app.request(`/conversations/moderated/statements/${number}`)).status, 404);
    const acts = JSON.stringify(await open('/api/conversations/moderated/moderation'));
    assert.match(acts, /Because of rejected/);
    assert.doesNotMatch(acts, /Off topic|by_account/);
  });
});

it('has the same words in both languages, and none of them is empty', () => {
  for (const words of [list, overview, findings, statementWords, reportWords]) {
    assert.deepEqual(Object.keys(words.texts.es).toSorted(), Object.keys(words.texts.en).toSorted());
    for (const text of Object.values(words.texts.es)) assert.notEqual(text, '');
  }
});
