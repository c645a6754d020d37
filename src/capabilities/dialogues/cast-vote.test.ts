/** Claims about voting on statements: through the form, against the database, under races and retries. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { castVote } from './cast-vote.ts';
import { fresno, kern, openDialogueRoom, type DialogueRoom } from './testing/room.ts';
import { join } from './store/participants.ts';

describe('voting on statements', () => {
  let room: DialogueRoom;
  before(async () => {
    room = await openDialogueRoom();
  });
  after(() => room.close());

  const rows = async (conversationId: number) =>
    (
      await sql<{ participant: number; statement: number; revision: number; value: number | null }>`
        select participant, statement, revision, value from statement_vote
        where conversation_id = ${conversationId} order by participant, statement, revision`.execute(room.platform.db)
    ).rows;

  it('records a vote once however often the form is sent, and shows the next statement', async () => {
    const id = await room.conversation('once');
    const who = await room.person(fresno);
    const first = await (await who.get('/conversations/once/vote')).text();
    assert.match(first, /<blockquote/);
    for (let again = 0; again < 3; again += 1) {
      const answer = await who.post('/conversations/once/vote', { statement: '0', revision: '1', value: '1' });
      assert.equal(answer.status, 303);
    }
    assert.deepEqual(await rows(id), [{ participant: 0, statement: 0, revision: 1, value: 1 }]);
    const next = await (await who.get('/conversations/once/vote?after=0')).text();
    assert.match(next, /name="statement" value="[12]"/);
    assert.match(next, /You agreed with:[^]*Local taxes/);
  });

  it('takes a vote back and shows the statement again', async () => {
    const id = await room.conversation('undo');
    const who = await room.person(fresno);
    await who.post('/conversations/undo/vote', { statement: '0', revision: '1', value: '-1' });
    const back = await who.post('/conversations/undo/vote', { statement: '0', revision: '2', value: 'back' });
    const location = back.headers.get('location') ?? '';
    assert.match(location, /statement=0/);
    const again = await (await who.get(location)).text();
    assert.match(again, /name="statement" value="0"[^]*name="revision" value="3"/);
    assert.deepEqual(
      (await rows(id)).map(({ value }) => value),
      [-1, null],
    );
  });

  it('tells the slower of two windows what the other one said', async () => {
    const id = await room.conversation('two-windows');
    const who = await room.person(fresno);
    await who.post('/conversations/two-windows/vote', { statement: '1', revision: '1', value: '1' });
    const other = await who.post('/conversations/two-windows/vote', { statement: '1', revision: '1', value: '-1' });
    assert.equal(other.status, 409);
    assert.match(await other.text(), /another window/);
    assert.equal((await rows(id)).length, 1);
  });

  it('keeps one vote of many sent at the same time, and numbers participants without gaps', async () => {
    const id = await room.conversation('race');
    const people = await Promise.all(Array.from({ length: 20 }, () => room.person(kern)));
    const answers = await Promise.all(
      people.flatMap((who) =>
        ['1', '-1', '0'].map((value) => who.post('/conversations/race/vote', { statement: '2', revision: '1', value })),
      ),
    );
    for (const { status } of answers) assert.ok(status === 303 || status === 409, String(status));
    const kept = await rows(id);
    assert.equal(kept.length, 20);
    assert.deepEqual(
      [...new Set(kept.map(({ participant }) => participant))].sort((a, b) => a - b),
      Array.from({ length: 20 }, (_, at) => at),
    );
  });

  it('refuses before opening, after the close, in drafts, and on statements that are not there', async () => {
    const who = await room.person(fresno);
    const day = 86_400_000;
    const now = room.platform.now().getTime();
    await room.conversation('soon', { opensAt: new Date(now + day), closesAt: new Date(now + 2 * day) });
    await room.conversation('over', { opensAt: new Date(now - 2 * day), closesAt: new Date(now - day) });
    await room.conversation('draft', { publishedAt: null });
    const vote = { statement: '0', revision: '1', value: '1' };
    assert.equal((await who.post('/conversations/soon/vote', vote)).status, 409);
    assert.equal((await who.post('/conversations/over/vote', vote)).status, 409);
    assert.equal((await who.post('/conversations/draft/vote', vote)).status, 404);
    await room.conversation('open');
    for (const odd of [{ statement: '9' }, { revision: '5' }])
      assert.equal((await who.post('/conversations/open/vote', { ...vote, ...odd })).status, 409);
    for (const odd of [{ statement: '-1' }, { statement: 'x' }, { revision: '0' }, { value: '2' }, { value: '' }])
      assert.equal((await who.post('/conversations/open/vote', { ...vote, ...odd })).status, 422);
    const all = await sql<{ n: number }>`select count(*)::int as n from statement_vote v join conversation c
      on c.id = v.conversation_id where c.slug in ('soon', 'over', 'draft', 'open')`.execute(room.platform.db);
    assert.equal(all.rows[0]?.n, 0);
  });

  it('asks strangers to sign in, and refuses who does not live there', async () => {
    await room.conversation('fresno-only', { regionId: fresno });
    const vote = { statement: '0', revision: '1', value: '1' };
    const outsider = await room.person(kern);
    assert.equal((await outsider.post('/conversations/fresno-only/vote', vote)).status, 403);
    const stranger = await room.app.request('/conversations/fresno-only/vote', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams(vote).toString(),
    });
    assert.match(stranger.headers.get('location') ?? '', /^\/sign-in/);
  });

  it('refuses to change or delete votes in the database', async () => {
    const id = await room.conversation('insert-only');
    const participant = await join(room.platform.database, {
      conversationId: id,
      token: Buffer.from('somebody'),
      regionId: null,
      assurance: 'account',
    });
    const cast = { conversationId: id, participant, statement: 0, revision: 1, value: 1 } as const;
    assert.ok((await castVote(room.platform, cast)).ok);
    await assert.rejects(sql`update statement_vote set value = -1`.execute(room.platform.db), /insert-only/);
    await assert.rejects(sql`delete from statement_vote`.execute(room.platform.db), /insert-only/);
  });
});
