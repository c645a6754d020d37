/** Claims about the demo's dialogues: both sides alike in words, and a past that could have happened. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { rooms } from '../src/app.ts';
import { keepMaps, putPastPictures } from '../src/capabilities/dialogues/index.ts';
import type { OpinionSummary } from '../src/capabilities/dialogues/index.ts';
import { loadRegions } from '../src/platform/regions.ts';
import { california } from '../src/platform/regions/california.ts';
import { testPlatform } from '../src/platform/testing/database.ts';
import { putTopic } from '../src/capabilities/topics/index.ts';
import { dialogues } from './content/dialogues.ts';
import { together } from './content/together.ts';
import { leaving } from './content/topic.ts';
import { putPeople } from './people.ts';
import { putDialogue } from './put-dialogue.ts';
import { simulateDialogue } from './simulation/dialogue.ts';

let opened: Awaited<ReturnType<typeof testPlatform>>;
const ids: number[] = [];

before(async () => {
  opened = await testPlatform(rooms);
  const { platform } = opened;
  await platform.db.transaction().execute(async (tx) => {
    await loadRegions(tx, california);
    await putTopic(tx, leaving);
    const people = await putPeople(tx);
    for (const content of dialogues) ids.push(await putDialogue(tx, content, people, platform.now()));
  });
  await keepMaps(platform);
});
after(() => opened.close());

const ask = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await opened.platform.database.pool.query<T>(text, values)).rows;

const summaryOf = async (at: number): Promise<OpinionSummary> =>
  (
    await ask<{ summary: OpinionSummary }>(
      `select summary from conversation_map where conversation_id = $1 and who = 'all'`,
      [ids[at]],
    )
  )[0]!.summary;

test('on the public question as many seed statements are meant for one camp as for the other', () => {
  const seeds = together.statements.filter(({ from }) => from === 'facilitator');
  const lean = ({ leans }: (typeof seeds)[number]): number => Math.sign(Math.round((leans[0]! - leans[1]!) * 2));
  const sides = seeds.map(lean);
  assert.equal(sides.filter((side) => side > 0).length, sides.filter((side) => side < 0).length);
  assert.ok(sides.filter((side) => side === 0).length >= 3, 'some are for nobody in particular');
});

test('every statement is there in both languages, short enough to be submitted, and none twice', () => {
  for (const { statements, undecided } of dialogues) {
    const texts = [...statements.flatMap(({ text }) => [text.en, text.es]), ...undecided.map(({ text }) => text)];
    assert.equal(new Set(texts).size, texts.length);
    for (const text of texts) assert.ok(text.length > 0 && text.length <= 280, text);
  }
});

test('one is open and one is over with its closing words; both are marked as made up', async () => {
  const found = await ask(
    `select case when now() < closes_at then 'open' else 'closed' end as state, hypothetical, closing_words <> '' as closing
     from conversation order by id`,
  );
  assert.deepEqual(found, [
    { state: 'open', hypothetical: true, closing: false },
    { state: 'closed', hypothetical: true, closing: true },
  ]);
});

test('no vote lies outside its dialogue, in the future, or before its statement was there', async () => {
  const odd = await ask(`
    select from statement_vote v join conversation c on c.id = v.conversation_id
      join statement s on s.conversation_id = c.id and s.number = v.statement
    where v.cast_at < c.opens_at or v.cast_at >= c.closes_at + interval '10 minutes' or v.cast_at > now()
      or v.cast_at < s.published_at`);
  assert.equal(odd.length, 0);
  const [votes] = await ask<{ n: number }>('select count(*)::int as n from statement_vote');
  assert.ok(votes!.n > 30_000, `${votes!.n} votes`);
});

test('statements wait, were rejected and merged, each decision with a reason where it takes something away', async () => {
  const states = await ask<{ state: string; n: number }>(
    'select state, count(*)::int as n from statement where conversation_id = $1 group by 1 order by 1',
    [ids[0]],
  );
  assert.deepEqual(states, [
    { state: 'merged', n: 1 },
    { state: 'published', n: 34 },
    { state: 'rejected', n: 2 },
    { state: 'waiting', n: 3 },
  ]);
  const silent = await ask(`select from statement_act where act in ('rejected', 'merged') and reason = ''`);
  assert.equal(silent.length, 0);
});

test('the maps are instructive: groups, common ground in all of them, disagreement, and small counties not shown', async () => {
  for (const at of [0, 1]) {
    const summary = await summaryOf(at);
    assert.equal(summary.reason, 'clear');
    assert.ok(summary.groups.length >= 2);
    const best = summary.statements.find(({ number }) => number === summary.commonGround[0])!;
    for (const { agree, disagree, pass } of best.groups) assert.ok(agree / (agree + disagree + pass) > 0.7);
    const divided = summary.statements.find(({ number }) => number === summary.disagreement[0])!;
    assert.ok(divided.divisiveness > 0.4);
  }
  const regions = (await summaryOf(0)).regions;
  assert.equal(regions.find(({ id }) => id.endsWith('county:alpine'))?.participants, null);
  assert.ok((regions.find(({ id }) => id.endsWith('county:fresno'))?.participants ?? 0) >= 100);
});

test('pictures of the past are drawn from the votes of their time', async () => {
  const { platform } = opened;
  const [{ opens_at: opens }] = (await ask<{ opens_at: Date }>('select opens_at from conversation where id = $1', [
    ids[1],
  ])) as [{ opens_at: Date }];
  const moments = [3, 20].map((days) => new Date(opens.getTime() + days * 86_400_000));
  await putPastPictures(platform, ids[1]!, moments);
  const found = await ask<{ participants: number }>(
    `select (picture ->> 'participants')::int as participants from conversation_picture
     where conversation_id = $1 and at < $2 order by at`,
    [ids[1], new Date(moments[1]!.getTime() + 1)],
  );
  assert.equal(found.length, 2);
  assert.ok(found[0]!.participants > 0 && found[0]!.participants < found[1]!.participants);
});

test('the same seed gives the same votes, and what people think does not depend on the calendar', () => {
  const day = 86_400_000;
  const opensAt = new Date(Date.UTC(2026, 0, 5, 16));
  const setting = {
    name: 'a-dialogue',
    seed: 7,
    statements: [0.9, -0.9, 0.1].map((lean) => ({ leans: [lean, -lean], publishedAt: opensAt })),
    people: [{ regionId: 'somewhere', count: 50, camps: [0.5, 0.5] }],
    anonymous: 20,
    patience: 3,
    opensAt,
    closesAt: new Date(opensAt.getTime() + 14 * day),
    now: new Date(opensAt.getTime() + 20 * day),
  };
  assert.deepEqual(simulateDialogue(setting), simulateDialogue(setting));
  const values = (votes: ReturnType<typeof simulateDialogue>['votes']) => votes.map(({ value }) => value);
  const later = new Date(opensAt.getTime() + 40 * day);
  assert.deepEqual(values(simulateDialogue({ ...setting, now: later }).votes), values(simulateDialogue(setting).votes));
  assert.notDeepEqual(values(simulateDialogue({ ...setting, seed: 8 }).votes), values(simulateDialogue(setting).votes));
});
