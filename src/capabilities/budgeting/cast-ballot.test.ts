/**
 * Casting through HTTP on a real PostgreSQL: one ballot per resident, by those who may, without a name. Over 250 lines, as all
 * of it casts in one room, and each room has a database of its own to set up.
 */
import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { processOf } from './budget.ts';
import { foldBallots, readBallots, voterTotal } from './store/ballots.ts';
import { castingIn, type Casting } from './testing/casting.ts';
import { clovis, fresno, kern, openResidentRoom, type ResidentRoom } from './testing/resident-room.ts';

describe('casting a ballot', () => {
  let room: ResidentRoom;
  let casting: Casting;
  before(async () => {
    room = await openResidentRoom();
    casting = castingIn(room);
  });
  after(() => room.close());

  it('records one ballot that a later one replaces, and shows the one that counts with its receipt', async () => {
    const id = await room.budget('replace', 'voting');
    const resident = await room.resident(fresno);
    const first = await casting.form(resident, 'replace', ['trees']);
    assert.equal(first.status, 303);
    assert.equal(first.headers.get('location'), '/budgets/replace/vote/receipt');
    assert.equal((await casting.form(resident, 'replace', ['clinic', 'library'])).status, 303);
    assert.deepEqual(
      (await casting.rows(id)).map(({ revision, chosen }) => [revision, chosen]),
      [
        [1, [0]],
        [2, [1, 2]],
      ],
    );
    const receipt = await resident.get('/budgets/replace/vote/receipt');
    const page = await receipt.text();
    assert.ok(page.includes('A mobile clinic') && !page.includes('Shade trees'));
    assert.equal(receipt.headers.get('cache-control'), 'no-store');
    const ballot = await resident.get('/budgets/replace/vote');
    assert.equal(ballot.headers.get('cache-control'), 'no-store');
    assert.match(await ballot.text(), /value="clinic"[^>]*checked/);
    const { starts, chosen } = await readBallots(room.platform.db, id, 4);
    assert.deepEqual(
      [[...starts], [...chosen]],
      [
        [0, 2],
        [1, 2],
      ],
    );
  });

  it('takes a retry with the same key as the same ballot, also after the close', async () => {
    const id = await room.budget('retry', 'voting');
    const resident = await room.resident(fresno);
    const key = randomUUID();
    const first = await casting.api(resident, 'retry', { key, projects: ['trees'] });
    const again = await casting.api(resident, 'retry', { key, projects: ['trees'] });
    assert.deepEqual(again, first);
    const other = await casting.api(resident, 'retry', { key, projects: ['clinic'] });
    assert.deepEqual(other, first, 'the first ballot under a key stands');
    await casting.closeNow(id);
    assert.deepEqual(await casting.api(resident, 'retry', { key, projects: ['trees'] }), first);
    assert.equal((await casting.api(resident, 'retry', { key: randomUUID(), projects: ['trees'] })).status, 409);
    assert.equal((await casting.rows(id)).length, 1);
  });

  it('says so when a form is sent again with other choices, and keeps them for a new try', async () => {
    await room.budget('again', 'voting');
    const resident = await room.resident(fresno);
    const key = randomUUID();
    await casting.form(resident, 'again', ['trees'], key);
    const other = await casting.form(resident, 'again', ['clinic'], key);
    const page = await other.text();
    assert.equal(other.status, 409);
    assert.match(page, /sent before with other choices/);
    assert.match(page, /value="clinic"[^>]*checked/);
    assert.doesNotMatch(page, new RegExp(key));
  });

  it('answers a ballot after the close with the time of the close, and that it was not recorded', async () => {
    const id = await room.budget('closed', 'closed');
    const resident = await room.resident(fresno);
    for (const ids of [['trees'], ['no-such-project'], []]) {
      const answer = await casting.form(resident, 'closed', ids);
      assert.equal(answer.status, 409);
      assert.match(await answer.text(), /The vote closed at .+ Your ballot was not recorded\./);
    }
    assert.deepEqual(await casting.rows(id), []);
  });

  it('refuses before the opening, in drafts, and where elections were imported', async () => {
    await room.budget('early', 'announced');
    await room.budget('draft', 'voting', { publishedAt: null });
    await room.budget('elsewhere', 'voting', { importedFile: Buffer.from('x') });
    const resident = await room.resident(fresno);
    assert.equal((await casting.form(resident, 'early', ['trees'])).status, 409);
    for (const slug of ['draft', 'elsewhere', 'none-such'])
      assert.equal((await casting.form(resident, slug, ['trees'])).status, 404, slug);
  });

  it('lets residents of the region and of places in it vote, and nobody from elsewhere', async () => {
    const id = await room.budget('region', 'voting');
    assert.equal((await casting.form(await room.resident(clovis), 'region', ['trees'])).status, 303);
    for (const home of [kern, null, 'ocd-division/country:us/state:ca']) {
      const stranger = await room.resident(home);
      const answer = await casting.form(stranger, 'region', ['trees']);
      assert.equal(answer.status, 403);
      assert.match(await answer.text(), /for people who live in Fresno County/);
      assert.equal((await casting.api(stranger, 'region', { key: randomUUID(), projects: ['trees'] })).status, 403);
    }
    assert.equal((await casting.rows(id)).length, 1);
    await room.budget('everybody', 'voting', { voters: 'signed-in' });
    assert.equal((await casting.form(await room.resident(kern), 'everybody', ['trees'])).status, 303);
  });

  it('asks those who are not signed in, or whose session has ended, to sign in', async () => {
    await room.budget('signin', 'voting');
    const look = await room.app.request('/budgets/signin/vote');
    assert.equal(look.headers.get('location'), '/sign-in?return=%2Fbudgets%2Fsignin%2Fvote');
    assert.equal((await casting.api(undefined, 'signin', { key: randomUUID(), projects: ['trees'] })).status, 401);
    const resident = await room.resident(fresno);
    await sql`update session set expires_at = now() where account_id = ${resident.id}`.execute(room.platform.db);
    const answer = await casting.form(resident, 'signin', ['trees']);
    assert.equal(answer.status, 401);
    assert.match(await answer.text(), /Nothing was recorded/);
  });

  it('answers odd ballots with a sentence and keeps what was ticked', async () => {
    await room.budget('odd', 'voting', { maxChoices: 2 });
    const resident = await room.resident(fresno);
    for (const ids of [
      [],
      ['no-such'],
      ['trees', 'trees'],
      ['trees', 'clinic', 'bridge'],
      ['-1'],
      ['999999999999999999999'],
      ['NaN'],
    ]) {
      const answer = await casting.form(resident, 'odd', ids);
      assert.equal(answer.status, 422, ids.join());
      assert.match(await answer.text(), /Your ballot was not recorded/);
    }
    assert.match(
      await (await casting.form(resident, 'odd', ['trees', 'clinic', 'bridge'])).text(),
      /value="bridge"[^>]*checked/,
    );
    assert.equal((await casting.form(resident, 'odd', ['trees'], 'not-a-key')).status, 422);
    const key = randomUUID();
    const bodies = [
      '',
      '[]',
      '{"key":1}',
      { key },
      { key: 'x', projects: ['trees'] },
      { key, projects: 'trees' },
      { key, points: { trees: 'NaN' } },
    ];
    for (const body of bodies)
      assert.equal((await casting.api(resident, 'odd', body)).status, 400, JSON.stringify(body));
    for (const body of [
      { key, projects: [] },
      { key, points: { trees: 1 } },
      { key, projects: ['__proto__'] },
    ]) {
      assert.equal((await casting.api(resident, 'odd', body)).status, 422, JSON.stringify(body));
    }
  });

  it('counts again without recording when that was asked for', async () => {
    const id = await room.budget('recount', 'voting', { ballotType: 'knapsack' });
    const resident = await room.resident(fresno);
    const answer = await resident.post('/budgets/recount/vote', [
      ['key', randomUUID()],
      ['intent', 'recount'],
      ['project', 'trees'],
    ]);
    assert.equal(answer.status, 200);
    assert.match(await answer.text(), /\$600,000 left of \$1,000,000/);
    assert.deepEqual(await casting.rows(id), []);
  });

  it('takes points through the API and gives them back, with a receipt that can be computed again', async () => {
    const id = await room.budget('points', 'voting', { ballotType: 'cumulative', points: 10 });
    const resident = await room.resident(fresno);
    const key = randomUUID();
    const { body } = await casting.api(resident, 'points', { key, points: { clinic: 4, trees: 6, bridge: 0 } });
    assert.deepEqual(body['points'], { trees: 6, clinic: 4 });
    const line = JSON.stringify([
      'concord-ballot-1',
      processOf(id),
      1,
      [
        ['trees', 6],
        ['clinic', 4],
      ],
      key,
    ]);
    assert.equal(body['receipt'], createHash('sha256').update(line).digest('hex'));
    const own = await room.app.request('/api/budgets/points/ballot', {
      headers: { authorization: `Bearer ${resident.token}` },
    });
    assert.deepEqual(await own.json(), body);
    for (const points of [{ clinic: 1.5 }, { clinic: -1 }, { clinic: 1e300 }, { clinic: 11 }]) {
      assert.equal(
        (await casting.api(resident, 'points', { key: randomUUID(), points })).status,
        422,
        JSON.stringify(points),
      );
    }
    const ballots = await readBallots(room.platform.db, id, 4);
    assert.deepEqual(
      [[...ballots.chosen], [...(ballots.points ?? [])]],
      [
        [0, 2],
        [6, 4],
      ],
    );
  });

  it('leaves one row in the log for each recorded ballot, without a person and not public', async () => {
    const id = await room.budget('logged', 'voting');
    const resident = await room.resident(fresno);
    const key = randomUUID();
    await casting.api(resident, 'logged', { key, projects: ['trees'] });
    await casting.api(resident, 'logged', { key, projects: ['trees'] });
    await casting.api(resident, 'logged', { key: randomUUID(), projects: ['unknown'] });
    const logged = await sql`
      select act, actor_id, actor_role, reason, public, detail from audit where process = ${processOf(id)}`.execute(
      room.platform.db,
    );
    assert.deepEqual(logged.rows, [
      { act: 'ballot.cast', actor_id: null, actor_role: null, reason: null, public: false, detail: {} },
    ]);
    const [row] = await casting.rows(id);
    const other = await room.budget('logged-too', 'voting');
    await casting.api(resident, 'logged-too', { key: randomUUID(), projects: ['trees'] });
    assert.notEqual(
      row?.voter,
      (await casting.rows(other))[0]?.voter,
      'the same person has another name in every vote',
    );
  });

  it('folds the number of voters, not of ballots, and tells which budgets changed', async () => {
    const id = await room.budget('fold', 'voting');
    await foldBallots(room.platform.db);
    const [a, b] = await Promise.all([room.resident(fresno), room.resident(fresno)]);
    for (const who of [a, a, b]) await casting.form(who, 'fold', ['trees']);
    assert.deepEqual(await foldBallots(room.platform.db), [id]);
    assert.deepEqual(await foldBallots(room.platform.db), []);
    assert.equal(await voterTotal(room.platform.db, id), 2);
    assert.match(await (await a.get('/budgets/fold')).text(), /fewer than 10/);
  });
});
