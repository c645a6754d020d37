/** Voting on this site, through HTTP as residents do it. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { countBallots } from './count-ballots.ts';
import { receiptText } from './cast-ballot.ts';
import { clovis, fresno, kern, openReferendumRoom, type Person, type ReferendumRoom } from './testing/room.ts';

describe('a vote held here', () => {
  let room: ReferendumRoom;
  before(async () => {
    room = await openReferendumRoom();
  });
  after(() => room.close());

  const cast = (who: Person, slug: string, choice: string, key: string = randomUUID()): Promise<Response> =>
    who.post(`/referendums/${slug}/vote`, { choice, key });
  const rows = async (id: number): Promise<{ revision: number; choice: string; region: string; voter: string }[]> =>
    (
      await sql<{ revision: number; choice: string; region: string; voter: string }>`
        select revision, choice, region_id as region, encode(voter, 'hex') as voter from referendum_ballot
        where referendum_id = ${id} order by voter, revision`.execute(room.platform.db)
    ).rows;

  it('takes one ballot of a resident, under a pseudonym and with the county they live in, and gives a receipt', async () => {
    const id = await room.referendum('one');
    const resident = await room.person(clovis);
    const key = randomUUID();
    const answer = await cast(resident, 'one', 'yes', key);
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/referendums/one/vote/receipt']);
    const [row] = await rows(id);
    assert.deepEqual([row?.revision, row?.choice, row?.region], [1, 'yes', fresno]);
    assert.ok(!row?.voter.includes(resident.id.replaceAll('-', '')));
    const receipt = await resident.get('/referendums/one/vote/receipt');
    assert.equal(receipt.headers.get('cache-control'), 'no-store');
    const page = await receipt.text();
    assert.ok(page.includes(receiptText({ id }, { revision: 1, choice: 'yes', key }).replaceAll('"', '&quot;')));
  });

  it('says before the vote what is stored: the region by which results are told, whichever kind that is', async () => {
    const resident = await room.person(clovis);
    for (const [regionKind, words] of [
      ['county', 'the county you live in'],
      ['city', 'the city you live in'],
      ['district', 'the district you live in'],
    ] as const) {
      await room.referendum(`told-by-${regionKind}`, { regionKind });
      const page = await (await resident.get(`/referendums/told-by-${regionKind}/vote`)).text();
      assert.ok(page.includes(words) && page.includes('its time'), regionKind);
    }
  });

  it('takes a changed vote as a revision, and the last one counts', async () => {
    const id = await room.referendum('changed');
    const resident = await room.person(fresno);
    for (const choice of ['yes', 'blank', 'no']) assert.equal((await cast(resident, 'changed', choice)).status, 303);
    assert.deepEqual(
      (await rows(id)).map(({ choice }) => choice),
      ['yes', 'blank', 'no'],
    );
    await room.move(id, 'over');
    await countBallots(room.platform, id);
    const counted = await sql<{ ballots: number; yes: number; no: number }>`
      select ballots, yes, no from referendum_count where referendum_id = ${id}`.execute(room.platform.db);
    assert.deepEqual(counted.rows, [{ ballots: 1, yes: 0, no: 1 }]);
  });

  it('takes the same form sent twice as one ballot, and says so when it holds another choice', async () => {
    const id = await room.referendum('twice');
    const resident = await room.person(fresno);
    const key = randomUUID();
    const sent = await Promise.all(Array.from({ length: 10 }, () => cast(resident, 'twice', 'yes', key)));
    assert.deepEqual(new Set(sent.map(({ status }) => status)), new Set([303]));
    const other = await cast(resident, 'twice', 'no', key);
    assert.equal(other.status, 409);
    assert.match(await other.text(), /that ballot stands/);
    assert.equal((await rows(id)).length, 1);
  });

  it('keeps fifty ballots that one resident sends at once as fifty revisions of one voter', async () => {
    const id = await room.referendum('storm');
    const resident = await room.person(kern);
    const sent = await Promise.all(
      Array.from({ length: 50 }, (_, at) => cast(resident, 'storm', at % 2 === 0 ? 'yes' : 'no')),
    );
    assert.deepEqual(new Set(sent.map(({ status }) => status)), new Set([303]));
    const found = await rows(id);
    assert.deepEqual(
      found.map(({ revision }) => revision),
      Array.from({ length: 50 }, (_, at) => at + 1),
    );
    assert.equal(new Set(found.map(({ voter }) => voter)).size, 1);
  });

  it('takes no ballot after the close, also one that waited for a close being moved', async () => {
    const id = await room.referendum('moved');
    const resident = await room.person(fresno);
    let sent: Promise<Response> | undefined;
    await room.platform.db.transaction().execute(async (tx) => {
      await sql`update referendum set closes_at = clock_timestamp() where id = ${id}`.execute(tx);
      sent = cast(resident, 'moved', 'yes');
      await new Promise((resolve) => setTimeout(resolve, 150));
    });
    const answer = await sent;
    assert.equal(answer?.status, 409);
    assert.match((await answer?.text()) ?? '', /was not recorded/);
    assert.deepEqual(await rows(id), []);
  });

  it('is counted with every ballot that was acknowledged, though they come until the last instant', async () => {
    const id = await room.referendum('last-instant');
    const [early, late, ...between] = await Promise.all(Array.from({ length: 30 }, () => room.person(fresno)));
    let acknowledged = 0;
    const vote = async (resident: (typeof between)[number] | undefined): Promise<number> => {
      assert.ok(resident);
      const { status } = await cast(resident, 'last-instant', 'yes');
      if (status === 303) acknowledged += 1;
      else assert.equal(status, 409);
      return status;
    };
    assert.equal(await vote(early), 303);
    await sql`update referendum set closes_at = clock_timestamp() + interval '200 milliseconds' where id = ${id}`.execute(
      room.platform.db,
    );
    let voting = true;
    const counting = (async () => {
      while (voting) {
        await countBallots(room.platform, id);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    })();
    await Promise.all(
      between.map(async (resident, at) => {
        await new Promise((resolve) => setTimeout(resolve, at * 12));
        await vote(resident);
      }),
    );
    assert.equal(await vote(late), 409);
    voting = false;
    await counting;
    await countBallots(room.platform, id);
    const counted = await sql<{ ballots: number }>`
      select ballots from referendum_count where referendum_id = ${id}`.execute(room.platform.db);
    assert.deepEqual(counted.rows, [{ ballots: acknowledged }]);
  });

  it('is for residents of the region alone, and asks those without a region where they live', async () => {
    const id = await room.referendum('fresno-only', { regionId: fresno });
    const answer = await cast(await room.person(kern), 'fresno-only', 'yes');
    assert.equal(answer.status, 403);
    const homeless = await cast(await room.person(null), 'fresno-only', 'yes');
    assert.match(await homeless.text(), /does not say where you live/);
    assert.deepEqual(await rows(id), []);
  });

  it('refuses what is no choice or no key with what was typed, and a vote that is reported or not published', async () => {
    await room.referendum('odd');
    await room.referendum('draft', { publishedAt: null });
    await room.referendum('reported', { kind: 'reported' });
    const resident = await room.person(fresno);
    const none = await cast(resident, 'odd', '');
    assert.equal(none.status, 422);
    assert.match(await none.text(), /Choose yes, no or blank/);
    const key = await cast(resident, 'odd', 'no', 'x');
    assert.equal(key.status, 422);
    assert.match(await key.text(), /value="no"[^>]*checked/);
    assert.equal((await cast(resident, 'odd', '<script>')).status, 422);
    assert.equal((await cast(resident, 'draft', 'yes')).status, 404);
    assert.equal((await cast(resident, 'reported', 'yes')).status, 404);
    assert.equal((await resident.get('/referendums/draft')).status, 404);
  });

  it('says that it is advisory on its page and on the ballot', async () => {
    await room.referendum('advisory');
    const resident = await room.person(fresno);
    for (const path of ['/referendums/advisory', '/referendums/advisory/vote']) {
      const answer = await resident.get(path);
      assert.equal(answer.status, 200);
      assert.match(await answer.text(), /This vote is advisory\./);
    }
  });

  it('lets nobody change or take away a ballot in the database', async () => {
    const id = await room.referendum('insert-only');
    await cast(await room.person(fresno), 'insert-only', 'yes');
    for (const statement of [
      sql`update referendum_ballot set choice = 'no' where referendum_id = ${id}`,
      sql`delete from referendum_ballot where referendum_id = ${id}`,
      sql`update referendum set question = 'Another?' where id = ${id}`,
    ])
      await assert.rejects(statement.execute(room.platform.db), /insert-only|terms of a published referendum stay/);
  });
});
