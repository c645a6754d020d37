/** Claims about what everybody sees of town halls: lists, own pages, feeds, calendars, open data. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { AuditRow } from '../../platform/audit.ts';
import { outbox } from '../../platform/mail.ts';
import { beginning, followAll, type Entry, type Fact } from '../../rules/meeting/index.ts';
import { cancelTownHall } from './cancel-town-hall.ts';
import { tellChangesJob } from './tell-changes.ts';
import { fresno, kern, openTownHallRoom, state, type TownHallRoom } from './testing/room.ts';
import { setupOf } from './town-hall.ts';

let room: TownHallRoom;
before(async () => void (room = await openTownHallRoom()));
after(() => room.close());

const dayMs = 86_400_000;
const inDays = (days: number): Date => new Date(room.platform.now().getTime() + days * dayMs);
const on = (days: number): { startsAt: Date; endsAt: Date } => ({ startsAt: inDays(days), endsAt: inDays(days + 0.1) });
const text = async (path: string, headers: Readonly<Record<string, string>> = {}): Promise<string> => {
  const answer = await room.app.request(path, { headers });
  assert.equal(answer.status, 200, path);
  return answer.text();
};
const json = async <T>(path: string): Promise<T> => JSON.parse(await text(path)) as T;

interface OpenRecord {
  readonly entries: readonly (Fact & { readonly seq: number; readonly at: string; readonly withheld?: true })[];
  readonly next: string | null;
}
const asked = (question: string, words: string): Fact => ({
  kind: 'question-shown',
  question,
  text: words,
  form: 'written',
  language: 'en',
  name: 'Ada',
  firstTime: true,
  region: fresno,
  via: 'web',
  item: null,
  interpreted: false,
  before: false,
});

test('live meetings come first, then the soonest to come, then the latest that is over; drafts never', async () => {
  const halls = {
    far: await room.hall('list-far', { ...on(20), regionId: kern }),
    near: await room.hall('list-near', { ...on(2), regionId: kern }),
    live: await room.hall('list-live', { ...on(-0.01), regionId: kern }),
    old: await room.hall('list-old', { ...on(-40), regionId: kern }),
    late: await room.hall('list-late', { ...on(-10), regionId: kern }),
    off: await room.hall('list-off', { ...on(5), regionId: kern }),
  };
  await room.hall('list-draft', { ...on(3), regionId: kern, publishedAt: null });
  await room.hall('list-elsewhere', on(3));
  await room.happens(halls.live, { kind: 'opened' });
  for (const hall of [halls.old, halls.late])
    await room.happens(hall, { kind: 'opened' }, { kind: 'adjourned', reason: '' });
  const organiser = await room.person(kern, 'organiser');
  await cancelTownHall(room.platform, halls.off.id, { id: organiser.id, role: 'organiser' }, 'The hall burnt down');
  const order = ['list-live', 'list-near', 'list-off', 'list-far', 'list-late', 'list-old'];
  const page = await text(`/town-halls?region=${kern}`);
  const seen = [...page.matchAll(/Town hall (list-\w+)/g)].map(([, slug]) => slug);
  assert.deepEqual([...new Set(seen)], order);
  const { townHalls } = await json<{ townHalls: readonly { slug: string }[] }>(`/api/town-halls?region=${kern}`);
  assert.deepEqual(
    townHalls.map(({ slug }) => slug),
    order,
  );
  assert.equal((await room.app.request('/town-halls?region=nowhere')).status, 404);
  assert.equal((await room.app.request('/api/town-halls/list-draft')).status, 404);
  assert.equal((await room.app.request('/town-halls/list-draft/meeting.ics')).status, 404);
});

test('the own page tells weekday, zone, place, ways in, planned times and how questions are taken', async () => {
  const startsAt = new Date('2027-03-03T02:00:00Z');
  await room.hall('whole', {
    startsAt,
    endsAt: new Date('2027-03-03T04:00:00Z'),
    phone: '+1 559 555 0134, code 4471#',
    remoteUrl: 'https://video.example.org/1',
    languages: ['en', 'es'],
    queueOrder: 'fair',
    kind: 'regular',
    contact: 'clerk@example.org',
  });
  const page = await text('/town-halls/whole');
  for (const said of [
    'Tuesday, March 2, 2027, 6:00 – 8:00 PM PST',
    'href="tel:+15595550134"',
    'https://video.example.org/1',
    'Step-free from the street.',
    '6:15 PM',
    'Interpreted into Spanish.',
    'clerk@example.org',
    'Regions take turns',
    '/town-halls/order#fair',
    'Nobody has to sign up or give a name',
    'Agenda posted',
    'Government Code 54954.2(a)',
  ])
    assert.ok(page.replaceAll(/[\u202f\u2009\u00a0]/g, ' ').includes(said), said);
  assert.match(
    await text('/town-halls/whole', { 'accept-language': 'es' }),
    /martes, 2 de marzo de 2027[\s\S]*Orden del día/,
  );
  assert.match(await text('/town-halls/order'), /at most 3 people of the same region who came later go before anybody/);
});

test('a live meeting says what is discussed and who has the floor; one that is over leads to what came of it', async () => {
  const hall = await room.hall('goes-on', on(-0.01));
  const question = randomUUID();
  await room.happens(hall, { kind: 'opened' }, { kind: 'item-opened', item: 2 }, asked(question, 'Who pays?'), {
    kind: 'question-taken',
    question,
    reason: '',
  });
  const live = await text('/town-halls/goes-on');
  assert.match(live, /Live now[\s\S]*Item 2[\s\S]*Who pays\?[\s\S]*Nobody waits in the queue/);
  await room.happens(hall, { kind: 'order-set', order: 'votes', reason: 'Many wait.' });
  const changed = await text('/town-halls/goes-on');
  assert.match(
    changed,
    /Whatever most people support comes next\.[\s\S]*\/town-halls\/order#votes/,
    'the order that holds now',
  );
  await room.happens(
    hall,
    { kind: 'question-settled', question, outcome: 'answered', answer: 'The county.', by: 'Clerk' },
    { kind: 'adjourned', reason: '' },
  );
  const past = await text('/town-halls/goes-on');
  assert.match(past, /What came of it[\s\S]*\/town-halls\/goes-on\/minutes/);
  assert.doesNotMatch(past, /Sign up/);
});

test('the invitation keeps its name when the meeting moves, counts the change, and is cancelled with it', async () => {
  const hall = await room.hall('moves', on(9));
  const event = async (): Promise<string> => (await text('/town-halls/moves/meeting.ics')).replaceAll('\r\n ', '');
  const before = await event();
  assert.match(before, /SEQUENCE:0\r\nSTATUS:CONFIRMED\r\nTRANSP:OPAQUE/);
  assert.match(before, /LOCATION:Library\\, 1 Main Street/);
  const uid = /UID:(\S+)/.exec(before)![1]!;
  await sql`update meeting set starts_at = starts_at + interval '1 hour' where id = ${hall.id}`.execute(
    room.platform.db,
  );
  await sql`update meeting set last_seq = last_seq where id = ${hall.id}`.execute(room.platform.db);
  assert.match(await event(), /SEQUENCE:1\r\nSTATUS:CONFIRMED/);
  await cancelTownHall(room.platform, hall.id, { id: await anOrganiser(), role: 'organiser' }, 'No quorum');
  const after = await event();
  assert.ok(after.includes(uid));
  assert.match(after, /SEQUENCE:2\r\nSTATUS:CANCELLED\r\nTRANSP:TRANSPARENT/);
  assert.ok((await text('/town-halls.ics')).includes(uid));
  const feed = await text('/town-halls.atom');
  assert.match(feed, /Announced: Town hall moves/);
  assert.match(feed, /Does not take place: Town hall moves/);
});

const anOrganiser = async (): Promise<string> => (await room.person(state, 'organiser')).id;

test('who signed up is told once that it does not take place, and nobody signs up any more', async () => {
  const hall = await room.hall('called-off', on(4));
  const ada = await room.person(fresno);
  const signUp = (): Promise<Response> =>
    ada.post('/town-halls/called-off/sign-up', { way: 'remote', key: randomUUID() });
  await signUp();
  await cancelTownHall(room.platform, hall.id, { id: await anOrganiser(), role: 'organiser' }, 'No quorum');
  const { rows } =
    await sql<AuditRow>`select * from audit where act = 'town-hall.cancelled' and process = ${`town-hall:${hall.id}`}`.execute(
      room.platform.db,
    );
  for (let again = 0; again < 2; again += 1) await tellChangesJob.run(room.platform, rows[0]!);
  const letters = (await outbox(room.platform.db, 100)).filter(({ to }) => to === `${ada.id}@example.org`);
  assert.deepEqual(
    letters.map(({ subject }) => subject),
    ['Does not take place: Town hall called-off', 'You are signed up: Town hall called-off'],
  );
  assert.ok(letters[0]!.body.includes('No quorum'));
  assert.match(await (await signUp()).text(), /does not take place/);
  assert.match(await text('/town-halls/called-off'), /This meeting does not take place[\s\S]*No quorum/);
});

test('the public record has no words of what was taken off or back, and leads to the same meeting', async () => {
  const hall = await room.hall('recorded', on(-0.01));
  const [kept, hidden, back] = [randomUUID(), randomUUID(), randomUUID()];
  await room.happens(
    hall,
    { kind: 'opened' },
    asked(kept, 'May stay'),
    asked(hidden, 'Slander of a neighbour'),
    asked(back, 'Better not'),
    { ...asked(randomUUID(), 'Waits for a moderator'), kind: 'question-submitted' } as Fact,
    { kind: 'question-hidden', question: hidden, reason: 'It names a private person' },
    { kind: 'question-withdrawn', question: back },
  );
  const record = await json<OpenRecord>('/api/town-halls/recorded/record');
  const told = JSON.stringify(record) + (await text('/api/town-halls/recorded'));
  for (const words of ['Slander', 'Better not', 'Waits for a moderator', 'question-submitted'])
    assert.ok(!told.includes(words), words);
  assert.ok(told.includes('May stay') && told.includes('It names a private person'));
  assert.deepEqual(
    record.entries.map(({ seq, withheld }) => [seq, withheld ?? false]),
    [
      [1, false],
      [2, false],
      [3, true],
      [4, true],
      [6, false],
      [7, false],
    ],
  );
  assert.equal(record.next, null);
  const entries = record.entries.map(({ seq, at, ...fact }): Entry => ({
    seq,
    at: Date.parse(at),
    fact: fact as Fact,
  }));
  const again = followAll(beginning(setupOf(hall)), entries, setupOf(hall));
  const now = await json<{ queue: readonly string[]; status: string }>('/api/town-halls/recorded');
  assert.deepEqual(now.queue, [kept]);
  assert.equal(again.questions.get(hidden)?.state, 'hidden');
  assert.equal(again.status, now.status);
  const rest = await json<OpenRecord>('/api/town-halls/recorded/record?after=4');
  assert.deepEqual(
    rest.entries.map(({ seq }) => seq),
    [6, 7],
  );
});
