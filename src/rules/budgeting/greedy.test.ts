import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Counting } from './counting.ts';
import { fundGreedily } from './greedy.ts';
import { Allowance, termsOf } from './limits/allowance.ts';
import type { RuleChoice } from './outcome.ts';
import { mergeBallots } from './profile.ts';
import { example } from './testing/by-hand.ts';
import { TieBreaker } from './ties.ts';

const { instance, ballots } = example({
  budget: 10,
  costs: { a: 6, b: 5, c: 3, d: 1, e: 1 },
  ballots: [
    [2, 'a b c d e'],
    [1, 'a b'],
    [1, 'a'],
  ],
});

/** What greedy does as `rule`, from the third round on, with the projects it may fund. */
function funded(choice: Partial<RuleChoice>, among?: (project: number) => boolean): unknown {
  const whole: RuleChoice = {
    rule: 'greedy',
    satisfaction: 'cost',
    completion: 'none',
    ties: 'id',
    seed: '',
    ...choice,
  };
  const profile = mergeBallots(instance, ballots, whole.satisfaction);
  const ties = new TieBreaker(instance.projects, profile.votes, whole);
  const spent: number[] = [];
  const allowance = new Allowance(termsOf(profile, {}));
  const counting: Counting = { profile, choice: whole, ties, allowance, onSpent: (cost) => spent.push(cost) };
  const selected = fundGreedily(counting, 'completion', 3, among);
  return { selected: selected.map(({ project, step, left }) => [project, step, left]), spent, ties: ties.broken };
}

test('greedy passes over what does not fit, and says in which round projects tied and what was spent', () => {
  const tied = (round: number, ...ids: string[]) => ({ round, tied: ids, taken: ids[0], by: 'id' });
  assert.deepEqual(funded({}), {
    selected: [
      [0, 'completion', 4],
      [2, 'completion', 1],
      [3, 'completion', 0],
    ],
    spent: [6, 9, 10],
    ties: [tied(4, 'c', 'd', 'e'), tied(5, 'd', 'e')],
  });
});

test('without skipping greedy ends before b, but not where it completes another rule', () => {
  const alone = { selected: [[0, 'completion', 4]], spent: [6], ties: [] };
  assert.deepEqual(funded({ noSkip: true }), alone);
  assert.deepEqual(funded({ noSkip: true, rule: 'equal-shares' }), funded({}));
});

test('among some of the projects the others are left alone', () => {
  const all = funded({ noSkip: true }, (project) => project !== 0);
  assert.deepEqual(all, {
    selected: [
      [1, 'completion', 5],
      [2, 'completion', 2],
      [3, 'completion', 1],
      [4, 'completion', 0],
    ],
    spent: [5, 8, 9, 10],
    ties: [
      { round: 4, tied: ['c', 'd', 'e'], taken: 'c', by: 'id' },
      { round: 5, tied: ['d', 'e'], taken: 'd', by: 'id' },
    ],
  });
});
