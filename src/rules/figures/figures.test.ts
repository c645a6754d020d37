/** Claims about official figures: which may be compared, when they differ, and how claims are held against them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkClaim } from './claim.ts';
import { classOf, figureClasses } from './classes.ts';
import { compare } from './compare.ts';
import type { Figure } from './figure.ts';
import { readPeriod } from './period.ts';

const figure = (more: Partial<Figure>): Figure => ({
  indicator: 'poverty-rate',
  definition: 1,
  place: 'a',
  period: '2023',
  vintage: 1,
  value: 10,
  margin: null,
  confidence: null,
  ...more,
});

describe('two figures', () => {
  it('are refused when they measure different things, and flagged when period or vintage differ', () => {
    assert.deepEqual(compare(figure({}), figure({ indicator: 'income' })), { kind: 'refused', because: 'indicator' });
    assert.deepEqual(compare(figure({}), figure({ definition: 2 })), { kind: 'refused', because: 'definition' });
    const flags = (more: Partial<Figure>): unknown => {
      const found = compare(figure({}), figure(more));
      return found.kind === 'compared' && found.flags;
    };
    assert.deepEqual(flags({ place: 'b' }), []);
    assert.deepEqual(flags({ period: '2018' }), ['period']);
    assert.deepEqual(flags({ period: '2018', vintage: 2 }), ['period']);
    assert.deepEqual(flags({ vintage: 2 }), ['vintage']);
  });

  it('worked example: 12.8 with 0.1 and 12.0 with 0.1 differ, as 0.8 is more than the root of 0.02', () => {
    const found = compare(
      figure({ value: 12.8, margin: 0.1, confidence: 90 }),
      figure({ value: 12, margin: 0.1, confidence: 90 }),
    );
    assert.ok(found.kind === 'compared' && found.margin !== null);
    assert.ok(Math.abs(found.margin - Math.sqrt(0.02)) < 1e-12);
    assert.equal(found.differ, true);
  });

  it('worked examples of the formula of the Census Bureau', () => {
    const joint = (a: readonly [number, number], b: readonly [number, number]): unknown => {
      const [first, second] = [a, b].map(([value, margin]) => figure({ value, margin, confidence: 90 }));
      const found = compare(first!, second!);
      return found.kind === 'compared' && [Math.round((found.margin ?? 0) * 100) / 100, found.differ];
    };
    // Standard errors 4,533.13 and 1,057.14, together 4,654.76; times 1.645.
    assert.deepEqual(joint([62_939, 7_457], [63_365, 1_739]), [7_657.09, false]);
    // Women and men from 25 to 34 with a bachelor's degree in Indiana, ACS 2007: 28.1 and 23.4, each with 1.0; z = 5.47.
    assert.deepEqual(joint([28.1, 1], [23.4, 1]), [1.41, true]);
  });

  it('are tested at 90 % when their margins are at different confidences, as far as those have a quantile', () => {
    const found = (confidence: number): unknown => {
      const one = compare(
        figure({ value: 10, margin: 1.645, confidence: 90 }),
        figure({ value: 12.4, margin: 1.96, confidence }),
      );
      return one.kind === 'compared' && [one.margin?.toFixed(3), one.confidence, one.differ];
    };
    // Both standard errors are 1: 1.645 times the root of 2.
    assert.deepEqual(found(95), ['2.326', 90, true]);
    assert.deepEqual(found(93), [undefined, null, null]);
  });

  it('of different lengths are flagged, and overlapping ones of one place are not tested', () => {
    const found = (a: Partial<Figure>, b: Partial<Figure>): unknown => {
      const known = { margin: 1, confidence: 90 };
      const one = compare(figure({ ...known, ...a }), figure({ ...known, value: 99, ...b }));
      return one.kind === 'compared' && [one.flags, one.differ];
    };
    assert.deepEqual(found({ period: '2023' }, { period: '2014-2018' }), [['period', 'length'], true]);
    assert.deepEqual(found({ period: '2023' }, { period: '2019-2023' }), [['period', 'length', 'overlap'], null]);
    assert.deepEqual(found({ period: '2018-2022' }, { period: '2019-2023' }), [['period', 'overlap'], null]);
    assert.deepEqual(found({ period: '2018-2022' }, { period: '2019-2023', place: 'b' }), [['period'], true]);
    assert.deepEqual(found({ period: '2023-Q1' }, { period: '2023-Q2' }), [['period'], true]);
  });

  it('differ only beyond their joint margin, and nothing is said without margins', () => {
    const differ = (a: Partial<Figure>, b: Partial<Figure>): unknown => {
      const found = compare(figure(a), figure(b));
      return found.kind === 'compared' && found.differ;
    };
    assert.equal(differ({ value: 10, margin: 3, confidence: 90 }, { value: 15, margin: 4, confidence: 90 }), false);
    assert.equal(differ({ value: 10, margin: 3, confidence: 90 }, { value: 15.1, margin: 4, confidence: 90 }), true);
    assert.equal(differ({ value: 10, margin: 3, confidence: 90 }, { value: 99 }), null);
  });
});

describe('a claim beside the official figure', () => {
  it('worked examples of 2023: 4.2 trillion against 3.86, 90,000 dollars against 89,870', () => {
    const gdp = checkClaim({ value: 4.2, step: 0.1 }, { value: 3.86, margin: null });
    assert.equal(gdp.isNear, false);
    assert.ok(Math.abs((gdp.relative ?? 0) - 0.34 / 3.86) < 1e-12);
    assert.equal(checkClaim({ value: 90_000, step: 10_000 }, { value: 89_870, margin: null }).isNear, true);
  });

  it('is near when it rounds to the figure or lies within the margin of error', () => {
    assert.equal(checkClaim({ value: 4, step: 1 }, { value: 3.86, margin: null }).isNear, true);
    assert.equal(checkClaim({ value: 3.9, step: 0.1 }, { value: 3.85, margin: null }).isNear, true);
    assert.equal(checkClaim({ value: 5.2, step: 0.1 }, { value: 3.6, margin: 0.2 }).isNear, false);
    assert.equal(checkClaim({ value: 3.8, step: 0.1 }, { value: 3.6, margin: 0.2 }).isNear, true);
    assert.equal(checkClaim({ value: 1, step: 1 }, { value: 0, margin: null }).relative, null);
  });
});

describe('a period', () => {
  it('is read as people and tables write it, with its last day', () => {
    const ends = (text: string): unknown => {
      const read = readPeriod(text);
      return read.ok ? [read.value.text, read.value.kind, read.value.ends] : read.error;
    };
    assert.deepEqual(ends(' 2023 '), ['2023', 'year', '2023-12-31']);
    assert.deepEqual(ends('2019–2023'), ['2019-2023', 'span', '2023-12-31']);
    assert.deepEqual(ends('2023 q2'), ['2023-Q2', 'quarter', '2023-06-30']);
    assert.deepEqual(ends('2024-02'), ['2024-02', 'month', '2024-02-29']);
    assert.deepEqual(ends('1900-02'), ['1900-02', 'month', '1900-02-28']);
    for (const [text, read] of [
      ['2023Q2', '2023-Q2'],
      ['Q2 2023', '2023-Q2'],
      ['2023M04', '2023-04'],
      ['4/2023', '2023-04'],
      ['2023-4', '2023-04'],
      ['2019 - 2023', '2019-2023'],
    ] as const)
      assert.equal((ends(text) as readonly string[])[0], read, text);
    for (const text of ['0000', '', '23', '2023-13', '2023-Q5', '2023-2019', 'next year'])
      assert.equal(ends(text), 'not-a-period', text);
  });

  it('has the last day that the calendar gives to every month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const read = readPeriod(`${year}-${String(month).padStart(2, '0')}`);
        const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
        assert.equal(read.ok && read.value.ends, last);
      }),
    );
  });
});

describe('classes for a map', () => {
  const numbers = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 100 });

  it('worked example: 58 rates from 6.5 to 20.75 are cut at halves, about twelve in each', () => {
    const rates = Array.from({ length: 58 }, (_, at) => 6.5 + at * 0.25);
    assert.deepEqual(
      figureClasses(rates, 1).map(({ from, regions }) => [from, regions]),
      [
        [6.5, 12],
        [9.5, 12],
        [12.5, 10],
        [15, 12],
        [18, 12],
      ],
    );
  });

  it('are at most five, hold every figure once, and find the class of each', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 4 }), (values, decimals) => {
        const classes = figureClasses(values, decimals);
        assert.ok(classes.length >= 1 && classes.length <= 5);
        assert.equal(
          classes.reduce((sum, { regions }) => sum + regions, 0),
          values.length,
        );
        classes.slice(1).forEach(({ from }, at) => assert.ok(from > (classes[at]?.from ?? 0)));
        for (const value of values) {
          const own = classes[classOf(classes, value)];
          assert.ok(own !== undefined && own.from <= value && value <= own.until);
        }
      }),
    );
  });

  it('of equal figures are one, and of none are none', () => {
    assert.deepEqual(figureClasses([3, 3, 3], 0), [{ from: 3, until: 3, regions: 3 }]);
    assert.deepEqual(figureClasses([], 0), []);
  });
});
