/** Claims about the REST API of the room: the whole way from a draft to budgets, by the same rules as the forms. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openInvestmentRoom, state, type InvestmentRoom } from './testing/room.ts';

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
