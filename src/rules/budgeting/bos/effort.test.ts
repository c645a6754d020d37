import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callsIn } from '../testing/calls.ts';
import { Offers } from './offers.ts';
import { Prices } from './prices.ts';
import { RateBounder } from './rate-bounds.ts';

test('few rates are bounded in a round, one of them is worked out exactly, and exact prices are hardly compared', () => {
  for (const [satisfaction, expected] of [
    ['cost', { bounded: 191, offers: 48, compared: 14, rounds: 45 }],
    ['cardinality', { bounded: 140, offers: 45, compared: 10, rounds: 45 }],
    ['relative-cost', { bounded: 146, offers: 35, compared: 7, rounds: 35 }],
  ] as const) {
    const calls = callsIn(
      { rule: 'bos-equal-shares', satisfaction },
      {
        bounded: [RateBounder.prototype, 'enclose'],
        offers: [Offers.prototype, 'best'],
        compared: [Prices.prototype, 'compare'],
      },
    );
    assert.deepEqual(calls, expected, satisfaction);
  }
});
