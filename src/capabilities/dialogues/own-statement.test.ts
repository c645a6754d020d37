/** Claims about writing a statement of one's own through the form: once, kept when refused, agreed with when published. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { mostStatementsOfOne } from './submit-statement.ts';
import { browserCookieIn, formsOf } from './testing/calls.ts';
import { fresno, kern, openDialogueRoom, type DialogueRoom, type Person } from './testing/room.ts';

describe('a statement of one’s own', () => {
  let room: DialogueRoom;
  before(async () => {
    room = await openDialogueRoom();
  });
  after(() => room.close());

  const own = async (id: number) =>
    (
      await sql<{ text: string; state: string; author: number; language: string }>`
        select text, state, author, language from statement where conversation_id = ${id} and author is not null order by number`.execute(
        room.platform.db,
      )
    ).rows;
  const votes = async (id: number) =>
    (
      await sql<{ participant: number; statement: number; value: number }>`
        select participant, statement, value from statement_vote where conversation_id = ${id}`.execute(
        room.platform.db,
      )
    ).rows;
  const form = (text: string, more: Readonly<Record<string, string>> = {}) => ({
    key: randomUUID(),
    text,
    language: 'en',
    agree: 'yes',
    ...more,
  });
  const submit = (who: Person, slug: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
    who.post(`/conversations/${slug}/statements/new`, fields);
  const bare = (text: string): string => text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

  it('is published at once where moderation comes after, with its author’s agreement as a vote', async () => {
    const id = await room.conversation('after', { moderation: 'after' });
    const who = await room.person(fresno);
    const page = await (await who.get('/conversations/after/statements/new')).text();
    assert.match(page, /name="agree"/);
    assert.match(bare(page), /shown at once/);
    const sent = await submit(who, 'after', form('  Ferries should\r\n cross the   bay again. '));
    assert.equal(sent.headers.get('location'), '/conversations/after/me');
    assert.deepEqual(await own(id), [
      { text: 'Ferries should cross the bay again.', state: 'published', author: 0, language: 'en' },
    ]);
    assert.deepEqual(await votes(id), [{ participant: 0, statement: 3, value: 1 }]);
  });

  it('waits where moderation comes before, and then nobody has agreed with it yet', async () => {
    const id = await room.conversation('before');
    const who = await room.person(fresno);
    const page = await (await who.get('/conversations/before/statements/new')).text();
    assert.doesNotMatch(page, /name="agree"/);
    assert.match(bare(page), /A moderator looks at it first/);
    await submit(who, 'before', form('Ferries should cross the bay again.'));
    assert.deepEqual(
      (await own(id)).map(({ state }) => state),
      ['waiting'],
    );
    assert.deepEqual(await votes(id), []);
    const other = await room.person(fresno);
    assert.doesNotMatch(await (await other.get('/conversations/before/vote')).text(), /Ferries/);
  });

  it('is not agreed with when its author unticks the box', async () => {
    const id = await room.conversation('unticked', { moderation: 'after' });
    const who = await room.person(fresno);
    await submit(who, 'unticked', form('Ferries should cross the bay again.', { agree: '' }));
    assert.deepEqual(await votes(id), []);
  });

  it('is one however often the form is sent, also all at once', async () => {
    const id = await room.conversation('twice', { moderation: 'after' });
    const who = await room.person(fresno);
    const fields = form('Ferries should cross the bay again.');
    const sent = await Promise.all(Array.from({ length: 10 }, () => submit(who, 'twice', fields)));
    assert.deepEqual(new Set(sent.map(({ status }) => status)), new Set([303]));
    assert.equal((await own(id)).length, 1);
    assert.equal((await votes(id)).length, 1);
  });

  it('comes back with what was typed when it is empty, too long, or in no language we know', async () => {
    const id = await room.conversation('refused', { moderation: 'after' });
    const who = await room.person(fresno);
    const long = `${'Why '.repeat(74)}end`;
    for (const [fields, sentence] of [
      [form('   '), /Write your statement\./],
      [form(long), /has 299 characters, and 280 are allowed\. Shorten it by 19\./],
      [form('Ferries again.', { language: 'xx' }), /Choose the language you wrote in\./],
    ] as const) {
      const answer = await submit(who, 'refused', fields);
      assert.equal(answer.status, 422);
      const text = await answer.text();
      assert.match(bare(text), sentence);
      assert.ok(text.includes(`${fields.text}</textarea>`));
      assert.ok(text.includes(fields.key));
    }
    assert.equal((await submit(who, 'refused', form('🌊'.repeat(280)))).status, 303);
    assert.equal((await own(id)).length, 1);
  });

  it('points out similar ones first, to be voted on instead, and is taken when its author insists', async () => {
    const id = await room.conversation('alike', { moderation: 'after' });
    const who = await room.person(fresno);
    const fields = form('Settle the water rights before anything else');
    const asked = await submit(who, 'alike', fields);
    assert.equal(asked.status, 422);
    const text = await asked.text();
    assert.match(text, /href="\/conversations\/alike\/vote\?statement=2"/);
    assert.match(text, /name="different" value="yes"/);
    assert.deepEqual(await own(id), []);
    assert.equal((await submit(who, 'alike', { ...fields, different: 'yes' })).status, 303);
    assert.equal((await own(id)).length, 1);
  });

  it('may be written without an account where the conversation is open to anyone', async () => {
    const id = await room.conversation('anyone', { joining: 'anyone', moderation: 'after' });
    const send = formsOf(room);
    const stranger = await send('/conversations/anyone/statements/new', form('Ferries again.'));
    assert.equal(stranger.status, 401);
    assert.match(await stranger.text(), /name="onward" value="\/conversations\/anyone\/statements\/new"/);
    const cookie = browserCookieIn(await send('/conversations/anyone/join', { region: kern }));
    assert.equal((await send('/conversations/anyone/statements/new', form('Ferries again.'), cookie)).status, 303);
    assert.deepEqual(
      (await own(id)).map(({ author }) => author),
      [0],
    );
    assert.equal((await votes(id)).length, 1);
  });

  it('is refused in a sentence, with the text given back, when none are taken any more', async () => {
    const id = await room.conversation('no-more', { moderation: 'after' });
    await room.conversation('given', { takesStatements: false });
    const who = await room.person(fresno);
    await sql`update conversation set closes_at = clock_timestamp() where id = ${id}`.execute(room.platform.db);
    for (const [slug, sentence] of [
      ['no-more', /This dialogue is closed/],
      ['given', /Here the statements are given/],
    ] as const) {
      const answer = await submit(who, slug, form('Ferries <b>again</b>.'));
      assert.equal(answer.status, 409);
      const text = await answer.text();
      assert.match(text, sentence);
      assert.match(text, /Ferries &lt;b&gt;again/);
      assert.equal((await who.get(`/conversations/${slug}/statements/new`)).status, 200);
    }
    const outsider = await room.person(kern);
    await room.conversation('fresno-only', { regionId: fresno });
    assert.equal((await submit(outsider, 'fresno-only', form('Ferries again.'))).status, 403);
  });

  it('is limited in number for each participant, also when they are sent at once', async () => {
    const id = await room.conversation('flood', { moderation: 'after' }, []);
    const who = await room.person(fresno);
    await submit(who, 'flood', form('Number zero.'));
    await sql`insert into statement (conversation_id, number, author, text, language, state, idempotency_key, published_at)
      select ${id}, n, 0, 'Number ' || n, 'en', 'published', gen_random_uuid(), now()
      from generate_series(1, ${mostStatementsOfOne - 3}) n`.execute(room.platform.db);
    const sent = await Promise.all(
      Array.from({ length: 8 }, (_, at) => submit(who, 'flood', form(`Wish ${at}`, { different: 'yes' }))),
    );
    assert.equal(sent.filter(({ status }) => status === 303).length, 2);
    assert.equal((await own(id)).length, mostStatementsOfOne);
    const refused = sent.find(({ status }) => status === 409);
    assert.match(bare((await refused?.text()) ?? ''), /You have submitted 30 statements/);
  });

  it('takes no key of somebody else’s statement, and leaves no account in the public log', async () => {
    const id = await room.conversation('keys', { moderation: 'after' });
    const [a, b] = [await room.person(fresno), await room.person(fresno)];
    const fields = form('Ferries should cross the bay again.');
    await submit(a, 'keys', fields);
    const stolen = await submit(b, 'keys', { ...fields, text: 'Bridges should be free of tolls.' });
    assert.equal(stolen.status, 409);
    assert.match(await stolen.text(), /Bridges should be free of tolls\.<\/textarea>/);
    assert.equal((await own(id)).length, 1);
    const rows = await sql<{ actor_id: string | null; public: boolean }>`
      select actor_id, public from audit where act = 'statement.submitted' and process = ${`conversation:${id}`}`.execute(
      room.platform.db,
    );
    assert.deepEqual(rows.rows, [{ actor_id: null, public: false }]);
    for (const odd of [
      {},
      { key: 'x' },
      { text: 'Only text' },
      { key: '0', text: 'x', language: 'en', agree: '\u0001' },
    ])
      assert.ok((await submit(b, 'keys', odd as Record<string, string>)).status < 500);
  });
});
