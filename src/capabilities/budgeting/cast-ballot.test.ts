/** Casting through HTTP on a real PostgreSQL: one ballot per resident, exactly until the close, without a name. */
import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { processOf } from './budget.ts';
import { foldBallots, readBallots, voterTotal } from './store/ballots.ts';
import { clovis, fresno, kern, openResidentRoom, type Resident, type ResidentRoom } from './testing/resident-room.ts';

describe('casting a ballot', () => {
  let room: ResidentRoom;
  before(async () => {
    room = await openResidentRoom();
  });
  after(() => room.close());

  const cast = (who: Resident, slug: string, ids: readonly string[], key: string = randomUUID()): Promise<Response> =>
    who.post(`/budgets/${slug}/vote`, [['key', key], ['intent', 'cast'], ...ids.map((id) => ['project', id] as const)]);
  const put = async (
    who: Resident | undefined,
    slug: string,
    body: unknown,
  ): Promise<{ status: number; body: Record<string, unknown> }> => {
    const answer = await room.app.request(`/api/budgets/${slug}/ballot`, {
      method: 'PUT',
      headers: {
        'content-type': 'application/json',
        ...(who === undefined ? { 'sec-fetch-site': 'same-origin' } : { authorization: `Bearer ${who.token}` }),
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const rows = async (budgetId: number): Promise<{ revision: number; chosen: number[]; voter: string }[]> =>
    (
      await sql<{ revision: number; chosen: number[]; voter: string }>`
        select revision, chosen, encode(voter, 'hex') as voter from ballot where budget_id = ${budgetId} order by voter, revision`.execute(
        room.platform.db,
      )
    ).rows;
  const closeNow = (budgetId: number): Promise<unknown> =>
    sql`update budget set voting_close_at = clock_timestamp() where id = ${budgetId}`.execute(room.platform.db);

  it('records one ballot that a later one replaces, and shows the one that counts with its receipt', async () => {
    const id = await room.budget('replace', 'voting');
    const resident = await room.resident(fresno);
    const first = await cast(resident, 'replace', ['trees']);
    assert.equal(first.status, 303);
    assert.equal(first.headers.get('location'), '/budgets/replace/vote/receipt');
    assert.equal((await cast(resident, 'replace', ['clinic', 'library'])).status, 303);
    assert.deepEqual(
      (await rows(id)).map(({ revision, chosen }) => [revision, chosen]),
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
    const first = await put(resident, 'retry', { key, projects: ['trees'] });
    const again = await put(resident, 'retry', { key, projects: ['trees'] });
    assert.deepEqual(again, first);
    const other = await put(resident, 'retry', { key, projects: ['clinic'] });
    assert.deepEqual(other, first, 'the first ballot under a key stands');
    await closeNow(id);
    assert.deepEqual(await put(resident, 'retry', { key, projects: ['trees'] }), first);
    assert.equal((await put(resident, 'retry', { key: randomUUID(), projects: ['trees'] })).status, 409);
    assert.equal((await rows(id)).length, 1);
  });

  it('says so when a form is sent again with other choices, and keeps them for a new try', async () => {
    await room.budget('again', 'voting');
    const resident = await room.resident(fresno);
    const key = randomUUID();
    await cast(resident, 'again', ['trees'], key);
    const other = await cast(resident, 'again', ['clinic'], key);
    const page = await other.text();
    assert.equal(other.status, 409);
    assert.match(page, /sent before with other choices/);
    assert.match(page, /value="clinic"[^>]*checked/);
    assert.doesNotMatch(page, new RegExp(key));
  });

  it('keeps fifty ballots that one resident sends at once as fifty revisions, of which one counts', async () => {
    const id = await room.budget('parallel', 'voting');
    const resident = await room.resident(fresno);
    const ids = ['trees', 'library', 'clinic', 'bridge'];
    const ballots = Array.from({ length: 50 }, (_, at) => ({ key: randomUUID(), projects: [ids[at % 4]] }));
    const sent = await Promise.all(ballots.map((ballot) => put(resident, 'parallel', ballot)));
    assert.deepEqual(new Set(sent.map(({ status }) => status)), new Set([200]));
    const revisions = sent.map(({ body }) => Number(body['revision'])).sort((a, b) => a - b);
    assert.deepEqual(
      revisions,
      Array.from({ length: 50 }, (_, at) => at + 1),
    );
    assert.equal(new Set((await rows(id)).map(({ voter }) => voter)).size, 1);
    assert.deepEqual([...(await readBallots(room.platform.db, id, 4)).starts], [0, 1]);
  });

  it('takes one key sent twenty times at once as one ballot', async () => {
    const id = await room.budget('onekey', 'voting');
    const resident = await room.resident(fresno);
    const key = randomUUID();
    const sent = await Promise.all(
      Array.from({ length: 20 }, () => put(resident, 'onekey', { key, projects: ['trees'] })),
    );
    assert.equal(new Set(sent.map((answer) => JSON.stringify(answer))).size, 1);
    assert.equal((await rows(id)).length, 1);
  });

  it('takes ballots from the opening instant until the closing instant and not after, by the clock of the database', async () => {
    const id = await room.budget('exact', 'voting');
    const resident = await room.resident(fresno);
    await sql`update budget set voting_close_at = clock_timestamp() + interval '300 milliseconds' where id = ${id}`.execute(
      room.platform.db,
    );
    let last = 200;
    for (let at = 0; at < 400 && last === 200; at += 1)
      last = (await put(resident, 'exact', { key: randomUUID(), projects: ['trees'] })).status;
    assert.equal(last, 409);
    const late = await sql<{ late: number; cast: number }>`
      select count(*) filter (where cast_at >= voting_close_at) as late, count(*) as cast
      from ballot join budget on budget.id = budget_id where budget_id = ${id}`.execute(room.platform.db);
    assert.equal(late.rows[0]?.late, 0);
    assert.ok((late.rows[0]?.cast ?? 0) > 0);
  });

  it('answers a ballot after the close with the time of the close, and that it was not recorded', async () => {
    const id = await room.budget('closed', 'closed');
    const resident = await room.resident(fresno);
    for (const ids of [['trees'], ['no-such-project'], []]) {
      const answer = await cast(resident, 'closed', ids);
      assert.equal(answer.status, 409);
      assert.match(await answer.text(), /The vote closed at .+ Your ballot was not recorded\./);
    }
    assert.deepEqual(await rows(id), []);
  });

  it('waits, when the close is moved meanwhile, for the new close before it decides', async () => {
    const id = await room.budget('moved', 'voting');
    const resident = await room.resident(fresno);
    let sent: ReturnType<typeof put> | undefined;
    await room.platform.db.transaction().execute(async (tx) => {
      await sql`update budget set voting_close_at = clock_timestamp() where id = ${id}`.execute(tx);
      sent = put(resident, 'moved', { key: randomUUID(), projects: ['trees'] });
      await new Promise((resolve) => setTimeout(resolve, 150));
    });
    assert.equal((await sent)?.status, 409);
    assert.deepEqual(await rows(id), []);
  });

  it('refuses before the opening, in drafts, and where elections were imported', async () => {
    await room.budget('early', 'announced');
    await room.budget('draft', 'voting', { publishedAt: null });
    await room.budget('elsewhere', 'voting', { importedFile: Buffer.from('x') });
    const resident = await room.resident(fresno);
    assert.equal((await cast(resident, 'early', ['trees'])).status, 409);
    for (const slug of ['draft', 'elsewhere', 'none-such'])
      assert.equal((await cast(resident, slug, ['trees'])).status, 404, slug);
  });

  it('lets residents of the region and of places in it vote, and nobody from elsewhere', async () => {
    const id = await room.budget('region', 'voting');
    assert.equal((await cast(await room.resident(clovis), 'region', ['trees'])).status, 303);
    for (const home of [kern, null, 'ocd-division/country:us/state:ca']) {
      const stranger = await room.resident(home);
      const answer = await cast(stranger, 'region', ['trees']);
      assert.equal(answer.status, 403);
      assert.match(await answer.text(), /for people who live in Fresno County/);
      assert.equal((await put(stranger, 'region', { key: randomUUID(), projects: ['trees'] })).status, 403);
    }
    assert.equal((await rows(id)).length, 1);
    await room.budget('everybody', 'voting', { voters: 'signed-in' });
    assert.equal((await cast(await room.resident(kern), 'everybody', ['trees'])).status, 303);
  });

  it('asks those who are not signed in, or whose session has ended, to sign in', async () => {
    await room.budget('signin', 'voting');
    const look = await room.app.request('/budgets/signin/vote');
    assert.equal(look.headers.get('location'), '/sign-in?return=%2Fbudgets%2Fsignin%2Fvote');
    assert.equal((await put(undefined, 'signin', { key: randomUUID(), projects: ['trees'] })).status, 401);
    const resident = await room.resident(fresno);
    await sql`update session set expires_at = now() where account_id = ${resident.id}`.execute(room.platform.db);
    const answer = await cast(resident, 'signin', ['trees']);
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
      const answer = await cast(resident, 'odd', ids);
      assert.equal(answer.status, 422, ids.join());
      assert.match(await answer.text(), /Your ballot was not recorded/);
    }
    assert.match(
      await (await cast(resident, 'odd', ['trees', 'clinic', 'bridge'])).text(),
      /value="bridge"[^>]*checked/,
    );
    assert.equal((await cast(resident, 'odd', ['trees'], 'not-a-key')).status, 422);
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
    for (const body of bodies) assert.equal((await put(resident, 'odd', body)).status, 400, JSON.stringify(body));
    for (const body of [
      { key, projects: [] },
      { key, points: { trees: 1 } },
      { key, projects: ['__proto__'] },
    ]) {
      assert.equal((await put(resident, 'odd', body)).status, 422, JSON.stringify(body));
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
    assert.deepEqual(await rows(id), []);
  });

  it('takes points through the API and gives them back, with a receipt that can be computed again', async () => {
    const id = await room.budget('points', 'voting', { ballotType: 'cumulative', points: 10 });
    const resident = await room.resident(fresno);
    const key = randomUUID();
    const { body } = await put(resident, 'points', { key, points: { clinic: 4, trees: 6, bridge: 0 } });
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
      assert.equal((await put(resident, 'points', { key: randomUUID(), points })).status, 422, JSON.stringify(points));
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
    await put(resident, 'logged', { key, projects: ['trees'] });
    await put(resident, 'logged', { key, projects: ['trees'] });
    await put(resident, 'logged', { key: randomUUID(), projects: ['unknown'] });
    const logged = await sql`
      select act, actor_id, actor_role, reason, public, detail from audit where process = ${processOf(id)}`.execute(
      room.platform.db,
    );
    assert.deepEqual(logged.rows, [
      { act: 'ballot.cast', actor_id: null, actor_role: null, reason: null, public: false, detail: {} },
    ]);
    const [row] = await rows(id);
    const other = await room.budget('logged-too', 'voting');
    await put(resident, 'logged-too', { key: randomUUID(), projects: ['trees'] });
    assert.notEqual(row?.voter, (await rows(other))[0]?.voter, 'the same person has another name in every vote');
  });

  it('folds the number of voters, not of ballots, and tells which budgets changed', async () => {
    const id = await room.budget('fold', 'voting');
    await foldBallots(room.platform.db);
    const [a, b] = await Promise.all([room.resident(fresno), room.resident(fresno)]);
    for (const who of [a, a, b]) await cast(who, 'fold', ['trees']);
    assert.deepEqual(await foldBallots(room.platform.db), [id]);
    assert.deepEqual(await foldBallots(room.platform.db), []);
    assert.equal(await voterTotal(room.platform.db, id), 2);
    assert.match(await (await a.get('/budgets/fold')).text(), /fewer than 10/);
  });
});
