import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Satisfaction } from './outcome.ts';
import { mergeBallots } from './profile.ts';
import { example } from './testing/by-hand.ts';
import { Worths } from './worths.ts';

/** a is on three ballots, b and c on one, nobody names d; e costs nothing. */
const { instance, ballots } = example({
  budget: 40,
  costs: { a: 2, b: 8, c: 18, d: 5, e: 0 },
  ballots: [
    [1, 'a b c'],
    [2, 'a e'],
  ],
});
const worths = (satisfaction: Satisfaction): Worths =>
  new Worths(mergeBallots(instance, ballots, satisfaction), satisfaction);

test('a project is worth its cost, the root of it, its share or 1; where nobody names it or it is free, 1', () => {
  const near = (satisfaction: Satisfaction): number[] => [...worths(satisfaction).near];
  for (const satisfaction of ['cost', 'relative-cost', 'cost-points', 'cost-ranks'] as const)
    assert.deepEqual([...new Worths(mergeBallots(instance, ballots, 'cost'), satisfaction).near], [2, 8, 18, 5, 1]);
  for (const satisfaction of ['cardinality', 'points', 'borda', 'lexicographic'] as const)
    assert.deepEqual([...new Worths(mergeBallots(instance, ballots, 'cost'), satisfaction).near], [1, 1, 1, 1, 1]);
  assert.deepEqual(near('share'), [2 / 3, 8, 18, 1, 1]);
  assert.deepEqual(near('sqrt-cost'), [Math.SQRT2, Math.sqrt(8), Math.sqrt(18), Math.sqrt(5), 1]);
});

test('rates are price by worth, compared exactly', () => {
  const price = (numerator: bigint, denominator = 1n) => ({ numerator, denominator });
  /** Prices of a and of b at which the rates are the same. */
  const equal: [Satisfaction, [bigint, bigint]][] = [
    ['cost', [1n, 4n]],
    ['cardinality', [3n, 3n]],
    ['sqrt-cost', [3n, 6n]],
    ['share', [1n, 12n]],
  ];
  for (const [satisfaction, [ofA, ofB]] of equal) {
    const own = worths(satisfaction);
    assert.equal(own.compareRates(price(ofA, 7n), 0, price(ofB, 7n), 1), 0, satisfaction);
    assert.equal(own.compareRates(price(ofA, 7n), 0, price(ofB, 6n), 1), -1, satisfaction);
    assert.equal(own.compareRates(price(ofA, 6n), 0, price(ofB, 7n), 1), 1, satisfaction);
    assert.equal(own.compareRates(price(0n), 4, price(ofA), 0), -1, satisfaction);
  }
});

test('sets of entries of a ballot are compared by what they give, without what both have', () => {
  const compared = (satisfaction: Satisfaction, a: number[], b: number[]): number =>
    worths(satisfaction).compareSums(mergeBallots(instance, ballots, satisfaction), a, b);
  // Entries 0, 1 and 2 are a (2), b (8) and c (18) of the first ballot; sqrt(2) + sqrt(8) = sqrt(18).
  assert.equal(compared('sqrt-cost', [0, 1], [2]), 0);
  assert.equal(compared('sqrt-cost', [0, 1, 2], [2]), 1);
  assert.equal(compared('sqrt-cost', [2, 1], [1, 2, 0]), -1);
  assert.equal(compared('cost', [0, 1], [2]), -1);
  assert.equal(compared('cost', [2], [0, 1]), 1);
  assert.equal(compared('cost', [0, 1], [1, 0]), 0);
  assert.equal(compared('cardinality', [0, 1], [2]), 1);
  assert.equal(compared('cardinality', [0], [2]), 0);
  // 2/3, 8 and 18.
  assert.equal(compared('share', [0, 1], [1]), 1);
  assert.equal(compared('share', [0, 1], [2]), -1);
});

test('utilities count as often as they are given', () => {
  const scored = { ...ballots, points: Float64Array.of(9, 2, 1, 1, 1, 1, 1) };
  const compared = (satisfaction: Satisfaction, a: number[], b: number[]): number => {
    const profile = mergeBallots(instance, scored, satisfaction);
    return new Worths(profile, satisfaction).compareSums(profile, a, b);
  };
  assert.equal(compared('points', [0], [1]), 1);
  assert.equal(compared('points', [1, 2], [0]), -1);
  // 9 * 2 = 18 * 1 and more than 2 * 8.
  assert.equal(compared('cost-points', [0], [2]), 0);
  assert.equal(compared('cost-points', [0], [1]), 1);
});
