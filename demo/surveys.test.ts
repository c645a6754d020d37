/** Claims about the demo's surveys: marked as made up, both sides alike, and a past that could have happened. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { rooms } from '../src/app.ts';
import { surveyAsPoll } from '../src/capabilities/surveys/index.ts';
import { putTopic } from '../src/capabilities/topics/index.ts';
import { loadRegions } from '../src/platform/regions.ts';
import { california } from '../src/platform/regions/california.ts';
import { testPlatform } from '../src/platform/testing/database.ts';
import { surveys } from './content/surveys.ts';
import { leaving } from './content/topic.ts';
import { putPeople } from './people.ts';
import { putSurvey } from './put-survey.ts';
import { simulateSurvey } from './simulation/survey.ts';

let opened: Awaited<ReturnType<typeof testPlatform>>;
const [finished, current] = surveys;

before(async () => {
  opened = await testPlatform(rooms);
  const { platform } = opened;
  await platform.db.transaction().execute(async (tx) => {
    await loadRegions(tx, california);
    await putTopic(tx, leaving);
    const people = await putPeople(tx);
    for (const content of surveys) await putSurvey(tx, content, people, platform.now());
  });
});
after(() => opened.close());

const ask = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await opened.platform.database.pool.query<T>(text, values)).rows;

test('one is finished and one is open, both marked as made up and listed under the public question', async () => {
  const found = await ask(
    `select slug, topic, hypothetical, closes_at < now() as closed, opens_at < now() as begun from survey order by id`,
  );
  const shared = { topic: leaving.id, hypothetical: true, begun: true };
  assert.deepEqual(found, [
    { slug: finished!.slug, closed: true, ...shared },
    { slug: current!.slug, closed: false, ...shared },
  ]);
});

test('nobody answered before the opening, after the close, or in the future, and quotas hold', async () => {
  const outside = await ask(`select from survey_answer a join survey s on s.id = a.survey_id
    where answered_at < opens_at or answered_at >= closes_at or answered_at > now()`);
  assert.equal(outside.length, 0);
  const beyond = await ask(`select from survey_quota q where q.wanted < (select count(*) from survey_answer a
    where a.survey_id = q.survey_id and a.region_id = q.region_id and not a.over_quota)`);
  assert.equal(beyond.length, 0);
  assert.ok((await ask(`select from survey_answer where over_quota`)).length > 10);
});

test('the same people say the same again, and reasons for staying and for leaving are as many and as long', () => {
  assert.deepEqual(simulateSurvey(finished!), simulateSurvey(finished!));
  const weighs = finished!.questions.find(({ kind }) => kind === 'several');
  assert.ok(weighs?.kind === 'several');
  const side = (sign: number) => weighs.options.filter(({ lean = 0 }) => Math.sign(lean) === sign);
  assert.equal(side(1).length, side(-1).length);
  for (const locale of ['en', 'es'] as const) {
    const letters = (sign: number) => side(sign).reduce((sum, { text }) => sum + text[locale].length, 0);
    assert.ok(Math.abs(letters(1) - letters(-1)) < 0.15 * letters(1), locale);
  }
});

test('the finished one has a weighted result that a registry of polls can take', async () => {
  const poll = await surveyAsPoll(opened.platform, { slug: finished!.slug, question: 1 }, opened.platform.now());
  assert.ok(poll !== undefined && poll.size > 900);
  assert.ok(poll.designEffect > 1.2 && poll.designEffect < 3, `${poll.designEffect}`);
  assert.equal(poll.hypothetical, true);
});
