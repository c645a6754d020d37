/** Casting when much happens at once: many submits of one voter, many voters in one batch, the close in between. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { readBallots } from './store/ballots.ts';
import { castingIn, type Casting } from './testing/casting.ts';
import { fresno, kern, openResidentRoom, type ResidentRoom } from './testing/resident-room.ts';

describe('ballots cast at once', () => {
  let room: ResidentRoom;
  let casting: Casting;
  before(async () => {
    room = await openResidentRoom();
    casting = castingIn(room);
  });
  after(() => room.close());

  it('keeps fifty ballots that one resident sends at once as fifty revisions, of which one counts', async () => {
    const id = await room.budget('parallel', 'voting');
    const resident = await room.resident(fresno);
    const ids = ['trees', 'library', 'clinic', 'bridge'];
    const ballots = Array.from({ length: 50 }, (_, at) => ({ key: randomUUID(), projects: [ids[at % 4]] }));
    const sent = await Promise.all(ballots.map((ballot) => casting.api(resident, 'parallel', ballot)));
    assert.deepEqual(new Set(sent.map(({ status }) => status)), new Set([200]));
    const revisions = sent.map(({ body }) => Number(body['revision'])).sort((a, b) => a - b);
    assert.deepEqual(
      revisions,
      Array.from({ length: 50 }, (_, at) => at + 1),
    );
    assert.equal(new Set((await casting.rows(id)).map(({ voter }) => voter)).size, 1);
    assert.deepEqual([...(await readBallots(room.platform.db, id, 4)).starts], [0, 1]);
  });

  it('finds a place for each of four hundred ballots that one resident sends at once', async () => {
    const id = await room.budget('storm', 'voting');
    const resident = await room.resident(fresno);
    const sent = await Promise.all(
      Array.from({ length: 400 }, () => casting.api(resident, 'storm', { key: randomUUID(), projects: ['trees'] })),
    );
    assert.deepEqual(new Set(sent.map(({ status }) => status)), new Set([200]));
    assert.equal((await casting.rows(id)).length, 400);
  });

  it('takes one key sent twenty times at once as one ballot', async () => {
    const id = await room.budget('onekey', 'voting');
    const resident = await room.resident(fresno);
    const key = randomUUID();
    const sent = await Promise.all(
      Array.from({ length: 20 }, () => casting.api(resident, 'onekey', { key, projects: ['trees'] })),
    );
    assert.equal(new Set(sent.map((answer) => JSON.stringify(answer))).size, 1);
    assert.equal((await casting.rows(id)).length, 1);
  });

  it('takes ballots from the opening instant until the closing instant and not after, by the clock of the database', async () => {
    const id = await room.budget('exact', 'voting');
    const resident = await room.resident(fresno);
    await sql`update budget set voting_close_at = clock_timestamp() + interval '300 milliseconds' where id = ${id}`.execute(
      room.platform.db,
    );
    let last = 200;
    for (let at = 0; at < 400 && last === 200; at += 1)
      last = (await casting.api(resident, 'exact', { key: randomUUID(), projects: ['trees'] })).status;
    assert.equal(last, 409);
    const late = await sql<{ late: number; cast: number }>`
      select count(*) filter (where cast_at >= voting_close_at) as late, count(*) as cast
      from ballot join budget on budget.id = budget_id where budget_id = ${id}`.execute(room.platform.db);
    assert.equal(late.rows[0]?.late, 0);
    assert.ok((late.rows[0]?.cast ?? 0) > 0);
  });

  it('waits, when the close is moved meanwhile, for the new close before it decides', async () => {
    const id = await room.budget('moved', 'voting');
    const resident = await room.resident(fresno);
    let sent: ReturnType<Casting['api']> | undefined;
    await room.platform.db.transaction().execute(async (tx) => {
      await sql`update budget set voting_close_at = clock_timestamp() where id = ${id}`.execute(tx);
      sent = casting.api(resident, 'moved', { key: randomUUID(), projects: ['trees'] });
      await new Promise((resolve) => setTimeout(resolve, 150));
    });
    assert.equal((await sent)?.status, 409);
    assert.deepEqual(await casting.rows(id), []);
  });

  it('answers each of a hundred voters, who send together to three budgets, for their own ballot', async () => {
    const slugs = ['together-a', 'together-b', 'together-points'];
    await room.budget('together-a', 'voting');
    await room.budget('together-b', 'closed');
    await room.budget('together-points', 'voting', { ballotType: 'cumulative', points: 10, voters: 'signed-in' });
    const voters = await Promise.all(
      Array.from({ length: 100 }, (_, at) => room.resident(at % 10 === 9 ? kern : fresno)),
    );
    const ids = ['trees', 'library', 'clinic', 'bridge'];
    const sent = await Promise.all(
      voters.map((voter, at) => {
        const chosen = ids.filter((_, project) => (at >> project) % 2 === 1 || project === at % 4);
        const slug = slugs[at % 3]!;
        const key = randomUUID();
        const ballot =
          at % 3 === 2
            ? { key, points: Object.fromEntries(chosen.map((id, n) => [id, n + 1])) }
            : { key, projects: chosen };
        return casting.api(voter, slug, ballot).then((answer) => ({ at, chosen, ...answer }));
      }),
    );
    for (const { at, chosen, status, body } of sent) {
      const expected = at % 3 === 1 ? 409 : at % 3 === 0 && at % 10 === 9 ? 403 : 200;
      assert.equal(status, expected, `voter ${at}`);
      if (expected !== 200) continue;
      if (at % 3 === 2) assert.deepEqual(body['points'], Object.fromEntries(chosen.map((id, n) => [id, n + 1])));
      else assert.deepEqual(body['projects'], chosen);
    }
  });

  it('never lets the same voters, sending to two budgets in opposite orders, wait for each other in a circle', async () => {
    const [one, two] = [await room.budget('circle-a', 'voting'), await room.budget('circle-b', 'voting')];
    const voters = await Promise.all(Array.from({ length: 20 }, () => room.resident(fresno)));
    const rounds = Array.from({ length: 10 }, (_, round) => {
      const order = round % 2 === 0 ? voters : voters.toReversed();
      return order.flatMap((voter) =>
        (round % 4 < 2 ? ['circle-a', 'circle-b'] : ['circle-b', 'circle-a']).map((slug) =>
          casting.api(voter, slug, { key: randomUUID(), projects: ['trees'] }),
        ),
      );
    });
    const sent = await Promise.all(rounds.flat());
    assert.deepEqual(new Set(sent.map(({ status }) => status)), new Set([200]));
    for (const id of [one, two]) {
      const rows = await casting.rows(id);
      assert.equal(rows.length, 200);
      assert.equal(Math.max(...rows.map(({ revision }) => revision)), 10);
    }
  });
});
