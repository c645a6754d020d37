import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { publicLog } from '../../platform/audit.ts';
import { counts } from './testing/pledging.ts';
import { putPledges, standings } from './testing/put-pledges.ts';
import { fresno, kern, openInitiativeRoom, state, type InitiativeRoom, type Person } from './testing/room.ts';

let room: InitiativeRoom;
let organiser: Person;
before(async () => {
  room = await openInitiativeRoom();
  organiser = await room.person(state, 'organiser');
});
after(() => room.close());

const decide = (slug: string, fields: Readonly<Record<string, string>>, who = organiser): Promise<Response> =>
  who.post(`/initiatives/${slug}/pledges/screening/decide`, {
    key: randomUUID(),
    reason: 'A script from one firm.',
    ...fields,
  });

test('an organiser sees domains, networks, hours and what is held, and strikes a domain out with a reason in the public log', async () => {
  const id = await room.initiative('strike-out');
  await putPledges(room.platform, id, 20, { domain: 'gmail.com' });
  await putPledges(room.platform, id, 12, { domain: '~0011223344556677', network: 'one', from: 20 });
  await counts(room, 'strike-out');
  const page = await (await organiser.get('/initiatives/strike-out/pledges/screening')).text();
  assert.match(page, /gmail\.com/);
  assert.match(page, /Domain 00112233/);
  const form = await organiser.get('/initiatives/strike-out/pledges/screening/decide?domain=~0011223344556677');
  assert.match(await form.text(), /Strike 12 pledges out/);
  const done = await decide('strike-out', { act: 'invalidated', domain: '~0011223344556677' });
  assert.equal(done.status, 303);
  assert.equal((await counts(room, 'strike-out')).total, 20);
  const [row] = await publicLog(room.platform.db, { process: `initiative:${id}`, limit: 1 });
  assert.deepEqual(
    [row?.act, row?.reason, row?.detail['pledges']],
    ['pledges.invalidated', 'A script from one firm.', 12],
  );
  assert.doesNotMatch(JSON.stringify(row), /0011223344556677|@/);
});

test('every act is undone by another: struck out, let in, set aside, let in again', async () => {
  const id = await room.initiative('undo');
  await putPledges(room.platform, id, 15, { network: 'one' });
  await counts(room, 'undo');
  const totals = [];
  for (const [act, ofAct] of [
    ['invalidated', ''],
    ['restored', '1'],
    ['quarantined', '2'],
    ['restored', '3'],
  ] as const) {
    const network = Buffer.from('one').toString('hex');
    assert.equal((await decide('undo', { act, ...(ofAct === '' ? { network } : { ofAct }) })).status, 303);
    totals.push((await counts(room, 'undo')).total);
  }
  assert.deepEqual(totals, [0, 15, 0, 15]);
});

test('what an organiser lets in stays in, and pledges of that domain are not held any more', async () => {
  const id = await room.initiative('trusted');
  await putPledges(room.platform, id, 60, { domain: '~firm' });
  assert.equal((await counts(room, 'trusted')).total, 0);
  await decide('trusted', { act: 'restored', domain: '~firm' });
  assert.equal((await counts(room, 'trusted')).total, 60);
  await putPledges(room.platform, id, 60, { domain: '~firm', from: 60 });
  assert.equal((await counts(room, 'trusted')).total, 120);
});

test('a domain that is set aside stays so for the pledges still to come', async () => {
  const id = await room.initiative('ordered');
  await putPledges(room.platform, id, 10, { domain: '~firm' });
  await counts(room, 'ordered');
  await decide('ordered', { act: 'quarantined', domain: '~firm' });
  await putPledges(room.platform, id, 2, { domain: '~firm', from: 10 });
  assert.equal((await counts(room, 'ordered')).total, 0);
});

test('a stretch of time is chosen on the wall clock; pledges outside it stay', async () => {
  const id = await room.initiative('by-time');
  await putPledges(room.platform, id, 10, { minutesAgo: 600 });
  await putPledges(room.platform, id, 7, { from: 10 });
  await counts(room, 'by-time');
  const until = new Date(room.platform.now().getTime() - 300 * 60_000).toISOString();
  await decide('by-time', { act: 'quarantined', until });
  assert.equal((await counts(room, 'by-time')).total, 7);
  assert.equal((await organiser.get('/initiatives/by-time/pledges/screening/decide?from=yesterday')).status, 422);
  assert.equal((await organiser.get('/initiatives/by-time/pledges/screening/decide')).status, 422);
});

test('a double submit is one act, and an act without a reason, a choice or a match is none', async () => {
  const id = await room.initiative('twice');
  await putPledges(room.platform, id, 10, {});
  await counts(room, 'twice');
  const key = randomUUID();
  const sent = { act: 'invalidated', domain: 'gmail.com', key };
  const answers = await Promise.all([decide('twice', sent), decide('twice', sent), decide('twice', sent)]);
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303, 303],
  );
  assert.equal((await publicLog(room.platform.db, { process: `initiative:${id}`, limit: 10 })).length, 1);
  assert.equal((await decide('twice', { act: 'restored', domain: 'gmail.com', reason: ' ' })).status, 422);
  assert.equal((await decide('twice', { act: 'gone', domain: 'gmail.com' })).status, 422);
  assert.equal((await decide('twice', { act: 'restored' })).status, 422);
  assert.equal((await decide('twice', { act: 'restored', domain: 'nowhere' })).status, 409);
  assert.equal((await counts(room, 'twice')).total, 0);
});

test('a pledge that is taken back and given again is still struck out', async () => {
  const id = await room.initiative('no-way-around');
  const { post } = await room.person(fresno);
  await post('/initiatives/no-way-around/pledge', { move: 'give' });
  await putPledges(room.platform, id, 9, {});
  await counts(room, 'no-way-around');
  await decide('no-way-around', { act: 'invalidated', from: '2020-01-01T00:00' });
  for (const move of ['take-back', 'give']) await post('/initiatives/no-way-around/pledge', { move });
  assert.equal((await counts(room, 'no-way-around')).total, 0);
  assert.deepEqual(await standings(room.platform, id), { invalidated: 10 });
});

test('nobody learns by a domain, a network or a minute whether one person pledged: fewer than ten are as good as none', async () => {
  const id = await room.initiative('aimed');
  await putPledges(room.platform, id, 30, {});
  await putPledges(room.platform, id, 9, { domain: 'cityofx.gov', network: 'office', from: 30, minutesAgo: 90 });
  assert.equal((await counts(room, 'aimed')).total, 39);
  const until = new Date(room.platform.now().getTime() - 60 * 60_000).toISOString();
  const network = Buffer.from('office').toString('hex');
  const aims = [{ domain: 'cityofx.gov' }, { network }, { until }, { domain: 'cityofx.gov', ofAct: '1' }];
  for (const aim of [...aims, { domain: 'nobody.gov' }] as Readonly<Record<string, string>>[]) {
    const path = `/initiatives/aimed/pledges/screening/decide?${new URLSearchParams(aim).toString()}`;
    assert.match(await (await organiser.get(path)).text(), /No pledge matches, or fewer than ten/);
    assert.equal((await decide('aimed', { act: 'invalidated', ...aim })).status, 409);
  }
  assert.equal((await counts(room, 'aimed')).total, 39);
});

test('auditors look and do not decide; residents, clerks and organisers of elsewhere do neither', async () => {
  await room.initiative('rights');
  const looks = async (person: Person) => (await person.get('/initiatives/rights/pledges/screening')).status;
  const acts = async (person: Person) => (await decide('rights', { act: 'restored', domain: 'x' }, person)).status;
  const auditor = await room.person(state, 'auditor');
  assert.deepEqual([await looks(auditor), await acts(auditor)], [200, 403]);
  assert.doesNotMatch(await (await auditor.get('/initiatives/rights/pledges/screening')).text(), /screening\/decide/);
  for (const person of [
    await room.person(fresno),
    await room.person(state, 'clerk'),
    await room.person(kern, 'organiser'),
  ])
    assert.deepEqual([await looks(person), await acts(person)], [403, 403]);
});
