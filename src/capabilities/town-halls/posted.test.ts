/** What organisers do with a posted meeting: changes that everybody can read, what stays, another time, calling it off. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Person } from '../../platform/testing/person.ts';
import { toLocal } from '../../platform/local-time.ts';
import { versionsOf } from './store/plan.ts';
import { findTownHall } from './store/town-halls.ts';
import { anItemForm, filled } from './testing/form.ts';
import { fresno, kern, openTownHallRoom, type TownHallRoom } from './testing/room.ts';
import type { TownHall } from './town-hall.ts';

describe('organising posted town halls', () => {
  let room: TownHallRoom;
  let organiser: Person;
  let resident: Person;
  before(async () => {
    room = await openTownHallRoom();
    organiser = await room.person(fresno, 'organiser');
    resident = await room.person(fresno);
  });
  after(() => room.close());

  type Fields = Readonly<Record<string, string>>;
  const make = (changes: Fields = {}, who: Person = organiser): Promise<Response> =>
    who.post('/town-halls/new', filled({ key: randomUUID(), ...changes }));
  const slugIn = (answer: Response): string =>
    /^\/town-halls\/(.+)\/organise\/agenda$/.exec(answer.headers.get('location') ?? '')?.[1] ?? '';
  const found = async (slug: string): Promise<TownHall> => (await findTownHall(room.platform.db, slug))!;
  const under = (slug: string, path: string): string => `/town-halls/${slug}/${path}`;
  const addItem = (slug: string, changes: Fields = {}): Promise<Response> =>
    organiser.post(under(slug, 'organise/items/new'), anItemForm(changes));
  const publish = (slug: string, changes: Fields = {}): Promise<Response> =>
    organiser.post(under(slug, 'publish'), { publishReason: 'Called by the council.', ...changes });
  const text = async (answer: Promise<Response>): Promise<string> => (await answer).text();
  const acts = async (hall: TownHall): Promise<readonly unknown[]> =>
    (
      await sql<Record<string, unknown>>`
        select act, reason, public from audit where process = ${`town-hall:${hall.id}`} order by id`.execute(
        room.platform.db,
      )
    ).rows;
  /** A time so many hours from now, as it is typed. */
  const inHours = (hours: number): string =>
    toLocal(new Date(room.platform.now().getTime() + hours * 3_600_000), room.platform.config.timeZone);

  /** Posted in time, with two items. */
  async function posted(title: string, changes: Fields = {}): Promise<string> {
    const slug = slugIn(await make({ title, ...changes }));
    await addItem(slug);
    await addItem(slug, { title: 'Comments', kind: 'public-comment', otherTitle: '' });
    assert.equal((await publish(slug)).status, 303);
    return slug;
  }

  it('change a posted meeting with a reason only, and every version stays to be read', async () => {
    const slug = await posted('Changed');
    const item = under(slug, 'organise/items/1');
    const reworded = anItemForm({ title: 'Costs of both bridges', kind: 'discussion', minutes: '40', after: '2' });
    const refused = await organiser.post(item, reworded);
    assert.equal(refused.status, 422);
    const page = await refused.text();
    assert.ok(/Write a reason/.test(page) && page.includes('Costs of both bridges'));
    assert.equal((await found(slug)).items[0]?.title, 'Costs of the bridge');
    assert.equal((await organiser.post(item, { ...reworded, reason: 'A second offer came.' })).status, 303);
    // The same again changes nothing, and asks for no reason.
    assert.equal((await organiser.post(item, reworded)).status, 303);
    const hall = await found(slug);
    assert.deepEqual(
      (await versionsOf(room.platform.db, hall.id)).map(({ number, changed, reason }) => [number, changed, reason]),
      [
        [1, [], 'Called by the council.'],
        [2, ['agenda'], 'A second offer came.'],
      ],
    );
    const versions = await text(resident.get(under(slug, 'versions')));
    for (const sentence of [
      /A second offer came/,
      /Costs of the bridge \(30 min\)/,
      /Costs of both bridges \(40 min\)/,
      /Moved/,
      /<del dir="auto">Decision<\/del>[\s\S]*<ins dir="auto">Discussion<\/ins>/,
    ])
      assert.match(versions, sentence);
    assert.match(await text(resident.get(`/town-halls/${slug}`)), /\/versions"/);
    assert.deepEqual((await acts(hall)).at(-1), {
      act: 'town-hall.changed',
      reason: 'A second offer came.',
      public: true,
    });
  });

  it('cannot change region, kind or the order of the queue of a posted meeting', async () => {
    const slug = await posted('Fixed');
    const change = {
      kind: 'community',
      queueOrder: 'votes',
      region: kern,
      title: 'Fixed, still',
      reason: 'A better title.',
    };
    assert.equal((await organiser.post(under(slug, 'edit'), filled(change))).status, 303);
    const hall = await found(slug);
    assert.deepEqual(
      [hall.title, hall.kind, hall.queueOrder, hall.regionId, hall.slug],
      ['Fixed, still', 'regular', 'fair', fresno, slug],
    );
  });

  it('are asked twice when they change an agenda after its deadline', async () => {
    const slug = slugIn(await make({ title: 'Late change', startsAt: inHours(30), endsAt: inHours(32) }));
    await addItem(slug);
    await publish(slug, { publishLate: 'yes' });
    const add = { reason: 'Forgotten.', title: 'One more' };
    assert.match(await text(addItem(slug, add)), /Tick that you know/);
    assert.equal((await found(slug)).items.length, 1);
    assert.equal((await addItem(slug, { ...add, late: 'yes' })).status, 303);
    const versions = await versionsOf(room.platform.db, (await found(slug)).id);
    assert.deepEqual(
      versions.map(({ late }) => late),
      [true, true],
    );
    // Documents are not the agenda.
    const document = {
      title: 'A plan',
      url: 'https://example.org/p.pdf',
      item: '',
      language: 'en',
      reason: 'Came today.',
    };
    assert.equal((await organiser.post(under(slug, 'organise/documents'), document)).status, 303);
    assert.equal((await versionsOf(room.platform.db, (await found(slug)).id)).at(-1)?.late, false);
  });

  it('give an item that is taken off no successor of the same number, and keep one that is asked about', async () => {
    const slug = await posted('Numbers');
    const remove = (item: number): Promise<Response> =>
      organiser.post(under(slug, `organise/items/${item}/remove`), { 'remove-reason': 'Withdrawn by the applicant.' });
    assert.equal((await remove(2)).status, 303);
    await addItem(slug, { title: 'New', reason: 'Asked for.' });
    assert.deepEqual(
      (await found(slug)).items.map(({ number }) => number),
      [1, 3],
    );
    await room.happens(await found(slug), {
      kind: 'question-shown',
      question: randomUUID(),
      form: 'written',
      text: 'Why?',
      language: 'en',
      name: '',
      region: null,
      via: 'web',
      item: 3,
      interpreted: false,
      before: true,
    } as Parameters<TownHallRoom['happens']>[1]);
    const kept = await remove(3);
    assert.equal(kept.status, 422);
    assert.match(await kept.text(), /Questions are about this item/);
  });

  it('may mend the way in while a meeting is on, and nothing that was decided about it', async () => {
    const slug = await posted('Live');
    await room.happens(await found(slug), { kind: 'opened' });
    const edit = (changes: Fields): Promise<Response> =>
      organiser.post(under(slug, 'edit'), filled({ title: 'Live', ...changes }));
    assert.equal((await edit({ phone: '+1 559 555 0199', reason: 'The line was down.' })).status, 303);
    assert.equal((await found(slug)).phone, '+1 559 555 0199');
    const refused = await edit({ phone: '+1 559 555 0199', speakerSeconds: '30', reason: 'Faster.' });
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /cannot be changed any more/);
    assert.match(await text(addItem(slug, { reason: 'Now.' })), /cannot be changed any more/);
    assert.equal((await organiser.post(under(slug, 'cancel'), { cancelReason: 'Rain.' })).status, 422);
  });

  it('move a posted meeting to another time, and call one off, each with a public reason', async () => {
    const slug = await posted('Moved');
    const move = (fields: Fields): Promise<Response> => organiser.post(under(slug, 'move'), fields);
    const times = { startsAt: '2099-04-05T18:00', endsAt: '2099-04-05T20:00' };
    assert.match(await text(move(times)), /Write a reason/);
    assert.match(await text(move({ ...times, endsAt: '', moveReason: 'Flood.' })), /Give a date and a time/);
    assert.match(
      await text(move({ startsAt: '2020-04-05T18:00', endsAt: '2020-04-05T20:00', moveReason: 'Flood.' })),
      /time to come/,
    );
    assert.equal((await move({ ...times, moveReason: 'Flood.' })).status, 303);
    const hall = await found(slug);
    assert.equal(hall.startsAt.toISOString(), '2099-04-06T01:00:00.000Z');
    assert.equal((await organiser.post(under(slug, 'cancel'), { cancelReason: '' })).status, 422);
    assert.equal((await organiser.post(under(slug, 'cancel'), { cancelReason: 'The bridge is gone.' })).status, 303);
    assert.equal((await organiser.post(under(slug, 'cancel'), { cancelReason: 'Another reason.' })).status, 303);
    assert.deepEqual((await acts(hall)).slice(-2), [
      { act: 'town-hall.moved', reason: 'Flood.', public: true },
      { act: 'town-hall.cancelled', reason: 'The bridge is gone.', public: true },
    ]);
    const page = await text(resident.get(`/town-halls/${slug}`));
    assert.ok(/Cancelled/.test(page));
    assert.ok(/The bridge is gone\./.test(page));
    assert.match(await text(resident.get('/town-halls')), /Cancelled[\s\S]*Moved|Moved[\s\S]*Cancelled/);
    const asked = await resident.post(under(slug, 'questions'), { question: randomUUID(), text: 'Still?' });
    assert.equal(asked.status, 422);
    assert.equal((await addItem(slug, { reason: 'Anyway.' })).status, 422);
  });
});
