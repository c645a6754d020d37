import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomFor } from '../../random.ts';
import { realConversations, realVotes, withoutRealVotes } from '../testing/real-votes.ts';
import { rearranged } from '../testing/rearranged.ts';
import { someOf } from '../testing/some-of.ts';
import { adjustedRandIndex } from './adjusted-rand-index.ts';
import { opinionGroups } from './opinion-groups.ts';

/** With Polis, the groups of the same votes in another order agree by 0.68 on average, without a tenth of the votes by 0.67. */
const POLIS_WITHOUT_A_TENTH = 0.67;

test('the real conversations in another order: the same groups, places and number', { skip: withoutRealVotes }, () => {
  assert.ok(realConversations().length >= 4);
  for (const conversation of realConversations()) {
    const votes = realVotes(conversation);
    const before = opinionGroups(votes);
    for (let n = 0; n < 5; n += 1) {
      const { votes: moved, participant } = rearranged(votes, `${n}`);
      const after = opinionGroups(moved);
      assert.equal(after.groups, before.groups);
      assert.deepEqual(
        Array.from(participant, (now) => after.assignment[now]!),
        Array.from(before.assignment),
      );
      assert.deepEqual(
        Array.from(participant, (now) => after.positions[2 * now]),
        Array.from(participant, (_, p) => before.positions[2 * p]),
      );
    }
  }
});

test(
  'without a tenth of the votes, groups of real conversations come out again better than in Polis',
  { skip: withoutRealVotes },
  () => {
    const indices: number[] = [];
    for (const conversation of realConversations()) {
      const votes = realVotes(conversation);
      const before = opinionGroups(votes);
      if (before.groups === 0) continue;
      for (let n = 0; n < 5; n += 1) {
        const random = randomFor(conversation, `${n}`);
        const { assignment, groups } = opinionGroups(someOf(votes, () => random.unit() >= 0.1));
        indices.push(groups === 0 ? 0 : adjustedRandIndex(before.assignment, assignment));
      }
    }
    assert.ok(indices.length >= 10);
    const mean = indices.reduce((sum, index) => sum + index, 0) / indices.length;
    assert.ok(mean > POLIS_WITHOUT_A_TENTH, `${mean} ${indices.map((index) => index.toFixed(2)).join(' ')}`);
  },
);
