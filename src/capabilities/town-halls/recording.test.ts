/** Claims about recordings: marks lead to the moment, or tell it, and the organiser sets where they count from. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { recordingMark } from './recording-mark.ts';
import { heldMeeting } from './testing/held.ts';
import { fresno, openTownHallRoom, type TownHallRoom } from './testing/room.ts';

let room: TownHallRoom;
before(async () => void (room = await openTownHallRoom()));
after(() => room.close());

const from = new Date('2027-03-01T18:00:00Z');
const at = from.getTime() + (1 * 3_600 + 23 * 60 + 45) * 1_000;

for (const [recordingUrl, href] of [
  ['https://www.youtube.com/watch?v=abc', 'https://www.youtube.com/watch?v=abc&t=5025s'],
  ['https://youtu.be/abc?si=x', 'https://youtu.be/abc?si=x&t=5025s'],
  ['https://vimeo.com/123', 'https://vimeo.com/123#t=5025s'],
  ['https://archive.org/details/meeting', 'https://archive.org/details/meeting?start=5025'],
  ['https://example.org/a.mp4', 'https://example.org/a.mp4#t=5025'],
  ['https://video.example.org/w/abc', 'https://video.example.org/w/abc'],
] as const)
  test(`a mark in ${recordingUrl} tells the moment and leads to it where the host is known`, () => {
    assert.deepEqual(recordingMark({ recordingUrl, recordingFrom: from }, at), { text: '01:23:45', href });
  });

test('there is no mark before the recording begins, nor without one', () => {
  assert.equal(
    recordingMark({ recordingUrl: 'https://youtu.be/a', recordingFrom: from }, from.getTime() - 1),
    undefined,
  );
  assert.equal(recordingMark({ recordingUrl: '', recordingFrom: null }, at), undefined);
});

test('the organiser links a recording to the second; minutes then have marks, and tell how long it has to be kept', async () => {
  const facts = [{ kind: 'item-opened', item: 1 }] as const;
  const hall = await heldMeeting(room, 'recorded', facts, { daysAgo: 1, kind: 'regular' });
  const organiser = await room.person(fresno, 'organiser');
  const path = '/town-halls/recorded/recording';
  const url = 'https://youtu.be/abc';
  assert.equal((await organiser.post(path, { url: 'http://plain', from: '' })).status, 422);
  assert.equal((await organiser.post(path, { url, from: '2027-02-30T10:00' })).status, 422);
  const { openedAt } = await room.now(hall);
  const begins = new Date(openedAt! - 90_000);
  const typed = new Intl.DateTimeFormat('sv-SE', {
    timeZone: room.platform.config.timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(begins);
  assert.equal((await organiser.post(path, { url, from: typed.replace(' ', 'T') })).status, 303);
  const page = await (await room.app.request('/town-halls/recorded/minutes')).text();
  assert.match(page, /00:02:3\d/);
  assert.match(page, /The recording has to stay available at least until/);
  assert.equal((await (await room.person(fresno)).post(path, { url, from: typed })).status, 403);
});
