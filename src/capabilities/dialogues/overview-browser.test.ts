/** Claims about the public pages in a real browser: sound in every look and in every state a conversation can be in. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { isSound, looks, openSite, unfold, type Site } from '../../platform/testing/site.ts';
import { keepMaps } from './keep-maps.ts';
import { plantVotes } from './testing/planted-conversation.ts';
import { fresno, openDialogueRoom, state, type DialogueRoom, type Person } from './testing/room.ts';

const counties = ['fresno', 'kern', 'alameda', 'los_angeles'].map((name) => `${state}/county:${name}`);
const oddTexts = [
  'A <b>bold</b> claim & <script>alert(1)</script>',
  'يجب أن تبقى الضرائب المحلية في المقاطعة التي تُدفع فيها',
  'Ooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooone word',
  `A very long statement ${'that goes on and on, as imported ones sometimes do, '.repeat(36)}`.trim(),
];
const texts = (count: number): readonly string[] => [
  ...oddTexts,
  ...Array.from(
    { length: count - oddTexts.length },
    (_, at) => `Claim ${at}: the county should decide this by itself.`,
  ),
];
const day = 86_400_000;

let room: DialogueRoom;
let site: Site;
let participant: Person;

before(async () => {
  room = await openDialogueRoom();
  const now = room.platform.now().getTime();
  const five = await room.conversation('five', { joining: 'anyone', hypothetical: true }, texts(200));
  await plantVotes(
    room.platform,
    five,
    counties,
    { seed: 'sweep', participants: 400, statements: 200, groups: [5, 4, 3, 3, 2], voted: 0.3, divisive: 0.8 },
    9,
  );
  await sql`
    insert into conversation_picture (conversation_id, at, picture)
    select conversation_id, at - n * interval '7 hours', picture from conversation_picture, generate_series(1, 20) n
    where conversation_id = ${five}`.execute(room.platform.db);
  const alike = await room.conversation('alike', {}, texts(30));
  await plantVotes(room.platform, alike, counties, {
    seed: 'alike',
    participants: 120,
    statements: 30,
    groups: [1],
    divisive: 0,
    voted: 0.5,
  });
  await room.conversation('silent');
  await room.conversation('later', { opensAt: new Date(now + day), closesAt: new Date(now + 2 * day) });
  const over = await room.conversation('over', {}, texts(20));
  await plantVotes(room.platform, over, counties, {
    seed: 'over',
    participants: 150,
    statements: 20,
    groups: [2, 1],
    voted: 0.8,
  });
  await sql`update conversation set closes_at = opens_at + interval '1 second', closing_words = 'Thank **you** all'
    where slug = 'over'`.execute(room.platform.db);
  await sql`update conversation set embed_origins = '{https://news.example}' where slug in ('five', 'silent')`.execute(
    room.platform.db,
  );
  await sql`insert into statement_translation (conversation_id, statement, language, text, machine)
    values (${five}, 0, 'es', 'Una afirmación', true)`.execute(room.platform.db);
  participant = await room.person(fresno);
  for (let statement = 0; statement < 12; statement += 1)
    await participant.post('/conversations/five/vote', { statement: String(statement), revision: '1', value: '1' });
  await keepMaps(room.platform);
  site = await openSite(room.app);
});
after(async () => {
  await site.close();
  await room.close();
});

const paths = [
  '',
  '/five',
  '/five/statements?sort=newest&page=8',
  '/five/statements/1',
  '/five/statements/3',
  '/five/report',
  '/five/embed',
  '/alike',
  '/silent',
  '/silent/embed',
  '/later',
  '/over/report',
];

for (const look of looks) {
  test(`every public page is sound in every state: ${look.name}`, async () => {
    await site.withPage({ ...look, cookie: participant.cookie }, async (page) => {
      for (const path of paths) {
        assert.equal((await page.goto(`/conversations${path}`))?.status(), 200, path);
        await unfold(page);
        await isSound(page, path);
      }
    });
  });
}

test('letters on the map can be read on a small phone, and the reader finds their own mark', () =>
  site.withPage({ width: 320, cookie: participant.cookie }, async (page) => {
    await page.goto('/conversations/five');
    const tall = await page
      .locator('.map-letter text')
      .evaluateAll((letters) => letters.map((letter) => letter.getBoundingClientRect().height));
    assert.ok(tall.length >= 2 && tall.every((pixels) => pixels >= 12), String(tall));
    assert.equal(await page.locator('.opinion-map > svg .map-you').count(), 1);
    assert.ok((await page.locator('.map-you-word').boundingBox())!.height >= 10);
  }));

test('who watches sees the figures move when votes come, without loading the page again', () =>
  site.withPage({ width: 360 }, async (page) => {
    await page.goto('/conversations/silent');
    await page.getByText('Nobody has voted yet').waitFor();
    await page.waitForTimeout(300);
    const who = await room.person(fresno);
    await who.post('/conversations/silent/vote', { statement: '0', revision: '1', value: '1' });
    await keepMaps(room.platform);
    await page.getByText('Too few people have voted').waitFor();
  }));
