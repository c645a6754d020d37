/** Claims about seed statements, invitations and closing words, through HTTP on a real PostgreSQL. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { latestActs } from '../../platform/process-acts.ts';
import { sql } from 'kysely';
import { foundConversation, hiddenValue, publicActs } from './testing/facilitating.ts';
import { fresno, kern, openDialogueRoom, state, type DialogueRoom, type Person } from './testing/room.ts';

let room: DialogueRoom;
let facilitator: Person;
before(async () => {
  room = await openDialogueRoom();
  facilitator = await room.person(state, 'facilitator');
});
after(() => room.close());

const dayMs = 86_400_000;

const statements = async (
  id: number,
): Promise<readonly { text: string; state: string; seed: boolean; author: number | null }[]> =>
  (
    await sql<{ text: string; state: string; seed: boolean; author: number | null }>`
      select text, state, seed, author from statement where conversation_id = ${id} order by number`.execute(
      room.platform.db,
    )
  ).rows;

test('seed statements are put one per line, published at once, and the same form sent at once twice puts them once', async () => {
  const id = await room.conversation('seeds', { publishedAt: null }, []);
  const page = await (await facilitator.get('/conversations/seeds/seeds')).text();
  const form = { key: hiddenValue(page, 'key'), statements: 'First  one.\r\n\r\n Second one. \n', language: 'en' };
  const answers = await Promise.all([1, 2, 3].map(() => facilitator.post('/conversations/seeds/seeds', form)));
  for (const { status } of answers) assert.equal(status, 303);
  assert.deepEqual(await statements(id), [
    { text: 'First one.', state: 'published', seed: true, author: null },
    { text: 'Second one.', state: 'published', seed: true, author: null },
  ]);
  // It is a draft: those who run it see the act, once; strangers are not told that there is one.
  assert.deepEqual(await publicActs(room, id), []);
  const acts = await latestActs(room.platform.db, `conversation:${id}`, 10);
  assert.deepEqual(
    acts.map(({ act, detail }) => [act, detail]),
    [['statements.seeded', { statements: 2 }]],
  );
});

test('lines that are too long, repeat each other or exist already are told by their number, and none is put', async () => {
  const id = await room.conversation('seeds-wrong');
  const typed = [
    'New one.',
    'x'.repeat(281),
    'new ONE',
    '',
    'Water rights should be settled before anything else!',
  ].join('\n');
  const answer = await facilitator.post('/conversations/seeds-wrong/seeds', { statements: typed, language: 'en' });
  const page = await answer.text();
  assert.equal(answer.status, 422);
  assert.match(page, /Line 2 has 281 letters[^]*Line 3 says the same as line 1[^]*Line 5 says the same as statement 2/);
  assert.ok(page.includes('New one.'));
  for (const [wrong, sentence] of [
    [{ statements: ' \n ' }, /at least one/],
    [{ statements: Array.from({ length: 201 }, (_, at) => `Line ${at}`).join('\n') }, /At most 200/],
    [{ language: 'xx' }, /Choose a language/],
  ] as const) {
    const refused = await facilitator.post('/conversations/seeds-wrong/seeds', {
      statements: 'One.',
      language: 'en',
      ...wrong,
    });
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), sentence);
  }
  assert.equal((await statements(id)).length, 3);
  const now = room.platform.now().getTime();
  await room.conversation('seeds-late', { opensAt: new Date(now - 2 * dayMs), closesAt: new Date(now - dayMs) });
  const late = await facilitator.post('/conversations/seeds-late/seeds', { statements: 'Late.', language: 'en' });
  assert.match(await late.text(), /closed: no statements/);
});

const joinFrom = async (slug: string, regionId: string, people: number): Promise<void> => {
  const joined = await Promise.all(Array.from({ length: people }, () => room.person(regionId)));
  for (const who of joined)
    await who.post(`/conversations/${slug}/vote`, { statement: '0', revision: '1', value: '1' });
};

test('invitations are recorded once for each form, with what is wrong told beside the field', async () => {
  const id = await room.conversation('invite');
  const path = '/conversations/invite/invitations';
  const key = hiddenValue(await (await facilitator.get(path)).text(), 'key');
  const form = { key, region: fresno, sent: '2,500', sentOn: '2026-03-01', note: 'Random households.' };
  for (const [wrong, sentence] of [
    [{ region: state }, /Choose a region/],
    [{ sent: '0' }, /whole number above zero/],
    [{ sent: '2,50' }, /whole number above zero/],
    [{ sentOn: '2026-02-30' }, /Choose a day/],
    [{ note: 'x'.repeat(301) }, /at most 300/],
  ] as const) {
    const answer = await facilitator.post(path, { ...form, ...wrong });
    assert.equal(answer.status, 422, JSON.stringify(wrong));
    const page = await answer.text();
    assert.match(page, sentence);
    assert.ok(page.includes(key), 'the key is kept');
  }
  await Promise.all([1, 2].map(() => facilitator.post(path, form)));
  await facilitator.post(path, { ...form, key: randomUUID(), sent: '500', note: '' });
  assert.deepEqual(
    (await publicActs(room, id)).map(({ act, reason, detail }) => [act, reason, detail]),
    [
      ['invitations.recorded', 'Random households.', { sent: 2_500 }],
      ['invitations.recorded', null, { sent: 500 }],
    ],
  );
  const page = await (await facilitator.get(path)).text();
  assert.match(page, /March 1, 2026/);
  assert.match(page, /Fresno County<\/th>[^]*?3,000/);
});

test('fewer than ten from a region are told to nobody, and cannot be counted back from the others', async () => {
  await room.conversation('small');
  await joinFrom('small', fresno, 12);
  await joinFrom('small', kern, 3);
  await joinFrom('small', `${state}/county:alameda`, 20);
  const page = await (await facilitator.get('/conversations/small/invitations')).text();
  const cells = (region: string): readonly string[] => {
    const row = page.split('<tr>').findLast((part) => part.includes(`<th scope="row" class="">${region}`)) ?? '';
    return [...row.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map((match) => (match[1] ?? '').trim());
  };
  assert.equal(cells('Kern County')[0], 'Fewer than 10');
  assert.equal(cells('Kern County')[1], '–');
  assert.equal(cells('Alpine County')[0], 'Fewer than 10');
  // With them told, the total would tell that three live anywhere else.
  assert.equal(cells('Fresno County')[0], 'Not told');
  assert.equal(cells('Alameda County')[0], '20');
  assert.match(page, /2020 Census/);
});

test('closing words are published after the close only, in both languages, once; changing them needs a reason', async () => {
  const now = room.platform.now().getTime();
  await room.conversation('still-open');
  assert.match(await (await facilitator.get('/conversations/still-open/closing')).text(), /not closed yet/);
  const early = await facilitator.post('/conversations/still-open/closing', { words: 'Too early.' });
  assert.equal(early.status, 409);
  assert.match(await early.text(), /Nothing was published[^]*Too early\./);
  const id = await room.conversation('reported', {
    opensAt: new Date(now - 2 * dayMs),
    closesAt: new Date(now - dayMs),
    translations: { es: { title: 'Informado' } },
  });
  const path = '/conversations/reported/closing';
  assert.equal((await facilitator.post(path, { words: ' ' })).status, 422);
  const words = { words: 'We learnt **much**.', other: 'Aprendimos **mucho**.' };
  await Promise.all([1, 2].map(() => facilitator.post(path, words)));
  assert.match(await (await facilitator.get(path)).text(), /The report is published/);
  const found = await foundConversation(room, 'reported');
  assert.equal(found.closingWords, 'We learnt **much**.');
  assert.deepEqual(found.translations, { es: { title: 'Informado', closingWords: 'Aprendimos **mucho**.' } });
  assert.equal((await facilitator.post(path, { ...words, words: 'We learnt more.' })).status, 422);
  assert.equal(
    (await facilitator.post(path, { ...words, words: 'We learnt more.', reason: 'A figure was wrong.' })).status,
    303,
  );
  assert.deepEqual(
    (await publicActs(room, id)).map(({ act, reason }) => [act, reason]),
    [
      ['conversation.report-published', null],
      ['conversation.report-published', 'A figure was wrong.'],
    ],
  );
  const edited = await facilitator.get('/conversations/reported/edit');
  assert.equal(edited.status, 200);
});
