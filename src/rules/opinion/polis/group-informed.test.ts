import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { conversation, divided, votesOf } from '../testing/small-conversations.ts';
import { countByPart } from '../votes.ts';
import { groupInformed } from './group-informed.ts';

test('all three of one group for it, all three of the other against: 4/5 times 1/5, either way', () => {
  const groups = countByPart(conversation('++', '++', '+.', '-+', '-0', '-.'), [0, 0, 0, 1, 1, 1], 2);
  const { agree, disagree } = groupInformed(groups, 2);
  assert.ok(Math.abs(agree[0]! - 4 / 25) < 1e-12 && Math.abs(disagree[0]! - 4 / 25) < 1e-12);
  // Two of two and one of two: 3/4 times 1/2; against it: 1/4 times 1/4.
  assert.ok(Math.abs(agree[1]! - 3 / 8) < 1e-12 && Math.abs(disagree[1]! - 1 / 16) < 1e-12);
});

test('a group that has not seen a statement halves it, and without groups every product is 1', () => {
  const { agree, disagree } = groupInformed(countByPart(conversation('.'), [0], 2), 1);
  assert.deepEqual([agree[0], disagree[0]], [1 / 4, 1 / 4]);
  assert.deepEqual([...groupInformed([], 3).agree], [1, 1, 1]);
});

test('the order of the groups does not matter, and sides exchanged are exchanged', () => {
  fc.assert(
    fc.property(divided(3), ({ table, part }) => {
      const counts = countByPart(votesOf(table), part, 3);
      const statements = table[0]!.length;
      const one = groupInformed(counts, statements);
      const other = groupInformed(
        counts.toReversed().map(({ agree, disagree, pass }) => ({ agree: disagree, disagree: agree, pass })),
        statements,
      );
      one.agree.forEach((entry, at) => assert.ok(Math.abs(entry - other.disagree[at]!) < 1e-12));
      one.disagree.forEach((entry, at) => assert.ok(Math.abs(entry - other.agree[at]!) < 1e-12));
    }),
  );
});
