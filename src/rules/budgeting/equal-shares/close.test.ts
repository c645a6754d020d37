import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Allowance, termsOf } from '../limits/allowance.ts';
import { mergeBallots } from '../profile.ts';
import { example } from '../testing/by-hand.ts';
import type { Election } from '../testing/elections.ts';
import { TieBreaker } from '../ties.ts';
import { Close } from './close.ts';
import { ExactPurses } from './exact-purses.ts';
import { openMarket } from './market.ts';
import { Purses } from './purses.ts';
import { Runner } from './runner.ts';
import { Trail } from './trail.ts';

type Start = readonly [numerator: bigint, denominator: bigint];

/** All projects of an election as candidates of the first round. */
function firstRound({ instance, ballots }: Election, [numerator, denominator]: Start) {
  const profile = mergeBallots(instance, ballots, 'cost');
  const market = openMarket(profile, 'cost');
  const trail = new Trail(market.costs.length);
  trail.begin({ numerator, denominator });
  const purses = new Purses(market);
  purses.fill(trail.start);
  const close = new Close(market, new TieBreaker(instance.projects, profile.votes, { ties: 'id', seed: '' }));
  let asked = 0;
  const decide = (): string | undefined => {
    close.clear();
    for (const [project, { cost }] of instance.projects.entries())
      if (purses.enclose(project, 0, Infinity)) close.add(project, purses.low / cost, purses);
    const at = close.decide(trail, () => {
      asked++;
      return new ExactPurses(purses, trail);
    });
    return at < 0 ? undefined : instance.projects[close.projects[at]!]!.id;
  };
  return { decide, trail, close, asked: () => asked };
}

/** With so much nobody is poor. */
const PLENTY: Start = [100n, 1n];

test('rates that are apart are told apart without whole numbers of any size, also where supporters are poor', () => {
  const election = example({
    budget: 100,
    costs: { a: 26, b: 12, c: 9 },
    ballots: [
      [2, 'a'],
      [3, 'a b'],
      [1, 'b c'],
      [2, 'c'],
    ],
  });
  const rich = firstRound(election, PLENTY);
  assert.deepEqual([rich.decide(), rich.asked(), rich.trail.ties], ['a', 0, []]);
  // With 5 each the supporters of a can pay 25; those of b and c pay in full.
  const poor = firstRound(election, [5n, 1n]);
  assert.deepEqual([poor.decide(), poor.asked(), poor.trail.ties], ['b', 0, []]);
});

test('rates that are equal are a tie, which the order of ids breaks', () => {
  const election = example({
    budget: 100,
    costs: { b: 6, a: 8, c: 5 },
    ballots: [
      [2, 'a'],
      [2, 'b'],
      [1, 'c'],
    ],
  });
  const { decide, trail, asked } = firstRound(election, PLENTY);
  assert.equal(decide(), 'a');
  assert.deepEqual(trail.ties, [{ round: 1, tied: [0, 1] }]);
  assert.equal(asked(), 0, 'nobody is poor, so the prices are 6 / 2 and 8 / 2');
  // The same again: nothing is left over from the first time but what is known of ties.
  assert.equal(decide(), 'a');
  assert.equal(trail.ties.length, 2);
});

test('projects with the same cost and the same supporters are equal without a look at their prices', () => {
  const election = example({
    budget: 100,
    costs: { z: 10, y: 10, x: 10 },
    ballots: [
      [1, 'z y x'],
      [1, 'z y x'],
    ],
  });
  const { decide, trail, asked } = firstRound(election, [5n, 1n]);
  assert.equal(decide(), 'x');
  assert.deepEqual(trail.ties, [{ round: 1, tied: [0, 1, 2] }]);
  assert.ok(asked() > 0, 'whether 5 is enough for 10 / 2 floating point cannot tell');
});

test('of two projects that differ in one supporter, or in the cost alone, neither is taken for the other', () => {
  const { close } = firstRound(
    example({
      budget: 100,
      costs: { a: 10, b: 10, c: 11, d: 10, e: 10 },
      ballots: [
        [1, 'a b c d'],
        [1, 'a b c e'],
        [1, 'd'],
        [2, 'e'],
      ],
    }),
    PLENTY,
  );
  const twins = [0, 1, 2, 3, 4].map((a) => [0, 1, 2, 3, 4].filter((b) => close.areTwins(a, b)));
  assert.deepEqual(twins, [[0, 1], [0, 1], [2], [3], [4]]);
});

test('a project is not funded if its supporters lack less than floating point can tell, and is if they lack nothing', () => {
  const { instance, ballots } = example({ budget: 100, costs: { a: 1, b: 3 }, ballots: [[1, 'a b']] });
  const profile = mergeBallots(instance, ballots, 'cost');
  const market = openMarket(profile, 'cost');
  const ties = new TieBreaker(instance.projects, profile.votes, { ties: 'id', seed: '' });
  const selected = (numerator: bigint): readonly number[] => {
    const runner = new Runner({ market, ties, allowance: new Allowance(termsOf(profile, {})) });
    const trail = new Trail(2);
    runner.run({ numerator, denominator: 10n ** 30n }, trail);
    return trail.selected();
  };
  assert.deepEqual(selected(10n ** 30n - 1n), []);
  assert.deepEqual(selected(10n ** 30n), [0]);
  assert.deepEqual(selected(3n * 10n ** 30n - 1n), [0]);
  assert.deepEqual(selected(4n * 10n ** 30n), [0, 1]);
});
