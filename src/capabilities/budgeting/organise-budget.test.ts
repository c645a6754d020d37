/** Claims about making, changing and publishing budgets, through HTTP on a real PostgreSQL. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { rescaled } from './rule-shapes.ts';
import { countRows, createDraft, filled, foundBudget, official } from './testing/officials.ts';
import { clovis, fresno, kern, openResidentRoom, type Resident, type ResidentRoom } from './testing/resident-room.ts';

let room: ResidentRoom;
let organiser: Resident;
before(async () => {
  room = await openResidentRoom();
  organiser = await official(room, 'organiser', { regionId: fresno });
});
after(() => room.close());

test('a filled-in form makes a draft with exactly these terms, times in the region’s clock', async () => {
  const budget = await foundBudget(room, await createDraft(organiser, { amount: '500000.50' }));
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
  await createDraft(organiser, { title: 'Second park' });
  assert.equal(await createDraft(organiser, { title: 'Second park' }), 'second-park-2');
  assert.equal(await createDraft(organiser, { title: 'New' }), 'budget-new');
  assert.equal(await createDraft(organiser, { title: 'IMPORT!' }), 'budget-import');
  assert.match(await createDraft(organiser, { title: '公園' }), /^budget(-\d+)?$/);
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

/** `beside`: where the sentence stands, if not beside the field itself. */
const refused: readonly (readonly [field: string, value: string, sentence: RegExp, beside?: string])[] = [
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
  ['rule', 'max-welfare', /Choose one of these/],
  ['rule', 'phragmen', /Phragmén takes greedy, maximin support, or none/, 'completion'],
  ['satisfaction', 'sqrt-cost', /Choose one of these/],
  ['satisfaction', 'points', /needs a ballot with points/],
  ['satisfaction', 'cost-points', /needs a ballot with points/],
  ['comparison', 'welfare', /Choose one of these/],
  ['minVotes', '0', /whole number from 1 to 999,999/],
  ['minVotes', '1.5', /whole number from 1 to 999,999/],
  ['completion', '', /Choose one of these/],
  ['ties', 'coin', /Choose one of these/],
  ['seed', '', /Write a text for the lot/],
  ['seed', 'x'.repeat(201), /at most 200/],
];

test('every field that cannot be used is told beside it, what was typed is kept, and nothing is stored', async () => {
  const before = await countRows(room, 'budget');
  for (const [field, value, sentence, beside = field] of refused) {
    const answer = await organiser.post('/budgets/new', filled({ summary: 'Kept as typed', [field]: value }));
    const page = await answer.text();
    assert.equal(answer.status, 422, `${field}=${value}`);
    assert.match(page, sentence, `${field}=${value}`);
    assert.ok(page.includes(`href="#field-${beside}"`), `${field}=${value}`);
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
  const slug = await createDraft(organiser, { title: 'Draft to change' });
  const elsewhere = await official(room, 'organiser', { regionId: kern });
  for (const path of ['edit', 'publish', 'organise/roles', 'projects']) {
    assert.equal((await elsewhere.post(`/budgets/${slug}/${path}`, filled())).status, 403, path);
  }
  for (const path of ['edit', 'organise', 'review'])
    assert.equal((await elsewhere.get(`/budgets/${slug}/${path}`)).status, 403, path);
  const changed = await organiser.post(
    `/budgets/${slug}/edit`,
    filled({
      title: 'Changed',
      amount: '750000',
      ballotType: 'cumulative',
      points: '10',
      rule: 'greedy',
      satisfaction: 'points',
    }),
  );
  assert.equal(changed.status, 303);
  const budget = await foundBudget(room, slug);
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

test('every rule and option that the form offers is stored and read back; a draft in cents keeps its limits', async () => {
  const phragmen = await createDraft(organiser, { rule: 'phragmen', completion: 'maximin-support', minVotes: '25' });
  const first = await foundBudget(room, phragmen);
  assert.deepEqual([first.rule, first.completion, first.options], ['phragmen', 'maximin-support', {}]);
  assert.deepEqual(first.limits, { minVotes: 25 });
  const skipless = await createDraft(organiser, { rule: 'greedy-no-skip' });
  assert.deepEqual((await foundBudget(room, skipless)).options, { noSkip: true });
  assert.match(await (await organiser.get(`/budgets/${skipless}/edit`)).text(), /value="greedy-no-skip"\s+checked/);
  for (const completion of ['none', 'add1', 'add1u', 'add-opt', 'greedy', 'phragmen', 'maximin-support']) {
    const slug = await createDraft(organiser, { completion, comparison: 'exclusion-ratio' });
    const budget = await foundBudget(room, slug);
    assert.deepEqual([budget.completion, budget.options], [completion, { comparison: 'exclusion-ratio' }]);
  }
  for (const rule of ['bos-equal-shares', 'maximin-support'])
    assert.equal((await foundBudget(room, await createDraft(organiser, { rule }))).rule, rule);

  assert.deepEqual(rescaled({ minVotes: 2, groups: [{ of: 'district', name: 'a', atMost: 5 }] }, 100), {
    minVotes: 2,
    groups: [{ of: 'district', name: 'a', atMost: 500 }],
  });
  const edited = await organiser.post(`/budgets/${phragmen}/edit`, filled({ amount: '1000.50', minVotes: '7' }));
  assert.equal(edited.status, 303);
  assert.deepEqual((await foundBudget(room, phragmen)).limits, { minVotes: 7 });
});
