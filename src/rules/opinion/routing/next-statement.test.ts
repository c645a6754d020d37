import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { nextStatement } from './next-statement.ts';

const bits = (seen: readonly number[], words: number): Uint32Array => {
  const set = new Uint32Array(words);
  for (const s of seen) set[s >>> 5]! |= 1 << (s & 31);
  return set;
};

/** How often each is chosen, with random numbers spread evenly. */
function chosen(priority: Float64Array, seen: Uint32Array, draws: number): Int32Array {
  const times = new Int32Array(priority.length);
  for (let k = 0; k < draws; k += 1) times[nextStatement(priority, seen, (k + 0.5) / draws)]! += 1;
  return times;
}

test('statements are drawn in proportion to their priority, and one draw in twenty is even', () => {
  // 0.95 * (1, 3, 0, 6) / 10 + 0.05 / 3 of 60,000.
  assert.deepEqual([...chosen(Float64Array.of(1, 3, 0, 6), new Uint32Array(1), 60_000)], [6700, 18_100, 0, 35_200]);
});

test('a statement that hardly matters is shown now and then all the same', () => {
  assert.ok(chosen(Float64Array.of(1e-9, 1), new Uint32Array(1), 10_000)[0]! > 200);
});

test('never one that is closed or has been seen, whatever the priorities and the number; -1 where nothing is left', () => {
  const priority = fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 1e9, noNaN: true }));
  const unit = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(priority, fc.boolean()), { maxLength: 100 }), unit, (statements, random) => {
      const seen = bits(
        [...statements.keys()].filter((s) => statements[s]![1]),
        4,
      );
      const left = [...statements.keys()].filter((s) => statements[s]![0] > 0 && !statements[s]![1]);
      const next = nextStatement(
        Float64Array.from(statements, ([each]) => each),
        seen,
        random,
      );
      if (left.length === 0) assert.equal(next, -1);
      else assert.ok(left.includes(next), `${next}`);
    }),
  );
});

test('statements newer than the record of what was seen count as not seen', () => {
  const priority = new Float64Array(40).fill(1);
  const seen = bits([...Array(32).keys()], 1);
  for (const random of [0, 0.04, 0.3, 0.99]) assert.ok(nextStatement(priority, seen, random) >= 32);
});
