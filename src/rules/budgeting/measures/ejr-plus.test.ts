import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { count } from '../count.ts';
import type { Ballots, Instance } from '../instance.ts';
import type { RuleChoice } from '../outcome.ts';
import { mergeBallots } from '../profile.ts';
import { choicesAlone } from '../testing/countings.ts';
import { elections } from '../testing/elections.ts';
import { ejrPlus } from './ejr-plus.ts';
import type { EjrPlus } from './ejr-plus.ts';
import { fundedIn } from './funded.ts';
import { slowEjrViolated, utilities } from './testing/slow-measures.ts';

const greedy: RuleChoice = { rule: 'greedy', satisfaction: 'cost', completion: 'none', ties: 'id', seed: '' };

function check(instance: Instance, ballots: Ballots, choice: RuleChoice, by = choice.satisfaction): EjrPlus {
  const funded = fundedIn(instance, count(instance, ballots, choice));
  return ejrPlus(mergeBallots(instance, ballots, by), by, funded);
}

/** 51 of 100 voters name ten red projects, 49 ten blue ones; each costs a tenth of the budget. */
const colours = Array.from({ length: 20 }, (_, at) => ({
  id: at < 10 ? `red ${at}` : `blue ${at - 10}`,
  name: '',
  cost: 100,
  categories: [],
  targets: [],
}));
const divided: Instance = {
  budget: 1000,
  unitsPerCurrency: 1,
  currency: 'USD',
  ballotType: 'approval',
  projects: colours,
};
const sides: Ballots = {
  starts: Uint32Array.from({ length: 101 }, (_, voter) => 10 * voter),
  chosen: Uint32Array.from({ length: 1000 }, (_, at) => (at < 510 ? at % 10 : 10 + (at % 10))),
};

test('greedy gives 51 of 100 voters everything, though the other 49 deserve 49% of the budget', () => {
  assert.deepEqual(check(divided, sides, greedy), {
    satisfied: false,
    satisfaction: 'cost',
    violations: 10,
    worst: {
      project: 'blue 0',
      voters: 49,
      deserved: { exact: '490/1', near: 490 },
      has: { exact: '0/1', near: 0 },
      wouldHave: { exact: '100/1', near: 100 },
    },
  });
  assert.deepEqual(check(divided, sides, greedy, 'cardinality').worst!.deserved, { exact: '49/10', near: 4.9 });
});

test('Equal Shares gives both sides what they deserve up to one project', () => {
  const outcome = check(divided, sides, { ...greedy, rule: 'equal-shares' });
  assert.deepEqual(outcome, { satisfied: true, satisfaction: 'cost', violations: 0 });
});

test('the check by sorting finds what trying all groups of voters finds', () => {
  const choices = choicesAlone(['cost', 'cardinality', 'points']);
  const few = elections('cumulative').filter(({ ballots }) => ballots.starts.length <= 8);
  fc.assert(
    fc.property(few, choices, fc.constantFrom('cost', 'cardinality', 'points'), ({ instance, ballots }, choice, by) => {
      const outcome = count(instance, ballots, choice);
      const found = check(instance, ballots, choice, by);
      const gives = utilities(instance, ballots, by === 'points');
      const violated = instance.projects.filter(
        ({ id, cost }, project) =>
          cost > 0 &&
          !outcome.winners.includes(id) &&
          slowEjrViolated(
            {
              instance,
              gives,
              worth: (at) => (by === 'cost' ? BigInt(instance.projects[at]!.cost) : 1n),
              funded: (at) => outcome.winners.includes(instance.projects[at]!.id),
            },
            project,
          ),
      );
      assert.equal(found.violations, violated.length);
      assert.equal(found.satisfied, violated.length === 0);
      if (found.worst === undefined) return;
      const { project, deserved, has, wouldHave } = found.worst;
      assert.ok(violated.some(({ id }) => id === project));
      assert.ok(has.near <= wouldHave.near && wouldHave.near < deserved.near);
    }),
    { numRuns: 600 },
  );
});

test('Equal Shares passes for the satisfaction it counts by, with every completion and also with points', () => {
  const choices = choicesAlone(['cost', 'cardinality', 'points']).filter(({ add1Start }) => add1Start !== 'whole');
  fc.assert(
    fc.property(elections('cumulative'), choices, ({ instance, ballots }, choice) => {
      assert.ok(check(instance, ballots, { ...choice, rule: 'equal-shares' }).satisfied);
    }),
    { numRuns: 1000 },
  );
});

test('what is deserved by points is told in points and by weight, and what costs nothing is left out', () => {
  const project = (id: string, cost: number) => ({ id, name: id, cost, categories: [], targets: [] });
  const instance: Instance = {
    ...divided,
    budget: 40,
    ballotType: 'scoring',
    projects: [project('path', 10), project('free', 0), project('pool', 10), project('dam', 10)],
  };
  // Weights of 0.5, 1 and 2.5. The first two give the pool 3 and 2 points, and have 0.5 and 1 from the path.
  const ballots: Ballots = {
    starts: Uint32Array.of(0, 3, 5, 6),
    chosen: Uint32Array.of(0, 1, 2, 0, 2, 3),
    points: Float64Array.of(5, 50, 30, 10, 20, 0),
    pointsScale: 10,
    weights: Float64Array.of(5, 10, 25),
    weightScale: 10,
  };
  const found = ejrPlus(mergeBallots(instance, ballots, 'points'), 'points', Uint8Array.of(1, 0, 0, 0));
  // 40 / 4 for each voter and (0.5 * 3 + 2) points for 10: 3.5, and the most that one of them would have is 3.5 too.
  assert.deepEqual(found, { satisfied: true, satisfaction: 'points', violations: 0 });
  const richer = { ...instance, budget: 44 };
  const { worst, violations } = ejrPlus(mergeBallots(richer, ballots, 'points'), 'points', Uint8Array.of(1, 0, 0, 0));
  assert.equal(violations, 1);
  assert.deepEqual(worst, {
    project: 'pool',
    voters: 1.5,
    deserved: { exact: '77/20', near: 3.85 },
    has: { exact: '1/1', near: 1 },
    wouldHave: { exact: '7/2', near: 3.5 },
  });
});

test('a group that deserves exactly what it would have is served, and one money unit more is a violation', () => {
  // Two of four voters deserve 20 of 40; each has the path (10) and would have the pool (10) besides.
  const project = (id: string, cost: number) => ({ id, name: id, cost, categories: [], targets: [] });
  const instance: Instance = { ...divided, budget: 40, projects: [project('path', 10), project('pool', 10)] };
  const ballots: Ballots = { starts: Uint32Array.of(0, 2, 4, 4, 4), chosen: Uint32Array.of(0, 1, 0, 1) };
  const profile = (budget: number) => mergeBallots({ ...instance, budget }, ballots, 'cost');
  assert.ok(ejrPlus(profile(40), 'cost', Uint8Array.of(1, 0)).satisfied);
  assert.deepEqual(ejrPlus(profile(41), 'cost', Uint8Array.of(1, 0)).worst!.deserved, { exact: '41/2', near: 20.5 });
});
