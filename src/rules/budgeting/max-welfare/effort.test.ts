import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count } from '../count.ts';
import { generate } from '../generate/generate.ts';
import type { Project } from '../instance.ts';
import type { Limits } from '../limits/limits.ts';
import type { Satisfaction } from '../outcome.ts';
import type { Election } from '../testing/elections.ts';
import { budgetFor, KINDS, knapsackElection, noise } from '../testing/hard-knapsacks.ts';
import { withSteps } from '../testing/steps.ts';

const stepsOf = ({ instance, ballots }: Election, satisfaction: Satisfaction, limits: Limits = {}): number =>
  withSteps(() =>
    count(instance, ballots, { rule: 'max-welfare', satisfaction, completion: 'none', ties: 'id', seed: '', limits }),
  ).steps;

/**
 * What it took when this was written. Steps are the same on every machine; more of them mean a bound that has become weaker,
 * fewer one that has become better, or wrong.
 */
const STEPS: Readonly<Record<keyof typeof KINDS, number>> = {
  uncorrelated: 1_498,
  'weakly correlated': 12_383,
  'strongly correlated': 32_779,
  'inverse strongly correlated': 9_304,
  'almost strongly correlated': 25_617,
  'subset sum': 0,
  'even and odd': 32_632,
  'similar costs': 562,
  'equal costs': 480,
};

for (const [kind, itemOf] of Object.entries(KINDS)) {
  test(`40 projects, ${kind}, take as many steps as they did`, () => {
    const items = Array.from({ length: 40 }, (_, at) =>
      itemOf(1 + Math.floor(noise(7 * at) * 1000), noise(3 * at + 1), 1000),
    );
    const steps = stepsOf(knapsackElection(items, budgetFor(items, 0.4)), 'cardinality');
    assert.equal(steps, STEPS[kind]);
  });
}

test('30 projects that no bound tells apart are settled by the best set of their core', () => {
  const items = Array.from({ length: 30 }, (_, at) =>
    KINDS['even and odd']!(1 + Math.floor(noise(7 * at) * 1000), 0, 1000),
  );
  const steps = stepsOf(knapsackElection(items, budgetFor(items, 0.4)), 'cardinality');
  assert.equal(steps, 25_025);
});

test('a city of 60 projects takes as many steps as it did, with a cap and alternatives or without', () => {
  const generated = generate({
    model: 'districts',
    seed: 'effort',
    voters: 500,
    projects: 60,
    approvals: 7,
    districts: 4,
    categories: 3,
  });
  assert.ok(generated.ok);
  const city = generated.value;
  const { projects, budget } = city.instance;
  const [a, b, c, d, e] = projects.map(({ id }) => id);
  const limits: Limits = {
    groups: [{ of: 'district', name: projects[0]!.district!, atMost: Math.floor(budget / 5) }],
    exclusive: [
      [a!, b!],
      [c!, d!, e!],
    ],
  };
  const steps = (['cost', 'cardinality', 'sqrt-cost'] as const).map((by) => [
    stepsOf(city, by),
    stepsOf(city, by, limits),
  ]);
  assert.deepEqual(steps, [
    [3_728, 45_875],
    [1_833, 18_424],
    [3_918, 21_748],
  ]);
  assert.equal(stepsOf(city, 'share'), 0);
});

/** Of a town: what each limit asks for, from tight to hardly felt. */
const LIMITS: Readonly<Record<string, (projects: readonly Project[], budget: number) => Limits>> = {
  'a tight cap': ([first], budget) => ({
    groups: [{ of: 'district', name: first!.district!, atMost: Math.floor(budget / 12) }],
  }),
  'a cap for every district': (projects, budget) => ({
    groups: [...new Set(projects.map(({ district }) => district ?? ''))].map((name) => ({
      of: 'district',
      name,
      atMost: Math.floor(budget / 5),
    })),
  }),
  'caps that overlap': ([first], budget) => ({
    groups: [
      { of: 'district', name: first!.district!, atMost: Math.floor(budget / 4) },
      { of: 'category', name: first!.categories[0]!, atMost: Math.floor(budget / 3) },
    ],
  }),
  alternatives: (projects) => ({
    exclusive: [0, 3, 6, 9].map((at) => projects.slice(at, at + 3).map(({ id }) => id)),
  }),
  'alternatives in several groups': (projects) => ({
    exclusive: [0, 2, 4].map((at) => projects.slice(at, at + 4).map(({ id }) => id)),
  }),
};

test('towns of 30 projects take as many steps as they did, under every kind of limit', () => {
  const steps = Object.entries(LIMITS).map(([kind, limitsOf]) => [
    kind,
    ...['a', 'b', 'c'].map((seed) => {
      const generated = generate({ model: 'districts', seed, voters: 200, projects: 30, districts: 4, categories: 3 });
      assert.ok(generated.ok);
      const { projects, budget } = generated.value.instance;
      return stepsOf(generated.value, 'cost', limitsOf(projects, budget));
    }),
  ]);
  assert.deepEqual(steps, [
    ['a tight cap', 1_397, 2_327, 736],
    ['a cap for every district', 4_846, 1_230, 5_621],
    ['caps that overlap', 24_136, 291_532, 8_729],
    ['alternatives', 1_376, 6_168, 2_273],
    ['alternatives in several groups', 5_654, 6_439, 7_090],
  ]);
});

test('a limit that cannot be reached takes no step', () => {
  const generated = generate({ model: 'districts', seed: 'a', voters: 200, projects: 30, districts: 4, categories: 3 });
  assert.ok(generated.ok);
  const { projects } = generated.value.instance;
  const [{ district }] = projects as [Project];
  const all = projects.reduce((sum, each) => sum + (each.district === district ? each.cost : 0), 0);
  const stepsUnder = (atMost: number): number =>
    stepsOf(generated.value, 'cost', { groups: [{ of: 'district', name: district!, atMost }] });
  assert.equal(stepsUnder(all), stepsOf(generated.value, 'cost'));
  assert.notEqual(stepsUnder(all - 1), stepsUnder(all));
});
