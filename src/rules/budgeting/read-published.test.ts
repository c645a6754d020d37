import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPublished } from './read-published.ts';

const whole = {
  format: 'concord-budget-result',
  version: 1,
  digest: 'sha256:0',
  instance: {
    budget: 10,
    unitsPerCurrency: 100,
    currency: 'USD',
    ballotType: 'cumulative',
    projects: [{ id: 'a', name: 'A', cost: 5, categories: ['x'], targets: ['y'], district: 'n' }],
  },
  choice: {
    rule: 'equal-shares',
    satisfaction: 'points',
    completion: 'add1u',
    ties: 'votes-cost-seed',
    seed: 's',
    add1Start: 'whole',
    add1Stop: 'budget',
    comparison: 'satisfaction',
    limits: {
      minVotes: 0.5,
      exclusive: [['a']],
      groups: [{ of: 'category', name: 'x', atMost: 5, atLeast: 0 }],
      partial: { a: 1 },
    },
  },
  ballots: { chosen: [[0]], points: [[3]], pointsScale: 10, weights: [20], weightScale: 10 },
  outcome: { winners: ['a'] },
};

/** The complaint about an export in which one value is another one; undefined takes it away. */
function complaint(path: string, value: unknown): string {
  const copy = structuredClone(whole) as Record<string, unknown>;
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  let at = copy;
  for (const step of steps.slice(0, -1)) at = at[step] as Record<string, unknown>;
  at[steps.at(-1)!] = value;
  const read = readPublished(copy);
  if (read.ok) return '';
  return read.error.map((misfit) => `${misfit.at} ${misfit.why}`).join('; ');
}

test('a whole export is read as it is', () => {
  assert.deepEqual(readPublished(whole), { ok: true, value: whole });
});

test('what is not the export of a result says where it is not, and why', () => {
  const nothing = readPublished(undefined);
  assert.deepEqual(!nothing.ok && nothing.error, [{ at: '', why: 'is not an object' }]);
  const expected: readonly (readonly [path: string, value: unknown, complaint: string])[] = [
    ['format', 'other', 'format is not concord-budget-result'],
    ['version', 2, 'version is not 1'],
    ['digest', 7, 'digest is not a text'],
    ['instance', [], 'instance is not an object'],
    ['instance.budget', 1.5, 'instance.budget is not a whole number from 0 below 2^53'],
    ['instance.budget', 2 ** 53, 'instance.budget is not a whole number from 0 below 2^53'],
    ['instance.unitsPerCurrency', 7, 'instance.unitsPerCurrency is not 1, 10, 100 and so on'],
    ['instance.unitsPerCurrency', 1e16, 'instance.unitsPerCurrency is not 1, 10, 100 and so on'],
    ['instance.currency', null, 'instance.currency is not a text'],
    ['instance.ballotType', 'veto', 'instance.ballotType is not approval, ordinal, cumulative, scoring, choose-1'],
    ['instance.projects', {}, 'instance.projects is not a list'],
    ['instance.projects[0].id', undefined, 'instance.projects[0].id is not a text'],
    ['instance.projects[0].name', 1, 'instance.projects[0].name is not a text'],
    ['instance.projects[0].cost', -1, 'instance.projects[0].cost is not a whole number from 0 below 2^53'],
    ['instance.projects[0].categories', 'x', 'instance.projects[0].categories is not a list'],
    ['instance.projects[0].targets[0]', 1, 'instance.projects[0].targets[0] is not a text'],
    ['instance.projects[0].district', 1, 'instance.projects[0].district is not a text'],
    [
      'choice.rule',
      'lot',
      'choice.rule is not greedy, equal-shares, bos-equal-shares, phragmen, maximin-support, max-welfare',
    ],
    [
      'choice.satisfaction',
      'joy',
      'choice.satisfaction is not cost, cardinality, sqrt-cost, relative-cost, share, points, cost-points, borda, cost-ranks, lexicographic',
    ],
    [
      'choice.completion',
      'more',
      'choice.completion is not none, add1, add1u, add-opt, greedy, phragmen, maximin-support',
    ],
    ['choice.ties', 'coin', 'choice.ties is not votes-cost-seed, id'],
    ['choice.seed', 1, 'choice.seed is not a text'],
    ['choice.add1Start', 'x', 'choice.add1Start is not fraction, whole'],
    ['choice.add1Stop', 'x', 'choice.add1Stop is not exhaustive, budget'],
    ['choice.comparison', 'x', 'choice.comparison is not satisfaction, exclusion-ratio'],
    ['choice.noSkip', 1, 'choice.noSkip is not true'],
    ['choice.limits', 1, 'choice.limits is not an object'],
    ['choice.limits.minVotes', -0.5, 'choice.limits.minVotes is not a number from 0'],
    ['choice.limits.minPoints', Number.NaN, 'choice.limits.minPoints is not a number from 0'],
    ['choice.limits.exclusive[0]', 'a', 'choice.limits.exclusive[0] is not a list'],
    ['choice.limits.groups[0].of', 'x', 'choice.limits.groups[0].of is not category, district'],
    ['choice.limits.groups[0].atMost', 0.5, 'choice.limits.groups[0].atMost is not a whole number from 0 below 2^53'],
    ['choice.limits.partial', null, 'choice.limits.partial is not an object'],
    ['choice.limits.partial', ['x'], 'choice.limits.partial is not an object'],
    ['choice.limits.partial', 'x', 'choice.limits.partial is not an object'],
    ['choice.limits.partial.a', '1', 'choice.limits.partial.a is not a whole number from 0 below 2^53'],
    ['ballots.chosen', undefined, 'ballots.chosen is not a list'],
    ['ballots.chosen[0]', 0, 'ballots.chosen[0] is not a list'],
    ['ballots.pointsScale', 2, 'ballots.pointsScale is not 1, 10, 100 and so on'],
    ['ballots.weights[0]', 0.5, 'ballots.weights[0] is not a whole number from 0 below 2^53'],
    ['outcome.winners[0]', 1, 'outcome.winners[0] is not a text'],
  ];
  for (const [path, value, sentence] of expected) assert.equal(complaint(path, value), sentence);
});

test('what may be left out may be left out', () => {
  for (const path of ['instance.projects[0].district', 'choice.add1Start', 'choice.comparison', 'choice.limits'])
    assert.equal(complaint(path, undefined), '');
  for (const path of ['choice.limits.partial', 'choice.limits.groups', 'ballots.weights', 'ballots.weightScale'])
    assert.equal(complaint(path, undefined), '');
  assert.equal(complaint('ballots.pointsScale', undefined), '');
});

test('ballots fit the projects, and points and weights the ballots', () => {
  const [a] = whole.instance.projects;
  assert.equal(complaint('instance.projects', [a, a]), 'instance.projects has an id twice');
  assert.equal(complaint('ballots.chosen', [[1]]), 'ballots.chosen[0] names a project that is not there');
  assert.equal(
    complaint('ballots.chosen', [[0, 0]]),
    'ballots.chosen[0] names a project twice; ballots.chosen[0] has another number of points',
  );
  assert.equal(complaint('ballots.weights', [1, 2]), 'ballots.weights does not have one weight for each ballot');
  assert.equal(complaint('ballots.points', []), 'ballots.points does not have one row for each ballot');
  assert.equal(complaint('ballots.points', undefined), 'choice cannot be counted: The ballots carry no points');
});

test('whether the choice can be counted is asked of ballots that fit, and said in a sentence', () => {
  assert.equal(
    complaint('choice.limits.exclusive', [['b.c']]),
    'choice cannot be counted: A limit names the project "b.c", which does not exist',
  );
  const copy = structuredClone(whole);
  copy.ballots.weights = [];
  copy.choice.satisfaction = 'borda';
  const misfit = { at: 'ballots.weights', why: 'does not have one weight for each ballot' };
  assert.deepEqual(readPublished(copy), { ok: false, error: [misfit] });
});

test('an option that the rule does not read is let be, for such results were published', () => {
  assert.equal(complaint('choice.completion', 'none'), '');
});

test('of many complaints the first fifty are told', () => {
  const copy = structuredClone(whole) as { ballots: object };
  copy.ballots = { chosen: Array.from({ length: 80 }, () => [9]) };
  const read = readPublished(copy);
  assert.equal(!read.ok && read.error.length, 50);
});
