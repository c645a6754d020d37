/** Claims about what officials and residents write through the API: the same rights, keys and problems as in the forms. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Person } from '../../platform/testing/person.ts';
import { commitmentsOf } from '../commitments/index.ts';
import { allFeedback } from './store/feedback.ts';
import { noticesOf } from './store/notices.ts';
import { heldMeeting } from './testing/held.ts';
import { fresno, kern, openTownHallRoom, type TownHallRoom } from './testing/room.ts';
import { processOf } from './town-hall.ts';

let room: TownHallRoom;
before(async () => void (room = await openTownHallRoom()));
after(() => room.close());

interface Answer {
  readonly status: number;
  readonly type: string | undefined;
  readonly body: Record<string, unknown>;
}

async function send(path: string, body: unknown, who?: Person, method = 'PUT'): Promise<Answer> {
  const response = await room.app.request(`/api/town-halls/${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      ...(who === undefined ? {} : { authorization: `Bearer ${who.token}` }),
    },
    ...(method === 'GET' ? {} : { body: JSON.stringify(body) }),
  });
  const read = (await response.json()) as Record<string, unknown> & { readonly error?: { readonly type: string } };
  return { status: response.status, type: read.error?.type, body: read };
}

test('a clerk writes notes and promises and strikes them, each once however often it is sent', async () => {
  const hall = await room.hall('api-scribe');
  await room.happens(hall, { kind: 'opened' }, { kind: 'item-opened', item: 2 });
  const clerk = await room.person(fresno, 'clerk');
  const [note, promise] = [randomUUID(), randomUUID()];
  const at = hall.slug;
  const promised = { text: 'Mend the dam', owner: 'Public Works', due: '2027-03-01' };
  const noted = await Promise.all(
    Array.from({ length: 5 }, () => send(`${at}/notes/${note}`, { text: 'The dam leaks.' }, clerk)),
  );
  assert.ok(noted.every(({ status, body }) => status === 200 && body['entry'] === 3));
  assert.equal(noted.filter(({ body }) => body['known'] === false).length, 1);
  // Upper case is the same key.
  await Promise.all([
    send(`${at}/promises/${promise}`, promised, clerk),
    send(`${at}/promises/${promise.toUpperCase()}`, promised, clerk),
  ]);
  const statuses = async () =>
    (await commitmentsOf(room.platform.db, processOf(hall.id))).map(({ title, status }) => [title, status]);
  assert.deepEqual(await statuses(), [['Mend the dam', 'promised']]);
  const draft = async () =>
    JSON.stringify(((await send(`${at}/minutes`, undefined, undefined, 'GET')).body as { draft: object }).draft);
  assert.match(await draft(), /The dam leaks\.[^]*Mend the dam/);
  for (const what of [`notes/${note}`, `promises/${promise}`]) {
    const struck = await Promise.all(
      Array.from({ length: 3 }, () => send(`${at}/${what}/struck`, { reason: 'Misheard.' }, clerk)),
    );
    assert.ok(
      struck.every(({ status }) => status === 200),
      what,
    );
    assert.equal(new Set(struck.map(({ body }) => body['entry'])).size, 1);
  }
  assert.doesNotMatch(await draft(), /The dam leaks|Mend the dam/);
  assert.deepEqual(await statuses(), [['Mend the dam', 'withdrawn']]);
});

test('what the scribe cannot write is told by its type, and nothing is recorded', async () => {
  const hall = await room.hall('api-refused');
  const clerk = await room.person(fresno, 'clerk');
  const id = randomUUID();
  const promise = { text: 'Something', owner: 'Them' };
  assert.deepEqual((await send(`${hall.slug}/notes/${id}`, { text: 'Early' }, clerk)).type, 'not-open-yet');
  await room.happens(hall, { kind: 'opened' });
  const { seq } = await room.now(hall);
  for (const [path, body, status, type] of [
    [`notes/${id}`, { text: ' ' }, 422, 'noteMissing'],
    [`notes/${id}`, { text: 'x'.repeat(4_001) }, 422, 'noteTooLong'],
    [`notes/${id}`, { text: 'x', item: 77 }, 422, 'itemWrong'],
    [`notes/${id}`, {}, 400, 'malformed'],
    ['notes/odd', { text: 'x' }, 400, 'malformed'],
    [`notes/${id}/struck`, { reason: 'Why' }, 404, 'no-such-note'],
    [`notes/${id}/struck`, { reason: '' }, 422, 'reasonMissing'],
    [`promises/${id}`, { ...promise, due: '2027-02-30' }, 422, 'dueWrong'],
    [`promises/${id}`, { ...promise, owner: '' }, 422, 'ownerMissing'],
    [`promises/${id}`, { ...promise, question: id }, 422, 'no-such-question'],
    [`promises/${id}/struck`, { reason: 'Why' }, 404, 'no-such-promise'],
  ] as const) {
    const answer = await send(`${hall.slug}/${path}`, body, clerk);
    assert.deepEqual([answer.status, answer.type], [status, type], path);
  }
  const resident = await room.person(fresno);
  const rival = await room.person(kern, 'clerk');
  for (const path of [`notes/${id}`, `promises/${id}`, `notes/${id}/struck`, `promises/${id}/struck`]) {
    const body = { text: 'x', owner: 'y', reason: 'z' };
    assert.equal((await send(`${hall.slug}/${path}`, body)).status, 401, path);
    for (const who of [resident, rival])
      assert.equal((await send(`${hall.slug}/${path}`, body, who)).status, 403, path);
  }
  assert.equal((await room.now(hall)).seq, seq);
});

test('a resident gives feedback and changes it until the close, and reads back their own alone', async () => {
  const hall = await heldMeeting(room, 'api-feedback', [], { daysAgo: 1, joining: 'residents' });
  const [ada, ben] = [await room.person(fresno), await room.person(fresno)];
  const said = { follow: 'agree', heard: 'partly', trust: 'disagree', comment: ' Shorter. ' };
  const at = `${hall.slug}/feedback`;
  const sent = await Promise.all(Array.from({ length: 5 }, () => send(at, said, ada)));
  assert.ok(sent.every(({ status, body }) => status === 200 && body['comment'] === 'Shorter.'));
  assert.equal((await send(at, { ...said, trust: 'agree' }, ada)).status, 200);
  const given = await allFeedback(room.platform.db, hall.id);
  assert.deepEqual(
    given.map(({ trust, comment }) => [trust, comment]),
    [['agree', 'Shorter.']],
  );
  const mine = async (who?: Person) => (await send(`${at}/mine`, undefined, who, 'GET')).body['feedback'];
  assert.deepEqual(await mine(ada), { ...said, trust: 'agree', comment: 'Shorter.' });
  assert.equal(await mine(ben), null);
  // The form shows what the API took.
  assert.match(await (await ada.get(`/town-halls/${at}`)).text(), /Shorter\./);
});

test('feedback by the API comes from whom the form takes it, and is refused with the same sentences', async () => {
  const said = { follow: 'agree', heard: 'partly', trust: 'disagree' };
  const own = await heldMeeting(room, 'api-own', [], { daysAgo: 1, joining: 'residents' });
  const late = await heldMeeting(room, 'api-late', [], { daysAgo: 15 });
  const early = await room.hall('api-early');
  const [ada, stranger] = [await room.person(fresno), await room.person(kern)];
  for (const [slug, body, who, status, type] of [
    ['api-own', said, stranger, 403, 'not-a-resident'],
    ['api-own', { ...said, comment: 'x'.repeat(2_001) }, ada, 422, 'commentTooLong'],
    ['api-own', { ...said, heard: 'loudly' }, ada, 400, 'malformed'],
    ['api-late', said, ada, 409, 'not-open'],
    ['api-early', said, ada, 409, 'not-open'],
    ['api-none', said, ada, 404, 'no-such-town-hall'],
  ] as const) {
    const answer = await send(`${slug}/feedback`, body, who);
    assert.deepEqual([answer.status, answer.type], [status, type], slug);
  }
  assert.equal((await send('api-own/feedback', said)).status, 401);
  assert.equal((await send('api-own/feedback/mine', undefined, undefined, 'GET')).status, 401);
  for (const hall of [own, late, early]) assert.equal((await allFeedback(room.platform.db, hall.id)).length, 0);
});

test('notice is told by the API once for each key, corrected with a reason, and by nobody of another region', async () => {
  const now = Date.now();
  const hall = await room.hall('api-notice', {
    kind: 'regular',
    startsAt: new Date(now + 3_600_000),
    publishedAt: new Date(now - 90 * 3_600_000),
  });
  const clerk = await room.person(fresno, 'clerk');
  const doneAt = new Date(now - 80 * 3_600_000).toISOString();
  const at = `${hall.slug}/notices`;
  const key = randomUUID();
  const told = { step: 'place-posted', doneAt, note: 'At the door' };
  const sent = await Promise.all(Array.from({ length: 4 }, () => send(`${at}/${key}`, told, clerk)));
  assert.ok(sent.every(({ status }) => status === 200));
  assert.equal(sent.filter(({ body }) => body['known'] === false).length, 1);
  for (const [body, status, type] of [
    [told, 409, 'toldMeanwhile'],
    [{ ...told, corrects: 1 }, 422, 'reasonMissing'],
    [{ ...told, step: 'media-told' }, 422, 'stepWrong'],
    [{ step: 'notice-sent', doneAt }, 422, 'whereMissing'],
    [{ step: 'notice-sent', doneAt: null, reason: 'Why' }, 409, 'nothingToTakeBack'],
    [{ step: 'notice-sent', doneAt: 'yesterday', note: 'x' }, 400, 'malformed'],
  ] as const) {
    const answer = await send(`${at}/${randomUUID()}`, body, clerk);
    assert.deepEqual([answer.status, answer.type], [status, type]);
  }
  const rival = await room.person(kern, 'organiser');
  assert.equal((await send(`${at}/${randomUUID()}`, told, rival)).status, 403);
  const back = { step: 'place-posted', doneAt: null, corrects: 1, reason: 'Of another meeting.' };
  assert.equal((await send(`${at}/${randomUUID()}`, back, clerk)).status, 200);
  const entries = await noticesOf(room.platform.db, hall.id);
  assert.deepEqual(
    entries.map(({ doneAt: done, reason }) => [done?.toISOString() ?? null, reason]),
    [
      [doneAt, ''],
      [null, 'Of another meeting.'],
    ],
  );
});

test('the description of the API names each of these', async () => {
  const { paths } = (await (await room.app.request('/api/openapi.json')).json()) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
  for (const path of [
    'notes/{note}',
    'notes/{note}/struck',
    'promises/{promise}',
    'promises/{promise}/struck',
    'feedback',
    'notices/{notice}',
  ])
    assert.ok('put' in (paths[`/api/town-halls/{slug}/${path}`] ?? {}), path);
});
