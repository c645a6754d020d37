import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { forecast, type ForecastInput } from './forecast.ts';
import type { Key } from './keys.ts';

const turnoutKey: Key = { kind: 'turnout', threshold: { of: 1, in: 2 }, comparison: 'at-least' };
const yesKey: Key = { kind: 'majority', threshold: { of: 55, in: 100 }, comparison: 'at-least' };
const regionsKey: Key = {
  kind: 'regions',
  threshold: { of: 1, in: 2 },
  comparison: 'more-than',
  regions: { of: 1, in: 2 },
  regionsComparison: 'more-than',
};
const given: ForecastInput = {
  keys: [turnoutKey, yesKey],
  support: { mean: 0.52, error: 0.03 },
  scenarios: [{ name: 'middle', weight: 1, turnout: 0.6, error: 0.05 }],
  blank: 0.02,
  correlation: 0,
  regions: [],
  regionSpread: 0,
  draws: 10_000,
  seed: 'a seed',
};
const manyRegions = Array.from({ length: 7 }, (_, n) => ({ region: `r${n}`, registered: 100 * (n + 1), lean: 0 }));

function chances(changes: Partial<ForecastInput>) {
  const result = forecast({ ...given, ...changes });
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}
const near = (actual: number | undefined, expected: number, within: number): void =>
  assert.ok(Math.abs((actual ?? Number.NaN) - expected) <= within, `${actual} is not near ${expected}`);

// Shares of the normal distribution below one, two and a third of a standard deviation: from printed tables.
const below = { one: 0.841345, two: 0.97725, minusOne: 0.158655, third: 0.630559 };

test('one key is the tail of the normal distribution: 52 % with an error of 3 points clears 55 % with 15.9 %', () => {
  near(chances({}).keys[1], below.minusOne, 2e-4);
  near(chances({}).keys[0], below.two, 2e-4);
  near(chances({ support: { mean: 0.56, error: 0.03 } }).keys[1], below.third, 2e-4);
});

test('both keys of one scenario are the product of the two where errors are independent', () => {
  near(chances({}).all, below.minusOne * below.two, 1e-3);
});

test('errors that go together wholly make both keys turn as often as the less likely of them', () => {
  const { keys, all } = chances({ correlation: 1 });
  near(all, Math.min(keys[0]!, keys[1]!), 1e-9);
});

test('scenarios count by their weights', () => {
  const low = { name: 'low', weight: 1, turnout: 0.45, error: 0.05 };
  const high = { name: 'high', weight: 3, turnout: 0.55, error: 0.05 };
  const { keys, scenarios } = chances({ scenarios: [low, high] });
  near(keys[0], 0.25 * below.minusOne + 0.75 * below.one, 2e-4);
  assert.deepEqual(
    scenarios.map(({ name, weight }) => [name, weight]),
    [
      ['low', 0.25],
      ['high', 0.75],
    ],
  );
});

test('an approval quorum is a share of all registered voters: turnout times yes, less the blank', () => {
  const key: Key = { kind: 'approval-quorum', threshold: { of: 1, in: 4 }, comparison: 'at-least' };
  const sure = { name: 'sure', weight: 1, turnout: 0.5, error: 0 };
  const chance = (mean: number): number =>
    chances({ keys: [key], support: { mean, error: 0 }, scenarios: [sure], blank: 0.2 }).keys[0]!;
  assert.deepEqual([chance(0.62), chance(0.63)], [0, 1]);
});

test('without errors the boundary is exact: half passes "at least" and fails "more than"', () => {
  const chance = (comparison: 'at-least' | 'more-than'): number =>
    chances({ keys: [{ ...yesKey, threshold: { of: 1, in: 2 }, comparison }], support: { mean: 0.5, error: 0 } }).all;
  assert.deepEqual([chance('at-least'), chance('more-than')], [1, 0]);
});

test('one region is the whole, whatever its spread', () => {
  const regions = [{ region: 'all', registered: 9, lean: 0.1 }];
  const half: Key = { kind: 'majority', threshold: { of: 1, in: 2 }, comparison: 'more-than' };
  const { keys } = chances({ keys: [half, regionsKey], regions, regionSpread: 0.1 });
  near(keys[1], keys[0]!, 1e-9);
});

test('regions that are alike by half and half pass half the time when support stands at the threshold', () => {
  const { keys } = chances({
    keys: [regionsKey],
    support: { mean: 0.5, error: 0 },
    regions: manyRegions.map((region) => ({ ...region, registered: 100 })),
    regionSpread: 0.1,
  });
  near(keys[0], 0.5, 0.02);
});

test('a large region that leans to yes cannot turn a key of regions by itself', () => {
  const regions = [
    { region: 'large', registered: 9_000, lean: 0.3 },
    ...manyRegions.map((one) => ({ ...one, registered: 10 })),
  ];
  const { keys } = chances({ keys: [regionsKey], support: { mean: 0.55, error: 0.02 }, regions });
  assert.ok(keys[0]! < 0.01, String(keys[0]));
});

test('the same numbers give the same chances to the last digit', () => {
  const changes = { keys: [turnoutKey, yesKey, regionsKey], regions: manyRegions, regionSpread: 0.05, draws: 500 };
  assert.deepEqual(chances(changes), chances(changes));
});

test('more support never lowers a chance, and all keys together are never likelier than one of them', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 0.3, noNaN: true }),
      fc.double({ min: 0, max: 0.2, noNaN: true }),
      fc.double({ min: -1, max: 1, noNaN: true }),
      (mean, more, error, correlation) => {
        const changes = {
          keys: [turnoutKey, yesKey, regionsKey, { ...yesKey, kind: 'approval-quorum' } as Key],
          regions: manyRegions,
          regionSpread: 0.08,
          correlation,
          draws: 300,
        };
        const before = chances({ ...changes, support: { mean, error } });
        const after = chances({ ...changes, support: { mean: Math.min(1, mean + more), error } });
        before.keys.forEach((chance, at) => assert.ok(after.keys[at]! >= chance));
        assert.ok(after.all >= before.all);
        for (const { keys, all } of [before, after]) assert.ok(all <= Math.min(...keys) && all >= 0 && all <= 1);
      },
    ),
    { numRuns: 60 },
  );
});

test('numbers that say nothing are refused by their names', () => {
  const wrong = forecast({
    ...given,
    keys: [regionsKey],
    support: { mean: Number.NaN, error: 0.9 },
    scenarios: [{ name: 'x', weight: 0, turnout: 1.1, error: -1 }],
    blank: 1,
    correlation: 2,
    regionSpread: -1,
    draws: 0,
  });
  assert.deepEqual(!wrong.ok && wrong.error.map(({ type }) => type), [
    'support',
    'support-error',
    'blank',
    'correlation',
    'region-spread',
    'turnout',
    'turnout-error',
    'weight',
    'regions',
    'draws',
  ]);
});

test('what was assumed is told: only what the keys ask about', () => {
  const told = (changes: Partial<ForecastInput>): readonly string[] =>
    chances(changes).assumptions.map(({ type }) => type);
  assert.deepEqual(told({ keys: [yesKey] }), ['support-normal']);
  assert.deepEqual(told({ correlation: 0.3 }), ['support-normal', 'scenarios-weighted', 'errors-correlated']);
  assert.deepEqual(told({ keys: [regionsKey], regions: manyRegions, draws: 10 }), [
    'support-normal',
    'one-turnout-everywhere',
    'regions-differ',
  ]);
});
