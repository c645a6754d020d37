import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count } from '../count.ts';
import type { Ballots, Instance } from '../instance.ts';
import type { RuleChoice } from '../outcome.ts';
import { ballotsOf } from '../testing/by-hand.ts';
import { measure } from './measure.ts';
import { robustness } from './robustness.ts';
import type { Robustness } from './robustness.ts';

const project = (id: string, cost: number) => ({ id, name: id, cost, categories: [], targets: [] });

/** 100 each for ten voters. Six name the school (500), the other four the garden (300), two of these the fountain (250). */
const instance: Instance = {
  budget: 1000,
  unitsPerCurrency: 1,
  currency: 'USD',
  ballotType: 'approval',
  projects: [project('school', 500), project('garden', 300), project('fountain', 250)],
};
const ballots = ballotsOf([...Array.from({ length: 6 }, () => [0]), [1], [1], [1, 2], [1, 2]]);
const shares: RuleChoice = { rule: 'equal-shares', satisfaction: 'cost', completion: 'none', ties: 'id', seed: '' };

function robust(choice: RuleChoice): Robustness {
  return robustness(instance, ballots, count(instance, ballots, choice));
}

test('by Equal Shares two voters have 50 left for the fountain, which two more votes of the right voters would have won', () => {
  const [fountain] = robust(shares).losers;
  assert.deepEqual(fountain, {
    project: 'fountain',
    // After the garden its two supporters have 25 each.
    costReduction: { code: 'found', cost: 50 },
    // Four voters pay 62.5 each: a tie with the four of the garden, and "fountain" goes first.
    singletonAdd: { code: 'found', voters: 2 },
    // The same with those two who name the garden alone; after the school its voters have too little for that.
    optimistAdd: { code: 'found', votes: 2, proved: true },
    // Even alone its two voters have 200 only.
    rivalryReduction: { code: 'not-with-all' },
  });
});

test('the school stays in until fewer than five of its six voters are left, and up to a cost of 600', () => {
  const [school, garden] = robust(shares).winners;
  assert.deepEqual(school, {
    project: 'school',
    costIncrease: { code: 'found', cost: 600 },
    pessimistRemove: { code: 'found', votes: 2, proved: false },
    proportionalRemove: { code: 'found', votes: 2, proved: false },
  });
  assert.equal(garden!.project, 'garden');
});

test('by greedy the fountain would fit at 200, or with as many votes as put it before the garden', () => {
  const [fountain] = robust({ ...shares, rule: 'greedy' }).losers;
  assert.deepEqual(fountain!.costReduction, { code: 'found', cost: 200 });
  assert.deepEqual(fountain!.optimistAdd, { code: 'found', votes: 2, proved: true });
});

test('what is known of a loser already is taken over and not sought again', () => {
  const outcome = count(instance, ballots, shares);
  const change = { moreVotes: { code: 'found', voters: 7 }, lowerCost: { code: 'found', cost: 3 } } as const;
  const known = new Map([['fountain', change]]);
  const [fountain] = robustness(instance, ballots, outcome, { known }).losers;
  assert.deepEqual([fountain!.singletonAdd, fountain!.costReduction], [change.moreVotes, change.lowerCost]);
  assert.equal(fountain!.optimistAdd.code, 'found');
});

test('without effort nothing is computed, and what points leave open is said to be', () => {
  const outcome = count(instance, ballots, shares);
  const none = robustness(instance, ballots, outcome, { effort: 0 });
  assert.deepEqual(none.losers[0]!.optimistAdd, { code: 'not-computed' });
  assert.deepEqual(none.winners[0]!.pessimistRemove, { code: 'not-computed' });
  assert.deepEqual(none.winners[0]!.costIncrease, { code: 'not-computed' });
  const points = { ...ballots, points: new Float64Array(ballots.chosen.length).fill(1) };
  const byPoints = count(instance, points, { ...shares, satisfaction: 'points' });
  const { losers, winners } = measure(instance, points, byPoints, { robustness: {} }).robustness!;
  assert.deepEqual(losers[0]!.optimistAdd, { code: 'not-defined' });
  assert.equal(winners[0]!.pessimistRemove.code, 'found');
});

/** Three name a (6) alone, three name a and b (5), one names b alone; 10 can be spent, so that b does not fit beside a. */
const rivals: Instance = { ...instance, budget: 10, projects: [project('a', 6), project('b', 5), project('c', 5)] };
const rivalry = ballotsOf([[1], [0], [0], [0], [0, 1], [0, 1], [0, 1], []]);
const greedy: RuleChoice = { ...shares, rule: 'greedy' };

test('by greedy b wins with three votes more, or if three voters for both named it alone, and a loses without three', () => {
  const told: (readonly [number, number])[] = [];
  const found = robustness(rivals, rivalry, count(rivals, rivalry, greedy), {}, (...each) => told.push(each));
  // a has six votes and b four; at four each "a" goes first.
  assert.deepEqual(found, {
    losers: [
      {
        project: 'b',
        costReduction: { code: 'found', cost: 4 },
        singletonAdd: { code: 'found', voters: 3 },
        optimistAdd: { code: 'found', votes: 3, proved: true },
        rivalryReduction: { code: 'found', votes: 3, proved: false },
      },
      {
        project: 'c',
        costReduction: { code: 'impossible' },
        singletonAdd: { code: 'found', voters: 7 },
        optimistAdd: { code: 'found', votes: 7, proved: true },
        rivalryReduction: { code: 'not-with-all' },
      },
    ],
    winners: [
      {
        project: 'a',
        costIncrease: { code: 'found', cost: 10 },
        pessimistRemove: { code: 'found', votes: 3, proved: true },
        proportionalRemove: { code: 'found', votes: 3, proved: true },
      },
    ],
  });
  assert.deepEqual(told, [
    [0, 3],
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
});

test('with limits, weights, a comparison or another satisfaction nothing is proved', () => {
  const proved = (choice: Partial<RuleChoice>, cast: Ballots = rivalry): unknown => {
    const whole = { ...greedy, ...choice };
    const { optimistAdd } = robustness(rivals, cast, count(rivals, cast, whole)).losers[0]!;
    return optimistAdd.code === 'found' && optimistAdd.proved;
  };
  const tenths: Ballots = { ...rivalry, weights: new Float64Array(8).fill(10), weightScale: 10 };
  assert.deepEqual(
    [proved({}), proved({ limits: { minVotes: 1 } }), proved({}, tenths), proved({ satisfaction: 'relative-cost' })],
    [true, false, false, false],
  );
  const [byShares, compared] = [shares, { ...shares, comparison: 'satisfaction' } as const];
  assert.deepEqual([proved(byShares), proved(compared)], [true, false]);
});

test('of losers the one with more votes stands first, and points other than what is counted define nothing', () => {
  const [later] = robustness(
    rivals,
    ballotsOf([
      [0, 2],
      [0, 2],
      [0, 1],
    ]),
    count(
      rivals,
      ballotsOf([
        [0, 2],
        [0, 2],
        [0, 1],
      ]),
      greedy,
    ),
  ).losers;
  assert.equal(later!.project, 'c');
  const scored: Ballots = { ...rivalry, points: new Float64Array(rivalry.chosen.length).fill(2) };
  const byCost = count(rivals, scored, { ...greedy, satisfaction: 'cost-points' });
  const { losers, winners } = robustness(rivals, scored, byCost);
  const undefinedAll = [losers[0]!.optimistAdd, losers[0]!.rivalryReduction, winners[0]!.pessimistRemove];
  assert.deepEqual(
    undefinedAll,
    Array.from({ length: 3 }, () => ({ code: 'not-defined' })),
  );
});

test('with less effort some of it is not computed, and all that is computed is the same', () => {
  const of = (effort: number) => {
    const { losers, winners } = robustness(rivals, rivalry, count(rivals, rivalry, shares), { effort });
    const ofLosers = losers.flatMap(({ costReduction, singletonAdd, optimistAdd, rivalryReduction }) => [
      costReduction,
      singletonAdd,
      optimistAdd,
      rivalryReduction,
    ]);
    const ofWinners = winners.flatMap(({ costIncrease, pessimistRemove, proportionalRemove }) => [
      costIncrease,
      pessimistRemove,
      proportionalRemove,
    ]);
    return [...ofLosers, ...ofWinners];
  };
  const whole = of(1_000_000);
  assert.ok(whole.every(({ code }) => code !== 'not-computed'));
  const computed = Array.from({ length: 95 }, (_, at) => {
    const found = of(Math.round(100 * 1.06 ** at));
    let least = 0;
    found.forEach((change, i) => {
      if (change.code === 'not-computed') return;
      least++;
      // The fewest of three searches, where some were left out, may not be the fewest of all.
      if (change.code === 'found' && 'votes' in change && whole[i]!.code === 'found') return;
      assert.deepEqual(change, whole[i]);
    });
    return least;
  });
  // How many of the eleven are computed with 100 units of effort, and with 6 % more each time.
  const runs = computed
    .join(' ')
    .replaceAll(/\b(\d+)( \1\b)*/g, (run, each: string) => `${each}*${run.split(' ').length}`);
  assert.equal(runs, '2*44 3*10 4*12 5*8 8*2 9*6 10*1 9*2 10*3 11*7');
});
