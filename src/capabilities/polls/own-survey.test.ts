/** Surveys made here among the polls: listed, and registered once as what they are, surveys of volunteers. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { fill } from '../surveys/testing/fill.ts';
import { californiaAges, putWholeSurvey, surveys } from '../surveys/index.ts';
import { question } from '../surveys/testing/room.ts';
import { fresno, openPollRoom, state, type Person, type PollRoom } from './testing/room.ts';

const hourMs = 3_600_000;
const kern = `${state}/county:kern`;
const questions = [
  question({ kind: 'single', text: 'Should it leave?', options: ['Yes', 'No', 'I do not know'] }),
  question({ kind: 'several', text: 'Where?', options: ['Town', 'Valley'] }),
  question({ kind: 'scale', text: 'How much?', low: 0, high: 10, lowLabel: 'Little', highLabel: 'Much' }),
];
const confirmed = {
  question: 'would-vote-to-leave',
  questionReason: 'It asks for a vote.',
  stake: 'none-stated',
  kind1: 'for',
  kind2: 'against',
  kind3: 'undecided',
};

interface Published {
  readonly questions: readonly {
    readonly options: readonly { readonly weighted: { readonly value: number } | null }[];
  }[];
  readonly weighting: { readonly designEffect: number };
}

interface Kept {
  readonly size: number;
  readonly effect: number;
  readonly shares: readonly number[];
}

let room: PollRoom;
let organiser: Person;
before(async () => {
  room = await openPollRoom(surveys);
  organiser = await room.person('organiser');
});
after(() => room.close());

/** Over since an hour, unless told; 400 answers of two counties. */
async function survey(slug: string, { hypothetical = false, closes = -1 } = {}): Promise<void> {
  const now = room.platform.now().getTime();
  const id = await putWholeSurvey(room.platform.db, {
    survey: {
      slug,
      regionId: state,
      topic: null,
      title: `About ${slug}`,
      introduction: '',
      language: 'en',
      translations: {},
      regionKind: 'county',
      results: 'after-close',
      ageTargets: californiaAges,
      opensAt: new Date(now - 50 * hourMs),
      closesAt: new Date(now + closes * hourMs),
      publishedAt: new Date(now - 51 * hourMs),
      hypothetical,
      createdBy: null,
      key: randomUUID(),
    },
    questions: questions.map((one) => ({ ...one, text: `${one.text} (${slug})` })),
    quotas: [],
  });
  await fill(room.platform.db, id, {
    people: 400,
    regions: [fresno, kern],
    at: new Date(now - 2 * hourMs),
    say: (draw) => ({ 1: draw(3), 2: [draw(2)], 3: draw(11) }),
  });
}

const polls = async (slug: string): Promise<readonly { readonly slug: string; readonly act: string | null }[]> => {
  const found = await sql<{ slug: string; act: string | null }>`
    select p.slug, a.act from poll p join poll_now v on v.poll_id = p.id
      left join audit a on a.process = 'poll:' || p.id and a.public and a.reason = 'It asks for a vote.'
    where v.source_url like ${`%/surveys/${slug}`}`.execute(room.platform.db);
  return found.rows;
};

test('the page of polls lists surveys made here, and a survey leads back to the polls', async () => {
  assert.ok(!(await (await room.get('/polls')).text()).includes('/surveys/listed'));
  await survey('listed');
  const page = await (await room.get('/polls')).text();
  assert.match(page, /Own surveys[\s\S]*\/surveys\/listed/);
  for (const path of ['/surveys', '/surveys/listed', '/surveys/listed/results'])
    assert.match(await (await room.get(path)).text(), /href="\/polls"[\s\S]*<h1/, path);
});

test('an organiser registers a question of a finished survey from its console; it stands among polls as one of volunteers', async () => {
  await survey('done', { hypothetical: true });
  const path = '/polls/surveys/done/1';
  const console = await (await organiser.get('/surveys/done/organise')).text();
  assert.ok(console.includes(`href="${path}"`) && console.includes('href="/polls/surveys/done/3"'));
  assert.ok(!console.includes('href="/polls/surveys/done/2"'), 'several choices are no shares of everybody');
  assert.match(await (await organiser.get(path)).text(), /survey of volunteers/);
  const sent = await organiser.post(path, confirmed);
  assert.equal(sent.status, 303);
  const at = sent.headers.get('location') ?? '';
  const page = await (await room.get(at)).text();
  for (const sentence of [
    /Survey of volunteers, California/,
    /Should it leave\? \(done\)/,
    /Hypothetical/,
    /Nobody was drawn by chance/,
    /No margin of error/,
    /Raked to the population by region and by age/,
    /href="[^"]*\/surveys\/done"/,
    /No stake stated/,
  ])
    assert.match(page, sentence);
  assert.match(await (await room.get('/polls')).text(), /Survey of volunteers, California/);
  const told = (await (await room.get('/api/surveys/done/results')).json()) as Published;
  const kept = await sql<Kept>`
    select v.sample_size as size, v.design_effect as effect, array_agg(a.share order by a.number) as shares
    from poll_now v join poll p on p.id = v.poll_id join poll_answer a on a.poll_id = p.id and a.revision = v.revision
    where p.slug = ${at.replace('/polls/', '')} group by 1, 2`.execute(room.platform.db);
  const published = told.questions[0];
  assert.equal(kept.rows[0]?.size, 400);
  assert.ok(Math.abs((kept.rows[0]?.effect ?? 0) - told.weighting.designEffect) < 0.001);
  assert.deepEqual(
    kept.rows[0]?.shares,
    published?.options.map(({ weighted }) => Math.round((weighted?.value ?? NaN) * 10_000)),
  );
  assert.deepEqual(await polls('done'), [{ slug: at.replace('/polls/', ''), act: 'poll.registered' }]);
});

test('a question is registered once, whoever sends it, at once or later, with whatever words', async () => {
  await survey('once');
  const other = await room.person('administrator');
  const path = '/polls/surveys/once/1';
  const answers = await Promise.all(
    [organiser, other, organiser].map((who, at) =>
      who.post(path, { ...confirmed, ...(at === 1 ? { kind1: 'against', kind2: 'for' } : {}) }),
    ),
  );
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303, 303],
  );
  assert.equal(new Set(answers.map(({ headers }) => headers.get('location'))).size, 1);
  assert.equal((await organiser.post(path, {})).headers.get('location'), answers[0]?.headers.get('location'));
  assert.equal((await polls('once')).length, 1);
  const page = await (await organiser.get(path)).text();
  assert.ok(page.includes('It is registered') && !page.includes('name="kind1"'));
});

test('what an organiser left out is asked for beside its field, and nothing is registered', async () => {
  await survey('asked');
  const path = '/polls/surveys/asked/1';
  for (const [wrong, sentence] of [
    [{ question: '' }, /Choose a question/],
    [{ question: 'no-such' }, /Choose a question/],
    [{ questionReason: ' ' }, /Write the reason/],
    [{ kind2: '' }, /Say of every answer/],
    [{ kind2: 'maybe' }, /Say of every answer/],
    [{ stake: '' }, /Choose one of the answers/],
    [{ stake: 'has-stake' }, /Say in words what the stake is/],
  ] as const) {
    const answer = await organiser.post(path, { ...confirmed, ...wrong });
    assert.equal(answer.status, 422);
    const page = await answer.text();
    assert.match(page, sentence);
    if (!('questionReason' in wrong)) assert.ok(page.includes('It asks for a vote.'));
  }
  assert.deepEqual(await polls('asked'), []);
});

test('only an organiser of the survey’s region registers it, and only once it is over, of questions with one answer', async () => {
  await survey('over');
  await survey('running', { closes: 1 });
  const path = '/polls/surveys/over/1';
  assert.equal((await (await room.person()).post(path, confirmed)).status, 403);
  assert.equal((await (await room.person('auditor')).post(path, confirmed)).status, 403);
  const neighbour = await room.person('organiser', fresno);
  assert.ok(!(await (await neighbour.get(path)).text()).includes('name="kind1"'));
  const refused = await neighbour.post(path, confirmed);
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /not an organiser of (this region|the region of this survey)/);
  for (const none of ['running/1', 'over/2', 'over/9', 'over/x', 'none/1'])
    assert.equal((await organiser.post(`/polls/surveys/${none}`, confirmed)).status, 404, none);
  const scale = await organiser.post('/polls/surveys/over/3', { ...confirmed, kind4: 'other' });
  assert.equal(scale.status, 422);
  assert.match(await scale.text(), /at most 8 answers/);
  assert.deepEqual(await polls('over'), []);
});
