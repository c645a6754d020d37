/** Claims about submitting statements through the API. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { callsOf, typeOf, type CallApi } from './testing/calls.ts';
import { fresno, openDialogueRoom, type DialogueRoom } from './testing/room.ts';

describe('submitting a statement through the API', () => {
  let room: DialogueRoom;
  let call: CallApi;
  before(async () => {
    room = await openDialogueRoom();
    call = callsOf(room);
  });
  after(() => room.close());

  it('takes statements once for each key, with one’s own agreement, and points out similar ones', async () => {
    await room.conversation('write', { moderation: 'after' });
    const [who, other] = [await room.person(fresno), await room.person(fresno)];
    const statement = { key: randomUUID(), text: 'Ferries should cross the bay again.', language: 'en', agree: true };
    for (let again = 0; again < 2; again += 1) {
      const sent = await call('POST', 'write/statements', { who, body: statement });
      assert.deepEqual(sent, { status: 201, body: { number: 3, state: 'published' } });
    }
    assert.deepEqual((await call('GET', 'write/votes', { who })).body, {
      votes: [{ statement: 3, revision: 1, value: 1 }],
    });
    const stolen = await call('POST', 'write/statements', {
      who: other,
      body: { ...statement, text: 'Something else.' },
    });
    assert.deepEqual([stolen.status, typeOf(stolen.body)], [409, 'key-used']);
    assert.deepEqual((await call('GET', 'write/votes', { who: other })).body, { votes: [] });
    const alike = await call('POST', 'write/statements', {
      who,
      body: { key: randomUUID(), text: 'Settle water rights before anything', language: 'en' },
    });
    assert.deepEqual([alike.status, typeOf(alike.body)], [409, 'similar']);
    const { similar } = alike.body['error'] as { similar: { number: number }[] };
    assert.deepEqual(
      similar.map(({ number }) => number),
      [2],
    );
    for (const [text, status] of [
      ['', 422],
      [' \n\t ', 422],
      ['x'.repeat(281), 422],
      ['x'.repeat(20_000), 400],
    ] as const)
      assert.equal(
        (await call('POST', 'write/statements', { who, body: { key: randomUUID(), text, language: 'en' } })).status,
        status,
      );
    const emoji = { key: randomUUID(), text: '🌊'.repeat(280), language: 'en' };
    assert.equal((await call('POST', 'write/statements', { who, body: emoji })).status, 201);
  });
});
