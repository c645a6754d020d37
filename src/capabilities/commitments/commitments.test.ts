/** Claims about commitments: made once, reported on by those who may, in public, and readable by everybody. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { commitmentsOf, deliverySection, makeCommitments, setStatus, withdrawCommitment } from './index.ts';
import { kern, openCommitmentRoom, page, process, state, type CommitmentRoom } from './testing/room.ts';

describe('commitments', () => {
  let room: CommitmentRoom;
  before(async () => {
    room = await openCommitmentRoom();
  });
  after(() => room.close());

  const send = (
    path: string,
    cookie?: string,
    fields?: Readonly<Record<string, string>>,
  ): Response | Promise<Response> =>
    room.app.request(path, {
      method: fields === undefined ? 'GET' : 'POST',
      headers: {
        'sec-fetch-site': 'same-origin',
        'accept-language': 'en',
        ...(cookie === undefined ? {} : { cookie }),
      },
      ...(fields === undefined ? {} : { body: new URLSearchParams(fields) }),
    });
  const text = async (path: string, cookie?: string): Promise<string> => (await send(path, cookie)).text();

  const acts = async (
    act: string,
  ): Promise<readonly { reason: string | null; actor_role: string | null; detail: object }[]> => {
    const found = await sql<{ reason: string | null; actor_role: string | null; detail: object }>`
      select reason, actor_role, detail from audit where process = ${process} and act = ${act} and public order by id`.execute(
      room.platform.db,
    );
    return found.rows;
  };

  const report = { status: 'under-way', note: 'Work has begun.', spent: '12,500.50' };

  it('of which none is about money say who answers for them, and nowhere tell of a sum', async () => {
    const made = { process: 'town-hall:7', regionId: kern };
    const promise = { id: 'p', title: 'Publish the drawings', language: 'en', translations: {}, owner: 'Public Works' };
    const items = [{ ...promise, amount: 0, unitsPerCurrency: 100, currency: 'USD' }];
    const { platform } = room;
    await platform.db.transaction().execute((tx) => makeCommitments(platform, tx, { ...made, items }));
    const one = await text('/commitments/town-hall%3A7/p');
    assert.match(one, /Public Works/);
    assert.doesNotMatch(one, /\$0/);
    const section = String(deliverySection('en', await commitmentsOf(platform.db, made.process), 'UTC'));
    assert.match(section, /Who answers for it: Public Works/);
    const card = /Publish the drawings[^]*?<\/article>/.exec(await text('/commitments'))?.[0] ?? '';
    assert.match(card, /Public Works/);
    assert.doesNotMatch(`${section}${card}`, /\$0\b/);
  });

  it('are made once: made again after a recount they stay as they are', async () => {
    await room.make();
    assert.deepEqual(
      (await commitmentsOf(room.platform.db, process)).map(({ id, status }) => [id, status]),
      [
        ['odd / id?&', 'promised'],
        ['trees', 'promised'],
      ],
    );
    assert.equal((await acts('commitment.made')).length, 1);
  });

  it('are open to everybody, whatever their number and title look like', async () => {
    const list = await text('/commitments');
    assert.match(list, /&lt;b&gt;A title&lt;\/b&gt;/);
    const href = /href="(\/commitments\/[^"]*odd[^"]*)"/.exec(list)?.[1] ?? '';
    assert.equal((await send(href)).status, 200);
    for (const path of [`${page}/none`, '/commitments/none/trees']) assert.equal((await send(path)).status, 404);
    for (const query of ['status=none', 'status=delivered', 'page=-1', 'page=99999999999999999999', 'page=x']) {
      assert.equal((await send(`/commitments?${query}`)).status, 200, query);
    }
  });

  it('are reported on by organisers and clerks of the region or of the process, and by nobody else', async () => {
    const forms = [
      [`${page}/trees/status`, report],
      [`${page}/trees/milestones`, { title: 'Holes dug', dueOn: '' }],
      [`${page}/trees/milestones/1/done`, {}],
    ] as const;
    const others = [
      await room.person(),
      await room.person('clerk', { regionId: kern }),
      await room.person('organiser', { process: 'budget:8' }),
      await room.person('moderator'),
      await room.person('auditor'),
    ];
    for (const [path, fields] of forms) {
      assert.equal((await send(path, undefined, fields)).status, 401);
      for (const other of others) assert.equal((await send(path, other, fields)).status, 403, path);
    }
    assert.equal((await acts('commitment.changed')).length, 0);
    for (const role of ['clerk', 'organiser'] as const) {
      for (const at of [{ regionId: state }, { process }]) {
        const done = await send(`${page}/trees/status`, await room.person(role, at), {
          ...report,
          note: `By a ${role} ${Object.keys(at)[0]}.`,
        });
        assert.equal(done.status, 303);
      }
    }
    assert.doesNotMatch(await text(`${page}/trees`, others[0]), /<form[^>]*status/);
  });

  it('a report is public with its note and the role, never the person; sent twice it is one report', async () => {
    const clerk = await room.person('clerk');
    const before = (await acts('commitment.changed')).length;
    for (let times = 0; times < 2; times++)
      assert.equal((await send(`${page}/trees/status`, clerk, report)).status, 303);
    const rows = (await acts('commitment.changed')).slice(before);
    assert.deepEqual(rows, [
      { reason: 'Work has begun.', actor_role: 'clerk', detail: { commitment: 'trees', status: 'under-way' } },
    ]);
    const shown = await text(`${page}/trees`);
    assert.match(shown, /\$12,500\.50 of \$400,000 is spent/);
    assert.match(shown, /Under way/);
    const [, trees] = await commitmentsOf(room.platform.db, process);
    assert.deepEqual([trees?.status, trees?.spent], ['under-way', 12_500_50]);
  });

  it('that were entered by mistake are withdrawn for good, which is not dropped: nothing is reported or due of them any more', async () => {
    const { platform } = room;
    const process = 'town-hall:9';
    const item = { title: 'Mend it', language: 'en', translations: {}, owner: 'Us', amount: 0, unitsPerCurrency: 100 };
    const withdraw = (id: string) =>
      platform.db
        .transaction()
        .execute((tx) =>
          withdrawCommitment(platform, tx, { process, id }, { note: 'Nobody said that.', language: 'en' }),
        );
    await platform.db.transaction().execute(async (tx) => {
      await makeCommitments(platform, tx, { process, regionId: kern, items: [{ id: 'm', currency: 'USD', ...item }] });
    });
    await Promise.all([withdraw('m'), withdraw('m'), withdraw('none')]);
    const clerk = await room.person('clerk', { regionId: kern });
    const at = `/commitments/${encodeURIComponent(process)}/m`;
    const seen = await text(at, clerk);
    assert.match(seen, /Withdrawn[^]*entered by mistake[^]*Nobody said that\./);
    assert.doesNotMatch(seen, /<form[^>]*status|<form[^>]*milestones|Dropped/);
    assert.equal((await send(`${at}/status`, clerk, report)).status, 303);
    assert.equal((await send(`${at}/milestones`, clerk, { title: 'Begin', dueOn: '' })).status, 303);
    // Also when somebody reports at the same moment.
    await platform.db
      .transaction()
      .execute((tx) =>
        setStatus(
          platform,
          tx,
          { process, id: 'm', regionId: kern },
          { status: 'delivered', spent: null, note: 'Done.', language: 'en' },
        ),
      );
    const told = (await (await send(`/api/commitments/${process}/m`)).json()) as {
      readonly status: string;
      readonly history: readonly object[];
      readonly milestones: readonly object[];
    };
    assert.deepEqual([told.status, told.history.length, told.milestones.length], ['withdrawn', 1, 0]);
  });

  it('no report withdraws what was promised', async () => {
    const clerk = await room.person('clerk');
    assert.equal((await send(`${page}/trees/status`, clerk, { ...report, status: 'withdrawn' })).status, 422);
  });

  it('what cannot be read comes back with a sentence beside its field and what was typed, and is not recorded', async () => {
    const clerk = await room.person('clerk');
    const wrong = [
      ['status', { ...report, note: ' ' }, 'note'],
      ['status', { ...report, note: 'x'.repeat(1_001) }, 'note'],
      ['status', { ...report, status: 'lost' }, 'status'],
      ['status', { ...report, spent: '1,50' }, 'spent'],
      ['status', { ...report, spent: '-3' }, 'spent'],
      ['status', { ...report, spent: '99999999999999999999' }, 'spent'],
      ['milestones', { title: '', dueOn: '2027-01-01' }, 'title'],
      ['milestones', { title: 'Dug', dueOn: '2027-02-30' }, 'dueOn'],
      ['milestones', { title: 'Dug', dueOn: 'soon' }, 'dueOn'],
    ] as const;
    const before = (await acts('commitment.changed')).length;
    for (const [form, fields, field] of wrong) {
      const answer = await send(`${page}/trees/${form}`, clerk, fields);
      const body = await answer.text();
      assert.equal(answer.status, 422, JSON.stringify(fields).slice(0, 80));
      assert.match(body, new RegExp(`href="#field-${field}"`));
      assert.match(body, new RegExp(`id="field-${field}-error"`));
      if ('title' in fields && fields.title !== '') assert.match(body, /value="Dug"/);
    }
    assert.equal((await acts('commitment.changed')).length, before);
    assert.equal((await acts('milestone.added')).length, 0);
  });

  it('milestones are set, done and shown with their days; a number that is none is not found', async () => {
    const clerk = await room.person('clerk');
    const dig = { title: 'Holes dug', dueOn: '2020-05-01' };
    for (let times = 0; times < 2; times++)
      assert.equal((await send(`${page}/trees/milestones`, clerk, dig)).status, 303);
    assert.match(await text(`${page}/trees`), /Overdue since May 1, 2020/);
    const id = /milestones\/(\d+)\/done/.exec(await text(`${page}/trees`, clerk))?.[1];
    for (const odd of ['0', '-1', 'x', '99999999999999999999', '123456']) {
      assert.equal((await send(`${page}/trees/milestones/${odd}/done`, clerk, {})).status, 404, odd);
    }
    for (let times = 0; times < 2; times++)
      assert.equal((await send(`${page}/trees/milestones/${id}/done`, clerk, {})).status, 303);
    assert.equal((await acts('milestone.added')).length, 1);
    assert.equal((await acts('milestone.reached')).length, 1);
    assert.doesNotMatch(await text(`${page}/trees`), /Overdue/);
  });

  it('are in the API as on the page', async () => {
    const all = (await (await send('/api/commitments?status=under-way')).json()) as { commitments: { id: string }[] };
    assert.deepEqual(
      all.commitments.map(({ id }) => id),
      ['trees'],
    );
    const one = (await (await send(`/api${page}/trees`)).json()) as {
      milestones: { title: string }[];
      history: object[];
    };
    assert.deepEqual(
      one.milestones.map(({ title }) => title),
      ['Holes dug'],
    );
    assert.equal(one.history.length, 5);
    assert.equal((await send(`/api${page}/none`)).status, 404);
    assert.equal((await send('/api/commitments?status=none')).status, 400);
  });
});
