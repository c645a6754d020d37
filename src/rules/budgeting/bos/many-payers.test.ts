/** Projects with many payers of different levels, whose bounds are taken interval by interval, and levels that all but coincide. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { count, countProfile } from '../count.ts';
import type { RuleChoice } from '../outcome.ts';
import { mergeBallots } from '../profile.ts';
import { example } from '../testing/by-hand.ts';
import { crowds, scoring } from '../testing/crowds.ts';
import { countSlowly } from '../testing/count-slowly.ts';

const bos: RuleChoice = {
  rule: 'bos-equal-shares',
  satisfaction: 'points',
  completion: 'none',
  ties: 'id',
  seed: '',
};

test('of projects with up to 75 payers at levels in clusters the outcome is that of a count in fractions', () => {
  fc.assert(
    fc.property(crowds, ({ instance, ballots }) => {
      const { choice: _, ...outcome } = count(instance, ballots, bos);
      assert.deepEqual(outcome, countSlowly(instance, ballots, bos));
    }),
    { numRuns: 20 },
  );
});

const U = 2 ** 50;

for (const { name, budget, costs, third, rounds } of [
  {
    // Everybody has 2. The lowest rate is at the second voter's level, 2 / U, where the payments are 4 + 2^41 / U: the price is
    // 5 / (2 * U + 2^40), of which the third pays 2^40 = 5 / 2049. With what is left of 2 it gives all for q.
    name: 'overspent',
    budget: 8,
    costs: { p: 5, q: 3 },
    third: 2 ** 40,
    rounds: [
      ['p', '2/1', 1],
      ['q', '4093/2049', 0],
    ],
  },
  {
    // Everybody has 4. The first voter's 4 and the second's and third's 2^50 + 2^48 times 4 / U are just the cost.
    name: 'covered',
    budget: 16,
    costs: { p: 9, q: 7 },
    third: 2 ** 48,
    rounds: [
      ['p', '4/1', 2],
      ['q', '3/1', 0],
    ],
  },
]) {
  test(`who gets out of a project one part in 2^50 more than another is told apart where it is ${name}`, () => {
    const election = scoring(budget, costs, [
      [[0, U + 1]],
      [[0, U]],
      [
        [0, third],
        [1, 1],
      ],
      [],
    ]);
    assert.deepEqual(
      count(election.instance, election.ballots, bos).rounds.map((round) => [
        round.project,
        round.maxPayment,
        round.paidInFull,
      ]),
      rounds,
    );
  });
}

test('ballots are left as they are: the same profile can be counted again, or completed', () => {
  // a takes all that its three voters have, so that of the payers of b the last moves to the front.
  const { instance, ballots } = example({
    budget: 8,
    costs: { a: 6, b: 2 },
    ballots: [
      [1, 'a b'],
      [2, 'a'],
      [1, 'b'],
    ],
  });
  const profile = mergeBallots(instance, ballots, 'cost');
  const before = structuredClone(profile);
  const choice = { ...bos, satisfaction: 'cost' } as const;
  const { outcome } = countProfile(profile, choice);
  assert.deepEqual(
    outcome.rounds.map(({ project, maxPayment }) => [project, maxPayment]),
    [
      ['a', '2/1'],
      ['b', '2/1'],
    ],
  );
  assert.deepEqual(profile, before);
  assert.deepEqual(countProfile(profile, choice).outcome, outcome);
});

test('progress is the money spent so far, project by project', () => {
  const { instance, ballots } = example({ budget: 12, costs: { a: 4, b: 3, c: 2 }, ballots: [[2, 'a b c']] });
  const told: (readonly [number, number])[] = [];
  count(instance, ballots, { ...bos, satisfaction: 'cost' }, (...step) => void told.push(step));
  assert.deepEqual(told, [
    [4, 12],
    [7, 12],
    [9, 12],
    // At the end all of it.
    [12, 12],
  ]);
});
