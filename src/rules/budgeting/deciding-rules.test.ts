import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { count, countsByPoints } from './count.ts';
import { countByDecidingRule } from './deciding-rules.ts';
import type { RuleChoice } from './outcome.ts';
import { example } from './testing/by-hand.ts';
import { ALL_RULES, countings } from './testing/countings.ts';

const { instance, ballots } = example({
  budget: 10,
  costs: { a: 6, b: 4, c: 3 },
  ballots: [
    [2, 'a b'],
    [1, 'c'],
  ],
});
const greedy: RuleChoice = { rule: 'greedy', satisfaction: 'cost', completion: 'none', ties: 'id', seed: '' };

test('the rules that decide count as they do among all rules, and max welfare is none of them', () => {
  const deciding = ALL_RULES.filter(([rule]) => rule !== 'max-welfare');
  fc.assert(
    fc.property(countings(deciding), (election) => {
      const { instance: of, ballots: cast, choice } = election;
      assert.deepEqual(countByDecidingRule(of, cast, choice), count(of, cast, choice));
    }),
    { numRuns: 60 },
  );
  assert.throws(
    () => countByDecidingRule(instance, ballots, { ...greedy, rule: 'max-welfare' }),
    new Error('max-welfare is not a rule that decides'),
  );
});

test('both tell how much of the budget is spent', () => {
  for (const counted of [count, countByDecidingRule]) {
    const told: number[] = [];
    counted(instance, ballots, greedy, (spent) => told.push(spent));
    assert.deepEqual(told, [6, 10, 10]);
  }
});

test('ballots that the satisfaction cannot read are refused with the reason', () => {
  assert.throws(
    () => count(instance, ballots, { ...greedy, satisfaction: 'points' }),
    new Error('These ballots cannot be counted by points: no-points.'),
  );
  assert.equal(countsByPoints(ballots), false);
  assert.equal(countsByPoints({ ...ballots, points: new Float64Array(5) }), true);
});
