/** Results: counted again from the public files, weighted as told, honest in words, and silent about few people. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import { rakeSlowly } from '../../rules/survey/testing/rake-slowly.ts';
import { surveyAsPoll } from './poll-description.ts';
import { fill } from './testing/fill.ts';
import { fresno, humboldt, kern, openSurveyRoom, question, state, type SurveyRoom } from './testing/room.ts';

const hourMs = 3_600_000;
const losAngeles = `${state}/county:los_angeles`;
const regions = [fresno, kern, humboldt, losAngeles];

const questions = [
  question({ kind: 'single', text: 'More buses?', options: ['Yes', 'No', '=cmd()'], required: false }),
  question({ kind: 'several', text: 'Where?', options: ['\uff1dcmd()', 'Valley', 'Hills'], required: false }),
  question({ kind: 'scale', text: 'How much?', low: 1, high: 5, lowLabel: 'Little', highLabel: 'Much' }),
  question({ kind: 'ranking', text: 'In which order?', options: ['First', 'Second', 'Third'], required: false }),
  question({ kind: 'number', text: 'How many rides?', low: 0, high: 100, required: false }),
  question({ kind: 'text', text: 'What else?', required: false }),
];

type Row = Readonly<Record<string, string>>;
const rowsOf = (text: string): readonly Row[] => parse<Row>(text, { columns: true });

interface Figures {
  readonly counted: number;
  readonly overQuota: number;
  readonly weighting: {
    readonly designEffect: number;
    readonly trimmed: number;
    readonly weights?: readonly (readonly number[])[];
  };
  readonly questions: readonly {
    readonly number: number;
    readonly answered: number;
    readonly options: readonly {
      readonly option: number;
      readonly count: number;
      readonly weighted: { readonly value: number } | null;
    }[];
    readonly mean: { readonly raw: number; readonly weighted: { readonly value: number } | null } | null;
    readonly byRegion: readonly (readonly (number | null)[])[] | null;
  }[];
}

describe('the results of a survey', () => {
  let room: SurveyRoom;
  let figures: Figures;
  before(async () => {
    room = await openSurveyRoom();
    const now = room.platform.now().getTime();
    const id = await room.survey(
      'done',
      { opensAt: new Date(now - 3 * hourMs), closesAt: new Date(now - hourMs) },
      { questions },
    );
    await fill(room.platform.db, id, {
      people: 900,
      regions,
      at: new Date(now - 2 * hourMs),
      overEvery: 30,
      say: (draw, { region, age }) => ({
        ...(draw(10) > 0 ? { 1: region === 0 ? draw(2) : draw(30) === 0 ? 2 : 0 } : {}),
        2: [0, 1, 2].filter(() => draw(2) === 0),
        3: 1 + Math.min(4, draw(age + 1)),
        4: draw(2) === 0 ? [0, 1, 2] : [2, 0, 1],
        5: draw(100),
        6: 'Name me not',
      }),
    });
    figures = (await (await room.app.request('/api/surveys/done/results')).json()) as Figures;
  });
  after(() => room.close());

  const file = async (name: string, slug = 'done'): Promise<string> =>
    (await room.app.request(`/surveys/${slug}/export/${name}`)).text();

  it('are counted again from the public answers, question by question', async () => {
    const rows = rowsOf(await file('answers.csv'));
    assert.equal(rows.length, figures.counted);
    const people = (column: string, value: string): number => rows.filter((row) => row[column] === value).length;
    const [single, several, scale, ranking] = figures.questions;
    for (const { option, count } of single!.options) assert.equal(count, people('q1', String(option + 1)));
    for (const { option, count } of several!.options) assert.equal(count, people(`q2_${option + 1}`, '1'));
    for (const { option, count } of scale!.options) assert.equal(count, people('q3', String(option)));
    for (const { option, count } of ranking!.options) assert.equal(count, people(`q4_${option + 1}`, '1'));
    assert.equal(single!.answered, rows.filter((row) => row['q1'] !== '').length);
    const mean = rows.reduce((sum, row) => sum + Number(row['q3']), 0) / rows.length;
    assert.ok(Math.abs(mean - scale!.mean!.raw) < 1e-9);
  });

  it('have weights that anybody computes again from the public groups, by another method', async () => {
    const now = room.platform.now().getTime();
    const dates = { opensAt: new Date(now - 3 * hourMs), closesAt: new Date(now - hourMs) };
    const id = await room.survey('near', dates, { questions });
    // Like the state within a factor of five, so that nothing is trimmed.
    const elsewhere = ['orange', 'san_diego', 'alameda', 'sacramento', 'riverside', 'kern', 'fresno', 'humboldt'];
    await fill(room.platform.db, id, {
      people: 900,
      regions: [losAngeles, losAngeles, ...elsewhere.map((county) => `${state}/county:${county}`)],
      at: new Date(now - 2 * hourMs),
      say: () => ({ 3: 3 }),
      anyAge: true,
    });
    const near = (await (await room.app.request('/api/surveys/near/results')).json()) as Figures;
    assert.equal(near.weighting.trimmed, 0);
    const rows = rowsOf(await file('weights.csv', 'near'));
    assert.ok(rows.length > 12);
    assert.ok(
      rows.every((row) => Number(row['respondents']) >= 10),
      'no group of fewer than ten',
    );
    assert.equal(
      rows.reduce((sum, row) => sum + Number(row['respondents']), 0),
      near.counted,
    );
    const names = (column: string): readonly string[] => [...new Set(rows.map((row) => row[column]!))];
    const shares = (column: string, people: string): readonly number[] => {
      const sizes = names(column).map((name) => Number(rows.find((row) => row[column] === name)?.[people]));
      return sizes.map((size) => size / sizes.reduce((a, b) => a + b, 0));
    };
    const persons = rows.flatMap((row) =>
      Array.from({ length: Number(row['respondents']) }, () => [
        names('region').indexOf(row['region']!),
        names('age').indexOf(row['age']!),
      ]),
    );
    const slow = rakeSlowly(persons, [shares('region', 'region_people'), shares('age', 'age_people')]);
    let at = 0;
    for (const row of rows) {
      assert.ok(Math.abs(Number(row['weight']) - slow[at]!) < 1e-5, `${row['weight']} ${slow[at]}`);
      at += Number(row['respondents']);
    }
    const square = slow.reduce((sum, weight) => sum + weight * weight, 0) / slow.length;
    assert.ok(Math.abs(near.weighting.designEffect - square) < 1e-5);
  });

  it('have weighted figures that an auditor computes again from the file with everything', async () => {
    const auditor = await room.person(state, 'auditor');
    const rows = rowsOf(await (await auditor.get('/surveys/done/export/all.csv')).text()).filter(
      (row) => row['over_quota'] === 'no',
    );
    const answered = rows.filter((row) => row['q1'] !== '');
    const weight = (of: readonly Row[]): number => of.reduce((sum, row) => sum + Number(row['weight']), 0);
    for (const { option, weighted } of figures.questions[0]!.options) {
      const share = weight(answered.filter((row) => row['q1'] === String(option + 1))) / weight(answered);
      // Published to a tenth of a per cent.
      assert.ok(weighted !== null && Math.abs(share - weighted.value) <= 0.0005 + 1e-9);
    }
    const mean = rows.reduce((sum, row) => sum + Number(row['weight']) * Number(row['q3']), 0) / weight(rows);
    assert.ok(Math.abs(mean - figures.questions[2]!.mean!.weighted!.value) <= 0.005 + 1e-9);
  });

  it('give the file with place and age to organisers and auditors of the region only', async () => {
    for (const [role, region, status] of [
      ['organiser', state, 200],
      ['auditor', fresno, 403],
      [undefined, state, 403],
    ] as const)
      assert.equal(
        (await (await room.person(region, role)).get('/surveys/done/export/all.csv')).status,
        status,
        `${role} ${region}`,
      );
  });

  it('never hold a text, a number, a place or an age beside an answer that is open to all', async () => {
    for (const name of ['answers.csv', 'weights.csv', 'results.csv', 'survey.json']) {
      const text = await file(name);
      assert.doesNotMatch(text, /Name me not/, name);
    }
    const columns = Object.keys(rowsOf(await file('answers.csv'))[0]!);
    assert.deepEqual(columns, ['q1', 'q2_1', 'q2_2', 'q2_3', 'q3', 'q4_1', 'q4_2', 'q4_3']);
    for (const formula of [/,'=cmd\(\)/, /,'\uff1dcmd\(\)/])
      assert.match(await file('results.csv'), formula, 'spreadsheets must not run an option');
  });

  it('show no region’s answer of fewer than ten people, and leave none to be worked out', () => {
    let hidden = 0;
    for (const { options, byRegion } of figures.questions) {
      if (byRegion === null) continue;
      for (const [c, { count }] of options.entries()) {
        const cells = byRegion.map((row) => row[c]!);
        assert.ok(cells.every((cell) => cell === null || cell >= 10 || count === 0));
        const missing = cells.filter((cell) => cell === null).length;
        hidden += missing;
        // The total of the option is public: one missing cell would be what the others leave over.
        assert.notEqual(missing, 1);
      }
    }
    assert.ok(hidden > 0, 'something was small');
  });

  it('say on the page what weights can and cannot mend, with raw and weighted side by side', async () => {
    const page = await (await room.app.request('/surveys/done/results')).text();
    assert.match(page, /survey of volunteers, not a random sample/);
    assert.match(page, /by place and age/);
    assert.match(page, /Design effect/);
    assert.match(page, /Beyond a full quota/);
    assert.match(page, /Where people live/);
    assert.match(page, /All other regions/);
    assert.match(page, /With the bounds not every share is reached exactly/, 'few answered for most of the state');
    assert.doesNotMatch(page, /Name me not/);
  });

  it('describe a question in the terms of a registry of polls', async () => {
    const now = room.platform.now();
    const poll = await surveyAsPoll(room.platform, { slug: 'done', question: 1 }, now);
    assert.equal(poll?.question.wording, 'More buses?');
    assert.equal(poll.sampling, 'volunteers');
    assert.deepEqual(poll.weightedBy, ['region', 'age']);
    assert.equal(poll.size, figures.questions[0]!.answered);
    assert.ok(Math.abs(poll.results.reduce((sum, { weightedShare }) => sum + (weightedShare ?? NaN), 0) - 1) < 0.002);
    assert.equal(await surveyAsPoll(room.platform, { slug: 'done', question: 6 }, now), undefined);
  });
});
