import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count } from '../count.ts';
import type { Ballots, Instance } from '../instance.ts';
import type { Outcome, RuleChoice } from '../outcome.ts';
import { mergeBallots } from '../profile.ts';
import { ballotsOf } from '../testing/by-hand.ts';
import { spendingBy } from './spending.ts';
import { viewOfVoters } from './voters.ts';

const project = (id: string, cost: number, categories: string[]) => ({ id, name: id, cost, categories, targets: [] });

const instance: Instance = {
  budget: 100,
  unitsPerCurrency: 1,
  currency: 'USD',
  ballotType: 'approval',
  projects: [
    project('park', 60, ['green', 'play']),
    project('path', 20, ['roads']),
    project('pool', 40, ['play']),
    project('dam', 90, ['water']),
    project('pond', 95, ['sea']),
  ],
};
/** Votes: park 3, path 3, pool 1.5, dam 0.5, pond 1.5; a voter weighs nothing. */
const ballots: Ballots = {
  ...ballotsOf([[0, 1], [0, 2, 1], [1], [3, 4], [4]]),
  weights: Float64Array.of(15, 15, 0, 5, 10),
  weightScale: 10,
};
const greedy: RuleChoice = { rule: 'greedy', satisfaction: 'cost', completion: 'none', ties: 'id', seed: '' };

function outcomeWith(limits: RuleChoice['limits'] = {}): Outcome {
  return count(instance, ballots, { ...greedy, limits });
}

test('money and votes of a project are split evenly among its categories, the most spending first and then the most votes', () => {
  const profile = mergeBallots(instance, ballots, 'cost');
  const outcome = outcomeWith({ partial: { pool: 1 } });
  assert.deepEqual([outcome.winners, outcome.partly], [['park', 'path'], [{ project: 'pool', amount: 20 }]]);
  const categories = spendingBy(profile, outcome, (each) => each.categories);
  // Votes: 3 for the park, 3 for the path, 1.5 for the pool and for the pond, 0.5 for the dam: 9.5.
  assert.deepEqual(categories, [
    { name: 'play', projects: 2, funded: 1, spent: 50, votes: 3, shareOfSpending: 0.5, shareOfVotes: 3 / 9.5 },
    { name: 'green', projects: 1, funded: 1, spent: 30, votes: 1.5, shareOfSpending: 0.3, shareOfVotes: 1.5 / 9.5 },
    { name: 'roads', projects: 1, funded: 1, spent: 20, votes: 3, shareOfSpending: 0.2, shareOfVotes: 3 / 9.5 },
    { name: 'sea', projects: 1, funded: 0, spent: 0, votes: 1.5, shareOfSpending: 0, shareOfVotes: 1.5 / 9.5 },
    { name: 'water', projects: 1, funded: 0, spent: 0, votes: 0.5, shareOfSpending: 0, shareOfVotes: 0.5 / 9.5 },
  ]);
});

test('among places without money the one with more votes stands first, and without votes all shares are 0', () => {
  const nobody: Ballots = ballotsOf([[]]);
  const none = count(instance, nobody, greedy);
  const shares = spendingBy(mergeBallots(instance, nobody, 'cost'), none, (each) => each.categories);
  assert.deepEqual(
    new Set(shares.flatMap(({ shareOfSpending, shareOfVotes }) => [shareOfSpending, shareOfVotes])),
    new Set([0]),
  );
  const poor = { ...instance, budget: 10 };
  const places = spendingBy(mergeBallots(poor, ballots, 'cost'), count(poor, ballots, greedy), (each) => [each.id]);
  assert.deepEqual(
    places.map(({ name, votes }) => [name, votes]),
    [
      ['park', 3],
      ['path', 3],
      ['pool', 1.5],
      ['pond', 1.5],
      ['dam', 0.5],
    ],
  );
});

test('what the voters get is counted by weight, over all of them', () => {
  const profile = mergeBallots(instance, ballots, 'cost');
  // 1.5 + 1.5 + 0.5 + 1 voters; 3 of them have the park and the path, 80.
  assert.deepEqual(viewOfVoters(profile, outcomeWith()), {
    voters: 4.5,
    withFundedProject: 3,
    averageFundedProjects: 6 / 4.5,
    averageFundedCost: 240 / 4.5,
  });
  const nobody: Ballots = { starts: Uint32Array.of(0), chosen: new Uint32Array() };
  const none = viewOfVoters(mergeBallots(instance, nobody, 'cost'), count(instance, nobody, greedy));
  assert.deepEqual(none, { voters: 0, withFundedProject: 0, averageFundedProjects: 0, averageFundedCost: 0 });
});
