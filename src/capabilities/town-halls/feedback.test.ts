/** Claims about feedback: one from each account, told after the close for ten people or more, and never fewer. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { toldFeedback } from './feedback.ts';
import { toldParticipants } from './participants.ts';
import { allFeedback, type GivenFeedback } from './store/feedback.ts';
import { heldMeeting } from './testing/held.ts';
import { fresno, kern, openTownHallRoom, type TownHallRoom } from './testing/room.ts';

let room: TownHallRoom;
before(async () => void (room = await openTownHallRoom()));
after(() => room.close());

const agreeing = { follow: 'agree', heard: 'agree', trust: 'partly', comment: '' };

test('an account counts once, may change what it said, and nothing is told before the close', async () => {
  const hall = await heldMeeting(room, 'open', [], { daysAgo: 1, joining: 'anyone' });
  const [ada, organiser] = [await room.person(fresno), await room.person(fresno, 'organiser')];
  const at = '/town-halls/open/feedback';
  await Promise.all(Array.from({ length: 5 }, () => ada.post(at, agreeing)));
  assert.equal((await ada.post(at, { ...agreeing, trust: 'disagree', comment: 'Too long.' })).status, 303);
  const given = await allFeedback(room.platform.db, hall.id);
  assert.deepEqual(
    given.map(({ trust, comment }) => [trust, comment]),
    [['disagree', 'Too long.']],
  );
  assert.doesNotMatch(await (await ada.get(at)).text(), /What people said|Too long\.<\/li>/);
  assert.match(await (await organiser.get(at)).text(), /Too long\.<\/li>/);
  assert.equal((await ada.get(`${at}.csv`)).status, 404);
});

test('an answer that is missing is asked for beside its question, and nothing is recorded', async () => {
  const hall = await heldMeeting(room, 'missing', [], { daysAgo: 1 });
  const ada = await room.person(fresno);
  const refused = await ada.post('/town-halls/missing/feedback', {
    follow: 'agree',
    heard: '',
    trust: 'x',
    comment: 'Kept',
  });
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /Choose an answer[^]*Kept/);
  assert.equal((await allFeedback(room.platform.db, hall.id)).length, 0);
});

test('feedback comes from accounts that may take part, between the adjournment and the close', async () => {
  const [ada, stranger] = [await room.person(fresno), await room.person(kern)];
  const early = await room.hall('early');
  await room.happens(early, { kind: 'opened' });
  assert.equal((await ada.post('/town-halls/early/feedback', agreeing)).status, 422);
  const late = await heldMeeting(room, 'late', [], { daysAgo: 15 });
  assert.equal((await ada.post('/town-halls/late/feedback', agreeing)).status, 422);
  const own = await heldMeeting(room, 'own', [], { daysAgo: 1, joining: 'residents' });
  assert.equal((await stranger.post('/town-halls/own/feedback', agreeing)).status, 403);
  const anonymous = await room.app.request('/town-halls/own/feedback', {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  assert.ok(anonymous.status === 303 || anonymous.status === 401, String(anonymous.status));
  for (const hall of [early, late, own]) assert.equal((await allFeedback(room.platform.db, hall.id)).length, 0);
});

test('after the close figures are told for ten people or more, with a file of the same', async () => {
  const hall = await heldMeeting(room, 'told', [], { daysAgo: 15 });
  await sql`
    insert into meeting_feedback (meeting_id, token, revision, region_id, follow, heard, trust)
    select ${hall.id}, decode(md5(n::text), 'hex'), 1, ${fresno}, 'agree', case when n <= 12 then 'agree' else 'disagree' end, 'partly'
    from generate_series(1, 24) n`.execute(room.platform.db);
  const page = (await (await room.app.request('/town-halls/told/feedback')).text())
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
  assert.match(page, /24 people gave feedback/);
  assert.match(page, /12 agree, 0 partly, 12 disagree/);
  const csv = await (await room.app.request('/town-halls/told/feedback.csv')).text();
  assert.match(csv, /^question,region,agree,partly,disagree,not_agree\r\n/);
  assert.match(csv, /heard,all,12,0,12,12/);
  await assert.rejects(sql`delete from meeting_feedback`.execute(room.platform.db), /insert-only/);
});

const answer = fc.constantFrom('agree' as const, 'partly' as const, 'disagree' as const);
const anyGiven: fc.Arbitrary<readonly GivenFeedback[]> = fc
  .array(fc.tuple(fc.constantFrom('A', 'B', 'C', null), answer, answer, answer), { maxLength: 120, size: 'max' })
  .map((rows) =>
    rows.map(([region, follow, heard, trust]) => ({ region, follow, heard, trust, comment: '', at: new Date(0) })),
  );

test('whatever is said, no figure is below ten, and none follows from the others by subtraction', () => {
  fc.assert(
    fc.property(anyGiven, (given) => {
      const told = toldFeedback(given);
      if (told === undefined) return assert.ok(given.length < 10);
      for (const question of ['follow', 'heard', 'trust'] as const) {
        for (const count of told.all[question] ?? []) assert.ok(count === 0 || count >= 10);
        const regions = told.regions[question];
        for (const { agree, others } of regions) assert.ok(agree >= 10 && others >= 10);
        // What the rows leave of the whole is nothing: nobody is left who could be worked out.
        const sum = regions.reduce((all, { agree, others }) => all + agree + others, 0);
        assert.ok(regions.length === 0 || sum === given.length);
      }
    }),
  );
});

test('whoever took part, no region, way or rest of fewer than ten is told or left to be worked out', () => {
  const cell = fc.record({
    region: fc.constantFrom('A', 'B', 'C', null),
    desk: fc.boolean(),
    people: fc.integer({ min: 1, max: 30 }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(cell, { selector: ({ region, desk }) => `${region} ${desk}` }), (counted) => {
      const told = toldParticipants(counted);
      const all = counted.reduce((sum, { people }) => sum + people, 0);
      assert.equal(told.people, all < 10 ? null : all);
      for (const part of [told.online, told.desk]) assert.ok(part === null || part === 0 || part >= 10);
      for (const { people } of told.regions) assert.ok(people >= 10);
      const inRegions = told.regions.reduce((sum, { people }) => sum + people, 0);
      const rest = all - inRegions;
      assert.ok(told.regions.length === 0 || rest === 0 || rest >= 10);
    }),
  );
});
