import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instance } from './instance.ts';
import { mergeBallots } from './profile.ts';
import { supportersOf } from './supporters.ts';
import { ballotsOf, example } from './testing/by-hand.ts';

const { instance } = example({ budget: 10, costs: { a: 4, b: 7, c: 5, d: 12 }, ballots: [] });

test('the last of a ranking gets nothing by Borda, so its voter is no supporter', () => {
  const ordinal: Instance = { ...instance, ballotType: 'ordinal' };
  const { starts, classes, weights } = supportersOf(
    mergeBallots(
      ordinal,
      ballotsOf([
        [0, 1],
        [1, 0],
        [1, 0],
      ]),
      'borda',
    ),
  );
  assert.deepEqual(
    [[...starts], [...classes], [...weights]],
    [
      [0, 1, 2, 2, 2],
      [0, 1],
      [1, 2, 0, 0],
    ],
  );
  const approved = mergeBallots(instance, ballotsOf([[0, 1], [1]]), 'cost');
  assert.deepEqual([...supportersOf(approved).weights], [1, 2, 0, 0]);
});

test('by relative cost who can afford nothing on the ballot is no supporter', () => {
  // Two ballots of the first class, one of the second; the third class is a voter for d alone, which is above the budget.
  const ballots = ballotsOf([[0, 2, 1], [1, 3], [3], [0, 1, 2]]);
  const profile = mergeBallots(instance, ballots, 'relative-cost');
  const supporters = supportersOf(profile);
  assert.deepEqual([...supporters.starts], [0, 1, 3, 4, 5]);
  assert.deepEqual([...supporters.classes], [0, 0, 1, 0, 1]);
  assert.deepEqual([...supporters.weights], [2, 3, 2, 1]);
});
