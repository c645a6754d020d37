import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callsIn } from '../testing/calls.ts';
import { Offers } from './offers.ts';
import { Payers } from './payers.ts';
import { Prices } from './prices.ts';
import { RateBounder } from './rate-bounds.ts';

/**
 * What it took when this was written; each is the same on every machine. `looked`: levels whose rates are bounded, of
 * intervals and of payers. `levels`: those whose rates are worked out exactly. `held`: how often exact money is asked for.
 * `exactly`: amounts worked out in full, mostly to be told.
 */
test('few rates are bounded in a round, one of them is worked out exactly, and exact prices are hardly compared', () => {
  for (const [satisfaction, expected] of [
    ['cost', { bounded: 191, looked: 1135, offers: 48, levels: 14, compared: 28, held: 22, exactly: 124, rounds: 45 }],
    [
      'cardinality',
      { bounded: 140, looked: 632, offers: 45, levels: 10, compared: 20, held: 17, exactly: 125, rounds: 45 },
    ],
    [
      'relative-cost',
      { bounded: 146, looked: 821, offers: 35, levels: 7, compared: 14, held: 24, exactly: 96, rounds: 35 },
    ],
  ] as const) {
    const calls = callsIn(
      { rule: 'bos-equal-shares', satisfaction },
      {
        bounded: [RateBounder.prototype, 'enclose'],
        looked: [RateBounder.prototype, 'rateAt'],
        offers: [Offers.prototype, 'best'],
        levels: [Offers.prototype, 'atLevelOf'],
        compared: [Prices.prototype, 'compare'],
        held: [Payers.prototype, 'held'],
        exactly: [Prices.prototype, 'exact'],
      },
    );
    assert.deepEqual(calls, expected, satisfaction);
  }
});
