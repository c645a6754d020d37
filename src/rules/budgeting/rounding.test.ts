import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { higher, lower, ULP } from './rounding.ts';
import { exactly } from './testing/exact-money.ts';
import { compare, minus, plus, ratio, times } from './slowly/ratio.ts';
import type { Ratio } from './slowly/ratio.ts';

const figures = fc.double({ min: 2 ** -200, max: 2 ** 200, noNaN: true });
const units = fc.integer({ min: 2, max: 2 ** 24 });
const relatives = fc.constantFrom(0, 2 ** -50, 2 ** -40, 2 ** -28);

const partOf = (count: number, relative: number): Ratio => plus(times(ratio(count), exactly(ULP)), exactly(relative));
const lowered = (figure: Ratio, part: Ratio): Ratio => minus(figure, times(figure, part));
const raised = (figure: Ratio, part: Ratio): Ratio => plus(figure, times(figure, part));
const isUpTo = (a: Ratio, b: Ratio): boolean => compare(a, b) <= 0;

test('a figure that is off by all but two units is lowered below and raised above the true one, whatever is rounded', () => {
  fc.assert(
    fc.property(figures, units, relatives, (figure, count, relative) => {
      const [low, high] = [exactly(lower(figure, count, relative)), exactly(higher(figure, count, relative))];
      const most = partOf(count - 2, relative);
      // As a part of the figure, and as a part of the true one.
      assert.ok(isUpTo(low, lowered(exactly(figure), most)) && isUpTo(raised(low, most), exactly(figure)));
      assert.ok(isUpTo(raised(exactly(figure), most), high) && isUpTo(exactly(figure), lowered(high, most)));
    }),
    { numRuns: 1000 },
  );
});

test('bounds are no wider than asked for, but for their own rounding', () => {
  fc.assert(
    fc.property(figures, units, relatives, (figure, count, relative) => {
      const most = partOf(count + 2, relative);
      assert.ok(isUpTo(lowered(exactly(figure), most), exactly(lower(figure, count, relative))));
      assert.ok(isUpTo(exactly(higher(figure, count, relative)), raised(exactly(figure), most)));
    }),
    { numRuns: 1000 },
  );
});

test('nothing stays nothing, and what has no bound has none', () => {
  assert.deepEqual([lower(0, 8), higher(0, 8)], [0, 0]);
  assert.deepEqual([lower(Infinity, 8), higher(Infinity, 8)], [Infinity, Infinity]);
});
