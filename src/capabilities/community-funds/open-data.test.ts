/** Claims about what a fund gives to everybody: files that anybody decides from again, grant records, payments, and nothing private. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { Person } from '../../platform/testing/person.ts';
import {
  decideFund,
  type Candidate,
  type Decided,
  type DecidingTerms,
  type PanelVote,
  type Pledge,
} from '../../rules/matching/index.ts';
import { fresno, openFundRoom, type FundRoom } from './testing/room.ts';

let room: FundRoom;
let organiser: Person;
let clerk: Person;

before(async () => {
  room = await openFundRoom();
  organiser = await room.official('organiser');
  clerk = await room.official('clerk');
});
after(() => room.close());

const text = async (path: string): Promise<string> => (await room.get(path)).text();
const table = async (path: string): Promise<readonly Readonly<Record<string, string>>[]> =>
  parse(await text(path), { columns: true });

/** A decided fund with two grants, the first stage of one paid, in part paid back; its path. */
async function decided(): Promise<string> {
  const path = await room.fund(organiser);
  for (const more of [{ title: 'A bench, "red"' }, { title: '=HYPERLINK("x")' }])
    await room.application(path, organiser, more);
  await room.moveTo(path, 'pledging');
  for (let at = 0; at < 4; at++) {
    const who = await room.person(fresno);
    for (const application of ['1', '2'])
      await who.post(`${path}/pledge`, { application, [`cents${application}`]: String(5 + at) });
  }
  await room.moveTo(path, 'deciding');
  await organiser.post(`${path}/decide`, { reason: 'Pledges have closed.' });
  const stage = { application: '1', milestone: '1', reason: 'Seen.' };
  await clerk.post(`${path}/stages`, { ...stage, kind: 'accepted', key: randomUUID() });
  await clerk.post(`${path}/stages`, { ...stage, kind: 'paid', sum: '20', reference: 'W-1', key: randomUUID() });
  await clerk.post(`${path}/stages`, { ...stage, kind: 'paid-back', sum: '5.25', key: randomUUID() });
  return path;
}

interface DecisionFile {
  readonly terms: DecidingTerms;
  readonly candidates: readonly Candidate[];
  readonly pledges: readonly Pledge[];
  readonly votes: readonly PanelVote[];
  readonly outcome: readonly Decided[];
}
async function again(path: string): Promise<DecisionFile> {
  const file = JSON.parse(await text(`${path}/export/decision.json`)) as DecisionFile;
  const found = decideFund(file.terms, file.candidates.toReversed(), {
    pledges: file.pledges.toReversed(),
    votes: file.votes.toReversed(),
  });
  assert.ok(found.ok);
  assert.deepEqual(found.value, file.outcome);
  return file;
}

it('anybody decides again from decision.json, also what a panel with equal approvals decided', async () => {
  const file = await again(await decided());
  assert.equal(file.pledges.length, 8);
  assert.ok(file.outcome.every(({ cents }) => cents > 0));
  const path = await room.fund(organiser, { deciding: 'panel', pot: '400', mostPledged: '' });
  for (let at = 0; at < 3; at++) await room.application(path, organiser, { milestones: 'All | 150' });
  await room.moveTo(path, 'pledging');
  const members = [await room.official('facilitator'), await room.official('facilitator')];
  for (const who of members)
    for (const application of ['1', '2', '3']) await who.post(`${path}/vote`, { application, approves: 'yes' });
  await members[1]!.post(`${path}/vote`, { application: '3', approves: 'no' });
  await members[1]!.post(`${path}/vote`, { application: '3', approves: 'yes' });
  assert.equal((await room.get(`${path}/export/votes.csv`)).status, 404, 'before it is decided');
  await room.moveTo(path, 'deciding');
  await organiser.post(`${path}/decide`, { reason: 'The panel has voted.' });
  const voted = await again(path);
  assert.deepEqual(
    voted.outcome.map(({ cents }) => cents).toSorted((a, b) => a - b),
    [0, 150_00, 150_00],
  );
  const votes = await table(`${path}/export/votes.csv`);
  assert.deepEqual([votes.length, new Set(votes.map(({ member }) => member)).size], [6, 2]);
});

it('grant records have what the standard asks for, the same in both forms', async () => {
  const path = await decided();
  const rows = await table(`${path}/export/grants.csv`);
  const { version, grants } = JSON.parse(await text(`${path}/export/grants.json`)) as {
    version: string;
    grants: readonly Readonly<Record<string, unknown>>[];
  };
  assert.equal(version, '1.4');
  assert.equal(rows.length, 2);
  const needed = [
    'id',
    'title',
    'description',
    'currency',
    'amountAwarded',
    'awardDate',
    'recipientOrganization',
    'fundingOrganization',
  ];
  for (const [at, grant] of grants.entries()) {
    for (const field of needed) assert.ok(grant[field] !== undefined && grant[field] !== '', field);
    assert.match(String(grant['id']), /^360G-unregistered-[\w-]+-\d+$/);
    assert.match(String(grant['awardDate']), /^\d{4}-\d\d-\d\d$/);
    const row = rows[at]!;
    assert.deepEqual([row['Identifier'], Number(row['Amount Awarded'])], [grant['id'], grant['amountAwarded']]);
    const [recipient] = grant['recipientOrganization'] as readonly { id: string; name: string }[];
    assert.deepEqual([row['Recipient Org:Identifier'], row['Recipient Org:Name']], [recipient?.id, recipient?.name]);
    assert.match(recipient?.id ?? '', /^360G-/);
  }
  assert.equal(grants[0]?.['amountDisbursed'], 14.75);
  assert.equal(grants[1]?.['title'], '=HYPERLINK("x")');
  assert.equal(rows[1]?.['Title'], '\'=HYPERLINK("x")', 'no spreadsheet takes it for a formula');
});

it('payments tell a treasury whom, what for, and how much of how much', async () => {
  const path = await decided();
  const [accepted, paid, back] = await table(`${path}/export/payments.csv`);
  assert.deepEqual([accepted?.['kind'], accepted?.['dollars']], ['accepted', '']);
  assert.deepEqual(
    [paid?.['title'], paid?.['recipient'], paid?.['stage'], paid?.['dollars'], paid?.['reference']],
    ['A bench, "red"', 'Neighbors of Elm Street', 'Bench is ordered', '20.00', 'W-1'],
  );
  assert.ok(Number(paid?.['stage_dollars']) > 20 && Number(paid?.['grant']) > Number(paid?.['stage_dollars']));
  assert.deepEqual([back?.['kind'], back?.['dollars']], ['paid-back', '5.25']);
});

it('how an applicant is reached is in no page, file or answer for others', async () => {
  const path = await decided();
  const files = [
    'applications.csv',
    'pledges.csv',
    'votes.csv',
    'payments.csv',
    'grants.csv',
    'grants.json',
    'decision.json',
  ];
  const places = [
    ...files.map((name) => `${path}/export/${name}`),
    ...['applications', 'pledges', 'votes', 'payments'].map((name) => `/funds/export/${name}.csv-metadata.json`),
    path,
    '/funds',
    '/funds.atom',
    '/funds.ics',
    `${path}/versions`,
    `/api${path}`,
    '/api/funds',
  ];
  for (const place of places) {
    const answer = await room.get(place);
    assert.equal(answer.status, 200, place);
    const told = await answer.text();
    assert.ok(!told.includes('secret-contact'), place);
    assert.ok(!/[0-9a-f]{8}-[0-9a-f-]{27}@example\.org/.test(told), place);
  }
});
