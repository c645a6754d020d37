/** Claims about proponents who act here themselves: they are invited, amend and withdraw. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { outbox } from '../../platform/mail.ts';
import type { LifeEvent } from '../../rules/petition/life.ts';
import { openInitiativeRoom, shipped, state, type InitiativeRoom, type Person } from './testing/room.ts';

let room: InitiativeRoom;
let organiser: Person;
before(async () => {
  room = await openInitiativeRoom();
  organiser = await room.person(state, 'organiser');
});
after(() => room.close());

const review: readonly LifeEvent[] = [{ kind: 'submitted', on: '2026-03-02' }];
const collecting: readonly LifeEvent[] = [...review, { kind: 'title-issued', on: '2026-05-04' }];
const filed: readonly LifeEvent[] = [...collecting, { kind: 'filed', on: '2026-06-01' }];

const emailOf = ({ id }: Person): string => `${id}@example.org`;
const invite = (slug: string, number: number, email: string, act = 'invite') =>
  organiser.post(`/initiatives/${slug}/organise/proponents`, {
    number: String(number),
    email,
    reason: 'She is named.',
    act,
  });

/** An initiative with so many proponents, each acting by an account. */
async function tied(slug: string, events: readonly LifeEvent[], count: number): Promise<readonly Person[]> {
  const id = await room.initiative(slug, events);
  const people: Person[] = [];
  for (let number = 1; number <= count; number += 1) {
    await sql`insert into initiative_proponent (initiative_id, number, name)
      values (${id}, ${number}, ${`Proponent ${number}`})`.execute(room.platform.db);
    const person = await room.person(state);
    assert.equal((await invite(slug, number, emailOf(person))).status, 303);
    assert.equal((await person.post(`/initiatives/${slug}/proponent`, {})).status, 303);
    people.push(person);
  }
  return people;
}

const stateOf = async (slug: string): Promise<string> =>
  ((await (await room.app.request(`/api/initiatives/${slug}`)).json()) as { state: string }).state;
const consent = (person: Person, slug: string, given = 'yes') =>
  person.post(`/initiatives/${slug}/withdraw`, { given });

test('a proponent is invited by letter, confirms with that address alone, and nobody learns whether it has an account', async () => {
  await tied('invited', review, 1);
  const id = await room.initiative('inviting', review);
  await sql`insert into initiative_proponent (initiative_id, number, name) values (${id}, 1, 'P')`.execute(
    room.platform.db,
  );
  const person = await room.person(state);
  const seen: string[] = [];
  for (const address of [emailOf(person), 'nobody-has-this@example.org']) {
    const answer = await invite('inviting', 1, address);
    seen.push(`${answer.status} ${answer.headers.get('location')} ${answer.headers.getSetCookie().join()}`);
    seen.push(await (await organiser.get('/initiatives/inviting/organise/proponents')).text());
    assert.equal((await outbox(room.platform.db, 1))[0]?.to, address);
  }
  assert.deepEqual(seen.slice(0, 2), seen.slice(2));
  // The second invitation took the first one’s place.
  assert.equal((await person.get('/initiatives/inviting/proponent')).status, 404);
  await invite('inviting', 1, emailOf(person).toUpperCase());
  assert.match(await (await person.get('/initiatives/inviting/proponent')).text(), /Yes, I am this proponent/);
  assert.equal((await (await room.person(state)).get('/initiatives/inviting/proponent')).status, 404);
  assert.equal((await person.post('/initiatives/inviting/proponent', {})).status, 303);
  assert.match(await (await person.get('/initiatives/inviting')).text(), /initiatives\/inviting\/proponent/);
  await invite('inviting', 1, '', 'take');
  assert.equal((await person.get('/initiatives/inviting/proponent')).status, 404);
  const { rows } = await sql<{ detail: unknown }>`
    select detail from audit where process = ${`initiative:${id}`} and public`.execute(room.platform.db);
  assert.ok(!JSON.stringify(rows).includes('@'));
});

test('before the filing all proponents withdraw it, one by one; consent can be taken back until then', async () => {
  const [first, second] = await tied('all-of-them', collecting, 2);
  assert.ok(first !== undefined && second !== undefined);
  assert.match(await (await first.get('/initiatives/all-of-them/withdraw')).text(), /at once and for good/);
  await consent(first, 'all-of-them');
  assert.equal(await stateOf('all-of-them'), 'circulating');
  await consent(first, 'all-of-them', 'no');
  await consent(second, 'all-of-them');
  assert.equal(await stateOf('all-of-them'), 'circulating');
  await consent(first, 'all-of-them');
  assert.equal(await stateOf('all-of-them'), 'withdrawn');
  assert.equal((await consent(first, 'all-of-them')).status, 409);
});

test('after the filing more than half are enough, also when they consent at the same moment, and it happens once', async () => {
  const people = await tied('majority', filed, 4);
  await Promise.all(people.slice(0, 2).map((person) => consent(person, 'majority')));
  assert.equal(await stateOf('majority'), 'counting');
  await Promise.all(people.slice(2).map((person) => consent(person, 'majority')));
  assert.equal(await stateOf('majority'), 'withdrawn');
  const { rows } = await sql`select from audit where act = 'initiative.withdrawn' and process =
    (select 'initiative:' || id from initiative where slug = 'majority')`.execute(room.platform.db);
  assert.equal(rows.length, 1);
});

test('when the rules no longer allow it, nobody withdraws', async () => {
  const id = await room.initiative('too-late', filed, { rules: shipped('local-e-petition') });
  assert.ok(id > 0);
  const [one] = await tied('until-88-days', filed, 1);
  await sql`update initiative set rules = ${JSON.stringify(shipped('california-county'))}::jsonb, election_on = '2026-07-01'
    where slug = 'until-88-days'`.execute(room.platform.db);
  assert.ok(one !== undefined);
  assert.match(await (await one.get('/initiatives/until-88-days/withdraw')).text(), /cannot be withdrawn now/);
  assert.equal((await consent(one, 'until-88-days')).status, 409);
});

test('an account that takes a proponent’s place has consented to nothing', async () => {
  const [one] = await tied('replaced', filed, 3);
  assert.ok(one !== undefined);
  await consent(one, 'replaced');
  const next = await room.person(state);
  await invite('replaced', 1, emailOf(next));
  await next.post('/initiatives/replaced/proponent', {});
  assert.match(await (await next.get('/initiatives/replaced/proponent')).text(), /0 of 3 proponents consent/);
});

test('during the review a proponent hands in an amended text as a version; two at once do not overwrite each other', async () => {
  const [one, two] = await tied('amended', review, 2);
  assert.ok(one !== undefined && two !== undefined);
  const send = (person: Person, body: string, seen: string, reason = 'Clearer.') =>
    person.post('/initiatives/amended/amend', { body, reason, seen });
  const both = await Promise.all([send(one, 'Text one', '0'), send(two, 'Text two', '0')]);
  assert.deepEqual(
    both.map(({ status }) => status).sort((a, b) => a - b),
    [303, 422],
  );
  assert.match(await (await send(one, '', '1')).text(), /Write the text/);
  assert.match(await (await send(one, 'Text three', '1', '')).text(), /Write a reason/);
  assert.equal((await send(one, 'Text three', '1')).status, 303);
  const versions = await (await room.app.request('/initiatives/amended/versions')).text();
  assert.match(versions, /Text three/);
  assert.equal((await (await room.person(state)).post('/initiatives/amended/amend', {})).status, 404);
  const [late] = await tied('amended-late', collecting, 1);
  assert.match((await (await late?.get('/initiatives/amended-late/amend'))?.text()) ?? '', /cannot be amended now/);
});
