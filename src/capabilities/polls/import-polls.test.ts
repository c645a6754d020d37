/** Claims about the import: all problems at once by line and column, all or nothing, shown before it is done, and done once. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { table } from './testing/csv.ts';
import { fresno, openPollRoom, state, type Person, type PollRoom } from './testing/room.ts';

let room: PollRoom;
let organiser: Person;
before(async () => {
  room = await openPollRoom();
  organiser = await room.person('organiser');
});
after(() => room.close());

const registered = async (): Promise<number> =>
  (await sql<{ n: number }>`select count(*) as n from poll`.execute(room.platform.db)).rows[0]?.n ?? -1;

function preview(csv: string | Uint8Array<ArrayBuffer>, who = organiser, region = state): Promise<Response> {
  const form = new FormData();
  form.set('region', region);
  form.set('file', new File([csv], 'polls.csv', { type: 'text/csv' }));
  return who.send('/polls/import', form);
}

const confirm = (csv: string, who = organiser): Promise<Response> =>
  who.post('/polls/import/confirm', { region: state, csv });

test('a file is shown first, nothing is registered until it is confirmed, and then each poll has its page', async () => {
  const before = await registered();
  const csv = table({ pollster: 'First' }, { pollster: 'Second', wording: 'In "quotes",\nover two lines?' });
  const shown = await preview(csv);
  assert.equal(shown.status, 200);
  const page = await shown.text();
  assert.match(page, /2 new polls/);
  assert.match(page, /First, January 1/);
  assert.equal(await registered(), before);
  const done = await confirm(csv);
  assert.equal(done.status, 303);
  assert.equal(await registered(), before + 2);
  const second = await (await room.get('/polls/second-2023-01-05-would-vote-to-leave')).text();
  assert.match(second, /over two lines\?/);
});

test('the same file imported again, also with the line breaks of a browser, registers nothing twice', async () => {
  const csv = table({ pollster: 'Again', wording: 'One\ntwo?' });
  await confirm(csv);
  const before = await registered();
  assert.equal((await confirm(csv.replaceAll('\n', '\r\n'))).status, 303);
  assert.equal(await registered(), before);
  const shown = await (await preview(table({ pollster: 'Again', wording: 'One\ntwo?' }, { pollster: 'More' }))).text();
  assert.match(shown, /1 new poll; 1 registered before/);
});

test('everything that is wrong is told at once, by line and column, and nothing of the file is registered', async () => {
  const before = await registered();
  const csv = table(
    { pollster: 'Good' },
    { pollster: '', asked_from: '2023-13-01', answers: 'Support 30' },
    { pollster: 'Sum', answers: 'for: Yes = 90 | against: No = 30' },
    { pollster: 'Q', question: 'nowhere' },
    { pollster: 'Lines', wording: 'a\nb', stake: 'has-stake' },
    { pollster: 'After', source_url: 'ftp://example.org' },
  );
  const answer = await preview(csv);
  assert.equal(answer.status, 422);
  const page = await answer.text();
  const cells = [...page.matchAll(/<tr>\s*<th scope="row"[^>]*>(\d+)<\/th>\s*<td[^>]*>(?:<code>)?(\w+)/g)].map(
    ([, line, column]) => `${line} ${column}`,
  );
  assert.deepEqual(cells, ['3 answers', '3 pollster', '3 asked_from', '4 answers', '6 stake_note', '8 source_url']);
  assert.equal((await confirm(csv)).status, 422);
  assert.equal(await registered(), before);
  const unknown = await (await preview(table({ pollster: 'Good' }, { pollster: 'Q', question: 'nowhere' }))).text();
  assert.match(unknown, /Line 3, question: There is no such question/);
});

test('a poll that is registered with other particulars, or stands twice in the file, stops the import', async () => {
  await confirm(table({ pollster: 'Fixed' }));
  const before = await registered();
  const other = await preview(table({ pollster: 'Fixed', sponsor: 'Somebody' }, { pollster: 'New' }));
  assert.equal(other.status, 422);
  assert.match(await other.text(), /Line 2, pollster: This poll is registered already, with other particulars/);
  const twice = await preview(table({ pollster: 'Double' }, { pollster: 'Double' }));
  assert.match(await twice.text(), /Line 3, pollster: This poll stands twice in the file/);
  assert.equal(await registered(), before);
});

test('what is no table of polls is refused with a sentence, whatever it is', async () => {
  const wrong: readonly (readonly [string | Uint8Array<ArrayBuffer>, RegExp])[] = [
    [new Uint8Array([0xff, 0xfe, 0x00, 0x41]), /not text in UTF-8/],
    ['a\0b', /not text in UTF-8/],
    ['question,question_reason\n', /no rows/],
    ['"', /not a table in CSV/],
    [`${table({})}\n"open`, /not a table in CSV/],
    ['colour\nred', /column is needed and missing/],
    [table({ colour: 'red' }), /colour: This column is not known/],
    [`${table({})},extra`, /another number of cells/],
    [`${'x,'.repeat(20_000)}\n1`, /column/],
    [`question\n${'a\n'.repeat(1_002)}`, /more than 1,000 rows/],
  ];
  for (const [csv, sentence] of wrong) {
    const answer = await preview(csv);
    assert.equal(answer.status, 422, String(sentence));
    assert.match(await answer.text(), sentence);
  }
});

test('the open data can be imported as it is: an installation can hand its registry to another', async () => {
  await room.poll(organiser, { pollster: '=HYPERLINK("x")', label1: 'Yes | or = so \\ on', note: '- a dash' });
  const csv = await (await room.get('/polls/export/polls.csv')).text();
  assert.ok(csv.includes(`"'=HYPERLINK(""x"")"`), 'no spreadsheet takes it for a formula');
  const before = await registered();
  const shown = await preview(csv);
  assert.equal(shown.status, 200);
  assert.match(await shown.text(), /No new poll; \d+ registered before, with the same particulars/);
  const other = await openPollRoom();
  try {
    const there = await other.person('organiser');
    const done = await there.post('/polls/import/confirm', { region: state, csv });
    assert.equal(done.status, 303);
    const again = await (await other.get('/polls/export/polls.csv')).text();
    const stable = (text: string): readonly string[] =>
      text
        .replaceAll(/\d{4}-\d\d-\d\dT[^,]*/g, '')
        .split('\r\n')
        .sort();
    assert.deepEqual(stable(again), stable(csv));
  } finally {
    await other.close();
  }
  assert.equal(await registered(), before);
});

test('ten imports of one file at the same time register each poll once', async () => {
  const before = await registered();
  const csv = table({ pollster: 'Race one' }, { pollster: 'Race two' });
  const answers = await Promise.all(Array.from({ length: 10 }, () => confirm(csv)));
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [303]);
  assert.equal(await registered(), before + 2);
});

test('only organisers import, and only into their own regions', async () => {
  const elsewhere = await room.person('organiser', fresno);
  assert.match(await (await preview(table({ pollster: 'Mine' }), elsewhere)).text(), /not an organiser of this region/);
  const refused = await elsewhere.post('/polls/import/confirm', { region: state, csv: table({ pollster: 'Mine' }) });
  assert.equal(refused.status, 422);
  assert.equal((await preview(table({}), await room.person('auditor'))).status, 403);
});
