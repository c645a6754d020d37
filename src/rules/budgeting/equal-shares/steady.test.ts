import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { count } from '../count.ts';
import type { Satisfaction } from '../outcome.ts';
import { mergeBallots } from '../profile.ts';
import { example } from '../testing/by-hand.ts';
import { elections } from '../testing/elections.ts';
import type { Election } from '../testing/elections.ts';
import { TieBreaker } from '../ties.ts';
import { openMarket } from './market.ts';
import { Allowance, termsOf } from '../limits/allowance.ts';
import { runEqualShares } from './run.ts';
import { Runner } from './runner.ts';
import { Trail } from './trail.ts';

const satisfactions = fc.constantFrom('cost', 'cardinality', 'points') satisfies fc.Arbitrary<string>;

test('where a range of starts is proved steady, every start in it gives the same selections', () => {
  let proved = 0;
  fc.assert(
    fc.property(
      elections('cumulative'),
      satisfactions,
      fc.nat(60),
      fc.integer({ min: 1, max: 12 }),
      (election, by, from, span) => {
        const { instance } = election;
        const profile = mergeBallots(instance, election.ballots, by);
        const market = openMarket(profile, by);
        const allowance = new Allowance(termsOf(profile, {}));
        const ties = new TieBreaker(instance.projects, profile.votes, { ties: 'id', seed: '' });
        const thirds = (start: number) => ({ numerator: BigInt(start), denominator: 3n });
        const runner = new Runner({ market, ties, allowance });
        const [low, high] = [new Trail(instance.projects.length), new Trail(instance.projects.length)];
        runner.run(thirds(from), low);
        if (!runner.run(thirds(from + span), high, { before: low, steady: true })) return;
        proved++;
        for (let start = from; start <= from + span; start++) {
          const { order } = runEqualShares({ market, ties, allowance: allowance.copy() }, thirds(start));
          assert.deepEqual(order, low.selected());
        }
      },
    ),
    { numRuns: 3000 },
  );
  assert.ok(proved > 300, `only ${proved} ranges were proved steady`);
});

/** Selections from starts of thirds, and whether a run from the last of them proves that all in between are the same. */
function between({ instance, ballots }: Election, by: Satisfaction, starts: readonly number[]) {
  const profile = mergeBallots(instance, ballots, by);
  const market = openMarket(profile, by);
  const ties = new TieBreaker(instance.projects, profile.votes, { ties: 'id', seed: '' });
  const runner = new Runner({ market, ties, allowance: new Allowance(termsOf(profile, {})) });
  const thirds = (start: number) => ({ numerator: BigInt(start), denominator: 3n });
  const trails = starts.map((start) => {
    const trail = new Trail(instance.projects.length);
    runner.run(thirds(start), trail);
    return trail;
  });
  const ids = trails.map((trail) => trail.selected().map((project) => instance.projects[project]!.id));
  const last = new Trail(instance.projects.length);
  return { ids, proved: runner.run(thirds(starts.at(-1)!), last, { before: trails[0], steady: true }) };
}

test('two starts that give the same selections prove nothing of those in between, where others may be funded', () => {
  const byCost = example({
    budget: 30,
    costs: { a: 10, b: 6, c: 5 },
    ballots: [
      [1, 'a b c'],
      [1, 'a c'],
      [2, 'a'],
      [1, 'b'],
    ],
  });
  assert.deepEqual(between(byCost, 'cost', [14, 16, 17]), {
    ids: [
      ['a', 'b'],
      ['a', 'c'],
      ['a', 'b'],
    ],
    proved: false,
  });
  const { instance, ballots } = example({
    budget: 30,
    costs: { a: 3, b: 2 },
    ballots: [
      [1, 'a b'],
      [1, 'a'],
      [1, 'a b'],
    ],
  });
  const points = Float64Array.of(3, 1, 1, 1, 2);
  assert.deepEqual(between({ instance, ballots: { ...ballots, points } }, 'points', [3, 4, 5]), {
    ids: [['a'], ['b'], ['a']],
    proved: false,
  });
});

test('where nothing changes from one start to the next, it is proved', () => {
  const election = example({
    budget: 30,
    costs: { x: 6, y: 5, z: 40 },
    ballots: [
      [2, 'x y'],
      [1, 'x'],
      [1, 'y z'],
    ],
  });
  const { ids, proved } = between(election, 'cost', [30, 45, 60]);
  assert.deepEqual(
    [ids, proved],
    [
      [
        ['x', 'y'],
        ['x', 'y'],
        ['x', 'y'],
      ],
      true,
    ],
  );
});

test('a dear project that one of many supports alone is reached in few runs, not in a thousand million', () => {
  const project = (id: string, cost: number) => ({ id, name: id, cost, categories: [], targets: [] });
  const projects = [project('a', 1_200_000_000), project('b', 1_900_000_000)];
  const instance = {
    budget: 3_000_000_000,
    unitsPerCurrency: 1,
    currency: 'USD',
    ballotType: 'approval' as const,
    projects,
  };
  const ballots = { starts: Uint32Array.of(0, 1, 2, 2), chosen: Uint32Array.of(0, 1) };
  const choice = { rule: 'equal-shares', satisfaction: 'cost', completion: 'add1u', ties: 'id', seed: '' } as const;
  const outcome = count(instance, ballots, choice);
  assert.deepEqual(outcome.winners, ['a']);
  assert.equal(outcome.endowment, '1200000000/1');
});

test('two projects with the same cost and the same supporters, a poor one among them, do not hold up a leap', () => {
  const project = (id: string, cost: number) => ({ id, name: id, cost, categories: [], targets: [] });
  const projects = [project('a', 1_200_000_000), project('x', 1_500_000_000), project('y', 1_500_000_000)];
  const ballotType = 'approval' as const;
  const instance = { budget: 4_750_000_000, unitsPerCurrency: 1, currency: 'USD', ballotType, projects };
  // The first voter also pays for a, and so cannot pay half of x or y until everybody has 1,150 million.
  const ballots = { starts: Uint32Array.of(0, 3, 5, 6, 7, 7), chosen: Uint32Array.of(0, 1, 2, 1, 2, 0, 0) };
  const choice = { rule: 'equal-shares', satisfaction: 'cost', completion: 'add1u', ties: 'id', seed: '' } as const;
  const outcome = count(instance, ballots, choice);
  assert.deepEqual(outcome.winners, ['a', 'x', 'y']);
  assert.deepEqual(
    outcome.ties.map(({ tied }) => tied),
    [['x', 'y']],
  );
  assert.equal(outcome.endowment, '1700000000/1');
});

test('a run that funds more than the one before is not steady, also where it ends because it has spent too much', () => {
  const { instance, ballots } = example({
    budget: 30,
    costs: { b: 6, a: 2 },
    ballots: [
      [2, 'a'],
      [1, 'b'],
    ],
  });
  const profile = mergeBallots(instance, ballots, 'cost');
  const market = openMarket(profile, 'cost');
  const ties = new TieBreaker(instance.projects, profile.votes, { ties: 'id', seed: '' });
  const runner = new Runner({ market, ties, allowance: new Allowance(termsOf(profile, {})) });
  const [before, trail] = [new Trail(2), new Trail(2)];
  const whole = (numerator: bigint) => ({ numerator, denominator: 1n });
  runner.run(whole(3n), before);
  assert.deepEqual(before.selected(), [1]);
  assert.equal(runner.run(whole(7n), trail, { before, steady: true, most: 7 }), false);
  assert.deepEqual(trail.selected(), [1]);
  runner.run(whole(7n), before);
  assert.deepEqual(before.selected(), [1, 0]);
  assert.equal(runner.run(whole(8n), trail, { before, steady: true, most: 7 }), true);
});
