/** Claims about allocations by worked examples: what each rule does, and what is said when rules clash. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allocate } from './allocate.ts';
import type { AllocationRegion, AllocationTerms } from './terms.ts';
import { floor, region, shared, terms, totals } from './testing/any-terms.ts';

const refused = (given: AllocationTerms, regions: readonly AllocationRegion[]): unknown => {
  const found = allocate(given, regions);
  return found.ok ? 'allocated' : found.error;
};

describe('worked examples', () => {
  it('half per head, half by need times people', () => {
    // Per head 500 over 100 people; by need 500 over 40 x 1 + 60 x 4 = 280.
    const { regions } = shared(terms(), [region('a', 40, 1), region('b', 60, 4)]);
    assert.deepEqual(
      regions.map(({ base, need, total }) => [base, need, total]),
      [
        [200_00, 71_42, 271_43],
        [300_00, 428_57, 728_57],
      ],
    );
  });

  it('need counted once for each region', () => {
    const { regions } = shared(terms({ base: 0, needCounts: 'per-region' }), [region('a', 1, 1), region('b', 999, 3)]);
    assert.deepEqual(
      regions.map(({ total }) => total),
      [250_00, 750_00],
    );
  });

  it('a floor raises its group by one factor and lowers the others by one', () => {
    const given = terms({ base: 10_000, floors: [floor('valley', 5000, ['valley'])] });
    const allocation = shared(given, [
      region('a', 10, null, ['valley']),
      region('b', 20, null, ['valley']),
      region('c', 30, null),
      region('d', 40, null),
    ]);
    // 30 of 100 people get half: 1/3 and 2/3 of 500; the others 3/7 and 4/7 of 500.
    assert.deepEqual(totals(allocation), [166_67, 333_33, 214_29, 285_71]);
    assert.deepEqual(allocation.floors, [
      { key: 'valley', required: 500_00, reached: 500_00, binding: true, regions: ['a', 'b'] },
    ]);
  });

  it('the most disadvantaged quarter, by regions and by people, with all whose need is the same', () => {
    const regions = [region('a', 10, 9), region('b', 10, 9), region('c', 70, 2), region('d', 10, 1)];
    const of = (by: 'people' | 'regions'): readonly string[] =>
      shared(terms({ floors: [{ key: 'q', atLeast: 2500, to: { kind: 'most-need', share: 2500, of: by } }] }), regions)
        .floors[0]?.regions ?? [];
    assert.deepEqual(of('regions'), ['a', 'b']);
    assert.deepEqual(of('people'), ['a', 'b', 'c']);
  });

  it('floors after AB 1550: 25 % in disadvantaged communities, and beside that 5 % for low-income ones near them and 5 % for others', () => {
    const given = terms({
      base: 10_000,
      floors: [
        floor('disadvantaged', 2500, ['disadvantaged']),
        floor('low-income', 500, ['low-income'], ['disadvantaged', 'near']),
        floor('low-income-near', 500, ['near'], ['disadvantaged']),
      ],
    });
    const allocation = shared(given, [
      region('dac', 10, null, ['disadvantaged', 'low-income']),
      region('near', 2, null, ['low-income', 'near']),
      region('low', 18, null, ['low-income']),
      region('rest', 70, null),
    ]);
    // The floors of the first two bind; the third has 18 % of the people, and gives up in the same proportion as the rest.
    assert.deepEqual(totals(allocation), [250_00, 50_00, 143_18, 556_82]);
    assert.deepEqual(
      allocation.floors.map(({ key, binding }) => [key, binding]),
      [
        ['disadvantaged', true],
        ['low-income', false],
        ['low-income-near', true],
      ],
    );
  });

  it('floors that overlap: each adds to the multiple of all its regions, and what both speak of has both additions', () => {
    const given = terms({ base: 10_000, floors: [floor('x', 4000, ['x']), floor('y', 4000, ['y'])] });
    const allocation = shared(given, [
      region('xy', 10, null, ['x', 'y']),
      region('x', 10, null, ['x']),
      region('y', 10, null, ['y']),
      region('rest', 70, null),
    ]);
    // With multiples r for the rest, r + a and r + 2a: 10 (r + 2a) + 10 (r + a) = 40, and 70 r + 20 (r + a) + 10 (r + 2a) = 100.
    // So 100 r + 40 a = 100 and 20 r + 30 a = 40: a = 10/11, r = 7/11.
    assert.deepEqual(totals(allocation), [245_45, 154_55, 154_55, 445_45]);
  });

  it('minimum, cap and commitments hold, and what they take or leave is spread over the others in proportion', () => {
    const { regions } = shared(terms({ base: 10_000, minimum: 50_00, cap: 500_00 }), [
      region('tiny', 1, null),
      region('promised', 1, null, [], 80_00),
      region('small', 28, null),
      region('big', 70, null),
    ]);
    assert.deepEqual(
      regions.map(({ total, at }) => [total, at]),
      [
        [50_00, 'minimum'],
        [80_00, 'prior'],
        [370_00, null],
        [500_00, 'cap'],
      ],
    );
  });

  it('minimum and cap may be per head as well; the stricter one holds', () => {
    const three = [region('few', 10, null), region('some', 40, null), region('many', 100, null)];
    const given = terms({
      base: 10_000,
      sum: 100_00,
      minimum: 8_00,
      minimumPerHead: 55,
      cap: 60_00,
      capPerHead: 85,
    });
    // Per head 66.67 cents each. The few have 8.00 rather than 5.50; the many 60.00 rather than 85.00; the some what is left, below 34.00.
    assert.deepEqual(
      shared(given, three).regions.map(({ total, at }) => [total, at]),
      [
        [8_00, 'minimum'],
        [32_00, null],
        [60_00, 'cap'],
      ],
    );
    assert.deepEqual(refused({ ...given, minimumPerHead: 70, minimum: 0, cap: null }, three), {
      type: 'clash',
      rules: [{ rule: 'minimum', cents: 105_00 }],
    });
    assert.deepEqual(refused({ ...given, capPerHead: 79, minimum: 0 }, three), {
      type: 'clash',
      rules: [{ rule: 'cap', cents: 7_90 + 31_60 + 60_00 }],
    });
    assert.deepEqual(refused({ ...given, capPerHead: 79, sum: 99_00 }, three), {
      type: 'clash',
      region: 'few',
      rules: [
        { rule: 'minimum', cents: 85_00 },
        { rule: 'cap', cents: 99_50 },
      ],
    });
  });

  it('where nobody has any need all is shared per head, and a region without a known need has its part of that alone', () => {
    assert.deepEqual(totals(shared(terms(), [region('a', 1, 0), region('b', 3, null)])), [250_00, 750_00]);
    assert.deepEqual(totals(shared(terms(), [region('a', 1, 5), region('b', 3, null)])), [625_00, 375_00]);
  });
});

it('a floor of a sum that is too great for floating point is still exact', () => {
  const given = terms({ sum: 10 ** 13 - 1, base: 10_000, floors: [floor('a', 9_999, ['a'])] });
  const { floors } = shared(given, [region('a', 1, null, ['a']), region('b', 1, null)]);
  const required = Number((9_999n * BigInt(given.sum) + 9_999n) / 10_000n);
  assert.deepEqual([floors[0]?.required, floors[0]?.reached], [required, required]);
});

describe('rules that cannot all hold', () => {
  const two = [region('a', 1, 1, ['a']), region('b', 1, 1, ['b'])];

  it('are named with what each takes, and none is named without which the others would still clash', () => {
    assert.deepEqual(
      refused(terms({ floors: [floor('a', 6000, ['a']), floor('b', 5000, ['b']), floor('c', 100, ['a'])] }), two),
      {
        type: 'clash',
        rules: [
          { rule: { floor: 'a' }, cents: 600_00 },
          { rule: { floor: 'b' }, cents: 500_00 },
        ],
      },
    );
    assert.deepEqual(refused(terms({ minimum: 600_00, floors: [floor('a', 100, ['a'])] }), two), {
      type: 'clash',
      rules: [{ rule: 'minimum', cents: 1_200_00 }],
    });
    assert.deepEqual(refused(terms({ cap: 400_00 }), two), { type: 'clash', rules: [{ rule: 'cap', cents: 800_00 }] });
    assert.deepEqual(refused(terms({ cap: 700_00, floors: [floor('a', 8000, ['a'])] }), two), {
      type: 'clash',
      rules: [
        { rule: 'cap', cents: 1_400_00 },
        { rule: { floor: 'a' }, cents: 800_00 },
      ],
    });
    assert.deepEqual(refused(terms({ cap: 600_00 }), [region('a', 1, 1, [], 650_00), two[1]!]), {
      type: 'clash',
      region: 'a',
      rules: [
        { rule: 'prior', cents: 650_00 },
        { rule: 'cap', cents: 1_200_00 },
      ],
    });
  });

  it('are told from terms and regions that are wrong', () => {
    assert.deepEqual(refused(terms({ sum: 0 }), two), { type: 'wrong-terms', field: 'sum' });
    assert.deepEqual(refused(terms({ sum: 10.5 }), two), { type: 'wrong-terms', field: 'sum' });
    assert.deepEqual(refused(terms({ base: 10_001 }), two), { type: 'wrong-terms', field: 'base' });
    assert.deepEqual(refused(terms({ floors: [floor('a', -1, ['a'])] }), two), {
      type: 'wrong-terms',
      field: 'floors',
      floor: 'a',
    });
    assert.deepEqual(refused(terms({ floors: [floor('z', 1, ['z'])] }), two), { type: 'empty-floor', floor: 'z' });
    assert.deepEqual(refused(terms(), [region('a', 0, 1)]), { type: 'nobody' });
    assert.deepEqual(refused(terms(), [...two, two[0]!]), { type: 'region-twice', region: 'a' });
    assert.deepEqual(refused(terms(), [region('a', 1, -1)]), { type: 'wrong-region', region: 'a' });
  });
});
