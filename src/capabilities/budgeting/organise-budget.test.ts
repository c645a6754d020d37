/** Claims about making, changing and publishing budgets, through HTTP on a real PostgreSQL. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { findBudget } from './store/budgets.ts';
import { countRows, filled, official, publicActs } from './testing/officials.ts';
import { clovis, fresno, kern, openResidentRoom, type Resident, type ResidentRoom } from './testing/resident-room.ts';

let room: ResidentRoom;
let organiser: Resident;
before(async () => {
  room = await openResidentRoom();
  organiser = await official(room, 'organiser', { regionId: fresno });
});
after(() => room.close());

const create = async (changes: Readonly<Record<string, string>> = {}, who = organiser): Promise<string> => {
  const answer = await who.post(
    '/budgets/new',
    filled({ seed: `lot ${Math.floor(performance.now() * 1e6)}`, ...changes }),
  );
  assert.equal(answer.status, 303, await answer.clone().text());
  return /^\/budgets\/(.+)\/organise$/.exec(answer.headers.get('location') ?? '')?.[1] ?? '';
};
const found = async (slug: string) => {
  const budget = await findBudget(room.platform.db, slug);
  assert.ok(budget);
  return budget;
};

test('a filled-in form makes a draft with exactly these terms, times in the region’s clock', async () => {
  const budget = await found(await create({ amount: '500000.50' }));
  assert.equal(budget.slug, 'parks-of-fresno-2099');
  assert.deepEqual([budget.amount, budget.unitsPerCurrency, budget.currency], [50_000_050, 100, 'USD']);
  assert.equal(budget.ideasOpenAt?.toISOString(), '2099-03-01T17:00:00.000Z');
  assert.equal(budget.votingOpenAt?.toISOString(), '2099-07-01T16:00:00.000Z');
  assert.equal(budget.publishedAt, null);
  assert.deepEqual(budget.translations, { es: { title: 'Parques de Fresno 2099', summary: 'Para **parques**.' } });
  assert.deepEqual(
    [budget.rule, budget.satisfaction, budget.completion, budget.maxChoices, budget.points],
    ['equal-shares', 'cost', 'add1u', 5, null],
  );
});

test('the same title again gets a number, reserved and unwritable titles get a name of their own', async () => {
  await create({ title: 'Second park' });
  assert.equal(await create({ title: 'Second park' }), 'second-park-2');
  assert.equal(await create({ title: 'New' }), 'budget-new');
  assert.equal(await create({ title: 'IMPORT!' }), 'budget-import');
  assert.match(await create({ title: '公園' }), /^budget(-\d+)?$/);
});

test('the same form sent twice at once makes one draft', async () => {
  const before = await countRows(room, 'budget');
  const answers = await Promise.all(
    [1, 2, 3].map(() => organiser.post('/budgets/new', filled({ title: 'Twice', seed: 'twice' }))),
  );
  assert.deepEqual(
    new Set(answers.map((answer) => answer.headers.get('location'))),
    new Set(['/budgets/twice/organise']),
  );
  assert.equal(await countRows(room, 'budget'), before + 1);
});

const refused: readonly (readonly [field: string, value: string, sentence: RegExp])[] = [
  ['title', ' ', /Write a title/],
  ['title', 'x'.repeat(121), /at most 120/],
  ['summary', 'x'.repeat(5_001), /at most 5,000/],
  ['otherTitle', '', /title in the second language/],
  ['language', 'xx', /Choose a language/],
  ['region', '', /Choose a region/],
  ['region', 'nowhere', /not an organiser in this region/],
  ['region', kern, /not an organiser in this region/],
  ['topic', 'no-such-topic', /listed topics/],
  ['amount', '5,00', /Write the amount in dollars/],
  ['amount', '0', /more than zero/],
  ['amount', '-1', /Write the amount in dollars/],
  ['amount', '99999999999999999999', /too large/],
  ['ideasOpenAt', '', /say when they open/],
  ['ideasCloseAt', '', /say when they close/],
  ['ideasCloseAt', '2099-02-01T09:00', /after they open/],
  ['votingOpenAt', '2099-03-05T09:00', /before ideas close/],
  ['votingOpenAt', 'tomorrow', /not a date and time/],
  ['votingOpenAt', '2099-03-08T02:30', /does not exist/],
  ['votingCloseAt', '', /Choose a date and a time/],
  ['votingCloseAt', '2099-07-01T09:00', /close after it opens/],
  ['voters', 'dogs', /Choose one of these/],
  ['ballotType', 'ordinal', /Choose one of these/],
  ['maxChoices', '0', /whole number from 1/],
  ['maxChoices', '99999999999999999999', /whole number from 1/],
  ['counting', 'greedy', /Choose one of these/],
  ['counting', 'greedy:points', /needs a ballot with points/],
  ['completion', '', /Choose one of these/],
  ['ties', 'coin', /Choose one of these/],
  ['seed', '', /Write a text for the lot/],
  ['seed', 'x'.repeat(201), /at most 200/],
];

test('every field that cannot be used is told beside it, what was typed is kept, and nothing is stored', async () => {
  const before = await countRows(room, 'budget');
  for (const [field, value, sentence] of refused) {
    const answer = await organiser.post('/budgets/new', filled({ summary: 'Kept as typed', [field]: value }));
    const page = await answer.text();
    assert.equal(answer.status, 422, `${field}=${value}`);
    assert.match(page, sentence, `${field}=${value}`);
    assert.ok(page.includes(`href="#field-${field}"`), `${field}=${value}`);
    assert.ok(field === 'summary' || page.includes('Kept as typed'));
  }
  const points = await organiser.post('/budgets/new', filled({ ballotType: 'cumulative', points: '' }));
  assert.match(await points.text(), /how many points each resident has/);
  assert.equal(await countRows(room, 'budget'), before);
});

test('only organisers make budgets, and only where they are organisers', async () => {
  const resident = await room.resident(fresno);
  assert.equal((await resident.post('/budgets/new', filled())).status, 403);
  assert.equal((await resident.get('/budgets/new')).status, 403);
  const clerk = await official(room, 'clerk', { regionId: fresno });
  assert.equal((await clerk.get('/budgets/new')).status, 403);
  const inClovis = await official(room, 'organiser', { regionId: clovis });
  assert.equal((await inClovis.post('/budgets/new', filled({ seed: 'clovis' }))).status, 422);
  assert.equal((await room.app.request('/budgets/new')).status, 303);
});

test('a draft changes in everything, without a reason; another region’s organiser is refused', async () => {
  const slug = await create({ title: 'Draft to change' });
  const elsewhere = await official(room, 'organiser', { regionId: kern });
  for (const path of ['edit', 'publish', 'organise/roles', 'projects']) {
    assert.equal((await elsewhere.post(`/budgets/${slug}/${path}`, filled())).status, 403, path);
  }
  for (const path of ['edit', 'organise', 'review'])
    assert.equal((await elsewhere.get(`/budgets/${slug}/${path}`)).status, 403, path);
  const changed = await organiser.post(
    `/budgets/${slug}/edit`,
    filled({ title: 'Changed', amount: '750000', ballotType: 'cumulative', points: '10', counting: 'greedy:points' }),
  );
  assert.equal(changed.status, 303);
  const budget = await found(slug);
  assert.deepEqual(
    [
      budget.title,
      budget.amount,
      budget.ballotType,
      budget.points,
      budget.maxChoices,
      budget.rule,
      budget.satisfaction,
      budget.completion,
    ],
    ['Changed', 750_000, 'cumulative', 10, null, 'greedy', 'points', 'none'],
  );
});

test('publishing needs a reason, happens once under a race, and is in the public log without the person', async () => {
  const slug = await create({ title: 'To publish' });
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
  const budget = await found(slug);
  assert.ok(budget.publishedAt);
  assert.deepEqual(await publicActs(room, `budget:${budget.id}`), [
    { act: 'budget.published', reason: 'The council voted for it.', actor_role: 'organiser' },
  ]);
  assert.equal((await room.app.request(`/budgets/${slug}`)).status, 200);
});

test('a draft whose dates have passed is not published', async () => {
  const ideas = await create({
    title: 'Late ideas',
    ideasOpenAt: '2020-01-01T09:00',
    ideasCloseAt: '2020-02-01T09:00',
  });
  assert.match(
    await (await organiser.post(`/budgets/${ideas}/publish`, [['publishReason', 'Go']])).text(),
    /time for ideas is over/,
  );
  const voting = await create({
    title: 'Late vote',
    ideasOpenAt: '',
    ideasCloseAt: '',
    votingOpenAt: '2020-01-01T09:00',
  });
  assert.match(
    await (await organiser.post(`/budgets/${voting}/publish`, [['publishReason', 'Go']])).text(),
    /would have opened already/,
  );
  assert.equal((await found(voting)).publishedAt, null);
});

test('after publication texts and coming dates change with a reason; money, ballot, rule and voters do not', async () => {
  await room.budget('running', 'ideas');
  const before = await found('running');
  const shown = await (await organiser.get('/budgets/running/edit')).text();
  assert.doesNotMatch(shown, /name="amount"|name="counting"|name="voters"/);
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
  const after = await found('running');
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
  assert.match(await (await grant({ email: 'nobody@example.org' })).text(), /No account here has this address/);
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
  const slug = await create({ title: 'Found again' });
  await room.budget('of-kern', 'ideas', { regionId: kern });
  const list = await (await organiser.get('/organise')).text();
  assert.ok(list.includes(`/budgets/${slug}/organise`) && list.includes('/budgets/new'));
  assert.ok(!list.includes('/budgets/of-kern/organise'));
  const clerk = await official(room, 'clerk', { process: `budget:${(await found('of-kern')).id}` });
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
  assert.equal((await found(slug)).votingCloseAt?.toISOString(), '2099-07-10T23:00:00.000Z');
  const wrong = await call('/api/budgets', { ...terms, amount: 'much', votingCloseAt: '2099-06-01T00:00:00Z' });
  assert.equal(wrong.status, 422);
  assert.equal((await call('/api/budgets', { ...terms, region: kern })).status, 422);
  assert.equal((await call('/api/budgets', { title: 7 })).status, 400);
  assert.equal((await call('/api/budgets', terms, await room.resident(fresno))).status, 403);
  assert.equal((await call(`/api/budgets/${slug}/publish`, { reason: '' })).status, 422);
  assert.equal((await call(`/api/budgets/${slug}/publish`, { reason: 'Adopted.' })).status, 200);
  assert.ok((await found(slug)).publishedAt);
  assert.equal((await call('/api/budgets/no-such/publish', { reason: 'x' })).status, 404);
});
