import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { count } from '../count.ts';
import type { Ballots, Instance } from '../instance.ts';
import type { RuleChoice } from '../outcome.ts';
import { ruleChoices } from '../testing/countings.ts';
import { elections } from '../testing/elections.ts';
import { gini } from './gini.ts';
import { measure } from './measure.ts';
import { near, over, slowBest, slowGini, sum, utilities, whole } from './testing/slow-measures.ts';
import type { Ratio } from './testing/slow-measures.ts';

/** Three voters with 10 each: two want the park (12), all three the path (9), one the pool (20), nobody the dam (5). */
const projects = [
  { id: 'park', name: 'Park', cost: 12, categories: ['green', 'play'], targets: [], district: 'North' },
  { id: 'path', name: 'Path', cost: 9, categories: ['roads'], targets: [], district: 'South' },
  { id: 'pool', name: 'Pool', cost: 20, categories: [], targets: [] },
  { id: 'dam', name: 'Dam', cost: 5, categories: [], targets: [] },
];
const instance: Instance = { budget: 30, unitsPerCurrency: 1, currency: 'USD', ballotType: 'approval', projects };
const ballots: Ballots = { starts: Uint32Array.of(0, 2, 4, 6), chosen: Uint32Array.of(0, 1, 0, 1, 1, 2) };
const shares: RuleChoice = { rule: 'equal-shares', satisfaction: 'cost', completion: 'none', ties: 'id', seed: '' };
const measured = () => measure(instance, ballots, count(instance, ballots, shares));

function close(actual: number, expected: number): void {
  assert.ok(Math.abs(actual - expected) <= 1e-12 * Math.max(1, Math.abs(expected)), `${actual} is not ${expected}`);
}

test('the Gini coefficient of 2, 1, 1, 0 and 2 is 1/3, and of 2, 1, 0 and 2 it is 7/20', () => {
  close(gini(Float64Array.of(2, 1, 0), Float64Array.of(2, 2, 1), 5), 1 / 3);
  close(gini(Float64Array.of(2, 1), Float64Array.of(2, 1), 4), 7 / 20);
  assert.equal(gini(Float64Array.of(3, 3), Float64Array.of(4, 1), 5), 0);
  assert.equal(gini(Float64Array.of(0), Float64Array.of(9), 9), 0);
});

test('all three voters named the path, so nobody is excluded, and five of their votes are funded', () => {
  assert.deepEqual(measured().exclusion, { voters: 3, excluded: 0, exclusionRatio: 0, averageFundedProjects: 5 / 3 });
});

test('by cost two voters get 21 of at most 21 and one gets 9 of at most 29', () => {
  const [cost] = measured().satisfactions;
  assert.equal(cost!.satisfaction, 'cost');
  close(cost!.average, 17);
  close(cost!.ofBest!, (1 + 1 + 9 / 29) / 3);
  // Pairs differ by 0, 12 and 12, each counted twice: 48 / (2 * 3 * 51).
  close(cost!.gini, 48 / 306);
});

test('fair shares: 9 and 9 are spent on two voters who could get 9, and 3 on one who should get 10', () => {
  const { equalShare, cappedRatio, distance } = measured().fairShare;
  assert.equal(equalShare, 10);
  close(cappedRatio!, 2.3 / 3);
  close(distance, 7 / 3 / 10);
});

test('21 of 30 is spent, and the cheapest project with a vote left out is the pool', () => {
  assert.deepEqual(measured().budget, {
    budget: 30,
    spent: 21,
    left: 9,
    shareSpent: 0.7,
    exhaustive: true,
    cheapestLeftOut: { project: 'pool', cost: 20 },
  });
});

test('what is funded in part is spent, and neither what nobody named nor a later one of the same cost is cheapest', () => {
  const wider = { ...instance, projects: [...projects, { ...projects[2]!, id: 'pond' }] };
  const cast: Ballots = { starts: Uint32Array.of(0, 2, 4, 7), chosen: Uint32Array.of(0, 1, 0, 1, 1, 2, 4) };
  const choice: RuleChoice = { ...shares, rule: 'greedy', limits: { partial: { pool: 9 } } };
  const { budget } = measure(wider, cast, count(wider, cast, choice));
  const cheapestLeftOut = { project: 'pool', cost: 20 };
  assert.deepEqual(budget, { budget: 30, spent: 30, left: 0, shareSpent: 1, exhaustive: true, cheapestLeftOut });
  const free = { ...instance, budget: 0 };
  assert.equal(measure(free, ballots, count(free, ballots, shares)).budget.shareSpent, 1);
});

test('an outcome is exhaustive when only a limit stands against what would fit', () => {
  const exclusive = { ...shares, limits: { exclusive: [['park', 'path']] } };
  const roomy = { ...instance, budget: 33 };
  const limited = count(roomy, ballots, exclusive);
  assert.deepEqual(limited.winners, ['path']);
  assert.equal(measure(roomy, ballots, limited).budget.exhaustive, false);
  const alone = { ...instance, budget: 24 };
  assert.equal(measure(alone, ballots, count(alone, ballots, exclusive)).budget.exhaustive, true);
});

test('power: the North gets 12/21 of the money for 2/6 of the votes and, each voter split in two, 1/3 of the voters', () => {
  const north = measured().districts.find(({ name }) => name === 'North')!;
  close(north.shareOfSpending, 12 / 21);
  close(north.shareOfVotes, 1 / 3);
  close(north.shareOfVoters, 1 / 3);
  close(north.power!, 12 / 7);
  const nobody: Ballots = { starts: Uint32Array.of(0), chosen: new Uint32Array() };
  const dammed = measure(instance, nobody, count(instance, nobody, shares));
  assert.ok(dammed.districts.every(({ power }) => power === null));
});

test('votes and voters all fall somewhere: the shares of districts, and those of categories, add up to 1', () => {
  const { districts, categories } = measured();
  for (const places of [districts, categories]) {
    for (const share of ['shareOfSpending', 'shareOfVotes', 'shareOfVoters'] as const)
      close(
        places.reduce((total, place) => total + place[share], 0),
        1,
      );
  }
});

test('averages, Gini coefficients and fair shares are those of a count over voters in fractions', () => {
  const choices = ruleChoices(['cost', 'cardinality', 'points']);
  fc.assert(
    fc.property(elections('cumulative'), choices, (election, choice) => {
      const outcome = count(election.instance, election.ballots, choice);
      const { satisfactions, exclusion, fairShare } = measure(election.instance, election.ballots, outcome);
      const { budget } = election.instance;
      const costs = election.instance.projects.map(({ cost }) => cost);
      const funded = election.instance.projects.map(({ id }) => outcome.winners.includes(id));
      const names = utilities(election.instance, election.ballots, false);
      const votes = costs.map((_, project) => names.filter((row) => row[project]! > 0n).length);
      const worths: Record<string, (project: number) => Ratio> = {
        cost: (project) => whole(costs[project]!),
        cardinality: () => whole(1),
        points: () => [1n, BigInt(election.ballots.pointsScale ?? 1)],
        'cost-points': (project) => [BigInt(costs[project]!), BigInt(election.ballots.pointsScale ?? 1)],
        share: (project) => [BigInt(costs[project]!), BigInt(votes[project]!)],
      };
      for (const [satisfaction, worth] of Object.entries(worths)) {
        const found = satisfactions.find((each) => each.satisfaction === satisfaction)!;
        const gives = utilities(election.instance, election.ballots, satisfaction.endsWith('points'));
        const gains = gives.map((row) =>
          row.map((utility, project): Ratio => (utility === 0n ? whole(0) : over(worth(project), [1n, utility]))),
        );
        const values = gains.map((row) => sum(row.filter((_, project) => funded[project])));
        const best = gains.map((row) => slowBest(row, costs, budget));
        const able = best.flatMap((most, voter) => (most[0] > 0n ? [near(over(values[voter]!, most))] : []));
        close(found.average, values.length === 0 ? 0 : near(over(sum(values), whole(values.length))));
        close(found.gini, near(slowGini(values)));
        if (able.length === 0) assert.equal(found.ofBest, null);
        else close(found.ofBest!, able.reduce((a, b) => a + b) / able.length);
        if (satisfaction !== 'share' || values.length === 0) continue;
        const equal = budget / values.length;
        const fair = gains.map((row) => Math.min(equal, near(sum(row))));
        const off = values.reduce((total, value, voter) => total + Math.abs(near(value) - fair[voter]!), 0);
        close(fairShare.distance, equal === 0 ? 0 : off / values.length / equal);
      }
      const empty = names.filter((row) => !row.some((utility, project) => utility > 0n && funded[project]));
      assert.equal(exclusion.excluded, empty.length);
    }),
    { numRuns: 400 },
  );
});

test('a voter of weight 3 counts as three voters do', () => {
  fc.assert(
    fc.property(
      elections(),
      ruleChoices(['cost', 'cardinality']),
      fc.infiniteStream(fc.integer({ min: 1, max: 3 })),
      (election, choice, stream) => {
        const { starts, chosen } = election.ballots;
        const weights = Array.from({ length: starts.length - 1 }, () => stream.next().value as number);
        const rows = weights.flatMap((weight, voter) =>
          Array.from({ length: weight }, () => [...chosen.subarray(starts[voter], starts[voter + 1])]),
        );
        const copied = { starts: new Uint32Array(rows.length + 1), chosen: Uint32Array.from(rows.flat()) };
        rows.forEach((row, voter) => (copied.starts[voter + 1] = copied.starts[voter]! + row.length));
        const weighted = {
          starts,
          chosen,
          weights: Float64Array.from(weights, (weight) => 10 * weight),
          weightScale: 10,
        };
        const outcome = count(election.instance, copied, choice);
        assert.deepEqual(count(election.instance, weighted, choice), outcome);
        const [one, other] = [copied, weighted].map((each) => {
          const { histograms: _, payments, ...rest } = measure(election.instance, each, outcome);
          return JSON.parse(
            JSON.stringify({ ...rest, payments }, (key, value) =>
              key === 'bars' ? [] : typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value,
            ),
          ) as unknown;
        });
        assert.deepEqual(other, one);
      },
    ),
    { numRuns: 300 },
  );
});

test('all measures survive JSON, and every ratio stays in its range', () => {
  fc.assert(
    fc.property(elections(), ruleChoices(['cost', 'cardinality', 'sqrt-cost', 'share']), (election, choice) => {
      const found = measure(election.instance, election.ballots, count(election.instance, election.ballots, choice));
      assert.deepEqual(JSON.parse(JSON.stringify(found)), found);
      for (const { gini: inequality, ofBest, average } of found.satisfactions) {
        assert.ok(inequality >= 0 && inequality < 1 && average >= 0);
        assert.ok(ofBest === null || (ofBest >= 0 && ofBest <= 1 + 1e-12));
      }
      assert.ok(found.exclusion.exclusionRatio >= 0 && found.exclusion.exclusionRatio <= 1);
      assert.ok(found.fairShare.distance >= 0);
    }),
  );
});
