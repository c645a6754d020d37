import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { accepted, filed, paperRoom, statuses, type PaperRoom } from './testing/paper.ts';
import { fresno, shipped, state } from './testing/room.ts';

let room: PaperRoom;
before(async () => {
  room = await paperRoom();
});
after(() => room.close());

const inDays = (days: number): string => {
  room.inDays(days);
  const day = room.today();
  room.inDays(0);
  return day;
};

test('anybody draws the published numbers again with the command on the page', async () => {
  await room.drawn('redrawn', [
    { county: 'fresno', raw: 24_034 },
    { county: 'alpine', raw: 400 },
  ]);
  const page = await (await room.app.request('/initiatives/redrawn/sample')).text();
  assert.match(page, /Three dice/);
  const command = /\.\/concord (petition sample [^<]+)</.exec(page)?.[1]?.replaceAll('&#39;', "'") ?? '';
  assert.match(command, /--seed 'dice 3 1 4' --petition redrawn --county fresno --raw 24034 --size 722/);
  const words = ['petition', 'sample', '--seed', 'dice 3 1 4', '--petition', 'redrawn'];
  const printed = await promisify(execFile)(process.execPath, [
    resolve(import.meta.dirname, '../../cli/main.ts'),
    ...words,
    '--county',
    'fresno',
    '--raw',
    '24034',
    '--size',
    '722',
    '--drawn',
  ]);
  const drawn = printed.stdout.trim().split('\n').map(Number);
  const file = await (await room.app.request('/initiatives/redrawn/sample/fresno/numbers.csv')).text();
  const published = file
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => Number(line.split(',')[1]));
  assert.equal(published.length, 722);
  assert.deepEqual(published, drawn);
  const api = (await (await room.app.request('/api/initiatives/redrawn/sample/fresno')).json()) as {
    numbers: number[];
  };
  assert.deepEqual(api.numbers, drawn);
});

test('where 500 or fewer were filed all are verified, and nothing is drawn', async () => {
  await room.drawn('small-county', [
    { county: 'fresno', raw: 501 },
    { county: 'alpine', raw: 500 },
  ]);
  const file = await (await room.app.request('/initiatives/small-county/sample.csv')).text();
  assert.match(file, /Alpine County,alpine,500,500\r\n/);
  assert.match(file, /Fresno County,fresno,501,500\r\n/);
  assert.equal((await room.app.request('/initiatives/small-county/sample/alpine/numbers.csv')).status, 404);
  assert.match(await (await room.app.request('/initiatives/small-county/sample/alpine')).text(), /nothing is drawn/);
});

test('a seed is announced for a day to come, and can be replaced only before that day, with a reason', async () => {
  await room.initiative('announced', filed);
  const organiser = await room.person(state, 'organiser');
  const announce = (fields: Record<string, string>): Promise<Response> =>
    organiser.post('/initiatives/announced/sample/announce', { announced: 'Dice', revealOn: inDays(5), ...fields });
  assert.equal((await announce({ revealOn: inDays(0) })).status, 422);
  assert.equal((await announce({ announced: ' ' })).status, 422);
  await accepted(announce({}));
  await accepted(announce({}));
  assert.equal((await announce({ announced: 'A lottery' })).status, 422, 'without a reason');
  await accepted(announce({ announced: 'A lottery', revealOn: inDays(6), reason: 'The dice were lost' }));
  const page = await (await room.app.request('/initiatives/announced/sample')).text();
  assert.match(page, /The dice were lost/);
  const clerk = await room.person(state, 'clerk');
  assert.equal((await clerk.post('/initiatives/announced/sample/announce', {})).status, 403);
});

test('the seed is revealed on its day and not before, once, and never where it was known before the count', async () => {
  const organiser = await room.counted('reveal-rules', [{ county: 'fresno', raw: 2_000 }]);
  const path = '/initiatives/reveal-rules/sample';
  const seed = { seed: '1 2 3', again: '1 2 3' };
  const reveal = (fields = seed): Promise<Response> => organiser.post(`${path}/reveal`, fields);
  assert.equal((await reveal()).status, 409, 'not announced');
  await accepted(organiser.post(`${path}/announce`, { announced: 'Dice', revealOn: inDays(3) }));
  assert.equal((await reveal()).status, 409, 'not yet');
  room.inDays(3);
  assert.equal(
    (await organiser.post(`${path}/announce`, { announced: 'Other', revealOn: '2099-01-01', reason: 'x' })).status,
    409,
    'the day has come',
  );
  assert.equal((await reveal({ seed: '1 2 3', again: '1 2 4' })).status, 422);
  const answers = await Promise.all([reveal(), reveal({ seed: '9', again: '9' })]);
  assert.deepEqual(statuses(answers), [303, 409]);
  assert.equal((await reveal()).status, 409);
  room.inDays(0);

  // The raw count is completed on the day of the seed: too late, and another seed must be announced.
  await room.initiative('too-early', filed, { required: 100 });
  await accepted(organiser.post('/initiatives/too-early/sample/announce', { announced: 'Dice', revealOn: inDays(1) }));
  const enter = '/initiatives/too-early/counts/enter/fresno';
  await accepted(organiser.post(enter, { batch: 'a', signatures: '600', receivedOn: '2026-04-20', revision: '1' }));
  await accepted(organiser.post(`${enter}/close`, { closed: 'yes', signatures: '600' }));
  room.inDays(1);
  await accepted(organiser.post('/initiatives/too-early/counts/complete', {}));
  const early = await organiser.post('/initiatives/too-early/sample/reveal', seed);
  assert.equal(early.status, 409);
  assert.match(await early.text(), /could be known before the raw count was complete/);
  const again = { announced: 'New dice', revealOn: '2099-01-01', reason: 'The first seed was known too early' };
  await accepted(organiser.post('/initiatives/too-early/sample/announce', again));
  room.inDays(0);
});

test('once the sample is drawn the raw counts stay, even if the event that completed them is struck', async () => {
  const organiser = await room.drawn('struck', [{ county: 'fresno', raw: 2_000 }]);
  const { db } = room.platform;
  await sql`
    insert into initiative_event (initiative_id, number, kind, on_day, strikes)
    select initiative_id, max(number) + 1, 'struck', max(on_day), max(number) from initiative_event
    where initiative_id = (select id from initiative where slug = 'struck') group by initiative_id`.execute(db);
  const path = '/initiatives/struck/counts/enter/fresno';
  assert.equal((await organiser.post(`${path}/close`, { closed: 'no', reason: 'x' })).status, 409);
  const batch = { batch: 'late', signatures: '5', receivedOn: '2026-04-20', revision: '1' };
  assert.equal((await organiser.post('/initiatives/struck/counts/enter/kern', batch)).status, 409);
});

test('a county petition is counted by its own county; rules without a sample verify every signature', async () => {
  const rules = { ...shipped('california-county'), sampling: null };
  await room.counted('no-sample', [{ county: 'fresno', raw: 1_200 }], { regionId: fresno, rules });
  assert.match(await (await room.app.request('/initiatives/no-sample/sample')).text(), /every signature is verified/);
  const clerk = await room.person(fresno, 'clerk');
  const page = await (await clerk.get('/initiatives/no-sample/verify/fresno')).text();
  assert.match(page, /Full check: every signature/);
  assert.equal((await clerk.get('/initiatives/no-sample/counts/enter/kern')).status, 404);
});

test('from the day of the seed until its reveal the raw count cannot be struck, so that no other seed can be announced', async () => {
  const organiser = await room.counted('seed-due', [{ county: 'fresno', raw: 2_000 }]);
  const path = '/initiatives/seed-due';
  await accepted(organiser.post(`${path}/sample/announce`, { announced: 'Dice', revealOn: inDays(2) }));
  const { rows } = await sql<{ number: number }>`
    select number from initiative_event where kind = 'raw-counted'
      and initiative_id = (select id from initiative where slug = 'seed-due')`.execute(room.platform.db);
  const strike = (): Promise<Response> =>
    organiser.post(`${path}/strike`, { number: String(rows[0]?.number), strikeReason: 'Counted wrongly' });
  room.inDays(2);
  const refused = await strike();
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /Reveal the seed first/);
  room.inDays(1);
  await accepted(strike());
  room.inDays(0);
});
