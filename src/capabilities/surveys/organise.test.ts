/** An organiser's whole way without scripts: a draft, its questions, publishing, and what stands still afterwards. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { listQuestions, listQuotas } from './store/questions.ts';
import { findSurvey } from './store/surveys.ts';
import { fresno, kern, openSurveyRoom, state, type SurveyRoom } from './testing/room.ts';

const terms = {
  title: 'Buses in the valley',
  introduction: 'The county asks.',
  language: 'en',
  region: fresno,
  opensAt: '2027-03-01T09:00',
  closesAt: '2027-04-01T09:00',
  regionKind: 'county',
  results: 'after-close',
  asksAge: 'yes',
  people0: '3,740,000',
  people1: '1',
  people2: '1',
  people3: '1',
  people4: '1',
  people5: '1',
  ageSource: 'The census',
  key: '11111111-1111-4111-8111-111111111111',
};

describe('organising a survey', () => {
  let room: SurveyRoom;
  before(async () => {
    room = await openSurveyRoom();
  });
  after(() => room.close());

  it('makes a draft, writes questions, publishes with a public reason, and then stands still', async () => {
    const organiser = await room.person(fresno, 'organiser');
    const made = await organiser.post('/surveys/new', terms);
    assert.equal(made.status, 303);
    assert.equal(made.headers.get('location'), '/surveys/buses-in-the-valley/organise');
    assert.equal(
      (await room.app.request('/surveys/buses-in-the-valley')).status,
      404,
      'a draft is there for nobody else',
    );
    const added = await organiser.post('/surveys/buses-in-the-valley/questions/new', {
      kind: 'single',
      text: 'More buses?',
      options: 'Yes\r\nNo\r\n',
      required: 'yes',
    });
    assert.equal(added.status, 303);
    const refused = await organiser.post('/surveys/buses-in-the-valley/publish', { publishReason: '' });
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /Write a reason/);
    const published = await organiser.post('/surveys/buses-in-the-valley/publish', { publishReason: 'It is time' });
    assert.equal(published.status, 303);
    const page = await (await room.app.request('/surveys/buses-in-the-valley')).text();
    assert.match(page, /More buses\?/);
    const late = await organiser.post('/surveys/buses-in-the-valley/questions/new', {
      kind: 'text',
      text: 'And?',
      required: 'no',
    });
    assert.equal(late.status, 422);
    assert.match(await late.text(), /published meanwhile/);
    const log = await sql<{ reason: string; public: boolean }>`
      select reason, public from audit where act = 'survey.published'`.execute(room.platform.db);
    assert.deepEqual(log.rows, [{ reason: 'It is time', public: true }]);
  });

  it('takes the same form sent twice as one draft, and keeps what was typed when a field is wrong', async () => {
    const organiser = await room.person(fresno, 'organiser');
    const key = '22222222-2222-4222-8222-222222222222';
    const sent = await Promise.all(
      [1, 2, 3].map(() => organiser.post('/surveys/new', { ...terms, title: 'Twice', key })),
    );
    assert.deepEqual(
      new Set(sent.map((answer) => answer.headers.get('location'))),
      new Set(['/surveys/twice/organise']),
    );
    const wrong = await organiser.post('/surveys/new', {
      ...terms,
      title: 'Kept title',
      closesAt: '2027-02-01T09:00',
      people2: 'many',
    });
    const page = await wrong.text();
    assert.equal(wrong.status, 422);
    assert.match(page, /value="Kept title"/);
    assert.match(page, /It must close after it opens/);
    assert.match(page, /People aged 35 to 44: Write how many people there are/);
  });

  it('lets nobody make a survey outside their region', async () => {
    const organiser = await room.person(kern, 'organiser');
    const refused = await organiser.post('/surveys/new', { ...terms, region: fresno });
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /not an organiser in this region/);
    const resident = await room.person(fresno);
    assert.equal((await resident.get('/surveys/new')).status, 403);
  });

  it('moves, edits and removes questions of a draft', async () => {
    const organiser = await room.person(state, 'organiser');
    const id = await room.survey('ordered', { publishedAt: null });
    const base = '/surveys/ordered/questions';
    await organiser.post(`${base}/3/move`, { act: 'up' });
    await organiser.post(`${base}/1/move`, { act: 'up' });
    assert.deepEqual(
      (await listQuestions(room.platform.db, id)).map(({ number }) => number),
      [1, 3, 2],
    );
    await organiser.post(`${base}/1`, {
      kind: 'ranking',
      text: 'Order these',
      options: 'a\nb\nc',
      required: 'no',
      rotated: 'yes',
    });
    await organiser.post(`${base}/3/move`, { act: 'remove' });
    const left = await listQuestions(room.platform.db, id);
    assert.deepEqual(
      left.map(({ number, kind }) => [number, kind]),
      [
        [1, 'ranking'],
        [2, 'scale'],
      ],
    );
    assert.equal(left[0]?.rotated, true);
    assert.equal((await organiser.get(`${base}/3`)).status, 404);
  });

  it('shares quotas out by population: whole numbers that add up to the total', async () => {
    const organiser = await room.person(state, 'organiser');
    const id = await room.survey('shared-out', { publishedAt: null });
    await organiser.post('/surveys/shared-out/quotas', { act: 'share', total: '1,000' });
    const quotas = await listQuotas(room.platform.db, id);
    assert.equal(
      quotas.reduce((sum, { wanted }) => sum + wanted, 0),
      1_000,
    );
    assert.equal(quotas.find(({ regionName }) => regionName === 'Los Angeles County')?.wanted, 253);
    const refused = await organiser.post('/surveys/shared-out/quotas', { act: 'add', region: 'nowhere', wanted: '5' });
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /Choose one of the regions/);
  });

  it('moves a date still ahead with a public reason, and none that has passed', async () => {
    const organiser = await room.person(state, 'organiser');
    await room.survey('moved');
    const survey = await findSurvey(room.platform.db, 'moved');
    const { timeZone } = room.platform.config;
    const { toLocal } = await import('../../platform/local-time.ts');
    const form = {
      title: survey!.title,
      introduction: survey!.introduction,
      language: 'en',
      opensAt: toLocal(survey!.opensAt, timeZone),
      closesAt: '2199-01-01T09:00',
    };
    assert.equal((await organiser.post('/surveys/moved/edit', form)).status, 422, 'no reason');
    assert.equal((await organiser.post('/surveys/moved/edit', { ...form, reason: 'More time' })).status, 303);
    const wrong = await organiser.post('/surveys/moved/edit', {
      ...form,
      opensAt: '2198-01-01T09:00',
      reason: 'Later',
    });
    assert.equal(wrong.status, 422);
    assert.match(await wrong.text(), /has passed and can no longer be changed/);
  });

  it('is published once however often the button is pressed, and closed early once, each with its reason in the log', async () => {
    const organiser = await room.person(state, 'organiser');
    const id = await room.survey('pressed', { publishedAt: null });
    const press = (act: 'publish' | 'close') =>
      Promise.all(
        Array.from({ length: 5 }, () =>
          organiser.post(`/surveys/pressed/${act}`, { [`${act}Reason`]: `Time to ${act}` }),
        ),
      );
    assert.deepEqual(new Set((await press('publish')).map(({ status }) => status)), new Set([303]));
    const closed = (await press('close')).map(({ status }) => status);
    assert.equal(closed.filter((status) => status === 303).length, 1);
    assert.equal(closed.filter((status) => status === 422).length, 4);
    const log = await sql<{ act: string; reason: string }>`
      select act, reason from audit where process = ${`survey:${id}`} and public order by id`.execute(room.platform.db);
    assert.deepEqual(log.rows, [
      { act: 'survey.published', reason: 'Time to publish' },
      { act: 'survey.closed', reason: 'Time to close' },
    ]);
    const late = await (
      await room.person(fresno)
    ).post('/surveys/pressed/answer', { key: terms.key, age: '65+', q1: '0', q2: '1' });
    assert.equal(late.status, 409);
  });

  it('is not published without questions, after its close, or by an auditor', async () => {
    const organiser = await room.person(state, 'organiser');
    await room.survey('empty', { publishedAt: null }, { questions: [] });
    const refused = await organiser.post('/surveys/empty/publish', { publishReason: 'Now' });
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /no questions|There are no questions yet/);
    const now = room.platform.now().getTime();
    await room.survey('over', { publishedAt: null, opensAt: new Date(now - 2e6), closesAt: new Date(now - 1e6) });
    assert.match(
      await (await organiser.post('/surveys/over/publish', { publishReason: 'Now' })).text(),
      /closing date has passed/,
    );
    const auditor = await room.person(state, 'auditor');
    assert.equal((await auditor.get('/surveys/over/organise')).status, 200);
    assert.equal((await auditor.post('/surveys/over/publish', { publishReason: 'Now' })).status, 403);
  });

  it('keeps the language that its questions are written in', async () => {
    const organiser = await room.person(state, 'organiser');
    const language = async (slug: string): Promise<string | undefined> =>
      (await findSurvey(room.platform.db, slug))?.language;
    await room.survey('worded', { publishedAt: null });
    const form = { ...terms, region: state, title: 'Worded', language: 'es' };
    const refused = await organiser.post('/surveys/worded/edit', form);
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /questions are written in the language/);
    const now = room.platform.now().getTime();
    const ahead = { opensAt: new Date(now + 1e9), closesAt: new Date(now + 2e9) };
    await room.survey('worded-public', ahead);
    const changed = await organiser.post('/surveys/worded-public/edit', { ...form, reason: 'A better title' });
    assert.equal(changed.status, 303);
    assert.doesNotMatch(await (await organiser.get('/surveys/worded-public/edit')).text(), /name="language"/);
    assert.deepEqual([await language('worded'), await language('worded-public')], ['en', 'en']);
  });

  it('keeps quotas and the terms they rest on together', async () => {
    const organiser = await room.person(state, 'organiser');
    await room.survey('resting', { publishedAt: null }, { quotas: [{ region: fresno, age: '65+', wanted: 20 }] });
    const form = { ...terms, region: state, title: 'Resting', asksAge: 'no' };
    const refused = await organiser.post('/surveys/resting/edit', form);
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /Remove those quotas first/);
  });
});
