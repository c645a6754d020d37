import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { accepted, filed, paperRoom, statuses, type PaperRoom } from './testing/paper.ts';
import { circulating, fresno, kern, state, type Person } from './testing/room.ts';

let room: PaperRoom;
before(async () => {
  room = await paperRoom();
});
after(() => room.close());

const box = { batch: 'Box 1', signatures: '24,034', receivedOn: '2026-04-20', revision: '1' };
const textOf = async (path: string): Promise<string> => (await room.app.request(path)).text();

async function counting(slug: string): Promise<{ id: number; clerk: Person; path: string }> {
  const id = await room.initiative(slug, filed);
  return { id, clerk: await room.person(fresno, 'clerk'), path: `/initiatives/${slug}/counts/enter/fresno` };
}

test("a clerk enters a batch of their county's count, and everybody sees the total", async () => {
  const { clerk, path } = await counting('first-count');
  assert.equal((await clerk.get('/initiatives/first-count/counts/enter')).headers.get('location'), path);
  await accepted(clerk.post(path, box));
  const page = await textOf('/initiatives/first-count/counts');
  assert.match(page, /24,034/);
  assert.match(page, /4\.4%/);
  assert.match(page, /0 of 1/);
});

test("a clerk of one county can neither see nor enter another county's batches", async () => {
  const { id, path } = await counting('other-county');
  const clerk = await room.person(kern, 'clerk');
  assert.equal((await clerk.get(path)).status, 403);
  for (const [to, fields] of [
    [path, box],
    [`${path}/close`, { closed: 'yes', signatures: '0' }],
  ] as const)
    assert.equal((await clerk.post(to, fields)).status, 403);
  const sent = await room.app.request('/api/initiatives/other-county/counts/fresno/batches', {
    method: 'POST',
    headers: { authorization: `Bearer ${clerk.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ batch: 'A', signatures: 10, received_on: '2026-04-20', revision: 1 }),
  });
  assert.equal(sent.status, 403);
  assert.equal((await batches(id)).length, 0);
  const ofState = await room.person(state, 'clerk');
  assert.equal((await ofState.get(path)).status, 200);
});

const batches = async (id: number) =>
  (
    await sql<{ batch: string; revision: number; signatures: number }>`
      select batch, revision, signatures from raw_batch where initiative_id = ${id} order by batch, revision`.execute(
      room.platform.db,
    )
  ).rows;

test('a batch sent twice is one batch; another figure under its name is refused and kept in the form', async () => {
  const { id, clerk, path } = await counting('twice');
  await accepted(clerk.post(path, box));
  await accepted(clerk.post(path, box));
  assert.equal((await batches(id)).length, 1);
  const other = await clerk.post(path, { ...box, signatures: '99' });
  assert.equal(other.status, 409);
  assert.match(await other.text(), /value="99"/);
});

test('a correction is a revision with a public reason, and needs one', async () => {
  const { id, clerk, path } = await counting('corrected');
  await accepted(clerk.post(path, box));
  const correction = { ...box, signatures: '24,000', revision: '2' };
  assert.equal((await clerk.post(path, { ...correction, reason: ' ' })).status, 422);
  await accepted(clerk.post(path, { ...correction, reason: 'One sheet was counted twice' }));
  assert.deepEqual(
    (await batches(id)).map(({ revision, signatures }) => [revision, signatures]),
    [
      [1, 24_034],
      [2, 24_000],
    ],
  );
  // Two clerks correct the same batch: the second is told, not overwritten.
  assert.equal((await clerk.post(path, { ...correction, signatures: '7', reason: 'x' })).status, 409);
  const logged = await sql<{ reason: string }>`
    select reason from audit where process = ${`initiative:${id}`} and act = 'raw-batch.corrected' and public`.execute(
    room.platform.db,
  );
  assert.deepEqual(logged.rows, [{ reason: 'One sheet was counted twice' }]);
});

test('what cannot be a batch is refused with a sentence beside its field', async () => {
  const { id, clerk, path } = await counting('odd');
  for (const [wrong, says] of [
    [{ batch: ' ' }, /Name the batch/],
    [{ batch: 'x'.repeat(61) }, /at most 60 letters/],
    [{ signatures: '-1' }, /whole number/],
    [{ signatures: '1.5' }, /whole number/],
    [{ signatures: '1e3' }, /whole number/],
    [{ signatures: '999999999999' }, /at most 10,000,000/],
    [{ signatures: '99999999999999999999' }, /whole number/],
    [{ receivedOn: '2026-02-30' }, /day on which/],
    [{ receivedOn: '2099-01-01' }, /still to come/],
    [{ receivedOn: '2025-11-02' }, /not collected yet/],
  ] as const) {
    const answer = await clerk.post(path, { ...box, ...wrong });
    assert.equal(answer.status, 422, JSON.stringify(wrong));
    assert.match(await answer.text(), says);
  }
  assert.equal((await batches(id)).length, 0);
});

test('counts are taken only after the filing', async () => {
  await room.initiative('not-filed', circulating);
  const clerk = await room.person(fresno, 'clerk');
  assert.equal((await clerk.post('/initiatives/not-filed/counts/enter/fresno', box)).status, 409);
  assert.match(await textOf('/initiatives/not-filed/counts'), /No petition has been filed yet/);
});

test('a closed county takes no batch until it is opened again with a reason', async () => {
  const { clerk, path } = await counting('closing');
  assert.equal((await clerk.post(`${path}/close`, { closed: 'yes', signatures: '0' })).status, 409);
  await accepted(clerk.post(path, box));
  assert.equal((await clerk.post(`${path}/close`, { closed: 'yes', signatures: '1' })).status, 409, 'another sum');
  await accepted(clerk.post(`${path}/close`, { closed: 'yes', signatures: '24034' }));
  assert.equal((await clerk.post(path, { ...box, batch: 'Box 2' })).status, 409);
  assert.equal((await clerk.post(`${path}/close`, { closed: 'no', reason: '' })).status, 422);
  await accepted(clerk.post(`${path}/close`, { closed: 'no', reason: 'A box was found' }));
  await accepted(clerk.post(path, { ...box, batch: 'Box 2' }));
});

test('however a batch and a close race, the closed sum is the sum of the batches', async () => {
  for (let round = 0; round < 6; round += 1) {
    const { id, clerk, path } = await counting(`race-${round}`);
    await accepted(clerk.post(path, { ...box, signatures: '10' }));
    const [batch, close] = await Promise.all([
      clerk.post(path, { ...box, batch: 'late', signatures: '5' }),
      clerk.post(`${path}/close`, { closed: 'yes', signatures: '10' }),
    ]);
    const entered = (await batches(id)).reduce((sum, { signatures }) => sum + signatures, 0);
    const closed = await sql<{ signatures: number }>`
      select signatures from raw_count_closing where initiative_id = ${id}`.execute(room.platform.db);
    assert.ok(batch.status === 303 || close.status === 303);
    if (closed.rows[0] === undefined) assert.equal(entered, 15);
    else assert.equal(closed.rows[0].signatures, entered);
  }
});

test('the database itself refuses a batch after the close and a close on another sum', async () => {
  const { id, clerk, path } = await counting('kept-by-the-database');
  await accepted(clerk.post(path, box));
  const { db } = room.platform;
  const close = (sum: number) =>
    sql`
    insert into raw_count_closing (initiative_id, region_id, number, closed, signatures)
    values (${id}, ${fresno}, 1, true, ${sum})`.execute(db);
  await assert.rejects(close(1), /is 24034, not 1/);
  await close(24_034);
  const late = sql`
    insert into raw_batch (initiative_id, region_id, batch, revision, signatures, received_on)
    values (${id}, ${fresno}, 'late', 1, 5, '2026-04-20')`.execute(db);
  await assert.rejects(late, /is closed/);
  await assert.rejects(sql`update raw_batch set signatures = 1`.execute(db), /insert-only/);
});

test('the raw count is completed once, by the organiser, with a computed outcome', async () => {
  const { id, clerk, path } = await counting('completed');
  const organiser = await room.person(state, 'organiser');
  const complete = (): Promise<Response> =>
    organiser.post('/initiatives/completed/counts/complete', { outcome: 'enough' });
  assert.equal((await complete()).status, 409, 'nothing is counted');
  await accepted(clerk.post(path, box));
  assert.equal((await complete()).status, 409, 'a county has not closed');
  await accepted(clerk.post(`${path}/close`, { closed: 'yes', signatures: '24034' }));
  assert.equal((await clerk.post('/initiatives/completed/counts/complete', {})).status, 403);
  const answers = await Promise.all([complete(), complete(), complete()]);
  assert.deepEqual(statuses(answers), [303, 409, 409]);
  const events = await sql`
    select outcome from initiative_event where initiative_id = ${id} and kind = 'raw-counted'`.execute(
    room.platform.db,
  );
  assert.deepEqual(events.rows, [{ outcome: 'too-few' }]);
  assert.match(await textOf('/initiatives/completed'), /Did not qualify/);
  assert.equal((await clerk.post(path, { ...box, batch: 'late' })).status, 409);
});

test('a batch that comes while the count is completed is either in the sum or refused', async () => {
  for (let round = 0; round < 4; round += 1) {
    const slug = `complete-race-${round}`;
    const { id, clerk, path } = await counting(slug);
    const organiser = await room.person(state, 'organiser');
    await accepted(clerk.post(path, box));
    await accepted(clerk.post(`${path}/close`, { closed: 'yes', signatures: '24034' }));
    const [, late] = await Promise.all([
      organiser.post(`/initiatives/${slug}/counts/complete`, {}),
      organiser.post(`/initiatives/${slug}/counts/enter/kern`, { ...box, signatures: '7' }),
    ]);
    const completed = await sql<{ detail: { signatures: number } }>`
      select detail from audit where process = ${`initiative:${id}`} and act = 'raw-count.completed'`.execute(
      room.platform.db,
    );
    // Kern never closed: with its batch in, the count could not be completed.
    assert.ok(completed.rows.length === 0 ? late.status === 303 : late.status === 409);
  }
});

test('a sum that no county can have is not closed, in the form or the API, until a batch is corrected', async () => {
  const { id, clerk, path } = await counting('too-large');
  await sql`
    insert into raw_batch (initiative_id, region_id, batch, revision, signatures, received_on)
    select ${id}, ${fresno}, 'box ' || n, 1, 10000000, '2026-04-20' from generate_series(1, 220) n`.execute(
    room.platform.db,
  );
  const form = await clerk.post(`${path}/close`, { closed: 'yes', signatures: '2200000000' });
  assert.equal(form.status, 409);
  assert.match(await form.text(), /No county has so many signatures/);
  const sent = await room.app.request('/api/initiatives/too-large/counts/fresno/closing', {
    method: 'POST',
    headers: { authorization: `Bearer ${clerk.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ closed: true, signatures: 2_200_000_000 }),
  });
  assert.equal(sent.status, 400);
});

test('of thousands of batches the page shows those entered last, and any other is corrected by its name', async () => {
  const { id, clerk, path } = await counting('thousands');
  await sql`
    insert into raw_batch (initiative_id, region_id, batch, revision, signatures, received_on, at)
    select ${id}, ${fresno}, 'box ' || n, 1, 50, '2026-04-20', now() - make_interval(mins => 9000 - n)
    from generate_series(1, 9000) n`.execute(room.platform.db);
  const page = await (await clerk.get(path)).text();
  assert.match(page, />box 9000</);
  assert.doesNotMatch(page, />box 17</);
  assert.match(page, /8,700 more count as well/);
  assert.match(page, /450,000/);
  assert.ok(page.length < 400_000, `${page.length} letters`);
  assert.match(await (await clerk.get(`${path}?find=box+17+`)).text(), /name="batch" value="box 17"/);
});
