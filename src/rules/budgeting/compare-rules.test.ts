import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareRules, everyRule } from './compare-rules.ts';
import { example } from './testing/by-hand.ts';

const { instance, ballots } = example({
  budget: 10,
  costs: { a: 6, b: 5, c: 4 },
  ballots: [
    [2, 'a b'],
    [1, 'c'],
  ],
});

test('the rules are listed with their completions and satisfactions, each only with what it reads', () => {
  const named = everyRule(instance, ballots, ['cost', 'cardinality'], { ties: 'id', seed: 's' }).map(
    ({ rule, completion, satisfaction }) => `${rule} ${completion} ${satisfaction}`,
  );
  assert.deepEqual(named.slice(0, 4), [
    'greedy none cost',
    'greedy none cardinality',
    'equal-shares none cost',
    'equal-shares none cardinality',
  ]);
  assert.deepEqual(named.slice(18), [
    'phragmen none cost',
    'phragmen greedy cost',
    'phragmen greedy cardinality',
    'phragmen maximin-support cost',
    'maximin-support none cost',
    'max-welfare none cost',
    'max-welfare none cardinality',
  ]);
});

test('all are listed with the same ties, seed and limits, without those that the limits do not go with', () => {
  const limits = { groups: [{ of: 'district', name: '', atLeast: 1 }] } as const;
  const choices = everyRule(instance, ballots, ['cost'], { ties: 'id', seed: 's', limits });
  assert.ok(choices.length > 0 && choices.every(({ rule }) => rule !== 'max-welfare'));
  for (const { ties, seed, limits: own } of choices)
    assert.deepEqual({ ties, seed, limits: own }, { ties: 'id', seed: 's', limits });
  const [free] = everyRule(instance, ballots, ['cost'], { ties: 'id', seed: 's' });
  assert.deepEqual(free, { rule: 'greedy', satisfaction: 'cost', completion: 'none', ties: 'id', seed: 's' });
});

test('progress counts the rules that are done, from none to all', () => {
  const told: string[] = [];
  const choices = everyRule(instance, ballots, ['cost'], { ties: 'id', seed: '' }).slice(0, 3);
  compareRules(instance, ballots, choices, (done, total) => told.push(`${done}/${total}`));
  assert.deepEqual(told, ['0/3', '1/3', '2/3', '3/3']);
  compareRules(instance, ballots, [], () => assert.fail('there is nothing to tell'));
});
