/** The examples of the paper (https://arxiv.org/abs/2409.15005), reckoned by hand, and what holds for the rule in all elections. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { count } from '../count.ts';
import type { Ballots } from '../instance.ts';
import type { Outcome, RuleChoice } from '../outcome.ts';
import { example } from '../testing/by-hand.ts';
import { countings } from '../testing/countings.ts';
import { elections } from '../testing/elections.ts';
import type { Election } from '../testing/elections.ts';
import { realFile, realFiles, withoutRealFiles } from '../testing/real-files.ts';

const bos: RuleChoice = {
  rule: 'bos-equal-shares',
  satisfaction: 'cost',
  completion: 'none',
  ties: 'id',
  seed: '',
};
const equalShares: RuleChoice = { ...bos, rule: 'equal-shares' };
const countOf = ({ instance, ballots }: Election, choice: RuleChoice): Outcome => count(instance, ballots, choice);

const TABLE_1 = example({
  budget: 1_000_000,
  costs: { A: 300_000, B: 400_000, C: 300_000, D: 240_000, E: 170_000, F: 100_000 },
  ballots: [
    [1, 'A'],
    [1, 'A B C E'],
    [3, 'A B C'],
    [1, 'A B F'],
    [2, 'D E'],
    [1, 'D E F'],
    [1, 'C D F'],
  ],
});

test('Section 2, table 1: A, C, D and F are funded, C and F though their supporters cannot cover them', () => {
  // Everybody has 100,000. A: six pay 50,000 each, rate 1/6. C: four have 50,000; at that level (1/6 of the cost) it gets
  // 250,000, alpha 5/6, price 1/5, rate 6/25, before D with 1/4: the four give all, the tenth voter 60,000; 40,000 are
  // overspent. D: the tenth voter gives the last 40,000, three give 200,000 / 3 each, which leaves them 100,000 / 3. E no
  // longer fits. F: 50,000 and 100,000 / 3 are all there is, alpha 5/6, rate 18/25 (at the lower level 3/4).
  const { rounds, cost, ties, endowment } = countOf(TABLE_1, bos);
  assert.deepEqual(
    rounds.map(({ project, maxPayment, paidInFull, left }) => [project, maxPayment, paidInFull, left]),
    [
      ['A', '50000/1', 6, 700_000],
      ['C', '60000/1', 1, 400_000],
      ['D', '200000/3', 3, 160_000],
      ['F', '50000/1', 0, 60_000],
    ],
  );
  assert.deepEqual([cost, ties, endowment], [940_000, [], '100000/1']);
});

test('Section 2, table 1: Equal Shares leaves 290,000 unspent in the same election', () => {
  // After A, D and E have rate 1/4 each. With D three voters have 40,000 left, just enough for E with 50,000 of the second.
  const { winners, cost, ties } = countOf(TABLE_1, equalShares);
  assert.deepEqual(winners, ['A', 'D', 'E']);
  assert.equal(cost, 710_000);
  assert.deepEqual(ties, [{ round: 2, tied: ['D', 'E'], taken: 'D', by: 'id' }]);
});

test('Section 3, the Helenka paradox: what 403 of 414 voters want is funded, not what 11 want', () => {
  const helenka = example({
    budget: 310_000,
    costs: { A: 310_000, B: 6_000 },
    ballots: [
      [403, 'A'],
      [11, 'B'],
    ],
  });
  // Everybody has 310,000 / 414. B costs its supporters less than that; the 403 lack 11 / 414 of A.
  assert.deepEqual(countOf(helenka, equalShares).winners, ['B']);
  const { winners, rounds } = countOf(helenka, bos);
  assert.deepEqual(winners, ['A']);
  // Everybody's all: in full would have been 310,000 / 403.
  assert.deepEqual([rounds[0]!.maxPayment, rounds[0]!.paidInFull], ['155000/207', 0]);
});

test('Section 3, tail utilities: one voter who gets little out of a project does not spoil it for 99 others', () => {
  const { instance, ballots } = example({ budget: 1, costs: { A: 1, B: 1 }, ballots: [[100, 'A B']] });
  const points = Float64Array.from({ length: 200 }, (_, at) => (at % 2 === 1 ? 2 : at < 198 ? 100 : 1));
  const scoring: Election = { instance: { ...instance, ballotType: 'scoring' }, ballots: { ...ballots, points } };
  // Equal Shares: A takes all from everybody, 1/100 for one unit from the last voter. B: 1/200 for one unit.
  assert.deepEqual(countOf(scoring, { ...equalShares, satisfaction: 'points' }).winners, ['B']);
  // At level 1/10,000 A gets 99/100 + 1/10,000: alpha is 9901/10000, and the last voter pays 1/9901.
  const { winners, rounds } = countOf(scoring, { ...bos, satisfaction: 'points' });
  assert.deepEqual(winners, ['A']);
  assert.deepEqual([rounds[0]!.maxPayment, rounds[0]!.paidInFull], ['1/100', 1]);
});

test('a project that nobody can pay a penny for is not funded, however well it would fit', () => {
  // Two of the four voters give all they have for a; b and c are named by nobody else, d by nobody at all.
  const election = example({
    budget: 8,
    costs: { a: 4, b: 1, c: 1, d: 1 },
    ballots: [
      [2, 'a b c'],
      [2, ''],
    ],
  });
  assert.deepEqual(countOf(election, bos).winners, ['a']);
  assert.deepEqual(countOf(election, { ...bos, satisfaction: 'cardinality' }).winners, ['b', 'c', 'a']);
});

test('no outcome costs more than the budget, and no project is funded twice', () => {
  fc.assert(
    fc.property(countings([['bos-equal-shares', 'none']]), ({ instance, ballots, choice }) => {
      const { winners, cost, partly = [] } = count(instance, ballots, choice);
      const part = partly.reduce((sum, { amount }) => sum + amount, 0);
      const costs = instance.projects.filter(({ id }) => winners.includes(id)).map((project) => project.cost);
      assert.equal(new Set(winners).size, winners.length);
      assert.equal(cost, part + costs.reduce((sum, each) => sum + each, 0));
      assert.ok(cost <= instance.budget);
    }),
    { numRuns: 500 },
  );
});

test('where no project is beyond its supporters, the rule is Equal Shares', () => {
  // All name all and everything fits: every price is covered in full by everybody.
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 6 }),
      fc.nat(9),
      (costs, voters) => {
        const ids = costs.map((_, at) => `p${at}`);
        const election = example({
          budget: costs.reduce((sum, cost) => sum + cost),
          costs: Object.fromEntries(ids.map((id, at) => [id, costs[at]!])),
          ballots: [[voters + 1, ids.join(' ')]],
        });
        const { rounds, ...other } = countOf(election, equalShares);
        const step = 'bos-equal-shares' as const;
        const same = { ...other, choice: bos, rounds: rounds.map((round) => ({ ...round, step })) };
        assert.deepEqual(countOf(election, bos), same);
      },
    ),
  );
});

test('a voter of weight 3 counts like three voters with the same ballot', () => {
  fc.assert(
    fc.property(
      elections('scoring'),
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 24, maxLength: 24 }),
      fc.constantFrom('cost' as const, 'points' as const, 'cost-points' as const),
      ({ instance, ballots }, weights, satisfaction) => {
        const voters = ballots.starts.length - 1;
        const weighted = { ...ballots, weights: Float64Array.from(weights.slice(0, voters)), weightScale: 1 };
        const choice = { ...bos, satisfaction };
        assert.deepEqual(count(instance, weighted, choice), count(instance, copied(ballots, weights), choice));
      },
    ),
    { numRuns: 500 },
  );
});

/** So many copies of each ballot. */
function copied({ starts, chosen, points, ...rest }: Ballots, times: readonly number[]): Ballots {
  const voters = Array.from({ length: starts.length - 1 }, (_, voter) => voter);
  const entries = voters.flatMap((voter) =>
    Array.from({ length: times[voter]! }, () =>
      Array.from(chosen.subarray(starts[voter], starts[voter + 1]), (_, i) => starts[voter]! + i),
    ),
  );
  const copies = new Uint32Array(entries.length + 1);
  entries.forEach((row, at) => (copies[at + 1] = copies[at]! + row.length));
  const all = entries.flat();
  return {
    ...rest,
    starts: copies,
    chosen: Uint32Array.from(all, (i) => chosen[i]!),
    ...(points === undefined ? {} : { points: Float64Array.from(all, (i) => points[i]!) }),
  };
}

test('amounts in a unit a thousand times as small change nothing but amounts', () => {
  fc.assert(
    fc.property(elections(), ({ instance, ballots }) => {
      const scaled = {
        ...instance,
        budget: 1000 * instance.budget,
        projects: instance.projects.map((project) => ({ ...project, cost: 1000 * project.cost })),
      };
      const [small, large] = [count(instance, ballots, bos), count(scaled, ballots, bos)];
      assert.deepEqual(large.winners, small.winners);
      assert.deepEqual(large.ties, small.ties);
      assert.deepEqual(
        large.rounds.map(({ paidInFull }) => paidInFull),
        small.rounds.map(({ paidInFull }) => paidInFull),
      );
    }),
  );
});

test('every real election is counted within its budget, and every payment is told', { skip: withoutRealFiles }, () => {
  for (const name of realFiles()) {
    const { instance, ballots } = realFile(name);
    const { cost, rounds } = count(instance, ballots, bos);
    assert.ok(cost <= instance.budget, name);
    assert.ok(rounds.length > 0 && rounds.every(({ maxPayment }) => maxPayment !== undefined), name);
  }
});
