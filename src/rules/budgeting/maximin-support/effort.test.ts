import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callsIn } from '../testing/calls.ts';
import { SupportFlow } from './flow.ts';
import { Spread } from './spread.ts';

test('two spreads are tried in a round, where sixty projects could be', () => {
  const calls = callsIn({ rule: 'maximin-support', satisfaction: 'cost' }, { tried: [Spread.prototype, 'try'] });
  assert.deepEqual(calls, { tried: 100, rounds: 47 });
});

test('a spread begins with the one kept, which saves every thirteenth search for ways, and pushes little along them', () => {
  const calls = callsIn(
    { rule: 'maximin-support', satisfaction: 'cost' },
    { searches: [SupportFlow.prototype, 'findLevels'], pushes: [SupportFlow.prototype, 'push'] },
  );
  assert.deepEqual(calls, { searches: 480, pushes: 14_081, rounds: 47 });
});
