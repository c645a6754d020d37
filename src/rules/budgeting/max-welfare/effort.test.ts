import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count } from '../count.ts';
import { generate } from '../generate/generate.ts';
import type { Limits } from '../limits/limits.ts';
import type { Satisfaction } from '../outcome.ts';
import type { Election } from '../testing/elections.ts';
import { budgetFor, KINDS, knapsackElection, noise } from '../testing/hard-knapsacks.ts';
import { withSteps } from '../testing/steps.ts';

const stepsOf = ({ instance, ballots }: Election, satisfaction: Satisfaction, limits: Limits = {}): number =>
  withSteps(() =>
    count(instance, ballots, { rule: 'max-welfare', satisfaction, completion: 'none', ties: 'id', seed: '', limits }),
  ).steps;

/** What it took when this was written, with a little to spare. */
const MOST: Readonly<Record<keyof typeof KINDS, number>> = {
  uncorrelated: 1_450,
  'weakly correlated': 12_400,
  'strongly correlated': 32_000,
  'inverse strongly correlated': 9_200,
  'almost strongly correlated': 25_000,
  'subset sum': 0,
  'even and odd': 32_000,
  'similar costs': 490,
  'equal costs': 405,
};

for (const [kind, itemOf] of Object.entries(KINDS)) {
  test(`40 projects, ${kind}, take no more steps than they did`, () => {
    const items = Array.from({ length: 40 }, (_, at) =>
      itemOf(1 + Math.floor(noise(7 * at) * 1000), noise(3 * at + 1), 1000),
    );
    const steps = stepsOf(knapsackElection(items, budgetFor(items, 0.4)), 'cardinality');
    assert.ok(steps <= MOST[kind]!, `${steps} steps`);
  });
}

test('30 projects that no bound tells apart are settled by the best set of their core', () => {
  const items = Array.from({ length: 30 }, (_, at) =>
    KINDS['even and odd']!(1 + Math.floor(noise(7 * at) * 1000), 0, 1000),
  );
  const steps = stepsOf(knapsackElection(items, budgetFor(items, 0.4)), 'cardinality');
  assert.ok(steps <= 24_600, `${steps} steps`);
});

test('a city of 60 projects takes no more steps than it did, with a cap and alternatives or without', () => {
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
  const most = [
    [3_700, 35_500],
    [1_700, 9_600],
    [3_900, 13_300],
  ];
  assert.ok(
    steps.every((pair, at) => pair[0]! <= most[at]![0]! && pair[1]! <= most[at]![1]!),
    JSON.stringify(steps),
  );
  assert.equal(stepsOf(city, 'share'), 0);
});
