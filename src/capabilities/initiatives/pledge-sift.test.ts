import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { counts, fold, pledgeByMail, sendForm } from './testing/pledging.ts';
import { putPledges, standings } from './testing/put-pledges.ts';
import { circulating, fresno, openInitiativeRoom, shipped, type InitiativeRoom } from './testing/room.ts';

let room: InitiativeRoom;
before(async () => {
  room = await openInitiativeRoom({ CONCORD_PROXIES: '1' });
});
after(() => room.close());

test('a disposable mailbox gets the same answers as any other, and its pledge is not counted', async () => {
  await room.initiative('disposable');
  const one = await pledgeByMail(room, 'disposable', 'ann@example.org', fresno, '198.51.100.7');
  const two = await pledgeByMail(room, 'disposable', 'x7k2m9@mailinator.com', fresno, '198.51.100.7');
  assert.deepEqual([two.status, two.headers.get('location')], [one.status, one.headers.get('location')]);
  assert.equal((await counts(room, 'disposable')).total, 1);
});

test('a flood is held with its earlier members, before it is counted and after', async () => {
  const id = await room.initiative('flood');
  await putPledges(room.platform, id, 30, { domain: '~cheap' });
  assert.equal((await counts(room, 'flood')).total, 30);
  await putPledges(room.platform, id, 30, { domain: '~cheap', from: 30 });
  await putPledges(room.platform, id, 5, { domain: 'gmail.com', from: 60 });
  assert.equal((await counts(room, 'flood')).total, 5);
  assert.deepEqual(await standings(room.platform, id), { counted: 5, held: 60 });
});

test('two nodes that take turns hold what one would have held', async () => {
  const id = await room.initiative('two-nodes');
  const other = { ...room.platform };
  for (let nr = 0; nr < 50; nr += 5) {
    await putPledges(room.platform, id, 5, { domain: '~cheap', from: nr });
    await fold({ platform: nr % 2 === 0 ? room.platform : other });
  }
  await fold({ platform: { ...room.platform } });
  assert.deepEqual(await standings(room.platform, id), { held: 50 });
});

test('an e-petition with enough sponsors goes on to be checked, and thresholds are recorded, each once', async () => {
  const id = await room.initiative('thresholds', [{ kind: 'submitted', on: '2026-11-01' }], {
    regionId: fresno,
    rules: shipped('local-e-petition'),
    required: null,
    requiredSource: '',
  });
  await putPledges(room.platform, id, 4, {});
  await Promise.all([fold(room), fold({ platform: { ...room.platform } })]);
  const { eventsOf, insertEvent } = await import('./store/events.ts');
  const kinds = async () => (await eventsOf(room.platform.db, id)).map(({ event }) => event.kind);
  assert.deepEqual(await kinds(), ['submitted']);
  await putPledges(room.platform, id, 1, { from: 4 });
  await Promise.all([1, 2, 3].map(() => fold({ platform: { ...room.platform } })));
  assert.deepEqual(await kinds(), ['submitted', 'sponsored']);
  const last = (await eventsOf(room.platform.db, id)).at(-1)!.event.on;
  await insertEvent(room.platform.db, id, { kind: 'opened', on: last }, null, '');
  await putPledges(room.platform, id, 1_200, { from: 5 });
  await Promise.all([1, 2, 3].map(() => fold({ platform: { ...room.platform } })));
  assert.deepEqual(await kinds(), ['submitted', 'sponsored', 'opened', 'threshold-reached', 'threshold-reached']);
});

test('an initiative on paper records no thresholds', async () => {
  const id = await room.initiative('on-paper', circulating);
  await putPledges(room.platform, id, 300, {});
  await fold(room);
  const { eventsOf } = await import('./store/events.ts');
  assert.equal((await eventsOf(room.platform.db, id)).length, circulating.length);
});

test('counties with fewer than ten are not named, nor one more where the total would tell', async () => {
  const id = await room.initiative('cells');
  const county = (name: string): string => `ocd-division/country:us/state:ca/county:${name}`;
  await putPledges(room.platform, id, 40, { regionId: county('fresno') });
  await putPledges(room.platform, id, 12, { regionId: county('kern'), from: 40 });
  await putPledges(room.platform, id, 3, { regionId: county('alpine'), from: 52 });
  const found = await counts(room, 'cells');
  assert.equal(found.total, 55);
  assert.deepEqual(
    found.regions.map(({ name, pledges }) => [name, pledges]),
    [['Fresno County', 40]],
  );
  assert.equal(found.elsewhere, 15);
  const csv = await (await room.app.request('/initiatives/cells/pledges/counties.csv')).text();
  assert.doesNotMatch(csv, /alpine|kern/i);
  assert.match(csv, /,elsewhere,15/);
  assert.doesNotMatch(await (await room.app.request('/initiatives/cells/pledges')).text(), /Alpine|Kern/);
});

test('hostile input is answered with a 4xx, and records nothing', async () => {
  await room.initiative('hostile');
  const odd = [
    '',
    ' ',
    '\0',
    "'; drop table pledge;--",
    'a'.repeat(100_000),
    'x@',
    '<script>@x.org',
    '💥@💥.💥',
    '../../x@y.z',
  ];
  for (const text of odd) {
    for (const [path, fields] of [
      ['link', { email: text, region: text }],
      ['link', { email: 'ok@example.org', region: text }],
      ['confirm', { token: text, move: text }],
    ] as const) {
      const answer = await sendForm(room, `/initiatives/hostile/pledge/${path}`, fields);
      assert.ok(answer.status >= 400 && answer.status < 500, `${path} ${text.slice(0, 20)}: ${answer.status}`);
    }
    const page = await room.app.request(`/initiatives/hostile/pledge/confirm?token=${encodeURIComponent(text)}`);
    assert.ok(page.status >= 400 && page.status < 500);
  }
  assert.equal((await counts(room, 'hostile')).total, 0);
});
