import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count } from '../count.ts';
import type { RuleChoice } from '../outcome.ts';
import { example } from '../testing/by-hand.ts';

const alone: RuleChoice = { rule: 'phragmen', satisfaction: 'cost', completion: 'none', ties: 'id', seed: '' };

test('two loads that are one and the same floating-point number are still told apart', () => {
  // 1000 * b - 999 * a = -1, so that b / 999 is below a / 1000, by one part in 4 * 10^18.
  const a = 4_000_000_000_000_999;
  const b = Number((BigInt(a) * 999n - 1n) / 1000n);
  assert.equal(BigInt(b) * 1000n - BigInt(a) * 999n, -1n);
  assert.equal(a / 1000, b / 999);
  const voters = [
    [1000, 'a'],
    [999, 'b'],
  ] as const;
  for (const costs of [
    { a, b },
    { b, a },
  ]) {
    const { instance, ballots } = example({ budget: 9_000_000_000_000_000, costs, ballots: voters });
    const outcome = count(instance, ballots, alone);
    assert.deepEqual(outcome.winners, ['b', 'a']);
    assert.deepEqual(outcome.ties, []);
  }
});
