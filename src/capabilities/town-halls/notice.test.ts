/**
 * Claims about notice that is told step by step: who may, what it takes, what everybody reads, and that nothing told is ever changed. A
 * little over 250 lines: one list of entries.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { toLocal } from '../../platform/local-time.ts';
import type { Person } from '../../platform/testing/person.ts';
import { noticesOf } from './store/notices.ts';
import { fresno, kern, openTownHallRoom, type TownHallRoom } from './testing/room.ts';
import type { NewTownHall } from './store/town-halls.ts';
import type { TownHall } from './town-hall.ts';

let room: TownHallRoom;
let clerk: Person;
before(async () => {
  room = await openTownHallRoom();
  clerk = await room.person(fresno, 'clerk');
});
after(() => room.close());

const hourMs = 3_600_000;
const door = 'On the board at the door of 2281 Tulare Street';

/** A special meeting in 20 hours, posted 30 hours before it: the deadline was four hours ago. */
const special = (slug: string, more: Partial<NewTownHall> = {}): Promise<TownHall> => {
  const now = Date.now();
  return room.hall(slug, {
    kind: 'special',
    startsAt: new Date(now + 20 * hourMs),
    endsAt: new Date(now + 22 * hourMs),
    publishedAt: new Date(now - 10 * hourMs),
    ...more,
  });
};

const ago = (hours: number): string => toLocal(new Date(Date.now() - hours * hourMs), room.platform.config.timeZone);

const tell = (
  who: Person,
  { slug }: TownHall,
  step: string,
  { done = ago(6), note = door, reason = '', corrects = '0', key = randomUUID() as string } = {},
): Promise<Response> =>
  who.post(`/town-halls/${slug}/notice/${step}`, {
    key,
    corrects,
    [`done-${step}`]: done,
    [`note-${step}`]: note,
    [`reason-${step}`]: reason,
  });

const takeBack = (who: Person, { slug }: TownHall, step: string, corrects: string, reason: string): Promise<Response> =>
  who.post(`/town-halls/${slug}/notice/${step}/take-back`, { key: randomUUID(), corrects, [`back-${step}`]: reason });

const words = async (answer: Promise<Response> | Response): Promise<string> =>
  (await (await answer).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

const page = (hall: TownHall): Promise<string> => words(room.app.request(`/town-halls/${hall.slug}`));

const told = ({ id }: TownHall) => noticesOf(room.platform.db, id);

const acts = async ({ id }: TownHall) =>
  (
    await sql<{ act: string; reason: string | null; public: boolean; detail: Record<string, unknown> }>`
      select act, reason, public, detail from audit where process = ${`town-hall:${id}`} order by id`.execute(
      room.platform.db,
    )
  ).rows;

test('everybody reads which steps were done when, late ones as late, and of the others that nothing is recorded', async () => {
  const hall = await special('read-by-all');
  assert.equal((await page(hall)).match(/Not recorded/g)?.length, 4);
  assert.equal((await tell(clerk, hall, 'place-posted')).status, 303);
  const late = await tell(clerk, hall, 'members-notified', { done: ago(2), note: 'By e-mail' });
  assert.equal(late.status, 303);
  const seen = await page(hall);
  assert.match(seen, /open to all By [^]*?In time Done [^]*?: On the board at the door of 2281 Tulare Street/);
  assert.match(seen, /received by the members By [^]*?Late Done [^]*?: By e-mail Recorded/);
  assert.equal(seen.match(/Not recorded/g)?.length, 2);
  assert.doesNotMatch(seen, /missed|failed|violat/i);
  const logged = await acts(hall);
  assert.deepEqual(
    logged.map(({ act, public: open, detail }) => [act, open, detail['step'], detail['late']]),
    [
      ['town-hall.notice-given', true, 'place-posted', false],
      ['town-hall.notice-given', true, 'members-notified', true],
    ],
  );
});

test('ten submits of one form are one entry, and two people who tell of one step at once do not both stand as first', async () => {
  const hall = await special('twice');
  const key = randomUUID();
  const same = await Promise.all(Array.from({ length: 10 }, () => tell(clerk, hall, 'notice-sent', { key })));
  assert.ok(same.every(({ status }) => status === 303));
  assert.equal((await told(hall)).length, 1);
  const organiser = await room.person(fresno, 'organiser');
  const two = await Promise.all([
    tell(clerk, hall, 'place-posted', { note: 'North door' }),
    tell(organiser, hall, 'place-posted', { note: 'South door' }),
  ]);
  assert.deepEqual(
    two.map(({ status }) => status).toSorted((a, b) => a - b),
    [303, 422],
  );
  const refused = await two.find(({ status }) => status === 422)!.text();
  assert.match(refused, /Somebody else recorded something about this step just now/);
  assert.ok(refused.includes('value="North door"') || refused.includes('value="South door"'), 'what was typed is kept');
  assert.equal((await told(hall)).length, 2);
});

test('a later entry corrects an earlier one with a public reason, and both stay readable; the database changes neither', async () => {
  const hall = await special('corrected');
  await tell(clerk, hall, 'place-posted', { note: 'At 2218 Tulare Street' });
  assert.equal((await tell(clerk, hall, 'place-posted', { corrects: '1' })).status, 422);
  const right = await tell(clerk, hall, 'place-posted', { corrects: '1', reason: 'Digits were swapped.' });
  assert.equal(right.status, 303);
  const seen = await page(hall);
  assert.match(
    seen,
    /2281 Tulare Street[^]*1 earlier entry, corrected since[^]*At 2218 Tulare Street[^]*Digits were swapped\./,
  );
  const last = (await acts(hall)).at(-1);
  assert.deepEqual([last?.act, last?.reason], ['town-hall.notice-corrected', 'Digits were swapped.']);
  // Late and in time are counted from the newest alone.
  assert.equal(
    (await tell(clerk, hall, 'place-posted', { corrects: '2', done: ago(1), reason: 'It was today.' })).status,
    303,
  );
  assert.match(await page(hall), /open to all By [^]*?Late Done/);
  for (const change of [sql`update meeting_notice set note = 'x'`, sql`delete from meeting_notice`])
    await assert.rejects(change.execute(room.platform.db), /insert-only/);
});

test('an entry made by mistake is taken back with its reason; the step counts as not recorded, and can be told again', async () => {
  const hall = await special('taken-back');
  assert.equal((await takeBack(clerk, hall, 'media-notified', '0', 'Nothing there')).status, 422);
  await tell(clerk, hall, 'media-notified', { note: 'By e-mail' });
  const silent = await takeBack(clerk, hall, 'media-notified', '1', ' ');
  assert.equal(silent.status, 422);
  assert.match(await silent.text(), /Write the reason: it is public/);
  assert.equal((await takeBack(clerk, hall, 'media-notified', '1', 'Meant for another meeting.')).status, 303);
  const seen = await page(hall);
  assert.equal(seen.match(/Not recorded/g)?.length, 4);
  assert.match(seen, /An entry was taken back [^]*Meant for another meeting\./);
  assert.equal((await takeBack(clerk, hall, 'media-notified', '2', 'Once more')).status, 422);
  const again = { corrects: '2', note: 'By telephone', reason: 'Now it was done.' };
  assert.equal((await tell(clerk, hall, 'media-notified', again)).status, 303);
  assert.match(await page(hall), /received by the media[^]*?In time Done [^]*?: By telephone/);
});

test('what cannot be is said beside the field and kept, and nothing is recorded', async () => {
  const hall = await special('refused');
  for (const [step, sent, sentence] of [
    ['place-posted', { done: '' }, /Give a date and a time\./],
    ['place-posted', { done: '2026-02-30T10:00' }, /Give a date and a time that exist/],
    ['place-posted', { done: ago(-2) }, /This time has not come yet/],
    ['place-posted', { done: ago(24 * 400) }, /more than a year before the meeting/],
    ['place-posted', { note: ' \u200b' }, /Write where or how it was done/],
    ['place-posted', { note: 'x'.repeat(301) }, /at most 300 characters/],
    ['place-posted', { corrects: '7' }, /Somebody else recorded something/],
    ['media-told', {}, /not asked of this kind of meeting/],
    ['no-such', {}, /not asked of this kind of meeting/],
  ] as const) {
    const answer = await tell(clerk, hall, step, { note: 'Kept', ...sent });
    assert.equal(answer.status, 422, JSON.stringify([step, sent]));
    const text = await answer.text();
    assert.match(text, sentence, JSON.stringify([step, sent]));
    if (step === 'place-posted' && !('note' in sent)) assert.match(text, /value="Kept"/);
  }
  assert.deepEqual(await told(hall), []);
  assert.deepEqual(await acts(hall), []);
});

test('each kind of meeting has its own steps; a neighbourhood group has none, and a draft and what was cancelled take none', async () => {
  const steps = async (hall: TownHall): Promise<readonly string[]> =>
    [
      ...(await (await clerk.get(`/town-halls/${hall.slug}/notice`)).text()).matchAll(
        /action="[^"]*\/notice\/([a-z-]+)"/g,
      ),
    ].map(([, step]) => step!);
  assert.deepEqual(await steps(await special('kind-regular', { kind: 'regular' })), ['place-posted', 'notice-sent']);
  assert.equal((await steps(await special('kind-special'))).length, 4);
  assert.deepEqual(await steps(await special('kind-emergency', { kind: 'emergency' })), ['media-told']);
  const group = await special('kind-community', { kind: 'community' });
  assert.deepEqual(await steps(group), []);
  assert.match(await words(clerk.get(`/town-halls/${group.slug}/notice`)), /No law sets a notice/);
  const draft = await special('kind-draft', { publishedAt: null });
  assert.equal((await tell(clerk, draft, 'place-posted')).status, 422);
  const off = await special('kind-cancelled');
  await sql`update meeting set cancelled_at = now(), cancel_reason = 'Ill' where id = ${off.id}`.execute(
    room.platform.db,
  );
  assert.equal((await tell(clerk, off, 'place-posted')).status, 422);
  assert.deepEqual([...(await told(draft)), ...(await told(off))], []);
});

test('organisers and clerks of the region tell it; those of another region, moderators and residents do not', async () => {
  const hall = await special('rights');
  for (const [who, step] of [
    [await room.person(fresno, 'organiser'), 'place-posted'],
    [clerk, 'notice-sent'],
  ] as const)
    assert.equal((await tell(who, hall, step)).status, 303, step);
  for (const who of [
    await room.person(kern, 'organiser'),
    await room.person(kern, 'clerk'),
    await room.person(fresno, 'moderator'),
    await room.person(fresno),
  ]) {
    assert.equal((await who.get(`/town-halls/${hall.slug}/notice`)).status, 403);
    assert.equal((await tell(who, hall, 'members-notified')).status, 403);
    assert.equal((await takeBack(who, hall, 'place-posted', '1', 'No.')).status, 403);
  }
  assert.equal((await told(hall)).length, 2);
});

test('the API gives the duties with what was told of them, and every entry; the export gives the entries', async () => {
  const hall = await special('open-data');
  await tell(clerk, hall, 'place-posted', { note: 'At the wrong door' });
  await tell(clerk, hall, 'place-posted', { corrects: '1', done: ago(3), reason: 'Another door.' });
  const read = async (path: string) =>
    (await (await room.app.request(path)).json()) as {
      readonly notice: {
        readonly duties: readonly { readonly duty: string; readonly met: string; readonly note: string }[];
        readonly entries: readonly object[];
      } & readonly object[];
    };
  const { notice } = await read(`/api/town-halls/${hall.slug}`);
  assert.deepEqual(
    notice.duties.map(({ duty, met, note }) => [duty, met, note]),
    [
      ['agenda-posted', 'yes', ''],
      ['place-posted', 'no', door],
      ['members-notified', 'open', ''],
      ['media-notified', 'open', ''],
      ['notice-sent', 'open', ''],
    ],
  );
  const [first, second] = notice.entries as readonly {
    readonly note: string;
    readonly reason: string;
    readonly by: string;
  }[];
  assert.deepEqual(
    [first?.note, second?.note, second?.reason, second?.by],
    ['At the wrong door', door, 'Another door.', 'clerk'],
  );
  assert.deepEqual((await read(`/town-halls/${hall.slug}/record.json`)).notice, notice.entries);
});

test('a clerk who deletes the account leaves what they told behind, and no name', async () => {
  const hall = await special('forgotten');
  const leaving = await room.person(fresno, 'clerk');
  assert.equal((await tell(leaving, hall, 'place-posted')).status, 303);
  const { db } = room.platform;
  await sql`update meeting_notice set by_account = null where by_account = ${leaving.id}`.execute(db);
  const left = await sql<{ note: string; by_account: string | null }>`
    select note, by_account from meeting_notice where meeting_id = ${hall.id}`.execute(db);
  assert.deepEqual(left.rows, [{ note: door, by_account: null }]);
});
