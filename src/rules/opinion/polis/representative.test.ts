import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { conversation, divided, votesOf } from '../testing/small-conversations.ts';
import { countByPart } from '../votes.ts';
import type { Votes } from '../votes.ts';
import { SIGNIFICANT } from './proportion-tests.ts';
import { representative } from './representative.ts';

const listed = (votes: Votes, part: readonly number[], ...out: readonly number[]): string[][] =>
  representative(
    countByPart(votes, part, Math.max(...part) + 1),
    Uint8Array.from({ length: votes.statements }, (_, at) => (out.includes(at) ? 1 : 0)),
  ).map((list) => list.map(({ statement, side, bestAgree }) => `${statement} ${side}${bestAgree ? ' best' : ''}`));

test('what one group is for and the other against stands for both, with every figure', () => {
  const votes = conversation('+', '+', '+', '-', '-', '-');
  const [first, second] = representative(countByPart(votes, [0, 0, 0, 1, 1, 1], 2), new Uint8Array(1));
  const { liftTest } = first![0]!;
  const figures = { statement: 0, seen: 3, votes: 3, share: 4 / 5, shareTest: 2, lift: 4, liftTest };
  assert.ok(Math.abs(liftTest - 0.75 / Math.sqrt(15 / 128)) < 1e-12);
  assert.deepEqual(first, [{ ...figures, side: 'agree', agreeing: 3, bestAgree: true }]);
  assert.deepEqual(second, [{ ...figures, side: 'disagree', agreeing: 0, bestAgree: false }]);
});

test('agreement comes before disagreement, however much stronger that is', () => {
  // Group 0 is set apart by disagreement with 0 most, and by agreement with 1 a little less.
  const votes = conversation('-+', '-+', '-+', '-0', '+-', '+-', '+0', '+0');
  assert.deepEqual(listed(votes, [0, 0, 0, 0, 1, 1, 1, 1])[0], ['1 agree best', '0 disagree']);
});

test('at most five, and statements that are left out are in no list', () => {
  const votes = conversation('+++++++', '+++++++', '+++++++', '-------', '-------', '-------');
  const part = [0, 0, 0, 1, 1, 1];
  assert.deepEqual(listed(votes, part)[0], ['0 agree best', '1 agree', '2 agree', '3 agree', '4 agree']);
  assert.deepEqual(listed(votes, part, 0, 2)[1], [
    '1 disagree',
    '3 disagree',
    '4 disagree',
    '5 disagree',
    '6 disagree',
  ]);
});

test('where nothing passes a group still has what it agrees on best, else what sets it apart most', () => {
  // Two of two agree, z = 1.73, but the lift over one of two has only z = 1.1. Of group 1 one of two agrees: z = 0.58.
  assert.deepEqual(listed(conversation('+', '+', '+', '0'), [0, 0, 1, 1]), [['0 agree best'], ['0 disagree']]);
});

test('what all agree with has no lift on either side, and is listed with disagreement, as in Polis', () => {
  assert.deepEqual(listed(conversation('++', '++', '++', '++'), [0, 0, 1, 1]), [
    ['0 disagree best'],
    ['0 disagree best'],
  ]);
});

test('where nothing passes and nothing is agreed on, what sets it apart most is taken', () => {
  // Both groups disagree with 1; with 0 group 0 disagrees in one vote of two, group 1 in none.
  const votes = conversation('--', '0-', '0-', '0-');
  assert.deepEqual(listed(votes, [0, 0, 1, 1])[0], ['0 disagree']);
});

test('a statement that nobody in the group has voted on stands for it in no case', () => {
  assert.deepEqual(listed(conversation('+.', '+.', '.-', '.-'), [0, 0, 1, 1]), [['0 agree best'], ['1 disagree']]);
  assert.deepEqual(listed(conversation('..', '+-'), [0, 1])[0], []);
});

test('what a group agrees on best is listed with the side of the larger lift, as in Polis', () => {
  // All agree with 0, but in group 0 one of eight disagrees, and in group 1 nobody does.
  const seven = Array.from({ length: 7 }, () => '+');
  const votes = conversation(...seven, '-', ...seven, '+');
  const part = Array.from({ length: 16 }, (_, p) => (p < 8 ? 0 : 1));
  const [first] = representative(countByPart(votes, part, 2), new Uint8Array(1));
  assert.deepEqual(
    first!.map(({ side, votes: against, agreeing, bestAgree }) => [side, against, agreeing, bestAgree]),
    [['disagree', 1, 7, true]],
  );
});

test('a single group is held against nobody, and no groups give no lists', () => {
  assert.deepEqual(listed(conversation('+', '+'), [0, 0]), [['0 agree best']]);
  assert.deepEqual(representative([], new Uint8Array(3)), []);
});

test('sides exchanged, whatever passed passes for the other side with the same figures', () => {
  fc.assert(
    fc.property(divided(3), ({ table, part, marked }) => {
      // With at most five statements no list is cut off.
      const few = table.map((row) => row.slice(0, 5));
      const turned = few.map((row) => row.map((value) => (value === undefined ? value : 0 - value)));
      const out = marked.slice(0, 5);
      const [one, other] = [few, turned].map((rows) => representative(countByPart(votesOf(rows), part, 3), out));
      one!.forEach((list, group) => {
        for (const { statement, side, seen, votes, share, shareTest, lift, liftTest } of list) {
          if (!(shareTest > SIGNIFICANT && liftTest > SIGNIFICANT)) continue;
          const found = other![group]!.find((entry) => entry.statement === statement)!;
          const turnedSide = side === 'agree' ? 'disagree' : 'agree';
          const { agreeing, bestAgree } = found;
          assert.deepEqual(found, {
            statement,
            side: turnedSide,
            seen,
            votes,
            share,
            shareTest,
            lift,
            liftTest,
            agreeing,
            bestAgree,
          });
        }
      });
    }),
    { numRuns: 300 },
  );
});

test('the order and the number of a group do not change its list', () => {
  fc.assert(
    fc.property(divided(3), ({ table, part, marked }) => {
      const counts = countByPart(votesOf(table), part, 3);
      assert.deepEqual(representative(counts.toReversed(), marked).toReversed(), representative(counts, marked));
    }),
  );
});
