/** Where floating point cannot tell rates, levels or payments apart: amounts, weights and utilities of all sizes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { count } from '../count.ts';
import type { Ballots } from '../instance.ts';
import type { RuleChoice } from '../outcome.ts';
import { ballotsOf, example } from '../testing/by-hand.ts';
import { scoring } from '../testing/crowds.ts';
import type { Election } from '../testing/elections.ts';
import { countSlowly } from '../testing/count-slowly.ts';

const bos: RuleChoice = {
  rule: 'bos-equal-shares',
  satisfaction: 'cardinality',
  completion: 'none',
  ties: 'id',
  seed: '',
};

for (const [idle, covered] of [
  [0, 'are covered'],
  [1999, 'are overspent'],
] as const) {
  test(`two rates that are one and the same floating-point number are still told apart where both ${covered}`, () => {
    // 999 * a - 1000 * b = 1, so that b / 999 is below a / 1000 by one part in 4 * 10^18. With as many who name nothing
    // everybody has half as much and the rate is (a / 1000)^2 / money.
    const a = 4_000_000_000_000_999;
    const b = Number((BigInt(a) * 999n - 1n) / 1000n);
    assert.equal(BigInt(a) * 999n - BigInt(b) * 1000n, 1n);
    assert.equal(a / 1000, b / 999);
    const voters = [
      [1000, 'a'],
      [999, 'b'],
      [idle, ''],
    ] as const;
    const { instance, ballots } = example({ budget: 9_000_000_000_000_000, costs: { a, b }, ballots: voters });
    const outcome = count(instance, ballots, bos);
    assert.deepEqual(outcome.winners, ['b', 'a']);
    assert.deepEqual(outcome.ties, []);
  });
}

test('equal rates are a tie, also where no floating-point number is one of them', () => {
  // Everybody has 8/49 of a unit; both are paid to 8/49, at a rate of 49/8 units.
  const unit = 1_000_000_000_000_037;
  const election = example({
    budget: 8 * unit,
    costs: { a: 3 * unit, b: unit },
    ballots: [
      [3, 'a'],
      [1, 'b'],
      [45, ''],
    ],
  });
  const { winners, ties } = count(election.instance, election.ballots, bos);
  assert.deepEqual(winners, ['a', 'b']);
  assert.deepEqual(ties, [{ round: 1, tied: ['a', 'b'], taken: 'a', by: 'id' }]);
});

test('of equal rates of a project the one at the higher level is taken, at which more is paid', () => {
  // x takes 3 of the 4 that everybody has from two voters, which leaves them 1 each; a third has 4. At level 1 they pay 3 for
  // p. Of a cost of 6 that is half: the rate is 4, as at level 4 where all is paid. Of a cost of 7 the rate is 49/9, as at
  // level 4 where 6 are paid and a price of 14/3 is asked.
  for (const [cost, idle, inFull] of [
    [6, 0, 1],
    [7, 1, 0],
  ] as const) {
    const { instance, ballots } = scoring(12 + 4 * idle, { x: 6, p: cost }, [
      ...Array.from({ length: 2 }, () => [[0, 3] as const, [1, 1] as const]),
      [[1, 1]],
      ...Array.from({ length: idle }, () => []),
    ]);
    const { rounds } = count(instance, ballots, { ...bos, satisfaction: 'points' });
    assert.deepEqual(
      rounds.map(({ project, maxPayment, paidInFull }) => [project, maxPayment, paidInFull]),
      [
        ['x', '3/1', 2],
        ['p', '4/1', inFull],
      ],
    );
  }
});

test('supporters who lack one part in 10^15 of the cost give all they have, and those who lack nothing pay in full', () => {
  const cost = 2 ** 50 + 1;
  for (const [budget, maxPayment, paidInFull] of [
    [(3 * cost - 1) / 2, `${(3 * cost - 1) / 2}/3`, 0],
    [(3 * cost - 3) / 2 + 3, `${cost}/2`, 2],
  ] as const) {
    const ballots = [
      [2, 'p'],
      [1, ''],
    ] as const;
    const election = example({ budget, costs: { p: cost }, ballots });
    const [round] = count(election.instance, election.ballots, bos).rounds;
    assert.deepEqual([round!.maxPayment, round!.paidInFull], [maxPayment, paidInFull]);
  }
});

test('a voter in 3 * 10^14 lacks so little that what the others have to pay cancels out, and the project is funded', () => {
  // After b and c the voter of weight w has a little less left than (d's cost) / w; one voter of weight 1 has twice as much.
  const w = 2 ** 48 - 1;
  const { instance, ballots } = example({
    budget: 2 ** 32,
    costs: { b: 2 ** 30 + 2, c: 2 ** 30, d: 2 ** 30 - 1 },
    ballots: [
      [1, 'd'],
      [1, 'b c d'],
      [1, 'b c'],
    ],
  });
  const { rounds } = count(instance, { ...ballots, weights: Float64Array.of(1, w, w - 1) }, bos);
  assert.deepEqual(
    rounds.map(({ project, maxPayment }) => [project, maxPayment]),
    [
      ['c', `${2 ** 30}/${2 * w - 1}`],
      ['b', `${2 ** 30 + 2}/${2 * w - 1}`],
      ['d', `${2 ** 30 - 1}/${w + 1}`],
    ],
  );
});

interface Sizes {
  readonly costs: fc.Arbitrary<number>;
  readonly points: fc.Arbitrary<number>;
  readonly weights: fc.Arbitrary<number>;
}

const around = (middle: number): fc.Arbitrary<number> => fc.integer({ min: middle - 2, max: middle + 2 });
const upTo = (bits: number): fc.Arbitrary<number> =>
  fc.double({ min: 0, max: bits, noNaN: true }).map((exponent) => Math.floor(2 ** exponent));

const SIZES: Readonly<Record<string, Sizes>> = {
  'costs near 2^49': { costs: around(2 ** 49), points: around(3), weights: around(3) },
  'points near 2^40': { costs: around(7), points: around(2 ** 40), weights: around(3) },
  'weights near 2^48': { costs: around(2 ** 30), points: around(3), weights: around(2 ** 48) },
  'weights times points beyond 2^53': { costs: around(30), points: around(2 ** 40), weights: around(2 ** 40) },
  'everything of all sizes': { costs: upTo(49), points: upTo(50), weights: upTo(48) },
};

function electionsOf({ costs, points, weights }: Sizes): fc.Arbitrary<Election> {
  return fc.array(costs, { minLength: 2, maxLength: 5 }).chain((list) => {
    const ids = list.map((_, at) => String.fromCodePoint(97 + at));
    const { instance } = example({
      budget: 0,
      costs: Object.fromEntries(ids.map((id, p) => [id, list[p]!])),
      ballots: [],
    });
    const entry = fc.record({ project: fc.nat(list.length - 1), points: fc.oneof(fc.constant(1), points) });
    const row = fc.uniqueArray(entry, { selector: ({ project }) => project, maxLength: list.length });
    return fc
      .record({
        rows: fc.array(fc.record({ row, weight: fc.oneof(fc.constant(1), weights) }), { minLength: 1, maxLength: 7 }),
        percent: fc.constantFrom(30, 60, 100),
      })
      .map(({ rows, percent }) => {
        const ballots: Ballots = {
          ...ballotsOf(rows.map(({ row }) => row.map(({ project }) => project))),
          points: Float64Array.from(rows.flatMap(({ row }) => row.map((entry) => entry.points))),
          weights: Float64Array.from(rows, ({ weight }) => weight),
          weightScale: 1,
        };
        const budget = Math.floor((list.reduce((sum, cost) => sum + cost) / 100) * percent);
        return { instance: { ...instance, budget, ballotType: 'scoring' as const }, ballots };
      });
  });
}

for (const [name, sizes] of Object.entries(SIZES)) {
  test(`with ${name} the outcome is that of a count in fractions`, () => {
    fc.assert(
      fc.property(
        electionsOf(sizes),
        fc.constantFrom(
          'cost' as const,
          'cardinality' as const,
          'sqrt-cost' as const,
          'relative-cost' as const,
          'points' as const,
        ),
        ({ instance, ballots }, satisfaction) => {
          const choice = { ...bos, satisfaction };
          const { choice: own, ...outcome } = count(instance, ballots, choice);
          assert.equal(own, choice);
          assert.deepEqual(outcome, countSlowly(instance, ballots, choice));
        },
      ),
      { numRuns: 400 },
    );
  });
}
