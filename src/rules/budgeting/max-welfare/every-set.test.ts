import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { count } from '../count.ts';
import type { Outcome, RuleChoice, Satisfaction } from '../outcome.ts';
import type { Election } from '../testing/elections.ts';
import { budgetFor, KINDS, knapsackElection } from '../testing/hard-knapsacks.ts';
import type { KnapsackItem } from '../testing/hard-knapsacks.ts';

const choice: RuleChoice = {
  rule: 'max-welfare',
  satisfaction: 'cardinality',
  completion: 'none',
  ties: 'id',
  seed: '',
};

const counted = ({ instance, ballots }: Election, changes: Partial<RuleChoice> = {}): Outcome =>
  count(instance, ballots, { ...choice, ...changes });

interface Best {
  readonly value: number;
  readonly first: readonly string[];
  readonly tied: readonly string[];
}

/** Sums over all sets of what each item uses; the first item is the highest bit. */
function sumsOfAll(uses: readonly number[]): Float64Array {
  const sums = new Float64Array(2 ** uses.length);
  for (let set = 1; set < sums.length; set++) {
    const last = 31 - Math.clz32(set);
    sums[set] = sums[set - 2 ** last]! + uses[uses.length - 1 - last]!;
  }
  return sums;
}

/** What a set of items may use at most, in all. */
interface Limit {
  readonly uses: readonly number[];
  readonly atMost: number;
}

/** All sets are looked at. */
function bestOfAll(items: readonly KnapsackItem[], budget: number, limits: readonly Limit[] = []): Best {
  const size = items.length;
  const ids = (set: number): string[] =>
    [...items.keys()]
      .filter((at) => ((set >> (size - 1 - at)) & 1) === 1)
      .map((at) => `p${String(at).padStart(3, '0')}`);
  const budgeted = { uses: items.map(({ cost }) => cost), atMost: budget };
  const within = [budgeted, ...limits].map(({ uses, atMost }) => ({ sums: sumsOfAll(uses), atMost }));
  const values = sumsOfAll(items.map(({ value }) => value));
  let [best, first, some, all] = [0, 0, 0, 2 ** size - 1];
  for (let set = 0; set < 2 ** size; set++) {
    if (values[set]! < best || within.some(({ sums, atMost }) => sums[set]! > atMost)) continue;
    [some, all] = values[set]! > best ? [set, set] : [some | set, all & set];
    [best, first] = [values[set]!, set];
  }
  return { value: best, first: ids(first), tied: ids(some & ~all) };
}

const valueOf = (items: readonly KnapsackItem[], { winners }: Outcome): number =>
  winners.reduce((sum, id) => sum + items[Number(id.slice(1))]!.value, 0);

function itemsOf(kind: string, size: number): fc.Arbitrary<readonly KnapsackItem[]> {
  return fc.constantFrom(20, 1000, 10 ** 6, 10 ** 12).chain((range) =>
    fc.array(
      fc
        .tuple(fc.integer({ min: 1, max: range }), fc.double({ min: 0, max: 1, noNaN: true }))
        .map(([cost, noise]) => KINDS[kind]!(cost, noise, range)),
      { minLength: size, maxLength: size },
    ),
  );
}

for (const kind of Object.keys(KINDS)) {
  test(`of 14 projects, ${kind}, the set, its value and all ties are those that a look at every set gives`, () => {
    fc.assert(
      fc.property(itemsOf(kind, 14), fc.double({ min: 0.02, max: 0.98, noNaN: true }), (items, share) => {
        const budget = budgetFor(items, share);
        const outcome = counted(knapsackElection(items, budget));
        const { value, first, tied } = bestOfAll(items, budget);
        assert.deepEqual(outcome.winners.toSorted(), first);
        assert.equal(valueOf(items, outcome), value);
        assert.deepEqual(outcome.ties, tied.length === 0 ? [] : [{ round: 1, tied, taken: tied[0], by: 'id' }]);
      }),
      { numRuns: 60 },
    );
  });

  test(`40 projects, ${kind}, that cost up to 10^12 are counted, and no change among fourteen of them is worth more`, () => {
    const sample = fc.sample(itemsOf(kind, 40), { seed: 7, numRuns: 2 });
    for (const [at, items] of sample.entries()) {
      const budget = budgetFor(items, (at + 1) / 4);
      const outcome = counted(knapsackElection(items, budget));
      assert.ok(outcome.cost <= budget);
      // Other sets that differ from the winners in 14 projects only.
      const open = [...items.keys()].filter((item) => (item * 7 + at) % 3 === 0).slice(0, 14);
      const winners = outcome.winners.map((id) => Number(id.slice(1)));
      const kept = winners.filter((item) => !open.includes(item));
      const left = budget - kept.reduce((sum, item) => sum + items[item]!.cost, 0);
      const { value } = bestOfAll(
        open.map((item) => items[item]!),
        left,
      );
      assert.equal(valueOf(items, outcome), kept.reduce((sum, item) => sum + items[item]!.value, 0) + value);
    }
  });
}

test('of 16 projects under caps that overlap and with alternatives, the set and all ties are those that a look at every set gives', () => {
  const kinds = fc.constantFrom(...Object.keys(KINDS)).chain((kind) => itemsOf(kind, 16));
  const groups = fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 16, maxLength: 16 });
  const shares = fc.array(fc.double({ min: 0.1, max: 0.9, noNaN: true }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(kinds, groups, shares, fc.boolean(), (items, memberships, [share, ...capShares], alternatives) => {
      const budget = budgetFor(items, share!);
      const { instance, ballots } = knapsackElection(items, budget);
      const names = ['green', 'roads', 'sport'].slice(0, 2 + (memberships[0]! % 2));
      const isIn = (item: number, name: number): boolean => ((memberships[item]! >> name) & 1) === 1;
      const projects = instance.projects.map((project, item) => ({
        ...project,
        categories: names.filter((_, name) => isIn(item, name)),
      }));
      const caps = names.map(
        (name, at) => ({ of: 'category', name, atMost: Math.floor(budget * capShares[at]!) }) as const,
      );
      const exclusive = alternatives
        ? [
            [0, 1, 2],
            [2, 3],
            [9, 12, 13],
          ]
        : [];
      const limits = { groups: caps, exclusive: exclusive.map((group) => group.map((item) => projects[item]!.id)) };
      const outcome = counted({ instance: { ...instance, projects }, ballots }, { limits });
      const { value, first, tied } = bestOfAll(items, budget, [
        ...caps.map(({ atMost }, name) => ({
          uses: items.map(({ cost }, item) => (isIn(item, name) ? cost : 0)),
          atMost,
        })),
        ...exclusive.map((group) => ({ uses: items.map((_, item) => Number(group.includes(item))), atMost: 1 })),
      ]);
      assert.equal(valueOf(items, outcome), value);
      assert.deepEqual(outcome.winners.toSorted(), first);
      assert.deepEqual(outcome.ties[0]?.tied ?? [], tied);
    }),
    { numRuns: 150 },
  );
});

/** What a project costs and is worth, and what it is when that is small enough to go through all sets. */
interface Scaled {
  readonly satisfaction: Satisfaction;
  costOf(size: number): number;
  /** In the small election, of a project that voters of so much weight name. */
  worthOf(size: number, weight: number): number;
}

const SCALED: readonly Scaled[] = [
  // Sums of products of 12 digits and more than 3, which floating point cannot hold.
  { satisfaction: 'cost', costOf: (size) => size * 1_000_000_000_039, worthOf: (size, weight) => size * weight },
  // Sums that floating point can hold, but no multiples of them that would leave room to tell equal ones apart.
  { satisfaction: 'cost', costOf: (size) => size * 10_000_000_019, worthOf: (size, weight) => size * weight },
  // The square root of 2 times the size.
  { satisfaction: 'sqrt-cost', costOf: (size) => 2 * size ** 2, worthOf: (size, weight) => size * weight },
];

for (const { satisfaction, costOf, worthOf } of SCALED) {
  const costs = `costs of ${costOf(1)} and more`;
  test(`of 12 projects by ${satisfaction}, with ${costs}, under a cap or not, the set and all ties are those that a look at every set gives`, () => {
    const project = fc.record({
      size: fc.integer({ min: 1, max: 8 }),
      weight: fc.constantFrom(1000, 2000, 3000, 4000),
    });
    const projects = fc.array(project, { minLength: 12, maxLength: 12 });
    const share = fc.double({ min: 0.1, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(projects, share, fc.option(share), (all, budgetShare, capShare) => {
        const named = all.map(({ size, weight }) => ({ cost: costOf(size), value: weight }));
        const { instance, ballots } = knapsackElection(named, budgetFor(named, budgetShare));
        const green = instance.projects.map((each, at) => ({ ...each, categories: at % 2 === 0 ? ['green'] : [] }));
        const atMost = capShare === null ? instance.budget : Math.floor(instance.budget * capShare);
        const limits = { groups: [{ of: 'category', name: 'green', atMost } as const] };
        const outcome = counted({ instance: { ...instance, projects: green }, ballots }, { satisfaction, limits });
        const items = all.map(({ size, weight }, at) => ({ cost: named[at]!.cost, value: worthOf(size, weight) }));
        const uses = items.map(({ cost }, at) => (at % 2 === 0 ? cost : 0));
        const { first, tied } = bestOfAll(items, instance.budget, [{ uses, atMost }]);
        assert.deepEqual(outcome.winners.toSorted(), first);
        assert.deepEqual(outcome.ties[0]?.tied ?? [], tied);
      }),
      { numRuns: 150 },
    );
  });
}
