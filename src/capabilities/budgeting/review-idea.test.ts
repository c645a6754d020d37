/** Claims about reviewing ideas and writing projects: published reasons, races, and nothing after voting opens. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { listReviews } from './store/ideas.ts';
import { listProjects } from './store/projects.ts';
import { countRows, official, publicActs, putIdea } from './testing/officials.ts';
import { fresno, kern, openResidentRoom, type Resident, type ResidentRoom } from './testing/resident-room.ts';

let room: ResidentRoom;
let clerk: Resident;
before(async () => {
  room = await openResidentRoom();
  clerk = await official(room, 'clerk', { regionId: fresno });
});
after(() => room.close());

const review = (
  slug: string,
  idea: number | string,
  fields: Readonly<Record<string, string>>,
  who = clerk,
): Promise<Response> => who.post(`/budgets/${slug}/ideas/${idea}/review`, Object.entries(fields));
const feasible = { verdict: 'feasible', reason: 'The pipes are there already.', cost: '45,000' };
const projectIds = async (budgetId: number) =>
  (await listProjects(room.platform.db, budgetId)).map(({ id, position }) => `${position}:${id}`);

test('a feasible idea becomes the next project, its reason is public, and its author is told in their language', async () => {
  const budget = await room.budget('told', 'review');
  const author = await room.resident(fresno);
  await sql`update account set locale = 'es' where id = ${author.id}`.execute(room.platform.db);
  const idea = await putIdea(room, budget, author, 'Una fuente');
  assert.equal((await review('told', idea, feasible)).status, 303);
  const project = (await listProjects(room.platform.db, budget)).at(-1);
  assert.deepEqual(
    [project?.id, project?.position, project?.name, project?.cost, project?.ideaId, project?.categories],
    [`p-${idea}`, 4, 'Una fuente', 45_000, idea, ['Parks']],
  );
  assert.deepEqual(await publicActs(room, `budget:${budget}`), [
    { act: 'idea.reviewed', reason: feasible.reason, actor_role: 'clerk' },
  ]);
  const mail = await sql<{
    to_address: string;
    subject: string;
    body: string;
  }>`select to_address, subject, body from mail order by id desc limit 1`.execute(room.platform.db);
  assert.equal(mail.rows[0]?.to_address, `${author.id}@example.org`);
  assert.equal(mail.rows[0]?.subject, 'Su idea «Una fuente» fue revisada');
  assert.match(
    mail.rows[0]?.body ?? '',
    /\$45,000[\s\S]*The pipes are there already\.[\s\S]*\/budgets\/told\/ideas\/\d+/,
  );
});

test('a later review changes the cost, takes the project off again, and keeps positions without gaps', async () => {
  const budget = await room.budget('later', 'ideas');
  const [first, second] = [await putIdea(room, budget, undefined), await putIdea(room, budget, undefined, 'Benches')];
  await review('later', first, feasible);
  await review('later', second, feasible);
  await review('later', first, { ...feasible, cost: '60000.00', reason: 'Dearer than thought.' });
  assert.equal((await listProjects(room.platform.db, budget)).find(({ id }) => id === `p-${first}`)?.cost, 60_000);
  await review('later', first, { verdict: 'not-feasible', reason: 'The land is private.' });
  assert.deepEqual(await projectIds(budget), ['0:trees', '1:library', '2:clinic', '3:bridge', `4:p-${second}`]);
  assert.deepEqual(
    (await listReviews(room.platform.db, budget, first)).map(({ verdict, cost }) => [verdict, cost]),
    [
      ['feasible', 45_000],
      ['feasible', 60_000],
      ['not-feasible', null],
    ],
  );
});

test('each field that cannot be used is told, and nothing is recorded', async () => {
  const budget = await room.budget('refusing', 'review');
  const idea = await putIdea(room, budget, undefined);
  const before = await countRows(room, 'idea_review');
  const cases: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
    [{ ...feasible, verdict: 'maybe' }, /Choose a finding/],
    [{ ...feasible, reason: '  ' }, /Write a reason/],
    [{ ...feasible, reason: 'x'.repeat(1_001) }, /at most 1,000/],
    [{ ...feasible, cost: '' }, /needs a cost/],
    [{ ...feasible, cost: '0' }, /needs a cost/],
    [{ ...feasible, cost: 'a lot' }, /Write the cost in dollars/],
    [{ ...feasible, cost: '10.50' }, /whole dollars/],
    [{ ...feasible, cost: '1000001' }, /more than the whole budget/],
    [{ ...feasible, cost: '99999999999999999999' }, /more than the whole budget/],
  ];
  for (const [fields, sentence] of cases) {
    const answer = await review('refusing', idea, fields);
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), sentence);
  }
  for (const odd of ['0', 'x', '99999999999999999999', String(idea + 1_000)])
    assert.equal((await review('refusing', odd, feasible)).status, 404, odd);
  await sql`update idea set withdrawn_at = now() where id = ${idea}`.execute(room.platform.db);
  assert.match(await (await review('refusing', idea, feasible)).text(), /withdrawn/);
  assert.equal(await countRows(room, 'idea_review'), before);
});

test('residents and officials of another region cannot review', async () => {
  const budget = await room.budget('guarded', 'review');
  const idea = await putIdea(room, budget, undefined);
  for (const who of [await room.resident(fresno), await official(room, 'clerk', { regionId: kern })]) {
    assert.equal((await review('guarded', idea, feasible, who)).status, 403);
    assert.equal((await who.get('/budgets/guarded/review')).status, 403);
  }
});

test('of two officials who decide at once, one is told that the other was faster', async () => {
  const budget = await room.budget('both', 'review');
  const idea = await putIdea(room, budget, undefined);
  const other = await official(room, 'clerk', { regionId: fresno });
  const answers = await Promise.all([
    review('both', idea, { ...feasible, seen: '0' }),
    review('both', idea, { verdict: 'not-feasible', reason: 'The land is private.', seen: '0' }, other),
  ]);
  assert.deepEqual(
    answers.map(({ status }) => status).sort((a, b) => a - b),
    [303, 422],
  );
  const loser = answers.find(({ status }) => status === 422);
  assert.match((await loser?.text()) ?? '', /Somebody else has reviewed/);
  assert.equal((await listReviews(room.platform.db, budget, idea)).length, 1);
});

test('the same finding sent twice at once is recorded once, with one letter', async () => {
  const budget = await room.budget('double', 'review');
  const idea = await putIdea(room, budget, await room.resident(fresno));
  const letters = await countRows(room, 'mail');
  const answers = await Promise.all([1, 2, 3].map(() => review('double', idea, { ...feasible, seen: '0' })));
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303, 303],
  );
  assert.equal((await listReviews(room.platform.db, budget, idea)).length, 1);
  assert.equal(await countRows(room, 'mail'), letters + 1);
});

test('nothing is reviewed and no project changes before ideas open or once voting has opened', async () => {
  for (const phase of ['announced', 'voting', 'closed'] as const) {
    const budget = await room.budget(`at-${phase}`, phase);
    const idea = await putIdea(room, budget, undefined);
    assert.match(await (await review(`at-${phase}`, idea, feasible)).text(), /only until voting opens/);
  }
  const project = Object.entries({
    name: 'Too late',
    description: '',
    language: 'en',
    cost: '10',
    categories: '',
    district: '',
    reason: 'x',
  });
  for (const path of ['projects', 'organise/projects/trees']) {
    assert.match(await (await clerk.post(`/budgets/at-voting/${path}`, project)).text(), /only until voting opens/);
  }
  assert.match(
    await (await clerk.post('/budgets/at-voting/organise/projects/trees/remove', [['removeReason', 'x']])).text(),
    /only until voting opens/,
  );
});

test('a review that waits while voting opens comes too late', async () => {
  const budget = await room.budget('opening', 'review');
  const idea = await putIdea(room, budget, undefined);
  const { db } = room.platform;
  let waiting: Promise<Response> | undefined;
  await db.transaction().execute(async (tx) => {
    await sql`select from budget where id = ${budget} for share`.execute(tx);
    waiting = review('opening', idea, feasible);
    await new Promise((wait) => setTimeout(wait, 200));
    assert.equal((await listReviews(tx, budget, idea)).length, 0);
    await sql`update budget set ideas_close_at = now() - interval '2 seconds', voting_open_at = now() - interval '1 second' where id = ${budget}`.execute(
      tx,
    );
  });
  assert.equal((await waiting)?.status, 422);
  assert.equal((await listReviews(db, budget, idea)).length, 0);
  assert.equal((await projectIds(budget)).length, 4);
});

test('the API reviews with a token, in the same words', async () => {
  const budget = await room.budget('by-api', 'review');
  const idea = await putIdea(room, budget, undefined);
  const call = (id: number, body: unknown) =>
    room.app.request(`/api/budgets/by-api/ideas/${id}/review`, {
      method: 'POST',
      headers: { authorization: `Bearer ${clerk.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  assert.equal((await call(idea, { verdict: 'feasible', reason: 'Yes.' })).status, 422);
  assert.equal((await call(idea, { verdict: 'perhaps', reason: 'Yes.' })).status, 400);
  assert.equal((await call(idea + 999, { verdict: 'needs-change', reason: 'Where?' })).status, 404);
  assert.equal((await call(idea, { verdict: 'feasible', reason: 'Yes.', cost: 1_000 })).status, 200);
  assert.equal((await projectIds(budget)).at(-1), `4:p-${idea}`);
});
