/** Claims about importing conversations from Polis: all or nothing, whole, once, and with the counts of the real ones. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { CONVERSATIONS, polisExport, withoutConversations } from '../../rules/opinion/testing/polis-export.ts';
import { keepMaps } from './keep-maps.ts';
import { findConversation } from './store/conversations.ts';
import { findMap } from './store/maps.ts';
import { listStatements } from './store/statements.ts';
import { realTexts, slugOfImport, smallTexts, upload, type Texts } from './testing/polis-files.ts';
import { fresno, kern, openDialogueRoom, state, type DialogueRoom, type Person } from './testing/room.ts';

let room: DialogueRoom;
let facilitator: Person;
before(async () => {
  room = await openDialogueRoom();
  facilitator = await room.person(state, 'facilitator');
});
after(() => room.close());

const rowsOf = async <Row>(query: ReturnType<typeof sql<Row>>): Promise<readonly Row[]> =>
  (await query.execute(room.platform.db)).rows;

async function imported(texts: Texts, fields?: Readonly<Record<string, string>>): Promise<number> {
  const answer = await upload(room, facilitator, texts, fields);
  assert.equal(answer.status, 303, await answer.clone().text());
  const conversation = await findConversation(room.platform.db, slugOfImport(answer));
  assert.ok(conversation !== undefined);
  return conversation.id;
}

const conversations = async (): Promise<number> =>
  (await rowsOf(sql<{ n: number }>`select count(*)::int as n from conversation`))[0]?.n ?? 0;

const changed = (texts: typeof smallTexts, from: string, to: string): Texts => ({
  comments: texts.comments.replace(from, to),
  votes: texts.votes.replace(from, to),
});

test('statements, participants and votes are stored whole, with their numbers, times and revisions', async () => {
  const id = await imported(smallTexts, { title: 'Parks', source: 'The city of Nowhere' });
  const found = await findConversation(room.platform.db, 'parks');
  assert.deepEqual(
    [found?.id, found?.title, found?.importedFrom, found?.regionId, found?.closesAt, found?.takesStatements],
    [id, 'Parks', 'The city of Nowhere', state, null, false],
  );
  assert.ok(found?.publishedAt);
  assert.deepEqual(
    await rowsOf(sql`select number, imported_number, assurance, region_id, token from participant
      where conversation_id = ${id} order by number`),
    [7, 9, 12].map((imported_number, number) => ({
      number,
      imported_number,
      assurance: 'imported',
      region_id: null,
      token: null,
    })),
  );
  assert.deepEqual(
    (await listStatements(room.platform.db, id)).map(({ number, author, text, submittedAt }) => [
      number,
      author,
      text,
      submittedAt.getTime(),
    ]),
    [
      [0, 0, 'Trees, not "lawns"', 1_400_000_000_000],
      [3, 1, 'Benches', 1_400_000_001_000],
    ],
  );
  assert.deepEqual(
    await rowsOf(sql`select participant, statement, revision, value, (extract(epoch from cast_at) * 1000)::bigint as ms
      from statement_vote where conversation_id = ${id} order by 1, 2, 3`),
    [
      { participant: 0, statement: 0, revision: 1, value: 1, ms: 1_400_000_000_001 },
      { participant: 1, statement: 0, revision: 1, value: 1, ms: 1_400_000_002_000 },
      { participant: 1, statement: 0, revision: 2, value: -1, ms: 1_400_000_003_000 },
      { participant: 2, statement: 3, revision: 1, value: 0, ms: 1_400_000_004_000 },
    ],
  );
  const acts = await rowsOf(sql<{ act: string; public: boolean; detail: Record<string, unknown> }>`
    select act, public, detail from audit where process = ${`conversation:${id}`}`);
  assert.deepEqual(
    acts.map(({ act, public: isPublic, detail }) => [act, isPublic, detail['participants'], detail['votes']]),
    [['conversation.imported', true, 3, 4]],
  );
});

test('the same files again, also at the same moment and from another facilitator, are the same conversation', async () => {
  const texts = changed(smallTexts, 'Benches', 'Benches and shade');
  const other = await room.person(state, 'facilitator');
  const before = await conversations();
  const answers = await Promise.all([facilitator, other, facilitator].map((who) => upload(room, who, texts)));
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([303]));
  assert.equal(new Set(answers.map(slugOfImport)).size, 1);
  await upload(room, facilitator, texts, { title: 'Another title' });
  assert.equal(await conversations(), before + 1);
});

test('what was taken out is rejected; what was voted on but is not listed keeps its votes and is rejected', async () => {
  const id = await imported({
    comments: smallTexts.comments.replace(',0,0,0,Benches', ',0,0,-1,Benches'),
    votes: `${smallTexts.votes}1400000005000,x,5,7,1\n`,
  });
  const all = await listStatements(room.platform.db, id, ['published', 'rejected', 'waiting']);
  assert.deepEqual(
    all.map(({ number, state: now, text }) => [number, now, text]),
    [
      [0, 'published', 'Trees, not "lawns"'],
      [3, 'rejected', 'Benches'],
      [5, 'rejected', '(text not in the export)'],
    ],
  );
});

test('files that are broken store nothing, and every problem is told with file, line and column', async () => {
  const before = await conversations();
  const answer = await upload(room, facilitator, {
    comments: smallTexts.comments.replace(',0,0,0,Benches', ',0,0,yes,Benches'),
    votes: smallTexts.votes.replace(',9,-1', ',9,2').replace('1400000004000,', 'soon,'),
  });
  assert.equal(answer.status, 422);
  const page = await answer.text();
  for (const told of [/3 problems were found/, /“yes” is not 1/, /“2” is not a vote/, /“soon” is not a time/])
    assert.match(page, told);
  assert.match(page, /votes\.csv[^]*timestamp/);
  assert.equal(await conversations(), before);
});

test('only a facilitator of the region may import, and what was typed is kept', async () => {
  const elsewhere = await room.person(kern, 'facilitator');
  const refused = await upload(room, elsewhere, smallTexts, { region: fresno, title: 'Kept title' });
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /You are not a facilitator in this region[^]*Kept title/);
  const resident = await room.person(fresno);
  assert.equal((await upload(room, resident, smallTexts, { region: fresno })).status, 403);
  assert.equal((await resident.get('/conversations/import')).status, 403);
  const nothing = await upload(room, facilitator, {}, { region: '' });
  assert.equal(nothing.status, 422);
  assert.match(await nothing.text(), /Choose a file with the votes[^]*Choose a region/);
});

test('the way to the import begins on the page of those who facilitate', async () => {
  assert.match(await (await facilitator.get('/conversations/facilitate')).text(), /href="\/conversations\/import"/);
  assert.equal((await facilitator.get('/conversations/import')).status, 200);
});

test('an address that is no web address is not kept as one', async () => {
  const texts = changed(smallTexts, 'Benches', 'Benches for all');
  await imported({ ...texts, summary: 'topic,Odd\nurl,javascript:alert(1)\nconversation-description,\n' });
  assert.equal((await findConversation(room.platform.db, 'odd'))?.importedFrom, 'votes.csv');
});

for (const name of CONVERSATIONS) {
  test(`${name} is imported whole: the counts are those of the reference`, { skip: withoutConversations }, async () => {
    const { reference } = polisExport(name);
    const id = await imported(realTexts(name));
    const [counts] = await rowsOf(sql<Record<string, number>>`
      select (select count(*)::int from participant where conversation_id = ${id}) as participants,
        count(distinct statement)::int as voted, count(*)::int as rows,
        count(distinct (participant, statement))::int as latest
      from statement_vote where conversation_id = ${id}`);
    assert.deepEqual(counts, {
      participants: reference.participants,
      voted: reference.statements_voted,
      rows: reference.vote_rows,
      latest: reference.latest_votes,
    });
    const byStatement = await rowsOf(sql<{ statement: number; agree: number; disagree: number; pass: number }>`
      select statement, count(*) filter (where value = 1)::int as agree, count(*) filter (where value = -1)::int as disagree,
        count(*) filter (where value = 0)::int as pass
      from (select distinct on (participant, statement) statement, value from statement_vote
        where conversation_id = ${id} order by participant, statement, revision desc) v
      group by statement`);
    assert.deepEqual(
      Object.fromEntries(byStatement.map(({ statement, ...tally }) => [String(statement), tally])),
      reference.statement_counts_latest,
    );
    const rejected = await listStatements(room.platform.db, id, ['rejected']);
    assert.deepEqual(
      rejected.map(({ number }) => number),
      reference.excluded_statements,
    );
  });
}

test('after the import the chore makes its map', { skip: withoutConversations }, async () => {
  const id = await imported(realTexts('scoop-hivemind.ubi'));
  await keepMaps(room.platform);
  const map = await findMap(room.platform.db, id);
  assert.equal(map?.summary.participants, 234);
});
