/** Claims about what a result tells beyond the outcome: its measures, its ties, and what other rules would have chosen. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { drawLots } from '../../rules/budgeting/index.ts';
import { countVotes } from './count-votes.ts';
import { requestCount } from './request-count.ts';
import { findBudgetById, type NewBudget } from './store/budgets.ts';
import { publishedCount } from './store/counts.ts';
import { putBallots } from './testing/cast-ballots.ts';
import { openResidentRoom, type ResidentRoom } from './testing/resident-room.ts';

let room: ResidentRoom;
before(async () => {
  room = await openResidentRoom();
});
after(() => room.close());

const read = async (path: string, language = 'en'): Promise<string> => {
  const answer = await room.app.request(path, { headers: { 'accept-language': language } });
  assert.equal(answer.status, 200, path);
  return (await answer.text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
};

type Groups = readonly (readonly [voters: number, chosen: readonly number[]])[];

/** Fourteen want trees and library, twelve the trees alone, eleven clinic and bridge, ten the clinic alone. */
const usual: Groups = [
  [14, [0, 1]],
  [12, [0]],
  [11, [2, 3]],
  [10, [2]],
];

async function counted(slug: string, groups: Groups = usual, more: Partial<NewBudget> = {}, sameCost?: number) {
  const id = await room.budget(slug, 'closed', more);
  const { db } = room.platform;
  if (sameCost !== undefined) await sql`update project set cost = ${sameCost} where budget_id = ${id}`.execute(db);
  await putBallots(
    db,
    id,
    groups.flatMap(([voters, chosen]) => Array.from({ length: voters }, () => ({ chosen }))),
  );
  const budget = await findBudgetById(db, id);
  assert.ok(budget);
  await db.transaction().execute((tx) => requestCount(room.platform, tx, budget));
  await countVotes(room.platform, id);
  const count = await publishedCount(db, id);
  assert.ok(count);
  return count;
}

const has = (page: string, ...sentences: readonly string[]): void => {
  for (const sentence of sentences) assert.ok(page.includes(sentence), sentence);
};

test('the measures of an outcome stand on its page, each with a sentence that says what it means', async () => {
  const groups: Groups = [
    [14, [0, 1]],
    [12, [0]],
    [11, [1]],
    [10, [2]],
  ];
  const { measures } = await counted('measured', groups, { rule: 'greedy', completion: 'none' });
  assert.ok(measures);
  // Trees and library are funded: the ten who want the clinic alone have nothing.
  assert.equal(measures.exclusion.excluded, 10);
  const page = await read('/budgets/measured/results');
  has(
    page,
    'What voters got from it',
    'Voters without a funded project 21.3% (10 voters)',
    'Research calls their part of all voters the exclusion ratio.',
    'Cost of the funded projects on the ballot (this rule counts by it) $380,851.06',
    'The Gini coefficient says how unequally it falls',
    'Groups that want the same',
    'Counted in money Passed There is no such group.',
    'Share of voters',
    'How close it was',
  );
  const gini = measures.satisfactions.find(({ satisfaction }) => satisfaction === 'cost')?.gini ?? 0;
  has(page, `$380,851.06 78.7% ${gini.toFixed(3).replace(/0+$/, '')}`);
  assert.doesNotMatch(page, /Prices that explain|Effective votes/, 'nobody paid by greedy');
});

test('a group that got less than it deserves is named, with what it has and would have', async () => {
  // Greedy gives everything to the forty; the thirty-nine deserve about half of the money.
  const groups: Groups = [
    [40, [0, 2, 3]],
    [39, [1]],
  ];
  await counted('unfair', groups, { rule: 'greedy', completion: 'none', amount: 1_100_000 });
  has(
    await read('/budgets/unfair/results'),
    'Counted in money Not passed For one project there is such a group. The one that falls short most: 39 voters who want “Evening hours at the library”. Their part would pay for projects worth $543,038; the most that any of them has is projects worth $0, and with this project it would be projects worth $300,000.',
    'Their part would pay for 1.81 projects; the most that any of them has is 0 projects, and with this project it would be 1 project.',
  );
  has(await read('/budgets/unfair/results', 'es'), 'No se cumple Con un proyecto hay un grupo así.');
});

test('Equal Shares tells effective votes of every round, prices, and what voters have left', async () => {
  const { measures } = await counted('shares');
  assert.ok(measures?.effectiveVotes && measures.payments);
  const [first] = measures.effectiveVotes.rounds;
  const page = await read('/budgets/shares/results');
  has(
    page,
    'Effective votes, round by round',
    'A supporter who can pay as much as was asked counts as one vote',
    `Round 1 ${first?.project === 'trees' ? 'Shade trees' : ''} ${first?.effective.near}`,
    'Prices that explain the result',
    'Passed The payments are a price system.',
    'What voters have left',
  );
  const clinic = await read('/budgets/shares/results/projects/clinic');
  has(clinic, 'Effective votes of this project before each round');
});

test('how close it was is told for losers and for winners, on the result and on their pages', async () => {
  const { measures } = await counted('close');
  const { losers = [], winners = [] } = measures?.robustness ?? {};
  const loser = losers.find(({ costReduction }) => costReduction.code === 'found');
  const winner = winners.find(({ costIncrease }) => costIncrease.code === 'found');
  assert.ok(loser?.costReduction.code === 'found' && winner?.costIncrease.code === 'found');
  const dollars = (amount: number): string => `$${amount.toLocaleString('en-US')}`;
  const page = await read('/budgets/close/results');
  has(page, 'Still funded at a cost of', dollars(winner.costIncrease.cost), dollars(loser.costReduction.cost));
  has(await read(`/budgets/close/results/projects/${winner.project}`), 'How firmly it is funded');
  const change = await read(`/budgets/close/results/projects/${loser.project}`);
  has(change, 'Each change is meant alone', 'Votes of voters who took part', 'Its supporters for it alone');
  has(await read(`/budgets/close/results/projects/${winner.project}`, 'es'), 'Con qué margen se financia');
});

test('a tie says how it was broken, what the other choices would have given, and from which seed the lot was drawn', async () => {
  const groups: Groups = [
    [20, [0]],
    [20, [1]],
  ];
  const { outcome, tieTrail } = await counted(
    'tied',
    groups,
    { amount: 300_000, rule: 'greedy', completion: 'none' },
    300_000,
  );
  const names: Readonly<Record<string, string>> = { trees: 'Shade trees', library: 'Evening hours at the library' };
  const [winner = '', loser = ''] = drawLots([{ id: 'trees' }, { id: 'library' }] as never, 'lot-1').map(
    ({ project }) => project,
  );
  assert.deepEqual(outcome.winners, [winner]);
  assert.deepEqual(tieTrail?.ties[0]?.alternatives[0]?.counted.code, 'other-winners');
  const page = await read('/budgets/tied/results');
  has(
    page,
    'One tie was broken. Which projects are funded hung on it.',
    `“${names[winner]}” went first, by the public lot.`,
    `Had “${names[loser]}” gone first, “${names[loser]}” would be funded instead of “${names[winner]}”.`,
    'The lot was not drawn by hand. Its order follows from a text that was public before the count, the seed',
    './concord lots FILE.pb --seed lot-1',
  );
  has(await read(`/budgets/tied/results/projects/${loser}`), `Had “${names[loser]}” gone first`);
  has(await read('/budgets/tied/results', 'es'), 'De él dependió qué proyectos se financian.');
});

test('every rule that goes with the ballots stands on the page, in groups, and points bring further ones', async () => {
  const { comparison } = await counted('grouped');
  const rules = comparison.map((each) => ('problem' in each ? each.choice.rule : each.outcome.choice.rule));
  assert.deepEqual(
    [...Map.groupBy(rules, (rule) => rule)].map(([rule, ways]) => [rule, ways.length]),
    [
      ['greedy', 2],
      ['equal-shares', 14],
      ['bos-equal-shares', 2],
      ['phragmen', 4],
      ['maximin-support', 1],
      ['max-welfare', 2],
    ],
  );
  const page = await read('/budgets/grouped/results');
  has(page, 'Equal Shares (14 ways)', 'BOS Equal Shares (2 ways)', 'Maximin support (one way)', 'Max welfare (2 ways)');
  has(page, 'Phragmén: 4 ways to count', 'Equal Shares, add-opt, by number of projects', 'Decides here');
  has(await read('/budgets/grouped/results/projects/clinic'), 'Show all 25 ways to count');

  const id = await room.budget('by-points', 'closed', {
    ballotType: 'cumulative',
    points: 10,
    satisfaction: 'points',
    completion: 'greedy',
  });
  await putBallots(
    room.platform.db,
    id,
    Array.from({ length: 12 }, () => ({ chosen: [0, 2], points: [7, 3] })),
  );
  const budget = await findBudgetById(room.platform.db, id);
  assert.ok(budget);
  await room.platform.db.transaction().execute((tx) => requestCount(room.platform, tx, budget));
  await countVotes(room.platform, id);
  has(
    await read('/budgets/by-points/results'),
    'Greedy (4 ways)',
    'Equal Shares, add-opt, by points',
    'Counted in points',
  );
});

test('a rule that could not be counted for comparison is told, and the others stand', async () => {
  const { comparison } = await counted('too-hard');
  const told = comparison.map((each) =>
    'outcome' in each && each.outcome.choice.rule === 'max-welfare'
      ? { choice: each.outcome.choice, problem: 'too-hard' }
      : each,
  );
  await sql`update count_run set comparison = ${JSON.stringify(told)}::jsonb
    where budget_id = (select id from budget where slug = 'too-hard')`.execute(room.platform.db);
  const page = await read('/budgets/too-hard/results');
  has(page, 'Max welfare, by cost was not counted: finding its outcome would have taken too much work.');
  assert.doesNotMatch(page, /Max welfare \(/);
  has(await read('/budgets/too-hard/results/projects/trees'), 'Show all 23 ways to count');
});

test('a count made before measures were kept has a page without them', async () => {
  await counted('older');
  await sql`update count_run set measures = null, tie_trail = null
    where budget_id = (select id from budget where slug = 'older')`.execute(room.platform.db);
  for (const path of ['/budgets/older/results', '/budgets/older/results/projects/clinic'])
    assert.doesNotMatch(await read(path), /What voters got|How close it was|Share of voters \d/);
  assert.equal((await room.app.request('/api/budgets/older/result')).status, 200);
});

test('of fewer than ten voters no measures are shown, and small groups are not counted in numbers', async () => {
  await counted('few', [[9, [0]]]);
  assert.doesNotMatch(await read('/budgets/few/results'), /What voters got|How close it was/);
  const some: Groups = [
    [20, [0]],
    [4, [2]],
  ];
  await counted('some', some, { amount: 500_000 });
  const page = await read('/budgets/some/results');
  assert.match(page, /Voters without a funded project 16.7% No project/);
});
