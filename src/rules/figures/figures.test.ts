/** Claims about official figures: which may be compared, when they differ, and how claims are held against them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkClaim } from './claim.ts';
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

  it('differ only beyond their joint margin, and nothing is said without margins or at different confidences', () => {
    const differ = (a: Partial<Figure>, b: Partial<Figure>): unknown => {
      const found = compare(figure(a), figure(b));
      return found.kind === 'compared' && found.differ;
    };
    assert.equal(differ({ value: 10, margin: 3, confidence: 90 }, { value: 15, margin: 4, confidence: 90 }), false);
    assert.equal(differ({ value: 10, margin: 3, confidence: 90 }, { value: 15.1, margin: 4, confidence: 90 }), true);
    assert.equal(differ({ value: 10, margin: 3, confidence: 90 }, { value: 99 }), null);
    assert.equal(differ({ value: 1, margin: 1, confidence: 90 }, { value: 9, margin: 1, confidence: 95 }), null);
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
    for (const text of ['', '23', '2023-13', '2023-Q5', '2023-2019', 'next year'])
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
