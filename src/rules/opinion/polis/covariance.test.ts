import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { conversation, tables, votesOf } from '../testing/small-conversations.ts';
import type { Table } from '../testing/small-conversations.ts';
import { covariance } from './covariance.ts';

/** X, built in full: the vote less the mean of its column, 0 where there is none. */
function centred(table: Table): number[][] {
  const means = table[0]!.map((_, statement) => {
    const given = table.flatMap((row) => row[statement] ?? []);
    return given.length > 0 ? given.reduce((sum, value) => sum + value, 0) / given.length : 0;
  });
  return table.map((row) => row.map((value, statement) => (value === undefined ? 0 : value - means[statement]!)));
}

test('means of columns leave out who did not vote, but not passes; without votes the mean is 0', () => {
  const { mean } = covariance(conversation('++0.', '+-..', '-.0.', '..+.'));
  assert.deepEqual([...mean], [1 / 3, 0, 1 / 3, 0]);
});

test('two products at once are those of the dense matrix, and the total is the sum of its squares', () => {
  fc.assert(
    fc.property(
      tables({ participants: 8, statements: 6 }),
      fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 12, maxLength: 12 }),
      (table, entries) => {
        const size = table[0]!.length;
        const pair = [
          Float64Array.from(entries.slice(0, size)),
          Float64Array.from(entries.slice(6, 6 + size)),
        ] as const;
        const x = centred(table);
        const { total, timesPair } = covariance(votesOf(table));
        const squares = x.flat().reduce((sum, entry) => sum + entry * entry, 0);
        assert.ok(Math.abs(total - squares) < 1e-9);
        // Twice, because the second call must not see what the first one has left.
        timesPair(...pair);
        timesPair(...pair).forEach((product, which) => {
          const scores = x.map((row) => row.reduce((sum, entry, at) => sum + entry * pair[which]![at]!, 0));
          for (let at = 0; at < size; at += 1) {
            const expected = x.reduce((sum, row, p) => sum + row[at]! * scores[p]!, 0);
            assert.ok(Math.abs(product[at]! - expected) < 1e-9, `${product[at]}, not ${expected}`);
          }
        });
      },
    ),
  );
});
