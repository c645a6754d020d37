/** Claims about the voting page: what it says in each state, the reader's language, and addresses of single statements. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { fresno, kern, openDialogueRoom, type DialogueRoom, type Person } from './testing/room.ts';

const dayMs = 86_400_000;

describe('the voting page', () => {
  let room: DialogueRoom;
  before(async () => {
    room = await openDialogueRoom();
  });
  after(() => room.close());

  const look = async (path: string, who?: Person, language = 'en'): Promise<{ status: number; text: string }> => {
    const answer = await room.app.request(`/conversations/${path}`, {
      headers: { cookie: who?.cookie ?? '', 'accept-language': language },
    });
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    return { status: answer.status, text: await answer.text() };
  };
  /** The sentences of the card and around it, without tags. */
  const bare = (text: string): string => text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

  it('says in every state what can be done, and never shows buttons that would be refused', async () => {
    const now = room.platform.now().getTime();
    const who = await room.person(fresno);
    await room.conversation('soon', { opensAt: new Date(now + dayMs), closesAt: new Date(now + 2 * dayMs) });
    await room.conversation('over', { opensAt: new Date(now - 2 * dayMs), closesAt: new Date(now - dayMs) });
    await room.conversation('elsewhere', { importedFrom: 'Polis', opensAt: null, closesAt: null });
    await room.conversation('kern-only', { regionId: kern });
    await room.conversation('hidden', { publishedAt: null });
    for (const [slug, sentence] of [
      ['soon', /not open yet\. You can vote from/],
      ['over', /closed on .* Votes can no longer be cast/],
      ['elsewhere', /This dialogue is closed\./],
      ['kern-only', /for residents of Kern County\. Your account says that you live somewhere else/],
    ] as const) {
      const { status, text } = await look(`${slug}/vote`, who);
      assert.equal(status, 200);
      assert.match(bare(text), sentence);
      assert.doesNotMatch(text, /name="value" value="1"/);
    }
    assert.match(bare((await look('kern-only/vote', await room.person(null))).text), /does not say yet where you live/);
    assert.equal(
      (await room.app.request('/conversations/hidden/vote', { headers: { cookie: who.cookie } })).status,
      404,
    );
    const moderator = await room.person(fresno, 'moderator');
    await room.conversation('own-draft', { publishedAt: null, regionId: fresno });
    assert.match(bare((await look('own-draft/vote', moderator)).text), /This dialogue is a draft/);
  });

  it('shows each statement in the reader’s language, says when a machine translated it, and keeps the original', async () => {
    const id = await room.conversation('tongues', {}, ['Water first.', 'Roads first.', 'Schools first.']);
    const put = (number: number, text: string, machine: boolean) =>
      sql`insert into statement_translation (conversation_id, statement, language, text, machine)
        values (${id}, ${number}, 'es', ${text}, ${machine})`.execute(room.platform.db);
    await put(0, 'Primero el agua.', true);
    await put(1, 'Primero los caminos.', false);
    const who = await room.person(fresno);
    const shown = async (number: number, language: string): Promise<string> =>
      (await look(`tongues/vote?statement=${number}`, who, language)).text;
    const machine = await shown(0, 'es');
    assert.match(machine, /<span lang="es" dir="auto">Primero el agua\.<\/span>/);
    assert.match(machine, /<p data-machine\s*>/);
    assert.match(machine, /<p data-person hidden>/);
    assert.match(machine, /Mostrar el original \(inglés\)/);
    assert.match(machine, /<p lang="en" data-original>Water first\.<\/p>/);
    const person = await shown(1, 'es');
    assert.match(person, /<p data-machine hidden>[^]*<p data-person\s*>/);
    const untranslated = await shown(2, 'es');
    assert.match(untranslated, /<span lang="en" dir="auto">Schools first\.<\/span>/);
    assert.match(untranslated, /data-translation\s+hidden/);
    assert.match(await shown(0, 'en'), /<span lang="en" dir="auto">Water first\.<\/span>[^]*data-translation\s+hidden/);
  });

  it('opens at the statement that the address names, with what stands, and changes it there', async () => {
    await room.conversation('deep');
    const who = await room.person(fresno);
    await who.post('/conversations/deep/vote', { statement: '2', revision: '1', value: '1' });
    const { text } = await look('deep/vote?statement=2', who);
    assert.match(text, /name="statement" value="2"[^]*name="revision" value="2"/);
    assert.match(bare(text), /Your vote now: Agree\. Choose again to change it\./);
    const changed = await who.post('/conversations/deep/vote', { statement: '2', revision: '2', value: '-1' });
    assert.equal(changed.headers.get('location'), '/conversations/deep/vote?after=2#vote');
    assert.match(bare((await look('deep/vote?after=2', who)).text), /You disagreed with:.*Water rights/);
  });

  it('says when the statement that was asked for is gone, and shows another', async () => {
    const id = await room.conversation('gone', {}, ['A.', 'B.', 'C.', 'D.', 'E.']);
    const who = await room.person(fresno);
    await sql`update statement set state = 'rejected' where conversation_id = ${id} and number = 0`.execute(
      room.platform.db,
    );
    await sql`update statement set state = 'merged', merged_into = 4 where conversation_id = ${id} and number = 1`.execute(
      room.platform.db,
    );
    await sql`update statement set state = 'waiting' where conversation_id = ${id} and number = 2`.execute(
      room.platform.db,
    );
    await sql`update statement set state = 'rejected', published_at = null where conversation_id = ${id} and number = 3`.execute(
      room.platform.db,
    );
    for (const [asked, status, sentence] of [
      ['0', 410, /has been taken off by a moderator/],
      ['1', 410, /was joined with it/],
      ['2', 404, /There is no such statement here/],
      ['3', 404, /There is no such statement here/],
      ['77', 404, /There is no such statement here/],
      ['x', 404, /There is no such statement here/],
      ['-1', 404, /There is no such statement here/],
    ] as const) {
      const seen = await look(`gone/vote?statement=${asked}`, who);
      assert.deepEqual([seen.status, sentence.test(bare(seen.text))], [status, true], asked);
      assert.match(seen.text, /name="statement" value="4"/);
    }
    assert.match((await look('gone/vote?statement=1', who)).text, /href="\/conversations\/gone\/vote\?statement=4"/);
    const late = await who.post('/conversations/gone/vote', { statement: '0', revision: '1', value: '1' });
    assert.equal(late.status, 409);
    assert.match(bare(await late.text()), /has been taken off\. Your vote on it was not recorded\./);
  });

  it('says when all is done, and when there is nothing yet', async () => {
    await room.conversation('short', {}, ['Only one.']);
    await room.conversation('empty', {}, []);
    const who = await room.person(fresno);
    await who.post('/conversations/short/vote', { statement: '0', revision: '1', value: '0' });
    const { text } = await look('short/vote', who);
    assert.match(bare(text), /You have voted on every statement\./);
    assert.match(bare(text), /You have voted on 1 of 1 statements\./);
    assert.match(bare((await look('empty/vote', who)).text), /There are no statements yet\./);
  });

  it('leads back to the same statement after signing in', async () => {
    await room.conversation('signed-out');
    const { text } = await look('signed-out/vote?statement=1');
    assert.match(text, /return=%2Fconversations%2Fsigned-out%2Fvote%3Fstatement%3D1/);
  });

  it('escapes what people write, in the page and in what the island reads', async () => {
    await room.conversation('nasty', {}, [`"><script>alert(1)</script>' onclick='x`]);
    const who = await room.person(fresno);
    const { text } = await look('nasty/vote', who);
    assert.doesNotMatch(text, /<script>alert|' onclick='x/);
  });

  it('serves a conversation of 10,000 statements, a page of it at a time', async () => {
    const id = await room.conversation('many', { moderation: 'after' }, ['First.']);
    await sql`insert into statement (conversation_id, number, text, language, state, idempotency_key, published_at)
      select ${id}, n, 'Statement about matter ' || md5(n::text), 'en', 'published', gen_random_uuid(), now()
      from generate_series(1, 9999) n`.execute(room.platform.db);
    const who = await room.person(fresno);
    await who.post('/conversations/many/vote', { statement: '5000', revision: '1', value: '1' });
    await sql`insert into statement_vote (conversation_id, participant, statement, revision, value)
      select ${id}, 0, n, 1, n % 3 - 1 from generate_series(0, 4999) n`.execute(room.platform.db);
    const { status, text } = await look('many/vote?after=5000', who);
    assert.equal(status, 200);
    assert.match(bare(text), /You have voted on 5,001 of 10,000 statements/);
    const me = await look('many/me?page=3', who);
    assert.equal(me.text.match(/class="vote-again"/g)?.length, 50);
    assert.ok(me.text.length < 400_000, String(me.text.length));
    const alike = await who.post('/conversations/many/statements/new', {
      key: crypto.randomUUID(),
      text: 'A statement about no other matter at all.',
      language: 'en',
      agree: 'yes',
    });
    assert.equal(alike.status, 303);
  });
});
