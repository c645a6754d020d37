import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ballots, BallotType, Instance } from './instance.ts';
import type { Satisfaction } from './outcome.ts';
import { countableBy, entryUtilities } from './satisfaction.ts';
import { ballotsOf, example } from './testing/by-hand.ts';

const { instance } = example({ budget: 10, costs: { a: 1, b: 2, c: 3, d: 4 }, ballots: [] });
const ranked = ballotsOf([[0, 1, 2], [], [1, 3]]);
const scored: Ballots = { ...ranked, points: Float64Array.of(7, 0, 5, 2, 9) };

test('each entry of a ballot has the utility of the table, ranks counting from the first named', () => {
  const utilities = (ballots: Ballots, satisfaction: Satisfaction): unknown => {
    const found = entryUtilities(ballots, satisfaction);
    return found && [...found];
  };
  assert.deepEqual(utilities(ranked, 'borda'), [2, 1, 0, 1, 0]);
  assert.deepEqual(utilities(ranked, 'cost-ranks'), [3, 2, 1, 3, 2]);
  assert.deepEqual(utilities(ranked, 'lexicographic'), [4, 2, 1, 4, 2]);
  assert.deepEqual(utilities(scored, 'points'), [7, 0, 5, 2, 9]);
  assert.deepEqual(utilities(scored, 'cost-points'), [7, 0, 5, 2, 9]);
  const ofOne: Satisfaction[] = ['cost', 'cardinality', 'sqrt-cost', 'relative-cost', 'share'];
  for (const satisfaction of ofOne) assert.equal(utilities(scored, satisfaction), undefined);
});

test('points need ballots with points, ranks need ordinal ones, and everything else is countable', () => {
  const problem = (satisfaction: Satisfaction, ballotType: BallotType, ballots: Ballots): string | undefined => {
    const own: Instance = { ...instance, ballotType };
    const result = countableBy(own, ballots, satisfaction);
    return result.ok ? undefined : result.error.code;
  };
  for (const satisfaction of ['cost', 'cardinality', 'sqrt-cost', 'relative-cost', 'share'] as const)
    assert.equal(problem(satisfaction, 'approval', ranked), undefined);
  for (const satisfaction of ['points', 'cost-points'] as const) {
    assert.equal(problem(satisfaction, 'cumulative', scored), undefined);
    assert.equal(problem(satisfaction, 'ordinal', ranked), 'no-points');
  }
  for (const satisfaction of ['borda', 'cost-ranks', 'lexicographic'] as const) {
    assert.equal(problem(satisfaction, 'ordinal', ranked), undefined);
    assert.equal(problem(satisfaction, 'scoring', scored), 'no-ranks');
  }
});

test('lexicographic scores are exact up to 1,000 ranks, so longer ballots are refused for them alone', () => {
  const ordinal: Instance = { ...instance, ballotType: 'ordinal' };
  const ranks = (length: number): Ballots => ballotsOf([[0], Array.from({ length }, (_, at) => at)]);
  assert.ok(countableBy(ordinal, ranks(1000), 'lexicographic').ok);
  assert.deepEqual(countableBy(ordinal, ranks(1001), 'lexicographic'), { ok: false, error: { code: 'too-long' } });
  assert.ok(countableBy(ordinal, ranks(1001), 'borda').ok);
});
