/** Claims about maps: they follow the votes, and are the same whether kept up to date or made from nothing. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { planted } from '../../rules/opinion/index.ts';
import { castVote } from './cast-vote.ts';
import { findConversation } from './store/conversations.ts';
import { findMap, findPlaces } from './store/maps.ts';
import { join } from './store/participants.ts';
import { keepMaps } from './keep-maps.ts';
import { moderateStatement } from './moderate-statement.ts';
import { summarise } from './summarise.ts';
import { copyVotes } from './store/copy-votes.ts';
import { appendVotes, newVoteLog, votesIn, type VoteLog } from './vote-log.ts';
import { putVotes } from '../../testing/put-votes.ts';
import { openDialogueRoom, type DialogueRoom } from './testing/room.ts';

const statements = (count: number): string[] => Array.from({ length: count }, (_, at) => `Statement number ${at}.`);

describe('the map of a conversation', () => {
  let room: DialogueRoom;
  before(async () => {
    room = await openDialogueRoom();
  });
  after(() => room.close());

  async function wholeLog(id: number): Promise<VoteLog> {
    const log = newVoteLog();
    await copyVotes(room.platform.database, id, appendVotes(log));
    return log;
  }

  it('is not there before anybody voted, and shows the first vote', async () => {
    const id = await room.conversation('first');
    await keepMaps(room.platform);
    assert.equal(await findMap(room.platform.db, id), undefined);
    const participant = await join(room.platform.database, {
      conversationId: id,
      token: Buffer.from('one'),
      regionId: null,
      assurance: 'account',
    });
    await castVote(room.platform, { conversationId: id, participant, statement: 1, revision: 1, value: 1 });
    await keepMaps(room.platform);
    const map = await findMap(room.platform.db, id);
    assert.equal(map?.summary.participants, 1);
    assert.deepEqual(
      map?.summary.statements.map(({ agree }) => agree),
      [0, 1, 0],
    );
    assert.equal(map?.summary.reason, 'too-few-participants');
    assert.deepEqual(map?.summary.groups, []);
  });

  it('finds planted groups, and follows changed, taken back and moderated votes as if it were made anew', async () => {
    const made = planted({ participants: 300, statements: 40, groups: [3, 2, 2], voted: 0.5, seed: 'three groups' });
    const id = await room.conversation('planted', {}, statements(40));
    await putVotes(room.platform.db, id, made.votes);
    await keepMaps(room.platform);
    const first = await findMap(room.platform.db, id);
    assert.equal(first?.summary.reason, 'clear');
    assert.equal(first?.summary.groups.length, 3);
    assert.equal(first?.summary.votes, made.votes.columns.length);
    const own = made.votes.columns[0]!;
    await castVote(room.platform, { conversationId: id, participant: 0, statement: own, revision: 2, value: null });
    await keepMaps(room.platform);
    const followed = await findMap(room.platform.db, id);
    assert.equal(followed?.summary.votes, made.votes.columns.length - 1);
    const conversation = await findConversation(room.platform.db, 'planted');
    const who = await room.person('ocd-division/country:us/state:ca', 'moderator');
    const done = await moderateStatement(
      room.platform,
      conversation!,
      { id: who.id, role: 'moderator' },
      { statement: 7, act: 'rejected', reason: 'Off topic.', into: null },
    );
    assert.ok(done.ok);
    await keepMaps(room.platform);
    const kept = await findMap(room.platform.db, id);
    assert.ok(kept?.summary.statements.every(({ number }) => number !== 7));
    // Another node knows nothing of this and reads everything.
    const another = { ...room.platform };
    await sql`update conversation_map set read_to = '0' where conversation_id = ${id}`.execute(room.platform.db);
    await keepMaps(another);
    const other = await findMap(room.platform.db, id);
    assert.deepEqual(other?.summary, kept?.summary);
    const places = await findPlaces(room.platform.db, id);
    assert.equal(places?.positions.length, 300 * 8);
    assert.equal(places?.groups.length, 300);
  });

  it('is, a minute after the last vote, the one that anybody computes from the votes alone, and stays so when its stability is measured', async () => {
    const made = planted({ participants: 250, statements: 30, groups: [2, 1], voted: 0.3, seed: 'at rest' });
    const id = await room.conversation('rest', {}, statements(30));
    await putVotes(room.platform.db, id, made.votes);
    const node = { ...room.platform };
    await keepMaps(node);
    for (let participant = 0; participant < 10; participant += 1) {
      const statement = made.votes.columns[made.votes.starts[participant]!]!;
      await castVote(node, { conversationId: id, participant, statement, revision: 2, value: 0 });
      await keepMaps(node);
    }
    const alone = summarise({
      votes: votesIn(await wholeLog(id), made.votes.participants, 30),
      hidden: new Uint8Array(30),
      meta: new Uint8Array(30),
      region: new Int16Array(made.votes.participants).fill(-1),
      regions: [],
      from: undefined,
      anew: true,
      stability: undefined,
    });
    const same = async (): Promise<boolean> => {
      const [map, places] = [await findMap(room.platform.db, id), await findPlaces(room.platform.db, id)];
      return (
        Buffer.from(alone.groups).equals(places!.groups) &&
        Buffer.from(alone.positions.buffer).equals(places!.positions) &&
        map!.summary.statements.every((one, at) => one.intercept === alone.summary.statements[at]!.intercept)
      );
    };
    assert.equal(await same(), false);
    // A node that takes over then makes it so at once.
    await keepMaps({ ...room.platform });
    assert.ok(await same());
    await castVote(node, {
      conversationId: id,
      participant: 0,
      statement: made.votes.columns[0]!,
      revision: 3,
      value: 0,
    });
    await keepMaps(node);
    assert.equal(await same(), false);
    const isMeasured = async (): Promise<boolean> =>
      typeof (await findMap(room.platform.db, id))?.summary.stability === 'number';
    for (let round = 0; round < 300; round += 1) await keepMaps(node);
    assert.ok(await isMeasured());
    assert.ok(await same());
  });

  it('is published with its stability once all runs are measured, one a round', async () => {
    const id = await room.conversation('stable', {}, statements(20));
    await putVotes(
      room.platform.db,
      id,
      planted({ participants: 200, statements: 20, groups: [1, 1], voted: 0.7, seed: 's' }).votes,
    );
    const another = { ...room.platform };
    await keepMaps(another);
    assert.equal((await findMap(room.platform.db, id))?.summary.stability, null);
    for (let round = 0; round < 120 && (await findMap(room.platform.db, id))?.summary.stability === null; round += 1)
      await keepMaps(another);
    const stability = (await findMap(room.platform.db, id))?.summary.stability ?? 0;
    assert.ok(stability > 0.9 && stability <= 1, `stability ${stability}`);
  });

  it('sees votes of a transaction that was open while later ones were read', async () => {
    const id = await room.conversation('late');
    const { platform } = room;
    for (const name of ['a', 'b'])
      await join(platform.database, {
        conversationId: id,
        token: Buffer.from(name),
        regionId: null,
        assurance: 'account',
      });
    const client = await platform.database.pool.connect();
    await client.query('begin');
    await client.query(
      'insert into statement_vote (conversation_id, participant, statement, revision, value) values ($1, 0, 0, 1, 1)',
      [id],
    );
    await castVote(platform, { conversationId: id, participant: 1, statement: 0, revision: 1, value: -1 });
    await keepMaps(platform);
    assert.equal((await findMap(platform.db, id))?.summary.votes, 1);
    await client.query('commit');
    client.release();
    await keepMaps(platform);
    assert.equal((await findMap(platform.db, id))?.summary.votes, 2);
    await keepMaps(platform);
    assert.equal((await findMap(platform.db, id))?.summary.votes, 2);
  });

  it('never publishes a cell of fewer than ten people', async () => {
    const made = planted({ participants: 400, statements: 12, groups: [1, 1], voted: 0.8, seed: 'cells' });
    const id = await room.conversation('cells', {}, statements(12));
    const county = (at: number): string =>
      `ocd-division/country:us/state:ca/county:${['alpine', 'kern', 'fresno', 'inyo'][at]!}`;
    await putVotes(room.platform.db, id, made.votes, (p) => county(p < 4 ? 0 : p < 13 ? 3 : 1 + (p % 2)));
    await keepMaps(room.platform);
    const { summary } = (await findMap(room.platform.db, id))!;
    const shown = summary.regions.filter(({ participants }) => participants !== null);
    assert.deepEqual(shown.map(({ name }) => name).sort(), ['Fresno County', 'Kern County']);
    for (const { regions } of summary.statements)
      for (const cell of regions)
        if (cell !== null) {
          const all = cell.agree + cell.disagree + cell.pass;
          assert.ok(all >= 10, `${all} in a published cell`);
        }
  });

  it('is told of in the pictures of the past, one an hour', async () => {
    const rows = await sql<{ n: number }>`select count(*)::int as n from conversation_picture p
      join conversation c on c.id = p.conversation_id where c.slug = 'planted'`.execute(room.platform.db);
    assert.ok((rows.rows[0]?.n ?? 0) >= 1 && (rows.rows[0]?.n ?? 0) <= 2);
  });
});
