/** Claims about the way from polls to the forecast of a vote: figures of one question, among those who decided, and no way without them. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { putWholeReferendum } from '../referendums/index.ts';
import { putQuestion } from './create-question.ts';
import { openPollRoom, state, type Person, type PollRoom } from './testing/room.ts';

let room: PollRoom;
let organiser: Person;
let vote: number;
before(async () => {
  room = await openPollRoom();
  organiser = await room.person('organiser');
  const { platform } = room;
  await sql`insert into topic (id, region_id, question, summary, language, translations, hypothetical)
    values ('leaving', ${state}, 'Leave?', 'Or stay.', 'en', '{}'::jsonb, true)`.execute(platform.db);
  await platform.db.transaction().execute(async (tx) => {
    const terms = {
      regionId: state,
      topic: 'leaving',
      about: 'x',
      language: 'en',
      translations: {},
      hypothetical: false,
    };
    for (const title of ['Would vote', 'Better off'])
      await putQuestion(platform, tx, { ...terms, title }, { official: null, reason: 'Often asked.' });
    vote = await putWholeReferendum(tx, {
      referendum: {
        slug: 'leaving-vote',
        title: 'Leaving',
        kind: 'reported',
        regionKind: 'county',
        language: 'en',
        summary: '',
        question: 'Leave?',
        argumentFor: '',
        argumentAgainst: '',
        translations: {},
        regionId: state,
        topic: 'leaving',
        initiative: null,
        hypothetical: true,
        createdBy: null,
        keys: [{ kind: 'majority', comparison: 'more-than', threshold: { of: 1, in: 2 } }],
        opensAt: new Date(platform.now().getTime() + 86_400_000),
        closesAt: new Date(platform.now().getTime() + 2 * 86_400_000),
        publishedAt: platform.now(),
        key: randomUUID(),
      },
      returns: [],
      ballots: [],
      certifiedAt: null,
      clerk: organiser.id,
    });
  });
});
after(() => room.close());

const page = async (path: string): Promise<string> => (await room.get(path)).text();
const asked = (question: string, day: string, yes: string, no: string): Promise<string> =>
  room.poll(organiser, { question, askedFrom: day, askedUntil: day, share1: yes, share2: no, sampleSize: '1000' });

test('a question hands on yes among yes and no with its error, under its own name, and one with too few polls nothing', async () => {
  for (const day of ['2023-01-10', '2023-06-10', '2024-01-10', '2024-02-10'])
    await asked('would-vote', day, '36', '44');
  await asked('better-off-2', '2024-02-01', '60', '20');
  const found = await page('/polls/questions/would-vote');
  const [, support, error] =
    /\/referendums\/leaving-vote\/forecast\?support=([\d.]+)&amp;error=([\d.]+)/.exec(found) ?? [];
  // 36 of 80, not 36 of 100.
  assert.ok(Math.abs(Number(support) - 45) < 0.6, `support ${support}`);
  assert.ok(Number(error) > 0.5 && Number(error) < 10, `error ${error}`);
  assert.match(found, /which they are only where people were asked how they would vote/);
  assert.doesNotMatch(await page('/polls/questions/better-off-2'), /leaving-vote/);
  const both = await page('/polls/forecast/leaving-vote');
  assert.match(both, new RegExp(`Would vote[^]*support=${support}&amp;error=${error}[^]*Better off[^]*Too few polls`));
  assert.equal([...both.matchAll(/forecast\?support/g)].length, 1);
});

test('nothing leads to the forecast of a vote that is over, unknown, or not published', async () => {
  assert.equal((await room.get('/polls/forecast/none')).status, 404);
  await sql`update referendum set published_at = null where id = ${vote}`.execute(room.platform.db);
  assert.equal((await room.get('/polls/forecast/leaving-vote')).status, 404);
  assert.doesNotMatch(await page('/polls/questions/would-vote'), /leaving-vote/);
});
