/** Claims about one question's page: honest with few polls, one trend of one question, and the same words for both directions. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { putQuestion } from './create-question.ts';
import { openPollRoom, state, type Person, type PollRoom } from './testing/room.ts';

let room: PollRoom;
let organiser: Person;
before(async () => {
  room = await openPollRoom();
  organiser = await room.person('organiser');
});
after(() => room.close());

const page = async (question: string, query = ''): Promise<string> =>
  (await room.get(`/polls/questions/${question}${query}`)).text();

const days = ['2022-01-10', '2022-06-10', '2023-01-10', '2023-06-10', '2024-01-10'];

/** Registers one poll with this share for, asked in this week. */
const asked = (question: string, pollster: string, from: string, share: number, more = {}): Promise<string> =>
  room.poll(organiser, {
    question,
    pollster,
    askedFrom: from,
    askedUntil: from,
    share1: String(share),
    share2: String(80 - share),
    wording: `Asked by ${pollster} about ${question}?`,
    ...more,
  });

test('with no poll, and with two, there is no line: the page says what can be said', async () => {
  assert.match(await page('better-off'), /No poll asked this yet/);
  await asked('better-off', 'One', '2023-01-02', 40);
  await asked('better-off', 'Two', '2023-06-02', 44);
  const two = await page('better-off');
  assert.match(two, /too few polls for a trend/);
  assert.match(two, /Only 2 polls here tell/);
  assert.doesNotMatch(two, /Did backing change/);
  assert.doesNotMatch(two, /class="line-path"/);
  const open = (await (await room.get('/api/polls/questions/better-off')).json()) as { trend: unknown };
  assert.equal(open.trend, null);
});

test('polls of one question make one trend; those of another, withdrawn ones and those without a size stay out of it', async () => {
  const question = 'would-vote-to-leave';
  for (const [at, day] of days.entries()) await asked(question, at % 2 === 0 ? 'North' : 'South', day, 20 + 4 * at);
  const without = await asked(question, 'Sizeless', '2023-03-01', 70, { sampleSize: '', margin: '', share2: '10' });
  const drawn = await page(question);
  assert.match(drawn, /class="line-path"/);
  assert.match(drawn, /neither how many were asked nor a margin of error/);
  const csv = await (await room.get(`/polls/questions/${question}/readings.csv`)).text();
  assert.equal(csv.trim().split('\r\n').length, 1 + days.length);
  assert.ok(!csv.includes(without));
  assert.ok(!csv.includes('one-2023'), 'a poll of the other question');
  const trend = (await (await room.get(`/polls/questions/${question}/trend.csv`)).text()).trim().split('\r\n');
  assert.equal(trend[0], 'day,mean,low,high');
  assert.equal(trend.length - 1, (Date.parse('2024-01-10') - Date.parse('2022-01-10')) / 86_400_000 + 1);
});

test('a rise is called likely, the same polls the other way round a likely fall, and between near days nothing is said', async () => {
  const rising = await page('would-vote-to-leave', '?from=2022-01-10&to=2024-01-10');
  assert.match(rising, /Likely rose/);
  assert.match(rising, /5 polls are in the line, 0 of them paid for by somebody with a stake/);
  const near = await page('would-vote-to-leave', '?from=2022-06-10&to=2022-06-11');
  assert.match(near, /The polls do not tell whether it rose or fell/);
  const { slug } = await room.platform.db.transaction().execute((tx) =>
    putQuestion(
      room.platform,
      tx,
      {
        regionId: state,
        topic: null,
        title: 'Mirror',
        about: 'x',
        language: 'en',
        translations: {},
        hypothetical: false,
      },
      { official: null, reason: 'The same shares from the last to the first.' },
    ),
  );
  for (const [at, day] of days.entries())
    await asked(slug, at % 2 === 0 ? 'North' : 'South', day, 20 + 4 * (days.length - 1 - at));
  assert.match(await page(slug, '?from=2022-01-10&to=2024-01-10'), /Likely fell/);
});

test('days that are none, lie outside or stand the wrong way round are answered beside the field, never with a guess', async () => {
  const q = 'would-vote-to-leave';
  for (const [query, sentence] of [
    ['?from=never&to=2023-01-01', /Choose two days that exist/],
    ['?from=2022-02-30&to=2023-01-01', /Choose two days that exist/],
    ['?from=1990-01-01&to=2023-01-01', /Choose days between January 10, 2022 and January 10, 2024/],
    ['?from=2023-06-01&to=2023-01-01', /The later day must come after/],
    ['?from=&to=%F0%9F%8C%89', /Choose two days that exist/],
  ] as const) {
    const html = await page(q, query);
    assert.match(html, sentence, query);
    assert.doesNotMatch(html, /claim-verdict/, query);
  }
});

test('a line is of one wording: readers choose which, and what is not in use is passed over', async () => {
  const q = 'would-vote-to-leave';
  const wordingOf = async (query: string): Promise<string> => {
    const answer = await room.get(`/api/polls/questions/${q}${query}`);
    return ((await answer.json()) as { trend: { wording: string } }).trend.wording;
  };
  assert.deepEqual(
    [await wordingOf(''), await wordingOf('?wording=B'), await wordingOf('?wording=ZZ')],
    ['A', 'B', 'A'],
  );
  const drawn = await page(q, '?wording=B');
  assert.match(drawn, /as wording B would find it/);
  assert.match(drawn, /This is said of wording B/);
  assert.match(await page(q, '?wording=%3Cb%3E'), /as wording A would find it/);
});

test('a correction changes the trend at once', async () => {
  const before = await (await room.get('/polls/questions/would-vote-to-leave/trend.csv')).text();
  await asked('would-vote-to-leave', 'East', '2023-12-01', 10);
  const later = await (await room.get('/polls/questions/would-vote-to-leave/trend.csv')).text();
  assert.notEqual(before, later);
});

test('a poll whose sponsor has a stake is marked in the chart, counted, and believed no less', async () => {
  await asked('would-vote-to-leave', 'West', '2023-12-05', 30, {
    stake: 'has-stake',
    stakeNote: 'It campaigns against the measure.',
  });
  const html = await page('would-vote-to-leave');
  assert.match(html, /trend-reading is-marked/);
  assert.match(html, /1 of them paid for by somebody with a stake/);
  // Others asked in the same months: the line does not rest on that one alone.
  assert.doesNotMatch(html, /rests only on polls/);
  await asked('would-vote-to-leave', 'West', '2026-01-05', 30, {
    stake: 'has-stake',
    stakeNote: 'It campaigns for the measure.',
    sourceReadOn: '2026-02-01',
  });
  const later = await page('would-vote-to-leave');
  assert.match(later, /Around January 5, 2026 the line rests only on polls paid for by somebody with a stake/);
  assert.doesNotMatch(later, /Around January 10, 2022/);
});

test('a question has a name and an address for rooms that know nothing of polls', async () => {
  const named = await room.platform.processNames(['poll-question:1', 'poll-question:99'], 'es');
  assert.deepEqual(
    [...named],
    [['poll-question:1', { title: 'Votaría por salir', language: 'es', path: '/polls/questions/would-vote-to-leave' }]],
  );
});
