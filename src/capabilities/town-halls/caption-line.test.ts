/** Claims about lines of captions that are put right: who may, by which number, what is refused, and who is told. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { openCaptionedRoom, type CaptionedRoom } from './testing/captioned.ts';
import { shownQuestion } from './testing/held.ts';
import { fresno, kern } from './testing/room.ts';
import { pathOf } from './town-hall.ts';

let captions: CaptionedRoom;
before(async () => void (captions = await openCaptionedRoom()));
after(() => captions.room.close());

test('a program puts its own lines right with the token of this meeting, and learns their numbers when it sends them', async () => {
  const { hall, first } = await captions.captioned('program-line', 'One.', 'Too.');
  const page = await (await captions.clerk.post(`${pathOf(hall)}/captions/programs`, { label: 'Dana' })).text();
  const token = /<code class="token">([\w-]{43})<\/code>/.exec(page)![1]!;
  const key = randomUUID();
  const done = await captions.call(hall, `/${first + 1}/correct`, { text: 'Two.', speaker: 'Ana' }, { token, key });
  assert.equal(done.status, 200);
  const { seq } = (await done.json()) as { seq: number };
  const again = await captions.call(hall, `/${first + 1}/correct`, { text: 'Two.', speaker: 'Ana' }, { token, key });
  assert.deepEqual(await again.json(), { seq, known: true });
  assert.equal((await captions.call(hall, `/${first}/strike`, { reason: 'Nobody said it.' }, { token })).status, 200);
  assert.equal(
    await captions.read(`${pathOf(hall)}/transcript.txt`),
    '[A line was taken out: Nobody said it.]\nAna: Two.\n',
  );
  const other = (await captions.captioned('program-elsewhere', 'Three.', 'Four.')).hall;
  assert.equal((await captions.call(other, `/${first}/correct`, { text: 'No.' }, { token })).status, 401);
  await captions.clerk.post(`${pathOf(hall)}/captions/programs/1/withdraw`, {});
  assert.equal(
    (await captions.call(hall, `/${first + 1}/correct`, { text: 'No.' }, { token })).status,
    401,
    'taken back',
  );
});

test("a resident, a moderator and another region's organiser change nothing and see no wording that was put right", async () => {
  const { hall, first } = await captions.captioned('rights', 'Mr Jones said so.');
  await captions.correct(hall, first, 'Somebody said so.');
  for (const person of [
    await captions.room.person(fresno),
    await captions.room.person(fresno, 'moderator'),
    await captions.room.person(kern, 'organiser'),
  ]) {
    const at = `${pathOf(hall)}/captions/${first}`;
    assert.equal((await person.get(at)).status, 403);
    assert.equal((await person.post(`${at}/correct`, { text: 'No.' })).status, 403);
    assert.equal((await person.post(`${at}/strike`, { reason: 'No.' })).status, 403);
    assert.equal(
      (await captions.call(hall, `/${first}/correct`, { text: 'No.' }, { token: person.token })).status,
      403,
    );
    assert.equal(
      (await captions.call(hall, `/${first}/strike`, { reason: 'No.' }, { token: person.token })).status,
      403,
    );
    assert.doesNotMatch(await (await person.get(`${pathOf(hall)}/transcript`)).text(), /Jones|captions\/\d+"/);
  }
  assert.equal(await captions.read(`${pathOf(hall)}/transcript.txt`), 'Somebody said so.\n');
  assert.match(await (await captions.clerk.get(`${pathOf(hall)}/transcript`)).text(), new RegExp(`captions/${first}"`));
});

test('a number that is a line of another meeting, or no line here, is refused, and nothing is recorded', async () => {
  const one = await captions.captioned('lines-here', 'Here.');
  const other = await captions.captioned('lines-there', 'There one.', 'There two.', 'There three.');
  await captions.room.happens(one.hall, shownQuestion(randomUUID(), 'Why?'));
  const before = (await captions.room.now(one.hall)).seq;
  for (const line of [other.first + 2, other.first + 1, 1, 0, -1, 999_999_999_999, 'x', '1.5']) {
    assert.equal((await captions.clerk.get(`${pathOf(one.hall)}/captions/${line}`)).status, 404, `${line}`);
    assert.equal(
      (await captions.clerk.post(`${pathOf(one.hall)}/captions/${line}/correct`, { text: 'X.' })).status,
      404,
    );
    assert.equal(
      (await captions.clerk.post(`${pathOf(one.hall)}/captions/${line}/strike`, { reason: 'X.' })).status,
      404,
    );
    assert.equal((await captions.call(one.hall, `/${line}/correct`, { text: 'X.' })).status, 404);
    assert.equal((await captions.call(one.hall, `/${line}/strike`, { reason: 'X.' })).status, 404);
  }
  assert.equal((await captions.room.now(one.hall)).seq, before);
  assert.equal((await captions.room.now(other.hall)).revisions.size, 0);
});

test('what cannot be used is said beside the field and kept, and nothing is recorded', async () => {
  const { hall, first } = await captions.captioned('odd', 'Hello.');
  for (const [text, said] of [
    [' ', /Write what is said/],
    ['\u200b\u2060', /Write what is said/],
    ['x'.repeat(401), /at most 400 characters/],
  ] as const) {
    const answer = await captions.correct(hall, first, text);
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), said);
  }
  const same = await captions.correct(hall, first, 'Hello.', { speaker: 'Mr Smith' });
  assert.match(await same.text(), /says so already/);
  const long = await captions.correct(hall, first, 'Kept words.', { speaker: 'y'.repeat(61) });
  assert.match(await long.text(), /at most 60 characters[\s\S]*Kept words\./);
  for (const reason of ['', ' \u200b ', 'z'.repeat(1_001)])
    assert.equal((await captions.strike(hall, first, reason)).status, 422);
  for (const body of ['{', 'null', '[]', '{"text":1}', '{"speaker":"A"}', '{"text":"\\u0000"}'])
    assert.equal((await captions.call(hall, `/${first}/correct`, body)).status, 400, body);
  assert.equal((await captions.call(hall, `/${first}/strike`, {})).status, 400);
  assert.equal((await captions.call(hall, `/${first}/correct`, { text: 'X.' }, { key: 'none' })).status, 400);
  assert.equal((await captions.entries(hall)).length, 1);
  assert.equal((await captions.call(hall, `/${first}/correct`, '{"text":"half \\ud800 <b>"}')).status, 200);
  assert.match(await captions.read(`${pathOf(hall)}/transcript`), /half \ufffd &lt;b&gt;/);
});

test('after the end lines are still put right, also those that were entered before lines had names', async () => {
  const { hall } = await captions.captioned('after', 'New.');
  await captions.room.happens(hall, { kind: 'caption', language: 'en', text: 'Olt.', speaker: '' });
  await captions.room.happens(hall, { kind: 'adjourned', reason: '' });
  assert.equal('line' in (await captions.entries(hall))[1]!.fact, false);
  assert.equal((await captions.correct(hall, 3, 'Old.')).status, 303);
  assert.match(await captions.read(`${pathOf(hall)}/transcript`), /Old\.<\/span> <span class="caption-mark"/);
  assert.doesNotMatch(await captions.read(`${pathOf(hall)}/record.json`), /Olt/);
  const pages = await captions.clerk.get(`${pathOf(hall)}/captions`);
  assert.match(await pages.text(), /captions\/3"/);
});

test('a participant who watches, or comes back to watch, is sent the corrected line, and no other', async () => {
  const { hall, first } = await captions.captioned('watched', 'The brigde.', 'We go on.');
  const watch = async (after: number) => {
    const events = await captions.room.app.request(`${pathOf(hall)}/events?captions=en`, {
      headers: { 'last-event-id': String(after) },
    });
    const reader = events.body!.getReader();
    return {
      next: async () => new TextDecoder().decode((await reader.read()).value),
      close: () => reader.cancel(),
    };
  };
  const { seq } = await captions.room.now(hall);
  const watching = await watch(seq);
  await watching.next();
  await captions.correct(hall, first, 'The bridge.');
  const told = await watching.next();
  assert.match(told, /The bridge\./);
  assert.doesNotMatch(told, /We go on/);
  await watching.close();
  const back = await watch(seq);
  const missed = await back.next();
  assert.match(missed, /The bridge\./);
  assert.doesNotMatch(missed, /We go on/);
  await back.close();
});
