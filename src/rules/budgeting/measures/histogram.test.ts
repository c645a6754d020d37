import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ballots } from '../instance.ts';
import { mergeBallots } from '../profile.ts';
import { ballotsOf, example } from '../testing/by-hand.ts';
import { fundedIn, peopleOf } from './funded.ts';
import { histograms } from './histogram.ts';

const { instance } = example({ budget: 100, costs: { a: 10, b: 11, c: 30 }, ballots: [] });
const times = (count: number, row: number[]): number[][] => Array.from({ length: count }, () => row);

/** 12 voters get a, 15 get a and b, 10 name only c, 3 nothing; weights of 2, of 0 for two who name a, and 4 for one of those 3. */
const rows = [...times(14, [0]), ...times(15, [0, 1]), ...times(10, [2]), ...times(4, [])];
const ballots: Ballots = {
  ...ballotsOf(rows),
  weights: Float64Array.from(rows, (_, voter) => (voter < 2 || voter === 42 ? 0 : voter === 41 ? 40 : 20)),
  weightScale: 10,
};
const funded = Uint8Array.of(1, 1, 0);

test('people are counted by heads, those who weigh nothing left out', () => {
  const people = peopleOf(mergeBallots(instance, ballots, 'cost'), ballots.weights);
  assert.deepEqual({ ...people, ofClass: [...people.ofClass] }, { ofClass: [12, 15, 10], others: 3, othersWeight: 80 });
  const equal = peopleOf(mergeBallots(instance, ballotsOf([[0], [0], [], [1]]), 'cost'), undefined);
  assert.deepEqual({ ...equal, ofClass: [...equal.ofClass] }, { ofClass: [2, 1], others: 1, othersWeight: 1 });
});

test('bars are by number of funded projects and by twentieths of the budget, voters by weight', () => {
  const profile = mergeBallots(instance, ballots, 'cost');
  assert.deepEqual(histograms(profile, peopleOf(profile, ballots.weights), funded), {
    fundedProjects: [
      { from: 0, to: 0, voters: 28 },
      { from: 1, to: 1, voters: 24 },
      { from: 2, to: 2, voters: 30 },
    ],
    // 10 of 100 is two twentieths, 21 is more than four.
    fundedCost: [
      { from: 0, to: 0, voters: 28 },
      { from: 0.05, to: 0.1, voters: 24 },
      { from: 0.2, to: 0.25, voters: 30 },
    ],
  });
});

test('winners are marked by position', () => {
  const choice = { rule: 'greedy', satisfaction: 'cost', completion: 'none', ties: 'id', seed: '' } as const;
  const outcome = { choice, winners: ['c', 'a'], cost: 40, rounds: [], ties: [] };
  assert.deepEqual([...fundedIn(instance, outcome)], [1, 0, 1]);
});
