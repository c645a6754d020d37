import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count } from '../count.ts';
import type { RuleChoice } from '../outcome.ts';
import { example } from '../testing/by-hand.ts';

/** Each of eight voters has 5, which is enough for nothing; four of them name a project each. */
const { instance, ballots } = example({
  budget: 40,
  costs: { a: 6, b: 6, c: 10, d: 7 },
  ballots: [
    [1, 'a'],
    [1, 'b'],
    [1, 'c'],
    [1, 'd'],
    [4, ''],
  ],
});
const choice: RuleChoice = { rule: 'equal-shares', satisfaction: 'cost', completion: 'phragmen', ties: 'id', seed: '' };

test('from money left the loads are what is missing, and after equal ones the lowest goes on', () => {
  const { rounds } = count(instance, ballots, choice);
  assert.deepEqual(
    rounds.map(({ project, load, left }) => [project, load, left]),
    [
      ['a', '1/1', 34],
      ['b', '1/1', 28],
      ['d', '2/1', 21],
      ['c', '5/1', 11],
    ],
  );
});

test('progress is the money spent so far, and at the end all of it', () => {
  const told: number[] = [];
  count(instance, ballots, { ...choice, rule: 'phragmen', completion: 'none' }, (spent) => told.push(spent));
  assert.deepEqual(told, [6, 12, 19, 29, 40]);
});
