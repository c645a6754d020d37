import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count } from '../count.ts';
import type { Ballots, Instance } from '../instance.ts';
import type { RuleChoice } from '../outcome.ts';
import { ballotsOf, example } from '../testing/by-hand.ts';
import { explain } from './explain.ts';

const shares: RuleChoice = { rule: 'equal-shares', satisfaction: 'cost', completion: 'none', ties: 'id', seed: '' };

test('who paid in full, who gave the last, and who had nothing left are told apart, by weight', () => {
  // Five voters of weight 0.5 with 8 each per 1, so 4. Three pay 3 of the 9 for a and keep 1; then one of these gives it
  // for b (5), and another pays 4. Two pay 4 each for c (8), and one of these has nothing left for d (4), the other voter 4.
  const { instance } = example({ budget: 28, costs: { a: 9, b: 5, c: 8, d: 4 }, ballots: [] });
  const ballots: Ballots = {
    ...ballotsOf([[0], [0], [0, 1], [1], [2], [2, 3], [3]]),
    weights: new Float64Array(7).fill(5),
    weightScale: 10,
  };
  const outcome = count(instance, ballots, shares);
  assert.equal(outcome.endowment, '8/1');
  const { projects, endowment, left } = explain(instance, ballots, outcome, { effort: 0 });
  const paid = projects.map(({ payments, step }) => {
    const { most, inFull, less, nothing, total } = payments!;
    return [step, most.exact, inFull, less, nothing, total];
  });
  assert.deepEqual(paid, [
    ['equal-shares', '6/1', 1.5, 0, 0, 9],
    ['equal-shares', '8/1', 0.5, 0.5, 0, 5],
    ['equal-shares', '8/1', 1, 0, 0, 8],
    ['equal-shares', '8/1', 0.5, 0, 0.5, 4],
  ]);
  assert.deepEqual([endowment, left], [{ exact: '8/1', near: 8 }, 2]);
});

/** After a (60) there are 40 left; b, c and d cost 50 each and have 1, 3 and 2 votes. */
const losing: Instance = example({ budget: 100, costs: { a: 60, b: 50, c: 50, d: 50 }, ballots: [] }).instance;
const cast = ballotsOf([[0, 1, 2, 3], [0, 2, 3], [0, 2], [0]]);
const greedy: RuleChoice = { ...shares, rule: 'greedy' };

test('smallest changes are looked for by votes, as far as the effort goes, and progress is told for each', () => {
  const told: [number, number][] = [];
  const outcome = count(losing, cast, greedy);
  // Ballots of 10 entries and 4 projects: 90 for a recount.
  const found = (effort: number, only?: string): (string | undefined)[] =>
    explain(losing, cast, outcome, only === undefined ? { effort } : { effort, only }, (...each) =>
      told.push(each),
    ).projects.map(({ smallestChange }) => smallestChange?.lowerCost.code);
  const enough = 1e6;
  const [some] = Array.from({ length: 60 }, (_, recounts) => found(90 * recounts)).filter((codes) =>
    codes.includes('found'),
  );
  assert.deepEqual(some, [undefined, 'not-computed', 'found', 'not-computed']);
  told.length = 0;
  assert.deepEqual(found(enough), [undefined, 'found', 'found', 'found']);
  assert.deepEqual(told, [
    [0, 3],
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
  assert.deepEqual(found(enough, 'd'), [undefined, 'not-computed', 'not-computed', 'found']);
});

test('projects without a district or a category stand together under no name', () => {
  const placed = {
    ...losing,
    projects: losing.projects.map((each, at) => (at === 0 ? { ...each, categories: ['x'], district: 'X' } : each)),
  };
  const { districts, categories } = explain(placed, cast, count(placed, cast, greedy), { effort: 0 });
  for (const [places, name] of [
    [districts, 'X'],
    [categories, 'x'],
  ] as const)
    assert.deepEqual(
      places.map((place) => [place.name, place.projects, place.votes]),
      [
        [name, 1, 4],
        ['', 3, 6],
      ],
    );
});
