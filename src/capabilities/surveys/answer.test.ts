/** Answering: once, changed until the close, under a pseudonym, and only by those who live there. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { countedAnswers } from './store/answers.ts';
import {
  fresno,
  humboldt,
  kern,
  openSurveyRoom,
  question,
  state,
  type Person,
  type SurveyRoom,
} from './testing/room.ts';

const answers = { age: '25-34', q1: '1', q2: '4', q3: 'Shade at the stops' };
const keyed = (more: Readonly<Record<string, string>> = {}) => ({ key: randomUUID(), ...answers, ...more });

describe('answering a survey', () => {
  let room: SurveyRoom;
  before(async () => {
    room = await openSurveyRoom();
  });
  after(() => room.close());

  const revisions = async (id: number): Promise<number> =>
    (
      await sql<{ n: number }>`select count(*) as n from survey_answer where survey_id = ${id}`.execute(
        room.platform.db,
      )
    ).rows[0]!.n;

  it('records an answer without scripts, gives it back to be changed, and counts the newest', async () => {
    const id = await room.survey('buses');
    const resident = await room.person(fresno);
    assert.match(
      await (await resident.get('/surveys/buses/answer')).text(),
      /You are counted in\s+<strong>Fresno County/,
    );
    const sent = await resident.post('/surveys/buses/answer', keyed());
    assert.equal(sent.status, 303);
    const again = await (await resident.get('/surveys/buses/answer')).text();
    assert.match(again, /Shade at the stops/);
    assert.match(again, /value="25-34"\s+checked/);
    await resident.post('/surveys/buses/answer', keyed({ q1: '0' }));
    const counted = await countedAnswers(room.platform.db, id);
    assert.equal(await revisions(id), 2);
    assert.deepEqual(
      counted.map(({ answers: given, regionId, ageGroup }) => [given['1'], regionId, ageGroup]),
      [[0, fresno, '25-34']],
    );
  });

  it('keeps what was chosen when a question is left out, and records nothing', async () => {
    const id = await room.survey('kept');
    const resident = await room.person(kern);
    const refused = await resident.post('/surveys/kept/answer', keyed({ q1: '', age: '' }));
    const page = await refused.text();
    assert.equal(refused.status, 422);
    assert.match(page, /Question 1: Please answer this question/);
    assert.match(page, /Choose your age group/);
    assert.match(page, /name="q2"\s+value="4"\s+checked/);
    assert.equal(await revisions(id), 0);
  });

  it('takes one key sent ten times at once as one answer, and ten keys as ten revisions of one respondent', async () => {
    const id = await room.survey('storm');
    const resident = await room.person(fresno);
    const one = keyed();
    const same = await Promise.all(Array.from({ length: 10 }, () => resident.post('/surveys/storm/answer', one)));
    assert.deepEqual(new Set(same.map(({ status }) => status)), new Set([303]));
    assert.equal(await revisions(id), 1);
    await Promise.all(Array.from({ length: 10 }, () => resident.post('/surveys/storm/answer', keyed())));
    assert.equal(await revisions(id), 11);
    assert.equal((await countedAnswers(room.platform.db, id)).length, 1);
  });

  it('refuses those who live elsewhere, those whose account is too wide, and strangers', async () => {
    const id = await room.survey('in-fresno', { regionId: fresno });
    const away = await (await room.person(humboldt)).post('/surveys/in-fresno/answer', keyed());
    assert.equal(away.status, 403);
    assert.match(await away.text(), /for people who live in Fresno County/);
    const wide = await (await room.person(state)).post('/surveys/in-fresno/answer', keyed());
    assert.equal(wide.status, 403);
    assert.match(await wide.text(), /does not say in which county you live/);
    const stranger = await room.app.request('/surveys/in-fresno/answer');
    assert.equal(stranger.status, 303);
    assert.equal(await revisions(id), 0);
  });

  it('is open from its opening instant until its closing instant, by the clock of the database', async () => {
    const now = room.platform.now().getTime();
    await room.survey('early', { opensAt: new Date(now + 3_600_000) });
    const id = await room.survey('closing');
    const resident = await room.person(fresno);
    const early = await resident.post('/surveys/early/answer', keyed());
    assert.equal(early.status, 409);
    assert.match(await early.text(), /opens on/);
    await sql`update survey set closes_at = clock_timestamp() + interval '300 milliseconds' where id = ${id}`.execute(
      room.platform.db,
    );
    let last = 303;
    // A pause between them, as one account may not send more than thirty a minute.
    for (let at = 0; at < 28 && last === 303; at += 1) {
      await pause(20);
      last = (await resident.post('/surveys/closing/answer', keyed())).status;
    }
    assert.equal(last, 409);
    const late = await sql<{ late: number }>`
      select count(*) filter (where answered_at >= closes_at) as late
      from survey_answer join survey on survey.id = survey_id where survey_id = ${id}`.execute(room.platform.db);
    assert.equal(late.rows[0]?.late, 0);
    assert.ok((await revisions(id)) > 0);
  });

  it('waits, when the close is moved meanwhile, for the new close before it decides', async () => {
    const id = await room.survey('moved-close');
    const resident = await room.person(fresno);
    let sent: Promise<Response> | undefined;
    await room.platform.db.transaction().execute(async (tx) => {
      await sql`update survey set closes_at = clock_timestamp() where id = ${id}`.execute(tx);
      sent = resident.post('/surveys/moved-close/answer', keyed());
      await new Promise((resolve) => setTimeout(resolve, 150));
    });
    assert.equal((await sent)?.status, 409);
    assert.equal(await revisions(id), 0);
  });

  it('gives the last place of a quota to exactly one of many who want it at once; the others are kept apart', async () => {
    const id = await room.survey(
      'quota',
      {},
      {
        quotas: [
          { region: fresno, age: null, wanted: 3 },
          { region: null, age: '65+', wanted: 1 },
        ],
      },
    );
    const people = await Promise.all(Array.from({ length: 12 }, () => room.person(fresno)));
    const sent = await Promise.all(people.map((person) => person.post('/surveys/quota/answer', keyed())));
    assert.deepEqual(new Set(sent.map(({ status }) => status)), new Set([303]));
    const counted = await countedAnswers(room.platform.db, id);
    assert.equal(counted.filter(({ overQuota }) => !overQuota).length, 3);
    assert.equal(counted.length, 12);
    const old = await Promise.all([room.person(kern), room.person(humboldt)]);
    await Promise.all(old.map((person) => person.post('/surveys/quota/answer', keyed({ age: '65+' }))));
    const elderly = (await countedAnswers(room.platform.db, id)).filter(({ ageGroup }) => ageGroup === '65+');
    assert.deepEqual(new Set(elderly.map(({ overQuota }) => overQuota)), new Set([false, true]));
    const late = await room.person(fresno);
    assert.match(await (await late.get('/surveys/quota/answer')).text(), /already enough answers from people like you/);
  });

  it('leaves whoever has a place in it however often they change their answers, and nobody out of turn gets one', async () => {
    const id = await room.survey('keeps', {}, { quotas: [{ region: fresno, age: null, wanted: 1 }] });
    const [first, second] = [await room.person(fresno), await room.person(fresno)];
    for (const person of [first, second, first, second]) await person.post('/surveys/keeps/answer', keyed());
    const over = await sql<{ over: boolean; n: number }>`
      select over_quota as over, count(*) as n from survey_answer where survey_id = ${id} group by 1 order by 1`.execute(
      room.platform.db,
    );
    assert.deepEqual(over.rows, [
      { over: false, n: 2 },
      { over: true, n: 2 },
    ]);
  });

  it('never changes or deletes what was answered', async () => {
    const id = await room.survey('kept-forever');
    await (await room.person(fresno)).post('/surveys/kept-forever/answer', keyed());
    await assert.rejects(
      sql`update survey_answer set answers = '{}' where survey_id = ${id}`.execute(room.platform.db),
      /insert-only/,
    );
    await assert.rejects(
      sql`delete from survey_answer where survey_id = ${id}`.execute(room.platform.db),
      /insert-only/,
    );
    await assert.rejects(
      sql`update survey_question set text = 'x' where survey_id = ${id}`.execute(room.platform.db),
      /published/,
    );
  });

  it('knows respondents by a pseudonym of this survey alone', async () => {
    const [one, two] = [await room.survey('one'), await room.survey('two')];
    const resident = await room.person(fresno);
    for (const slug of ['one', 'two']) await resident.post(`/surveys/${slug}/answer`, keyed());
    const rows = await sql<{ name: string }>`
      select encode(respondent, 'hex') as name from survey_answer where survey_id = any(${[one, two]})`.execute(
      room.platform.db,
    );
    assert.equal(new Set(rows.rows.map(({ name }) => name)).size, 2);
    const log = await sql<{ actor_id: string | null }>`
      select actor_id from audit where act = 'survey.answered' and process = ${`survey:${one}`}`.execute(
      room.platform.db,
    );
    assert.deepEqual(log.rows, [{ actor_id: null }]);
  });

  it('shows rotated options in an order of each respondent’s own that stays, with the last one last, and records it', async () => {
    const options = Array.from({ length: 6 }, (_, at) => `Option ${at}`);
    const id = await room.survey(
      'rotated',
      {},
      {
        questions: [question({ kind: 'single', text: 'Which?', options, rotated: true, keepsLast: true })],
      },
    );
    const seen = async (person: Person): Promise<string> => {
      const page = await (await person.get('/surveys/rotated/answer')).text();
      return [...page.matchAll(/name="q1"\s+value="(\d)"/g)].map(([, option]) => option).join('');
    };
    const people = await Promise.all(Array.from({ length: 8 }, () => room.person(fresno)));
    const orders = await Promise.all(people.map(seen));
    assert.deepEqual(await Promise.all(people.map(seen)), orders);
    assert.ok(new Set(orders).size > 1);
    for (const order of orders) assert.match(order, /^[0-4]{5}5$/);
    for (const person of people)
      await person.post('/surveys/rotated/answer', { key: randomUUID(), age: '65+', q1: '0' });
    const recorded = (await countedAnswers(room.platform.db, id)).map(({ shown }) => shown['1']?.join(''));
    assert.deepEqual(new Set(recorded), new Set(orders));
  });

  it('answers anything hostile with a 4xx', async () => {
    await room.survey('hostile');
    let resident = await room.person(fresno);
    for (const odd of ['99', '-1', '1e3', 'NaN', '%00', "';--", '🌉', 'x'.repeat(5_000), '\0']) {
      // Each has a number of submits a minute.
      resident = await room.person(fresno);
      for (const field of ['q1', 'q2', 'age', 'key']) {
        const { status } = await resident.post('/surveys/hostile/answer', keyed({ [field]: odd }));
        assert.ok(
          status === 422 || status === 400 || (field === 'key' && status === 303),
          `${field}=${odd} -> ${status}`,
        );
      }
    }
    assert.equal((await resident.post('/surveys/hostile/answer', keyed({ q3: 'a\0b' }))).status, 400);
    assert.equal((await resident.post('/surveys/hostile/answer', keyed({ q3: 'x'.repeat(2_001) }))).status, 422);
  });
});
