/** Claims about the files of a meeting: what was published can be made again from them, by the rules and by the command. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { concord, folderWith } from '../../cli/testing/run-concord.ts';
import { isPublic, minutesOf, type Fact } from '../../rules/meeting/index.ts';
import type { RecordFile } from './export.ts';
import { heldMeeting, shownQuestion } from './testing/held.ts';
import { fresno, openTownHallRoom, type TownHallRoom } from './testing/room.ts';

let room: TownHallRoom;
before(async () => void (room = await openTownHallRoom()));
after(() => room.close());

const ids = [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID()] as const;
const facts: readonly Fact[] = [
  { kind: 'roll-called', present: [1, 2], remote: [] },
  { kind: 'item-opened', item: 1 },
  { ...shownQuestion(ids[0], 'Is my neighbour guilty?'), kind: 'question-submitted' } as Fact,
  shownQuestion(ids[1], 'Who pays?'),
  shownQuestion(ids[2], 'It is Mr Smith’s fault.', { name: 'Grudge' }),
  { kind: 'question-taken', question: ids[1], reason: '' },
  { kind: 'question-settled', question: ids[1], outcome: 'answered', answer: 'The county.', by: 'Works' },
  {
    kind: 'motion-put',
    motion: ids[3],
    text: '=Build it',
    mover: 1,
    seconder: null,
    about: 'business',
    needs: 'majority-of-voting',
    item: null,
  },
  { kind: 'motion-voted', motion: ids[3], votes: [1, 2].map((member) => ({ member, vote: 'aye' as const })) },
];

async function published(slug: string) {
  const members = [1, 2].map((number) => ({ number, name: `Member ${number}`, seat: '' }));
  const hall = await heldMeeting(room, slug, facts, { daysAgo: 1, members });
  const clerk = await room.person(fresno, 'clerk');
  const at = `/town-halls/${slug}`;
  await clerk.post(`${at}/minutes/publish`, { key: randomUUID(), general: 'The hall was full.' });
  await room.happens(hall, { kind: 'question-hidden', question: ids[2], reason: 'It names a neighbour.' });
  await clerk.post(`${at}/minutes/publish`, { key: randomUUID(), reason: 'A question was taken off.' });
  return { at, file: (await (await room.app.request(`${at}/record.json`)).json()) as RecordFile };
}

test('following the exported public record gives each version of the minutes again', async () => {
  const { file } = await published('again');
  assert.equal(file.minutes.length, 2);
  for (const { throughSeq, content } of file.minutes) {
    const entries = file.entries.filter(({ seq }) => seq <= throughSeq);
    assert.deepEqual(JSON.parse(JSON.stringify(minutesOf(file.plan, entries))), content);
  }
});

test('the files hold nothing that is not public, and no words of what was taken off', async () => {
  const { at, file } = await published('silent');
  assert.ok(file.entries.every(({ fact }) => isPublic(fact.kind)));
  for (const name of ['record.json', 'record.ndjson', 'minutes.md', 'minutes.md?version=1', 'votes.csv']) {
    const text = await (await room.app.request(`${at}/${name}`)).text();
    assert.doesNotMatch(text, /guilty|Smith|Grudge/, name);
  }
  const lines = (await (await room.app.request(`${at}/record.ndjson`)).text()).trim().split('\n');
  assert.deepEqual(
    lines.map((line) => JSON.parse(line) as unknown),
    file.entries,
  );
});

test('the interface gives the same minutes as the file, what is open and when it is due; a feed tells of each version', async () => {
  const { at, file } = await published('interface');
  const read = async (name: string): Promise<Record<string, unknown>> =>
    (await (await room.app.request(`/api${at}/${name}`)).json()) as Record<string, unknown>;
  const { versions, draft } = await read('minutes');
  assert.deepEqual(versions, file.minutes);
  assert.deepEqual(draft, JSON.parse(JSON.stringify(minutesOf(file.plan, file.entries))));
  assert.deepEqual((await read('answers'))['open'], []);
  assert.deepEqual((await read('feedback'))['rows'], []);
  const feed = await (await room.app.request(`${at}/minutes.atom`)).text();
  assert.deepEqual(
    [...feed.matchAll(/<title>[^<]*(Version \d)/g)].map(([, version]) => version),
    ['Version 2', 'Version 1'],
  );
  assert.match(feed, /A question was taken off\./);
});

test('the page of files has the transcript of each language in which captions were written, and describes no file that is not there', async () => {
  const line: Fact = { kind: 'caption', line: randomUUID(), language: 'es', text: 'Buenas tardes.', speaker: '' };
  const hall = await heldMeeting(room, 'captioned', [line], { daysAgo: 1, languages: ['en', 'es'] });
  const page = await (await room.app.request(`/town-halls/${hall.slug}/export`)).text();
  assert.deepEqual(
    [...page.matchAll(/href="[^"]*\/(transcript\.[^"]+)"/g)].map(([, name]) => name),
    ['transcript.txt?language=es', 'transcript.vtt?language=es'],
  );
  assert.match(page, /Transcript in Spanish/);
  // Nothing is told of feedback before its close.
  assert.doesNotMatch(page, /Feedback by region/);
});

test('votes are a file of one row a motion and member, safe for spreadsheets and with described columns', async () => {
  const { at } = await published('votes');
  const response = await room.app.request(`${at}/votes.csv`);
  const [head, first] = (await response.text()).split('\r\n');
  assert.equal(head, 'motion,text,about,needs,item,voted_at,member,name,vote,carried');
  assert.match(first ?? '', /,'=Build it,business,majority-of-voting,1,.*,1,Member 1,aye,true$/);
  const described = (await (await room.app.request(`${at}/votes.csv-metadata.json`)).json()) as {
    tableSchema: { columns: { name: string }[] };
  };
  assert.deepEqual(
    described.tableSchema.columns.map(({ name }) => name),
    head?.split(','),
  );
});

test('the command makes the minutes again, says that they follow from the record, and notices when they do not', async () => {
  const { file } = await published('command');
  const wrong = structuredClone(file) as unknown as { minutes: { content: { byWay: { web: number } } }[] };
  wrong.minutes[0]!.content.byWay.web = 99;
  const folder = folderWith({
    'right.json': JSON.stringify(file),
    'wrong.json': JSON.stringify(wrong),
    'other.json': '{"format":"x"}',
    'none.json': 'no',
    'unordered.json': JSON.stringify({ ...file, entries: file.entries.toReversed() }),
    'lost.json': JSON.stringify({ ...file, entries: file.entries.slice(5) }),
  });
  const right = await concord('minutes', join(folder, 'right.json'), '--version', '1');
  assert.equal(right.code, 0);
  assert.match(right.out, /# Minutes: Town hall command\n\nVersion 1 follows from the record\. Version 2 follows/);
  assert.match(right.out, /> Added by the clerk: The hall was full\./);
  assert.match(right.out, /Who pays\? \(Ada, Web\)/);
  const lies = await concord('minutes', join(folder, 'wrong.json'));
  assert.equal(lies.code, 1);
  assert.match(lies.problems, /Version 1 does not follow from the record\./);
  for (const name of ['other.json', 'none.json', 'unordered.json', 'lost.json', 'absent.json'])
    assert.equal((await concord('minutes', join(folder, name))).code, 1, name);
  assert.equal((await concord('minutes')).code, 2);
  assert.match((await concord('minutes', join(folder, 'right.json'), '--language', 'es')).out, /# Acta: /);
});

test('what somebody wrote is text in the Markdown of the minutes, wherever in a line it comes to stand', async () => {
  const hall = await room.hall('forged');
  const texts = [
    '- not a point',
    '1. nor a number',
    '# no heading',
    '&lt;b&gt; no entity',
    '| no | table |',
    '=== no line',
  ];
  await room.happens(
    hall,
    { kind: 'opened' },
    ...texts.map((text): Fact => ({ kind: 'noted', note: randomUUID(), item: 1, text })),
    { kind: 'adjourned', reason: '' },
  );
  const file = await (await room.app.request(`/town-halls/${hall.slug}/minutes.md`)).text();
  for (const line of ['\\- not a', '1\\. nor', '\\# no', '\\&lt;b', '\\| no', '\\=== no'])
    assert.ok(file.includes(`\n- ${line}`), `${line} in ${file}`);
});
