/** Claims about a room whose visitors mean ill: nothing is written where nothing may be, and nobody's few are told. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { planted } from '../../rules/opinion/generate/planted.ts';
import { keepMaps } from './keep-maps.ts';
import { findMap } from './store/maps.ts';
import { callsOf } from './testing/calls.ts';
import { withRole } from './testing/facilitating.ts';
import { plantVotes } from './testing/planted-conversation.ts';
import { smallTexts, slugOfImport, upload } from './testing/polis-files.ts';
import { putVotes } from '../../testing/put-votes.ts';
import { fresno, kern, openDialogueRoom, state, type DialogueRoom, type Person } from './testing/room.ts';

let room: DialogueRoom;
let facilitator: Person;
before(async () => {
  room = await openDialogueRoom();
  facilitator = await room.person(state, 'facilitator');
});
after(() => room.close());

const day = 86_400_000;
const fromNow = (ms: number): Date => new Date(room.platform.now().getTime() + ms);

async function joinedIn(slug: string): Promise<number> {
  const found = await sql<{ n: number }>`select count(*) as n from participant p
    join conversation c on c.id = p.conversation_id where c.slug = ${slug}`.execute(room.platform.db);
  return found.rows[0]?.n ?? 0;
}

test('nobody becomes a participant of a conversation that is not open, whatever they send', async () => {
  const joining = 'signed-in';
  await room.conversation('over', { joining, opensAt: fromNow(-2 * day), closesAt: fromNow(-1_000) });
  await room.conversation('soon', { joining, opensAt: fromNow(day), closesAt: fromNow(2 * day) });
  await room.conversation('draft', { joining, publishedAt: null });
  const imported = slugOfImport(await upload(room, facilitator, smallTexts, { title: 'Brought in' }));
  const before = await joinedIn(imported);
  const call = callsOf(room);
  const statement = { key: randomUUID(), text: 'Nobody asked for this one.', language: 'en' };
  for (const [slug, wanted] of [
    ['over', 409],
    ['soon', 409],
    ['draft', 409],
    [imported, 404],
  ] as const) {
    const vote = { statement: '0', revision: '1', value: '1' };
    assert.equal((await facilitator.post(`/conversations/${slug}/vote`, vote)).status, wanted, slug);
    const put = await call('PUT', `${slug}/votes/0`, { who: facilitator, body: { revision: 1, value: 1 } });
    assert.equal(put.status, wanted, slug);
    assert.equal((await call('POST', `${slug}/statements`, { who: facilitator, body: statement })).status, 409, slug);
    assert.equal(await joinedIn(slug), slug === imported ? before : 0, slug);
  }
});

test('who had joined is answered as before after the close: a vote sent again is there, a new one is refused', async () => {
  const id = await room.conversation('retried', { joining: 'signed-in' });
  const who = await room.person(fresno);
  const call = callsOf(room);
  const body = { revision: 1, value: 1 };
  assert.equal((await call('PUT', 'retried/votes/0', { who, body })).status, 200);
  await sql`update conversation set closes_at = now() where id = ${id}`.execute(room.platform.db);
  assert.equal((await call('PUT', 'retried/votes/0', { who, body })).status, 200);
  assert.equal((await call('PUT', 'retried/votes/1', { who, body })).status, 409);
});

test('of a draft strangers learn nothing: not from the headers of its embed, and not from the public log', async () => {
  const id = await room.conversation('hidden', { publishedAt: null });
  await sql`update conversation set embed_origins = '{https://partner.example.org}' where id = ${id}`.execute(
    room.platform.db,
  );
  const embed = await room.app.request('/conversations/hidden/embed');
  assert.equal(embed.status, 404);
  assert.match(embed.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
  const seeds = { statements: 'A seed that is not out yet.', language: 'en', key: randomUUID() };
  assert.equal((await facilitator.post('/conversations/hidden/seeds', seeds)).status, 303);
  const decision = { act: 'rejected', 'reject-standard': 'off-topic' };
  assert.equal((await facilitator.post('/conversations/hidden/moderate/0', decision)).status, 303);
  const told = await sql`select act from audit where process = ${`conversation:${id}`} and public`.execute(
    room.platform.db,
  );
  assert.deepEqual(told.rows, []);
});

test('where people live goes out to auditors of the region alone, never beside their votes', async () => {
  const id = await room.conversation('lived');
  const { votes } = planted({ seed: 'lived', participants: 20, statements: 3, groups: [1, 1], voted: 1 });
  await putVotes(room.platform.db, id, votes, (participant) => (participant < 15 ? fresno : kern));
  const path = '/conversations/lived/export';
  assert.doesNotMatch(await (await room.app.request(`${path}/conversation.json`)).text(), /county:fresno/);
  for (const who of [await room.person(fresno), facilitator, await room.person(fresno, 'auditor')])
    assert.equal((await who.get(`${path}/regions.csv`)).status, 403);
  for (const who of [await room.person(state, 'auditor'), await withRole(room, id, 'auditor')]) {
    const answer = await who.get(`${path}/regions.csv`);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    const lines = (await answer.text()).trim().split('\n');
    assert.deepEqual(
      [lines[0], lines[1], lines.at(-1), lines.length],
      ['participant,region', `0,${fresno}`, `19,${kern}`, 21],
    );
  }
});

interface OpenMap {
  readonly summary: {
    readonly placed?: number;
    readonly regions: readonly { readonly id: string; readonly participants: number | null }[];
    readonly statements: readonly {
      readonly regions: readonly ({ readonly votes: number } | null)[];
      readonly crossRegion: number | null;
      readonly weighted: number | null;
    }[];
  };
}

test('the map of everybody less that of the signed-in never counts fewer than ten people of a region', async () => {
  const id = await room.conversation('split', { joining: 'anyone' });
  const counties = await sql<{ id: string }>`select id from region where kind = 'county' order by id limit 6`.execute(
    room.platform.db,
  );
  const ids = counties.rows.map((row) => row.id);
  await plantVotes(
    room.platform,
    id,
    ids,
    { seed: 'split', participants: 400, statements: 3, groups: [1, 1], voted: 0.9 },
    12,
  );
  const mapOf = async (who: string): Promise<OpenMap['summary']> => {
    const answer = await room.app.request(`/api/conversations/split/map?who=${who}`);
    return ((await answer.json()) as OpenMap).summary;
  };
  const [all, accounts] = [await mapOf('all'), await mapOf('accounts')];
  const anonymous = await sql<{ n: number }>`
    select count(*) as n from participant where conversation_id = ${id} and assurance = 'anonymous'`.execute(
    room.platform.db,
  );
  assert.equal(anonymous.rows[0]?.n, 34);
  const between = (one: number | null | undefined, two: number | null | undefined): boolean => {
    if (typeof one !== 'number' || typeof two !== 'number') return true;
    return one - two === 0 || one - two >= 10;
  };
  assert.ok(all.regions.filter(({ participants }) => participants !== null).length >= 5);
  all.regions.forEach(({ participants, id: region }, at) =>
    assert.ok(between(participants, accounts.regions[at]?.participants), region),
  );
  all.statements.forEach(({ regions }, statement) =>
    regions.forEach((cell, at) =>
      assert.ok(between(cell?.votes, accounts.statements[statement]?.regions[at]?.votes), `${statement} ${at}`),
    ),
  );
  // No figure over regions has so many digits that the people behind it could be counted back.
  assert.equal(all.placed, undefined);
  const short = (value: number | null): boolean =>
    value === null || Math.abs(value * 100 - Math.round(value * 100)) < 1e-9;
  assert.ok(all.statements.every(({ crossRegion, weighted }) => short(crossRegion) && short(weighted)));
  assert.ok(all.statements.some(({ crossRegion }) => crossRegion !== null));
});

test('texts that would disturb others are tidied, and what cannot be seen is no statement', async () => {
  await room.conversation('typed', { joining: 'signed-in', moderation: 'after' });
  const who = await room.person(fresno);
  const call = callsOf(room);
  const send = (text: string): ReturnType<typeof call> =>
    call('POST', 'typed/statements', { who, body: { key: randomUUID(), text, language: 'en', evenIfSimilar: true } });
  for (const text of ['\u200b\u200b', '\u202e\u202c', '\u0007', '\u0301\u0302'])
    assert.equal((await send(text)).status, 422, JSON.stringify(text));
  const sent = await send(`Turn \u202eback\u202c the ri\u0007ver a${'\u0301'.repeat(60)} 👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿`);
  assert.equal(sent.status, 201);
  const feed = await (await room.app.request('/api/conversations/typed/statements?sort=newest')).json();
  const { statements } = feed as { statements: { number: number; text: string }[] };
  assert.equal(
    statements.find(({ number }) => number === sent.body['number'])?.text,
    `Turn back the river a${'\u0301'.repeat(4)} 👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿`,
  );
});

test('an import with a year of six digits or a line of a million fields is refused with its line, and nothing breaks', async () => {
  const late = await upload(room, facilitator, {
    ...smallTexts,
    comments: smallTexts.comments.replace('1400000000000', '8640000000000000'),
  });
  assert.equal(late.status, 422);
  assert.match(await late.text(), /is not a time/);
  const wide = await upload(room, facilitator, {
    ...smallTexts,
    comments: `${smallTexts.comments}${','.repeat(1e6)}\n`,
  });
  assert.equal(wide.status, 422);
  assert.match(await wide.text(), /1,000,001 fields/);
});

test('a conversation whose map cannot be made stops no other, and a decision made while nobody watched is seen at the start', async () => {
  const [broken, sound] = [await room.conversation('broken'), await room.conversation('sound')];
  const made = (participants: number) =>
    planted({ seed: 'sound', participants, statements: 3, groups: [1, 1], voted: 1 }).votes;
  await putVotes(room.platform.db, broken, made(31));
  await putVotes(room.platform.db, sound, made(30));
  const { threads } = room.platform;
  const failing: typeof threads = {
    ...threads,
    run: (file, input, progress) =>
      (input as { readonly participants?: number }).participants === 31
        ? Promise.reject(new Error('poisoned'))
        : threads.run(file, input, progress),
  };
  await keepMaps({ ...room.platform, threads: failing });
  assert.equal(await findMap(room.platform.db, broken), undefined);
  assert.equal((await findMap(room.platform.db, sound))?.summary.participants, 30);
  // Another node starts long after a moderator decided, and before anybody votes again.
  await sql`update statement set state = 'rejected' where conversation_id = ${sound} and number = 1`.execute(
    room.platform.db,
  );
  await sql`insert into statement_act (conversation_id, statement, act, reason, by_role) values (${sound}, 1, 'rejected', 'x', 'moderator')`.execute(
    room.platform.db,
  );
  await sql`update conversation_map set computed_at = now() - interval '2 hours'`.execute(room.platform.db);
  await sql`update statement_act set at = now() - interval '1 hour' where conversation_id = ${sound}`.execute(
    room.platform.db,
  );
  await keepMaps({ ...room.platform });
  assert.deepEqual(
    (await findMap(room.platform.db, sound))?.summary.statements.map(({ number }) => number),
    [0, 2],
  );
});
