import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { conversation, divided, votesOf } from '../testing/small-conversations.ts';
import { countVotes } from '../votes.ts';
import { consensus } from './consensus.ts';

const numbers = (list: readonly { readonly statement: number }[]): number[] => list.map(({ statement }) => statement);

test('three of three agree: share 4/5, z value 2; one of two agrees: not above one half', () => {
  const { agree, disagree } = consensus(countVotes(conversation('++', '+-', '+.')), new Uint8Array(2));
  assert.deepEqual(agree, [{ statement: 0, votes: 3, seen: 3, share: 4 / 5, shareTest: 2 }]);
  assert.deepEqual(disagree, []);
});

test('passes speak against consensus: two agree and two pass is none, three agree and one passes is one', () => {
  // z for 3 of 4: 2 * sqrt(5) * (4/5 - 1/2) = 1.34, above 1.2816. For 2 of 4: 2 * sqrt(5) * (3/5 - 1/2) = 0.45.
  const { agree } = consensus(countVotes(conversation('++', '++', '0+', '00')), new Uint8Array(2));
  assert.deepEqual(numbers(agree), [1]);
});

test('the strongest five on either side, strongest first, equals by number, and none that is left out', () => {
  // Six are agreed on by both, statement 3 by one more; statements 7 and 8 are disagreed with.
  const votes = conversation('+++++++--', '+++++++--', '...+....-');
  const { agree, disagree } = consensus(countVotes(votes), new Uint8Array(9));
  assert.deepEqual(
    [numbers(agree), numbers(disagree)],
    [
      [3, 0, 1, 2, 4],
      [8, 7],
    ],
  );
  const without = consensus(countVotes(votes), Uint8Array.of(1, 0, 0, 1, 0, 0, 0, 0, 1));
  assert.deepEqual([numbers(without.agree), numbers(without.disagree)], [[1, 2, 4, 5, 6], [7]]);
});

test('agreement and disagreement exchanged, the two lists are exchanged', () => {
  fc.assert(
    fc.property(divided(1), ({ table, marked }) => {
      const { agree, disagree } = consensus(countVotes(votesOf(table)), marked);
      const turned = table.map((row) => row.map((value) => (value === undefined ? value : 0 - value)));
      assert.deepEqual(consensus(countVotes(votesOf(turned)), marked), { agree: disagree, disagree: agree });
    }),
  );
});
