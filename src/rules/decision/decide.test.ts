import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { decide, decideCounted, type RegionReturn } from './decide.ts';
import { neededOf, type Comparison, type Key } from './keys.ts';

const half = { of: 1, in: 2 };
const two: readonly Key[] = [
  { kind: 'turnout', threshold: half, comparison: 'at-least' },
  { kind: 'majority', threshold: { of: 55, in: 100 }, comparison: 'at-least' },
];
const one = (registered: number, ballots: number, yes: number, no: number, region = 'a'): RegionReturn => ({
  region,
  registered,
  ballots,
  yes,
  no,
});
function decided(keys: readonly Key[], returns: readonly RegionReturn[]) {
  const result = decide(keys, returns);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}
const problemTypes = (keys: readonly Key[], returns: readonly RegionReturn[]): readonly string[] => {
  const result = decide(keys, returns);
  return result.ok ? [] : result.error.map(({ type }) => type);
};

test('with 22,469,133 registered voters a turnout of at least half needs 11,234,567 ballots', () => {
  const { keys, carried } = decided(two, [one(22_469_133, 12_345_678, 6_800_000, 5_500_000)]);
  assert.deepEqual(
    keys.map(({ base, needed, got, margin, turned }) => ({ base, needed, got, margin, turned })),
    [
      { base: 22_469_133, needed: 11_234_567, got: 12_345_678, margin: 1_111_111, turned: true },
      { base: 12_300_000, needed: 6_765_000, got: 6_800_000, margin: 35_000, turned: true },
    ],
  );
  assert.equal(carried, true);
});

test('exactly half passes "at least" and fails "more than", for every kind of key', () => {
  const returns = [one(100, 50, 25, 25, 'a'), one(100, 50, 25, 25, 'b')];
  for (const [comparison, turned] of [
    ['at-least', true],
    ['more-than', false],
  ] as const) {
    const at: readonly Key[] = [
      { kind: 'turnout', threshold: half, comparison },
      { kind: 'approval-quorum', threshold: { of: 1, in: 4 }, comparison },
      { kind: 'majority', threshold: half, comparison },
      { kind: 'regions', threshold: half, comparison, regions: { of: 1, in: 1 }, regionsComparison: 'at-least' },
    ];
    assert.deepEqual(
      decided(at, returns).keys.map((key) => key.turned),
      [turned, turned, turned, turned],
      comparison,
    );
  }
});

test('half of the regions passes "at least half of the regions" and fails "more than half"', () => {
  const returns = [one(9, 9, 9, 0, 'a'), one(9, 9, 0, 9, 'b')];
  const key = (regionsComparison: Comparison): Key => ({
    kind: 'regions',
    threshold: half,
    comparison: 'more-than',
    regions: half,
    regionsComparison,
  });
  const [least] = decided([key('at-least')], returns).keys;
  const [more] = decided([key('more-than')], returns).keys;
  assert.deepEqual([least?.turned, least?.needed, least?.got], [true, 1, 1]);
  assert.deepEqual([more?.turned, more?.needed, more?.got], [false, 2, 1]);
  assert.deepEqual(
    least?.regions?.map(({ region, passed, needed, got }) => [region, passed, needed, got]),
    [
      ['a', true, 5, 9],
      ['b', false, 5, 0],
    ],
  );
});

test('a region without a yes or no counts as a region and does not pass', () => {
  const key: Key = {
    kind: 'regions',
    threshold: half,
    comparison: 'at-least',
    regions: half,
    regionsComparison: 'more-than',
  };
  const [found] = decided([key], [one(9, 9, 9, 0, 'a'), one(9, 2, 0, 0, 'b')]).keys;
  assert.deepEqual([found?.base, found?.got, found?.turned], [2, 1, false]);
});

test('blank ballots count for turnout and not for the majority', () => {
  const { keys } = decided(two, [one(100, 50, 11, 9)]);
  assert.deepEqual(
    keys.map((key) => [key.base, key.got]),
    [
      [100, 50],
      [20, 11],
    ],
  );
});

test('one key that does not turn means that the vote does not carry', () => {
  assert.equal(decided(two, [one(1000, 499, 499, 0)]).carried, false);
  assert.equal(decided(two, [one(1000, 500, 500, 0)]).carried, true);
});

test('what cannot be decided on is refused with the region and the reason', () => {
  assert.deepEqual(problemTypes([], [one(9, 5, 3, 2)]), ['no-keys']);
  assert.deepEqual(problemTypes(two, []), ['no-returns']);
  assert.deepEqual(problemTypes(two, [one(0, 0, 0, 0)]), ['no-registered', 'no-votes']);
  assert.deepEqual(problemTypes(two, [one(9, 5, 0, 0)]), ['no-votes']);
  assert.deepEqual(problemTypes(two, [one(4, 5, 3, 2)]), ['more-ballots-than-registered']);
  assert.deepEqual(problemTypes(two, [one(9, 4, 3, 2)]), ['more-votes-than-ballots']);
  assert.deepEqual(problemTypes(two, [one(9, 5, 3, 2), one(9, 5, 3, 2)]), ['region-twice']);
  assert.deepEqual(problemTypes(two, [one(9.5, 5, -1, 2)]), ['not-whole', 'not-whole']);
  assert.deepEqual(problemTypes(two, [one(Number.NaN, 5, 1, 2)]), ['not-whole']);
  const impossible: Key = { kind: 'majority', threshold: { of: 1, in: 1 }, comparison: 'more-than' };
  assert.deepEqual(problemTypes([impossible], [one(9, 5, 5, 0)]), ['threshold']);
  const sum = decideCounted(two, {
    total: { registered: 5, ballots: 9, yes: 1, no: 1 },
    regions: [{ region: 'a', yes: 1, no: 1 }],
  });
  assert.deepEqual(sum, { ok: false, error: [{ type: 'more-ballots-than-registered', region: 'total' }] });
});

test('what a key needs is the least whole number whose share passes, however large the numbers', () => {
  fc.assert(
    fc.property(
      fc.nat(Number.MAX_SAFE_INTEGER),
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.constantFrom<Comparison>('at-least', 'more-than'),
      (total, a, b, comparison) => {
        const share = { of: Math.min(a, b), in: Math.max(a, b) };
        fc.pre(comparison === 'at-least' || share.of < share.in);
        const needed = BigInt(neededOf(total, share, comparison));
        const passes = (n: bigint): boolean => {
          const [left, right] = [n * BigInt(share.in), BigInt(total) * BigInt(share.of)];
          return comparison === 'at-least' ? left >= right : left > right;
        };
        assert.ok(passes(needed));
        assert.ok(needed === 0n || !passes(needed - 1n));
      },
    ),
  );
});

test('a no that becomes a yes never turns a key back', () => {
  const cells = fc.array(fc.record({ no: fc.nat(50), yes: fc.nat(50), blank: fc.nat(5), away: fc.nat(80) }), {
    minLength: 1,
    maxLength: 6,
  });
  const keys: readonly Key[] = [
    ...two,
    { kind: 'approval-quorum', threshold: { of: 1, in: 3 }, comparison: 'more-than' },
    {
      kind: 'regions',
      threshold: half,
      comparison: 'more-than',
      regions: { of: 2, in: 3 },
      regionsComparison: 'at-least',
    },
  ];
  fc.assert(
    fc.property(cells, fc.nat(), (regions, at) => {
      const before = regions.map(({ no, yes, blank, away }, n) =>
        one(yes + no + blank + away + 1, yes + no + blank + 1, yes, no + 1, `r${n}`),
      );
      const after = before.map((entry, n) =>
        n === at % before.length ? { ...entry, yes: entry.yes + 1, no: entry.no - 1 } : entry,
      );
      const turned = decided(keys, after).keys.map((key) => key.turned);
      decided(keys, before).keys.forEach((key, n) => assert.ok(turned[n] || !key.turned, key.key.kind));
    }),
  );
});
