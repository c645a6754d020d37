import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import type { Ballots, Instance } from './instance.ts';
import type { Satisfaction } from './outcome.ts';
import { mergeBallots } from './profile.ts';
import { Scores } from './scores.ts';
import { ballotsOf, example } from './testing/by-hand.ts';

/** All projects, the highest score first; those that score the same in one word. */
function ranking({ instance, ballots }: { instance: Instance; ballots: Ballots }, satisfaction: Satisfaction): string {
  const scores = new Scores(mergeBallots(instance, ballots, satisfaction), satisfaction);
  const order = instance.projects.map((_, index) => index).toSorted((a, b) => scores.compare(b, a));
  return order
    .map((index, at) => {
      const ties = at > 0 && scores.compare(order[at - 1]!, index) === 0;
      return (at === 0 || ties ? '' : ' ') + instance.projects[index]!.id;
    })
    .join('');
}

test('scores are satisfaction per unit of money, by votes, by square roots and by shares', () => {
  const election = example({
    budget: 20,
    costs: { a: 2, b: 8, c: 9, d: 3, e: 1 },
    ballots: [
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
      [1, 'd'],
    ],
  });
  assert.equal(ranking(election, 'cost'), 'c b ad e');
  // 1/2, 2/8, 3/9 and 1/3.
  assert.equal(ranking(election, 'cardinality'), 'a cd b e');
  // 1 / sqrt(2) = 2 / sqrt(8) < 3 / 3, and 1 / sqrt(3) is the least.
  assert.equal(ranking(election, 'sqrt-cost'), 'c ab d e');
  assert.equal(ranking(election, 'share'), 'abcd e');
});

test('of what costs nothing more votes score higher, and all of it before what costs something', () => {
  const election = example({
    budget: 20,
    costs: { a: 1, x: 0, y: 0, z: 0 },
    ballots: [
      [9, 'a'],
      [2, 'x y'],
      [1, 'z'],
    ],
  });
  assert.equal(ranking(election, 'cardinality'), 'xy z a');
  assert.equal(ranking(election, 'sqrt-cost'), 'xy z a');
  assert.equal(ranking(election, 'cost'), 'a xy z');
});

test('a relative cost is divided by what the best set of the ballot costs', () => {
  // a: 1/(1 + 2) + 1/(1 + 5) = 1/2, b: 1/2; nobody gets anything out of c, which is above the budget.
  const election = example({
    budget: 6,
    costs: { a: 1, b: 2, c: 7, x: 2, y: 5 },
    ballots: [
      [1, 'a x'],
      [1, 'a y'],
      [1, 'b'],
      [1, 'c'],
    ],
  });
  assert.equal(ranking(election, 'relative-cost'), 'ab x y c');
});

test('relative costs that differ by the ninth digit, or far behind it, are told apart', () => {
  // a: 1/N, b: 1/(N + 1), c: 1/(2N - 1) + 1/(2N + 1), which is more than 1/N by 1/(4N^3).
  const N = 1e9;
  const election = example({
    budget: 1e10,
    costs: { a: N, b: N + 1, c: 1, x: 2 * N - 2, y: 2 * N, d: 1, e: 2 },
    ballots: [
      [3, 'a'],
      [3, 'b'],
      [3, 'c x'],
      [3, 'c y'],
    ],
  });
  assert.equal(ranking(election, 'relative-cost'), 'c a b x y de');
});

test('scores that floating point holds for equal are told apart', () => {
  // 100000001/100000000 and 100000002/100000001 differ by 10^-16.
  const { instance } = example({ budget: 1e9, costs: { a: 100_000_001, b: 100_000_000 }, ballots: [] });
  const ballots = { ...ballotsOf([[0], [1]]), weights: Float64Array.of(100_000_002, 100_000_001) };
  assert.equal(ranking({ instance, ballots }, 'cardinality'), 'b a');
  assert.equal(ranking({ instance, ballots }, 'sqrt-cost'), 'a b');
});

test('sums of utilities beyond 2^53 are exact', () => {
  // With 60 ranks a gets 2^59 + 1 and b 2^59; each weighs 3.
  const costs = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`p${at}`, 1]));
  const { instance } = example({ budget: 60, costs, ballots: [] });
  const last = [1, ...Array.from({ length: 58 }, (_, at) => at + 2), 0];
  const ballots = { ...ballotsOf([[0], last]), weights: Float64Array.of(3, 3) };
  const profile = mergeBallots({ ...instance, ballotType: 'ordinal' }, ballots, 'lexicographic');
  const scores = new Scores(profile, 'lexicographic');
  assert.ok(!profile.exact && scores.compare(0, 1) > 0 && scores.compare(1, 0) < 0);
  assert.deepEqual(scores.exactSum(0), { numerator: 3n * (2n ** 59n + 1n), denominator: 1n });
  assert.deepEqual(scores.exactSum(1), { numerator: 3n * 2n ** 59n, denominator: 1n });
});

test('only scores that are about equal are worked out exactly', () => {
  const election = example({
    budget: 20,
    costs: { a: 2, b: 8, c: 9, d: 3 },
    ballots: [
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
      [1, 'd'],
    ],
  });
  // By cost a and d are equal, by cardinality c and d, by square roots a and b.
  for (const satisfaction of ['cost', 'cardinality', 'sqrt-cost'] as const) {
    const exactly = mock.method(Scores.prototype, 'exactSum');
    const scores = new Scores(mergeBallots(election.instance, election.ballots, satisfaction), satisfaction);
    const equal = [0, 1, 2, 3].flatMap((a) =>
      [0, 1, 2, 3].filter((b) => a < b && scores.compare(a, b) === 0).map((b) => [[a], [b]]),
    );
    exactly.mock.restore();
    assert.deepEqual(
      exactly.mock.calls.map((call) => call.arguments),
      equal.flat(),
      satisfaction,
    );
    assert.equal(equal.length, 1);
  }
});
