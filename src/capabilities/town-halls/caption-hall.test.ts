/** Captions that are put right on a laptop in the hall: what was corrected there is corrected here, whatever numbers the lines have. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Person } from '../../platform/testing/person.ts';
import { mergeHall } from './merge-hall.ts';
import { openCaptionedRoom, type CaptionedRoom } from './testing/captioned.ts';
import { laptop, packOf, recordOf, shown, type Laptop } from './testing/hall.ts';
import { fresno } from './testing/room.ts';
import { pathOf, type TownHall } from './town-hall.ts';

let captions: CaptionedRoom;
let organiser: Person;
before(async () => {
  captions = await openCaptionedRoom();
  organiser = await captions.room.person(fresno, 'organiser');
});
const laptops: Laptop[] = [];
after(async () => {
  for (const room of [...laptops, captions.room]) await room.close();
});

async function laptopOf(hall: TownHall): Promise<Laptop> {
  const opened = await laptop(await packOf(hall, organiser));
  laptops.push(opened);
  return opened;
}

async function inHall(barn: Laptop, text: string, act: 'correct' | 'strike', said: string): Promise<void> {
  const line = (await barn.now(barn.meeting)).captions.find((caption) => caption.text === text);
  assert.ok(line !== undefined, text);
  const fields = act === 'correct' ? { text: said, speaker: '' } : { reason: said };
  const done = await barn.chair.post(`${pathOf(barn.meeting)}/captions/${line.seq}/${act}`, {
    key: randomUUID(),
    ...fields,
  });
  assert.equal(done.status, 303);
}

async function merge(hall: TownHall, barn: Laptop) {
  const file = Buffer.from(await recordOf(barn));
  const done = await mergeHall(
    captions.room.platform,
    hall,
    { id: organiser.id, role: 'organiser' },
    { file, reason: 'The barn.' },
  );
  assert.ok(done.ok, JSON.stringify(done));
  return done.value;
}

const transcript = (hall: TownHall): Promise<string> => captions.read(`${pathOf(hall)}/transcript.txt`);

test('lines from before the pack, with a name of their own or without, and lines of the hall are put right here too', async () => {
  const { hall } = await captions.captioned('barn-lines', 'Named.');
  // Numbers differ in the hall: what waits for a moderator does not travel.
  await captions.room.happens(hall, { ...shown(randomUUID()), kind: 'question-submitted' } as never, {
    kind: 'caption',
    language: 'en',
    text: 'Unnamed.',
    speaker: '',
  });
  const barn = await laptopOf(hall);
  await barn.happens(barn.meeting, { kind: 'caption', language: 'en', text: 'Of the hall.', speaker: '' });
  await captions.room.happens(hall, shown(randomUUID(), 'Meanwhile?'));
  await inHall(barn, 'Named.', 'correct', 'Named rightly.');
  await inHall(barn, 'Unnamed.', 'correct', 'Unnamed, rightly.');
  await inHall(barn, 'Of the hall.', 'strike', 'Nobody said it.');
  await merge(hall, barn);
  assert.equal(await transcript(hall), 'Named rightly.\nUnnamed, rightly.\n[A line was taken out: Nobody said it.]\n');
  assert.equal((await merge(hall, barn)).added.length, 0);
});

test('what was struck here meanwhile stays struck: a correction from the hall is left out and named', async () => {
  const { hall, first } = await captions.captioned('barn-struck', 'Mr Jones.');
  const barn = await laptopOf(hall);
  await captions.strike(hall, first, 'A name.');
  await inHall(barn, 'Mr Jones.', 'correct', 'Mr Jonas.');
  assert.deepEqual(
    (await merge(hall, barn)).refused.map(({ problem }) => problem),
    ['line-struck'],
  );
  assert.equal(await transcript(hall), '[A line was taken out: A name.]\n');
});
