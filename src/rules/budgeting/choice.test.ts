import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choiceSentence, optionProblems, problemsOf } from './choice.ts';
import type { ChoiceProblem } from './choice.ts';
import { COMPLETIONS } from './complete.ts';
import type { Instance } from './instance.ts';
import type { Limits } from './limits/limits.ts';
import type { Completion, RuleChoice } from './outcome.ts';
import { ballotsOf } from './testing/by-hand.ts';

const instance: Instance = {
  budget: 100,
  unitsPerCurrency: 1,
  currency: 'USD',
  ballotType: 'approval',
  projects: [
    { id: 'a', name: 'a', cost: 10, categories: ['green'], targets: [], district: 'North' },
    { id: 'b', name: 'b', cost: 20, categories: [], targets: [] },
  ],
};
const ballots = ballotsOf([[0], [0, 1]]);
const greedy: RuleChoice = { rule: 'greedy', satisfaction: 'cost', completion: 'none', ties: 'id', seed: '' };

const problems = (changes: Partial<RuleChoice>, of = instance): ChoiceProblem[] =>
  problemsOf(of, ballots, { ...greedy, ...changes });
const limitProblems = (limits: Limits, of = instance): ChoiceProblem[] => problems({ limits }, of);

test('a rule takes only its own completions', () => {
  const all: readonly Completion[] = ['none', 'add1', 'add1u', 'add-opt', 'greedy', 'phragmen', 'maximin-support'];
  const taken = Object.fromEntries(
    Object.keys(COMPLETIONS).map((rule) => [
      rule,
      all.filter((completion) => problems({ rule: rule as RuleChoice['rule'], completion }).length === 0),
    ]),
  );
  assert.deepEqual(taken, {
    greedy: ['none'],
    'equal-shares': all,
    'bos-equal-shares': ['none'],
    phragmen: ['none', 'greedy', 'maximin-support'],
    'maximin-support': ['none'],
    'max-welfare': ['none'],
  });
  assert.deepEqual(problems({ completion: 'add1' }), [{ code: 'completion' }]);
});

test('an option is refused where the rule and completion do not read it', () => {
  const unused = (changes: Partial<RuleChoice>): string[] =>
    optionProblems({ ...greedy, ...changes }).map((problem) => (problem.code === 'unused' ? problem.option : ''));
  const shares = (completion: Completion): Partial<RuleChoice> => ({ rule: 'equal-shares', completion });
  assert.deepEqual(unused({ ...shares('add1'), add1Start: 'whole', add1Stop: 'budget' }), []);
  assert.deepEqual(unused({ ...shares('add1u'), add1Start: 'fraction', add1Stop: 'exhaustive' }), []);
  assert.deepEqual(unused({ ...shares('add-opt'), add1Start: 'whole' }), []);
  assert.deepEqual(unused({ ...shares('add-opt'), add1Stop: 'budget' }), ['add1Stop']);
  assert.deepEqual(unused({ ...shares('greedy'), add1Start: 'whole', add1Stop: 'budget' }), ['add1Start', 'add1Stop']);
  assert.deepEqual(unused({ ...shares('none'), comparison: 'satisfaction', noSkip: true }), ['noSkip']);
  assert.deepEqual(unused({ comparison: 'exclusion-ratio', noSkip: true }), ['comparison']);
});

test('limits name projects and groups that there are, with amounts of at least 0', () => {
  assert.deepEqual(limitProblems({ exclusive: [['a', 'b']], partial: { b: 0 }, minVotes: 0 }), []);
  assert.deepEqual(limitProblems({ exclusive: [['a', 'x']], partial: { y: 1 } }), [
    { code: 'no-such-project', id: 'x' },
    { code: 'no-such-project', id: 'y' },
  ]);
  assert.deepEqual(limitProblems({ minVotes: -1, partial: { a: Number.NaN } }), [
    { code: 'not-an-amount', limit: 'minVotes' },
    { code: 'not-an-amount', limit: 'partial' },
  ]);
  assert.deepEqual(limitProblems({ minPoints: Infinity }), [
    { code: 'not-an-amount', limit: 'minPoints' },
    { code: 'no-points' },
  ]);
});

test('a minimum of points needs ballots with points or ranks', () => {
  const withPoints = { ...ballots, points: Float64Array.of(1, 2, 3) };
  const choice = { ...greedy, limits: { minPoints: 2 } };
  assert.deepEqual(problemsOf(instance, ballots, choice), [{ code: 'no-points' }]);
  assert.deepEqual(problemsOf(instance, ballots, { ...choice, satisfaction: 'points' }), [{ code: 'no-points' }]);
  const ranks = problemsOf(instance, ballots, { ...choice, satisfaction: 'borda' });
  assert.deepEqual(
    ranks.map(({ code }) => code),
    ['no-ranks', 'no-points'],
  );
  assert.deepEqual(problemsOf(instance, withPoints, choice), []);
  assert.deepEqual(problemsOf({ ...instance, ballotType: 'ordinal' }, ballots, choice), []);
});

test('groups are districts and categories of some project, and the empty names of all projects together', () => {
  const group = (of: 'district' | 'category', name: string): ChoiceProblem[] =>
    limitProblems({ groups: [{ of, name, atMost: 5 }] });
  assert.deepEqual([group('district', 'North'), group('category', 'green')], [[], []]);
  // Projects without a district are those of the whole city; every project is in the category without a name.
  assert.deepEqual([group('district', ''), group('category', '')], [[], []]);
  assert.deepEqual(group('category', 'North'), [{ code: 'no-such-group', of: 'category', name: 'North' }]);
  assert.deepEqual(group('district', 'green'), [{ code: 'no-such-group', of: 'district', name: 'green' }]);
});

test('floors are within their caps and all together within the budget, and not for max welfare', () => {
  const green = (atLeast: number, atMost?: number) => ({
    of: 'category' as const,
    name: 'green',
    atLeast,
    ...(atMost === undefined ? {} : { atMost }),
  });
  assert.deepEqual(limitProblems({ groups: [green(10, 10)] }), []);
  assert.deepEqual(limitProblems({ groups: [green(100)] }), []);
  assert.deepEqual(limitProblems({ groups: [green(11, 10)] }), [
    { code: 'floor-above-cap', of: 'category', name: 'green' },
  ]);
  assert.deepEqual(limitProblems({ groups: [green(51), { of: 'district', name: 'North', atLeast: 50 }] }), [
    { code: 'floors-above-budget' },
  ]);
  assert.deepEqual(limitProblems({ groups: [green(-1)] }), [{ code: 'not-an-amount', limit: 'groups' }]);
  assert.deepEqual(problems({ rule: 'max-welfare', limits: { groups: [green(1)] } }), [
    { code: 'floors-with-max-welfare' },
  ]);
  assert.deepEqual(problems({ rule: 'max-welfare', limits: { groups: [green(0, 5)] } }), []);
});

test('every problem has its sentence', () => {
  const sentences: readonly (readonly [ChoiceProblem, string])[] = [
    [{ code: 'no-points' }, 'The ballots carry no points.'],
    [{ code: 'no-ranks' }, 'The ballots are not ordinal: they rank nothing.'],
    [{ code: 'too-long' }, 'Lexicographic scores can be counted for up to 1,000 ranks only.'],
    [{ code: 'completion' }, 'This rule does not take this completion.'],
    [{ code: 'unused', option: 'add1Start' }, 'The option add1-start does not belong to this rule and completion.'],
    [{ code: 'unused', option: 'add1Stop' }, 'The option add1-stop does not belong to this rule and completion.'],
    [{ code: 'unused', option: 'comparison' }, 'The option comparison does not belong to this rule and completion.'],
    [{ code: 'unused', option: 'noSkip' }, 'The option no-skip does not belong to this rule and completion.'],
    [{ code: 'no-such-project', id: 'x' }, 'A limit names the project "x", which does not exist.'],
    [
      { code: 'no-such-group', of: 'district', name: 'East' },
      'A limit names the district "East", which no project has.',
    ],
    [{ code: 'floor-above-cap', of: 'category', name: 'green' }, 'The floor of the category "green" is above its cap.'],
    [{ code: 'floors-above-budget' }, 'All floors together are more than the budget.'],
    [{ code: 'floors-with-max-welfare' }, 'Max welfare cannot be combined with floors.'],
    [{ code: 'not-an-amount', limit: 'minVotes' }, 'A limit is not an amount of at least 0.'],
  ];
  for (const [problem, sentence] of sentences) assert.equal(choiceSentence(problem), sentence);
});
