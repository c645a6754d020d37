/** Claims about how much one network may send: a campus pledges where everything else is refused. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { askLink, mailedToken, sendForm } from './testing/pledging.ts';
import { circulating, fresno, openInitiativeRoom, type InitiativeRoom } from './testing/room.ts';

let room: InitiativeRoom;
before(async () => {
  room = await openInitiativeRoom({ CONCORD_POSTS_PER_MINUTE: '3' });
  await room.initiative('campus', circulating);
});
after(() => room.close());

test('a network that may send nothing more may still pledge, and pledges use up nothing of it', async () => {
  const send = async (path: string, fields = {}): Promise<number> => (await sendForm(room, path, fields)).status;
  for (const name of ['a', 'b', 'c', 'd', 'e'])
    assert.equal((await askLink(room, 'campus', `${name}@example.org`, fresno)).status, 303);
  const others = [];
  for (let sent = 0; sent < 5; sent += 1) others.push(await send('/initiatives/campus/mail/stop'));
  assert.deepEqual(others, [422, 422, 422, 429, 429]);
  const resident = await room.person(fresno);
  for (let sent = 0; sent < 5; sent += 1)
    assert.equal((await resident.post('/initiatives/campus/pledge', { move: 'give' })).status, 303);
  const token = (await mailedToken(room, 'a@example.org')) ?? '';
  assert.equal(await send('/initiatives/campus/pledge/confirm', { token, move: 'give' }), 303);
  assert.equal(await send('/initiatives/campus/mail/stop'), 429);
});
