import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count } from '../count.ts';
import type { Outcome, Satisfaction } from '../outcome.ts';
import { budgetFor, KINDS, knapsackElection, noise } from '../testing/hard-knapsacks.ts';
import type { KnapsackItem } from '../testing/hard-knapsacks.ts';
import { withSteps } from '../testing/steps.ts';

interface City {
  readonly items: readonly KnapsackItem[];
  /** Bits: in which of both categories each item is. */
  readonly within: readonly number[];
  readonly budget: number;
  readonly caps: readonly [number, number];
}

/** Every amount of money and of either cap that can be left, item by item from the last: the set that ties decide for. */
function bestByAllAmounts({ items, within, budget, caps }: City): { value: number; first: string[] } {
  const [m1, m2] = [caps[0] + 1, caps[1] + 1];
  const size = (budget + 1) * m1 * m2;
  const usesOf = items.map(({ cost }, at) => [cost, within[at]! & 1 ? cost : 0, within[at]! & 2 ? cost : 0] as const);
  const takes = items.map(() => new Uint8Array(size));
  let best = new Float64Array(size);
  for (let item = items.length - 1; item >= 0; item--) {
    const [money, first, second] = usesOf[item]!;
    const back = (money * m1 + first) * m2 + second;
    const next = best.slice();
    for (let m = money; m <= budget; m++)
      for (let a = first; a < m1; a++)
        for (let b = second, at = (m * m1 + a) * m2 + b; b < m2; b++, at++) {
          const value = best[at - back]! + items[item]!.value;
          if (value < best[at]!) continue;
          next[at] = value;
          takes[item]![at] = 1;
        }
    best = next;
  }
  const first: string[] = [];
  let at = size - 1;
  for (const [item, [money, a, b]] of usesOf.entries()) {
    if (takes[item]![at] === 0) continue;
    first.push(`p${String(item).padStart(3, '0')}`);
    at -= (money * m1 + a) * m2 + b;
  }
  return { value: best[size - 1]!, first };
}

function counted({ items, within, budget, caps }: City, satisfaction: Satisfaction = 'cardinality'): Outcome {
  const { instance, ballots } = knapsackElection(items, budget);
  const names = ['green', 'roads'];
  const projects = instance.projects.map((project, item) => ({
    ...project,
    categories: names.filter((_, name) => (within[item]! >> name) & 1),
  }));
  const groups = names.map((name, at) => ({ of: 'category', name, atMost: caps[at]! }) as const);
  return count({ ...instance, projects }, ballots, {
    rule: 'max-welfare',
    satisfaction,
    completion: 'none',
    ties: 'id',
    seed: '',
    limits: { groups },
  });
}

/** Where the search first gives up, and the steps that it took when this was written. */
const CITIES = [
  { kind: 'strongly correlated', variant: 0, expected: 1_984_366 },
  { kind: 'strongly correlated', variant: 1, expected: 1_024_165 },
  { kind: 'subset sum', variant: 1, expected: 1_468_731 },
  { kind: 'subset sum', variant: 2, expected: 1_004_750 },
  { kind: 'even and odd', variant: 2, expected: 1_590_372 },
  { kind: 'inverse strongly correlated', variant: 2, expected: 4_163_047 },
  { kind: 'weakly correlated', variant: 0, expected: 62_916 },
] as const;

const worthOf = (items: readonly KnapsackItem[], { winners }: Outcome): number =>
  winners.reduce((sum, id) => sum + items[Number(id.slice(1))]!.value, 0);

function cityOf(items: readonly KnapsackItem[]): City {
  const within = items.map((_, at) => Math.floor(noise(11 * at + 5) * 4));
  const budget = Math.min(220, budgetFor(items, 0.4));
  return { items, within, budget, caps: [Math.floor(budget / 2.2), Math.floor(budget / 2.6)] };
}

for (const { kind, variant, expected } of CITIES) {
  test(`40 projects, ${kind} (${variant}), under two caps that overlap: what going through all amounts gives, in as many steps as it took`, () => {
    const city = cityOf(
      Array.from({ length: 40 }, (_, at) =>
        KINDS[kind]!(1 + Math.floor(noise(7 * at + 31 * variant) * 20), noise(3 * at + 1), 20),
      ),
    );
    const { result: outcome, steps } = withSteps(() => counted(city));
    const { value, first } = bestByAllAmounts(city);
    assert.deepEqual(outcome.winners.toSorted(), first);
    assert.equal(worthOf(city.items, outcome), value);
    assert.equal(steps, expected);
  });
}

test('40 projects under two caps, by the square root of their cost: worth what going through all amounts gives', () => {
  // About as much for its money as any other, and nowhere the same.
  const city = cityOf(
    Array.from({ length: 40 }, (_, at) => {
      const cost = 1 + Math.floor(noise(7 * at) * 20);
      return { cost, value: Math.round((1000 * (cost + 2)) / Math.sqrt(cost)) };
    }),
  );
  const { result: outcome, steps } = withSteps(() => counted(city, 'sqrt-cost'));
  const worth = city.items.map(({ cost, value }) => ({ cost, value: value * Math.sqrt(cost) }));
  const { value } = bestByAllAmounts({ ...city, items: worth });
  const ratio = worthOf(worth, outcome) / value;
  assert.ok(Math.abs(ratio - 1) < 1e-12, `${ratio} of the best`);
  assert.equal(steps, 1_175_313);
});
