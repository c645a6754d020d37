/** Official returns: who enters them, corrections, imports, certification, and what the page then says. Over
 * 250 lines: each claim begins where the one before it left the returns. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { fresno, kern, openReferendumRoom, state, type Person, type ReferendumRoom } from './testing/room.ts';

const figures = { registered: '1000', ballots: '600', yes: '330', no: '250' };

describe('official returns', () => {
  let room: ReferendumRoom;
  let stateClerk: Person;
  let organiser: Person;
  before(async () => {
    room = await openReferendumRoom();
    stateClerk = await room.person(state, 'clerk');
    organiser = await room.person(state, 'organiser');
  });
  after(() => room.close());

  async function over(slug: string, regionId = state): Promise<number> {
    const id = await room.referendum(slug, { kind: 'reported', regionId });
    await room.move(id, 'over');
    return id;
  }
  const enter = (who: Person, slug: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
    who.post(`/referendums/${slug}/returns`, { key: randomUUID(), region: fresno, seen: '0', ...figures, ...fields });
  const entries = async (id: number): Promise<readonly { region: string; revision: number; yes: number }[]> =>
    (
      await sql<{ region: string; revision: number; yes: number }>`
        select region_id as region, revision, yes from referendum_return where referendum_id = ${id}
        order by region_id, revision`.execute(room.platform.db)
    ).rows;
  const count = async (id: number): Promise<number> => (await entries(id)).length;

  it('are entered by the clerk of the county for that county, and by nobody else', async () => {
    const id = await over('own-county');
    const clerk = await room.person(fresno, 'clerk');
    assert.equal((await enter(clerk, 'own-county', {})).status, 303);
    const other = await enter(clerk, 'own-county', { region: kern });
    assert.equal(other.status, 422);
    assert.match(await other.text(), /not a clerk of this region/);
    for (const who of [await room.person(fresno), await room.person(fresno, 'organiser')])
      assert.equal((await enter(who, 'own-county', { region: kern })).status, 403);
    assert.equal(await count(id), 1);
    const page = await (await clerk.get('/referendums/own-county/returns')).text();
    assert.ok(page.includes('Fresno County') && !page.includes('Kern County'));
  });

  it('stay without a name when the clerk deletes the account, and change in nothing else', async () => {
    const id = await over('nameless');
    assert.equal((await enter(stateClerk, 'nameless', {})).status, 303);
    const { db } = room.platform;
    await assert.rejects(
      sql`update referendum_return set by_account = null, yes = 0 where referendum_id = ${id}`.execute(db),
      /insert-only/,
    );
    await sql`update referendum_return set by_account = null where referendum_id = ${id}`.execute(db);
    assert.deepEqual(await entries(id), [{ region: fresno, revision: 1, yes: 330 }]);
  });

  it('are refused when they cannot be right, beside the field and with what was typed', async () => {
    const id = await over('wrong');
    for (const [fields, sentence] of [
      [{ ballots: '1001' }, /more ballots than registered/],
      [{ yes: '400' }, /more than the ballots/],
      [{ registered: '-5' }, /whole number/],
      [{ registered: '１０００' }, /whole number/],
      [{ yes: '1e3' }, /whole number/],
      [{ no: '' }, /whole number/],
      [{ yes: '99999999999999999999' }, /whole number/],
    ] as const) {
      const answer = await enter(stateClerk, 'wrong', fields);
      assert.equal(answer.status, 422);
      const page = await answer.text();
      assert.match(page, sentence);
      for (const value of Object.values(fields)) if (value !== '') assert.ok(page.includes(`value="${value}"`), value);
    }
    assert.equal(await count(id), 0);
  });

  it('are corrected as a new revision with a public reason, and both stay readable', async () => {
    const id = await over('corrected');
    await enter(stateClerk, 'corrected', {});
    const silent = await enter(stateClerk, 'corrected', { yes: '340', seen: '1' });
    assert.equal(silent.status, 422);
    assert.match(await silent.text(), /give the reason/);
    const reason = 'Ten ballots of a drop box were found.';
    assert.equal((await enter(stateClerk, 'corrected', { yes: '340', seen: '1', reason })).status, 303);
    assert.deepEqual(
      (await entries(id)).map(({ revision, yes }) => [revision, yes]),
      [
        [1, 330],
        [2, 340],
      ],
    );
    const log = await sql<{ act: string; reason: string | null }>`
      select act, reason from audit where process = ${`referendum:${id}`} and public order by id`.execute(
      room.platform.db,
    );
    assert.deepEqual(log.rows, [
      { act: 'referendum.return-entered', reason: null },
      { act: 'referendum.return-corrected', reason },
    ]);
    const revisions = await (await organiser.get('/referendums/corrected/export/revisions.csv')).text();
    assert.match(revisions, /,1,1000,600,330,250,.*\r\n.*,2,1000,600,340,250,.*Ten ballots/);
  });

  it('are not overwritten by a clerk who looked before another entered', async () => {
    const id = await over('meanwhile');
    await enter(stateClerk, 'meanwhile', {});
    const late = await enter(stateClerk, 'meanwhile', { yes: '1', seen: '0', reason: 'Typed from paper.' });
    assert.equal(late.status, 422);
    assert.match(await late.text(), /since you opened the form/);
    assert.equal(await count(id), 1);
  });

  it('are one entry when the form is sent twice at once', async () => {
    const id = await over('double');
    const key = randomUUID();
    const sent = await Promise.all(Array.from({ length: 8 }, () => enter(stateClerk, 'double', { key })));
    assert.deepEqual(new Set(sent.map(({ status }) => status)), new Set([303]));
    assert.equal(await count(id), 1);
  });

  it('are refused with other figures under a key that was used: nobody is told that a correction was the same', async () => {
    const id = await over('key-again');
    const key = randomUUID();
    assert.equal((await enter(stateClerk, 'key-again', { key })).status, 303);
    const again = await enter(stateClerk, 'key-again', { key, yes: '340', reason: 'Typed wrongly', seen: '1' });
    assert.equal(again.status, 422);
    assert.match(await again.text(), /Look at what stands now/);
    assert.equal(
      (await enter(stateClerk, 'key-again', { yes: '341', reason: 'Typed wrongly', seen: '1' })).status,
      303,
    );
    assert.equal(
      (await enter(stateClerk, 'key-again', { key, reason: 'A retry' })).status,
      303,
      'the first entry again',
    );
    assert.deepEqual(
      (await entries(id)).map(({ yes }) => yes),
      [330, 341],
    );
  });

  it('are not entered before the vote is over, for a vote held here, or for a draft', async () => {
    await room.referendum('running', { kind: 'reported' });
    const here = await room.referendum('here');
    await room.move(here, 'over');
    await room.referendum('returns-draft', { kind: 'reported', publishedAt: null });
    assert.match(await (await enter(stateClerk, 'running', {})).text(), /not over yet/);
    assert.match(await (await enter(stateClerk, 'here', {})).text(), /not entered for this referendum/);
    assert.equal((await enter(stateClerk, 'returns-draft', {})).status, 404);
  });

  it('come from a file by name or id, all or none, with what is wrong told by its line', async () => {
    const id = await over('file');
    const send = (text: string): Promise<Response> =>
      stateClerk.upload('/referendums/file/returns/import', { key: randomUUID() }, { name: 'r.csv', text });
    const head = 'region,registered,ballots,yes,no\n';
    const wrong = await send(`${head}Fresno County,100,90,50,30\nAtlantis,1,1,1,0\nKern,10,20,1,1\n`);
    assert.equal(wrong.status, 422);
    const page = await wrong.text();
    assert.match(page, /Line 3: Atlantis: this is no region/);
    assert.match(page, /Line 4: Kern County: there are more ballots/);
    for (const [text, sentence] of [
      ['', /Choose a file/],
      ['region,registered\n', /Line 1: the column “ballots” is missing/],
      [`${head}Fresno,a,1,1\n`, /Line 2: 4 cells where the heading has 5/],
      [`${head}Fresno,"1,1,1,1\n`, /quotation mark/],
      [`${head}Fresno,9,1,1,0\nTotal,9,2,1,0\n`, /Line 3: the row “total” has 2 in the column ballots.*add up to 1/],
      [`${head}Fresno,x,1,1,1\n`, /Line 2: “x” in the column registered/],
      [`${head}Fresno,9,1,1,0\nfresno county,9,1,1,0\n`, /Line 3: the region fresno county is there twice/],
      [head, /no rows/],
      [`${head}Fresno,,1,1,0\n`, /Line 2/],
    ] as const) {
      const answer = await send(text);
      assert.equal(answer.status, 422, text);
      assert.match(await answer.text(), sentence);
    }
    assert.equal(await count(id), 0);
    const good = await send(
      `\ufeffregion;registered;ballots;yes;no;note\r\n${fresno};"1,000";600;330;250;x\r\nKern;10;9;5;4;y\r\n`,
    );
    assert.equal(good.status, 303);
    assert.deepEqual(
      (await entries(id)).map(({ region, yes }) => [region, yes]),
      [
        [fresno, 330],
        [kern, 5],
      ],
    );
  });

  it('are certified when every region has returned; then nothing is entered until that is taken back', async () => {
    const id = await over('certified', fresno);
    const certify = (act: string, reason: string): Promise<Response> =>
      organiser.post(`/referendums/certified/${act}`, { [`${act}Reason`]: reason });
    assert.match(await (await certify('certify', 'Canvass done.')).text(), /Not every region/);
    await enter(stateClerk, 'certified', {});
    assert.match(await (await certify('certify', '')).text(), /Write a reason/);
    assert.equal((await certify('certify', 'Canvass done.')).status, 303);
    assert.match(
      await (await enter(stateClerk, 'certified', { yes: '1', seen: '1', reason: 'x' })).text(),
      /certified/,
    );
    assert.equal((await certify('reopen', 'A recount was ordered.')).status, 303);
    assert.equal((await enter(stateClerk, 'certified', { yes: '331', seen: '1', reason: 'Recount.' })).status, 303);
    assert.equal(await count(id), 2);
  });

  it('say on the page what each key needed and got, and that two of 58 counties are preliminary', async () => {
    await over('page');
    await enter(stateClerk, 'page', {});
    await enter(stateClerk, 'page', { region: kern, registered: '401', ballots: '100', yes: '60', no: '40' });
    const page = await (await organiser.get('/referendums/page')).text();
    assert.match(page, /701 ballots needed, 700 cast \(1 too few\)/);
    assert.match(page, /374 yes votes needed of 680 yes and no, 390 cast \(16 more than needed\)/);
    assert.match(page, /So far, the measure would not carry/);
    assert.match(page, /One of 2 keys turned/);
    assert.match(page, /2 of 58 regions have returned/);
  });

  it('are the same through the API, which refuses them with the same reasons', async () => {
    const id = await over('by-api');
    const call = async (who: Person, body: unknown): Promise<{ status: number; body: unknown }> => {
      const answer = await room.app.request('/api/referendums/by-api/returns', {
        method: 'POST',
        headers: { authorization: `Bearer ${who.token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return { status: answer.status, body: await answer.json() };
    };
    const one = { region: fresno, registered: 10, ballots: 8, yes: 5, no: 3 };
    assert.equal((await call(await room.person(kern, 'clerk'), { key: randomUUID(), returns: [one] })).status, 403);
    assert.equal((await call(stateClerk, { key: randomUUID(), returns: [{ ...one, ballots: 11 }] })).status, 422);
    assert.equal((await call(stateClerk, { key: randomUUID(), returns: [{ ...one, yes: 1.5 }] })).status, 400);
    assert.deepEqual(await call(stateClerk, { key: randomUUID(), returns: [one] }), {
      status: 200,
      body: { written: 1, unchanged: 0 },
    });
    const result = await room.app.request('/api/referendums/by-api/result');
    const told = (await result.json()) as {
      total: unknown;
      decision: { carried: boolean; keys: { needed: number }[] };
    };
    assert.deepEqual(told.total, { registered: 10, ballots: 8, yes: 5, no: 3 });
    assert.deepEqual([told.decision.carried, told.decision.keys.map(({ needed }) => needed)], [true, [5, 5]]);
    assert.equal(await count(id), 1);
  });
});
