/** Claims about the scribe: what is written once stands once, promises are commitments at once, and the draft grows with them. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { commitmentsOf } from '../commitments/index.ts';
import { commitPromises } from './scribe.ts';
import { fresno, openTownHallRoom, type TownHallRoom } from './testing/room.ts';
import { processOf } from './town-hall.ts';

let room: TownHallRoom;
before(async () => void (room = await openTownHallRoom()));
after(() => room.close());

const said = async (response: Promise<Response>): Promise<string> =>
  (await (await response).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('a note sent ten times at once is one note, public in the draft of the minutes under the item that is open', async () => {
  const hall = await room.hall('notes');
  await room.happens(hall, { kind: 'opened' }, { kind: 'item-opened', item: 2 });
  const clerk = await room.person(fresno, 'clerk');
  const note = randomUUID();
  const at = `/town-halls/${hall.slug}`;
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => clerk.post(`${at}/scribe/notes`, { note, item: '', text: 'The bridge is late.' })),
  );
  assert.ok(answers.every(({ status }) => status === 303));
  assert.equal((await room.now(hall)).notes.size, 1);
  const page = await said(room.app.request(`${at}/minutes`) as Promise<Response>);
  assert.match(page, /Draft: it grows/);
  assert.match(page, /Item 2 .*The bridge is late\./);
  assert.equal(page.match(/The bridge is late/g)?.length, 1);
});

test('a struck note leaves the minutes, needs a reason, and stands with it in the public log', async () => {
  const hall = await room.hall('struck');
  const note = randomUUID();
  await room.happens(hall, { kind: 'opened' }, { kind: 'noted', note, item: 1, text: 'Wrong.' });
  const clerk = await room.person(fresno, 'clerk');
  const at = `/town-halls/${hall.slug}/scribe/notes/${note}/strike`;
  const refused = await clerk.post(at, { reason: ' ' });
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /Write the reason: it is public/);
  assert.equal((await clerk.post(at, { reason: 'Nobody said that.' })).status, 303);
  assert.doesNotMatch(await said(clerk.get(`/town-halls/${hall.slug}/minutes`)), /Wrong\./);
  assert.equal((await room.now(hall)).notes.get(note)?.struck, 'Nobody said that.');
});

test('a promise is a commitment without money at once, with its day as a milestone, and is made once', async () => {
  const hall = await room.hall('promises');
  await room.happens(hall, { kind: 'opened' });
  const clerk = await room.person(fresno, 'clerk');
  const sent = {
    key: randomUUID(),
    promise: 'Repair the bridge',
    owner: 'Public Works',
    due: '2027-03-01',
    question: '',
    promiseItem: '1',
  };
  const at = `/town-halls/${hall.slug}/scribe/promises`;
  await Promise.all([clerk.post(at, sent), clerk.post(at, sent)]);
  const promised = await commitmentsOf(room.platform.db, processOf(hall.id));
  assert.deepEqual(
    promised.map(({ title, owner, amount }) => [title, owner, amount]),
    [['Repair the bridge', 'Public Works', 0]],
  );
  const page = await said(clerk.get(`/town-halls/${hall.slug}/minutes`));
  assert.match(page, /Item 1 .*Promises.*Repair the bridge.*Public Works, by March 1, 2027/);
});

test('a promise entered by mistake is struck with a reason: later minutes leave it out, earlier versions keep it, its commitment is withdrawn', async () => {
  const hall = await room.hall('promise-struck');
  await room.happens(hall, { kind: 'opened' }, { kind: 'item-opened', item: 1 });
  const clerk = await room.person(fresno, 'clerk');
  const at = `/town-halls/${hall.slug}`;
  const key = randomUUID();
  const sent = { key, promise: 'Repair the dam', owner: 'Nobody', due: '2027-03-01', question: '', promiseItem: '' };
  assert.equal((await clerk.post(`${at}/scribe/promises`, sent)).status, 303);
  assert.equal(
    (await clerk.post(`${at}/scribe/promises`, { ...sent, key: randomUUID(), promise: 'Another' })).status,
    303,
  );
  await room.happens(hall, { kind: 'adjourned', reason: '' });
  assert.equal((await clerk.post(`${at}/minutes/publish`, { key: randomUUID(), reason: '' })).status, 303);
  const strike = `${at}/scribe/promises/${key}/strike`;
  const refused = await clerk.post(strike, { reason: ' ' });
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /Write the reason: it is public/);
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => clerk.post(strike, { reason: 'It was a question.' })),
  );
  assert.ok(answers.every(({ status }) => status === 303));
  assert.equal((await clerk.post(`${at}/scribe/promises/${randomUUID()}/strike`, { reason: 'None.' })).status, 422);

  const process = processOf(hall.id);
  const made = await commitmentsOf(room.platform.db, process);
  assert.equal(made.length, 2);
  assert.equal(made.find(({ title }) => title === 'Another')?.status, 'promised');
  assert.equal(made.find(({ title }) => title === 'Repair the dam')?.status, 'withdrawn');
  const { draft, versions } = (await (await room.app.request(`/api${at}/minutes`)).json()) as {
    readonly draft: object;
    readonly versions: readonly object[];
  };
  assert.doesNotMatch(JSON.stringify(draft), /Repair the dam/);
  assert.match(JSON.stringify(draft), /Another/);
  assert.match(JSON.stringify(versions[0]), /Repair the dam/);
  assert.doesNotMatch(await said(clerk.get(at)), /Repair the dam/);
  const log = await sql<{ act: string; reason: string }>`
    select act, reason from audit where process = ${process} and reason = 'It was a question.' order by id`.execute(
    room.platform.db,
  );
  assert.deepEqual(
    log.rows.map(({ act }) => act),
    ['commitment.changed', 'town-hall.promise-struck'],
  );
  assert.equal((await room.now(hall)).promises.get(key)?.struck, 'It was a question.');
});

test('brought in whole, a struck promise is no commitment, and one that was is withdrawn', async () => {
  const hall = await room.hall('struck-whole');
  const [early, late] = [randomUUID(), randomUUID()];
  const promised = (promise: string) =>
    ({ kind: 'promised', promise, text: `Do ${promise}`, owner: 'Us', due: null, question: null, item: null }) as const;
  const { platform } = room;
  const commit = async () => {
    const meeting = await room.now(hall);
    await platform.db.transaction().execute((tx) => commitPromises(platform, tx, hall, meeting));
    return (await commitmentsOf(platform.db, processOf(hall.id))).map(({ id, status }) => [id, status]);
  };
  await room.happens(hall, { kind: 'opened' }, promised(early));
  assert.deepEqual(await commit(), [[early, 'promised']]);
  const strike = (promise: string) => ({ kind: 'promise-struck', promise, reason: 'Misheard.' }) as const;
  await room.happens(hall, strike(early), promised(late), strike(late));
  assert.deepEqual(await commit(), [[early, 'withdrawn']]);
  // A job may run again after a crash.
  assert.deepEqual(await commit(), [[early, 'withdrawn']]);
});

test('what cannot be used is said beside the field and kept, and nothing is recorded', async () => {
  const hall = await room.hall('kept');
  const clerk = await room.person(fresno, 'clerk');
  const at = `/town-halls/${hall.slug}/scribe`;
  const early = await clerk.post(`${at}/notes`, { note: randomUUID(), item: '', text: 'Before it began' });
  assert.equal(early.status, 422);
  assert.match(await early.text(), /has not been opened yet[^]*Before it began/);
  await room.happens(hall, { kind: 'opened' });
  const wrong = await clerk.post(`${at}/promises`, {
    promise: 'Something',
    owner: 'Them',
    due: '2027-02-30',
    promiseItem: '',
  });
  assert.equal(wrong.status, 422);
  const text = await wrong.text();
  assert.match(text, /Write a day that exists/);
  assert.match(text, /value="Something"/);
  assert.equal((await clerk.post(`${at}/notes`, { note: randomUUID(), item: '77', text: 'x' })).status, 422);
  assert.equal((await clerk.post(`${at}/promises`, { promise: 'x', owner: 'y', question: 'zzz' })).status, 422);
  assert.equal((await room.now(hall)).promises.size, 0);
});

test('residents cannot write minutes', async () => {
  const hall = await room.hall('mine');
  await room.happens(hall, { kind: 'opened' });
  const resident = await room.person(fresno);
  const response = await resident.post(`/town-halls/${hall.slug}/scribe/notes`, { note: randomUUID(), text: 'x' });
  assert.equal(response.status, 403);
});
