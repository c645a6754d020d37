/** Claims about what goes out of a counted vote: every file says the same as the vote, and none says who voted. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { run as recountCommand } from '../../cli/recount.ts';
import { count, metaValue, readPb, voterIds, type PbFile } from '../../rules/budgeting/index.ts';
import { realText, withoutRealFiles } from '../../rules/budgeting/testing/real-files.ts';
import { ruleChoice } from './budget.ts';
import { countVotes } from './count-votes.ts';
import { importPb } from './import-budget.ts';
import { requestCount } from './request-count.ts';
import { findBudget } from './store/budgets.ts';
import { publishedCount } from './store/counts.ts';
import { putBallots } from './testing/cast-ballots.ts';
import { fresno, openResidentRoom, type ResidentRoom } from './testing/resident-room.ts';

type TestBallot = { readonly chosen: readonly number[]; readonly points?: readonly number[] };
const withBallots = ['export.pb', 'export.json', 'ballots.csv'];

describe('the files of a vote', () => {
  let room: ResidentRoom;
  before(async () => {
    room = await openResidentRoom();
  });
  after(() => room.close());

  const text = async (path: string, status = 200): Promise<string> => {
    const response = await room.app.request(path);
    assert.equal(response.status, status, path);
    return response.text();
  };
  const published = async (slug: string) => {
    const budget = await findBudget(room.platform.db, slug);
    assert.ok(budget);
    const found = await publishedCount(room.platform.db, budget.id);
    assert.ok(found);
    return { budget, count: found };
  };
  const counted = async (
    slug: string,
    ballots: readonly TestBallot[],
    more: Parameters<ResidentRoom['budget']>[2] = {},
  ) => {
    const id = await room.budget(slug, 'closed', more);
    const { db } = room.platform;
    await putBallots(db, id, ballots);
    const budget = await findBudget(db, slug);
    assert.ok(budget);
    await db.transaction().execute((tx) => requestCount(room.platform, tx, budget));
    await countVotes(room.platform, id);
    return published(slug);
  };
  const parsed = async (slug: string): Promise<PbFile> => {
    const read = readPb(await text(`/budgets/${slug}/export.pb`));
    assert.ok(read.ok, read.ok ? '' : JSON.stringify(read.error));
    return read.value;
  };

  const approvals: readonly TestBallot[] = [
    { chosen: [1, 2] },
    { chosen: [0] },
    { chosen: [0, 3] },
    { chosen: [1, 2] },
    { chosen: [2] },
  ];

  it('that hold ballots do not exist before the count, and a sentence says why', async () => {
    const id = await room.budget('uncounted', 'closed');
    await putBallots(room.platform.db, id, approvals);
    for (const file of withBallots) {
      const answer = await text(`/budgets/uncounted/${file}`, 409);
      assert.match(answer, /has not been counted yet/);
      assert.ok(!answer.includes('voter_id') && !answer.includes('chosen'), file);
    }
    assert.equal(JSON.parse(await text('/budgets/uncounted/export.json', 409)).error.type, 'not-counted-yet');
    const spanish = await room.app.request('/budgets/uncounted/export.pb', { headers: { 'accept-language': 'es' } });
    assert.match(await spanish.text(), /aún no se ha contado/);
    assert.match(await text('/budgets/uncounted/projects.csv'), /^project_id,name,.*\r\ntrees,.*,,,\r\n/s);
  });

  it('are not there for a budget that is not there, or is a draft', async () => {
    await room.budget('hidden', 'closed', { publishedAt: null });
    for (const slug of ['hidden', 'nowhere']) {
      for (const file of [...withBallots, 'projects.csv', 'projects.csv-metadata.json'])
        await text(`/budgets/${slug}/${file}`, 404);
    }
  });

  it('give the same outcome when the .pb file is read and counted again: approval, knapsack, points', async () => {
    const votes = {
      approval: { ballots: approvals, more: { maxChoices: 3 } },
      knapsack: {
        ballots: [{ chosen: [0, 1] }, { chosen: [2, 3] }, { chosen: [2, 3] }],
        more: { rule: 'greedy', completion: 'none' },
      },
      cumulative: {
        ballots: [
          { chosen: [0, 2], points: [7, 3] },
          { chosen: [1], points: [10] },
          { chosen: [1, 3], points: [1, 2] },
        ],
        more: { points: 10, satisfaction: 'points', completion: 'greedy' },
      },
    } as const;
    for (const [ballotType, { ballots, more }] of Object.entries(votes)) {
      const slug = `pb-${ballotType}`;
      const { budget, count: found } = await counted(slug, ballots, {
        ...more,
        ballotType: ballotType as keyof typeof votes,
      });
      const file = await parsed(slug);
      assert.deepEqual(count(file.instance, file.ballots, ruleChoice(budget)), found.outcome, slug);
      assert.deepEqual(
        file.warnings.filter(({ oddity }) => oddity.code !== 'without-votes'),
        [],
        slug,
      );
      const selected = file.projectColumns.find(({ name }) => name === 'selected')?.values;
      assert.deepEqual(
        file.instance.projects
          .filter((_, at) => selected?.[at] === '1')
          .map(({ id }) => id)
          .sort(),
        [...found.outcome.winners].sort(),
      );
    }
  });

  it('say in META what Pabulib asks for, and how it was counted', async () => {
    const { count: found } = await counted('meta', approvals, { maxChoices: 4, title: 'Parks; "old" and new' });
    const file = await parsed('meta');
    const meta = Object.fromEntries(file.meta);
    assert.deepEqual(
      [
        meta['description'],
        meta['country'],
        meta['unit'],
        meta['instance'],
        meta['num_projects'],
        meta['num_votes'],
        meta['budget'],
      ],
      ['Parks; "old" and new', 'US', 'Fresno County', 'meta', '4', '5', '1000000'],
    );
    assert.deepEqual(
      [meta['vote_type'], meta['rule'], meta['max_length'], meta['currency'], meta['language']],
      ['approval', 'unknown', '4', 'USD', 'en'],
    );
    assert.match(meta['date_begin'] ?? '', /^\d\d\.\d\d\.\d{4}$/);
    assert.match(metaValue(file, 'comment') ?? '', new RegExp(`Equal Shares.*${found.digest ?? '-'}`));
  });

  it('hold ballots in an order and under numbers that do not depend on who voted or when', async () => {
    await counted('order-a', approvals, { title: 'Order' });
    await counted('order-b', [...approvals].reverse(), { title: 'Order' });
    const rows = async (slug: string): Promise<string> =>
      (await text(`/budgets/${slug}/export.pb`)).split('VOTES')[1] ?? '';
    assert.equal(await rows('order-a'), await rows('order-b'));
    assert.deepEqual(voterIds(await parsed('order-a')), ['1', '2', '3', '4', '5']);
    assert.equal(await text('/budgets/order-a/ballots.csv'), await text('/budgets/order-b/ballots.csv'));
    assert.match(
      await text('/budgets/order-a/ballots.csv'),
      /^voter_id,vote,points,weight\r\n1,trees,,1\r\n2,"trees,bridge",,1\r\n3,"library,clinic",,1\r\n/,
    );
  });

  it('are counted again by `concord recount` to the published digest', async () => {
    const { count: found } = await counted('recounted', approvals);
    const body = await text('/budgets/recounted/export.json');
    assert.equal(JSON.parse(body).digest, found.digest);
    const folder = await mkdtemp(join(tmpdir(), 'concord-export-'));
    try {
      const path = join(folder, 'export.json');
      await writeFile(path, body);
      assert.equal(await recountCommand([path]), 0);
      await writeFile(path, body.replace('"winners":["', '"winners":["x'));
      assert.equal(await recountCommand([path]), 1);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('are not given out when the ballots no longer give the published digest', async () => {
    const { budget } = await counted('changed', [{ chosen: [3] }, { chosen: [3, 0] }]);
    await putBallots(room.platform.db, budget.id, [{ chosen: [3] }]);
    await text('/budgets/changed/export.json', 500);
  });

  it('say in projects.csv what was funded, and describe every column', async () => {
    const { budget, count: found } = await counted('table', approvals);
    await sql`update project set name = '=HYPERLINK("http://x")', categories = '{a|b,c}' where budget_id = ${budget.id} and id = 'trees'`.execute(
      room.platform.db,
    );
    const response = await room.app.request('/budgets/table/projects.csv');
    assert.match(response.headers.get('content-type') ?? '', /^text\/csv/);
    assert.match(response.headers.get('link') ?? '', /projects\.csv-metadata\.json/);
    const [header = '', first = ''] = (await response.text()).split('\r\n');
    assert.ok(first.startsWith('trees,"\'=HYPERLINK(""http://x"")",'), first);
    assert.ok(first.includes(',a/b|c,'), first);
    assert.ok(first.includes(`,${found.outcome.winners.includes('trees') ? 1 : 0},`), first);
    for (const table of ['projects.csv', 'ballots.csv']) {
      const described = JSON.parse(await text(`/budgets/table/${table}-metadata.json`));
      const names = (await text(`/budgets/table/${table}`)).split('\r\n')[0];
      assert.equal(described.tableSchema.columns.map(({ name }: { name: string }) => name).join(','), names);
    }
    assert.equal(header.split(',').length, 13);
  });

  it('of a real election that was imported mean what the import meant', { skip: withoutRealFiles }, async () => {
    const original = realText('files/US_Stanford_Dataset_PB_Vallejo_2017_vote_approvals.pb');
    const from = { fileName: 'vallejo.pb', regionId: fresno, source: 'Pabulib', createdBy: null };
    const imported = await importPb(room.platform, original, from);
    assert.ok(imported.ok);
    const { slug } = imported.value;
    for (const file of withBallots) await text(`/budgets/${slug}/${file}`, 409);
    const budget = await findBudget(room.platform.db, slug);
    await countVotes(room.platform, budget?.id ?? 0);
    const before = readPb(original);
    assert.ok(before.ok);
    assert.deepEqual(await parsed(slug), before.value);
    const ballots = await text(`/budgets/${slug}/ballots.csv`);
    assert.equal(ballots.trimEnd().split('\r\n').length - 1, before.value.ballots.starts.length - 1);
    assert.equal(JSON.parse(await text(`/budgets/${slug}/export.json`)).digest, (await published(slug)).count.digest);
  });
});
