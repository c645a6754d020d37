/** Claims about measures of inequality: worked examples, what each must satisfy, and a second computation from the definition. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ln } from '../../portable-math.ts';
import { inequality, type Inequality } from './inequality.ts';
import type { InequalityRow } from './row.ts';
import { giniByPairs } from './slowly/mean-difference.ts';

const equally = (...values: readonly number[]): InequalityRow[] =>
  values.map((value, at) => ({ region: `r${String(at).padStart(3, '0')}`, value, people: 1 }));

function measured(rows: readonly InequalityRow[]): Inequality {
  const found = inequality(rows);
  assert.ok(found.ok);
  return found.value;
}

const isNear = (found: number | null | undefined, expected: number, within = 1e-9): void =>
  assert.ok(
    found !== null && found !== undefined && Math.abs(found - expected) <= within,
    `${found} is not ${expected}`,
  );

const anyRows = fc
  .array(
    fc.record({
      value: fc.integer({ min: 0, max: 100_000 }),
      people: fc.integer({ min: 1, max: 1_000_000 }),
      group: fc.constantFrom('north', 'south', 'coast'),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .filter((rows) => rows.some(({ value }) => value > 0))
  .map((rows): InequalityRow[] => rows.map((row, at) => ({ ...row, region: `r${at}` })));

describe('worked examples', () => {
  it('five equal regions with 1 to 5 have a Gini of 4/15, a ratio of fifths of 5, and a Palma of 2.5/3', () => {
    const { gini, fifths, palma, mean } = measured(equally(1, 2, 3, 4, 5));
    isNear(gini, 4 / 15);
    isNear(fifths, 5);
    // The richest tenth is half of the region with 5; the poorest four tenths are the regions with 1 and 2.
    isNear(palma, 2.5 / 3);
    assert.equal(mean, 3);
  });

  it('a region across a boundary is divided in proportion', () => {
    const rows = [
      { region: 'a', value: 10, people: 30 },
      { region: 'b', value: 20, people: 70 },
    ];
    // In all 1,700. The poorest fifth: 20 people of a with 200; the richest: 20 of b with 400.
    isNear(measured(rows).fifths, 2);
    // The poorest 40: 30 of a and 10 of b with 500; the richest 10 have 200.
    isNear(measured(rows).palma, 0.4);
  });

  it('two and two: Theil is 1/4 (1/2 ln 1/2 + 3/2 ln 3/2), all of it within the first pair', () => {
    const rows = equally(1, 3, 2, 2).map((row, at) => ({ ...row, group: at < 2 ? 'first' : 'second' }));
    const { total, split } = measured(rows).theil;
    isNear(total, (0.5 * Math.log(0.5) + 1.5 * Math.log(1.5)) / 4);
    isNear(split?.between, 0);
    isNear(split?.within, total);
    isNear(split?.groups[1]?.theil, 0);
  });

  it('one of n equal regions with everything has a Gini of 1 - 1/n, a Theil of ln n, and no ratios', () => {
    const { gini, theil, palma, fifths } = measured(equally(0, 0, 0, 0, 0, 0, 0, 0, 0, 7));
    isNear(gini, 0.9);
    isNear(theil.total, Math.log(10));
    assert.equal(palma, null);
    assert.equal(fifths, null);
  });
});

describe('any regions', () => {
  it('with the same figure everywhere are equal by every measure', () => {
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 1, max: 1e6 }), (rows, value) => {
        const { gini, theil, palma, fifths } = measured(rows.map((row) => ({ ...row, value })));
        isNear(gini, 0);
        isNear(theil.total, 0);
        isNear(theil.split?.between, 0);
        isNear(palma, 0.25);
        isNear(fifths, 1);
      }),
    );
  });

  it('have the Gini of all pairs of people', () => {
    fc.assert(fc.property(anyRows, (rows) => isNear(measured(rows).gini, giniByPairs(rows))));
  });

  it('have a Theil index whose two parts add up to it', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { total, split } = measured(rows).theil;
        isNear((split?.between ?? 0) + (split?.within ?? 0), total);
      }),
    );
  });

  it('keep their measures when all figures are in another unit, when everybody is there twice, and in any order', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const before = measured(rows);
        const twins = rows.map((row) => ({ ...row, region: `${row.region}-twin` }));
        for (const others of [
          rows.map((row) => ({ ...row, value: row.value * 8 })),
          rows.map((row) => ({ ...row, people: row.people * 2 })),
          [...rows, ...twins],
          rows.toReversed(),
        ]) {
          const after = measured(others);
          isNear(after.gini, before.gini);
          isNear(after.theil.total, before.theil.total);
          assert.equal(after.palma === null, before.palma === null);
          if (before.palma !== null) isNear(after.palma! / before.palma, 1, 1e-6);
          if (before.fifths !== null) isNear(after.fifths! / before.fifths, 1, 1e-6);
        }
      }),
    );
  });

  it('become more equal when somebody richer gives to somebody poorer and stays the richer', () => {
    fc.assert(
      fc.property(anyRows, fc.nat(), fc.nat(), fc.double({ min: 0.01, max: 0.5, noNaN: true }), (rows, i, j, part) => {
        const [a, b] = [rows[i % rows.length]!, rows[j % rows.length]!];
        if (a.value - b.value < 10) return;
        // An amount that leaves both between where they were, whatever their numbers of people.
        const amount = part * (a.value - b.value) * Math.min(a.people, b.people);
        const after = rows.map((row) =>
          row === a
            ? { ...row, value: row.value - amount / a.people / 2 }
            : row === b
              ? { ...row, value: row.value + amount / b.people / 2 }
              : row,
        );
        assert.ok(measured(after).gini < measured(rows).gini);
        assert.ok(measured(after).theil.total < measured(rows).theil.total);
      }),
    );
  });

  it('lie between the bounds of each measure', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { gini, theil, palma, fifths, people } = measured(rows);
        assert.ok(gini >= 0 && gini < 1);
        assert.ok(theil.total >= 0 && theil.total <= Math.log(people) + 1e-9);
        assert.ok(palma === null || palma >= 0.25 - 1e-9);
        assert.ok(fifths === null || fifths >= 1 - 1e-9);
      }),
    );
  });
});

it('refuses what has no shares, and says which region', () => {
  const problem = (rows: readonly InequalityRow[]): unknown => {
    const found = inequality(rows);
    return found.ok ? undefined : found.error;
  };
  assert.deepEqual(problem([]), { type: 'nobody' });
  assert.deepEqual(problem([{ region: 'a', value: 3, people: 0 }]), { type: 'nobody' });
  assert.deepEqual(problem(equally(0, 0)), { type: 'nothing' });
  assert.deepEqual(problem([{ region: 'a', value: -1, people: 5 }]), { type: 'negative-value', region: 'a' });
  assert.deepEqual(problem([{ region: 'a', value: 1, people: -5 }]), { type: 'negative-people', region: 'a' });
  assert.deepEqual(problem([{ region: 'a', value: Number.NaN, people: 5 }]), { type: 'not-a-number', region: 'a' });
});

it('the portable logarithm is that of the engine to twelve digits', () => {
  fc.assert(fc.property(fc.double({ min: 1e-12, max: 1e12, noNaN: true }), (x) => isNear(ln(x), Math.log(x), 1e-12)));
  assert.equal(ln(1), 0);
});
