import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count } from '../count.ts';
import type { Ballots, Instance } from '../instance.ts';
import type { RuleChoice } from '../outcome.ts';
import { mergeBallots } from '../profile.ts';
import { ballotsOf, example } from '../testing/by-hand.ts';
import { measure } from './measure.ts';
import { replay } from './replay.ts';

const shares: RuleChoice = { rule: 'equal-shares', satisfaction: 'cost', completion: 'none', ties: 'id', seed: '' };
const tenTimes = (row: number[]): number[][] => Array.from({ length: 10 }, () => row);

test('bars of payments and of what is left are for a weight of 1, and voters count by weight', () => {
  // 80 voters of weight 0.5, ten of whom name nothing; 80 each for a weight of 1. Thirty give 60 for a (900); ten of these the last 20 for b (500),
  // ten others 80. Twenty give all for c (800); ten of these have nothing for d (400), and ten others give 80.
  const { instance } = example({ budget: 3200, costs: { a: 900, b: 500, c: 800, d: 400 }, ballots: [] });
  const rows = [[0], [0], [0, 1], [1], [2], [2, 3], [3], []].flatMap(tenTimes);
  const ballots: Ballots = { ...ballotsOf(rows), weights: new Float64Array(80).fill(5), weightScale: 10 };
  const { payments, effectiveVotes } = measure(instance, ballots, count(instance, ballots, shares));
  const bar = (at: number, voters: number): unknown => ({ from: at, to: at, voters });
  const found = payments!.projects.map(({ project, price, inFull, less, nothing, bars }) => {
    return [project, price.exact, inFull, less, nothing, bars];
  });
  assert.deepEqual(found, [
    ['a', '60/1', 15, 0, 0, [bar(60, 15)]],
    ['c', '80/1', 10, 0, 0, [bar(80, 10)]],
    ['b', '80/1', 5, 5, 0, [bar(20, 5), bar(80, 5)]],
    ['d', '80/1', 5, 0, 5, [bar(80, 5)]],
  ]);
  assert.equal(payments!.start.exact, '80/1');
  assert.deepEqual(payments!.left, {
    total: { exact: '600/1', near: 600 },
    bars: [bar(0, 25), bar(20, 10), bar(80, 5)],
  });
  assert.deepEqual(payments!.priceable, { satisfied: true, broken: [] });
  // 900 / 60, 800 / 80, 500 / 80 and 400 / 80 votes; before anything is spent d has all its ten.
  assert.deepEqual(
    effectiveVotes!.rounds.map(({ round, project, effective }) => [round, project, effective.near]),
    [
      [1, 'a', 15],
      [2, 'c', 10],
      [3, 'b', 6.25],
      [4, 'd', 5],
    ],
  );
  assert.deepEqual(effectiveVotes!.projects[3], { project: 'd', votes: 10, perRound: [10, 10, 5, 5] });
});

test('who gets nothing out of a project is none of those who had nothing left for it', () => {
  const { instance } = example({ budget: 10, costs: { a: 4, free: 0 }, ballots: [] });
  const nothing = (own: Instance, ballots: Ballots, satisfaction: RuleChoice['satisfaction']): unknown => {
    const outcome = count(own, ballots, { ...shares, satisfaction });
    return measure(own, ballots, outcome).payments!.projects.map((each) => [each.project, each.inFull, each.nothing]);
  };
  const scored: Ballots = { ...ballotsOf([[0], [0]]), points: Float64Array.of(2, 0) };
  assert.deepEqual(nothing({ ...instance, ballotType: 'scoring' }, scored, 'points'), [['a', 1, 0]]);
  // By relative cost a ballot for what is free alone gives nothing.
  assert.deepEqual(nothing(instance, ballotsOf([[0, 1], [1]]), 'relative-cost'), [
    ['free', 1, 0],
    ['a', 1, 0],
  ]);
});

test('an outcome that the supporters cannot have paid for is refused', () => {
  const { instance, ballots } = example({
    budget: 10,
    costs: { a: 4, b: 9 },
    ballots: [
      [1, 'a'],
      [1, 'b'],
    ],
  });
  const outcome = count(instance, ballots, shares);
  const [round] = outcome.rounds;
  const other = { ...outcome, winners: ['b'], rounds: [{ ...round!, project: 'b' }] };
  assert.throws(
    () => replay(mergeBallots(instance, ballots, 'cost'), other),
    /The supporters of a funded project cannot pay for it: not an outcome of these ballots\./,
  );
});
