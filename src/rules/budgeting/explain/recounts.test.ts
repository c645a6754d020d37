import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RuleChoice } from '../outcome.ts';
import { mergeBallots } from '../profile.ts';
import { example } from '../testing/by-hand.ts';
import { withCost } from './changed-profile.ts';
import { Recounts } from './recounts.ts';

const { instance, ballots } = example({
  budget: 12,
  costs: { a: 8, b: 8 },
  ballots: [
    [2, 'a b'],
    [1, 'a'],
  ],
});
const profile = mergeBallots(instance, ballots, 'cost');
const greedy: RuleChoice = { rule: 'greedy', satisfaction: 'cost', completion: 'none', ties: 'id', seed: '' };

/** A recount by greedy goes through 3 entries and 20 for each project. */
const ONE = 3 + 40;

function recounts(effort: number, choice: Partial<RuleChoice> = {}): Recounts {
  return new Recounts(profile, { ...greedy, ...choice }, effort);
}

test('the least change that matters is found by halving, in as many steps as there are digits', () => {
  for (let least = 1; least <= 8; least++) {
    const asked: number[] = [];
    const found = recounts(1e6).least(8, (change) => {
      asked.push(change);
      return change >= least;
    });
    assert.equal(found, least);
    assert.ok(asked.length <= 4 && asked[0] === 8 && new Set(asked).size === asked.length, `${asked}`);
  }
  assert.equal(
    recounts(1e6).least(8, () => false),
    'fails',
  );
});

test('a search begins only where the effort is enough for all its steps, and takes it off', () => {
  const always = (): boolean => true;
  // 7 takes three steps and the first one.
  assert.equal(recounts(4 * ONE - 1).least(7, always), undefined);
  const enough = recounts(4 * ONE);
  assert.equal(enough.least(7, always), 1);
  assert.equal(enough.least(1, always), undefined);
  enough.grant(2 * ONE);
  assert.equal(enough.least(1, always), 1);
  // Changes that take the work of three recounts each.
  assert.equal(recounts(12 * ONE - 1).least(7, always, 3), undefined);
  assert.equal(recounts(12 * ONE).least(7, always, 3), 1);
});

test('a recount by Equal Shares counts as five of greedy', () => {
  const steps = (effort: number): unknown => recounts(effort, { rule: 'equal-shares' }).least(7, () => true);
  assert.deepEqual([steps(20 * ONE - 1), steps(20 * ONE)], [undefined, 1]);
});

test('the first of some changes that matters is found, each for the effort of one recount', () => {
  const upTo = (effort: number): unknown => recounts(effort).first(['x', 'y', 'z'], (change) => change === 'y');
  assert.deepEqual([upTo(3 * ONE), upTo(2 * ONE), upTo(2 * ONE - 1)], ['y', 'y', undefined]);
  assert.equal(
    recounts(3 * ONE).first(['x', 'y'], () => false),
    'fails',
  );
});

test('with Add1 every one of its runs is taken off, and a search in the middle of them ends', () => {
  const two = example({
    budget: 12,
    costs: { a: 3, b: 8 },
    ballots: [
      [2, 'a'],
      [1, 'b'],
    ],
  });
  const own = mergeBallots(two.instance, two.ballots, 'cost');
  const choice: RuleChoice = { ...greedy, rule: 'equal-shares', completion: 'add1' };
  // From 4 for each voter to the 8 that b costs: told four times, each for the work of greedy once (2 entries and 20 for each project).
  const wins = (effort: number): unknown => {
    const search = new Recounts(own, choice, effort);
    return search.first(['b'], () => search.wins(own, 1));
  };
  assert.deepEqual([wins(4 * 42), wins(4 * 42 - 1), wins(42 - 1)], ['b', undefined, undefined]);
  assert.throws(() => recounts(1e6).first([1], () => assert.fail('something else')), /something else/);
});

test('a project wins by Equal Shares in the run itself or, where there are floors, after it', () => {
  const shares = { rule: 'equal-shares' } as const;
  assert.deepEqual(
    [0, 1].map((project) => recounts(0, shares).wins(profile, project)),
    [true, false],
  );
  const cheaper = withCost(profile, 'cost', 1, 4);
  // a takes 8/3 from each of three voters: two with 4/3 left do not have 4, but the floor does.
  assert.ok(!recounts(0, shares).wins(cheaper, 1));
  const groups = [{ of: 'category', name: '', atLeast: 12 }] as const;
  assert.ok(recounts(0, { ...shares, limits: { groups } }).wins(cheaper, 1));
  assert.ok(recounts(0, { ...shares, completion: 'greedy' }).wins(cheaper, 1));
  assert.ok(recounts(0, { ...shares, comparison: 'satisfaction' }).wins(cheaper, 1));
});
