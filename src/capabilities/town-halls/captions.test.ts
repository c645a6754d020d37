/** Captions through HTTP: typed, sent by a program, read in the language one chose, and kept as a transcript. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Person } from '../../platform/testing/person.ts';
import { fresno, kern, openTownHallRoom, type TownHallRoom } from './testing/room.ts';
import { pathOf, type TownHall } from './town-hall.ts';

let room: TownHallRoom;
let clerk: Person;
before(async () => {
  room = await openTownHallRoom();
  clerk = await room.person(fresno, 'clerk');
});
after(() => room.close());

async function anOpenHall(slug: string, more = {}): Promise<TownHall> {
  const hall = await room.hall(slug, { languages: ['en', 'es'], ...more });
  await room.happens(hall, { kind: 'opened' });
  return hall;
}

const type = (hall: TownHall, language: string, text: string, more = {}): Promise<Response> =>
  clerk.post(`${pathOf(hall)}/captions`, { key: randomUUID(), language, text, speaker: '', ...more });

async function send(hall: TownHall, token: string, body: unknown, key: string = randomUUID()): Promise<Response> {
  return room.app.request(`/api${pathOf(hall)}/captions?key=${key}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

const texts = async (hall: TownHall): Promise<readonly string[]> =>
  (await room.now(hall)).captions.map(({ language, text }) => `${language}: ${text}`);

async function program(hall: TownHall, label = 'Dana, captioner'): Promise<string> {
  const page = await (await clerk.post(`${pathOf(hall)}/captions/programs`, { label })).text();
  const token = /<code class="token">([\w-]{43})<\/code>/.exec(page)?.[1];
  assert.ok(token !== undefined, 'the token is shown once');
  return token;
}

test('pasted text becomes a line for each sentence, and readers see the language they chose', async () => {
  const hall = await anOpenHall('typed');
  const sent = await type(hall, 'en', 'Good evening. Is the bridge open?', { speaker: 'Chair' });
  assert.equal(sent.status, 303);
  assert.match(sent.headers.get('location') ?? '', /language=en&speaker=Chair/);
  await type(hall, 'es', 'Buenas noches.');
  const page = async (path: string, cookie = ''): Promise<string> =>
    (await room.app.request(path, { headers: { cookie } })).text();
  const live = `${pathOf(hall)}/live`;
  const english = await page(live);
  assert.match(english, /Good evening\.[\s\S]*Is the bridge open\?/);
  assert.doesNotMatch(english, /Buenas noches/);
  const chosen = await room.app.request(`${live}?captions=es`);
  assert.match(await chosen.text(), /Buenas noches/);
  const kept = /captions=es/.exec(chosen.headers.get('set-cookie') ?? '')?.[0] ?? '';
  assert.match(await page(live, kept), /Buenas noches/, 'kept without asking again');
  assert.doesNotMatch(await page(`${live}?captions=none`, kept), /Buenas noches|Good evening/);
  assert.match(await page(`${live}?captions=xx`, kept), /Buenas noches/);
});

test('a program sends lines with the token of this meeting alone, twice under one key is once', async () => {
  const [hall, other] = [await anOpenHall('program'), await anOpenHall('program-other')];
  const token = await program(hall);
  const key = randomUUID();
  const lines = [
    { language: 'en', text: 'One.', speaker: 'Ana' },
    { language: 'es', text: 'Uno.' },
  ];
  const first = await send(hall, token, lines, key);
  assert.deepEqual([first.status, await first.json()], [200, { lines: 2, first: 2, known: false }]);
  const again = await send(hall, token, lines, key);
  assert.deepEqual(await again.json(), { lines: 2, first: 2, known: true });
  const streamed = '{"language":"en","text":"Two."}\n\n{"language":"en","text":"Three."}\n';
  assert.equal((await send(hall, token, streamed)).status, 200);
  assert.deepEqual(await texts(hall), ['en: One.', 'es: Uno.', 'en: Two.', 'en: Three.']);
  assert.equal((await send(other, token, lines)).status, 401);
  assert.equal((await send(hall, 'x'.repeat(43), lines)).status, 401);
  await clerk.post(`${pathOf(hall)}/captions/programs/1/withdraw`, {});
  assert.equal((await send(hall, token, lines)).status, 401, 'taken back');
});

test('the same batch ten times at once is entered once', async () => {
  const hall = await anOpenHall('batch-race');
  const [token, key] = [await program(hall), randomUUID()];
  const all = await Promise.all(
    Array.from({ length: 10 }, () => send(hall, token, [{ language: 'en', text: 'Once.' }], key)),
  );
  assert.ok(all.every(({ status }) => status === 200));
  assert.deepEqual(await texts(hall), ['en: Once.']);
});

test("a clerk's own token works too; a resident's, a moderator's and another region's clerk's do not", async () => {
  const hall = await anOpenHall('tokens');
  const line = [{ language: 'en', text: 'Hello.' }];
  assert.equal((await send(hall, clerk.token, line)).status, 200);
  for (const person of [
    await room.person(fresno),
    await room.person(fresno, 'moderator'),
    await room.person(kern, 'clerk'),
  ]) {
    assert.equal((await send(hall, person.token, line)).status, 403);
    assert.equal((await person.post(`${pathOf(hall)}/captions`, { language: 'en', text: 'No.' })).status, 403);
  }
  assert.deepEqual(await texts(hall), ['en: Hello.']);
});

test('what is malformed, in another language or too early is refused with a sentence, and nothing is entered', async () => {
  const hall = await anOpenHall('bad-lines');
  for (const body of ['{', '[1]', '[{"language":"en"}]', 'null', '"x"', '[{"language":"en","text":"\\u0000"}]']) {
    const answer = await send(hall, clerk.token, body);
    assert.equal(answer.status, 400, body);
    assert.match(await answer.text(), /JSON/);
  }
  assert.equal((await send(hall, clerk.token, [], 'no-key')).status, 400);
  assert.equal((await send(hall, clerk.token, [{ language: 'fr', text: 'Bonjour.' }])).status, 422);
  assert.equal((await send(hall, clerk.token, '[{"language":"en","text":"half \\ud800 sign"}]')).status, 200);
  assert.equal((await send(await room.hall('not-yet'), clerk.token, [{ language: 'en', text: 'Hi.' }])).status, 409);
  const blank = await type(hall, 'en', ' ');
  assert.equal(blank.status, 422);
  assert.match(await blank.text(), /Write what is said/);
  assert.equal((await texts(hall)).length, 1);
});

test('each new line is sent to readers by itself, and old ones leave the list', async () => {
  const hall = await anOpenHall('line-parts');
  const many = Array.from({ length: 14 }, (_, at) => ({ language: 'en', text: `Line ${at + 1}.` }));
  await send(hall, clerk.token, many);
  const { seq } = await room.now(hall);
  await send(hall, clerk.token, [{ language: 'en', text: 'The newest.' }]);
  const events = await room.app.request(`${pathOf(hall)}/events`, { headers: { 'last-event-id': String(seq) } });
  const reader = events.body!.getReader();
  const told = new TextDecoder().decode((await reader.read()).value);
  await reader.cancel();
  assert.match(told, /The newest\./);
  assert.doesNotMatch(told, /Line 14\./, 'what the reader has is not sent again');
  assert.doesNotMatch(told, new RegExp(`"c-${seq - 13 + 1}"`), 'what is too old is no longer in the order');
});

test('the transcript has every line, in pages, as text and as subtitles timed from the recording', async () => {
  const hall = await anOpenHall('transcript', { recordingFrom: new Date(Date.now() - 60_000) });
  await type(hall, 'en', 'First. Second.', { speaker: 'Ana Ruiz' });
  await type(hall, 'es', 'Primero.');
  const at = `${pathOf(hall)}/transcript`;
  const page = await (await room.app.request(`${at}?language=en`)).text();
  assert.match(page, /Ana Ruiz:[\s\S]*First\.[\s\S]*Second\./);
  assert.doesNotMatch(page, /Primero/);
  assert.equal(await (await room.app.request(`${at}.txt?language=es`)).text(), 'Primero.\n');
  const vtt = await room.app.request(`${at}.vtt?language=en`);
  assert.match(vtt.headers.get('content-type') ?? '', /^text\/vtt/);
  assert.match(await vtt.text(), /^WEBVTT\n[\s\S]*\n00:01:0\d\.\d{3} --> 00:01:[\s\S]*<v Ana Ruiz>First\./);
  assert.equal((await room.app.request(`${at}?language=%22&page=99999`)).status, 200);
});

test('the transcript has a heading for each item of the agenda, and links to them', async () => {
  const hall = await anOpenHall('headed-transcript');
  await type(hall, 'en', 'Welcome.');
  const at = `${pathOf(hall)}/transcript?language=en`;
  assert.doesNotMatch(await (await room.app.request(at)).text(), /<h2>[^<]*agenda/, 'nothing to head it by');
  await room.happens(hall, { kind: 'item-opened', item: 1 });
  await type(hall, 'en', 'The bridge, then.');
  const page = await (await room.app.request(at)).text();
  assert.match(page, /id="part-1">[\s\S]*Outside of the agenda[\s\S]*Welcome\.[\s\S]*id="part-2">[\s\S]*<h2>1\. /);
  assert.match(page, /href="#part-2"/);
  assert.ok(page.indexOf('The bridge, then.') > page.indexOf('id="part-2"'));
});

test('a draft has no transcript and takes no captions from strangers', async () => {
  const hall = await room.hall('draft-captions', { publishedAt: null });
  assert.equal((await room.app.request(`${pathOf(hall)}/transcript`)).status, 404);
  assert.equal((await room.app.request(`${pathOf(hall)}/transcript.vtt`)).status, 404);
  assert.equal((await send(hall, 'x'.repeat(43), [])).status, 404);
});
