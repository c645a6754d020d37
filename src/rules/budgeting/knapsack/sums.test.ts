import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { Sums } from './sums.ts';

const numbers = fc.array(fc.oneof(fc.nat(200), fc.constantFrom(31, 32, 33, 64)), { maxLength: 8 });

/** What all sums are with one number more, up to the limit. */
const sumsWith = (sums: ReadonlySet<number>, number: number, limit: number): Set<number> =>
  new Set([...sums, ...[...sums].map((sum) => sum + number).filter((sum) => sum <= limit)]);

const allOf = (sums: Sums): number[] =>
  Array.from({ length: sums.limit + 1 }, (_, sum) => sum).filter((sum) => sums.has(sum));

const ascending = (sums: Iterable<number>): number[] => [...sums].toSorted((a, b) => a - b);

test('they are the sums of all subsets up to the limit, and each is told once, when it becomes possible', () => {
  fc.assert(
    fc.property(numbers, fc.nat(500), (all, limit) => {
      const sums = new Sums(limit);
      let expected = new Set([0]);
      for (const number of all) {
        const told: number[] = [];
        sums.add(number, (sum) => told.push(sum));
        const before = expected;
        expected = sumsWith(before, number, limit);
        assert.deepEqual(ascending(told), ascending([...expected].filter((sum) => !before.has(sum))));
      }
      assert.deepEqual(allOf(sums), ascending(expected));
      assert.equal(sums.largest(), Math.max(...expected));
    }),
  );
});

test('a copy has the same sums, and what is added to it is not added to the other', () => {
  fc.assert(
    fc.property(numbers, fc.nat(500), fc.nat(200), (all, limit, another) => {
      const sums = new Sums(limit);
      for (const number of all) sums.add(number);
      const before = allOf(sums);
      const copy = sums.copy();
      assert.deepEqual([allOf(copy), copy.largest()], [before, before.at(-1)]);
      copy.add(another);
      assert.deepEqual(allOf(copy), ascending(sumsWith(new Set(before), another, limit)));
      assert.deepEqual(allOf(sums), before);
    }),
  );
});
