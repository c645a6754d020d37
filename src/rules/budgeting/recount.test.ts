import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { count } from './count.ts';
import { canonicalJson, publishResult } from './published.ts';
import { recountBy, recountSentence } from './recount-by.ts';
import { recount } from './recount.ts';
import type { RuleChoice } from './outcome.ts';
import { ruleChoices } from './testing/countings.ts';
import { elections } from './testing/elections.ts';

test('a published result is found right after a journey through JSON', () => {
  fc.assert(
    fc.property(
      elections('cumulative'),
      ruleChoices(['cost', 'cardinality', 'points']),
      ({ instance, ballots }, choice) => {
        const published = publishResult(instance, ballots, count(instance, ballots, choice));
        const recounted = recount(JSON.parse(JSON.stringify(published)));
        assert.ok(recounted.ok, recounted.ok ? '' : JSON.stringify(recounted.error));
      },
    ),
  );
});

const project = (id: string, cost: number) => ({ id, name: id, cost, categories: [], targets: [] });
const instance = {
  budget: 10,
  unitsPerCurrency: 1,
  currency: 'USD',
  ballotType: 'approval' as const,
  projects: [project('a', 10), project('b', 4)],
};
const ballots = { starts: Uint32Array.of(0, 1, 2, 4), chosen: Uint32Array.of(1, 0, 0, 1) };
const choice = { rule: 'greedy', satisfaction: 'cost', completion: 'none', ties: 'id', seed: '' } as const;
const published = publishResult(instance, ballots, count(instance, ballots, choice));

test('the digest is the SHA-256 of the canonical text, with keys in order and no white space', () => {
  const text = canonicalJson({ ballots: published.ballots, choice, instance, outcome: published.outcome });
  assert.ok(text.startsWith('{"ballots":{"chosen":[[0],[0,1],[1]]},"choice":{"completion":"none",'));
  assert.equal(published.digest, `sha256:${createHash('sha256').update(text).digest('hex')}`);
});

test('a changed ballot shows in the digest and in the outcome', () => {
  const forged = { ...published, ballots: { chosen: [[1], [1], [1]] } };
  const recounted = recount(forged);
  assert.ok(!recounted.ok);
  assert.deepEqual(
    recounted.error.map(({ code }) => code),
    ['digest-differs', 'outcome-differs'],
  );
  for (const problem of recounted.error) assert.match(recountSentence(problem), /\.$/);
});

test('a changed winner is found even where the digest was made to fit', () => {
  const outcome = { ...published.outcome, winners: ['b'] };
  const forged = publishResult(instance, ballots, outcome);
  const recounted = recount(forged);
  assert.ok(!recounted.ok);
  assert.deepEqual(recounted.error, [{ code: 'outcome-differs', winnersDiffer: true, stated: ['b'], computed: ['a'] }]);
});

test('a sum that was changed is found where the winners are right and the digest was made to fit', () => {
  const recounted = recount(publishResult(instance, ballots, { ...published.outcome, cost: 9 }));
  assert.ok(!recounted.ok);
  assert.deepEqual(recounted.error, [
    { code: 'outcome-differs', winnersDiffer: false, stated: ['a'], computed: ['a'] },
  ]);
});

test('anything that is not a published result is refused, never thrown at', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => assert.ok(!recount(value).ok)));
  const broken = { ...published, ballots: { chosen: [[0, 0], [7]] } };
  const recounted = recount(broken);
  assert.ok(!recounted.ok);
  assert.deepEqual(
    recounted.error.map((problem) => problem.code === 'unreadable' && problem.at),
    ['ballots.chosen[0]', 'ballots.chosen[1]'],
  );
});

test('weights, options and limits make the same journey, and are counted again', () => {
  const weighed = fc.tuple(
    elections('cumulative'),
    fc.array(fc.constantFrom(0, 5, 10, 25), { minLength: 24, maxLength: 24 }),
  );
  const options: fc.Arbitrary<Partial<RuleChoice>> = fc.constantFrom(
    { rule: 'greedy', noSkip: true },
    { rule: 'equal-shares', comparison: 'exclusion-ratio' },
    { rule: 'equal-shares', completion: 'add1', limits: { minVotes: 1.5, minPoints: 2 } },
    { rule: 'greedy', limits: { groups: [{ of: 'category', name: '', atMost: 20, atLeast: 5 }] } },
  );
  fc.assert(
    fc.property(weighed, options, ([{ instance, ballots }, weights], option) => {
      fc.pre(instance.budget > 5);
      const columns = {
        ...ballots,
        weights: Float64Array.from(weights.slice(0, ballots.starts.length - 1)),
        weightScale: 10,
      };
      const ids = instance.projects.map(({ id }) => id);
      const named = ids.length > 1 ? { exclusive: [ids.slice(0, 2)], partial: { [ids[0]!]: 1 } } : {};
      const limits = { ...option.limits, ...named };
      const outcome = count(instance, columns, { ...choice, ...option, limits });
      const journey = JSON.parse(JSON.stringify(publishResult(instance, columns, outcome)));
      assert.equal(journey.ballots.weights.length, columns.weights.length);
      const recounted = recount(journey);
      assert.ok(recounted.ok, recounted.ok ? '' : JSON.stringify(recounted.error));
    }),
  );
});

test('equal ballots of different weight stand in order of their weight, whoever cast them first', () => {
  const weighed = (...weights: readonly number[]) => ({
    starts: Uint32Array.of(0, 1, 2),
    chosen: Uint32Array.of(1, 1),
    weights: Float64Array.from(weights),
    weightScale: 10,
  });
  const [one, other] = [weighed(25, 10), weighed(10, 25)].map((columns) =>
    publishResult(instance, columns, count(instance, columns, choice)),
  );
  assert.deepEqual(one?.ballots, { chosen: [[1], [1]], weights: [10, 25], weightScale: 10 });
  assert.equal(one?.digest, other?.digest);
});

test('ballots stand in order of what they name and then of their points, whoever cast them first', () => {
  const cast = (...rows: readonly (readonly [chosen: number, points: number])[]) => ({
    starts: Uint32Array.of(0, 1, 2, 3),
    chosen: Uint32Array.from(rows, ([chosen]) => chosen),
    points: Float64Array.from(rows, ([, points]) => points),
    pointsScale: 1,
  });
  for (const columns of [cast([1, 2], [0, 9], [1, 1]), cast([1, 1], [1, 2], [0, 9])]) {
    const { ballots: stated } = publishResult(instance, columns, count(instance, columns, choice));
    assert.deepEqual(stated, { chosen: [[0], [1], [1]], points: [[9], [1], [2]], pointsScale: 1 });
  }
  // The first name in which two ballots differ decides, and one that ends before that goes first.
  const long = { starts: Uint32Array.of(0, 2, 4, 5), chosen: Uint32Array.of(1, 2, 1, 0, 1) };
  const { ballots: stated } = publishResult(instance, long, count(instance, long, choice));
  assert.deepEqual(stated, { chosen: [[1], [1, 0], [1, 2]] });
});

test('what does not go together is refused with its place', () => {
  const refusals: readonly (readonly [changes: object, at: string, why: RegExp])[] = [
    [{ choice: { ...choice, rule: 'dictator' } }, 'choice.rule', /is not greedy/],
    [{ choice: { ...choice, noSkip: false } }, 'choice.noSkip', /is not true/],
    [{ choice: { ...choice, comparison: 'taste' } }, 'choice.comparison', /is not satisfaction/],
    [{ choice: { ...choice, satisfaction: 'points' } }, 'choice', /no points/],
    [{ choice: { ...choice, satisfaction: 'borda' } }, 'choice', /rank nothing/],
    [{ choice: { ...choice, limits: { minVotes: '3' } } }, 'choice.limits.minVotes', /is not a number/],
    [{ choice: { ...choice, limits: { exclusive: [['a', 'z']] } } }, 'choice', /names the project "z"/],
    [{ choice: { ...choice, limits: { groups: [{ of: 'colour', name: '' }] } } }, 'choice.limits.groups[0].of', /./],
    [{ choice: { ...choice, limits: { groups: [{ of: 'district', name: 'x' }] } } }, 'choice', /no project has/],
    [{ choice: { ...choice, limits: { partial: { a: -1 } } } }, 'choice.limits.partial.a', /whole number/],
    [{ choice: { ...choice, limits: { partial: 7 } } }, 'choice.limits.partial', /is not an object/],
    [{ ballots: { ...published.ballots, weights: [1] } }, 'ballots.weights', /one weight for each ballot/],
    [{ ballots: { ...published.ballots, weights: [1, 1, 0.5] } }, 'ballots.weights[2]', /whole number/],
    [{ ballots: { ...published.ballots, weightScale: 3 } }, 'ballots.weightScale', /is not 1, 10, 100/],
  ];
  for (const [changes, at, why] of refusals) {
    const recounted = recount({ ...published, ...changes });
    assert.ok(!recounted.ok, at);
    const [problem] = recounted.error;
    assert.ok(problem?.code === 'unreadable', at);
    assert.equal(problem.at, at);
    assert.match(problem.why, why);
  }
});

/** Published before there were limits, weights and further rules. */
const early = `{"format":"concord-budget-result","version":1,"instance":{"budget":10,"unitsPerCurrency":1,"currency":"USD",
"ballotType":"cumulative","projects":[{"id":"a","name":"a","cost":6,"categories":["x"],"targets":[],"district":"n"},
{"id":"b","name":"b","cost":5,"categories":["x"],"targets":[],"district":"s"},
{"id":"c","name":"c","cost":3,"categories":["x"],"targets":[],"district":"n"}]},
"ballots":{"chosen":[[0],[0,2],[1]],"points":[[10],[4,6],[10]],"pointsScale":1},
"choice":{"rule":"equal-shares","satisfaction":"points","completion":"add1u","ties":"votes-cost-seed","seed":"lot",
"add1Start":"whole"},"outcome":{"choice":{"rule":"equal-shares","satisfaction":"points","completion":"add1u",
"ties":"votes-cost-seed","seed":"lot","add1Start":"whole"},"winners":["a","c"],"cost":9,"rounds":[{"round":1,
"project":"a","step":"equal-shares","supporters":2,"maxPayment":"4/1","paidInFull":1,"left":4},{"round":2,"project":"c",
"step":"completion","supporters":1,"left":1}],"ties":[{"round":1,"tied":["a","c"],"taken":"a","by":"votes"}],
"endowment":"4/1"},"digest":"sha256:22a10d2a9b7254a652464133840348e74d85152b52a29edf4632c8d5f56c9869"}`;

test('an early export is still found right, step by step', () => {
  const steps: string[] = [];
  const recounted = recountBy(count, JSON.parse(early), undefined, (step) => steps.push(step));
  assert.ok(recounted.ok, recounted.ok ? '' : JSON.stringify(recounted.error));
  assert.deepEqual(steps, ['read', 'digest', 'count']);
});

test('what a recount finds is said in a sentence', () => {
  assert.equal(
    recountSentence({ code: 'unreadable', at: '', why: 'is not an object' }),
    'The export is not an object.',
  );
  assert.equal(
    recountSentence({ code: 'unreadable', at: 'choice.seed', why: 'is not a text' }),
    'choice.seed is not a text.',
  );
  assert.equal(
    recountSentence({ code: 'digest-differs', stated: 'sha256:1', computed: 'sha256:2' }),
    'The digest does not fit the contents: stated sha256:1, computed sha256:2.',
  );
  const differs = { code: 'outcome-differs', winnersDiffer: true } as const;
  assert.equal(
    recountSentence({ ...differs, stated: [], computed: ['a', 'b'] }),
    'The count gives another result: stated none; counted a, b.',
  );
  assert.equal(
    recountSentence({ ...differs, winnersDiffer: false, stated: ['a'], computed: ['a'] }),
    'The winners are right, but the rounds, ties or sums stated are not those of the count.',
  );
});
