import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ForecastInput } from './forecast.ts';
import { neededSupport } from './needed-support.ts';

const input: ForecastInput = {
  keys: [
    { kind: 'turnout', threshold: { of: 1, in: 2 }, comparison: 'at-least' },
    { kind: 'majority', threshold: { of: 55, in: 100 }, comparison: 'at-least' },
  ],
  support: { mean: 0.4, error: 0.02 },
  scenarios: [{ name: 'sure', weight: 1, turnout: 0.7, error: 0 }],
  blank: 0,
  correlation: 0,
  regions: [],
  regionSpread: 0,
  draws: 2_000,
  seed: 'x',
};

test('an even chance needs support at the threshold, and 84 % one standard error above it', () => {
  assert.equal(neededSupport(input, 0.5), 0.55);
  assert.equal(neededSupport(input, 0.8413), 0.57);
});

test('where too few take part no support is enough', () => {
  assert.equal(
    neededSupport({ ...input, scenarios: [{ name: 'low', weight: 1, turnout: 0.4, error: 0.02 }] }, 0.5),
    undefined,
  );
});
