import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { count, countProfile } from '../count.ts';
import { largestSum } from '../knapsack/largest-sum.ts';
import type { Outcome, RuleChoice } from '../outcome.ts';
import { mergeBallots } from '../profile.ts';
import type { Election } from '../testing/elections.ts';
import { countings } from '../testing/countings.ts';
import { budgetFor, knapsackElection, toddsCosts } from '../testing/hard-knapsacks.ts';
import { writtenOut } from '../testing/small-elections.ts';
import { TooHard } from '../too-hard.ts';

const choice: RuleChoice = {
  rule: 'max-welfare',
  satisfaction: 'cardinality',
  completion: 'none',
  ties: 'id',
  seed: '',
};

const counted = ({ instance, ballots }: Election, changes: Partial<RuleChoice> = {}): Outcome =>
  count(instance, ballots, { ...choice, ...changes });

/** Of items with costs and values, positions in order. */
function knapsack(costs: readonly number[], values: readonly number[], budget: number): number[] {
  const items = costs.map((cost, at) => ({ cost, value: values[at]! }));
  const { winners, ties } = counted(knapsackElection(items, budget));
  assert.deepEqual(ties, []);
  return winners.map((id) => Number(id.slice(1))).toSorted((a, b) => a - b);
}

test('the eight items of Martello and Toth, "Knapsack Problems" (1990), example 2.1, are worth 280 at most', () => {
  const chosen = knapsack([2, 20, 20, 30, 40, 30, 60, 10], [15, 100, 90, 60, 40, 15, 10, 1], 102);
  assert.deepEqual(chosen, [0, 1, 2, 3, 5]);
});

test('the fifteen items of Kreher and Stinson, "Combinatorial Algorithms" (1999), are worth 1458 at most', () => {
  const costs = [70, 73, 77, 80, 82, 87, 90, 94, 98, 106, 110, 113, 115, 118, 120];
  const values = [135, 139, 149, 150, 156, 163, 173, 184, 192, 201, 210, 214, 221, 229, 240];
  const chosen = knapsack(costs, values, 750);
  assert.deepEqual(chosen, [0, 2, 4, 6, 7, 8, 13, 14]);
  assert.equal(
    chosen.reduce((sum, at) => sum + values[at]!, 0),
    1458,
  );
});

test('the 24 items of Kreher and Stinson are worth 13,549,094 at most', () => {
  const costs = [
    382745, 799601, 909247, 729069, 467902, 44328, 34610, 698150, 823460, 903959, 853665, 551830, 610856, 670702,
    488960, 951111, 323046, 446298, 931161, 31385, 496951, 264724, 224916, 169684,
  ];
  const values = [
    825594, 1677009, 1676628, 1523970, 943972, 97426, 69666, 1296457, 1679693, 1902996, 1844992, 1049289, 1252836,
    1319836, 953277, 2067538, 675367, 853655, 1826027, 65731, 901489, 577243, 466257, 369261,
  ];
  const chosen = knapsack(costs, values, 6404180);
  assert.deepEqual(chosen, [0, 1, 3, 4, 5, 9, 10, 12, 15, 21, 22, 23]);
  assert.equal(
    chosen.reduce((sum, at) => sum + values[at]!, 0),
    13549094,
  );
});

test('where the best value for money leaves money unused that another set does not, the other set is funded', () => {
  const election = writtenOut({ budget: 10, costs: { a: 6, b: 5, c: 5 }, ballots: 'a a a a b b b c c c' });
  assert.deepEqual(counted(election).winners, ['b', 'c']);
  assert.deepEqual(counted(election, { satisfaction: 'cost' }).winners, ['b', 'c']);
  assert.deepEqual(counted({ ...election, instance: { ...election.instance, budget: 9 } }).winners, ['a']);
});

test('40 projects that all name cost together as much as some of them can, up to the budget', () => {
  const items = toddsCosts(40).map((cost) => ({ cost, value: 1 }));
  const { instance } = knapsackElection(items, budgetFor(items, 0.5));
  const ballots = { starts: Uint32Array.of(0, 40), chosen: Uint32Array.from(items.keys()) };
  const expected = largestSum(
    items.map(({ cost }) => cost),
    instance.budget,
  );
  assert.equal(counted({ instance, ballots }, { satisfaction: 'cost' }).cost, expected);
  assert.equal(counted({ instance, ballots }, { satisfaction: 'share' }).cost, expected);
});

test('what would need more work than is allowed throws TooHard with a sentence', () => {
  const items = toddsCosts(41).map((cost) => ({ cost, value: 1 }));
  const { instance } = knapsackElection(items, budgetFor(items, 0.5));
  const ballots = { starts: Uint32Array.of(0, 41), chosen: Uint32Array.from(items.keys()) };
  assert.throws(
    () => counted({ instance, ballots }, { satisfaction: 'cost' }),
    (problem) => problem instanceof TooHard && problem.code === 'too-hard' && /^The set .*\.$/.test(problem.message),
  );
});

test('sums of square roots that are equal tie, and those that floating point cannot tell apart do not', () => {
  // sqrt(2) + sqrt(8) = sqrt(18), and nothing else fits.
  const equal = writtenOut({ budget: 18, costs: { a: 18, b: 8, c: 2 }, ballots: 'abc' });
  const { winners, ties } = counted(equal, { satisfaction: 'sqrt-cost' });
  assert.deepEqual(winners, ['a']);
  assert.deepEqual(ties, [{ round: 1, tied: ['a', 'b', 'c'], taken: 'a', by: 'id' }]);
  // sqrt(m + 1) + sqrt(m - 1) < 2 * sqrt(m), by about m^-1.5 / 4.
  const m = 10 ** 14;
  assert.equal(Math.sqrt(m + 1) + Math.sqrt(m - 1), 2 * Math.sqrt(m));
  const near = writtenOut({ budget: 2 * m, costs: { a: m + 1, b: m - 1, c: m, d: m }, ballots: 'abcd' });
  const roots = counted(near, { satisfaction: 'sqrt-cost' });
  assert.deepEqual([roots.winners.toSorted(), roots.ties], [['c', 'd'], []]);
});

test('projects that cost nothing and are worth nothing tie, also where another is worth too much to weigh ties against', () => {
  const costs = { a: 8e14, b: 0, c: 0, d: 0 };
  const election = writtenOut({ budget: 8e13, costs, ballots: 'abcd ac a bc ab d' });
  const { winners, ties } = counted(election, { satisfaction: 'cost' });
  assert.deepEqual(winners, ['b', 'c', 'd']);
  assert.deepEqual(ties, [{ round: 1, tied: ['b', 'c', 'd'], taken: 'b', by: 'id' }]);
});

test('of alternatives at most one is funded, and no group gets more than its cap, though more would be worth more', () => {
  const costs = { a: 4, b: 4, c: 3, d: 3 };
  const election = writtenOut({ budget: 11, costs, ballots: 'a a a a a b b b b c c c d d' });
  assert.deepEqual(counted(election).winners, ['a', 'b', 'c']);
  assert.deepEqual(counted(election, { limits: { exclusive: [['a', 'b']] } }).winners, ['a', 'c', 'd']);
  const [a, b, ...others] = election.instance.projects;
  const projects = [{ ...a!, district: 'North' }, { ...b!, district: 'North' }, ...others];
  const inDistricts = { ...election, instance: { ...election.instance, projects } };
  const groups = [{ of: 'district', name: 'North', atMost: 7 } as const];
  assert.deepEqual(counted(inDistricts, { limits: { groups } }).winners, ['a', 'c', 'd']);
  assert.deepEqual(counted(inDistricts, { limits: { groups, exclusive: [['c', 'd']] } }).winners, ['a', 'c']);
});

test('whichever of the tied projects is preferred to the one taken is funded, and the same projects tie', () => {
  let alternatives = 0;
  fc.assert(
    fc.property(countings([['max-welfare', 'none']]), (election) => {
      const { instance, ballots } = election;
      const profile = mergeBallots(instance, ballots, election.choice.satisfaction);
      const { ties, partly } = countProfile(profile, election.choice).outcome;
      // Projects that are funded in part may tie too.
      fc.pre(partly === undefined);
      for (const { tied, taken } of ties) {
        const positionOf = (id: string): number => instance.projects.findIndex((project) => project.id === id);
        for (const other of tied) {
          if (other === taken) continue;
          const preference = { project: positionOf(other), over: [positionOf(taken)] };
          const { outcome } = countProfile(profile, election.choice, { preference });
          assert.ok(outcome.winners.includes(other));
          assert.deepEqual(outcome.ties[0]!.tied, tied);
          assert.equal(outcome.ties[0]!.taken, other);
          alternatives++;
        }
        const untied = instance.projects.findIndex(({ id }) => !tied.includes(id));
        if (untied === -1) continue;
        const preference = { project: positionOf(tied.find((id) => id !== taken)!), over: [untied] };
        assert.equal(countProfile(profile, election.choice, { preference }).outcome.ties[0]!.taken, taken);
      }
    }),
    { numRuns: 1500, seed: 4 },
  );
  assert.ok(alternatives > 50, `only ${alternatives} alternatives`);
});
