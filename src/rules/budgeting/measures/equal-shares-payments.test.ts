import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { count } from '../count.ts';
import { compareFractions, fractionText, readFraction } from '../fraction.ts';
import type { Ballots, Instance } from '../instance.ts';
import type { Outcome, RuleChoice } from '../outcome.ts';
import { mergeBallots } from '../profile.ts';
import { choicesAlone } from '../testing/countings.ts';
import { elections } from '../testing/elections.ts';
import { fundedIn } from './funded.ts';
import { measure } from './measure.ts';
import { priceSystemOf } from './payments.ts';
import { priceability } from './price-system.ts';
import type { PriceSystem } from './price-system.ts';
import { replay } from './replay.ts';
import { compare, minus, near, slowPrice, times, utilities, whole } from './testing/slow-measures.ts';
import type { Ratio } from './testing/slow-measures.ts';

const shares: RuleChoice = { rule: 'equal-shares', satisfaction: 'cost', completion: 'none', ties: 'id', seed: '' };

/** The second example of https://equalshares.net/explanation: eleven voters with 100 each. */
const costs = { bikes: 700, gym: 400, park: 250, playground: 200, library: 100 };
const instance: Instance = {
  budget: 1100,
  unitsPerCurrency: 1,
  currency: 'EUR',
  ballotType: 'approval',
  projects: Object.entries(costs).map(([id, cost]) => ({ id, name: id, cost, categories: [], targets: [] })),
};
const rows = [[0, 1], [0, 1, 2], [0, 1], [0, 1, 2], [0, 1, 2], [0, 1], [2, 3, 4], [3], [3, 4], [2, 3, 4], [1]];
const ballots: Ballots = {
  starts: Uint32Array.from([0, ...rows.map((_, at) => rows.slice(0, at + 1).flat().length)]),
  chosen: Uint32Array.from(rows.flat()),
};

test('gym, park and playground win with 7, 70/17 and 56/17 effective votes, the others fall to 0 or never have any', () => {
  const { effectiveVotes } = measure(instance, ballots, count(instance, ballots, shares));
  assert.deepEqual(
    effectiveVotes!.rounds.map(({ project, effective }) => [project, effective.exact]),
    [
      ['gym', '7/1'],
      ['park', '70/17'],
      ['playground', '56/17'],
    ],
  );
  const of = (id: string) => effectiveVotes!.projects.find(({ project }) => project === id)!.perRound;
  // Six votes with 100 each are 600, less than the 700 that the bike path costs.
  assert.deepEqual(of('bikes'), [0, 0, 0, 0]);
  assert.deepEqual(of('library').slice(0, 2), [3, 3]);
  assert.equal(of('library').at(-1), 0);
  assert.equal(of('gym').length, 1);
});

test('seven pay 400/7 for the gym, then three give the 300/7 they have left for the park and two pay 425/7', () => {
  const { payments } = measure(instance, ballots, count(instance, ballots, shares));
  const [gym, park] = payments!.projects;
  assert.deepEqual(gym, {
    project: 'gym',
    cost: 400,
    price: { exact: '400/7', near: 400 / 7 },
    inFull: 7,
    less: 0,
    nothing: 0,
    bars: [],
  });
  assert.deepEqual([park!.price.exact, park!.inFull, park!.less], ['425/7', 2, 3]);
  assert.equal(payments!.left.total.exact, '250/1');
  assert.equal(payments!.left.bars.length, 1);
  assert.deepEqual(payments!.priceable, { satisfied: true, broken: [] });
});

test('prices, who paid in full, and what is paid in all agree with what the count reported', () => {
  fc.assert(
    fc.property(
      elections('cumulative'),
      choicesAlone(['cost', 'cardinality', 'sqrt-cost', 'share']),
      (election, choice) => {
        const outcome = count(election.instance, election.ballots, { ...choice, rule: 'equal-shares' });
        const { payments } = measure(election.instance, election.ballots, outcome);
        const paidFor = outcome.rounds.filter(({ step }) => step === 'equal-shares');
        assert.equal(payments!.projects.length, paidFor.length);
        paidFor.forEach((round, at) => {
          const { project, price, inFull, less, nothing } = payments!.projects[at]!;
          assert.deepEqual([project, price.exact, inFull], [round.project, round.maxPayment, round.paidInFull]);
          assert.equal(inFull + less + nothing, round.supporters);
        });
        assert.ok(payments!.priceable.satisfied);
      },
    ),
    { numRuns: 600 },
  );
});

test('the payments of every voter by points, and relative to the best, are a price system too', () => {
  fc.assert(
    fc.property(elections('cumulative'), choicesAlone(['points', 'relative-cost']), (election, choice) => {
      const outcome = count(election.instance, election.ballots, { ...choice, rule: 'equal-shares' });
      const { payments, effectiveVotes } = measure(election.instance, election.ballots, outcome);
      assert.deepEqual(payments!.priceable, { satisfied: true, broken: [] });
      assert.equal(effectiveVotes!.rounds.length, payments!.projects.length);
    }),
    { numRuns: 400 },
  );
});

test('effective votes of all projects in all rounds are cost / price of a count over voters in fractions', () => {
  fc.assert(
    fc.property(
      elections('cumulative'),
      choicesAlone(['cost', 'cardinality', 'points', 'cost-points']),
      (election, choice) => {
        const outcome = count(election.instance, election.ballots, { ...choice, rule: 'equal-shares' });
        const { effectiveVotes } = measure(election.instance, election.ballots, outcome);
        const byPoints = choice.satisfaction.endsWith('points');
        const scale = byPoints ? (election.ballots.pointsScale ?? 1) : 1;
        const gives = utilities(election.instance, election.ballots, byPoints);
        const expected = slowEffectiveVotes(election.instance, gives, outcome);
        for (const { project, votes, perRound } of effectiveVotes!.projects) {
          const { series, all } = expected.get(project)!;
          assert.equal(votes, Number(all) / scale);
          assert.equal(perRound.length, series.length);
          perRound.forEach((found, round) => {
            const exact = near(series[round]!) / scale;
            assert.ok(Math.abs(found - exact) <= 1e-9 * exact, `${found} is not ${exact}`);
          });
        }
        effectiveVotes!.rounds.forEach(({ project, effective }) => {
          const { numerator, denominator } = readFraction(effective.exact);
          assert.equal(compare([numerator * BigInt(scale), denominator], expected.get(project)!.series.at(-1)!), 0);
        });
      },
    ),
    { numRuns: 500 },
  );
});

interface SlowSeries {
  readonly series: readonly Ratio[];
  /** Sum of all utilities. */
  readonly all: bigint;
}

function slowEffectiveVotes(
  { projects }: Instance,
  gives: readonly (readonly bigint[])[],
  outcome: Outcome,
): Map<string, SlowSeries> {
  const { numerator, denominator } = readFraction(outcome.endowment!);
  const held = gives.map((): Ratio => [numerator, denominator]);
  const order = outcome.rounds.filter(({ step }) => step === 'equal-shares').map(({ project }) => project);
  const supporters = (project: number) =>
    gives.flatMap((row, voter) => (row[project]! > 0n ? [{ voter, utility: row[project]!, held: held[voter]! }] : []));
  const found = projects.map((): Ratio[] => []);
  for (let round = 0; round <= order.length; round++) {
    projects.forEach(({ id, cost }, project) => {
      if (order.slice(0, round).includes(id)) return;
      const price = slowPrice(cost, supporters(project));
      const all = gives.reduce((sum, row) => sum + row[project]!, 0n);
      if (price === undefined) found[project]!.push(whole(0));
      else found[project]!.push(cost === 0 ? [all, 1n] : [BigInt(cost) * price[1], price[0]]);
    });
    const next = projects.findIndex(({ id }) => id === order[round]);
    if (next < 0) continue;
    const price = slowPrice(projects[next]!.cost, supporters(next))!;
    for (const { voter, utility } of supporters(next)) {
      const asked = times(price, [utility, 1n]);
      held[voter] = compare(held[voter]!, asked) < 0 ? whole(0) : minus(held[voter]!, asked);
    }
  }
  const all = (project: number): bigint => gives.reduce((sum, row) => sum + row[project]!, 0n);
  return new Map(projects.map(({ id }, project) => [id, { series: found[project]!, all: all(project) }]));
}

test('each condition of a price system is found broken by the payments that break it, and only that one', () => {
  const outcome = count(instance, ballots, shares);
  const profile = mergeBallots(instance, ballots, 'cost');
  const funded = fundedIn(instance, outcome);
  const system = priceSystemOf(replay(profile, outcome)!);
  const broken = (changed: PriceSystem, paidFor = funded) =>
    priceability(profile, changed, paidFor, paidFor).broken.map(({ condition, projects }) => [condition, ...projects]);
  assert.deepEqual(broken(system), []);
  const gymAlone = profile.classOf[10]!;
  const [bikes, gym, park] = [0, 1, 2];
  const pays = (k: number, project: number, amount: bigint): PriceSystem => ({
    ...system,
    payers: [...system.payers, { class: k, weight: 1, paid: [{ project, amount }] }],
  });
  // One voter more pays for the park, which is on another ballot, and takes the money back from the gym.
  const moved = {
    ...system,
    payers: [
      ...system.payers,
      {
        class: gymAlone,
        weight: 1,
        paid: [
          { project: park, amount: 1n },
          { project: gym, amount: -1n },
        ],
      },
    ],
  };
  assert.deepEqual(broken(moved), [
    ['C1', 'gym', 'park'],
    ['C3', 'gym', 'park'],
  ]);
  assert.deepEqual(broken(pays(gymAlone, gym, 1n)), [['C3', 'gym']]);
  assert.deepEqual(broken(pays(profile.classOf[0]!, bikes, 1n)), [['C4', 'bikes']]);
  assert.deepEqual(broken({ ...system, start: system.start - system.denominator * 40n }), [['C2']]);
  assert.deepEqual(broken({ ...system, start: system.start * 7n }), [['C5', 'bikes', 'library']]);
});

test('an outcome of greedy has no payments of Equal Shares, and its projects are not paid for by empty ones', () => {
  const outcome = count(instance, ballots, { ...shares, rule: 'greedy' });
  const { payments, effectiveVotes } = measure(instance, ballots, outcome);
  assert.deepEqual([payments, effectiveVotes], [undefined, undefined]);
  const profile = mergeBallots(instance, ballots, 'cost');
  const funded = fundedIn(instance, outcome);
  const none = { denominator: 1n, start: 0n, payers: [] };
  assert.deepEqual(priceability(profile, none, funded, funded).broken, [
    {
      condition: 'C3',
      projects: outcome.winners.toSorted((a, b) => Object.keys(costs).indexOf(a) - Object.keys(costs).indexOf(b)),
    },
  ]);
});

test('what a completion funds is paid by nobody, and the prices still explain the rest', () => {
  const outcome = count(instance, ballots, { ...shares, completion: 'greedy' });
  assert.deepEqual(outcome.winners, ['gym', 'park', 'playground', 'library']);
  const { payments } = measure(instance, ballots, outcome);
  assert.equal(payments!.projects.length, 3);
  assert.ok(payments!.priceable.satisfied);
  assert.equal(compareFractions(readFraction(payments!.start.exact), { numerator: 100n, denominator: 1n }), 0);
  assert.equal(fractionText(readFraction(payments!.left.total.exact)), '250/1');
});
