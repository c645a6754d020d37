import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { mergeBallots } from '../profile.ts';
import { ballotsOf, example } from '../testing/by-hand.ts';
import { bestOfBallots } from './best-of-ballot.ts';

const ballots = (...rows: number[][]) => ballotsOf(rows);

test('where a ballot names more than the budget can pay, the best set of its projects counts', () => {
  const { instance } = example({ budget: 10, costs: { a: 6, b: 5, c: 5, d: 11, e: 0 }, ballots: [] });
  const best = (satisfaction: 'cost' | 'cardinality'): number[] => [
    ...bestOfBallots(
      mergeBallots(instance, ballots([0, 1, 2], [0, 1], [1, 2], [3], [0, 3, 4]), satisfaction),
      satisfaction,
    )!,
  ];
  assert.deepEqual(best('cost'), [10, 6, 10, 0, 6]);
  // A project that costs nothing counts as one.
  assert.deepEqual(best('cardinality'), [2, 1, 2, 0, 2]);
});

test('the search by branch and bound finds the best of all subsets', () => {
  const item = fc.record({ cost: fc.integer({ min: 0, max: 12 }), points: fc.integer({ min: 0, max: 9 }) });
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 8 }), fc.integer({ min: 0, max: 40 }), (items, budget) => {
      const costs = Object.fromEntries(items.map(({ cost }, at) => [`p${at}`, cost]));
      const { instance } = example({ budget, costs, ballots: [] });
      const scored = { ...ballots([...items.keys()]), points: Float64Array.from(items, ({ points }) => points) };
      const profile = mergeBallots({ ...instance, ballotType: 'scoring' }, scored, 'points');
      const sums = Array.from({ length: 2 ** items.length }, (_, set) => {
        const chosen = items.filter((_item, at) => (set >> at) % 2 === 1);
        const total = (of: 'cost' | 'points'): number => chosen.reduce((sum, each) => sum + each[of], 0);
        return total('cost') <= budget ? total('points') : 0;
      });
      assert.deepEqual([...bestOfBallots(profile, 'points')!], [Math.max(...sums)]);
    }),
  );
});

test('bounds keep the search short where there are 2^40 subsets, and what takes too long all the same is left open', () => {
  const of = (costs: number[], budget: number): number | undefined => {
    const { instance } = example({
      budget,
      costs: Object.fromEntries(costs.map((cost, at) => [`p${at}`, cost])),
      ballots: [],
    });
    return bestOfBallots(mergeBallots(instance, ballots([...costs.keys()]), 'cardinality'), 'cardinality')?.[0];
  };
  const ascending = Array.from({ length: 40 }, (_, at) => at + 1);
  // 1 + 2 + ... + 20 = 210; 20 projects, and 21 would cost 231.
  assert.equal(of(ascending, 230), 20);
  // By cost even numbers never add up to the odd budget, which no bound sees.
  const { instance } = example({
    budget: 401,
    costs: Object.fromEntries(ascending.map((at) => [`p${at}`, 2 * at])),
    ballots: [],
  });
  const even = mergeBallots(instance, ballots([...ascending.keys()]), 'cost');
  assert.equal(bestOfBallots(even, 'cost'), undefined);
});
