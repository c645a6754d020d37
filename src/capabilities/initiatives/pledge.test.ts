import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { outbox } from '../../platform/mail.ts';
import { askLink, counts, mailedToken, pledgeByMail, sendForm } from './testing/pledging.ts';
import { circulating, fresno, kern, openInitiativeRoom, shipped, state, type InitiativeRoom } from './testing/room.ts';

let room: InitiativeRoom;
before(async () => {
  room = await openInitiativeRoom();
});
after(() => room.close());

test('a resident who is signed in pledges with one press, and the page counts it', async () => {
  await room.initiative('by-account');
  const resident = await room.person(fresno);
  const form = await (await resident.get('/initiatives/by-account/pledge')).text();
  assert.match(form, /has no legal force/);
  const done = await resident.post('/initiatives/by-account/pledge', { move: 'give' });
  assert.equal(done.status, 303);
  assert.equal(done.headers.get('location'), '/initiatives/by-account/pledge/given');
  assert.equal((await counts(room, 'by-account')).total, 1);
  assert.match(await (await room.app.request('/initiatives/by-account/pledges')).text(), /Pledges counted/);
  assert.match(await (await resident.get('/initiatives/by-account/pledge')).text(), /You have pledged/);
});

test('somebody without an account pledges by a mailed link; opening it records nothing, the button does, once', async () => {
  await room.initiative('by-mail');
  await askLink(room, 'by-mail', 'ann@example.org', kern);
  const token = (await mailedToken(room, 'ann@example.org')) ?? '';
  const page = await room.app.request(`/initiatives/by-mail/pledge/confirm?token=${token}`);
  assert.equal(page.status, 200);
  assert.match(await page.text(), /Kern/);
  assert.equal((await counts(room, 'by-mail')).total, 0);
  const confirm = () => sendForm(room, '/initiatives/by-mail/pledge/confirm', { token, move: 'give' });
  const [first, again] = [await confirm(), await confirm()];
  assert.deepEqual([first.status, first.headers.get('location')], [303, '/initiatives/by-mail/pledge/given']);
  assert.deepEqual([again.status, again.headers.get('location')], [303, '/initiatives/by-mail/pledge/given']);
  assert.equal((await counts(room, 'by-mail')).total, 1);
  assert.equal((await room.app.request(`/initiatives/by-mail/pledge/confirm?token=${token}`)).status, 410);
  assert.equal((await sendForm(room, '/initiatives/by-mail/pledge/confirm', { token, move: 'take-back' })).status, 410);
});

test('one mailbox is one pledge, by an account and by mail and however it is written', async () => {
  await room.initiative('one-person');
  const { id, post } = await room.person(fresno);
  await post('/initiatives/one-person/pledge', {});
  await pledgeByMail(room, 'one-person', `${id.toUpperCase()}@EXAMPLE.org`, kern);
  await pledgeByMail(room, 'one-person', 'an.na.smith+petition@gmail.com', kern);
  await pledgeByMail(room, 'one-person', 'annasmith@googlemail.com', fresno);
  assert.equal((await counts(room, 'one-person')).total, 2);
});

test('the same person has unlinkable names in two initiatives', async () => {
  const [one, two] = [await room.initiative('first-of-two'), await room.initiative('second-of-two')];
  const { signerOf } = await import('./pledge-signer.ts');
  const names = [one, two].map((id) => signerOf(room.platform, id, 'ann@example.org'));
  assert.notDeepEqual(names[0]?.token, names[1]?.token);
  assert.notDeepEqual(names[0]?.domain, names[1]?.domain);
});

test('a pledge is taken back and given again, by the account and by the link, and each time the count follows', async () => {
  await room.initiative('back-and-forth');
  const { id, post } = await room.person(fresno);
  const path = '/initiatives/back-and-forth/pledge';
  await post(path, { move: 'give' });
  assert.equal((await post(path, { move: 'take-back' })).headers.get('location'), `${path}/taken-back`);
  await post(path, { move: 'take-back' });
  assert.equal((await counts(room, 'back-and-forth')).total, 0);
  await post(path, { move: 'give' });
  await post(path, { move: 'give' });
  assert.equal((await counts(room, 'back-and-forth')).total, 1);
  await askLink(room, 'back-and-forth', `${id}@example.org`, fresno);
  const token = (await mailedToken(room, `${id}@example.org`)) ?? '';
  assert.match(await (await room.app.request(`${path}/confirm?token=${token}`)).text(), /Take my pledge back/);
  await sendForm(room, `${path}/confirm`, { token, move: 'take-back' });
  assert.equal((await counts(room, 'back-and-forth')).total, 0);
});

test('asking for a link is answered alike whatever the address did before, also when no further letter is sent', async () => {
  await room.initiative('no-oracle');
  await pledgeByMail(room, 'no-oracle', 'known@example.org', fresno);
  const answers = [];
  for (const email of [
    'new@example.org',
    'known@example.org',
    'known@example.org',
    'known@example.org',
    'known@example.org',
  ]) {
    const answer = await askLink(room, 'no-oracle', email, fresno);
    answers.push([answer.status, answer.headers.get('location'), await answer.text()]);
  }
  for (const answer of answers) assert.deepEqual(answer, answers[0]);
  const letters = (await outbox(room.platform.db, 1_000)).filter(({ to }) => to === 'known@example.org');
  assert.equal(letters.length, 4, 'four letters an hour at most');
});

test('a resident of another region is told so, and a county outside the initiative is refused', async () => {
  await room.initiative('fresno-only', [{ kind: 'submitted', on: '2027-01-04' }], {
    regionId: fresno,
    rules: shipped('local-e-petition'),
    required: null,
    requiredSource: '',
  });
  const neighbour = await room.person(kern);
  const refused = await neighbour.post('/initiatives/fresno-only/pledge', {});
  assert.equal(refused.status, 403);
  assert.match(await refused.text(), /people who live in Fresno/);
  const outside = await askLink(room, 'fresno-only', 'x@example.org', kern);
  assert.equal(outside.status, 422);
  assert.match(await outside.text(), /value="x@example.org"/);
  assert.equal((await counts(room, 'fresno-only')).total, 0);
});

test('an account that names no region chooses one, and is asked again for one that is none', async () => {
  await room.initiative('no-home');
  const { get, post } = await room.person(null);
  const path = '/initiatives/no-home/pledge';
  assert.match(await (await get(path)).text(), /name="region"/);
  assert.equal((await post(path, {})).status, 422);
  assert.equal((await post(path, { region: 'nowhere' })).status, 422);
  assert.equal((await post(path, { region: kern })).status, 303);
});

test('pledges are open while signatures are collected or sponsors looked for, and not before, after, or on drafts', async () => {
  const rules = shipped('local-e-petition');
  const online = { rules, required: null, requiredSource: '' };
  await room.initiative('in-review', [{ kind: 'submitted', on: '2027-03-01' }]);
  await room.initiative('filed-already', [...circulating, { kind: 'filed', on: '2027-08-02' }]);
  await room.initiative('past-its-day', [
    { kind: 'submitted', on: '2026-01-05' },
    { kind: 'title-issued', on: '2026-03-02' },
  ]);
  await room.initiative('takes-none', circulating, { takesPledges: false });
  await room.initiative('not-public', circulating, { publishedAt: null });
  await room.initiative('wants-sponsors', [{ kind: 'submitted', on: '2027-01-04' }], online);
  const { post } = await room.person(fresno);
  const status = async (slug: string): Promise<number> => (await post(`/initiatives/${slug}/pledge`, {})).status;
  for (const slug of ['in-review', 'filed-already', 'past-its-day', 'takes-none'])
    assert.equal(await status(slug), 409, slug);
  assert.equal(await status('not-public'), 404);
  assert.equal(await status('wants-sponsors'), 303);
});

test('an online petition says that it counts for this site only', async () => {
  await room.initiative('online', [{ kind: 'submitted', on: '2027-01-04' }], {
    regionId: fresno,
    rules: shipped('local-e-petition'),
    required: null,
    requiredSource: '',
  });
  const page = await (await room.app.request('/initiatives/online/pledge')).text();
  assert.match(page, /counts for the thresholds of this site/);
  assert.doesNotMatch(page, /under California law only signatures on paper count/);
});

test('the API pledges, takes back and says so, the same however often', async () => {
  await room.initiative('by-api');
  const { token } = await room.person(state);
  const call = async (method: string) => {
    const answer = await room.app.request('/api/initiatives/by-api/pledge', {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(method === 'POST' ? { body: '{}' } : {}),
    });
    return [answer.status, ((await answer.json()) as { pledged?: boolean }).pledged];
  };
  assert.deepEqual(await call('GET'), [200, false]);
  assert.deepEqual(await call('POST'), [200, true]);
  assert.deepEqual(await call('POST'), [200, true]);
  assert.equal((await counts(room, 'by-api')).total, 1);
  assert.deepEqual(await call('DELETE'), [200, false]);
  assert.equal((await counts(room, 'by-api')).total, 0);
});

test('a list of addresses is sent no letter, so that nobody is written to or pledges under many names', async () => {
  await room.initiative('one-address', circulating);
  for (const email of ['ann@example.org,x1@example.net', 'x2;ann@example.org', 'x3,ann@example.org'])
    assert.equal((await askLink(room, 'one-address', email, fresno)).status, 422, email);
});
