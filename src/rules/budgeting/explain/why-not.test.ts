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
