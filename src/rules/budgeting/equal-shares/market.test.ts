import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { mergeBallots } from '../profile.ts';
import type { Profile } from '../profile.ts';
import { example } from '../testing/by-hand.ts';
import { situations } from '../testing/payments.ts';
import { openMarket } from './market.ts';
import type { Market } from './market.ts';
import { renumbered } from './renumbered.ts';

const marketOf = (...ballots: readonly (readonly [number, string])[]): Market => {
  const made = example({ budget: 10, costs: { a: 2, b: 3 }, ballots: ballots.map(([n, ids]) => [n, ids]) });
  return openMarket(mergeBallots(made.instance, made.ballots, 'cost'), 'cost');
};

test('weights are left out where every class is one voter, and utilities where all are 1', () => {
  assert.equal(marketOf([1, 'a'], [1, 'a b'], [1, 'b']).weights, undefined);
  assert.deepEqual(marketOf([1, 'a'], [2, 'a b']).weights, Float64Array.of(1, 2));
  assert.equal(marketOf([1, 'a'], [2, 'a b']).utilities, undefined);
});

/** What the class of a voter has: its weight, and its projects with what they are to it. */
function classOf({ weights, classOf, classStarts, classProjects, classUtilities, divisors }: Profile, voter: number) {
  const k = classOf[voter]!;
  if (k < 0) return undefined;
  const places = Array.from({ length: classStarts[k + 1]! - classStarts[k]! }, (_, at) => classStarts[k]! + at);
  return {
    weight: weights[k],
    divisor: divisors?.[k],
    projects: places.map((at) => [classProjects[at], classUtilities?.[at]]),
  };
}

test('with its classes in another order a market is the same for every voter and every project', () => {
  fc.assert(
    fc.property(
      situations,
      fc.array(fc.integer({ min: -1, max: 5 }), { minLength: 8, maxLength: 8 }),
      (situation, rounds) => {
        const { market } = situation;
        const spentOut = Int32Array.from(market.profile.weights, (_, k) =>
          Math.min(rounds[k % rounds.length]!, market.costs.length - 1),
        );
        const other = renumbered(market, spentOut);
        for (let voter = 0; voter < market.profile.classOf.length; voter++)
          assert.deepEqual(classOf(other.profile, voter), classOf(market.profile, voter));
        assert.deepEqual(other.starts, market.starts);
        assert.deepEqual(other.demand, market.demand);
        // Who spends all early comes first, and who does not comes last.
        const inOrder = Array.from(spentOut, () => 0);
        market.profile.classOf.forEach((k, voter) => {
          if (k >= 0) inOrder[other.profile.classOf[voter]!] = spentOut[k]! < 0 ? Infinity : spentOut[k]!;
        });
        assert.deepEqual(
          inOrder,
          inOrder.toSorted((a, b) => a - b),
        );
      },
    ),
    { numRuns: 200 },
  );
});
