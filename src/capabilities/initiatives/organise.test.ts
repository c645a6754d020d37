/** Claims about running an initiative, through HTTP on a real database. Over 250 lines: one life from draft to entries. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { Person } from '../../platform/testing/person.ts';
import { profileFields } from './profile-fields.ts';
import { circulating, fresno, openInitiativeRoom, shipped, state, type InitiativeRoom } from './testing/room.ts';

let room: InitiativeRoom;
let organiser: Person;
before(async () => {
  room = await openInitiativeRoom();
  organiser = await room.person(state, 'organiser');
});
after(() => room.close());

const terms = {
  title: 'Ask the voters in 2028',
  language: 'en',
  region: state,
  rules: 'california-statute@2',
  required: '546,651',
  requiredSource: 'California Secretary of State',
  electionOn: '2028-11-07',
  proponents: 'A. Proponent\nB. Proponent',
  takesPledges: 'yes',
};

async function draft(title: string): Promise<string> {
  const made = await organiser.post('/initiatives/new', { ...terms, title });
  assert.equal(made.status, 303, await made.text());
  return (made.headers.get('location') ?? '').replace('/organise', '');
}

const write = (path: string, kind: string, body: string, more: Readonly<Record<string, string>> = {}) =>
  organiser.post(`${path}/texts/${kind}`, { language: 'en', body, author: 'Attorney General', ...more });

async function publish(path: string): Promise<void> {
  for (const kind of ['title', 'summary', 'measure'])
    assert.equal((await write(path, kind, `The ${kind}`)).status, 303);
  assert.equal((await organiser.post(`${path}/publish`, { publishReason: 'It was submitted.' })).status, 303);
}

const record = (path: string, kind: string, on: string) =>
  organiser.post(`${path}/entries`, { kind, on, entryReason: 'As notified.' });

test('an organiser makes, writes, publishes and dates an initiative, and everybody sees what comes next', async () => {
  const path = await draft('A whole way');
  assert.equal((await room.app.request(path)).status, 404);
  await publish(path);
  // The clock of the tests is the real one: entries lie in the past.
  assert.equal((await record(path, 'submitted', '2026-03-02')).status, 303);
  assert.equal((await record(path, 'title-issued', '2026-05-04')).status, 303);
  const page = await (await room.app.request(path)).text();
  assert.match(page, /the proponents file the signatures; the last day for it was November 2, 2026/);
  assert.match(page, /A\. Proponent, B\. Proponent/);
  const log = await sql<{ act: string; public: boolean }>`
    select act, public from audit where process like 'initiative:%' order by id desc limit 2`.execute(room.platform.db);
  assert.deepEqual(
    log.rows.map(({ act, public: open }) => [act, open]),
    [
      ['initiative.title-issued', true],
      ['initiative.submitted', true],
    ],
  );
});

test('the same form sent twice makes one initiative', async () => {
  const key = '7d1f4b7e-0c39-4a3b-9a56-0f6f9c1d2e3f';
  const both = await Promise.all(
    [1, 2].map(() => organiser.post('/initiatives/new', { ...terms, title: 'Twice', key })),
  );
  assert.equal(new Set(both.map((made) => made.headers.get('location'))).size, 1);
});

test('what is wrong is said beside each field, what was typed stays, and nothing is made', async () => {
  const before = await count();
  const answer = await organiser.post('/initiatives/new', {
    ...terms,
    title: '',
    required: 'many',
    electionOn: '2028-02-30',
    proponents: ' \n ',
  });
  assert.equal(answer.status, 422);
  const page = await answer.text();
  for (const wanted of [
    /Write a title\./,
    /Write a whole number/,
    /Write a day such as/,
    /at least one proponent/,
    /value="many"/,
  ])
    assert.match(page, wanted);
  assert.equal(await count(), before);
});

const count = async (): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from initiative`.execute(room.platform.db)).rows[0]?.n ?? 0;

test('rules fit their level, their numbers and their election', async () => {
  const post = async (more: Readonly<Record<string, string>>) =>
    (await organiser.post('/initiatives/new', { ...terms, ...more })).text();
  assert.match(await post({ rules: 'california-county@1' }), /made for another level/);
  assert.match(await post({ required: '', requiredSource: '' }), /number of valid signatures needed, as/);
  assert.match(await post({ rules: 'local-e-petition@1' }), /ask for no number/);
  assert.match(await post({ electionOn: '' }), /count back from an election/);
  assert.match(await post({ rules: 'no-such@1' }), /Choose the rules/);
});

test('an organiser of a county makes none for the state', async () => {
  const local = await room.person(fresno, 'organiser');
  assert.equal((await local.post('/initiatives/new', terms)).status, 422);
  await room.initiative('not-theirs', circulating);
  assert.equal((await local.get('/initiatives/not-theirs/organise')).status, 403);
  assert.equal((await local.post('/initiatives/not-theirs/entries', {})).status, 403);
});

test('both sides argue or none: one argument alone is not published', async () => {
  const path = await draft('One side');
  await write(path, 'summary', 'Summary');
  await write(path, 'for', 'Because.', { author: 'Supporters' });
  const refused = await organiser.post(`${path}/publish`, { publishReason: 'Go.' });
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /other side too/);
  await write(path, 'against', 'Because not.', { author: 'Opponents' });
  assert.equal((await organiser.post(`${path}/publish`, { publishReason: 'Go.' })).status, 303);
  const page = await (await room.app.request(path)).text();
  assert.match(page, /Because\./);
  assert.match(page, /Because not\./);
});

test('no title is issued before the review has run its time, and none is recorded ahead of its day', async () => {
  const path = await draft('Too early');
  await publish(path);
  await record(path, 'submitted', '2026-03-02');
  assert.match(await (await record(path, 'title-issued', '2026-03-31')).text(), /do not allow this so early/);
  assert.match(await (await record(path, 'title-issued', '2099-01-01')).text(), /has not come yet/);
  assert.match(await (await record(path, 'qualified', '2026-06-01')).text(), /cannot happen where/);
  assert.match(await (await record(path, 'sampled', '2026-06-01')).text(), /cannot happen where/);
});

test('signatures are not filed after the last day, and time does not run out on it', async () => {
  const path = await draft('Too late');
  await publish(path);
  await record(path, 'submitted', '2026-01-05');
  await record(path, 'title-issued', '2026-02-09');
  // 180 days from 9 February are 8 August, a Saturday: the last day is Monday the 10th.
  assert.match(await (await record(path, 'filed', '2026-08-11')).text(), /last day for this has passed/);
  assert.match(await (await record(path, 'expired', '2026-08-10')).text(), /last day has not passed/);
  assert.equal((await record(path, 'filed', '2026-08-10')).status, 303);
});

test('two entries at once: one is recorded, the other finds that it is not possible any more', async () => {
  const path = await draft('At once');
  await publish(path);
  await record(path, 'submitted', '2026-03-02');
  const both = await Promise.all([
    record(path, 'title-issued', '2026-05-04'),
    record(path, 'withdrawn', '2026-05-04'),
    record(path, 'title-issued', '2026-05-04'),
  ]);
  // A withdrawal after the title is possible too: what must not be is two titles, or a title after a withdrawal.
  const state = (await (await room.app.request(`/api${path}`)).json()) as { state: string };
  const recorded = both.filter(({ status }) => status === 303).length;
  assert.equal(recorded, state.state === 'withdrawn' && recorded === 2 ? 2 : 1);
});

test('an entry is struck with a reason and stays in the record; one on which others depend is not', async () => {
  const path = await draft('Struck');
  await publish(path);
  await record(path, 'submitted', '2026-03-02');
  await record(path, 'title-issued', '2026-05-04');
  await record(path, 'filed', '2026-09-01');
  const strike = (number: number, strikeReason = 'Wrong day.') =>
    organiser.post(`${path}/strike`, { number: String(number), strikeReason });
  assert.match(await (await strike(2)).text(), /later entry depends/);
  assert.equal((await strike(3, '')).status, 422);
  assert.equal((await strike(3)).status, 303);
  assert.match(await (await strike(3)).text(), /struck already/);
  const { state: where } = (await (await room.app.request(`/api${path}`)).json()) as { state: string };
  assert.equal(where, 'circulating');
});

test('texts under which people have signed no longer change; arguments still may, with a reason', async () => {
  const path = await draft('Settled');
  await publish(path);
  await record(path, 'submitted', '2026-03-02');
  assert.equal((await write(path, 'measure', 'Amended', { reason: 'Amended in review.' })).status, 303);
  await record(path, 'title-issued', '2026-05-04');
  assert.match(await (await write(path, 'measure', 'Again', { reason: 'Why not.' })).text(), /can no longer change/);
  assert.match(await (await write(path, 'for', 'Because.')).text(), /Write a reason/);
  assert.equal((await write(path, 'for', 'Because.', { reason: 'New.' })).status, 303);
  const versions = await (await room.app.request(`${path}/versions`)).text();
  assert.match(versions, /Amended in review\./);
});

test('arguments of both sides have the same limit', async () => {
  const path = await draft('Same space');
  const long = 'x'.repeat(2_001);
  for (const kind of ['for', 'against']) assert.match(await (await write(path, kind, long)).text(), /too long/);
});

test('a year nobody means is no day: not for an election, an entry or rules', async () => {
  for (const electionOn of ['0000-01-01', '0001-01-01', '9999-12-31', '2027-02-29'])
    assert.equal((await organiser.post('/initiatives/new', { ...terms, electionOn })).status, 422, electionOn);
  const path = await draft('Odd years');
  await publish(path);
  for (const on of ['0000-01-01', '0001-01-01', '9999-12-31'])
    assert.equal((await record(path, 'submitted', on)).status, 422, on);
  const rules = {
    ...profileFields(shipped('california-county')),
    id: 'odd-years',
    region: state,
    reason: 'As resolved.',
  };
  for (const holdsFrom of ['0000-01-01', '9998-01-01', '9999-12-31'])
    for (const act of ['preview', 'save'])
      assert.equal(
        (await organiser.post('/initiatives/rules/new', { ...rules, act, holdsFrom })).status,
        422,
        holdsFrom,
      );
});

test('the form of a text sent twice at once adds one version; another reason is another version', async () => {
  const path = await draft('Text twice');
  await publish(path);
  const send = (reason: string) =>
    write(path, 'measure', 'Amended', { reason, otherBody: 'Enmendada', machine: 'yes' });
  const sent = await Promise.all([send('A slip.'), send('A slip.'), send('A slip.')]);
  assert.deepEqual(
    sent.map(({ status }) => status),
    [303, 303, 303],
  );
  const versions = async () =>
    (
      await sql<{ n: number }>`
        select count(*)::int as n from initiative_text t join initiative i on i.id = t.initiative_id
        where i.slug = ${path.split('/').at(-1)} and t.kind = 'measure'`.execute(room.platform.db)
    ).rows[0]?.n;
  assert.equal(await versions(), 2);
  assert.equal((await send('Another.')).status, 303);
  assert.equal(await versions(), 3);
});

test('whoever may not see a draft is not told that there is one', async () => {
  const path = await draft('Not told yet');
  const local = await room.person(fresno, 'organiser');
  for (const page of ['organise', 'edit', 'texts/title', 'organise/vote', 'pledges/screening'])
    assert.equal((await local.get(`${path}/${page}`)).status, 404, page);
  assert.equal((await local.post(`${path}/publish`, {})).status, 404);
  assert.equal((await organiser.get(`${path}/organise`)).status, 200);
  const clerk = await room.person(state, 'clerk');
  assert.equal((await clerk.get(`${path}/edit`)).status, 403);
});

test('a county petition is not withdrawn after the 88th day before the election, by hand either', async () => {
  await room.initiative('late-withdrawal', [{ kind: 'submitted', on: '2026-03-02' }], {
    rules: shipped('california-county'),
    regionId: fresno,
    electionOn: '2026-11-03',
  });
  assert.equal((await record('/initiatives/late-withdrawal', 'withdrawn', '2026-08-08')).status, 422);
  assert.equal((await record('/initiatives/late-withdrawal', 'withdrawn', '2026-08-07')).status, 303);
});
