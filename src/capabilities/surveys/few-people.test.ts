/** What is not told, because few people would be behind it: before the close, below ten, by quotas, and by region alone. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { surveyAsPoll } from './poll-description.ts';
import { putPastAnswers } from './store/seed.ts';
import { fill, pastAnswers } from './testing/fill.ts';
import { fresno, humboldt, kern, openSurveyRoom, question, state, type SurveyRoom } from './testing/room.ts';

const hourMs = 3_600_000;
const regions = [fresno, kern, humboldt, `${state}/county:los_angeles`];

const questions = [
  question({ kind: 'single', text: 'More buses?', options: ['Yes', 'No', 'Perhaps'], required: false }),
  question({ kind: 'text', text: 'Why?', required: false }),
  question({ kind: 'scale', text: 'How much?', low: 1, high: 5 }),
];

interface Figures {
  readonly counted: number;
  readonly weighting: { readonly by: { readonly region: boolean; readonly age: boolean }; readonly weights?: unknown };
  readonly questions: readonly {
    readonly byRegion: unknown;
    readonly options: readonly { readonly weighted: unknown }[];
  }[];
}

describe('the results of few people', () => {
  let room: SurveyRoom;
  before(async () => {
    room = await openSurveyRoom();
  });
  after(() => room.close());

  const past = () => {
    const now = room.platform.now().getTime();
    return { opensAt: new Date(now - 3 * hourMs), closesAt: new Date(now - hourMs) };
  };
  const figuresOf = async (slug: string): Promise<Figures> =>
    (await (await room.app.request(`/api/surveys/${slug}/results`)).json()) as Figures;

  it('are there after the close only, unless they are live: then in steps of ten and without regions', async () => {
    const now = room.platform.now().getTime();
    const say = (draw: (below: number) => number) => ({ 1: draw(2), 3: 3 });
    const quiet = await room.survey('quiet', {}, { questions });
    const live = await room.survey('live', { results: 'live' }, { questions });
    for (const id of [quiet, live])
      await fill(room.platform.db, id, { people: 47, regions, at: new Date(now - hourMs), say });
    assert.equal((await room.app.request('/api/surveys/quiet/results')).status, 409);
    assert.match(await (await room.app.request('/surveys/quiet/results')).text(), /There are no results yet/);
    for (const name of ['answers.csv', 'survey.json'])
      for (const slug of ['quiet', 'live'])
        assert.equal((await room.app.request(`/surveys/${slug}/export/${name}`)).status, 404);
    assert.equal(await surveyAsPoll(room.platform, { slug: 'quiet', question: 1 }, room.platform.now()), undefined);
    const organiser = await room.person(state, 'organiser');
    assert.equal(
      (await organiser.get('/surveys/quiet/export/all.csv')).status,
      404,
      'nobody sees answers before the close',
    );
    const soFar = (await (await room.app.request('/api/surveys/live/results')).json()) as Figures;
    assert.equal(soFar.counted, 40);
    assert.equal(soFar.weighting.weights, undefined);
    assert.ok(soFar.questions.every(({ byRegion }) => byRegion === null));
  });

  it('go on, while live, by every ten within the quotas: of nine beyond them and one within, the one would be told', async () => {
    const now = room.platform.now().getTime();
    const id = await room.survey('steps', { results: 'live' }, { questions });
    const answer = { people: 20, regions, at: new Date(now - hourMs), say: () => ({ 1: 0, 3: 3 }) };
    // Of people 0 to 9 none is beyond; of 10 to 19 all but one are.
    await putPastAnswers(
      room.platform.db,
      id,
      pastAnswers(id, answer).map((one, at) => ({
        ...one,
        overQuota: at >= 10 && at < 19,
        answers: at === 19 ? { 1: 1, 3: 5 } : one.answers,
      })),
    );
    assert.equal((await figuresOf('steps')).counted, 10);
  });

  it('are not there for fewer than ten people', async () => {
    const now = room.platform.now().getTime();
    const id = await room.survey(
      'few',
      { opensAt: new Date(now - 3 * hourMs), closesAt: new Date(now - hourMs) },
      { questions },
    );
    await fill(room.platform.db, id, {
      people: 9,
      regions,
      at: new Date(now - 2 * hourMs),
      say: () => ({ 1: 0, 3: 3 }),
    });
    assert.equal((await room.app.request('/api/surveys/few/results')).status, 409);
    assert.match(await (await room.app.request('/surveys/few/results')).text(), /So few are not shown/);
    assert.match(await (await room.app.request('/surveys/few')).text(), /Fewer than ten/);
  });

  it('do not tell by the quotas how many of a group have answered', async () => {
    await room.survey('quotas', {}, { quotas: [{ region: fresno, age: '65+', wanted: 40 }] });
    const page = await (await room.app.request('/surveys/quotas')).text();
    assert.match(page, /Still open/);
    const organiser = await room.person(state, 'organiser');
    assert.match(await (await organiser.get('/surveys/quotas/organise')).text(), /Still wanted/);
    assert.doesNotMatch(page, /Still wanted/);
  });

  it('show no table by region with gaps where weights go by region alone: a weighted share would fill them', async () => {
    const at = new Date(room.platform.now().getTime() - 2 * hourMs);
    const say = (draw: (below: number) => number) => ({ 1: draw(6) === 0 ? 2 : draw(2), 3: 3 });
    for (const [slug, more] of [
      ['placed', { ageTargets: null }],
      ['placed-and-aged', {}],
    ] as const) {
      const id = await room.survey(slug, { ...past(), ...more }, { questions });
      await fill(room.platform.db, id, { people: 200, regions, at, say });
    }
    const alone = await figuresOf('placed');
    assert.deepEqual(alone.weighting.by, { region: true, age: false });
    assert.equal(alone.questions[0]!.byRegion, null);
    assert.notEqual(alone.questions[2]!.byRegion, null, 'a table without gaps is there');
  });

  it('are not weighted with fewer than four groups, and then say so', async () => {
    const at = new Date(room.platform.now().getTime() - 2 * hourMs);
    const id = await room.survey('two-groups', past(), { questions });
    await fill(room.platform.db, id, { people: 30, regions: [fresno], at, say: (draw) => ({ 1: draw(2), 3: 3 }) });
    assert.deepEqual((await figuresOf('two-groups')).weighting.by, { region: false, age: false });
    const page = await (await room.app.request('/surveys/two-groups/results')).text();
    assert.match(page, /too few answered to weight it/);
    assert.match(page, /Not weighted/);
  });
});
