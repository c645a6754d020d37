import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { accepted, filed, paperRoom, type PaperRoom } from './testing/paper.ts';
import { fresno, state, type Person } from './testing/room.ts';

let room: PaperRoom;
let clerk: Person;
before(async () => {
  room = await paperRoom();
  clerk = await room.person(state, 'clerk');
});
after(() => room.close());

async function send(slug: string, file: string | Uint8Array<ArrayBuffer>, who = clerk): Promise<Response> {
  const form = new FormData();
  form.set('file', new File([file], 'counts.csv', { type: 'text/csv' }));
  return room.app.request(`/initiatives/${slug}/counts/import`, {
    method: 'POST',
    headers: { cookie: who.cookie, 'sec-fetch-site': 'same-origin' },
    body: form,
  });
}

const record = (slug: string, csv: string, reason = ''): Promise<Response> =>
  clerk.post(`/initiatives/${slug}/counts/import/record`, { csv, reason });

const rowsOf = async (id: number): Promise<number> =>
  (await sql`select 1 from raw_batch where initiative_id = ${id}`.execute(room.platform.db)).rows.length;

const heading = 'county,batch,signatures,received_on\n';
const two = `${heading}Fresno,Box 1,1200,2026-04-20\nKern County,Box 1,"1,300",4/21/2026\n`;

test('a file is shown first and recorded whole; the same file again changes nothing', async () => {
  const id = await room.initiative('import', filed);
  const preview = await send('import', two);
  const page = await preview.text();
  assert.equal(preview.status, 200, page.slice(0, 500));
  assert.match(page, /2,500/);
  assert.equal(await rowsOf(id), 0, 'a look records nothing');
  await accepted(record('import', two));
  assert.equal(await rowsOf(id), 2);
  assert.match(await (await send('import', two)).text(), /There is nothing to do/);
  await accepted(record('import', two));
  assert.equal(await rowsOf(id), 2);
});

test('other figures for a known batch are a correction, and need a reason', async () => {
  const id = await room.initiative('import-corrected', filed);
  await accepted(record('import-corrected', two));
  const changed = two.replace('1200', '1210');
  assert.equal((await record('import-corrected', changed)).status, 422);
  assert.equal(await rowsOf(id), 2);
  await accepted(record('import-corrected', changed, 'Recounted'));
  assert.equal(await rowsOf(id), 3);
});

test('every fault is told at once by line and column, and nothing of the file is recorded', async () => {
  const id = await room.initiative('import-faults', filed);
  const file = `${heading}Fresno,Box 1,1200,2026-04-20\nAtlantis,Box 2,12,2026-04-20\nKern,,x,31/12/2026\nFresno,Box 1,7,2026-04-20\nKings,Big,99999999999999999999,2099-01-01\n`;
  const answer = await send('import-faults', file);
  assert.equal(answer.status, 422);
  const page = (await answer.text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  for (const said of [
    /3 county Atlantis There is no county of this name/,
    /4 signatures x Not a whole number/,
    /4 received_on 31\/12\/2026 Not a day/,
    /4 batch – The batch has no name/,
    /5 batch Box 1 This batch of the county stands on line 2 already/,
    /6 signatures 99999999999999999999 This number is too large/,
    /6 received_on 2099-01-01 This day is still to come/,
  ])
    assert.match(page, said);
  assert.match(page, /7 faults were found/);
  assert.equal((await record('import-faults', file)).status, 422);
  assert.equal(await rowsOf(id), 0);
});

test("a county's clerk cannot bring in another county's rows", async () => {
  const id = await room.initiative('import-foreign', filed);
  const own = await room.person(fresno, 'clerk');
  const answer = await send('import-foreign', two, own);
  assert.equal(answer.status, 422);
  assert.match(await answer.text(), /Your role does not cover this county/);
  const sent = await own.post('/initiatives/import-foreign/counts/import/record', { csv: two });
  assert.equal(sent.status, 422);
  assert.equal(await rowsOf(id), 0);
});

test('what is no table of ours is refused with a sentence, never with a failure', async () => {
  await room.initiative('import-hostile', filed);
  const bytes = (...values: number[]): Uint8Array<ArrayBuffer> => new Uint8Array(values);
  const encoded = new TextEncoder();
  const latin = new Uint8Array([...encoded.encode(heading), 0x46, 0xe9, 0x0a]);
  for (const [file, says] of [
    [latin, /not in UTF-8/],
    [bytes(0xff, 0xfe, 0x63, 0, 0x6f, 0), /zero bytes/],
    ['county;batch\nFresno;1\n', /This column is missing/],
    ['county,county,batch,signatures,received_on\n', /more than once/],
    [heading, /no row under it/],
    [`${heading}Fresno,1\n`, /another number of cells/],
    [`${heading}"Fresno,1,2,2026-04-20\n`, /quotation mark/],
    [`${heading}Fresno,"a"b,2,2026-04-20\n`, /quotation mark/],
    [`${heading}${'Fresno,1,2,2026-04-20\n'.repeat(20_001)}`, /at most 20,000 rows/],
    [`${heading}=HYPERLINK(1),<script>,1e9,2026-04-20\n`, /There is no county of this name/],
  ] as const) {
    const answer = await send('import-hostile', file);
    const page = await answer.text();
    assert.equal(answer.status, 422, String(says));
    assert.match(page, says);
    assert.ok(!page.includes('<script>,'), 'what stands in the file is shown as text');
  }
  assert.equal((await send('import-hostile', '')).status, 422);
});

test('semicolons, a byte-order mark, other orders of columns and empty lines at the end are all read', async () => {
  const id = await room.initiative('import-spreadsheet', filed);
  const file = '\uFEFFReceived on;Signatures;Batch;County;Note\r\n2026-04-20;12;Caja 7;contra costa;x\r\n;;;;\r\n\r\n';
  const page = await (await send('import-spreadsheet', file)).text();
  assert.match(page, /Columns that are not used: Note/);
  await accepted(record('import-spreadsheet', file));
  assert.equal(await rowsOf(id), 1);
});

test('a file of 10,000 batches is recorded whole', async () => {
  const id = await room.initiative('import-large', filed);
  const names = ['Fresno', 'Kern', 'Los Angeles', 'San Diego'];
  const lines = Array.from({ length: 10_000 }, (_, at) => `${names[at % 4]},Box ${at},${at},2026-04-20`);
  const file = `${heading}${lines.join('\n')}\n`;
  assert.equal((await send('import-large', file)).status, 200);
  await accepted(record('import-large', file));
  assert.equal(await rowsOf(id), 10_000);
  assert.match(await (await room.app.request('/initiatives/import-large/counts')).text(), /49,995,000/);
});

test('two imports of the same file at once record it once', async () => {
  const id = await room.initiative('import-race', filed);
  const answers = await Promise.all([record('import-race', two), record('import-race', two)]);
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303],
  );
  assert.equal(await rowsOf(id), 2);
});

test('the export of the batches can be imported again, and changes nothing', async () => {
  const id = await room.initiative('import-export', filed);
  await accepted(record('import-export', `${two}Inyo,=1+1,5,2026-04-20\n`));
  const file = await (await room.app.request('/initiatives/import-export/batches.csv')).text();
  assert.match(file, /'=1\+1/);
  assert.match(await (await send('import-export', file)).text(), /There is nothing to do/);
  assert.equal(await rowsOf(id), 3);
});
