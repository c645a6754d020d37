/** Claims about signing up: one line for the hall, a waiting list that moves, kept places, privacy, letters once. Over 250 lines: one line for one hall. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { outbox } from '../../platform/mail.ts';
import type { Person } from '../../platform/testing/person.ts';
import { remindAll, remindersDue } from './remind.ts';
import { tellPlaces } from './tell-places.ts';
import { fresno, kern, openTownHallRoom, state, type TownHallRoom } from './testing/room.ts';
import type { TownHall } from './town-hall.ts';

let room: TownHallRoom;
before(async () => void (room = await openTownHallRoom()));
after(() => room.close());

const dayMs = 86_400_000;
const inDays = (days: number): Date => new Date(room.platform.now().getTime() + days * dayMs);
const hallOf = (slug: string, more: Parameters<TownHallRoom['hall']>[1] = {}): Promise<TownHall> =>
  room.hall(slug, { startsAt: inDays(3), endsAt: inDays(3.1), ...more });
const signUp = (person: Person, slug: string, more: Readonly<Record<string, string>> = {}): Promise<Response> =>
  person.post(`/town-halls/${slug}/sign-up`, { way: 'hall', key: randomUUID(), ...more });
const withdraw = (person: Person, slug: string): Promise<Response> =>
  person.post(`/town-halls/${slug}/sign-up/withdraw`, { key: randomUUID() });
const page = async (person: Person, slug: string): Promise<string> =>
  (await person.get(`/town-halls/${slug}/sign-up`)).text();
const lettersTo = async (person: Person): Promise<readonly string[]> =>
  (await outbox(room.platform.db, 1_000))
    .filter(({ to }) => to === `${person.id}@example.org`)
    .map(({ subject }) => subject)
    .reverse();

test('the hall fills, the next one waits, and moves up with one letter when somebody gives a place back', async () => {
  const hall = await hallOf('fills', { capacity: 1 });
  const [ada, ben, cleo] = [await room.person(fresno), await room.person(kern), await room.person(null)];
  for (const person of [ada, ben, cleo]) assert.equal((await signUp(person, hall.slug)).status, 303);
  assert.match(await page(ada, hall.slug), /You have a place in the hall/);
  assert.match(await page(ben, hall.slug), /You are number 1 on the waiting list/);
  assert.match(await page(cleo, hall.slug), /You are number 2 on the waiting list/);
  assert.equal((await withdraw(ada, hall.slug)).status, 303);
  await tellPlaces(room.platform, hall.id);
  await tellPlaces(room.platform, hall.id);
  assert.match(await page(ben, hall.slug), /You have a place in the hall/);
  assert.match(await page(cleo, hall.slug), /You are number 1 on the waiting list/);
  assert.deepEqual(await lettersTo(ben), [
    'You are signed up: Town hall fills',
    'You have a place now: Town hall fills',
  ]);
  assert.deepEqual(await lettersTo(cleo), ['You are signed up: Town hall fills']);
});

test('giving a place back queues the job that tells the next one', async () => {
  const hall = await hallOf('queues', { capacity: 1 });
  const ada = await room.person(fresno);
  await signUp(ada, hall.slug);
  const jobs = async (): Promise<number> =>
    (
      await sql<{ n: number }>`select count(*)::int as n from graphile_worker.jobs
        where task_identifier = 'town-halls.tell-places'`.execute(room.platform.db)
    ).rows[0]!.n;
  const was = await jobs();
  await signUp(ada, hall.slug, { way: 'remote' });
  assert.equal(await jobs(), was + 1);
});

test('forty at once get exactly the places there are, in one line without gaps', async () => {
  const hall = await hallOf('rush', { capacity: 10 });
  const people = await Promise.all(Array.from({ length: 40 }, () => room.person(fresno)));
  await Promise.all(people.map((person) => signUp(person, hall.slug)));
  const pages = await Promise.all(people.map((person) => page(person, hall.slug)));
  assert.equal(pages.filter((text) => text.includes('You have a place in the hall')).length, 10);
  const waiting = pages.flatMap((text) => /You are number (\d+) on/.exec(text)?.[1] ?? []).map(Number);
  assert.deepEqual(
    waiting.sort((a, b) => a - b),
    Array.from({ length: 30 }, (_, nr) => nr + 1),
  );
});

test('the same form sent five times is one sign-up, and changing what one needs keeps the place in line', async () => {
  const hall = await hallOf('same', { capacity: 1 });
  const [ada, ben] = [await room.person(fresno), await room.person(fresno)];
  const key = randomUUID();
  await Promise.all(Array.from({ length: 5 }, () => signUp(ada, hall.slug, { key })));
  await signUp(ben, hall.slug);
  await signUp(ada, hall.slug, { accommodation: 'A seat near the door' });
  assert.match(await page(ada, hall.slug), /You have a place[\s\S]*A seat near the door/);
  assert.equal((await lettersTo(ada)).length, 1);
  await signUp(ada, hall.slug, { way: 'remote' });
  await signUp(ada, hall.slug, { way: 'hall' });
  assert.match(
    await page(ada, hall.slug),
    /You are number 1 on the waiting list/,
    'who left the line stands at its end',
  );
});

test('places kept for a region go to its people; others share the rest until they are released', async () => {
  const hall = await hallOf('kept', { capacity: 2, regionId: state });
  const organiser = await room.person(state, 'organiser');
  const keep = (more: Readonly<Record<string, string>>): Promise<Response> =>
    organiser.post(`/town-halls/${hall.slug}/sign-ups/keep`, {
      region: kern,
      places: '1',
      released: '',
      reason: 'Kern is far away',
      ...more,
    });
  assert.equal((await keep({ places: '3' })).status, 422, 'more than there are');
  assert.equal((await keep({ reason: ' ' })).status, 422, 'without a reason');
  assert.equal((await keep({})).status, 303);
  const [ada, ben, kim] = [await room.person(fresno), await room.person(fresno), await room.person(kern)];
  for (const person of [ada, ben]) await signUp(person, hall.slug);
  assert.match(await page(ben, hall.slug), /number 1 on the waiting list/, 'the second place is kept');
  await signUp(kim, hall.slug);
  assert.match(await page(kim, hall.slug), /You have a place in the hall/);
  await withdraw(kim, hall.slug);
  assert.match(await page(ben, hall.slug), /number 1 on the waiting list/);
  assert.equal((await keep({ released: '2026-01-01T09:00' })).status, 303);
  assert.match(await page(ben, hall.slug), /You have a place in the hall/);
});

test('fewer places take back the last ones that were given, and say so', async () => {
  const hall = await hallOf('fewer', { capacity: 2 });
  const [ada, ben] = [await room.person(fresno), await room.person(fresno)];
  for (const person of [ada, ben]) await signUp(person, hall.slug);
  await sql`update meeting set capacity = 1 where id = ${hall.id}`.execute(room.platform.db);
  await tellPlaces(room.platform, hall.id);
  assert.deepEqual((await lettersTo(ben)).at(-1), 'You wait for a place again: Town hall fewer');
  assert.equal((await lettersTo(ada)).length, 1);
});

test('what cannot be used comes back with a sentence and with what was typed, and records nothing', async () => {
  const hall = await hallOf('wrong', { languages: ['en', 'es'] });
  const online = await hallOf('online', { place: '', address: '' });
  const ada = await room.person(fresno);
  for (const [slug, fields, sentence] of [
    [hall.slug, { way: '' }, 'Say how you will take part.'],
    [hall.slug, { way: 'withdrawn' }, 'Say how you will take part.'],
    [online.slug, { way: 'hall' }, 'This meeting has no hall.'],
    [hall.slug, { name: 'x'.repeat(61) }, 'at most 60 characters'],
    [hall.slug, { interpretation: 'fr' }, 'Choose one of the languages'],
    [hall.slug, { accommodation: 'x'.repeat(1_001) }, 'at most 1,000 characters'],
    [hall.slug, { key: 'no' }, 'The form was incomplete'],
  ] as const) {
    const answer = await signUp(ada, slug, { accommodation: 'Large print', ...fields });
    assert.equal(answer.status, 422);
    const text = await answer.text();
    assert.ok(text.includes(sentence), sentence);
    if (!('accommodation' in fields)) assert.ok(text.includes('Large print'));
  }
  const rows = await sql`select from meeting_sign_up s join account a on a.id = s.account_id
    where a.id = ${ada.id}`.execute(room.platform.db);
  assert.equal(rows.rows.length, 0);
});

test('nobody signs up for a draft, for a meeting that has begun, or from elsewhere where only residents take part', async () => {
  const draft = await hallOf('draft-hall', { publishedAt: null });
  const begun = await hallOf('begun-hall');
  const residents = await hallOf('residents-hall', { joining: 'residents' });
  await room.happens(begun, { kind: 'opened' });
  const kim = await room.person(kern);
  assert.equal((await signUp(kim, draft.slug)).status, 404);
  assert.match(await (await signUp(kim, begun.slug)).text(), /has begun or is over/);
  assert.match(await (await signUp(kim, residents.slug)).text(), /Only residents of Fresno County/);
  assert.equal((await signUp(await room.person(fresno), residents.slug)).status, 303);
});

test('who signed up is read by organisers and clerks only, and appears nowhere in public', async () => {
  const hall = await hallOf('private-hall', { capacity: 30 });
  const secret = 'needs-a-ramp-8812';
  const people = await Promise.all(Array.from({ length: 10 }, () => room.person(fresno)));
  for (const person of people.slice(0, 9)) await signUp(person, hall.slug, { accommodation: secret, name: 'Zebulon' });
  const stranger = await room.person(kern);
  const paths = ['', '/sign-up', '/live', '/meeting.ics'].map((path) => `/town-halls/${hall.slug}${path}`);
  for (const path of [...paths, `/api/town-halls/${hall.slug}`, '/log', '/town-halls']) {
    const text = await (await stranger.get(path)).text();
    assert.ok(!text.includes(secret) && !text.includes('Zebulon') && !text.includes(people[0]!.id), path);
  }
  const overview = async (): Promise<string> => (await stranger.get(`/town-halls/${hall.slug}`)).text();
  assert.doesNotMatch(await overview(), /Where those who signed up live|places? in the hall (is|are) free/);
  await signUp(people[9]!, hall.slug);
  assert.match(await overview(), /Where those who signed up live[\s\S]*Fresno County[\s\S]*10 people/);
  assert.match(await overview(), /20 places in the hall are free/);
  for (const [role, status] of [
    ['organiser', 200],
    ['clerk', 200],
    ['facilitator', 403],
    ['moderator', 403],
    ['auditor', 403],
  ] as const) {
    const person = await room.person(fresno, role);
    for (const path of ['sign-ups', 'sign-ups.csv']) {
      const answer = await person.get(`/town-halls/${hall.slug}/${path}`);
      assert.equal(answer.status, status, `${role} ${path}`);
      assert.equal((await answer.text()).includes(secret), status === 200);
    }
  }
});

test('the API signs up, tells how one stands, and withdraws, as the form does', async () => {
  const hall = await hallOf('by-api', { capacity: 1 });
  const [ada, ben] = [await room.person(fresno), await room.person(fresno)];
  const ask = async (
    person: Person,
    method: string,
    body?: object,
  ): Promise<readonly [number, { place?: string; waitingNumber?: number | null }]> => {
    const answer = await room.app.request(
      `/api/town-halls/${hall.slug}/sign-up${method === 'DELETE' ? `?key=${randomUUID()}` : ''}`,
      {
        method,
        headers: { authorization: `Bearer ${person.token}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify({ key: randomUUID(), ...body }) }),
      },
    );
    return [answer.status, (await answer.json()) as object];
  };
  assert.equal((await ask(ada, 'GET'))[0], 404);
  assert.equal((await ask(ada, 'PUT', { way: 'hall', accommodation: 'Large print' }))[1].place, 'placed');
  const [, waits] = await ask(ben, 'PUT', { way: 'hall' });
  assert.deepEqual([waits.place, waits.waitingNumber], ['waiting', 1]);
  assert.equal((await ask(ben, 'PUT', { way: 'hall', interpretation: 'fr' }))[0], 422);
  assert.equal((await ask(ada, 'DELETE'))[0], 200);
  assert.equal((await ask(ben, 'GET'))[1].place, 'placed');
  await room.happens(hall, { kind: 'opened' });
  assert.equal((await ask(ada, 'PUT', { way: 'hall' }))[0], 409);
});

test('rows of sign-ups are never changed, and go with the account', async () => {
  const hall = await hallOf('kept-rows');
  const ada = await room.person(fresno);
  await signUp(ada, hall.slug);
  const { db } = room.platform;
  await assert.rejects(sql`update meeting_sign_up set way = 'remote' where account_id = ${ada.id}`.execute(db));
  await assert.rejects(sql`delete from meeting_sign_up where account_id = ${ada.id}`.execute(db));
  await sql`delete from account where id = ${ada.id}`.execute(db);
  assert.equal((await sql`select from meeting_sign_up where meeting_id = ${hall.id}`.execute(db)).rows.length, 0);
});

test('reminders go out once: when questions open, the day before and an hour before, and again when it was moved', async () => {
  const hall = await hallOf('reminded', { questionsFrom: inDays(1), phone: '+1 559 555 0134' });
  const [ada, ben] = [await room.person(fresno), await room.person(fresno)];
  for (const person of [ada, ben]) await signUp(person, hall.slug);
  await withdraw(ben, hall.slug);
  const at = async (instant: number): Promise<void> => {
    for (let again = 0; again < 2; again += 1) await remindAll(room.platform, new Date(instant));
  };
  const starts = hall.startsAt.getTime();
  await at(starts - 2.9 * dayMs);
  assert.equal((await lettersTo(ada)).length, 1, 'too early for any');
  await at(starts - 1.9 * dayMs);
  await at(starts - 0.9 * dayMs);
  await at(starts - 0.5 * 3_600_000);
  await at(starts + 60_000);
  assert.deepEqual((await lettersTo(ada)).slice(1), [
    'Questions are open: Town hall reminded',
    'Tomorrow: Town hall reminded',
    'In an hour: Town hall reminded',
  ]);
  assert.equal((await lettersTo(ben)).length, 1, 'who withdrew gets no more');
  const [letter] = (await outbox(room.platform.db, 1_000)).filter(({ subject }) => subject.startsWith('In an hour'));
  for (const part of ['+1 559 555 0134', '1 Main Street', `/town-halls/${hall.slug}/live`, '/meeting.ics'])
    assert.ok(letter?.body.includes(part), part);
  await sql`update meeting set starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day'
    where id = ${hall.id}`.execute(room.platform.db);
  await at(starts + 0.5 * dayMs);
  assert.equal((await lettersTo(ada)).filter((subject) => subject.startsWith('Tomorrow')).length, 2);
});

test('a reminder that would come too late to help is not due', () => {
  const startsAt = new Date('2027-03-02T18:00:00Z');
  const due = (hours: number): readonly string[] =>
    remindersDue(
      { startsAt, questionsFrom: new Date('2027-03-01T00:00:00Z') },
      new Date(startsAt.getTime() - hours * 3_600_000),
    ).map(({ kind }) => kind);
  assert.deepEqual(due(48), []);
  assert.deepEqual(due(30), ['questions']);
  assert.deepEqual(due(24), ['questions', 'day']);
  assert.deepEqual(due(1.5), []);
  assert.deepEqual(due(1), ['hour']);
  assert.deepEqual(due(0), []);
});
