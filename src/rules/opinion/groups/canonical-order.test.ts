import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { planted } from '../generate/planted.ts';
import { rearranged } from '../testing/rearranged.ts';
import { someOf } from '../testing/some-of.ts';
import { gatherVotes } from '../votes.ts';
import type { Votes } from '../votes.ts';
import { canonicalOrder } from './canonical-order.ts';
import { pickedVotes } from './picked-votes.ts';
import { sortedByKeys } from './sorted-by-keys.ts';

function canonical(votes: Votes): Votes {
  const { participants, statements } = canonicalOrder(votes, 1);
  return pickedVotes(votes, participants, statements);
}

test('rearranged votes become the very same matrix', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.integer({ min: 8, max: 60 }),
      fc.integer({ min: 6, max: 40 }),
      (seed, participants, statements) => {
        const { votes } = planted({ seed, participants, statements, voted: 0.4, groups: [2, 1], activitySpread: 1 });
        assert.deepEqual(canonical(rearranged(votes, seed).votes), canonical(votes));
      },
    ),
    { numRuns: 60 },
  );
});

test('so do those of a sparse conversation, in which statements differ only by who else voted', () => {
  const sparse = { participants: 145, statements: 9, voted: 0.2, groups: [1, 1], activitySpread: 1, heat: 2 };
  for (const seed of ['`le', ...Array.from({ length: 60 }, (_, n) => `sparse ${n}`)]) {
    const { votes } = planted({ seed, ...sparse });
    assert.deepEqual(canonical(rearranged(votes, seed).votes), canonical(votes));
  }
});

test('and those of one that is all symmetry', () => {
  // Four times the same: somebody agrees with one of two statements and disagrees with the other, a second one the reverse.
  const pairs = [0, 1, 2, 3].flatMap((n) => [
    [2 * n, 2 * n, 1],
    [2 * n, 2 * n + 1, -1],
    [2 * n + 1, 2 * n, -1],
    [2 * n + 1, 2 * n + 1, 1],
  ]);
  const column = (at: number): number[] => pairs.map((row) => row[at]!);
  const votes = gatherVotes(8, 8, { participant: column(0), statement: column(1), value: column(2) });
  for (let n = 0; n < 40; n += 1) assert.deepEqual(canonical(rearranged(votes, `${n}`).votes), canonical(votes));
});

test('participants with the same votes and statements with the same voters can be exchanged', () => {
  const rows = { participant: [0, 0, 1, 1, 2, 3], statement: [0, 1, 0, 1, 2, 2], value: [1, 1, 1, 1, -1, 0] };
  const votes = gatherVotes(4, 3, rows);
  for (let n = 0; n < 20; n += 1) assert.deepEqual(canonical(rearranged(votes, `${n}`).votes), canonical(votes));
});

test('who did not vote and what was not voted on is not there, and every vote is', () => {
  const votes = gatherVotes(5, 4, { participant: [1, 1, 3], statement: [0, 2, 2], value: [1, -1, 0] });
  const order = canonicalOrder(votes, 1);
  assert.deepEqual(order.participants.toSorted(), Int32Array.of(1, 3));
  assert.deepEqual(order.statements.toSorted(), Int32Array.of(0, 2));
  assert.deepEqual(canonical(votes).values.toSorted(), Int8Array.of(-1, 0, 1));
});

test('the votes of those who voted too little have no influence on the order of the others', () => {
  const { votes } = planted({ seed: 'few', participants: 60, statements: 20, voted: 0.5, groups: [1, 1] });
  const cast = new Int32Array(60);
  const fewer = someOf(votes, (p) => p < 40 || (cast[p]! += 1) <= 3);
  assert.deepEqual(
    canonicalOrder(fewer, 4),
    canonicalOrder(
      someOf(votes, (p) => p < 40),
      4,
    ),
  );
  assert.equal(canonicalOrder(fewer, 4).participants.length, 40);
});

test('keys are sorted by all of their 64 bits, few and many alike, and equal ones keep their order', () => {
  for (const count of [50, 9000]) {
    const high = Uint32Array.from({ length: count }, (_, at) => Math.imul(at % 97, 0x9e3779b1));
    const low = Uint32Array.from({ length: count }, (_, at) => Math.imul(at % 31, 0x85ebca77));
    const expected = Array.from({ length: count }, (_, at) => at).filter((at) => at % 3 !== 0);
    expected.sort((a, b) => high[a]! - high[b]! || low[a]! - low[b]! || a - b);
    assert.deepEqual(Array.from(sortedByKeys(high, low, (at) => at % 3 !== 0)), expected);
  }
});
