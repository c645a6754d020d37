/** What organisers do with a posted meeting: changes that everybody can read, what stays, another time, calling it off. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { versionsOf } from './store/plan.ts';
import { anItemForm, filled } from './testing/form.ts';
import { openOrganising, text, under, type Fields, type Organising } from './testing/organising.ts';
import { fresno, kern, type TownHallRoom } from './testing/room.ts';

describe('organising posted town halls', () => {
  let o: Organising;
  before(async () => void (o = await openOrganising()));
  after(() => o.room.close());

  it('change a posted meeting with a reason only, and every version stays to be read', async () => {
    const slug = await o.posted('Changed');
    const item = under(slug, 'organise/items/1');
    const reworded = anItemForm({ title: 'Costs of both bridges', kind: 'discussion', minutes: '40', after: '2' });
    const refused = await o.organiser.post(item, reworded);
    assert.equal(refused.status, 422);
    const page = await refused.text();
    assert.ok(/Write a reason/.test(page) && page.includes('Costs of both bridges'));
    assert.equal((await o.found(slug)).items[0]?.title, 'Costs of the bridge');
    assert.equal((await o.organiser.post(item, { ...reworded, reason: 'A second offer came.' })).status, 303);
    // The same again changes nothing, and asks for no reason.
    assert.equal((await o.organiser.post(item, reworded)).status, 303);
    const hall = await o.found(slug);
    assert.deepEqual(
      (await versionsOf(o.room.platform.db, hall.id)).map(({ number, changed, reason }) => [number, changed, reason]),
      [
        [1, [], 'Called by the council.'],
        [2, ['agenda'], 'A second offer came.'],
      ],
    );
    const versions = await text(o.resident.get(under(slug, 'versions')));
    for (const sentence of [
      /A second offer came/,
      /Costs of the bridge \(30 min\)/,
      /Costs of both bridges \(40 min\)/,
      /Moved/,
      /<del dir="auto">Decision<\/del>[\s\S]*<ins dir="auto">Discussion<\/ins>/,
    ])
      assert.match(versions, sentence);
    assert.match(await text(o.resident.get(`/town-halls/${slug}`)), /\/versions"/);
    assert.deepEqual((await o.acts(hall)).at(-1), {
      act: 'town-hall.changed',
      reason: 'A second offer came.',
      public: true,
    });
  });

  it('cannot change region, kind or the order of the queue of a posted meeting', async () => {
    const slug = await o.posted('Fixed');
    const change = {
      kind: 'community',
      queueOrder: 'votes',
      region: kern,
      title: 'Fixed, still',
      reason: 'A better title.',
    };
    assert.equal((await o.organiser.post(under(slug, 'edit'), filled(change))).status, 303);
    const hall = await o.found(slug);
    assert.deepEqual(
      [hall.title, hall.kind, hall.queueOrder, hall.regionId, hall.slug],
      ['Fixed, still', 'regular', 'fair', fresno, slug],
    );
  });

  it('are asked twice when they change an agenda after its deadline', async () => {
    const slug = o.slugIn(await o.make({ title: 'Late change', startsAt: o.inHours(30), endsAt: o.inHours(32) }));
    await o.addItem(slug);
    await o.publish(slug, { publishLate: 'yes' });
    const add = { reason: 'Forgotten.', title: 'One more' };
    assert.match(await text(o.addItem(slug, add)), /Tick that you know/);
    assert.equal((await o.found(slug)).items.length, 1);
    assert.equal((await o.addItem(slug, { ...add, late: 'yes' })).status, 303);
    const versions = await versionsOf(o.room.platform.db, (await o.found(slug)).id);
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
    assert.equal((await o.organiser.post(under(slug, 'organise/documents'), document)).status, 303);
    assert.equal((await versionsOf(o.room.platform.db, (await o.found(slug)).id)).at(-1)?.late, false);
  });

  it('give an item that is taken off no successor of the same number, and keep one that is asked about', async () => {
    const slug = await o.posted('Numbers');
    const remove = (item: number): Promise<Response> =>
      o.organiser.post(under(slug, `organise/items/${item}/remove`), {
        'remove-reason': 'Withdrawn by the applicant.',
      });
    assert.equal((await remove(2)).status, 303);
    await o.addItem(slug, { title: 'New', reason: 'Asked for.' });
    assert.deepEqual(
      (await o.found(slug)).items.map(({ number }) => number),
      [1, 3],
    );
    await o.room.happens(await o.found(slug), {
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
    const slug = await o.posted('Live');
    await o.room.happens(await o.found(slug), { kind: 'opened' });
    const edit = (changes: Fields): Promise<Response> =>
      o.organiser.post(under(slug, 'edit'), filled({ title: 'Live', ...changes }));
    assert.equal((await edit({ phone: '+1 559 555 0199', reason: 'The line was down.' })).status, 303);
    assert.equal((await o.found(slug)).phone, '+1 559 555 0199');
    const refused = await edit({ phone: '+1 559 555 0199', speakerSeconds: '30', reason: 'Faster.' });
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /cannot be changed any more/);
    assert.match(await text(o.addItem(slug, { reason: 'Now.' })), /cannot be changed any more/);
    assert.equal((await o.organiser.post(under(slug, 'cancel'), { cancelReason: 'Rain.' })).status, 422);
  });

  it('move a posted meeting to another time, and call one off, each with a public reason', async () => {
    const slug = await o.posted('Moved');
    const move = (fields: Fields): Promise<Response> => o.organiser.post(under(slug, 'move'), fields);
    const times = { startsAt: '2099-04-05T18:00', endsAt: '2099-04-05T20:00' };
    assert.match(await text(move(times)), /Write a reason/);
    assert.match(await text(move({ ...times, endsAt: '', moveReason: 'Flood.' })), /Give a date and a time/);
    assert.match(
      await text(move({ startsAt: '2020-04-05T18:00', endsAt: '2020-04-05T20:00', moveReason: 'Flood.' })),
      /time to come/,
    );
    assert.equal((await move({ ...times, moveReason: 'Flood.' })).status, 303);
    const hall = await o.found(slug);
    assert.equal(hall.startsAt.toISOString(), '2099-04-06T01:00:00.000Z');
    assert.equal((await o.organiser.post(under(slug, 'cancel'), { cancelReason: '' })).status, 422);
    assert.equal((await o.organiser.post(under(slug, 'cancel'), { cancelReason: 'The bridge is gone.' })).status, 303);
    assert.equal((await o.organiser.post(under(slug, 'cancel'), { cancelReason: 'Another reason.' })).status, 303);
    assert.deepEqual((await o.acts(hall)).slice(-2), [
      { act: 'town-hall.moved', reason: 'Flood.', public: true },
      { act: 'town-hall.cancelled', reason: 'The bridge is gone.', public: true },
    ]);
    const page = await text(o.resident.get(`/town-halls/${slug}`));
    assert.ok(/Cancelled/.test(page));
    assert.ok(/The bridge is gone\./.test(page));
    assert.match(await text(o.resident.get(under(slug, 'versions'))), /Cancelled[^]*The bridge is gone\.[^]*Version 2/);
    assert.match(await text(o.resident.get('/town-halls')), /Cancelled[\s\S]*Moved|Moved[\s\S]*Cancelled/);
    const asked = await o.resident.post(under(slug, 'questions'), { question: randomUUID(), text: 'Still?' });
    assert.equal(asked.status, 422);
    assert.equal((await o.addItem(slug, { reason: 'Anyway.' })).status, 422);
  });
});
