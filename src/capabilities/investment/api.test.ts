/** Claims about the REST API of the room: the whole way from a draft to budgets, by the same rules as the forms. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { county, openInvestmentRoom, state, type InvestmentRoom } from './testing/room.ts';

let room: InvestmentRoom;
before(async () => {
  room = await openInvestmentRoom();
});
after(() => room.close());

const send = (method: string, path: string, body: unknown, token = room.organiser.token) =>
  room.app.request(`/api/investment${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const profile = {
  id: 'two',
  name: 'Two figures',
  source: 'A test',
  normalisation: 'percentile',
  combination: 'arithmetic',
  missing: { rule: 'average-present', atMost: 0 },
  groups: [
    {
      key: 'need',
      weight: 1,
      scaled: false,
      components: [
        { key: 'poverty', weight: 1, indicators: [{ key: 'poverty-rate', weight: 1, direction: 'more-is-need' }] },
        { key: 'jobs', weight: 1, indicators: [{ key: 'unemployment-rate', weight: 1, direction: 'more-is-need' }] },
      ],
    },
  ],
};
const terms = { sum: 5_800_000, base: 2_500, needCounts: 'per-region', floors: [], minimum: 50_000, cap: null };

test('from a draft to budgets for all regions', async () => {
  const draft = { region: state, level: 'county', title: 'By the API', language: 'en', sum: '1' };
  const made = await send('POST', '', draft);
  assert.equal(made.status, 201);
  const { slug } = (await made.json()) as { slug: string };
  const table = { csv: 'region,prior\nInyo County,900', source: '' };
  assert.equal((await send('PUT', `/${slug}/plan`, { terms, profile, gap: null, table })).status, 200);
  assert.equal((await send('POST', `/${slug}/adopt`, { reason: 'Too early.' })).status, 422);
  assert.equal((await send('POST', `/${slug}/publish`, { reason: 'Ready.' })).status, 200);
  assert.equal((await send('POST', `/${slug}/adopt`, { reason: 'May 3.' })).status, 200);
  const opened = await send('POST', `/${slug}/budgets`, { reason: 'To decide.', regions: 'all' });
  assert.deepEqual(await opened.json(), { opened: 58 });
  const again = await send('POST', `/${slug}/budgets`, { reason: 'To decide.', regions: 'all' });
  assert.deepEqual(await again.json(), { opened: 0 });
  assert.equal((await send('PUT', `/${slug}/plan`, { gap: null })).status, 409);
  const sensitivity = await room.app.request(`/api/investment/${slug}/sensitivity`);
  assert.deepEqual(await sensitivity.json(), { version: 1, sensitivity: null });
});

test('what a plan cannot hold is refused with its field, and a clash with its rules', async () => {
  const slug = await room.draft();
  const about = structuredClone(profile);
  about.groups[0]!.components[0]!.indicators[0]!.key = 'percent-asian';
  const wrong = await send('PUT', `/${slug}/plan`, { terms: { ...terms, base: 20_000 }, profile: about });
  assert.equal(wrong.status, 422);
  const problems = JSON.stringify(await wrong.json());
  assert.match(problems, /terms\.base[\s\S]*about-race-or-group/);
  await send('PUT', `/${slug}/plan`, { terms: { ...terms, minimum: 200_000 } });
  const clash = await send('POST', `/${slug}/publish`, { reason: 'Try.' });
  assert.equal(clash.status, 422);
  assert.match(JSON.stringify(await clash.json()), /is not enough for the minimum of each region/);
});

test('who has no right there changes nothing', async () => {
  const slug = await room.draft();
  const resident = await room.person(state);
  assert.ok([403, 404].includes((await send('PUT', `/${slug}/plan`, { gap: null }, resident.token)).status));
  assert.equal((await send('POST', '', { region: state }, resident.token)).status, 403);
});

test('a clerk records a programme and its money once, however often it is sent, by the rules of the forms', async () => {
  const slug = await room.adopted();
  const clerk = await room.person(state, 'clerk');
  const by = async (path: string, body: unknown, token = clerk.token): Promise<Response> =>
    send('POST', `/${slug}/programmes${path}`, body, token);
  const programme = {
    title: 'Broadband in the hills',
    language: 'en',
    regions: [county('alpine'), county('mono')],
    comparison: [county('yuba')],
    comparisonWhy: 'Alike in what is watched.',
    watched: [{ indicator: 'unemployment-rate', earlier: '2022', before: '2024', after: '2030' }],
    reason: 'Contract 12.',
    key: randomUUID(),
  };
  const answers = await Promise.all([by('', programme), by('', programme)]);
  assert.deepEqual(
    answers.map(({ status }) => status),
    [201, 201],
  );
  const [one, two] = await Promise.all(answers.map((answer) => answer.json()));
  assert.deepEqual(one, two);
  const entry = {
    kind: 'spent',
    region: county('mono'),
    amount: '1,000.50',
    day: '2024-05-01',
    note: 'Masts',
    key: randomUUID(),
  };
  const entered = await Promise.all([1, 2, 3].map(() => by(`/${one.number}/entries`, entry)));
  assert.deepEqual(await Promise.all(entered.map((answer) => answer.json())), [
    { entry: 1 },
    { entry: 1 },
    { entry: 1 },
  ]);
  const { programmes } = await (await room.app.request(`/api/investment/${slug}/programmes`)).json();
  assert.deepEqual(
    [programmes[0].comparisonWhy, programmes[0].watched, programmes[0].money.spent],
    [programme.comparisonWhy, programme.watched, 100_050],
  );
  for (const [change, field] of [
    [{ regions: [county('alpine'), county('atlantis')] }, 'regions'],
    [{ comparison: [county('alpine')] }, 'comparison'],
    [{ comparisonWhy: '' }, 'comparisonWhy'],
    [{ watched: [{ indicator: 'no-such', before: '2022', after: '2024' }] }, 'watched'],
    [{ watched: [{ indicator: 'unemployment-rate', before: '2022 2023', after: '2024 2025' }] }, 'watched'],
    [{ reason: ' ' }, 'reason'],
  ] as const) {
    const answer = await by('', { ...programme, key: randomUUID(), ...change });
    assert.equal(answer.status, 422, field);
    assert.match(JSON.stringify(await answer.json()), new RegExp(`"field":"${field}"`));
  }
  for (const change of [
    { amount: '0' },
    { amount: '1e3' },
    { amount: '--5' },
    { day: '2199-01-01' },
    { region: county('yuba') },
    { note: '' },
  ])
    assert.equal((await by(`/${one.number}/entries`, { ...entry, key: randomUUID(), ...change })).status, 422);
  assert.equal((await by('/99/entries', entry)).status, 404);
  const resident = await room.person(state);
  assert.equal((await by('', { ...programme, key: randomUUID() }, resident.token)).status, 403);
  assert.equal((await by(`/${one.number}/entries`, entry, resident.token)).status, 403);
  const proposed = await room.published();
  assert.equal((await send('POST', `/${proposed}/programmes`, programme, clerk.token)).status, 409);
});
