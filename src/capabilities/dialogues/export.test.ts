/**
 * Claims about open data: what goes out, what stays private, and that what went out can be brought in again. A little over 250
 * lines, as all of it reads the same exported conversation, which takes longer to make than to read.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import { CONVERSATIONS, withoutConversations } from '../../rules/opinion/testing/polis-export.ts';
import { planted } from '../../rules/opinion/generate/planted.ts';
import { exportKinds } from './export-files.ts';
import { keepMaps } from './keep-maps.ts';
import { putVotes } from '../../testing/put-votes.ts';
import { realTexts, slugOfImport, smallTexts, upload, type Texts } from './testing/polis-files.ts';
import { fresno, kern, openDialogueRoom, state, type DialogueRoom, type Person } from './testing/room.ts';

let room: DialogueRoom;
let facilitator: Person;
before(async () => {
  room = await openDialogueRoom();
  facilitator = await room.person(state, 'facilitator');
});
after(() => room.close());

const file = async (slug: string, kind: string): Promise<string> => {
  const answer = await room.app.request(`/conversations/${slug}/export/${kind}`);
  assert.equal(answer.status, 200, kind);
  return answer.text();
};
const rows = (text: string): Record<string, string>[] => parse(text, { columns: true });

async function importTexts(texts: Texts, title = ''): Promise<string> {
  const answer = await upload(room, facilitator, texts, { title });
  assert.equal(answer.status, 303, await answer.clone().text());
  return slugOfImport(answer);
}

const exported = async (slug: string): Promise<Required<Texts>> => ({
  comments: await file(slug, 'comments.csv'),
  votes: await file(slug, 'votes.csv'),
  participants: await file(slug, 'participants-votes.csv'),
  summary: await file(slug, 'summary.csv'),
});

/** Latest votes per statement, from votes.csv. */
function counts(votes: string): Record<string, string> {
  const last = new Map(rows(votes).map((row) => [`${row['voter-id']} ${row['comment-id']}`, row]));
  const found: Record<string, Record<string, number>> = {};
  for (const { 'comment-id': id = '', vote = '' } of last.values()) {
    found[id] ??= {};
    found[id][vote] = (found[id][vote] ?? 0) + 1;
  }
  return Object.fromEntries(
    Object.entries(found).map(([id, of]) => [id, JSON.stringify(of, Object.keys(of).toSorted())]),
  );
}

for (const name of CONVERSATIONS) {
  test(
    `${name}: in and out again, the files are the same but for what is documented`,
    { skip: withoutConversations },
    async () => {
      const texts = realTexts(name);
      const out = await exported(await importTexts(texts));
      /** The zone of a clock is the exporter's. */
      const without = (text: string): string => text.replace(/^(\d+),\w{3} \w{3} \d\d [\d:]+ [A-Z]+ \d{4},/gm, '$1,');
      assert.equal(without(out.votes), without(texts.votes));
      // Rows by number, not by what Polis called velocity; totals of the latest votes.
      const records = (text: string): string[] =>
        (parse(text, { columns: true, raw: true }) as { raw: string; record: Record<string, string> }[])
          .toSorted((a, b) => Number(a.record['comment-id']) - Number(b.record['comment-id']))
          .map(({ raw }) =>
            without(raw)
              .replace(/^(\d+,\d+,\d+),\d+,\d+,/, '$1,')
              .trimEnd(),
          );
      assert.deepEqual(records(out.comments), records(texts.comments));
      // Polis lists participants in the order in which it came upon them, and leaves statements without votes out.
      const cells = (text: string): string[] =>
        rows(text)
          .map((row) =>
            JSON.stringify(Object.entries(row).filter(([column, cell]) => column !== 'group-id' && cell !== '')),
          )
          .toSorted();
      assert.deepEqual(cells(out.participants), cells(texts.participants));
    },
  );
}

test('an export comes in again with the same counts, changed, taken back, seed, meta and rejected ones too', async () => {
  const id = await room.conversation('around', {}, [
    '=Taxes',
    "'+Water",
    'Rivers, "lakes"\r\nand ponds',
    'Out',
    'About you',
  ]);
  const people = await Promise.all(Array.from({ length: 4 }, () => room.person(fresno)));
  const vote = (who: number, statement: number, revision: number, value: string): Promise<Response> =>
    people[who]!.post('/conversations/around/vote', {
      statement: String(statement),
      revision: String(revision),
      value,
    });
  await vote(0, 0, 1, '1');
  await vote(0, 0, 2, '-1');
  await vote(1, 0, 1, '1');
  await vote(1, 0, 2, 'back');
  await vote(2, 1, 1, '0');
  await vote(2, 1, 2, 'back');
  await vote(2, 1, 3, '1');
  await vote(3, 3, 1, '1');
  await vote(3, 2, 1, '-1');
  await sql`update statement set state = 'rejected' where conversation_id = ${id} and number = 3`.execute(
    room.platform.db,
  );
  await sql`update statement set meta = true where conversation_id = ${id} and number = 4`.execute(room.platform.db);
  const out = await exported('around');
  assert.deepEqual(
    rows(out.votes).map((row) => [row['comment-id'], row['vote']]),
    [
      ['0', '1'],
      ['0', '-1'],
      ['1', '1'],
      ['2', '-1'],
      ['3', '1'],
    ],
  );
  const hour = 3_600_000;
  for (const row of [...rows(out.votes), ...rows(out.comments)]) assert.equal(Number(row['timestamp']) % hour, 0);
  assert.deepEqual(
    rows(out.comments).map((row) => [
      row['comment-id'],
      row['author-id'],
      row['moderated'],
      row['comment-body'],
      row['is-meta'],
    ]),
    [
      ['0', '', '1', "'=Taxes", 'false'],
      ['1', '', '1', "''+Water", 'false'],
      ['2', '', '1', 'Rivers, "lakes"\r\nand ponds', 'false'],
      ['3', '', '-1', '(not published)', 'false'],
      ['4', '', '1', 'About you', 'true'],
    ],
  );
  const again = await importTexts(out, 'Around again');
  const twice = await exported(again);
  assert.deepEqual(counts(twice.votes), counts(out.votes));
  assert.equal(twice.comments, out.comments);
  assert.equal(twice.votes, out.votes);
  const kept = await sql<{ text: string }>`
    select text from statement s join conversation c on c.id = s.conversation_id
    where c.slug = ${again} order by number`.execute(room.platform.db);
  assert.deepEqual(
    kept.rows.map(({ text }) => text),
    ['=Taxes', "'+Water", 'Rivers, "lakes"\r\nand ponds', '(not published)', 'About you'],
  );
});

test('waiting statements and drafts do not go out, and unknown ones are not found', async () => {
  const id = await room.conversation('quiet');
  await sql`update statement set state = 'waiting', published_at = null
    where conversation_id = ${id} and number = 1`.execute(room.platform.db);
  assert.doesNotMatch(await file('quiet', 'comments.csv'), /where new housing goes/);
  assert.doesNotMatch(await file('quiet', 'conversation.json'), /where new housing goes/);
  await room.conversation('unready', { publishedAt: null });
  for (const kind of exportKinds) {
    assert.equal((await room.app.request(`/conversations/unready/export/${kind}`)).status, 404);
    assert.equal((await facilitator.get(`/conversations/unready/export/${kind}`)).status, 404);
    assert.equal((await room.app.request(`/conversations/nowhere/export/${kind}`)).status, 404);
  }
});

test('a page lists the files, in both languages, and each leads to a file', async () => {
  await room.conversation('listed');
  for (const [language, words] of [
    ['en', /Open data[^]*Nobody is named/],
    ['es', /Datos abiertos[^]*No se nombra a nadie/],
  ] as const) {
    const answer = await room.app.request('/conversations/listed/export', { headers: { 'accept-language': language } });
    const page = await answer.text();
    assert.match(page, words);
    for (const kind of exportKinds) {
      assert.ok(page.includes(`href="/conversations/listed/export/${kind}"`), kind);
      await file('listed', kind);
    }
  }
});

test('what has changed is in the next export', async () => {
  await room.conversation('fresh');
  assert.equal(rows(await file('fresh', 'votes.csv')).length, 0);
  const who = await room.person(kern);
  await who.post('/conversations/fresh/vote', { statement: '0', revision: '1', value: '1' });
  assert.equal(rows(await file('fresh', 'votes.csv')).length, 1);
});

test('the JSON says of nobody where they live, holds the figures by region only as everybody may see them, and its digest fits', async () => {
  const id = await room.conversation('regions');
  const counties = await sql<{ id: string }>`select id from region where kind = 'county' order by id limit 4`.execute(
    room.platform.db,
  );
  const sizes = [30, 12, 11, 3];
  const regionOf = sizes.flatMap((size, at) => Array.from({ length: size }, () => counties.rows[at]?.id ?? null));
  const { votes } = planted({
    seed: 'regions',
    participants: regionOf.length,
    statements: 3,
    groups: [1, 1],
    voted: 1,
  });
  await putVotes(room.platform.db, id, votes, (participant) => regionOf[participant] ?? null);
  await keepMaps(room.platform);
  const text = await file('regions', 'conversation.json');
  const told = JSON.parse(text) as {
    participants: Record<string, unknown>[];
    votes: [number, number, number][];
    statements: { number: number }[];
    map: {
      summary: {
        participants: number;
        regions: { participants: number | null }[];
        statements: { regions: (Record<string, unknown> | null)[] }[];
      };
    };
    digest: string;
  };
  for (const one of told.participants) assert.deepEqual(Object.keys(one), ['id', 'assurance']);
  // With the three people hidden alone, their region would follow; so the eleven are hidden too.
  const shown = told.map.summary.regions.map(({ participants }) => participants).filter((people) => people !== null);
  assert.deepEqual(
    shown.toSorted((a, b) => a - b),
    [12, 30],
  );
  // Of a region's answers the share that agrees, or a bound: never how many said what.
  for (const { regions } of told.map.summary.statements)
    for (const cell of regions)
      if (cell !== null) assert.deepEqual(Object.keys(cell).toSorted(), ['agree', 'bound', 'votes']);
  assert.equal(told.votes.length, votes.columns.length);
  assert.equal(told.map.summary.participants, regionOf.length);
  const before = text.slice(0, text.lastIndexOf('"digest"'));
  assert.equal(told.digest, `sha256:${createHash('sha256').update(before).digest('hex')}`);
  assert.match(
    await file('regions', 'comment-groups.csv'),
    /^comment-id,comment,total-votes,total-agrees,total-disagrees,total-passes/,
  );
});

test('votes on a statement that is not listed come out as they came in', async () => {
  const texts = {
    comments: smallTexts.comments,
    votes: `${smallTexts.votes}1400000005000,Tue May 13 16:53:25 UTC 2014,5,7,1\n`,
  };
  const out = await exported(await importTexts(texts, 'Unlisted'));
  assert.equal(out.votes, texts.votes);
  assert.deepEqual(
    rows(out.comments).map((row) => row['comment-id']),
    ['0', '3'],
  );
});
