import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { byCodePoint } from '../code-points.ts';
import { count, countProfile } from '../count.ts';
import { compareFractions, fractionText, plus, readFraction, reduced } from '../fraction.ts';
import type { Fraction } from '../fraction.ts';
import type { Completion, Outcome, RuleChoice, Satisfaction } from '../outcome.ts';
import { mergeBallots } from '../profile.ts';
import { committee, example, RUNNING_EXAMPLE } from '../testing/by-hand.ts';
import { elections } from '../testing/elections.ts';
import type { Election } from '../testing/elections.ts';

const alone: RuleChoice = { rule: 'phragmen', satisfaction: 'cost', completion: 'none', ties: 'id', seed: '' };
const afterShares: RuleChoice = { ...alone, rule: 'equal-shares', completion: 'phragmen' };
const loads = ({ rounds }: Outcome): (string | undefined)[] => rounds.map(({ load }) => load);
const countOf = ({ instance, ballots }: Election, choice: RuleChoice): Outcome => count(instance, ballots, choice);

test('the running example of Lackner and Skowron gives a, b, c, d with the loads of their Example 2.9', () => {
  // a: 1/8 for its eight voters. b and c: (1 + 3/8) / 4 = 11/32, a tie. c after b: (1 + 3/8 + 11/32) / 4 = 55/128.
  // Then d: (1 + 2/8) / 2 = 5/8, before f: (1 + 55/128) / 2 = 183/256, and e and g: 1.
  const outcome = countOf(RUNNING_EXAMPLE, alone);
  assert.deepEqual(outcome.winners, ['a', 'b', 'c', 'd']);
  assert.deepEqual(loads(outcome), ['1/8', '11/32', '55/128', '5/8']);
  assert.deepEqual(outcome.ties, [{ round: 2, tied: ['b', 'c'], taken: 'b', by: 'id' }]);
});

test('after Equal Shares the running example goes on from the money left, as in their Example 2.11', () => {
  // Everybody has 4/12 and pays 1/8 for a; nobody can pay for more. Loads: -5/24 for voters 1 to 8, -1/3 for the others.
  // b and c: (1 - 3 * 5/24 - 1/3) / 4 = 1/96. c after b: (1 - 15/24 + 1/96) / 4 = 37/384. d: (1 - 10/24) / 2 = 7/24.
  const outcome = countOf(RUNNING_EXAMPLE, afterShares);
  assert.deepEqual(outcome.winners, ['a', 'b', 'c', 'd']);
  assert.deepEqual(loads(outcome), [undefined, '1/96', '37/384', '7/24']);
  assert.deepEqual(
    outcome.rounds.map(({ step }) => step),
    ['equal-shares', 'completion', 'completion', 'completion'],
  );
});

test('Equal Shares completed by Phragmen and Phragmen alone differ as in their Example 2.12', () => {
  const election = committee(3, [
    [3, 'c d'],
    [2, 'a b'],
    [2, 'a c'],
    [1, 'b d'],
  ]);
  // Alone. c: 1/5. Then b: 1/3, before a: (1 + 2/5) / 4 = 7/20 and d: (1 + 3/5) / 4 = 2/5. Then d: (1 + 3/5 + 1/3) / 4 =
  // 29/60, before a: (1 + 2/3 + 2/5) / 4 = 31/60.
  const outcome = countOf(election, alone);
  assert.deepEqual(outcome.winners, ['c', 'b', 'd']);
  assert.deepEqual(loads(outcome), ['1/5', '1/3', '29/60']);
  // Equal Shares, from 3/8 each: c for 1/5 of five voters, who keep 7/40. Then a: two give all their 7/40, two the rest in
  // halves, 13/40, which is less than the 1/3 that three would give for b. Left: 7/40 (three voters), 1/20 (two), nothing
  // (two), 3/8 (one). Nobody can pay for b or d; d: (1 - 21/40 - 3/8) / 4 = 1/40, b: (1 - 1/10 - 3/8) / 3 = 7/40.
  const completed = countOf(election, afterShares);
  assert.deepEqual(completed.winners, ['c', 'a', 'd']);
  assert.deepEqual(loads(completed), [undefined, undefined, '1/40']);
});

test('a party whose voters carry nothing yet goes before one with more voters, some of whom do', () => {
  // c1: 1/16000. Then c4: 1/9500, before c2: (1 + 10000/16000) / 14000 = 13/112000
  // and c3: (1 + 6000/16000) / 11500 = 11/92000. Then c2, which is lower than c3.
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
  assert.deepEqual(outcome.winners, ['c1', 'c4', 'c2']);
  assert.deepEqual(loads(outcome), ['1/16000', '1/9500', '13/112000']);
});

test('the rule ends when one of the projects with the lowest load does not fit, even if another one does', () => {
  const election = example({
    budget: 10,
    costs: { a: 6, b: 2, c: 6, d: 1 },
    ballots: [
      [6, 'a'],
      [1, 'b'],
      [3, 'c'],
      [1, 'd'],
    ],
  });
  // a and d: 1, a tie. Then 3 or 9 are left; b and c: 2, and c costs 6.
  const outcome = countOf(election, alone);
  assert.deepEqual(outcome.winners, ['a', 'd']);
  assert.deepEqual(outcome.ties, [{ round: 1, tied: ['a', 'd'], taken: 'a', by: 'id' }]);
  assert.deepEqual(countOf(election, { ...alone, completion: 'greedy' }).winners, ['a', 'd', 'b']);
});

test('a project dearer than the whole budget does not end the rule', () => {
  const election = example({
    budget: 10,
    costs: { a: 11, b: 5 },
    ballots: [
      [9, 'a'],
      [1, 'b'],
    ],
  });
  assert.deepEqual(countOf(election, alone).winners, ['b']);
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
  // a: 3 / (0.5 + 1) = 2; b: (2 + 0.5 * 2) / 0.5 = 6.
  const weighted = { ...ballots, weights: Float64Array.of(5, 10), weightScale: 10 };
  assert.deepEqual(loads(count(instance, weighted, alone)), ['2/1', '6/1']);
  // Equal Shares from 10 / 1.5 = 20/3 each: a for 2 of each, which leaves the first 0.5 * 14/3 = 7/3, and 2 of it goes to b.
  const rich = count(instance, weighted, { ...afterShares, completion: 'phragmen' });
  assert.deepEqual(rich.winners, ['a', 'b']);
});

/** The rule as the papers state it, voter by voter in fractions. `start`: the load of each voter at first. */
function slowly(
  { instance, ballots }: Election,
  satisfaction: Satisfaction,
  { budget, funded, start }: { budget: number; funded: readonly string[]; start: readonly Fraction[] },
): { readonly winners: string[]; readonly loads: string[]; readonly ties: string[][] } {
  const { projects } = instance;
  const supporters = projects.map((_, project) =>
    [...start.keys()].filter((voter) => {
      const [from, to] = [ballots.starts[voter]!, ballots.starts[voter + 1]!];
      const at = ballots.chosen.subarray(from, to).indexOf(project);
      return at >= 0 && (satisfaction !== 'points' || ballots.points![from + at]! > 0);
    }),
  );
  const load = [...start];
  const weight = (voter: number): bigint => BigInt(ballots.weights?.[voter] ?? 1);
  const [winners, laid, ties] = [[] as string[], [] as string[], [] as string[][]];
  let left = budget;
  while (true) {
    const open = [...projects.keys()].filter((project) => {
      const { id, cost } = projects[project]!;
      const backed = supporters[project]!.some((voter) => weight(voter) > 0n);
      return backed && !funded.includes(id) && !winners.includes(id) && cost <= instance.budget;
    });
    const newLoad = (project: number): Fraction => {
      let [sum, voters]: [Fraction, bigint] = [{ numerator: BigInt(projects[project]!.cost), denominator: 1n }, 0n];
      for (const voter of supporters[project]!) {
        const { numerator, denominator } = load[voter]!;
        sum = plus(sum, { numerator: weight(voter) * numerator, denominator });
        voters += weight(voter);
      }
      return reduced(sum.numerator, sum.denominator * voters);
    };
    const all = open.map((project) => ({ project, id: projects[project]!.id, load: newLoad(project) }));
    const best = all.filter((one) => all.every((other) => compareFractions(one.load, other.load) <= 0));
    const tied = best.toSorted((a, b) => byCodePoint(a.id, b.id));
    if (tied.length === 0 || tied.some(({ project }) => projects[project]!.cost > left))
      return { winners, loads: laid, ties };
    if (tied.length > 1) ties.push(tied.map(({ id }) => id));
    const [taken] = tied as [(typeof tied)[0]];
    left -= projects[taken.project]!.cost;
    winners.push(taken.id);
    laid.push(fractionText({ ...taken.load, numerator: taken.load.numerator * BigInt(ballots.weightScale ?? 1) }));
    for (const voter of supporters[taken.project]!) load[voter] = taken.load;
  }
}

const weighted = (election: fc.Arbitrary<Election>): fc.Arbitrary<Election> =>
  fc
    .tuple(election, fc.array(fc.constantFrom(0, 1, 5, 7, 10), { minLength: 24, maxLength: 24 }))
    .map(([{ instance, ballots }, weights]) => ({
      instance,
      ballots: { ...ballots, weights: Float64Array.from(weights.slice(0, ballots.starts.length - 1)), weightScale: 10 },
    }));

for (const [name, anyElection] of [
  ['elections', elections('cumulative')],
  ['elections with weights', weighted(elections('cumulative'))],
] as const) {
  test(`in ${name} the winners, loads and ties are those of a count voter by voter in fractions`, () => {
    const satisfactions = fc.constantFrom<Satisfaction>('cost', 'points', 'relative-cost');
    fc.assert(
      fc.property(anyElection, satisfactions, (election, satisfaction) => {
        const outcome = countOf(election, { ...alone, satisfaction });
        const nobody = Array.from({ length: election.ballots.starts.length - 1 }, () => ({
          numerator: 0n,
          denominator: 1n,
        }));
        // With relative cost a ballot of free projects only supports none of them, which a slow count need not know here.
        fc.pre(satisfaction !== 'relative-cost' || election.instance.projects.every(({ cost }) => cost > 0));
        const slow = slowly(election, satisfaction, { budget: election.instance.budget, funded: [], start: nobody });
        assert.deepEqual(outcome.winners, slow.winners);
        assert.deepEqual(loads(outcome), slow.loads);
        assert.deepEqual(
          outcome.ties.map(({ tied }) => tied),
          slow.ties,
        );
      }),
      { numRuns: 1500 },
    );
  });

  test(`in ${name} the completion of Equal Shares goes on from exactly what everybody has left`, () => {
    const satisfactions = fc.constantFrom<Satisfaction>('cost', 'cardinality', 'points');
    let went = 0;
    fc.assert(
      fc.property(anyElection, satisfactions, (election, satisfaction) => {
        const { instance, ballots } = election;
        const profile = mergeBallots(instance, ballots, satisfaction);
        const shares = (completion: Completion) => countProfile(profile, { ...afterShares, satisfaction, completion });
        const { outcome: before, shares: run } = shares('none');
        const start = Array.from(profile.classOf, (k): Fraction => {
          if (k < 0) return { numerator: 0n, denominator: 1n };
          const { numerator, denominator } = run!.run.exact.held(k, run!.run.order.length);
          return { numerator: -numerator, denominator };
        });
        const slow = slowly(election, satisfaction, {
          budget: instance.budget - before.cost,
          funded: before.winners,
          start,
        });
        const outcome = shares('phragmen').outcome;
        assert.deepEqual(outcome.winners, [...before.winners, ...slow.winners]);
        assert.deepEqual(loads(outcome).slice(before.winners.length), slow.loads);
        assert.deepEqual(
          outcome.ties.slice(before.ties.length).map(({ tied }) => tied),
          slow.ties,
        );
        if (slow.winners.length > 0) went++;
      }),
      { numRuns: 1500 },
    );
    assert.ok(went > 100, `only ${went} outcomes were completed`);
  });
}

test('loads never fall from one round to the next', () => {
  fc.assert(
    fc.property(elections(), (election) => {
      const laid = loads(countOf(election, alone)).map((load) => readFraction(load!));
      laid.slice(1).forEach((load, before) => assert.ok(compareFractions(laid[before]!, load) <= 0));
    }),
  );
});
