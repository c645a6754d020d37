import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareRules } from './compare-rules.ts';
import { count } from './count.ts';
import { explain } from './explain/explain.ts';
import type { Ballots } from './instance.ts';
import { measure } from './measures/measure.ts';
import { whatIfTies } from './measures/tie-trail.ts';
import type { RuleChoice } from './outcome.ts';
import { publishResult } from './published.ts';
import { recount } from './recount.ts';
import { knapsackElection, toddsCosts } from './testing/hard-knapsacks.ts';
import { TooHard, unlessTooHard } from './too-hard.ts';

// One ballot with 41 projects, of which no set spends the budget exactly, and no bound shows it.
const costs = toddsCosts(41);
const budget = Math.floor(costs.reduce((sum, cost) => sum + cost, 0) / 2);
const { instance } = knapsackElection(
  costs.map((cost) => ({ cost, value: 1 })),
  budget,
);
const ballots: Ballots = { starts: Uint32Array.of(0, 41), chosen: Uint32Array.from(costs.keys()) };

const by = (rule: RuleChoice['rule'], satisfaction: RuleChoice['satisfaction']): RuleChoice => ({
  rule,
  satisfaction,
  completion: 'none',
  ties: 'id',
  seed: '',
});

test('a rule that is too hard is named as such, and the rules after it are compared all the same', () => {
  const choices = [by('max-welfare', 'cost'), by('greedy', 'relative-cost'), by('greedy', 'cost')] as const;
  const done: number[] = [];
  const compared = compareRules(instance, ballots, choices, (at) => done.push(at));
  assert.deepEqual(compared.slice(0, 2), [
    { ok: false, error: { code: 'too-hard', choice: choices[0] } },
    { ok: false, error: { code: 'too-hard', choice: choices[1] } },
  ]);
  const [, , last] = compared;
  assert.ok(last!.ok);
  assert.deepEqual(last!.value.outcome, count(instance, ballots, choices[2]));
  assert.deepEqual(done, [0, 1, 2, 3]);
});

test('what is recounted for a project or a tie and is too hard is not computed', () => {
  const choice = by('greedy', 'relative-cost');
  const greedy = count(instance, ballots, by('greedy', 'cost'));
  const [loser] = instance.projects.filter(({ id }) => !greedy.winners.includes(id));
  // An outcome from elsewhere: the count itself would have been too hard.
  const tie = { round: 1, tied: ['p000', 'p001'], taken: 'p000', by: 'id' } as const;
  const { ties } = whatIfTies(instance, ballots, { ...greedy, choice: by('max-welfare', 'cost'), ties: [tie] });
  assert.deepEqual(ties[0]!.alternatives, [{ project: 'p001', counted: { code: 'not-computed' } }]);
  const outcome = { ...greedy, choice: by('max-welfare', 'cost') };
  const { projects } = explain(instance, ballots, outcome, { only: loser!.id });
  const { smallestChange } = projects.find(({ id }) => id === loser!.id)!;
  assert.deepEqual(smallestChange?.lowerCost, { code: 'not-computed' });
  assert.throws(() => count(instance, ballots, choice), TooHard);
});

test('measures leave out relative cost where it is too hard, and give all others', () => {
  const { satisfactions } = measure(instance, ballots, count(instance, ballots, by('greedy', 'cost')));
  assert.deepEqual(
    satisfactions.map(({ satisfaction }) => satisfaction),
    ['cost', 'cardinality', 'sqrt-cost', 'share'],
  );
});

test('a published result that is too hard to count again is refused, not taken for right', () => {
  const outcome = { ...count(instance, ballots, by('greedy', 'cost')), choice: by('greedy', 'relative-cost') };
  const recounted = recount(JSON.parse(JSON.stringify(publishResult(instance, ballots, outcome))));
  assert.ok(!recounted.ok);
  const why = 'is of a rule that these ballots make too hard to count';
  assert.deepEqual(recounted.error, [{ code: 'unreadable', at: 'choice', why }]);
});

test('nothing but TooHard is taken for too hard', () => {
  assert.equal(
    unlessTooHard(() => 1),
    1,
  );
  assert.equal(
    unlessTooHard(() => {
      throw new TooHard('It');
    }),
    undefined,
  );
  assert.throws(() =>
    unlessTooHard(() => {
      throw new TypeError('no');
    }),
  );
});
