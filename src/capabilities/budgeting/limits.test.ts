/** Claims about limits that organisers set: who may, until when, what is refused, and what residents are told. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { RuleChoice } from '../../rules/budgeting/index.ts';
import { countVotes } from './count-votes.ts';
import { requestCount } from './request-count.ts';
import { limitsInForce } from './rule-shapes.ts';
import { publishedCount } from './store/counts.ts';
import { putBallots } from './testing/cast-ballots.ts';
import { createDraft, filled, foundBudget, official, publicActs } from './testing/officials.ts';
import { fresno, kern, openResidentRoom, type Resident, type ResidentRoom } from './testing/resident-room.ts';

let room: ResidentRoom;
let organiser: Resident;
before(async () => {
  room = await openResidentRoom();
  organiser = await official(room, 'organiser', { regionId: fresno });
});
after(() => room.close());

type Fields = readonly (readonly [string, string])[];
const send = (slug: string, fields: Fields, who = organiser): Promise<Response> =>
  who.post(`/budgets/${slug}/organise/limits`, fields);
const votes = (minVotes: string, votesReason = 'Adopted by the board.'): Fields => [
  ['act', 'votes'],
  ['minVotes', minVotes],
  ['votesReason', votesReason],
];
const exclusive = (...projects: readonly string[]): Fields => [
  ['act', 'exclusive'],
  ...projects.map((id) => ['projects', id] as const),
  ['exclusiveReason', 'Two plans for one place.'],
];
const group = (name: string, atMost = '', atLeast = ''): Fields => [
  ['act', 'group'],
  ['group', name],
  ['atMost', atMost],
  ['atLeast', atLeast],
  ['groupReason', 'So that every district gets something.'],
];
const plain = async (path: string): Promise<string> =>
  (await (await room.app.request(path)).text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

test('limits are set one by one with a public reason, are told to residents, and can be taken away again', async () => {
  await room.budget('limited', 'review');
  for (const fields of [
    votes('3'),
    exclusive('trees', 'clinic'),
    group('district:District 1', '600,000'),
    group('category:Streets', '', '200000'),
  ]) {
    const answer = await send('limited', fields);
    assert.equal(answer.status, 303, await answer.text());
  }
  const { id, limits } = await foundBudget(room, 'limited');
  assert.deepEqual(limits, {
    minVotes: 3,
    exclusive: [['trees', 'clinic']],
    groups: [
      { of: 'district', name: 'District 1', atMost: 600_000 },
      { of: 'category', name: 'Streets', atLeast: 200_000 },
    ],
  });
  const page = await plain('/budgets/limited');
  for (const sentence of [
    'A project is funded only if at least 3 ballots name it.',
    'At most one of these is funded: “Shade trees” and “A mobile clinic”.',
    'At most $600,000 goes to the district “District 1”.',
    'At least $200,000 is kept for the category “Streets”, as far as its projects can use it.',
  ])
    assert.ok(page.includes(sentence), sentence);
  const acts = await publicActs(room, `budget:${id}`);
  assert.equal(acts.length, 4);
  assert.deepEqual(acts[0], { act: 'budget.changed', reason: 'Adopted by the board.', actor_role: 'organiser' });
  const read = await (await room.app.request('/api/budgets/limited')).json();
  assert.deepEqual((read as RuleChoice).limits, limits);

  // The cap is replaced, the others go; what goes is named by what it says, not by its place.
  assert.equal((await send('limited', group('district:District 1', '', '1000'))).status, 303);
  const shown = await (await organiser.get('/budgets/limited/organise/limits')).text();
  const values = [...shown.matchAll(/name="limit"\s+value="([^"]*)"/g)].map(([, value = '']) =>
    value.replaceAll('&quot;', '"'),
  );
  assert.equal(values.length, 4);
  for (const value of [...values, values[0] ?? '']) {
    const fields: Fields = [
      ['act', 'remove'],
      ['limit', value],
      ['removeReason', 'No longer needed.'],
    ];
    assert.equal((await send('limited', fields)).status, 303);
  }
  assert.deepEqual((await foundBudget(room, 'limited')).limits, {});
  assert.equal((await publicActs(room, `budget:${id}`)).length, 9, 'the last removal changed nothing');
});

test('what cannot be a limit is refused beside its field, what was typed is kept, and nothing changes', async () => {
  await room.budget('strict', 'review');
  const refused: readonly (readonly [fields: Fields, field: string, sentence: RegExp])[] = [
    [votes('0'), 'minVotes', /whole number from 1/],
    [votes('many'), 'minVotes', /whole number from 1/],
    [votes('5', ' '), 'votesReason', /Write a reason/],
    [votes('5', 'x'.repeat(1_001)), 'votesReason', /at most 1,000/],
    [exclusive('trees'), 'projects', /at least two projects/],
    [exclusive('trees', 'trees'), 'projects', /at least two projects/],
    [exclusive('trees', 'gone'), 'projects', /no longer on the list/],
    [group('', '5'), 'group', /Choose a category or a district/],
    [group('category:Zoos', '5'), 'group', /No project has this category/],
    [group('district:', '5'), 'group', /No project has this category/],
    [group('category:Streets'), 'atMost', /at least one of the two amounts/],
    [group('category:Streets', 'much'), 'atMost', /Write the amount in dollars/],
    [group('category:Streets', '', '10.50'), 'atLeast', /whole dollars/],
    [group('category:Streets', '10', '20'), 'atLeast', /at least more than it gets at most/],
    [group('category:Streets', '', '1,000,001'), 'atLeast', /more than the budget/],
    [[['act', 'remove']], 'limit', /Choose the limit/],
    [
      [
        ['act', 'remove'],
        ['limit', '{"kind":"group"}'],
      ],
      'limit',
      /Choose the limit/,
    ],
  ];
  for (const [fields, field, sentence] of refused) {
    const answer = await send('strict', fields);
    const page = await answer.text();
    assert.equal(answer.status, 422, String(fields));
    assert.match(page, sentence, String(fields));
    assert.ok(page.includes(`href="#field-${field}"`), `${String(fields)}: ${field}`);
  }
  const kept = await (await send('strict', group('category:Streets', '12,34'))).text();
  assert.match(kept, /value="12,34"/);
  assert.match(kept, /value="category:Streets" selected/);
  assert.deepEqual((await foundBudget(room, 'strict')).limits, {});
});

test('limits stand still once voting has opened, and only organisers of the region set them', async () => {
  const budget = { voting: 'in-voting', closed: 'is-closed' } as const;
  for (const [phase, slug] of Object.entries(budget)) {
    await room.budget(slug, phase as keyof typeof budget, { limits: { minVotes: 2 } });
    const answer = await send(slug, votes('9'));
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), /only until voting opens/);
    const page = await (await organiser.get(`/budgets/${slug}/organise/limits`)).text();
    assert.match(page, /can no longer change/);
    assert.doesNotMatch(page, /<form[^>]*organise\/limits/);
    assert.deepEqual((await foundBudget(room, slug)).limits, { minVotes: 2 });
  }
  await room.budget('theirs', 'review');
  const others = [
    await room.resident(fresno),
    await official(room, 'clerk', { regionId: fresno }),
    await official(room, 'organiser', { regionId: kern }),
  ];
  for (const person of others) {
    assert.equal((await send('theirs', votes('9'), person)).status, 403);
    assert.equal((await person.get('/budgets/theirs/organise/limits')).status, 403);
  }
});

test('residents read the limits before they vote', async () => {
  const resident = await room.resident(fresno);
  await room.budget('before-voting', 'voting', { limits: { exclusive: [['trees', 'bridge']] } });
  const page = await (await resident.get('/budgets/before-voting/vote')).text();
  assert.match(page, /At most one of these is funded: “Shade trees” and “A footbridge”\./);
  const spanish = await room.app.request('/budgets/before-voting', { headers: { 'accept-language': 'es' } });
  assert.match(await spanish.text(), /De estos se financia uno como máximo: «Shade trees» y «A footbridge»\./);
});

test('the count keeps to the limits, and the result says which hold and what they stood against', async () => {
  const limits = { minVotes: 4, exclusive: [['library', 'bridge']] };
  const id = await room.budget('kept', 'closed', { rule: 'greedy', completion: 'none', limits });
  const ballots = [[0, 1], [0, 1], [0, 3], [0, 3], [1, 3], [1, 3], [1, 2], [2]];
  await putBallots(
    room.platform.db,
    id,
    ballots.map((chosen) => ({ chosen })),
  );
  const budget = await foundBudget(room, 'kept');
  await room.platform.db.transaction().execute((tx) => requestCount(room.platform, tx, budget));
  await countVotes(room.platform, id);
  const count = await publishedCount(room.platform.db, id);
  assert.deepEqual(count?.outcome.winners, ['library', 'trees']);
  assert.deepEqual(count.outcome.choice.limits, limits);
  const page = await plain('/budgets/kept/results');
  for (const sentence of [
    'A project is funded only if at least 4 ballots name it.',
    'Fewer ballots name it than the 4 that a project needs here.',
    '“Evening hours at the library” is funded, and only one of the two may be.',
  ])
    assert.ok(page.includes(sentence), sentence);
  const pb = await (await room.app.request('/budgets/kept/export.pb')).text();
  assert.match(pb, /rule;greedy-custom/);
  assert.match(pb, /min_project_score_threshold;4/);
});

test('a limit on a project that has gone has no effect, and is shown as such', async () => {
  const limits = {
    exclusive: [['trees', 'gone']],
    groups: [
      { of: 'category', name: 'Zoos', atLeast: 5 },
      { of: 'district', name: 'District 1', atMost: 5 },
    ],
  } as const;
  await room.budget('stale', 'review', { limits });
  const page = await (await organiser.get('/budgets/stale/organise/limits')).text();
  assert.equal([...page.matchAll(/Without effect now/g)].length, 2);
  assert.doesNotMatch(await plain('/budgets/stale'), /Zoos/);
  const projects = [{ id: 'trees', categories: [], district: null }];
  assert.deepEqual(limitsInForce(limits, projects), {});
  assert.deepEqual(limitsInForce({ groups: [{ of: 'district', name: '', atMost: 1 }] }, projects), {
    groups: [{ of: 'district', name: '', atMost: 1 }],
  });
});

test('a draft’s amount cannot fall below the floors that were set', async () => {
  const slug = await createDraft(organiser, { title: 'Floors first' });
  const add = (fields: Readonly<Record<string, string>>) =>
    organiser.post(
      `/budgets/${slug}/projects`,
      Object.entries({ description: '', language: 'en', reason: '', ...fields }),
    );
  assert.equal((await add({ name: 'A park', cost: '5000', categories: 'Parks' })).status, 303);
  assert.equal((await send(slug, group('category:Parks', '', '400,000'))).status, 303);
  const lowered = await organiser.post(`/budgets/${slug}/edit`, filled({ amount: '300,000' }));
  assert.equal(lowered.status, 422);
  assert.match(await lowered.text(), /kept for categories and districts together would be more than this/);
});
