import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count } from '../count.ts';
import type { Ballots, Instance } from '../instance.ts';
import type { RuleChoice } from '../outcome.ts';
import { explain } from './explain.ts';
import type { WhyNot } from './explanation.ts';

const project = (id: string, cost: number, categories: string[] = []) => ({
  id,
  name: id,
  cost,
  categories,
  targets: [],
  district: 'North',
});

const instance: Instance = {
  budget: 100,
  unitsPerCurrency: 1,
  currency: 'USD',
  ballotType: 'approval',
  projects: [
    project('big', 60, ['green']),
    project('twin', 30, ['green']),
    project('small', 20),
    project('rest', 50),
    project('dear', 101),
    project('none', 1),
  ],
};
/** big 4, twin 3, small 2, rest 1, dear 1. */
const withRest: Ballots = {
  starts: Uint32Array.of(0, 3, 6, 8, 10, 11),
  chosen: Uint32Array.of(0, 1, 2, 0, 1, 2, 0, 1, 0, 4, 3),
};

const greedy: RuleChoice = { rule: 'greedy', satisfaction: 'cost', completion: 'none', ties: 'id', seed: '' };

function reasons(choice: RuleChoice, cast: Ballots = withRest): Record<string, WhyNot | undefined> {
  const outcome = count(instance, cast, choice);
  const { projects } = explain(instance, cast, outcome, { effort: 0 });
  return Object.fromEntries(projects.filter(({ funded }) => !funded).map(({ id, whyNot }) => [id, whyNot]));
}

test('without limits: nobody voted, dearer than the budget, or too little left', () => {
  assert.deepEqual(reasons(greedy), {
    small: { code: 'does-not-fit', left: 10 },
    rest: { code: 'does-not-fit', left: 10 },
    dear: { code: 'dearer-than-budget', budget: 100 },
    none: { code: 'nobody-voted' },
  });
});

test('too few votes come before anything that the count came to', () => {
  const { small, rest, none } = reasons({ ...greedy, limits: { minVotes: 3 } });
  assert.deepEqual(small, { code: 'too-few-votes', least: 3 });
  assert.deepEqual(rest, { code: 'too-few-votes', least: 3 });
  assert.deepEqual(none, { code: 'nobody-voted' });
});

test('a project is told which funded one excludes it, and which cap is reached', () => {
  assert.deepEqual(reasons({ ...greedy, limits: { exclusive: [['twin', 'big']] } })['twin'], {
    code: 'excluded-by',
    project: 'big',
  });
  const groups = [{ of: 'category', name: 'green', atMost: 80 }] as const;
  assert.deepEqual(reasons({ ...greedy, limits: { groups } })['twin'], {
    code: 'cap-reached',
    of: 'category',
    name: 'green',
    left: 20,
  });
  const district = [{ of: 'district', name: 'North', atMost: 65 }] as const;
  assert.deepEqual(reasons({ ...greedy, limits: { groups: district } })['twin'], {
    code: 'cap-reached',
    of: 'district',
    name: 'North',
    left: 5,
  });
});

test('a cap for others, or one with room enough, stands against nothing', () => {
  const capped = (of: 'category' | 'district', name: string, atMost?: number): unknown => {
    const groups = [atMost === undefined ? { of, name } : { of, name, atMost }];
    return reasons({ ...greedy, limits: { groups } })['rest'];
  };
  assert.deepEqual(capped('category', 'green', 80), { code: 'does-not-fit', left: 20 });
  assert.deepEqual(capped('district', 'North', 200), { code: 'does-not-fit', left: 10 });
  assert.deepEqual(capped('district', 'North'), { code: 'does-not-fit', left: 10 });
});

test('what costs just the budget is not dearer than it', () => {
  const exact = { ...instance, budget: 101 };
  const { projects } = explain(exact, withRest, count(exact, withRest, greedy), { effort: 0 });
  assert.deepEqual(projects.find(({ id }) => id === 'dear')!.whyNot, { code: 'does-not-fit', left: 11 });
});

test('money that supporters have but a floor kept from them is not what was missing', () => {
  const two = { ...instance, budget: 10, projects: [project('a', 6), project('b', 5, ['green']), project('c', 7)] };
  const cast: Ballots = { starts: Uint32Array.of(0, 1, 2, 4), chosen: Uint32Array.of(0, 0, 1, 2) };
  // Each has 10/3. Two could pay for a (6), but 5 are kept for b; c lacks 7 - 10/3.
  const groups = [{ of: 'category', name: 'green', atLeast: 5 }] as const;
  const choice: RuleChoice = { ...greedy, rule: 'equal-shares', limits: { groups } };
  const outcome = count(two, cast, choice);
  assert.deepEqual(outcome.winners, ['b']);
  const { projects } = explain(two, cast, outcome, { effort: 0 });
  assert.deepEqual(projects[0]!.whyNot, { code: 'does-not-fit', left: 5 });
  assert.deepEqual(projects[2]!.whyNot, { code: 'supporters-lack-money', missing: { exact: '11/3', near: 11 / 3 } });
});

test('a project that only ballots without points for it name has no supporters', () => {
  const scoring: Instance = { ...instance, ballotType: 'scoring' };
  const cast: Ballots = { starts: Uint32Array.of(0, 2), chosen: Uint32Array.of(0, 2), points: Float64Array.of(3, 0) };
  const outcome = count(scoring, cast, { ...greedy, satisfaction: 'points' });
  const { projects } = explain(scoring, cast, outcome, { effort: 0 });
  assert.deepEqual(projects.find(({ id }) => id === 'small')!.whyNot, { code: 'nobody-voted' });
});

test('without skipping the count ends before a project that would fit', () => {
  const short: Ballots = { starts: Uint32Array.of(0, 2, 4, 6, 7), chosen: Uint32Array.of(0, 3, 0, 3, 0, 2, 0) };
  const found = reasons({ ...greedy, noSkip: true }, short);
  assert.deepEqual(found['rest'], { code: 'does-not-fit', left: 40 });
  assert.deepEqual(found['small'], { code: 'count-ended' });
});

test('supporters of Equal Shares lack money only where nothing is funded after it', () => {
  const shares: RuleChoice = { ...greedy, rule: 'equal-shares' };
  // Each of five voters has 20; the four of big pay 15 each, so the three of twin have 15 left of the 30 it costs.
  assert.equal(reasons(shares)['twin']?.code, 'supporters-lack-money');
  assert.equal(reasons({ ...shares, completion: 'greedy' })['small']?.code, 'does-not-fit');
});

test('what is funded in part says how much it gets', () => {
  const choice: RuleChoice = { ...greedy, limits: { partial: { rest: 5 } } };
  const outcome = count(instance, withRest, choice);
  assert.deepEqual(outcome.partly, [{ project: 'rest', amount: 10 }]);
  assert.equal(outcome.cost, 100);
  const account = explain(instance, withRest, outcome, { effort: 0 }).projects.find(({ id }) => id === 'rest')!;
  assert.equal(account.partly, 10);
  const others = explain(instance, withRest, outcome, { effort: 0 }).projects.filter(({ id }) => id !== 'rest');
  assert.ok(others.every((each) => !('partly' in each)));
});

test('too few points are told with the points', () => {
  const cumulative: Instance = { ...instance, ballotType: 'cumulative' };
  const cast: Ballots = {
    starts: Uint32Array.of(0, 2),
    chosen: Uint32Array.of(0, 1),
    points: Float64Array.of(70, 15),
    pointsScale: 10,
  };
  const choice: RuleChoice = { ...greedy, satisfaction: 'cost-points', limits: { minPoints: 2 } };
  const outcome = count(cumulative, cast, choice);
  assert.deepEqual(outcome.winners, ['big']);
  const { projects } = explain(cumulative, cast, outcome, { effort: 0 });
  assert.deepEqual(projects.find(({ id }) => id === 'twin')?.whyNot, { code: 'too-few-points', least: 2, points: 1.5 });
});
