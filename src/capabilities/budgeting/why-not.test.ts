/** Claims about what stood against a project beyond the money. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  count,
  explain,
  type Ballots,
  type Instance,
  type Limits,
  type RuleChoice,
} from '../../rules/budgeting/index.ts';
import { hindranceOf, type Hindrance } from './why-not.ts';

const project = (id: string, cost: number, category: string) => ({
  id,
  name: id,
  cost,
  categories: [category],
  targets: [],
  district: 'North',
});
const instance: Instance = {
  budget: 100,
  unitsPerCurrency: 1,
  currency: 'USD',
  ballotType: 'approval',
  projects: [
    project('a', 60, 'parks'),
    project('b', 50, 'parks'),
    project('c', 30, 'roads'),
    project('d', 10, 'roads'),
  ],
};
/** Four ballots name a, three b, two c, one d. */
const ballots: Ballots = {
  starts: Uint32Array.of(0, 4, 7, 9, 10),
  chosen: Uint32Array.of(0, 1, 2, 3, 0, 1, 2, 0, 1, 0),
};
const greedy: RuleChoice = { rule: 'greedy', satisfaction: 'cost', completion: 'none', ties: 'id', seed: '' };

function hindrances(choice: RuleChoice): Readonly<Record<string, Hindrance | undefined>> {
  const outcome = count(instance, ballots, choice);
  const { projects, left } = explain(instance, ballots, outcome, { effort: 0 });
  return Object.fromEntries(
    projects
      .filter(({ funded }) => !funded)
      .map((account) => [account.id, hindranceOf(account, outcome, left, instance.projects)]),
  );
}
const limited = (limits: Limits): Readonly<Record<string, Hindrance | undefined>> => hindrances({ ...greedy, limits });

test('where only the money stands against a project, nothing else is said', () => {
  assert.deepEqual(hindrances(greedy), { b: undefined });
});

test('a project below the minimum number of votes is told so, whether or not it would fit', () => {
  const tooFew = { code: 'too-few-votes', least: 3 };
  assert.deepEqual(limited({ minVotes: 3 }), { b: undefined, c: tooFew, d: tooFew });
});

test('a project that another one excludes is told which', () => {
  assert.deepEqual(limited({ exclusive: [['a', 'd', 'b']] }), {
    b: { code: 'excluded', by: 'a' },
    d: { code: 'excluded', by: 'a' },
  });
});

test('a project over the cap of its category or district is told which, by what is funded there', () => {
  const cap = { of: 'category', name: 'roads', atMost: 35 } as const;
  assert.deepEqual(limited({ groups: [cap] }), { b: undefined, d: { code: 'over-cap', group: cap } });
  const north = { of: 'district', name: 'North', atMost: 60 } as const;
  assert.deepEqual(
    Object.values(limited({ groups: [north] })),
    [1, 2, 3].map(() => ({ code: 'over-cap', group: north })),
  );
});

test('a project that would fit in what is left was not reached without skipping, or the rule had ended', () => {
  assert.deepEqual(hindrances({ ...greedy, noSkip: true }), {
    b: undefined,
    c: { code: 'not-reached' },
    d: { code: 'not-reached' },
  });
});
