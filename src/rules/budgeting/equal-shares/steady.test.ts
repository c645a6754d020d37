import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { count } from '../count.ts';
import { mergeBallots } from '../profile.ts';
import { elections } from '../testing/elections.ts';
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
