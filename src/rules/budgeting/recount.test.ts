import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { count } from './count.ts';
import { canonicalJson, publishResult } from './published.ts';
import { recount, recountSentence } from './recount.ts';
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
