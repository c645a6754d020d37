import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { LEAST, publishedCells, type RegionCell } from './published-count.ts';

const cell = (region: string | null, yes: number, no: number): RegionCell => ({ region, yes, no });

test('regions with at least ten of either are shown as they are', () => {
  assert.deepEqual(publishedCells([cell('b', 10, 10), cell('a', 50, 12)]), {
    regions: [cell('a', 50, 12), cell('b', 10, 10)],
    others: null,
  });
});

test('one small region takes the smallest other one with it, so that subtraction does not tell it', () => {
  assert.deepEqual(publishedCells([cell('a', 50, 40), cell('b', 20, 15), cell('c', 3, 2)]), {
    regions: [cell('a', 50, 40)],
    others: { regions: 2, yes: 23, no: 17 },
  });
});

test('a region in which everybody says the same is not shown either', () => {
  const { regions } = publishedCells([cell('a', 50, 40), cell('b', 60, 30), cell('c', 30, 0)]);
  assert.ok(regions.every(({ region }) => region !== 'c'));
});

test('where nothing can be shown the total stands alone', () => {
  assert.deepEqual(publishedCells([cell('a', 3, 2), cell('b', 12, 0)]), {
    regions: [],
    others: { regions: 2, yes: 15, no: 2 },
  });
  assert.deepEqual(publishedCells([]), { regions: [], others: null });
});

test('voters without a region are no region of their own', () => {
  assert.deepEqual(publishedCells([cell('a', 50, 40), cell(null, 10, 11)]).others, { regions: 0, yes: 10, no: 11 });
});

test('whatever the votes: no shown or put-together cell is small, a lone small region is never the only one hidden, sums are exact', () => {
  const votes = fc.oneof(fc.nat(12), fc.nat(60));
  const cells = fc
    .array(fc.tuple(votes, votes), { maxLength: 12 })
    .chain((all) =>
      fc.boolean().map((unknown) => all.map(([yes, no], at) => cell(unknown && at === 0 ? null : `r${at}`, yes, no))),
    );
  fc.assert(
    fc.property(cells, (all) => {
      const { regions, others } = publishedCells(all);
      for (const { yes, no } of regions) assert.ok(yes >= LEAST && no >= LEAST);
      const hidden = all.filter((one) => !regions.some(({ region }) => region === one.region));
      if (regions.length > 0 && others !== null) {
        assert.ok(others.yes >= LEAST && others.no >= LEAST);
        const small = hidden.filter(({ yes, no }) => yes < LEAST || no < LEAST);
        if (small.length > 0) assert.ok(hidden.length >= 2);
      }
      const sum = (rows: readonly { yes: number; no: number }[]): readonly number[] => [
        rows.reduce((total, { yes }) => total + yes, 0),
        rows.reduce((total, { no }) => total + no, 0),
      ];
      assert.deepEqual(sum([...regions, ...(others === null ? [] : [others])]), sum(all));
      assert.deepEqual(publishedCells(all.toReversed()), { regions, others });
    }),
    { numRuns: 2_000 },
  );
});
