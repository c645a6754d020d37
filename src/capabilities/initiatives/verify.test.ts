import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { accepted, paperRoom, type PaperRoom } from './testing/paper.ts';
import { fresno, kern, type Person } from './testing/room.ts';

let room: PaperRoom;
before(async () => {
  room = await paperRoom();
});
after(() => room.close());

/** A petition whose sample in Fresno is all of its few signatures, and a clerk there. */
async function verifying(slug: string, raw = 6): Promise<{ path: string; clerk: Person; organiser: Person }> {
  const organiser = await room.drawn(slug, [{ county: 'fresno', raw }], { required: 3 });
  return { path: `/initiatives/${slug}/verify/fresno`, clerk: await room.person(fresno, 'clerk'), organiser };
}

const found = (signature: number, finding: string, more: Record<string, string> = {}): Record<string, string> => ({
  signature: String(signature),
  finding,
  seen: '0',
  ...more,
});

const checks = async (slug: string) =>
  (
    await sql<{ signature: number; revision: number; finding: string; by_account: string }>`
      select c.signature, c.revision, c.finding, c.by_account from signature_check c join initiative i on i.id = c.initiative_id
      where i.slug = ${slug} order by signature, revision`.execute(room.platform.db)
  ).rows;

test('a clerk works through the queue one by one, undoes, finishes, and the totals are published', async () => {
  const { path, clerk } = await verifying('queue');
  await accepted(clerk.post(`${path}/next`, { rows: '1' }));
  const page = await (await clerk.get(path)).text();
  assert.match(page, /Signature<\/span>\s*<strong>1</);
  assert.match(page, /No name, address or signature is ever entered/);
  await accepted(clerk.post(path, found(1, 'valid')));
  assert.match(await (await clerk.get(path)).text(), /<strong>2</, 'the next one comes by itself');
  await accepted(clerk.post(path, found(1, 'undone', { seen: '1' })));
  assert.equal((await clerk.post(`${path}/finish`, {})).status, 409);
  await accepted(clerk.post(path, found(1, 'valid', { seen: '2' })));
  await accepted(clerk.post(path, found(2, 'duplicate', { duplicateOf: '1' })));
  for (const [signature, finding] of [
    [3, 'not-registered'],
    [4, 'wrong-county'],
    [5, 'no-match'],
    [6, 'withdrawn'],
  ] as const)
    await accepted(clerk.post(path, found(signature, finding)));
  const open = (await (await room.app.request('/api/initiatives/queue/projection')).json()) as { findings: unknown[] };
  assert.deepEqual(open.findings, [], 'nothing is published of a county that has not finished');
  await accepted(clerk.post(`${path}/finish`, {}));
  const file = await (await room.app.request('/initiatives/queue/projection.csv')).text();
  assert.equal(file, 'county,raw,sample,valid,duplicates\r\nFresno County,6,6,1,1\r\n');
  assert.equal((await clerk.post(path, found(1, 'no-match', { seen: '3' }))).status, 409, 'finished');
  assert.equal((await clerk.post(`${path}/take-back`, { reason: '' })).status, 422);
  await accepted(clerk.post(`${path}/take-back`, { reason: 'Signature 5 was compared with the wrong card' }));
  await accepted(clerk.post(path, found(5, 'valid', { seen: '1' })));
  assert.equal((await clerk.post(`${path}/finish`, {})).status, 422, 'a reason is needed');
  await accepted(clerk.post(`${path}/finish`, { reason: 'Compared again' }));
  assert.match(await (await room.app.request('/initiatives/queue/projection.csv')).text(), /6,6,2,1/);
});

test('two clerks at once get different signatures', async () => {
  const { path, clerk } = await verifying('two-clerks', 100);
  const other = await room.person(fresno, 'clerk');
  await Promise.all([clerk, other].map((one) => accepted(one.post(`${path}/next`, { rows: '20' }))));
  const numbersOf = async (one: Person): Promise<string[]> =>
    [...(await (await one.get(`${path}?rows=20`)).text()).matchAll(/name="finding-(\d+)"/g)].map(([, n]) => n ?? '');
  const [mine, theirs] = [await numbersOf(clerk), await numbersOf(other)];
  assert.equal(mine.length, 20);
  assert.equal(theirs.length, 20);
  assert.equal(new Set([...mine, ...theirs]).size, 40);
});

test("another clerk's finding of the same signature becomes a revision, and both are shown", async () => {
  const { path, clerk } = await verifying('revision');
  const other = await room.person(fresno, 'clerk');
  await accepted(clerk.post(path, found(2, 'valid')));
  // The second one had opened the signature before the first had found anything.
  await accepted(other.post(path, found(2, 'no-match')));
  const page = await (await other.get(`${path}?look=2`)).text();
  assert.match(page, /Another clerk/);
  assert.match(page, /You/);
  assert.deepEqual(
    (await checks('revision')).map(({ revision, finding }) => [revision, finding]),
    [
      [1, 'valid'],
      [2, 'no-match'],
    ],
  );
});

test('however two clerks race for one signature, both findings are kept in one order', async () => {
  const { path, clerk } = await verifying('race');
  const other = await room.person(fresno, 'clerk');
  await Promise.all(
    [1, 2, 3, 4].flatMap((signature) => [
      accepted(clerk.post(path, found(signature, 'valid'))),
      accepted(other.post(path, found(signature, 'withdrawn'))),
    ]),
  );
  const kept = await checks('race');
  assert.equal(kept.length, 8);
  for (const signature of [1, 2, 3, 4])
    assert.deepEqual(
      kept.filter((check) => check.signature === signature).map(({ revision }) => revision),
      [1, 2],
    );
});

test('a retry is recorded once, in the form and in the API', async () => {
  const { path, clerk } = await verifying('retry');
  await accepted(clerk.post(path, found(1, 'valid')));
  await accepted(clerk.post(path, found(1, 'valid')));
  const send = (): Promise<Response> =>
    Promise.resolve(
      room.app.request('/api/initiatives/retry/verify/fresno/findings', {
        method: 'POST',
        headers: { authorization: `Bearer ${clerk.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ findings: [{ signature: 2, finding: 'duplicate', duplicate_of: 1 }] }),
      }),
    );
  assert.deepEqual(await (await send()).json(), { recorded: 1, overruled: [] });
  assert.deepEqual(await (await send()).json(), { recorded: 0, overruled: [] });
  assert.equal((await checks('retry')).length, 2);
});

test('a page of findings is recorded whole or not at all, and keeps what was chosen', async () => {
  const { path, clerk } = await verifying('rows');
  await accepted(clerk.post(`${path}/next`, { rows: '20' }));
  const page: [string, string][] = [
    ['rows', '20'],
    ['signature', '1'],
    ['finding-1', 'valid'],
    ['signature', '2'],
    ['finding-2', 'duplicate'],
    ['signature', '3'],
    ['finding-3', ''],
  ];
  const refused = await clerk.post(path, page);
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /Signature 2: enter the number/);
  assert.equal((await checks('rows')).length, 0);
  await accepted(clerk.post(path, [...page, ['duplicate-2', '1']]));
  assert.equal((await checks('rows')).length, 2);
});

test('a finding of what was not drawn, of nothing, or of a duplicate without its other is refused', async () => {
  const { path, clerk } = await verifying('refused', 2_000);
  const drawn = await sql<{ numbers: number[] }>`
    select numbers from county_sample s join initiative i on i.id = s.initiative_id where i.slug = 'refused'`.execute(
    room.platform.db,
  );
  const numbers = new Set(drawn.rows[0]?.numbers);
  const [inside = 0] = numbers;
  const outside = Array.from({ length: 2_000 }, (_, at) => at + 1).find((n) => !numbers.has(n)) ?? 0;
  for (const fields of [
    found(outside, 'valid'),
    found(2_001, 'valid'),
    found(inside, 'duplicate'),
    found(inside, 'duplicate', { duplicateOf: String(inside) }),
    found(inside, 'duplicate', { duplicateOf: String(outside) }),
    found(inside, 'forged'),
    found(inside, ''),
    { signature: '1e3', finding: 'valid' },
  ]) {
    const answer = await clerk.post(path, fields);
    assert.equal(answer.status, 422, JSON.stringify(fields));
  }
  assert.equal((await checks('refused')).length, 0);
  const past = sql`
    insert into signature_check (initiative_id, region_id, stage, signature, revision, finding)
    select id, ${fresno}, 'sample', ${outside}, 1, 'valid' from initiative where slug = 'refused'`.execute(
    room.platform.db,
  );
  await assert.rejects(past, /is not in the sample/);
});

test('duplicates need a valid signature of the same voter: chains and circles without one are named', async () => {
  const { path, clerk } = await verifying('loose', 3);
  await accepted(clerk.post(path, found(1, 'duplicate', { duplicateOf: '2' })));
  await accepted(clerk.post(path, found(2, 'duplicate', { duplicateOf: '1' })));
  await accepted(clerk.post(path, found(3, 'duplicate', { duplicateOf: '2' })));
  const refused = await clerk.post(`${path}/finish`, {});
  assert.equal(refused.status, 409);
  assert.match(await refused.text(), /not valid: 1, 2, 3/);
  await accepted(clerk.post(path, found(1, 'valid', { seen: '1' })));
  await accepted(clerk.post(`${path}/finish`, {}));
  assert.match(await (await room.app.request('/initiatives/loose/projection.csv')).text(), /3,3,1,2/);
});

test("another county's clerk neither sees the queue nor records, finishes, reports or takes back", async () => {
  const { path } = await verifying('foreign');
  const clerk = await room.person(kern, 'clerk');
  assert.equal((await clerk.get(path)).status, 403);
  for (const [to, fields] of [
    [path, found(1, 'valid')],
    [`${path}/next`, {}],
    [`${path}/finish`, {}],
    [`${path}/totals`, { raw: '6', sample: '6', valid: '6', duplicates: '0', revision: '1' }],
    [`${path}/take-back`, { reason: 'x' }],
  ] as const)
    assert.equal((await clerk.post(to, fields)).status, 403, to);
  assert.equal((await checks('foreign')).length, 0);
});

test('totals are reported instead of findings, corrected with a reason, and never beyond the sample', async () => {
  const { path, clerk } = await verifying('totals', 2_000);
  const totals = { raw: '2,000', sample: '500', valid: '400', duplicates: '1', revision: '1' };
  for (const wrong of [{ raw: '2001' }, { sample: '499' }, { valid: '500' }, { valid: '-1' }, { duplicates: 'x' }])
    assert.equal((await clerk.post(`${path}/totals`, { ...totals, ...wrong })).status, 422, JSON.stringify(wrong));
  await accepted(clerk.post(`${path}/totals`, totals));
  await accepted(clerk.post(`${path}/totals`, totals));
  assert.equal((await clerk.post(`${path}/totals`, { ...totals, valid: '401' })).status, 409);
  assert.equal((await clerk.post(`${path}/totals`, { ...totals, valid: '401', revision: '2' })).status, 422);
  await accepted(clerk.post(`${path}/totals`, { ...totals, valid: '401', revision: '2', why: 'Typing mistake' }));
  assert.match(await (await room.app.request('/initiatives/totals/projection.csv')).text(), /2000,500,401,1/);
});
