/** Claims about lines of captions that are put right or taken out: what everybody reads then, what is kept, and what is done once. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { openCaptionedRoom, type CaptionedRoom } from './testing/captioned.ts';
import { pathOf, type TownHall } from './town-hall.ts';

let captions: CaptionedRoom;
before(async () => void (captions = await openCaptionedRoom()));
after(() => captions.room.close());

const plain = async (path: string): Promise<string> =>
  (await captions.read(path)).replace(/<time.*?<\/time\s*>|<[^>]+>/gs, ' ').replace(/\s+/g, ' ');

/** What everybody can read of a meeting, by address. */
const everywhere = (hall: TownHall): readonly string[] => [
  ...['/live?captions=en', '/screen', '/transcript?language=en', '/transcript.txt?language=en'].map(
    (path) => pathOf(hall) + path,
  ),
  ...['/transcript.vtt?language=en', '/record.json', '/record.ndjson'].map((path) => pathOf(hall) + path),
  `/api${pathOf(hall)}/record`,
];

const logged = async (hall: TownHall): Promise<readonly { reason: string; detail: Record<string, unknown> }[]> =>
  (
    await sql<{ reason: string; detail: Record<string, unknown> }>`
      select reason, detail from audit where act = 'town-hall.caption-struck' and detail ->> 'slug' = ${hall.slug}`.execute(
      captions.room.platform.db,
    )
  ).rows;

test('a corrected line says the new words wherever captions are read, marked on pages, and the first words are in the database alone', async () => {
  const { hall, first } = await captions.captioned('corrected', 'The bridge is dead.', 'We go on.');
  await captions.room.happens(hall, { kind: 'screen-set', screen: 'captions', poll: null });
  assert.equal((await captions.correct(hall, first, ' The bridge\n is  late. ')).status, 303);
  for (const path of everywhere(hall)) {
    const text = await captions.read(path);
    assert.match(text, /The bridge is late\./, path);
    assert.doesNotMatch(text, /bridge is dead/, path);
    assert.match(text, /We go on\./, path);
  }
  for (const path of ['/live?captions=en', '/screen', '/transcript?language=en'])
    assert.match(await plain(pathOf(hall) + path), /The bridge is late\. corrected Mr Smith: We go on\./, path);
  assert.equal(
    await captions.read(`${pathOf(hall)}/transcript.txt?language=en`),
    'The bridge is late.\nMr Smith: We go on.\n',
  );
  assert.deepEqual(
    (await captions.entries(hall)).map(({ kind, fact }) => [kind, fact['text']]),
    [
      ['caption', 'The bridge is dead.'],
      ['caption', 'We go on.'],
      ['caption-corrected', 'The bridge is late.'],
    ],
  );
  assert.deepEqual(await logged(hall), [], 'the captioner’s work is no act of power');
  const crew = await (await captions.clerk.get(`${pathOf(hall)}/captions/${first}`)).text();
  assert.match(crew, /What it said[\s\S]*The bridge is dead\.[\s\S]*The bridge is late\./);
});

test('in place of a struck line stands that one was taken out and why, and its words, old or corrected, are told nowhere', async () => {
  const { hall, first } = await captions.captioned('struck', 'Mr Jones stole it.', 'We go on.');
  await captions.room.happens(hall, { kind: 'screen-set', screen: 'captions', poll: null });
  await captions.correct(hall, first, 'Mr Jonas stole it.');
  assert.equal((await captions.strike(hall, first, 'It accuses somebody.')).status, 303);
  for (const path of everywhere(hall)) {
    const text = await captions.read(path);
    assert.match(text, /It accuses somebody\./, path);
    assert.doesNotMatch(text, /Jones|Jonas|stole/, path);
  }
  for (const path of ['/live?captions=en', '/screen', '/transcript?language=en', '/transcript.txt?language=en'])
    assert.match(
      await plain(pathOf(hall) + path),
      /A line was taken out: It accuses somebody\.\]? Mr Smith: We go on\./,
    );
  const log = await logged(hall);
  assert.deepEqual(
    log.map(({ reason }) => reason),
    ['It accuses somebody.'],
  );
  assert.doesNotMatch(JSON.stringify(log), /Jones|Jonas|stole|Smith/);
  assert.equal((await captions.entries(hall))[0]?.fact['text'], 'Mr Jones stole it.', 'kept as it was entered');
  const [transcript, spanish] = [
    `${pathOf(hall)}/transcript`,
    await captions.room.app.request(`${pathOf(hall)}/transcript?language=en`, { headers: { 'accept-language': 'es' } }),
  ];
  assert.match(await spanish.text(), /Se suprimió una línea: It accuses somebody\./);
  assert.match(
    await captions.read(`${transcript}.vtt?language=en`),
    /\n\[A line was taken out: It accuses somebody\.\]\n/,
  );
});

test('of two corrections at once the last one wins and both are kept; sent twice, one is one', async () => {
  const { hall, first } = await captions.captioned('race', 'Wrong.');
  const all = await Promise.all(['One.', 'Two.', 'Three.', 'Four.'].map((text) => captions.correct(hall, first, text)));
  assert.ok(all.every(({ status }) => status === 303));
  const kept = (await captions.entries(hall)).map(({ fact }) => fact['text']);
  assert.deepEqual(new Set(kept), new Set(['Wrong.', 'One.', 'Two.', 'Three.', 'Four.']));
  assert.equal(kept.length, 5);
  const last = kept.at(-1)!;
  assert.equal(await captions.read(`${pathOf(hall)}/transcript.txt`), `${last}\n`);
  assert.equal((await captions.room.now(hall)).captions[0]?.text, last);
  const key = randomUUID();
  const twice = await Promise.all(Array.from({ length: 8 }, () => captions.correct(hall, first, 'At last.', { key })));
  assert.ok(twice.every(({ status }) => status === 303));
  assert.equal((await captions.entries(hall)).length, 6);
});

test('a line is taken out once, whoever comes at the same time, and no correction brings it back', async () => {
  const { hall, first } = await captions.captioned('once', 'Mr Jones.', 'On.');
  const key = randomUUID();
  const same = await Promise.all(Array.from({ length: 5 }, () => captions.strike(hall, first, 'A name.', { key })));
  assert.ok(same.every(({ status }) => status === 303));
  const late = [
    await captions.strike(hall, first, 'Another reason.'),
    await captions.correct(hall, first, 'Ms Jones.'),
  ];
  for (const answer of late) {
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), /taken out before[\s\S]*A line was taken out: A name\./);
  }
  const race = await Promise.all([
    ...Array.from({ length: 4 }, (_, nr) => captions.strike(hall, first + 1, `Reason ${nr}.`)),
    ...Array.from({ length: 4 }, (_, nr) => captions.correct(hall, first + 1, `On and on ${nr}.`)),
  ]);
  assert.equal(race.slice(0, 4).filter(({ status }) => status === 303).length, 1);
  assert.equal((await logged(hall)).length, 2);
  assert.doesNotMatch(await captions.read(`${pathOf(hall)}/transcript?language=en`), /Jones|On and on/);
});
