/** The REST API, the feeds and the calendar: the same as the pages, and nothing of drafts. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { fresno, kern, openSurveyRoom, question, type Person, type SurveyRoom } from './testing/room.ts';

const questions = [
  question({ kind: 'single', text: 'More buses?', options: ['Yes', 'No'] }),
  question({ kind: 'ranking', text: 'In which order?', options: ['a', 'b', 'c'], required: false }),
  question({ kind: 'several', text: 'Where?', options: ['x', 'y'], required: false }),
];

describe('surveys through the API', () => {
  let room: SurveyRoom;
  before(async () => {
    room = await openSurveyRoom();
    await room.survey('api', { regionId: fresno, translations: { es: { title: 'Autobuses' } } }, { questions });
    await room.survey('unseen-draft', { publishedAt: null });
  });
  after(() => room.close());

  const put = async (
    who: Person,
    body: unknown,
    slug = 'api',
  ): Promise<{ status: number; body: Record<string, unknown> }> => {
    const answer = await room.app.request(`/api/surveys/${slug}/answer`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${who.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const get = async (path: string, who?: Person): Promise<Response> =>
    room.app.request(path, who === undefined ? {} : { headers: { authorization: `Bearer ${who.token}` } });

  it('list what is published, with its questions, and no draft', async () => {
    const { surveys } = (await (await get('/api/surveys')).json()) as { surveys: { slug: string; state: string }[] };
    assert.deepEqual(
      surveys.map(({ slug, state }) => [slug, state]),
      [['api', 'open']],
    );
    const one = (await (await get('/api/surveys/api')).json()) as { questions: { kind: string }[] };
    assert.deepEqual(
      one.questions.map(({ kind }) => kind),
      ['single', 'ranking', 'several'],
    );
    assert.equal((await get('/api/surveys/unseen-draft')).status, 404);
    assert.equal((await get('/surveys/unseen-draft')).status, 404);
    for (const path of ['/surveys.atom', '/surveys.ics', '/surveys'])
      assert.doesNotMatch(await (await get(path)).text(), /unseen-draft/);
  });

  it('take an answer of every kind, give it back to its respondent alone, and take a retry once', async () => {
    const resident = await room.person(fresno);
    const body = { key: randomUUID(), age: '35-44', answers: { 1: 1, 2: [2, 0, 1], 3: [1, 0] } };
    const first = await put(resident, body);
    assert.equal(first.status, 200);
    assert.deepEqual([first.body['revision'], first.body['answers']], [1, { 1: 1, 2: [2, 0, 1], 3: [0, 1] }]);
    assert.deepEqual(await put(resident, { ...body, answers: { 1: 0 } }), first, 'the first with this key stands');
    assert.equal((await put(resident, { ...body, key: randomUUID() })).body['revision'], 2);
    const own = await get('/api/surveys/api/answer', resident);
    assert.equal(own.headers.get('cache-control'), 'no-store');
    assert.deepEqual(((await own.json()) as { answers: unknown }).answers, { 1: 1, 2: [2, 0, 1], 3: [0, 1] });
    assert.equal((await get('/api/surveys/api/answer', await room.person(fresno))).status, 404);
    assert.equal((await get('/api/surveys/api/answer')).status, 401);
  });

  it('say by question what is wrong, and record nothing', async () => {
    const resident = await room.person(fresno);
    const refused = await put(resident, { key: randomUUID(), age: '35-44', answers: { 1: 7, 2: [0, 0, 1] } });
    assert.equal(refused.status, 422);
    assert.match(JSON.stringify(refused.body), /"answers\.1".*optionUnknown/);
    assert.match(JSON.stringify(refused.body), /"answers\.2".*rankMissing/);
    assert.equal((await put(resident, { key: 'x', answers: {} })).status, 400);
    assert.equal(
      (await put(await room.person(kern), { key: randomUUID(), age: '35-44', answers: { 1: 0 } })).status,
      403,
    );
    assert.equal((await put(resident, { key: randomUUID(), answers: {} }, 'unseen-draft')).status, 404);
    assert.equal((await get('/api/surveys/api/answer', resident)).status, 404);
  });

  it('take a text with half of a character, which programs can send and the database cannot keep', async () => {
    await room.survey('halves', {}, { questions: [question({ kind: 'text', text: 'What else?' })] });
    const said = await put(
      await room.person(fresno),
      { key: randomUUID(), age: '35-44', answers: { 1: 'a\ud800b' } },
      'halves',
    );
    assert.deepEqual([said.status, said.body['answers']], [200, { 1: 'a\ufffdb' }]);
  });

  it('follow a survey in the reader’s language by feed and calendar', async () => {
    const feed = await (await room.app.request('/surveys.atom', { headers: { 'accept-language': 'es' } })).text();
    assert.match(feed, /Abierta: Autobuses/);
    assert.match(await (await get('/surveys.ics')).text(), /SUMMARY:Survey: Survey api/);
  });
});
