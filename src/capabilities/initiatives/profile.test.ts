/** Claims about rules profiles that organisers add in the browser. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { closedByLater, profileName } from '../../rules/petition/profile.ts';
import { shippedProfiles } from '../../rules/petition/profiles/index.ts';
import { profileFields } from './profile-fields.ts';
import { readProfileForm } from './read-profile-form.ts';
import { fresno, kern, openInitiativeRoom, shipped, state, type InitiativeRoom, type Person } from './testing/room.ts';

let room: InitiativeRoom;
let organiser: Person;
before(async () => {
  room = await openInitiativeRoom();
  organiser = await room.person(fresno, 'organiser');
});
after(() => room.close());

const path = '/initiatives/rules/new';
const from = (profile: Parameters<typeof profileFields>[0], more: Readonly<Record<string, string>> = {}) => ({
  ...profileFields(profile),
  id: 'fresno-rules',
  region: fresno,
  holdsFrom: '2027-01-01',
  act: 'save',
  reason: 'As the board resolved.',
  ...more,
});
const asForm = (fields: Readonly<Record<string, string>>) => ({ text: (name: string) => fields[name] ?? '' });

test('every profile that comes with the program goes through the form unchanged', () => {
  for (const profile of shippedProfiles) {
    const { version: _, ...terms } = profile;
    const fields = { ...profileFields(profile), id: profile.id, holdsFrom: profile.holds.from };
    const read = readProfileForm(asForm({ ...fields, holdsUntil: profile.holds.until ?? '' }));
    assert.deepEqual(read, { ok: true, value: terms }, profileName(profile));
  }
});

test('an organiser starts from existing rules, sees table and timeline first, saves, and uses them in their region only', async () => {
  const form = await (await organiser.get(`${path}?from=california-county@1`)).text();
  assert.match(form, /value="10 of 100"/);
  const fields = from(shipped('california-county'), { reviewDays: '21' });
  const preview = await (await organiser.post(path, { ...fields, act: 'preview' })).text();
  assert.match(preview, /Nothing has been saved yet/);
  assert.match(preview, /21 days/);
  assert.match(preview, /From petition to decision/);
  assert.equal((await room.app.request('/initiatives/rules/fresno-rules@1')).status, 404);
  const saved = await organiser.post(path, fields);
  assert.equal(saved.headers.get('location')?.split('?')[0], '/initiatives/rules/fresno-rules@1', await saved.text());
  assert.match(await (await room.app.request('/initiatives/rules/fresno-rules@1')).text(), /21 days/);
  const terms = {
    title: 'Under new rules',
    language: 'en',
    rules: 'fresno-rules@1',
    required: '20,000',
    requiredSource: 'County clerk',
    electionOn: '2028-11-07',
    proponents: 'A. Proponent',
  };
  assert.equal((await organiser.post('/initiatives/new', { ...terms, region: fresno })).status, 303);
  const neighbour = await room.person(kern, 'organiser');
  const refused = await neighbour.post('/initiatives/new', { ...terms, region: kern });
  assert.match(await refused.text(), /made for another region/);
  assert.ok(!(await (await neighbour.get('/initiatives/new')).text()).includes('fresno-rules@1'));
  const log = await sql<{ public: boolean; reason: string }>`
    select public, reason from audit where act = 'rules.added'`.execute(room.platform.db);
  assert.deepEqual(log.rows, [{ public: true, reason: 'As the board resolved.' }]);
});

test('versions never overlap: the next closes the one before, and none begins within another', async () => {
  const fields = from(shipped('california-county'), { id: 'versions' });
  await organiser.post(path, fields);
  const twice = await organiser.post(path, fields);
  assert.match(twice.headers.get('location') ?? '', /versions@1/);
  assert.match(await (await organiser.post(path, { ...fields, reviewDays: '30' })).text(), /Begin after it/);
  const next = { ...fields, reviewDays: '30', holdsFrom: '2028-01-01', holdsUntil: '2028-12-31' };
  assert.equal((await organiser.post(path, next)).status, 303);
  assert.match(
    await (await organiser.post(path, { ...next, holdsFrom: '2028-12-31', holdsUntil: '' })).text(),
    /Begin/,
  );
  assert.equal((await organiser.post(path, { ...next, holdsFrom: '2029-01-01', holdsUntil: '' })).status, 303);
  assert.match(await (await room.app.request('/initiatives/rules/versions@1')).text(), /December 31, 2027/);
});

test('several who add the next version at once add one', async () => {
  const fields = from(shipped('california-county'), { id: 'at-once' });
  const answers = await Promise.all(
    ['10', '11', '12', '13'].map((reviewDays) => organiser.post(path, { ...fields, reviewDays })),
  );
  assert.equal(answers.filter(({ status }) => status === 303).length, 1);
});

test('a version without an end is closed only by one of its own id', () => {
  const [a, b] = [
    shipped('california-county'),
    { ...shipped('california-city'), holds: { from: '2026-01-01', until: null } },
  ];
  assert.deepEqual(closedByLater([a, b]), [a, b]);
});

test('ids that come with the program, or are another region’s, are not taken; nor does a role elsewhere help', async () => {
  const fields = from(shipped('california-county'), { id: 'fresno-own' });
  assert.match(
    await (await organiser.post(path, { ...fields, id: 'california-county' })).text(),
    /come with the program/,
  );
  assert.match(
    await (await organiser.post(path, { ...fields, region: state })).text(),
    /not an organiser in this region/,
  );
  await organiser.post(path, fields);
  const neighbour = await room.person(kern, 'organiser');
  const theirs = await neighbour.post(path, { ...fields, region: kern, holdsFrom: '2029-01-01' });
  assert.match(await theirs.text(), /belongs to another region/);
  assert.equal((await (await room.person(fresno)).get(path)).status, 403);
});

test('all that is wrong is told at once, by field, with what was typed', async () => {
  const fields = from(shipped('california-county'), {
    reason: '',
    requiredShare: 'a tenth',
    official: '546651; yesterday; ; source',
    reviewDays: 'many',
    sponsorsNeeded: '5',
    limitsEligible: '90 of 100',
    also: '2028-02-30',
    thresholds: '200; applause; 20 business; source',
    circulationDays: '',
    circulationSource: '',
    nameEs: '',
  });
  const answer = await organiser.post(path, fields);
  assert.equal(answer.status, 422);
  const page = await answer.text();
  for (const wanted of [
    'a share such as 3 of 100',
    'number; from; until; source',
    'whole number of days',
    'or leave the whole part empty',
    'is no day',
    'answer or hearing; days',
    'value="a tenth"',
    'These rules need this part',
  ])
    assert.ok(page.includes(wanted), wanted);
  const reason = await organiser.post(path, from(shipped('california-county'), { reason: ' ' }));
  assert.match(await reason.text(), /Write a reason/);
  const order = await organiser.post(path, from(shipped('california-county'), { limitsEligible: '90 of 100' }));
  assert.match(await order.text(), /below the share at which it fails/);
});
