import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count } from '../count.ts';
import type { Ballots, Instance } from '../instance.ts';
import type { RuleChoice } from '../outcome.ts';
import { mergeBallots } from '../profile.ts';
import { ballotsOf, example } from '../testing/by-hand.ts';
import { Recounts } from './recounts.ts';
import { SmallestChanges } from './smallest-change.ts';

const greedy: RuleChoice = { rule: 'greedy', satisfaction: 'cost', completion: 'none', ties: 'id', seed: '' };

/** Nine voters name a, one names b; only one of the two can be funded. */
function rivals(budget: number, a: number, b: number): { instance: Instance; ballots: Ballots } {
  return example({
    budget,
    costs: { a, b },
    ballots: [
      [9, 'a'],
      [1, 'b'],
    ],
  });
}

/** What b needs. */
function changesFor(b: number, choice: Partial<RuleChoice>, { instance, ballots } = rivals(100, 60, b), effort = 1e7) {
  const whole = { ...greedy, ...choice };
  const changes = new SmallestChanges(mergeBallots(instance, ballots, whole.satisfaction), whole, effort);
  changes.find(1);
  return changes.of(1);
}

test('as many new voters are found as the rule takes to prefer b, and the highest cost at which it wins', () => {
  const cases: [cost: number, choice: Partial<RuleChoice>, voters: number][] = [
    // More than nine votes, for at nine the tie goes to a.
    [41, {}, 9],
    // Of 16 voters the seven for b have 43.75 of 41, the nine for a 56.25 of 60; with 15 the six for b had 40.
    [41, { rule: 'equal-shares', completion: 'greedy' }, 6],
    // 90 of 100 new and old voters have 90 of 100.
    [90, { rule: 'equal-shares' }, 80],
    // 60 / 9 is more than 41 / 7 and less than 41 / 6; and more than 90 / 14 and less than 90 / 13.
    [41, { rule: 'phragmen' }, 6],
    [90, { rule: 'phragmen' }, 13],
    // 14 * 41 is more than 9 * 60, and 13 * 41 is not.
    [41, { rule: 'max-welfare' }, 13],
    [41, { rule: 'max-welfare', satisfaction: 'cardinality' }, 9],
    // 9 / sqrt(60) is less than 8 / sqrt(41), and more than 7 / sqrt(41).
    [41, { satisfaction: 'sqrt-cost' }, 7],
    // Each of the nine gets 1 / 60, each new voter 1 / 41: 7 / 41 is more than 9 / 60.
    [41, { satisfaction: 'relative-cost' }, 6],
    // All score the same, and more votes break the tie.
    [41, { satisfaction: 'share', ties: 'votes-cost-seed' }, 8],
  ];
  for (const [cost, choice, voters] of cases) {
    const { moreVotes, lowerCost } = changesFor(cost, choice);
    const label = JSON.stringify([cost, choice]);
    assert.deepEqual(moreVotes, { code: 'found', voters }, label);
    if (choice.rule !== 'equal-shares') assert.deepEqual(lowerCost, { code: 'found', cost: 40 }, label);
  }
});

test('per unit of money a dear project needs as many times the votes of a cheap one', () => {
  // 501 votes for 50 are more than 10 for 1.
  const { moreVotes } = changesFor(
    50,
    { satisfaction: 'cardinality' },
    example({
      budget: 50,
      costs: { a: 1, b: 50 },
      ballots: [
        [10, 'a'],
        [1, 'b'],
      ],
    }),
  );
  assert.deepEqual(moreVotes, { code: 'found', voters: 500 });
});

test('what costs the whole budget needs every voter by Equal Shares alone, and is found by every other way to count', () => {
  const whole = (choice: Partial<RuleChoice>): unknown => changesFor(100, choice).moreVotes;
  const shares = { rule: 'equal-shares' } as const;
  assert.deepEqual(whole(shares), { code: 'needs-every-voter' });
  assert.deepEqual(whole({ ...shares, completion: 'greedy' }), { code: 'found', voters: 9 });
  assert.deepEqual(whole({ ...shares, comparison: 'satisfaction' }), { code: 'found', voters: 9 });
  assert.deepEqual(whole({}), { code: 'found', voters: 9 });
  assert.deepEqual(changesFor(101, {}).moreVotes, { code: 'impossible' });
});

test('with points each new voter gives as many as the highest on any ballot', () => {
  const { instance } = rivals(100, 60, 41);
  const ballots: Ballots = { ...ballotsOf([[0], [0], [1]]), points: Float64Array.of(3, 4, 2) };
  const scoring = { instance: { ...instance, ballotType: 'scoring' as const }, ballots };
  // a has 7 points; b has 2, then 6, then 10.
  const found = { code: 'found', voters: 2, pointsEach: 4 };
  assert.deepEqual(changesFor(41, { satisfaction: 'cost-points' }, scoring).moreVotes, found);
  const { instance: priced, ballots: cast } = scoring;
  const outcome = count(priced, cast, { ...greedy, satisfaction: 'cost-points' });
  assert.deepEqual(outcome.winners, ['a']);
});

test('what no number of voters and no cost helps is said to be so, and what was not searched for too', () => {
  const limits = { minVotes: 1000 };
  assert.deepEqual(changesFor(41, { limits }), {
    moreVotes: { code: 'not-computed' },
    lowerCost: { code: 'impossible' },
  });
  const nothing = { moreVotes: { code: 'not-computed' }, lowerCost: { code: 'not-computed' } };
  assert.deepEqual(changesFor(41, {}, undefined, 0), nothing);
  const { instance, ballots } = rivals(100, 60, 41);
  const profile = mergeBallots(instance, ballots, 'cost');
  assert.deepEqual(new SmallestChanges(profile, greedy, 1e7).of(1), nothing);
  // Without effort too nobody can make a project win that nobody names.
  const unnamed = example({ budget: 100, costs: { a: 60, b: 41 }, ballots: [[9, 'a']] });
  assert.deepEqual(changesFor(41, {}, unnamed, 0).lowerCost, { code: 'impossible' });
});

test('effort that is shared with another search is used up by both', () => {
  const { instance, ballots } = rivals(100, 60, 41);
  const profile = mergeBallots(instance, ballots, 'cost');
  const shared = new Recounts(profile, greedy, 0);
  const changes = new SmallestChanges(profile, greedy, shared);
  changes.find(1);
  assert.deepEqual(changes.of(1).lowerCost, { code: 'not-computed' });
  shared.grant(1e6);
  changes.find(1);
  assert.deepEqual(changes.of(1).lowerCost, { code: 'found', cost: 40 });
});
