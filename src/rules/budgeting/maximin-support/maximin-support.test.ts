import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { byCodePoint } from '../code-points.ts';
import { count } from '../count.ts';
import { compareFractions, fractionText, ZERO } from '../fraction.ts';
import type { Fraction } from '../fraction.ts';
import type { Outcome, RuleChoice } from '../outcome.ts';
import { ballotsOf, committee, example, RUNNING_EXAMPLE } from '../testing/by-hand.ts';
import type { Election } from '../testing/elections.ts';

const alone: RuleChoice = { rule: 'maximin-support', satisfaction: 'cost', completion: 'none', ties: 'id', seed: '' };
const loads = ({ rounds }: Outcome): (string | undefined)[] => rounds.map(({ load }) => load);
const countOf = ({ instance, ballots }: Election, choice: RuleChoice): Outcome => count(instance, ballots, choice);

test('the running example of Lackner and Skowron gives a, b, c, d', () => {
  // a: 1/8. With b: {b} 1/4, {a, b} 2/9; the same with c, a tie. With c then: {c} 1/4, {b, c} 2/7, {a, b, c} 3/9. With d:
  // {d} 1/2, {a, d} 2/8, {a, b, c, d} 4/9. With f: {f} 1/2, {b, f} 2/5, {b, c, f} 3/8, {a, b, c, f} 4/10. A tie again.
  const outcome = countOf(RUNNING_EXAMPLE, alone);
  assert.deepEqual(outcome.winners, ['a', 'b', 'c', 'd']);
  assert.deepEqual(loads(outcome), ['1/8', '1/4', '1/3', '1/2']);
  assert.deepEqual(
    outcome.ties.map(({ tied }) => tied),
    [
      ['b', 'c'],
      ['d', 'f'],
    ],
  );
});

test('loads are spread anew in every round, so that two can share a voter of whom Phragmen takes all', () => {
  // c1: 1/16000. With c3: {c3} 1/11500, {c1, c3} 2/21500, the most. With c2: {c1, c2} 2/20000. With c4: 1/9500. So c3, which
  // Phragmen puts behind c4 and c2. Then c4 with 1/9500, before c2 with {c1, c2, c3}: 3/25500.
  const outcome = countOf(
    committee(3, [
      [10_000, 'c1 c2'],
      [6_000, 'c1 c3'],
      [4_000, 'c2'],
      [5_500, 'c3'],
      [9_500, 'c4'],
      [5_000, 'c5 c6 c7'],
      [3_000, 'c5'],
    ]),
    alone,
  );
  assert.deepEqual(outcome.winners, ['c1', 'c3', 'c4']);
  assert.deepEqual(loads(outcome), ['1/16000', '1/10750', '1/9500']);
});

test('candidates of separate parties are elected as by the method of D Hondt', () => {
  // 60, 28 and 12 voters, five seats. Quotients: 60, 30, 28, 20, 15 (60 / 4, before 28 / 2 = 14 and 12).
  const outcome = countOf(
    committee(5, [
      [60, 'a1 a2 a3 a4 a5'],
      [28, 'b1 b2 b3'],
      [12, 'c1 c2'],
    ]),
    alone,
  );
  assert.deepEqual(outcome.winners, ['a1', 'a2', 'b1', 'a3', 'a4']);
  assert.deepEqual(loads(outcome), ['1/60', '1/30', '1/28', '1/20', '1/15']);
});

test('with costs, a project that does not fit is skipped, and one that costs nothing comes first', () => {
  const election = example({
    budget: 10,
    costs: { a: 6, b: 6, c: 3, d: 0 },
    ballots: [
      [3, 'a b'],
      [2, 'c'],
      [1, 'c d'],
    ],
  });
  // d: 0. c: 3/3. Then a and b: 6/3, a tie, and when a is funded b no longer fits.
  const outcome = countOf(election, alone);
  assert.deepEqual(outcome.winners, ['d', 'c', 'a']);
  assert.deepEqual(loads(outcome), ['0/1', '1/1', '2/1']);
});

test('as a completion it spreads what is funded already anew', () => {
  // Equal Shares from 1/3 each funds a, paid by voters 1 to 8. The rest is as in the example alone.
  const outcome = countOf(RUNNING_EXAMPLE, { ...alone, rule: 'equal-shares', completion: 'maximin-support' });
  assert.deepEqual(outcome.winners, ['a', 'b', 'c', 'd']);
  assert.deepEqual(loads(outcome), [undefined, '1/4', '1/3', '1/2']);
});

test('a load is that of a voter of weight 1, whatever the weights are counted in', () => {
  const { instance, ballots } = example({
    budget: 10,
    costs: { a: 3, b: 2 },
    ballots: [
      [1, 'a b'],
      [1, 'a'],
    ],
  });
  // a: 3 / 1.5. With b: {b} 2 / 0.5 = 4, {a, b} 5 / 1.5.
  const weights = { weights: Float64Array.of(5, 10), weightScale: 10 };
  assert.deepEqual(loads(count(instance, { ...ballots, ...weights }, alone)), ['2/1', '4/1']);
});

interface Slow {
  readonly winners: string[];
  readonly loads: string[];
  readonly ties: string[][];
}

/** The rule as defined: the highest cost(T) / weight(supporters of T) over all sets T of projects, for each candidate. */
function slowly({ instance, ballots }: Election, funded: readonly string[]): Slow {
  const { projects } = instance;
  const masks = Array.from({ length: ballots.starts.length - 1 }, (_, voter) =>
    ballots.chosen.subarray(ballots.starts[voter], ballots.starts[voter + 1]).reduce((mask, p) => mask | (1 << p), 0),
  );
  const ratios = Array.from({ length: 1 << projects.length }, (_, set): Fraction => {
    const weight = masks.reduce(
      (sum, mask, v) => sum + ((mask & set) === 0 ? 0n : BigInt(ballots.weights?.[v] ?? 1)),
      0n,
    );
    const cost = projects.reduce((sum, project, p) => sum + ((set >> p) % 2 === 0 ? 0n : BigInt(project.cost)), 0n);
    return { numerator: cost, denominator: weight };
  });
  const z = (set: number): Fraction => {
    let highest = ZERO;
    for (let part = set; part > 0; part = (part - 1) & set)
      if (compareFractions(ratios[part]!, highest) > 0) highest = ratios[part]!;
    return highest;
  };
  const isOn = (set: number, p: number): boolean => (set >> p) % 2 === 1;
  const [winners, laid, ties] = [[] as string[], [] as string[], [] as string[][]];
  let set = projects.reduce((all, { id }, p) => (funded.includes(id) ? all | (1 << p) : all), 0);
  while (true) {
    const left = projects.reduce((rest, { cost }, p) => (isOn(set, p) ? rest - cost : rest), instance.budget);
    const open = [...projects.keys()].filter(
      (p) => !isOn(set, p) && projects[p]!.cost <= left && ratios[1 << p]!.denominator > 0n,
    );
    const all = open.map((p) => ({ p, id: projects[p]!.id, z: z(set | (1 << p)) }));
    const tied = all
      .filter((one) => all.every((other) => compareFractions(one.z, other.z) <= 0))
      .toSorted((a, b) => byCodePoint(a.id, b.id));
    const [taken] = tied;
    if (taken === undefined) return { winners, loads: laid, ties };
    if (tied.length > 1) ties.push(tied.map(({ id }) => id));
    winners.push(taken.id);
    laid.push(fractionText({ ...taken.z, numerator: taken.z.numerator * BigInt(ballots.weightScale ?? 1) }));
    set |= 1 << taken.p;
  }
}

/** `costs`, `weights`: of what size. */
function electionsOf(costs: fc.Arbitrary<number>, weights?: fc.Arbitrary<number>): fc.Arbitrary<Election> {
  return fc.array(costs, { minLength: 2, maxLength: 8, size: 'max' }).chain((list) => {
    const ballot = fc.uniqueArray(fc.nat(list.length - 1), { maxLength: 4, size: 'max' });
    const total = list.reduce((sum, cost) => sum + cost, 0);
    return fc
      .record({
        rows: fc.array(ballot, { minLength: 1, maxLength: 14, size: 'max' }),
        percent: fc.constantFrom(0, 40, 70, 100),
        voterWeights: fc.array(weights ?? fc.constant(1), { minLength: 14, maxLength: 14 }),
      })
      .map(({ rows, percent, voterWeights }) => {
        const ids = list.map((_, p) => String.fromCodePoint(97 + p));
        const costOf = Object.fromEntries(list.map((cost, p) => [ids[p]!, cost]));
        const { instance } = example({ budget: Math.floor((total / 100) * percent), costs: costOf, ballots: [] });
        const scaled = { weights: Float64Array.from(voterWeights.slice(0, rows.length)), weightScale: 1000 };
        return { instance, ballots: { ...ballotsOf(rows), ...(weights === undefined ? {} : scaled) } };
      });
  });
}

const small = fc.constantFrom(0, 1, 2, 3, 4, 6, 12, 30);
/** Sums of eight stay below 2^53. */
const large = fc.integer({ min: 2 ** 49 - 3, max: 2 ** 49 + 3 });
const sizes = {
  'small costs': electionsOf(small),
  'small costs and weights': electionsOf(small, fc.constantFrom(0, 500, 1000, 1500)),
  'large costs': electionsOf(large),
  'large costs and weights': electionsOf(large, fc.integer({ min: 2 ** 40 - 3, max: 2 ** 40 + 3 })),
  'costs and weights of all sizes': electionsOf(
    fc.double({ min: 0, max: 49, noNaN: true }).map((x) => Math.floor(2 ** x)),
    fc.double({ min: 0, max: 48, noNaN: true }).map((x) => Math.floor(2 ** x)),
  ),
};

for (const [name, anyElection] of Object.entries(sizes)) {
  test(`with ${name}, winners, loads and ties are those of a search through all sets of projects`, () => {
    fc.assert(
      fc.property(anyElection, (election) => {
        const outcome = countOf(election, alone);
        const slow = slowly(election, []);
        assert.deepEqual(outcome.winners, slow.winners);
        assert.deepEqual(loads(outcome), slow.loads);
        assert.deepEqual(
          outcome.ties.map(({ tied }) => tied),
          slow.ties,
        );
      }),
      { numRuns: 1000 },
    );
  });
}

for (const rule of ['equal-shares', 'phragmen'] as const) {
  test(`what ${rule} funds is where the completion starts`, () => {
    let completed = 0;
    fc.assert(
      fc.property(fc.oneof(sizes['small costs'], sizes['small costs and weights']), (election) => {
        const before = countOf(election, { ...alone, rule });
        const outcome = countOf(election, { ...alone, rule, completion: 'maximin-support' });
        const slow = slowly(election, before.winners);
        assert.deepEqual(outcome.winners, [...before.winners, ...slow.winners]);
        assert.deepEqual(loads(outcome).slice(before.winners.length), slow.loads);
        if (before.winners.length > 0 && slow.winners.length > 0) completed++;
      }),
      { numRuns: 1000 },
    );
    assert.ok(completed > 0);
  });
}
