/** What organisers do before a meeting: drafts, agenda, posting in time and late, changes that everybody can read, calling it off. */
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

describe('organising town halls', () => {
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
  const in_ = (slug: string, path: string): string => `/town-halls/${slug}/${path}`;
  const addItem = (slug: string, changes: Fields = {}): Promise<Response> =>
    organiser.post(in_(slug, 'organise/items/new'), anItemForm(changes));
  const publish = (slug: string, changes: Fields = {}): Promise<Response> =>
    organiser.post(in_(slug, 'publish'), { publishReason: 'Called by the council.', ...changes });
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

  it('make a draft of every field, which nobody else sees until its agenda is posted', async () => {
    const slug = slugIn(await make({ title: 'Every field', questionsFrom: '2099-03-01T09:00' }));
    const hall = await found(slug);
    assert.deepEqual(
      [hall.kind, hall.languages, hall.speakerSeconds, hall.answerDays, hall.capacity, hall.queueOrder],
      ['regular', ['en', 'es'], 120, 14, 80, 'fair'],
    );
    assert.equal(hall.startsAt.toISOString(), '2099-03-06T02:00:00.000Z');
    assert.equal(hall.questionsFrom?.toISOString(), '2099-03-01T17:00:00.000Z');
    assert.deepEqual(hall.translations, { es: { title: 'El puente del río', summary: '', access: '' } });
    for (const path of ['', '/versions', '/live']) {
      assert.equal((await resident.get(`/town-halls/${slug}${path}`)).status, 404, path);
      assert.equal((await room.app.request(`/town-halls/${slug}${path}`)).status, 404, path);
    }
    for (const path of ['edit', 'organise', 'organise/agenda', 'organise/roles'])
      assert.equal((await resident.get(in_(slug, path))).status, 404, path);
    assert.equal((await organiser.get(`/town-halls/${slug}`)).status, 200);
    await addItem(slug);
    assert.equal((await publish(slug)).status, 303);
    const page = await text(resident.get(`/town-halls/${slug}`));
    assert.match(page, /Costs of the bridge/);
    assert.doesNotMatch(page, /posted late/i);
    assert.deepEqual(
      (await versionsOf(room.platform.db, hall.id)).map(({ number, late, changed }) => [number, late, changed]),
      [[1, false, []]],
    );
  });

  it('are told what is wrong beside the field, and keep what they typed', async () => {
    for (const [changes, sentence] of [
      [{ summary: 'x'.repeat(5_001) }, /This is too long/],
      [{ kind: 'nonsense' }, /Kind of meeting: Choose one/],
      [{ kind: 'community', twoWay: 'yes' }, /This rule is for public bodies/],
      [{ startsAt: '' }, /Begins: Give a date and a time/],
      [{ startsAt: '2099-02-30T10:00' }, /that exist/],
      [{ endsAt: '2099-03-05T18:00' }, /must end after it begins/],
      [{ endsAt: '2099-03-07T18:00' }, /at most a day/],
      [{ questionsFrom: '2099-03-05T20:00' }, /collected before the meeting ends/],
      [{ remoteUrl: 'http://meet.example.org' }, /beginning with https/],
      [{ remoteUrl: 'javascript:alert(1)' }, /beginning with https/],
      [{ phone: 'ask me' }, /Write the number in full/],
      [{ answerDays: '0' }, /from 1 to 365/],
      [{ capacity: '-3' }, /from 1 to 100,000/],
      [{ speakerSeconds: '121' }, /Time for one speaker: Choose one/],
      [{ mainLanguage: '"><script>' }, /Language of the meeting: Choose one/],
      [{ otherTitle: '', otherSummary: 'Algo' }, /Write the title in the second language/],
      [{ topic: 'no-such' }, /no such topic/],
      [{ region: kern }, /not an organiser in this region/],
      [{ region: '' }, /Choose a region/],
    ] as const) {
      const answer = await make({ title: 'Wrong one', ...changes });
      assert.equal(answer.status, 422, JSON.stringify(changes));
      const page = await answer.text();
      assert.match(page, sentence, JSON.stringify(changes));
      assert.ok(page.includes('value="Wrong one"') && /value="es"\s+checked/.test(page), 'what was typed is kept');
      assert.ok(!page.includes('"><script>'));
    }
    assert.equal((await sql`select from meeting where title = 'Wrong one'`.execute(room.platform.db)).rows.length, 0);
  });

  it('make one draft of one form sent twice, and one posting of two', async () => {
    const key = randomUUID();
    const sent = await Promise.all([make({ title: 'Twice', key }), make({ title: 'Twice', key })]);
    assert.equal(new Set(sent.map(slugIn)).size, 1);
    const slug = slugIn(sent[0]!);
    await addItem(slug);
    await Promise.all([publish(slug), publish(slug), publish(slug)]);
    const log = (await acts(await found(slug))) as readonly { act: string }[];
    assert.equal(log.filter(({ act }) => act === 'town-hall.published').length, 1);
  });

  it('add, reword, move and take off items of a draft, each with its planned time', async () => {
    const slug = slugIn(await make({ title: 'Agenda' }));
    for (const title of ['One', 'Two', 'Three']) await addItem(slug, { title, minutes: '20' });
    const titles = async (): Promise<readonly string[]> => (await found(slug)).items.map(({ title }) => title);
    await organiser.post(in_(slug, 'organise/items/3/up'), {});
    await organiser.post(in_(slug, 'organise/items/1/up'), {});
    assert.deepEqual(await titles(), ['One', 'Three', 'Two']);
    await organiser.post(in_(slug, 'organise/items/1'), anItemForm({ title: 'First', minutes: '45', after: '2' }));
    assert.deepEqual(await titles(), ['Three', 'Two', 'First']);
    const page = await text(organiser.get(in_(slug, 'organise/agenda')));
    assert.match(page, /6:00[\s\S]*Three[\s\S]*6:20[\s\S]*Two[\s\S]*6:40[\s\S]*First/);
    assert.match(page, /Planned end: 7:25.PM/);
    await organiser.post(in_(slug, 'organise/documents'), {
      title: 'A plan',
      url: 'https://example.org/plan.pdf',
      item: '2',
      language: 'en',
    });
    assert.equal((await found(slug)).documents.length, 1);
    await organiser.post(in_(slug, 'organise/items/2/remove'), {});
    assert.deepEqual([await titles(), (await found(slug)).documents], [['Three', 'First'], []]);
    assert.equal((await organiser.get(in_(slug, 'organise/items/2'))).status, 404);
    for (const [changes, sentence] of [
      [{ title: '' }, /Write a title/],
      [{ minutes: '601' }, /from 1 to 600/],
      [{ kind: '' }, /Choose one/],
      [{ otherTitle: '', otherDescription: 'Algo' }, /in the second language, too/],
    ] as const) {
      const answer = await addItem(slug, changes);
      assert.equal(answer.status, 422);
      assert.match(await answer.text(), sentence);
    }
    assert.equal((await titles()).length, 2);
  });

  it('keep the members under their numbers, whoever else comes and goes', async () => {
    const slug = slugIn(await make({ title: 'Members' }));
    const save = (names: readonly string[], more: Fields = {}): Promise<Response> =>
      organiser.post(in_(slug, 'organise/members'), {
        rows: '6',
        ...Object.fromEntries(names.map((name, at) => [`name-${at}`, name])),
        'seat-0': 'Chair',
        ...more,
      });
    assert.match(await text(save(['Ada', 'Ben', 'Ada'])), /there twice/);
    assert.match(await text(save(['Ada'], { 'seat-3': 'Nobody' })), /Write the name/);
    assert.match(await text(save(['Ada'], { intent: 'rows' })), /name="rows" value="9"/);
    assert.deepEqual((await found(slug)).members, []);
    assert.equal((await save(['Ada', 'Ben', 'Cleo'])).status, 303);
    assert.equal((await save(['Cleo', 'Dov', 'Ada'])).status, 303);
    assert.deepEqual(
      (await found(slug)).members.map(({ number, name, seat }) => [number, name, seat]),
      [
        [1, 'Ada', ''],
        [3, 'Cleo', 'Chair'],
        [4, 'Dov', ''],
      ],
    );
  });

  it('cannot post what nobody could come to, and are told what is missing', async () => {
    const slug = slugIn(
      await make({
        title: 'Lacking',
        place: '',
        remoteUrl: '',
        phone: '',
        twoWay: 'yes',
        startsAt: '2020-01-01T10:00',
        endsAt: '2020-01-01T11:00',
      }),
    );
    const page = await text(organiser.get(in_(slug, 'organise')));
    for (const sentence of [
      /nothing on the agenda/,
      /Its beginning is over/,
      /nobody could come/,
      /two-way meeting needs/,
    ])
      assert.match(page, sentence);
    const answer = await publish(slug);
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), /nothing on the agenda/);
    assert.equal((await found(slug)).publishedAt, null);
  });

  it('may post late when they say that they know, and everybody sees the rule that was missed', async () => {
    const slug = slugIn(await make({ title: 'Tomorrow', startsAt: inHours(30), endsAt: inHours(32) }));
    await addItem(slug);
    const before = await text(organiser.get(in_(slug, 'organise')));
    assert.match(before, /Late/);
    assert.match(before, /Government Code 54954\.2\(a\)/);
    const refused = await publish(slug);
    assert.equal(refused.status, 422);
    const kept = await refused.text();
    assert.match(kept, /Tick that you know/);
    assert.match(kept, /Called by the council\./);
    assert.equal((await publish(slug, { publishReason: ' ', publishLate: 'yes' })).status, 422);
    assert.equal((await found(slug)).publishedAt, null);
    assert.equal((await publish(slug, { publishLate: 'yes' })).status, 303);
    assert.match(await text(resident.get(`/town-halls/${slug}`)), /Not in time[\s\S]*54954\.2\(a\)/);
    assert.match(await text(resident.get(in_(slug, 'versions'))), /after the deadline[\s\S]*54954\.2\(a\)/);
  });

  it('of special and community meetings have the notice of their kind', async () => {
    for (const [kind, late] of [
      ['special', false],
      ['regular', true],
      ['community', false],
    ] as const) {
      const slug = slugIn(
        await make({ title: `In 30 hours ${kind}`, kind, startsAt: inHours(30), endsAt: inHours(32) }),
      );
      await addItem(slug);
      assert.equal((await publish(slug)).status, late ? 422 : 303, kind);
    }
  });

  it('change a posted meeting with a reason only, and every version stays to be read', async () => {
    const slug = await posted('Changed');
    const item = in_(slug, 'organise/items/1');
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
    const versions = await text(resident.get(in_(slug, 'versions')));
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
    assert.equal((await organiser.post(in_(slug, 'edit'), filled(change))).status, 303);
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
    assert.equal((await organiser.post(in_(slug, 'organise/documents'), document)).status, 303);
    assert.equal((await versionsOf(room.platform.db, (await found(slug)).id)).at(-1)?.late, false);
  });

  it('give an item that is taken off no successor of the same number, and keep one that is asked about', async () => {
    const slug = await posted('Numbers');
    const remove = (item: number): Promise<Response> =>
      organiser.post(in_(slug, `organise/items/${item}/remove`), { 'remove-reason': 'Withdrawn by the applicant.' });
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
      organiser.post(in_(slug, 'edit'), filled({ title: 'Live', ...changes }));
    assert.equal((await edit({ phone: '+1 559 555 0199', reason: 'The line was down.' })).status, 303);
    assert.equal((await found(slug)).phone, '+1 559 555 0199');
    const refused = await edit({ phone: '+1 559 555 0199', speakerSeconds: '30', reason: 'Faster.' });
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /cannot be changed any more/);
    assert.match(await text(addItem(slug, { reason: 'Now.' })), /cannot be changed any more/);
    assert.equal((await organiser.post(in_(slug, 'cancel'), { cancelReason: 'Rain.' })).status, 422);
  });

  it('move a posted meeting to another time, and call one off, each with a public reason', async () => {
    const slug = await posted('Moved');
    const move = (fields: Fields): Promise<Response> => organiser.post(in_(slug, 'move'), fields);
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
    assert.equal((await organiser.post(in_(slug, 'cancel'), { cancelReason: '' })).status, 422);
    assert.equal((await organiser.post(in_(slug, 'cancel'), { cancelReason: 'The bridge is gone.' })).status, 303);
    assert.equal((await organiser.post(in_(slug, 'cancel'), { cancelReason: 'Another reason.' })).status, 303);
    assert.deepEqual((await acts(hall)).slice(-2), [
      { act: 'town-hall.moved', reason: 'Flood.', public: true },
      { act: 'town-hall.cancelled', reason: 'The bridge is gone.', public: true },
    ]);
    const page = await text(resident.get(`/town-halls/${slug}`));
    assert.ok(/Cancelled/.test(page));
    assert.ok(/The bridge is gone\./.test(page));
    assert.match(await text(resident.get('/town-halls')), /Cancelled[\s\S]*Moved|Moved[\s\S]*Cancelled/);
    const asked = await resident.post(in_(slug, 'questions'), { question: randomUUID(), text: 'Still?' });
    assert.equal(asked.status, 422);
    assert.equal((await addItem(slug, { reason: 'Anyway.' })).status, 422);
  });

  it('cannot be stood in for by organisers of another region, nor by those with another role', async () => {
    const slug = await posted('Not theirs');
    for (const stranger of [await room.person(kern, 'organiser'), await room.person(fresno, 'clerk')]) {
      for (const path of [
        'edit',
        'organise',
        'organise/agenda',
        'organise/documents',
        'organise/members',
        'organise/items/1',
      ])
        assert.equal((await stranger.get(in_(slug, path))).status, 403, path);
      for (const path of ['publish', 'move', 'cancel', 'edit', 'organise/items/1/remove', 'organise/members'])
        assert.equal((await stranger.post(in_(slug, path), {})).status, 403, path);
    }
    assert.equal((await make({ region: fresno }, await room.person(kern, 'organiser'))).status, 422);
  });
});
