import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callsIn } from '../testing/calls.ts';
import { Loads } from './loads.ts';

test('few loads are bounded in a round, and that of the winner alone is worked out exactly', () => {
  const methods = { bounded: [Loads.prototype, 'enclose'], exactly: [Loads.prototype, 'exact'] } as const;
  // The last time for a project that does not fit, which ends the rule.
  const alone = callsIn({ rule: 'phragmen', satisfaction: 'cost' }, methods);
  assert.deepEqual(alone, { bounded: 210, exactly: 46, rounds: 45 });
  // Equal Shares has funded 37 of the 45.
  const completing = callsIn({ rule: 'equal-shares', satisfaction: 'cost', completion: 'phragmen' }, methods);
  assert.deepEqual(completing, { bounded: 40, exactly: 9, rounds: 45 });
});
