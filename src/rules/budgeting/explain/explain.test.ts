import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { compareRules, everyRule } from '../compare-rules.ts';
import { count } from '../count.ts';
import { readFraction } from '../fraction.ts';
import type { Ballots, Instance } from '../instance.ts';
import type { RuleChoice } from '../outcome.ts';
import { countings, ruleChoices } from '../testing/countings.ts';
import { elections } from '../testing/elections.ts';
import { asWeightsAndAsCopies } from '../testing/same-election.ts';
import { explain } from './explain.ts';

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

function account(id: string, choice: RuleChoice = shares) {
  return explain(instance, ballots, count(instance, ballots, choice)).projects.find((project) => project.id === id)!;
}

test('a funded project says who paid: three pay 3 for the path, then two pay 6 for the park', () => {
  assert.deepEqual(account('path').payments, {
    most: { exact: '3/1', near: 3 },
    inFull: 3,
    less: 0,
    nothing: 0,
    total: 9,
  });
  assert.deepEqual(account('park').payments, {
    most: { exact: '6/1', near: 6 },
    inFull: 2,
    less: 0,
    nothing: 0,
    total: 12,
  });
});

test('an unfunded project says what its supporters had left and what was missing', () => {
  const pool = account('pool');
  assert.deepEqual(pool.supportersLeft, { exact: '7/1', near: 7 });
  assert.deepEqual(pool.whyNot, { code: 'supporters-lack-money', missing: { exact: '13/1', near: 13 } });
  assert.deepEqual(pool.smallestChange!.lowerCost, { code: 'found', cost: 7 });
});

test('what nobody named could not win at any cost, but could with voters of its own', () => {
  const dam = account('dam');
  assert.deepEqual(dam.whyNot, { code: 'nobody-voted' });
  assert.deepEqual(dam.smallestChange, { moreVotes: { code: 'found', voters: 1 }, lowerCost: { code: 'impossible' } });
});

test('greedy says that the pool does not fit in what is left, and at which cost it would', () => {
  const pool = account('pool', { ...shares, rule: 'greedy' });
  assert.deepEqual(pool.whyNot, { code: 'does-not-fit', left: 9 });
  assert.deepEqual(pool.smallestChange!.lowerCost, { code: 'found', cost: 9 });
});

test('by Equal Shares alone a project that costs the whole budget needs every voter, however many more come', () => {
  const whole = {
    ...instance,
    projects: [{ ...instance.projects[0]!, cost: instance.budget }, ...instance.projects.slice(1)],
  };
  const project = whole.projects[0]!.id;
  const alone: RuleChoice = { ...shares, completion: 'none' };
  const explained = explain(whole, ballots, count(whole, ballots, alone)).projects[0]!;
  assert.deepEqual(explained.smallestChange?.moreVotes, { code: 'needs-every-voter' });
  for (const extra of [1, 1_000, 100_000])
    assert.ok(!count(whole, withVoters(ballots, 0, extra), alone).winners.includes(project));
  const everybody: Ballots = { starts: Uint32Array.of(0, 1, 2), chosen: Uint32Array.of(0, 0) };
  assert.deepEqual(count(whole, everybody, alone).winners, [project]);
});

test('spending is shared out by district and category, and evenly among the categories of one project', () => {
  const { districts, categories, voters } = explain(instance, ballots, count(instance, ballots, shares));
  assert.deepEqual(
    districts.map(({ name, spent }) => [name, spent]),
    [
      ['North', 12],
      ['South', 9],
      ['', 0],
    ],
  );
  assert.equal(categories.find(({ name }) => name === 'green')!.spent, 6);
  assert.deepEqual(voters, { voters: 3, withFundedProject: 3, averageFundedProjects: 5 / 3, averageFundedCost: 17 });
});

test('the changes found win when they are counted, and the next smaller ones do not', () => {
  fc.assert(
    fc.property(elections(), ruleChoices(['cost', 'cardinality']), (election, choice) => {
      const explained = explain(
        election.instance,
        election.ballots,
        count(election.instance, election.ballots, choice),
      );
      explained.projects.forEach((project, index) => {
        if (project.smallestChange === undefined) return;
        const { moreVotes, lowerCost } = project.smallestChange;
        const winsWith = (extra: number): boolean =>
          count(election.instance, withVoters(election.ballots, index, extra), choice).winners.includes(project.id);
        const winsAt = (cost: number): boolean => {
          const changed = election.instance.projects.with(index, { ...election.instance.projects[index]!, cost });
          return count({ ...election.instance, projects: changed }, election.ballots, choice).winners.includes(
            project.id,
          );
        };
        if (moreVotes.code === 'found')
          assert.deepEqual([winsWith(moreVotes.voters), winsWith(moreVotes.voters - 1)], [true, false]);
        if (lowerCost.code === 'found')
          assert.deepEqual([winsAt(lowerCost.cost), winsAt(lowerCost.cost + 1)], [true, false]);
      });
    }),
    { numRuns: 300 },
  );
});

test('what the supporters of a project paid adds up to its cost, and all of an explanation survives JSON', () => {
  fc.assert(
    fc.property(elections('cumulative'), ruleChoices(['cost', 'cardinality', 'points']), (election, choice) => {
      const outcome = count(election.instance, election.ballots, choice);
      const explained = explain(election.instance, election.ballots, outcome, { effort: 0 });
      assert.deepEqual(JSON.parse(JSON.stringify(explained)), explained);
      for (const { payments, votes, cost } of explained.projects) {
        if (payments === undefined) continue;
        const { inFull, less, nothing } = payments;
        assert.ok(inFull >= 0 && less >= 0 && nothing >= 0 && inFull + less + nothing === votes);
        const { numerator, denominator } = readFraction(payments.most.exact);
        assert.ok(BigInt(cost) * denominator <= numerator * BigInt(inFull + less));
      }
    }),
  );
});

test('a voter of weight 3 is told of as three voters are', () => {
  fc.assert(
    fc.property(countings(), (counting) => {
      const [weighted, copied] = asWeightsAndAsCopies(counting).map(({ instance: own, ballots: cast, choice }) =>
        explain(own, cast, count(own, cast, choice), { effort: 0 }),
      );
      assert.deepEqual(rounded(weighted), rounded(copied));
    }),
    { numRuns: 300 },
  );
});

/** Averages are sums in another order. */
const rounded = (explained: unknown): unknown =>
  JSON.parse(JSON.stringify(explained), (_, each: unknown) =>
    typeof each === 'number' ? Number(each.toPrecision(12)) : each,
  );

test('after a comparison that greedy won nobody is said to lack the money of Equal Shares', () => {
  const each: Ballots = { starts: Uint32Array.of(0, 1, 2, 2), chosen: Uint32Array.of(0, 2) };
  const outcome = count(instance, each, { ...shares, comparison: 'exclusion-ratio' });
  assert.deepEqual([outcome.compared?.taken, outcome.winners], ['greedy', ['park']]);
  const { projects: explained } = explain(instance, each, outcome);
  assert.deepEqual(explained.find(({ id }) => id === 'pool')!.whyNot, { code: 'does-not-fit', left: 18 });
});

test('a project that Equal Shares funded is told that it lost the comparison with greedy', () => {
  // Each of four has 10: the one who wants the pool pays for it, the three who want the park of 35 cannot.
  const wanted = {
    ...instance,
    budget: 40,
    projects: [
      { ...projects[0]!, id: 'park', cost: 35 },
      { ...projects[0]!, id: 'pool', cost: 10 },
    ],
  };
  const cast: Ballots = { starts: Uint32Array.of(0, 1, 2, 3, 4), chosen: Uint32Array.of(0, 0, 0, 1) };
  const outcome = count(wanted, cast, { ...shares, comparison: 'satisfaction' });
  assert.deepEqual([outcome.compared?.taken, outcome.winners], ['greedy', ['park']]);
  assert.deepEqual(explain(wanted, cast, outcome).projects[1]!.whyNot, { code: 'lost-comparison', left: 5 });
});

test('by BOS a project that would fit failed because its supporters had nothing left', () => {
  // Two of three voters give all they have, 20, for the bridge of 28; the bench of 2 would fit, but they are who wants it.
  const two = {
    ...instance,
    projects: [
      { ...projects[0]!, id: 'bridge', cost: 28 },
      { ...projects[0]!, id: 'bench', cost: 2 },
    ],
  };
  const cast: Ballots = { starts: Uint32Array.of(0, 2, 3, 3), chosen: Uint32Array.of(0, 1, 0) };
  const outcome = count(two, cast, { ...shares, rule: 'bos-equal-shares' });
  assert.deepEqual(outcome.winners, ['bridge']);
  const { whyNot } = explain(two, cast, outcome).projects[1]!;
  assert.deepEqual(whyNot, { code: 'supporters-lack-money', missing: { exact: '2/1', near: 2 } });
});

test('with no effort allowed the smallest changes are marked as not computed', () => {
  const { projects: explained } = explain(instance, ballots, count(instance, ballots, shares), { effort: 0 });
  assert.deepEqual(explained[2]!.smallestChange!.moreVotes, { code: 'not-computed' });
});

test('every rule with every completion is counted side by side, each as if alone', () => {
  const choices = everyRule(instance, ballots, ['cost', 'cardinality', 'points'], { ties: 'id', seed: '' });
  // Greedy, Equal Shares with seven completions, BOS, Phragmen then greedy and max welfare by both satisfactions that go with
  // these ballots; Phragmen, Phragmen then maximin support, and maximin support once.
  assert.equal(choices.length, 2 * 11 + 3);
  const compared = compareRules(instance, ballots, choices);
  assert.equal(compared.length, choices.length);
  compared.forEach((each, at) => {
    assert.ok(each.ok);
    assert.deepEqual(each.value.outcome, count(instance, ballots, choices[at]!));
  });
});

function withVoters({ starts, chosen }: Ballots, project: number, extra: number): Ballots {
  const added = Array.from({ length: extra }, (_, k) => chosen.length + k + 1);
  return {
    starts: Uint32Array.of(...starts, ...added),
    chosen: Uint32Array.of(...chosen, ...added.map(() => project)),
  };
}
