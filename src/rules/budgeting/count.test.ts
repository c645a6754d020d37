import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { count } from './count.ts';
import { ALL_RULES, countings, ruleChoices } from './testing/countings.ts';
import { elections } from './testing/elections.ts';
import { countSlowly } from './testing/count-slowly.ts';

for (const [rule, completion] of ALL_RULES) {
  test(`${rule} + ${completion} gives what a count in fractions gives: winners, rounds, payments, ties and parts`, () => {
    fc.assert(
      fc.property(countings([[rule, completion]]), ({ instance, ballots, choice }) => {
        const { choice: own, ...outcome } = count(instance, ballots, choice);
        assert.equal(own, choice);
        assert.deepEqual(outcome, countSlowly(instance, ballots, choice));
      }),
      { numRuns: 500 },
    );
  });
}

test('no outcome costs more than the budget, and no project is funded twice or without a vote', () => {
  fc.assert(
    fc.property(elections(), ruleChoices(['cost', 'cardinality']), ({ instance, ballots }, choice) => {
      const { winners, cost, rounds } = count(instance, ballots, choice);
      const named = new Set(Array.from(ballots.chosen, (project) => instance.projects[project]!.id));
      const sum = instance.projects.reduce((total, { id, cost }) => total + (winners.includes(id) ? cost : 0), 0);
      assert.equal(new Set(winners).size, winners.length);
      assert.ok(winners.every((id) => named.has(id)));
      assert.equal(cost, sum);
      assert.ok(cost <= instance.budget);
      assert.equal(rounds.at(-1)?.left ?? instance.budget, instance.budget - cost);
    }),
  );
});

test('the order of the ballots does not matter', () => {
  fc.assert(
    fc.property(elections(), ruleChoices(['cost', 'cardinality']), ({ instance, ballots }, choice) => {
      const rows = Array.from({ length: ballots.starts.length - 1 }, (_, voter) => [
        ...ballots.chosen.subarray(ballots.starts[voter], ballots.starts[voter + 1]),
      ]).reverse();
      const starts = new Uint32Array(rows.length + 1);
      rows.forEach((row, voter) => (starts[voter + 1] = starts[voter]! + row.length));
      const turned = { starts, chosen: Uint32Array.from(rows.flat()) };
      assert.deepEqual(count(instance, turned, choice), count(instance, ballots, choice));
    }),
  );
});

test('two prices that are one and the same floating-point number are still told apart', () => {
  const cost = 4_000_000_000_000_999;
  // 999 * cost - 1000 * lower = 1, so that lower / 999 is the lower price, by one part in 4 * 10^18.
  const lower = Number((BigInt(cost) * 999n - 1n) / 1000n);
  assert.equal(BigInt(cost) * 999n - BigInt(lower) * 1000n, 1n);
  assert.equal(cost / 1000, lower / 999);
  const project = (id: string, price: number) => ({ id, name: id, cost: price, categories: [], targets: [] });
  const instance = {
    budget: 9_000_000_000_000_000,
    unitsPerCurrency: 1,
    currency: 'USD',
    ballotType: 'approval' as const,
    projects: [project('a', cost), project('b', lower)],
  };
  const starts = Uint32Array.from({ length: 2000 }, (_, voter) => voter);
  const chosen = Uint32Array.from({ length: 1999 }, (_, voter) => (voter < 1000 ? 0 : 1));
  const outcome = count(
    instance,
    { starts, chosen },
    {
      rule: 'equal-shares',
      satisfaction: 'cardinality',
      completion: 'none',
      ties: 'id',
      seed: '',
    },
  );
  assert.deepEqual(outcome.winners, ['b', 'a']);
  assert.deepEqual(outcome.ties, []);
});
