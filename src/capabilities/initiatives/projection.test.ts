import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { accepted, paperRoom, statuses, type PaperRoom } from './testing/paper.ts';
import { state, type Person } from './testing/room.ts';

let room: PaperRoom;
before(async () => {
  room = await paperRoom();
});
after(() => room.close());

const textOf = async (path: string): Promise<string> => (await room.app.request(path)).text();
const report = (who: Person, slug: string, county: string, figures: readonly number[], more = {}): Promise<string> => {
  const [raw, sample, valid, duplicates] = figures.map(String);
  return accepted(
    who.post(`/initiatives/${slug}/verify/${county}/totals`, {
      raw: raw ?? '',
      sample: sample ?? '',
      valid: valid ?? '',
      duplicates: duplicates ?? '',
      revision: '1',
      ...more,
    }),
  );
};

test("the regulation's worked example comes out on the page: 24,034, 722, 516 and 2 give 15,028", async () => {
  const organiser = await room.drawn('worked-example', [{ county: 'fresno', raw: 24_034 }], { required: 15_000 });
  await report(organiser, 'worked-example', 'fresno', [24_034, 722, 516, 2]);
  const page = await textOf('/initiatives/worked-example/projection');
  for (const figure of ['15,028', '71.47', '17,178', '33.2881', '1,074.8095', '2,150', '100.18'])
    assert.ok(page.includes(figure), figure);
  assert.match(page, /every signature is verified/);
});

test('the page, the API and the command give the same number from the export', async () => {
  const counts = [
    { county: 'fresno', raw: 24_034 },
    { county: 'kern', raw: 18_411 },
    { county: 'alpine', raw: 377 },
  ];
  const organiser = await room.drawn('recounted', counts, { required: 27_000 });
  await report(organiser, 'recounted', 'fresno', [24_034, 722, 516, 2]);
  await report(organiser, 'recounted', 'kern', [18_411, 553, 402, 1]);
  await report(organiser, 'recounted', 'alpine', [377, 377, 301, 4]);
  const file = await textOf('/initiatives/recounted/projection.csv');
  const folder = await mkdtemp(join(tmpdir(), 'concord-projection-'));
  await writeFile(join(folder, 'p.csv'), file);
  const { stdout } = await promisify(execFile)(process.execPath, [
    resolve(import.meta.dirname, '../../cli/main.ts'),
    'petition',
    'project',
    join(folder, 'p.csv'),
    '--required',
    '27000',
    '--json',
  ]);
  await rm(folder, { recursive: true });
  const printed = JSON.parse(stdout) as { projected: number; outcome: string };
  const { projection } = (await (await room.app.request('/api/initiatives/recounted/projection')).json()) as {
    projection: { projected: number; outcome: string };
  };
  assert.equal(projection.projected, printed.projected);
  assert.equal(projection.outcome, printed.outcome);
  const page = await textOf('/initiatives/recounted/projection');
  assert.ok(page.includes(printed.projected.toLocaleString('en-US')), stdout);
  assert.match(page, /All were verified: nothing is projected/);
});

test('the outcome is computed when it is recorded, once, and never from what a form says', async () => {
  const organiser = await room.drawn('outcome', [{ county: 'fresno', raw: 2_000 }], { required: 1_900 });
  const complete = (): Promise<Response> =>
    organiser.post('/initiatives/outcome/projection/complete', { outcome: 'eligible' });
  const waiting = await complete();
  assert.equal(waiting.status, 409);
  assert.match(await waiting.text(), /A county has not reported/);
  await report(organiser, 'outcome', 'fresno', [2_000, 500, 200, 0]);
  const clerk = await room.person(state, 'clerk');
  assert.equal((await clerk.post('/initiatives/outcome/projection/complete', {})).status, 403);
  const answers = await Promise.all([complete(), complete(), complete()]);
  assert.deepEqual(statuses(answers), [303, 409, 409]);
  assert.match(await textOf('/initiatives/outcome'), /Did not qualify/);
  const events = await sql`
    select e.outcome from initiative_event e join initiative i on i.id = e.initiative_id
    where i.slug = 'outcome' and e.kind = 'sampled'`.execute(room.platform.db);
  assert.deepEqual(events.rows, [{ outcome: 'fails' }]);
});

test('a full check counts what was verified, small counties included, and decides by the requirement', async () => {
  const counts = [
    { county: 'fresno', raw: 2_000 },
    { county: 'alpine', raw: 100 },
  ];
  const organiser = await room.drawn('full-check', counts, { required: 1_600 });
  await report(organiser, 'full-check', 'fresno', [2_000, 500, 380, 0]);
  await report(organiser, 'full-check', 'alpine', [100, 100, 90, 0]);
  await accepted(organiser.post('/initiatives/full-check/projection/complete', {}));
  assert.match(await textOf('/initiatives/full-check'), /Full check/);
  const clerk = await room.person(state, 'clerk');
  const verify = await (await clerk.get('/initiatives/full-check/verify')).text();
  assert.match(verify, /Fresno County/);
  assert.doesNotMatch(verify, /Alpine County/, 'all its signatures were verified already');
  await report(organiser, 'full-check', 'fresno', [2_000, 2_000, 1_510, 20]);
  await accepted(organiser.post('/initiatives/full-check/projection/complete', {}));
  const page = await textOf('/initiatives/full-check/projection');
  assert.match(page, /1,600/);
  assert.match(page, /Enough signatures are valid/);
  assert.match(await textOf('/initiatives/full-check'), /Eligible/);
});

test('returns of all counties come in from the exported file, and a second time change nothing', async () => {
  const counts = [
    { county: 'fresno', raw: 2_000 },
    { county: 'kern', raw: 3_000 },
  ];
  const organiser = await room.drawn('returns-file', counts, { required: 4_000 });
  const csv = 'county,raw,sample,valid,duplicates\r\nFresno,2000,500,400,1\r\nKern,3000,500,410,0\r\n';
  const record = (text: string, reason = ''): Promise<Response> =>
    organiser.post('/initiatives/returns-file/verify/import/record', { csv: text, reason });
  const wrong = await record(
    'county,raw,sample,valid,duplicates\nFresno,2001,500,400,1\nKern,3000,500,499,2\nFresno,2000,500,x,1\nInyo,1,1,1,0\n',
  );
  assert.equal(wrong.status, 422);
  const said = (await wrong.text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  for (const fault of [
    /2 raw 2001 Not the raw count/,
    /3 valid 499 Valid and duplicates together/,
    /4 valid x Not a whole number/,
    /4 county Fresno This county stands on line 2/,
    /5 county Inyo Nothing is verified in this county/,
  ])
    assert.match(said, fault);
  const before = await textOf('/initiatives/returns-file/projection.csv');
  assert.match(before, /Fresno County,2000,,,\r\n/);
  await accepted(record(before));
  await accepted(record(csv));
  await accepted(record(await textOf('/initiatives/returns-file/projection.csv')));
  const kept = await sql`
    select 1 from county_return r join initiative i on i.id = r.initiative_id where i.slug = 'returns-file'`.execute(
    room.platform.db,
  );
  assert.equal(kept.rows.length, 2);
  assert.equal((await record(csv.replace('410', '411'))).status, 422, 'a correction needs a reason');
  await accepted(record(csv.replace('410', '411'), 'One was found valid on appeal'));
});

test('the simulator answers with chances, and says what cannot be read', async () => {
  await room.counted('simulated', [{ county: 'fresno', raw: 2_000 }]);
  const path = '/initiatives/simulated/projection/simulator';
  const page = await textOf(`${path}?raw=800,000&validity=75&duplicates=1&spread=6&unsure=2`);
  assert.match(page, /Of 2,000 runs/);
  const wrong = await room.app.request(`${path}?raw=many&validity=101`);
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /value="many"/);
});
