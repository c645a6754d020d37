/** Claims about running a fund and taking part in it through the API. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, it } from 'node:test';
import type { Person } from '../../platform/testing/person.ts';
import { fresno, fundFields, openFundRoom, state, type FundRoom } from './testing/room.ts';

let room: FundRoom;
let organiser: Person;
let clerk: Person;

before(async () => {
  room = await openFundRoom();
  organiser = await room.official('organiser');
  clerk = await room.official('clerk');
});
after(() => room.close());

interface Answer {
  readonly status: number;
  readonly slug?: string;
  readonly error?: { readonly type: string; readonly problems?: readonly { readonly field: string }[] };
  readonly phase?: string;
  readonly applications?: readonly {
    readonly number: number;
    readonly title: string;
    readonly revision: number;
    readonly eligible: boolean | null;
    readonly withdrawn: boolean;
    readonly asked: number;
  }[];
}

async function send(who: Person | undefined, method: string, path: string, body: unknown = {}): Promise<Answer> {
  const answer = await room.app.request(path, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(who !== undefined && { authorization: `Bearer ${who.token}` }),
    },
    ...(method !== 'GET' && { body: JSON.stringify(body) }),
  });
  return { ...((await answer.json()) as object), status: answer.status };
}

const application = {
  title: 'A bench | with a back',
  what: 'One bench under a tree.',
  applicant: 'Neighbors of Elm Street',
  contact: 'secret-contact@example.org',
  milestones: [
    { title: 'Bench is ordered', cents: 100_00 },
    { title: 'Bench stands', cents: 50 },
  ],
  language: 'en',
};

async function opened(more: Readonly<Record<string, string>> = {}): Promise<string> {
  const { region, ...fields } = { ...fundFields, ...more };
  const made = await send(organiser, 'POST', '/api/funds', { fields: { ...fields, region } });
  assert.equal(made.status, 201, JSON.stringify(made));
  const path = `/api/funds/${made.slug}`;
  assert.equal((await send(undefined, 'GET', path)).status, 404, 'a draft');
  assert.equal((await send(organiser, 'POST', `${path}/publish`, { reason: '' })).status, 422);
  assert.equal((await send(organiser, 'POST', `${path}/publish`, { reason: 'Approved.' })).status, 200);
  return path;
}
const html = (path: string): string => path.replace('/api', '');

it('a fund is planned, applied to, judged, pledged to, decided and paid without a page', async () => {
  const path = await opened();
  const applicant = await room.person(fresno);
  const key = randomUUID();
  for (let at = 0; at < 2; at++)
    assert.equal((await send(applicant, 'POST', `${path}/applications`, { ...application, key })).status, 200);
  const [first, ...others] = (await send(undefined, 'GET', path)).applications ?? [];
  assert.deepEqual([first?.title, first?.asked, others.length], [application.title, 100_50, 0]);
  const one = `${path}/applications/1`;
  const finding = { revision: 1, eligible: true, reason: 'Open to all.' };
  assert.equal((await send(clerk, 'POST', `${one}/findings`, finding)).status, 200);
  assert.equal((await send(applicant, 'PUT', one, { ...application, title: 'Two benches' })).status, 200);
  assert.equal((await send(clerk, 'POST', `${one}/findings`, finding)).error?.type, 'rewritten');
  assert.equal((await send(undefined, 'GET', path)).applications?.[0]?.eligible, null);
  assert.equal((await send(clerk, 'POST', `${one}/findings`, { ...finding, revision: 2 })).status, 200);
  assert.equal((await send(organiser, 'POST', `${path}/decide`, { reason: 'Now.' })).error?.type, 'not-now');
  await room.moveTo(html(path), 'pledging');
  for (let at = 0; at < 3; at++) {
    const pledge = { cents: 16_00, key: randomUUID() };
    assert.equal((await send(await room.person(fresno), 'PUT', `${path}/pledges/1`, pledge)).status, 200);
  }
  await room.moveTo(html(path), 'deciding');
  assert.equal((await send(organiser, 'POST', `${path}/decide`, { reason: 'Closed.' })).status, 200);
  const entry = { kind: 'paid', milestone: 1, cents: 10_00, reason: 'Seen.', key: randomUUID() };
  assert.equal((await send(clerk, 'POST', `${one}/entries`, entry)).error?.type, 'not-accepted');
  const accepted = { kind: 'accepted', milestone: 1, reason: 'Seen.', key: randomUUID() };
  assert.equal((await send(clerk, 'POST', `${one}/entries`, accepted)).status, 200);
  for (let at = 0; at < 2; at++) assert.equal((await send(clerk, 'POST', `${one}/entries`, entry)).status, 200);
  const payments = await (await room.get(`${html(path)}/export/payments.csv`)).text();
  assert.equal(payments.match(/,paid,/g)?.length, 1);
});

it('an applicant withdraws and appeals; nobody does it for them', async () => {
  const path = await opened();
  const [applicant, stranger] = [await room.person(fresno), await room.person(fresno)];
  await send(applicant, 'POST', `${path}/applications`, application);
  const one = `${path}/applications/1`;
  for (const [method, more] of [
    ['PUT', ''],
    ['POST', '/withdraw'],
    ['POST', '/appeal'],
  ] as const)
    assert.equal(
      (await send(stranger, method, `${one}${more}`, { ...application, words: 'Please.' })).status,
      404,
      more,
    );
  assert.equal(
    (await send(applicant, 'POST', `${one}/appeal`, { words: 'Please.' })).status,
    409,
    'nothing was found yet',
  );
  await send(clerk, 'POST', `${one}/findings`, { revision: 1, eligible: false, reason: 'It is private land.' });
  assert.equal((await send(applicant, 'POST', `${one}/appeal`, { words: '' })).status, 422);
  assert.equal((await send(applicant, 'POST', `${one}/appeal`, { words: 'The city owns it.' })).status, 200);
  assert.equal((await send(stranger, 'POST', `${one}/answer`, { reason: 'Yes.' })).status, 403);
  assert.equal((await send(clerk, 'POST', `${one}/answer`, { reason: 'The deed says so.' })).status, 200);
  assert.match(await (await room.get(html(path))).text(), /The city owns it\.[^]*The deed says so\./);
  assert.equal((await send(applicant, 'POST', `${one}/withdraw`)).status, 200);
  assert.equal((await send(undefined, 'GET', path)).applications?.[0]?.withdrawn, true);
});

it('what no form would take is refused beside its field, and contacts are in no answer', async () => {
  const path = await opened();
  const applicant = await room.person(fresno);
  const refused = async (more: object): Promise<Answer> =>
    send(applicant, 'POST', `${path}/applications`, { ...application, ...more });
  assert.deepEqual(
    (await refused({ title: '' })).error?.problems?.map(({ field }) => field),
    ['title'],
  );
  assert.deepEqual(
    (await refused({ milestones: [{ title: 'All', cents: 800_01 }] })).error?.problems?.map(({ field }) => field),
    ['milestones'],
  );
  for (const odd of [
    { milestones: [] },
    { milestones: [{ title: 'A\nB | 5', cents: 5 }] },
    { milestones: [{ title: 'All', cents: 0.5 }] },
    { language: 'xx' },
    { what: 'x'.repeat(4_001) },
  ])
    assert.equal((await refused(odd)).status, 400, JSON.stringify(odd).slice(0, 80));
  await send(applicant, 'POST', `${path}/applications`, application);
  assert.ok(!JSON.stringify(await send(applicant, 'GET', path)).includes('secret-contact'));
  const other = await room.official('organiser', `${state}/county:humboldt`);
  const elsewhere = await send(other, 'POST', '/api/funds', { fields: fundFields });
  assert.deepEqual([elsewhere.status, elsewhere.error?.problems?.[0]?.field], [422, 'region']);
  const wrong = await send(organiser, 'POST', '/api/funds', { fields: { ...fundFields, pot: 'much', closesAt: '' } });
  assert.deepEqual(new Set(wrong.error?.problems?.map(({ field }) => field)), new Set(['pot', 'closesAt']));
});

it('members of the panel vote, and nobody else', async () => {
  const path = await opened({ deciding: 'panel', mostPledged: '' });
  await room.application(html(path), organiser);
  const member = await room.official('facilitator');
  const vote = (who: Person | undefined, number = 1): Promise<Answer> =>
    send(who, 'PUT', `${path}/votes/${number}`, { approves: true });
  assert.equal((await vote(member)).status, 409, 'not open yet');
  await room.moveTo(html(path), 'pledging');
  assert.equal((await vote(member)).status, 200);
  assert.equal((await vote(member, 9)).status, 404);
  assert.equal((await vote(await room.person(fresno))).status, 403);
  assert.equal((await vote(undefined)).status, 403);
});
