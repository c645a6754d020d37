/** What organisers do before a meeting: drafts, agenda, members, posting in time and late. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { versionsOf } from './store/plan.ts';
import { anItemForm } from './testing/form.ts';
import { openOrganising, text, under, type Fields, type Organising } from './testing/organising.ts';
import { fresno, kern } from './testing/room.ts';

describe('organising town halls', () => {
  let o: Organising;
  before(async () => void (o = await openOrganising()));
  after(() => o.room.close());

  it('make a draft of every field, which nobody else sees until its agenda is posted', async () => {
    const slug = o.slugIn(await o.make({ title: 'Every field', questionsFrom: '2099-03-01T09:00' }));
    const hall = await o.found(slug);
    assert.deepEqual(
      [hall.kind, hall.languages, hall.speakerSeconds, hall.answerDays, hall.capacity, hall.queueOrder],
      ['regular', ['en', 'es'], 120, 14, 80, 'fair'],
    );
    assert.equal(hall.startsAt.toISOString(), '2099-03-06T02:00:00.000Z');
    assert.equal(hall.questionsFrom?.toISOString(), '2099-03-01T17:00:00.000Z');
    assert.deepEqual(hall.translations, { es: { title: 'El puente del río', summary: '', access: '' } });
    for (const path of ['', '/versions', '/live']) {
      assert.equal((await o.resident.get(`/town-halls/${slug}${path}`)).status, 404, path);
      assert.equal((await o.room.app.request(`/town-halls/${slug}${path}`)).status, 404, path);
    }
    for (const path of ['edit', 'organise', 'organise/agenda', 'organise/roles'])
      assert.equal((await o.resident.get(under(slug, path))).status, 404, path);
    assert.equal((await o.organiser.get(`/town-halls/${slug}`)).status, 200);
    await o.addItem(slug);
    assert.equal((await o.publish(slug)).status, 303);
    const page = await text(o.resident.get(`/town-halls/${slug}`));
    assert.match(page, /Costs of the bridge/);
    assert.doesNotMatch(page, /posted late/i);
    assert.deepEqual(
      (await versionsOf(o.room.platform.db, hall.id)).map(({ number, late, changed }) => [number, late, changed]),
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
      const answer = await o.make({ title: 'Wrong one', ...changes });
      assert.equal(answer.status, 422, JSON.stringify(changes));
      const page = await answer.text();
      assert.match(page, sentence, JSON.stringify(changes));
      assert.ok(page.includes('value="Wrong one"') && /value="es"\s+checked/.test(page), 'what was typed is kept');
      assert.ok(!page.includes('"><script>'));
    }
    assert.equal((await sql`select from meeting where title = 'Wrong one'`.execute(o.room.platform.db)).rows.length, 0);
  });

  it('make one draft of one form sent twice, and one posting of two', async () => {
    const key = randomUUID();
    const sent = await Promise.all([o.make({ title: 'Twice', key }), o.make({ title: 'Twice', key })]);
    assert.equal(new Set(sent.map(o.slugIn)).size, 1);
    const slug = o.slugIn(sent[0]!);
    await o.addItem(slug);
    await Promise.all([o.publish(slug), o.publish(slug), o.publish(slug)]);
    const log = await o.acts(await o.found(slug));
    assert.equal(log.filter(({ act }) => act === 'town-hall.published').length, 1);
  });

  it('add, reword, move and take off items of a draft, each with its planned time', async () => {
    const slug = o.slugIn(await o.make({ title: 'Agenda' }));
    for (const title of ['One', 'Two', 'Three']) await o.addItem(slug, { title, minutes: '20' });
    const titles = async (): Promise<readonly string[]> => (await o.found(slug)).items.map(({ title }) => title);
    await o.organiser.post(under(slug, 'organise/items/3/up'), {});
    await o.organiser.post(under(slug, 'organise/items/1/up'), {});
    assert.deepEqual(await titles(), ['One', 'Three', 'Two']);
    await o.organiser.post(under(slug, 'organise/items/1'), anItemForm({ title: 'First', minutes: '45', after: '2' }));
    assert.deepEqual(await titles(), ['Three', 'Two', 'First']);
    const page = await text(o.organiser.get(under(slug, 'organise/agenda')));
    assert.match(page, /6:00[\s\S]*Three[\s\S]*6:20[\s\S]*Two[\s\S]*6:40[\s\S]*First/);
    assert.match(page, /Planned end: 7:25.PM/);
    await o.organiser.post(under(slug, 'organise/documents'), {
      title: 'A plan',
      url: 'https://example.org/plan.pdf',
      item: '2',
      language: 'en',
    });
    assert.equal((await o.found(slug)).documents.length, 1);
    await o.organiser.post(under(slug, 'organise/items/2/remove'), {});
    assert.deepEqual([await titles(), (await o.found(slug)).documents], [['Three', 'First'], []]);
    assert.equal((await o.organiser.get(under(slug, 'organise/items/2'))).status, 404);
    for (const [changes, sentence] of [
      [{ title: '' }, /Write a title/],
      [{ minutes: '601' }, /from 1 to 600/],
      [{ kind: '' }, /Choose one/],
      [{ otherTitle: '', otherDescription: 'Algo' }, /in the second language, too/],
    ] as const) {
      const answer = await o.addItem(slug, changes);
      assert.equal(answer.status, 422);
      assert.match(await answer.text(), sentence);
    }
    assert.equal((await titles()).length, 2);
  });

  it('keep the members under their numbers, whoever else comes and goes', async () => {
    const slug = o.slugIn(await o.make({ title: 'Members' }));
    const save = (names: readonly string[], more: Fields = {}): Promise<Response> =>
      o.organiser.post(under(slug, 'organise/members'), {
        rows: '6',
        ...Object.fromEntries(names.map((name, at) => [`name-${at}`, name])),
        'seat-0': 'Chair',
        ...more,
      });
    assert.match(await text(save(['Ada', 'Ben', 'Ada'])), /there twice/);
    assert.match(await text(save(['Ada'], { 'seat-3': 'Nobody' })), /Write the name/);
    assert.match(await text(save(['Ada'], { intent: 'rows' })), /name="rows" value="9"/);
    assert.deepEqual((await o.found(slug)).members, []);
    assert.equal((await save(['Ada', 'Ben', 'Cleo'])).status, 303);
    assert.equal((await save(['Cleo', 'Dov', 'Ada'])).status, 303);
    assert.deepEqual(
      (await o.found(slug)).members.map(({ number, name, seat }) => [number, name, seat]),
      [
        [1, 'Ada', ''],
        [3, 'Cleo', 'Chair'],
        [4, 'Dov', ''],
      ],
    );
  });

  it('cannot post what nobody could come to, and are told what is missing', async () => {
    const slug = o.slugIn(
      await o.make({
        title: 'Lacking',
        place: '',
        remoteUrl: '',
        phone: '',
        twoWay: 'yes',
        startsAt: '2020-01-01T10:00',
        endsAt: '2020-01-01T11:00',
      }),
    );
    const page = await text(o.organiser.get(under(slug, 'organise')));
    for (const sentence of [
      /nothing on the agenda/,
      /Its beginning is over/,
      /nobody could come/,
      /two-way meeting needs/,
    ])
      assert.match(page, sentence);
    const answer = await o.publish(slug);
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), /nothing on the agenda/);
    assert.equal((await o.found(slug)).publishedAt, null);
  });

  it('may post late when they say that they know, and everybody sees the rule that was missed', async () => {
    const slug = o.slugIn(await o.make({ title: 'Tomorrow', startsAt: o.inHours(30), endsAt: o.inHours(32) }));
    await o.addItem(slug);
    const before = await text(o.organiser.get(under(slug, 'organise')));
    assert.match(before, /Late/);
    assert.match(before, /Government Code 54954\.2\(a\)/);
    const refused = await o.publish(slug);
    assert.equal(refused.status, 422);
    const kept = await refused.text();
    assert.match(kept, /Tick that you know/);
    assert.match(kept, /Called by the council\./);
    assert.equal((await o.publish(slug, { publishReason: ' ', publishLate: 'yes' })).status, 422);
    assert.equal((await o.found(slug)).publishedAt, null);
    assert.equal((await o.publish(slug, { publishLate: 'yes' })).status, 303);
    assert.match(await text(o.resident.get(`/town-halls/${slug}`)), /Late[\s\S]*54954\.2\(a\)/);
    assert.match(await text(o.resident.get(under(slug, 'versions'))), /after the deadline[\s\S]*54954\.2\(a\)/);
  });

  it('of special and community meetings have the notice of their kind', async () => {
    for (const [kind, late] of [
      ['special', false],
      ['regular', true],
      ['community', false],
    ] as const) {
      const slug = o.slugIn(
        await o.make({ title: `In 30 hours ${kind}`, kind, startsAt: o.inHours(30), endsAt: o.inHours(32) }),
      );
      await o.addItem(slug);
      assert.equal((await o.publish(slug)).status, late ? 422 : 303, kind);
    }
  });

  it('cannot be stood in for by organisers of another region, nor by those with another role', async () => {
    const slug = await o.posted('Not theirs');
    for (const stranger of [await o.room.person(kern, 'organiser'), await o.room.person(fresno, 'clerk')]) {
      for (const path of [
        'edit',
        'organise',
        'organise/agenda',
        'organise/documents',
        'organise/members',
        'organise/items/1',
      ])
        assert.equal((await stranger.get(under(slug, path))).status, 403, path);
      for (const path of ['publish', 'move', 'cancel', 'edit', 'organise/items/1/remove', 'organise/members'])
        assert.equal((await stranger.post(under(slug, path), {})).status, 403, path);
    }
    assert.equal((await o.make({ region: fresno }, await o.room.person(kern, 'organiser'))).status, 422);
  });
});
