import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomFor } from '../../random.ts';
import { ours, simulateRouting, uniformly } from './simulate.ts';
import type { Router, RoutingOptions, RoutingReport } from './simulate.ts';
import { polisRouter } from './polis-router.ts';

const SEEDS = Array.from({ length: 6 }, (_, at) => `seed ${at}`);
/** Where a conversation is small chance weighs more, and a game takes less time. */
const MORE_SEEDS = Array.from({ length: 12 }, (_, at) => `seed ${at}`);

function play(router: Router, seed: string, options: Partial<RoutingOptions> = {}): RoutingReport {
  const random = randomFor(seed, 'routing');
  return simulateRouting({ router, random: () => random.unit(), ...options });
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const played = (options: Partial<RoutingOptions> = {}, seeds = SEEDS) =>
  [ours, polisRouter, uniformly].map((router) => seeds.map((seed) => play(router, seed, options)));

/** With three groups, played once for several claims. */
const usual = played();

test('votes are spread less unequally than by Polis and at random, late statements included, on every seed', () => {
  const [own, polis, random] = usual;
  own!.forEach((report, at) => {
    for (const rival of [polis![at]!, random![at]!]) {
      assert.ok(report.gini < rival.gini / 2, `${report.gini}, ${rival.gini}`);
      assert.ok(report.giniLate! < rival.giniLate! / 2, `${report.giniLate}, ${rival.giniLate}`);
      assert.ok(report.lateShare! > 0.9 && report.lateShare! > rival.lateShare!, `${report.lateShare}`);
    }
  });
});

for (const [where, options] of Object.entries<Partial<RoutingOptions>>({
  'with three groups': {},
  'with two groups and few votes of each participant': { groups: 2, budget: 12 },
  'when votes are counted only every thousand': { counting: 1000 },
})) {
  test(`the best bridging statements are found after fewer votes than by Polis and at random, ${where}`, () => {
    const seeds = options.participants === undefined ? SEEDS : MORE_SEEDS;
    const games = Object.keys(options).length === 0 ? usual : played(options, seeds);
    const [own, polis, random] = games.map((reports) => mean(reports.map(({ wait }) => wait)));
    assert.ok(own! < 0.9 * Math.min(polis!, random!), `${own}, ${polis}, ${random}`);
  });
}

test('with few participants they are found no later', () => {
  const waits = played({ participants: 200 }, MORE_SEEDS).map((reports) => mean(reports.map(({ wait }) => wait)));
  assert.ok(waits[0]! <= Math.min(waits[1]!, waits[2]!), String(waits));
});

test('rates are estimated more exactly than by either', () => {
  const [own, polis, random] = usual.map((reports) => mean(reports.map(({ error }) => error)));
  assert.ok(own! < Math.min(polis!, random!), `${own}, ${polis}, ${random}`);
});

test('the same seed gives the same report, another one another', () => {
  const small = { participants: 60, statements: 30, early: 10 };
  assert.deepEqual(play(ours, 'one', small), play(ours, 'one', small));
  assert.notDeepEqual(play(ours, 'one', small), play(ours, 'two', small));
});

test('a conversation ends when all have seen everything, and nothing is said about late statements where there are none', () => {
  const report = play(ours, 'one', { participants: 30, statements: 10, early: 10, budget: 25, best: 3 });
  assert.equal(report.votes, 300);
  assert.equal(report.gini, 0);
  assert.deepEqual([report.giniLate, report.lateShare], [undefined, undefined]);
});
