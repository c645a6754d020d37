/** Claims about publishing a budget and what can still be done to it afterwards, through HTTP on a real PostgreSQL. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createDraft, filled, foundBudget, official, publicActs } from './testing/officials.ts';
import { fresno, kern, openResidentRoom, type Resident, type ResidentRoom } from './testing/resident-room.ts';

let room: ResidentRoom;
let organiser: Resident;
before(async () => {
  room = await openResidentRoom();
  organiser = await official(room, 'organiser', { regionId: fresno });
});
after(() => room.close());

test('publishing needs a reason, happens once under a race, and is in the public log without the person', async () => {
  const slug = await createDraft(organiser, { title: 'To publish' });
  const without = await organiser.post(`/budgets/${slug}/publish`, [['publishReason', ' ']]);
  assert.equal(without.status, 422);
  assert.match(await without.text(), /Write a reason/);
  const answers = await Promise.all(
    [1, 2, 3, 4].map(() =>
      organiser.post(`/budgets/${slug}/publish`, [['publishReason', 'The council voted for it.']]),
    ),
  );
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303, 303, 303],
  );
  const budget = await foundBudget(room, slug);
  assert.ok(budget.publishedAt);
  assert.deepEqual(await publicActs(room, `budget:${budget.id}`), [
    { act: 'budget.published', reason: 'The council voted for it.', actor_role: 'organiser' },
  ]);
  assert.equal((await room.app.request(`/budgets/${slug}`)).status, 200);
});

test('a draft whose dates have passed is not published', async () => {
  const ideas = await createDraft(organiser, {
    title: 'Late ideas',
    ideasOpenAt: '2020-01-01T09:00',
    ideasCloseAt: '2020-02-01T09:00',
  });
  assert.match(
    await (await organiser.post(`/budgets/${ideas}/publish`, [['publishReason', 'Go']])).text(),
    /time for ideas is over/,
  );
  const voting = await createDraft(organiser, {
    title: 'Late vote',
    ideasOpenAt: '',
    ideasCloseAt: '',
    votingOpenAt: '2020-01-01T09:00',
  });
  assert.match(
    await (await organiser.post(`/budgets/${voting}/publish`, [['publishReason', 'Go']])).text(),
    /would have opened already/,
  );
  assert.equal((await foundBudget(room, voting)).publishedAt, null);
});

test('after publication texts and coming dates change with a reason; money, ballot, rule and voters do not', async () => {
  await room.budget('running', 'ideas');
  const before = await foundBudget(room, 'running');
  const shown = await (await organiser.get('/budgets/running/edit')).text();
  assert.doesNotMatch(shown, /name="amount"|name="rule"|name="voters"/);
  const typed = Object.fromEntries(
    [...shown.matchAll(/name="(\w+)"[^>]*?value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
  const dates = {
    ideasOpenAt: typed['ideasOpenAt'] ?? '',
    ideasCloseAt: typed['ideasCloseAt'] ?? '',
    votingOpenAt: typed['votingOpenAt'] ?? '',
    votingCloseAt: typed['votingCloseAt'] ?? '',
  };
  const edit = (changes: Readonly<Record<string, string>>) =>
    organiser.post('/budgets/running/edit', filled({ ...dates, title: 'Running still', ...changes }));
  assert.match(await (await edit({ reason: '' })).text(), /Write a reason/);
  assert.match(
    await (await edit({ reason: 'x', ideasOpenAt: '2020-01-01T09:00' })).text(),
    /has passed and can no longer be changed/,
  );
  assert.match(
    await (await edit({ reason: 'x', ideasCloseAt: '2020-01-01T09:00' })).text(),
    /close after they open|has not passed/,
  );
  assert.equal(
    (
      await edit({
        reason: 'More time was asked for.',
        votingCloseAt: '2099-01-01T09:00',
        amount: '1',
        counting: 'greedy:cost',
      })
    ).status,
    303,
  );
  const after = await foundBudget(room, 'running');
  assert.equal(after.title, 'Running still');
  assert.equal(after.votingCloseAt?.toISOString(), '2099-01-01T17:00:00.000Z');
  assert.deepEqual(
    [after.amount, after.rule, after.voters, after.ballotType],
    [before.amount, before.rule, before.voters, before.ballotType],
  );
  // The instants of dates that were not touched are kept to the minute shown.
  assert.equal(after.ideasOpenAt?.getTime(), before.ideasOpenAt?.getTime());
  const acts = await publicActs(room, `budget:${before.id}`);
  assert.deepEqual(
    acts.map(({ act, reason }) => [act, reason]),
    [['budget.changed', 'More time was asked for.']],
  );
});

test('roles in one budget are given by address with a reason, and open this budget only', async () => {
  const id = await room.budget('with-clerk', 'review');
  await room.budget('without-clerk', 'review');
  const clerk = await room.resident(kern);
  const grant = (changes: Readonly<Record<string, string>>) =>
    organiser.post(
      '/budgets/with-clerk/organise/roles',
      Object.entries({
        email: `${clerk.id}@Example.org`,
        role: 'clerk',
        reason: 'She leads the parks office.',
        act: 'grant',
        ...changes,
      }),
    );
  assert.match(await (await grant({ email: 'nobody' })).text(), /Write the e-mail address in full/);
  assert.match(await (await grant({ role: 'administrator' })).text(), /Choose a role/);
  assert.match(await (await grant({ reason: '' })).text(), /Write a reason/);
  assert.equal((await clerk.get('/budgets/with-clerk/review')).status, 403);
  assert.equal((await grant({})).status, 303);
  assert.equal((await grant({})).status, 303);
  assert.equal((await clerk.get('/budgets/with-clerk/review')).status, 200);
  assert.equal((await clerk.get('/budgets/without-clerk/review')).status, 403);
  assert.equal((await clerk.get('/budgets/with-clerk/edit')).status, 403);
  const acts = await publicActs(room, `budget:${id}`);
  assert.deepEqual(
    acts.map(({ act }) => act),
    ['role.granted'],
  );
  assert.equal((await grant({ act: 'revoke' })).status, 303);
  assert.equal((await clerk.get('/budgets/with-clerk/review')).status, 403);
});

test('officials find every budget in which they have a role in one list, drafts as well, and no other', async () => {
  const slug = await createDraft(organiser, { title: 'Found again' });
  await room.budget('of-kern', 'ideas', { regionId: kern });
  const list = await (await organiser.get('/organise')).text();
  assert.ok(list.includes(`/budgets/${slug}/organise`) && list.includes('/budgets/new'));
  assert.ok(!list.includes('/budgets/of-kern/organise'));
  const clerk = await official(room, 'clerk', { process: `budget:${(await foundBudget(room, 'of-kern')).id}` });
  const theirs = await (await clerk.get('/organise')).text();
  assert.ok(theirs.includes('/budgets/of-kern/organise') && !theirs.includes('/budgets/new') && !theirs.includes(slug));
  assert.equal((await (await room.resident(fresno)).get('/organise')).status, 403);
});

test('the API makes and publishes budgets with a token, and refuses with a sentence for each field', async () => {
  const call = (path: string, body: unknown, who = organiser) =>
    room.app.request(path, {
      method: 'POST',
      headers: { authorization: `Bearer ${who.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const terms = {
    title: 'By program',
    language: 'en',
    region: fresno,
    amount: '250000',
    votingOpenAt: '2099-07-01T16:00:00Z',
    votingCloseAt: '2099-07-10T16:00:00-07:00',
    voters: 'signed-in',
    ballotType: 'knapsack',
    rule: 'greedy',
    satisfaction: 'cost',
  };
  const made = await call('/api/budgets', terms);
  assert.equal(made.status, 201, await made.clone().text());
  const { slug } = (await made.json()) as { slug: string };
  assert.equal((await foundBudget(room, slug)).votingCloseAt?.toISOString(), '2099-07-10T23:00:00.000Z');
  const wrong = await call('/api/budgets', { ...terms, amount: 'much', votingCloseAt: '2099-06-01T00:00:00Z' });
  assert.equal(wrong.status, 422);
  assert.equal((await call('/api/budgets', { ...terms, region: kern })).status, 422);
  assert.equal((await call('/api/budgets', { title: 7 })).status, 400);
  assert.equal((await call('/api/budgets', terms, await room.resident(fresno))).status, 403);
  assert.equal((await call(`/api/budgets/${slug}/publish`, { reason: '' })).status, 422);
  assert.equal((await call(`/api/budgets/${slug}/publish`, { reason: 'Adopted.' })).status, 200);
  assert.ok((await foundBudget(room, slug)).publishedAt);
  assert.equal((await call('/api/budgets/no-such/publish', { reason: 'x' })).status, 404);
});

test('the API sets all limits at once, and refuses what the page refuses', async () => {
  await room.budget('by-api', 'review');
  const put = (body: unknown, who = organiser) =>
    room.app.request('/api/budgets/by-api/limits', {
      method: 'PUT',
      headers: { authorization: `Bearer ${who.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const limits = { minVotes: 3, groups: [{ of: 'district', name: 'District 2', atMost: 500_000, atLeast: 1 }] };
  const reason = 'Adopted.';
  assert.equal((await put({ limits, reason })).status, 200);
  assert.deepEqual((await foundBudget(room, 'by-api')).limits, limits);
  for (const [body, status] of [
    [{ limits }, 422],
    [{ limits: { exclusive: [['trees', 'trees']] }, reason }, 422],
    [{ limits: { exclusive: [['trees', 'gone']] }, reason }, 422],
    [{ limits: { groups: [{ of: 'district', name: '\0', atMost: 1 }] }, reason }, 400],
    [{ limits: { minPoints: 3 }, reason }, 422],
    [{ limits: { minVotes: -1 }, reason }, 400],
    [{ limits: { partial: { trees: 1 } }, reason }, 400],
    [{ limits: { atMost: 5 }, reason }, 400],
    [{ reason }, 400],
  ] as const)
    assert.equal((await put(body)).status, status, JSON.stringify(body));
  assert.equal((await put({ limits, reason }, await room.resident(fresno))).status, 403);
  assert.equal((await put({ limits: {}, reason })).status, 200);
  assert.deepEqual((await foundBudget(room, 'by-api')).limits, {});
});
