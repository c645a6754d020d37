/** What organisers do: drafts, keys in a form without scripts, publishing, and what stays after it. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { createReferendumFor } from './create-referendum-for.ts';
import { findReferendum } from './store/referendums.ts';
import { fresno, openReferendumRoom, state, twoKeys, type Person, type ReferendumRoom } from './testing/room.ts';
import { filled } from './testing/form.ts';

describe('organising referendums', () => {
  let room: ReferendumRoom;
  let organiser: Person;
  before(async () => {
    room = await openReferendumRoom();
    organiser = await room.person(state, 'organiser');
  });
  after(() => room.close());

  const make = (changes: Readonly<Record<string, string>> = {}, who: Person = organiser): Promise<Response> =>
    who.post('/referendums/new', filled({ key: randomUUID(), ...changes }));
  const slugIn = (answer: Response): string =>
    /^\/referendums\/(.+)\/organise$/.exec(answer.headers.get('location') ?? '')?.[1] ?? '';

  it('make a draft with keys of every kind, which nobody else sees until it is published', async () => {
    const slug = slugIn(await make({ title: 'Every kind' }));
    const found = await findReferendum(room.platform.db, slug);
    assert.deepEqual(found?.keys, [
      { kind: 'turnout', threshold: { of: 1, in: 2 }, comparison: 'at-least' },
      { kind: 'majority', threshold: { of: 11, in: 20 }, comparison: 'more-than' },
      {
        kind: 'regions',
        threshold: { of: 1, in: 2 },
        comparison: 'at-least',
        regions: { of: 2, in: 3 },
        regionsComparison: 'more-than',
      },
    ]);
    assert.deepEqual(found?.translations, {
      es: { title: 'Agua', summary: '', question: '¿Debe subir?', argumentFor: 'Sí.', argumentAgainst: 'No.' },
    });
    assert.equal((await (await room.person(fresno)).get(`/referendums/${slug}`)).status, 404);
    assert.equal((await organiser.get(`/referendums/${slug}`)).status, 200);
    assert.equal(
      (await organiser.post(`/referendums/${slug}/publish`, { publishReason: 'Called by the council.' })).status,
      303,
    );
    const page = await (await (await room.person(fresno)).get(`/referendums/${slug}`)).text();
    assert.match(page, /In more than 2\/3 of the counties, at least 50% of the yes and no votes are yes/);
  });

  it('add a row for another key without losing what was typed, and without making anything', async () => {
    const answer = await make({ intent: 'add-key', title: 'Half typed', keyRows: '3' });
    assert.equal(answer.status, 200);
    const page = await answer.text();
    assert.ok(
      page.includes('value="Half typed"') &&
        page.includes('name="key-3-kind"') &&
        page.includes('name="keyRows" value="4"'),
    );
    const made = await sql`select from referendum where title = 'Half typed'`.execute(room.platform.db);
    assert.equal(made.rows.length, 0);
  });

  it('are told what is wrong beside the field, and keep what they typed', async () => {
    for (const [changes, sentence] of [
      [{ question: '' }, /Write the question/],
      [{ argumentAgainst: '' }, /The other side has an argument and this one has none/],
      [{ argumentFor: 'x'.repeat(3_001) }, /at most 3,000 letters, for either side/],
      [{ 'key-0-share': '0 %' }, /Write a share above 0/],
      [{ 'key-0-share': '101' }, /Write a share above 0/],
      [{ 'key-0-share': '100', 'key-0-comparison': 'more-than' }, /can never be reached/],
      [{ 'key-0-kind': '', 'key-1-kind': '', 'key-2-kind': '' }, /Choose at least one key/],
      [{ closesAt: '2099-02-01T09:00' }, /must close after it opens/],
      [{ region: 'ocd-division/country:us/state:nv' }, /not an organiser in this region/],
      [{ region: fresno, regionKind: 'nonsense' }, /Choose one/],
      // Nobody could enter a return of it.
      [{ region: `${state}/county:alpine`, regionKind: 'city' }, /no regions of this kind here/],
      [{ otherTitle: '' }, /Write the title in the second language/],
    ] as const) {
      const answer = await make({ title: 'Wrong one', ...changes });
      assert.equal(answer.status, 422, JSON.stringify(changes));
      const page = await answer.text();
      assert.match(page, sentence);
      assert.ok(page.includes('value="Wrong one"'));
    }
  });

  it('make one draft of one form sent twice', async () => {
    const key = randomUUID();
    const sent = await Promise.all([make({ title: 'Twice', key }), make({ title: 'Twice', key })]);
    assert.equal(new Set(sent.map(slugIn)).size, 1);
  });

  it('cannot change question and keys after publication, and say why they move a date', async () => {
    const slug = slugIn(await make({ title: 'Published' }));
    await organiser.post(`/referendums/${slug}/publish`, { publishReason: 'Called.' });
    const change = (fields: Readonly<Record<string, string>>): Promise<Response> =>
      organiser.post(`/referendums/${slug}/edit`, filled(fields));
    assert.match(await (await change({ closesAt: '2099-05-01T20:00' })).text(), /Write a reason/);
    assert.equal(
      (await change({ closesAt: '2099-05-01T20:00', question: 'Another?', keyRows: '1', reason: 'Floods.' })).status,
      303,
    );
    const found = await findReferendum(room.platform.db, slug);
    assert.deepEqual([found?.question, found?.keys.length, found?.closesAt.getUTCMonth()], ['Should it rise?', 3, 4]);
    const log = await sql<{ reason: string }>`
      select reason from audit where process = ${`referendum:${found?.id}`} and act = 'referendum.changed' and public`.execute(
      room.platform.db,
    );
    assert.deepEqual(log.rows, [{ reason: 'Floods.' }]);
  });

  it('put a qualified measure to a vote in the transaction of another room, or not at all', async () => {
    const measure = {
      title: 'From an initiative',
      question: 'Should it be?',
      regionId: state,
      keys: twoKeys,
      regionKind: 'county',
      opensAt: new Date('2028-10-09T07:00:00Z'),
      closesAt: new Date('2028-11-08T04:00:00Z'),
      language: 'en',
      translations: {},
      topic: null,
      kind: 'reported',
      hypothetical: true,
      initiative: 'initiative:12',
    } as const;
    const act = {
      official: { id: organiser.id, role: 'organiser' },
      reason: 'It qualified.',
      now: room.platform.now(),
    } as const;
    const { db } = room.platform;
    const failed = db.transaction().execute(async (tx) => {
      await createReferendumFor(room.platform, tx, measure, act);
      throw new Error('the other room changed its mind');
    });
    await assert.rejects(failed, /changed its mind/);
    assert.equal(await findReferendum(db, 'from-an-initiative'), undefined);
    const made = await db.transaction().execute((tx) => createReferendumFor(room.platform, tx, measure, act));
    assert.equal(made.path, '/referendums/from-an-initiative');
    const listed = await room.app.request('/api/referendums?initiative=initiative:12');
    const { referendums } = (await listed.json()) as { referendums: { slug: string; process: string }[] };
    assert.deepEqual(
      referendums.map(({ process }) => process),
      [made.process],
    );
  });

  it('cannot be stood in for by organisers of another region', async () => {
    const stranger = await room.person(fresno, 'organiser');
    const slug = slugIn(await make({ title: 'Not theirs' }));
    for (const path of ['edit', 'organise'])
      assert.equal((await stranger.get(`/referendums/${slug}/${path}`)).status, 403);
    for (const path of ['publish', 'certify', 'reopen', 'edit'])
      assert.equal((await stranger.post(`/referendums/${slug}/${path}`, {})).status, 403);
    assert.equal((await make({ region: state }, stranger)).status, 422);
  });
});
