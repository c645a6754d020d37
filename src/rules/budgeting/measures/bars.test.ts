import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { mergeBars, stepsOf } from './bars.ts';

const step = (at: number, people: number) => ({ from: at, to: at, voters: people, people });

test('bars for fewer than ten people are merged with the next, and what is left over with the last', () => {
  assert.deepEqual(mergeBars([step(0, 4), step(1, 7), step(2, 30), step(3, 2)]), [
    { from: 0, to: 1, voters: 11 },
    { from: 2, to: 3, voters: 32 },
  ]);
});

test('ten people make a bar, also the last, and with a most of two bars each holds half', () => {
  const bar = (at: number, voters = 10): unknown => ({ from: at, to: at, voters });
  assert.deepEqual(mergeBars([step(0, 10)]), [bar(0)]);
  assert.deepEqual(mergeBars([step(0, 10), step(1, 0), step(2, 10)]), [bar(0), bar(2)]);
  assert.deepEqual(
    mergeBars(
      [0, 1, 2, 3].map((at) => step(at, 10)),
      2,
    ),
    [
      { from: 0, to: 1, voters: 20 },
      { from: 2, to: 3, voters: 20 },
    ],
  );
});

test('nine people in all are shown in no bar', () => {
  assert.deepEqual(mergeBars([step(0, 4), step(1, 5)]), []);
});

test('no bar ever stands for fewer than ten people, nobody is lost, and bars do not overlap', () => {
  const values = fc.array(fc.record({ at: fc.nat(12), people: fc.nat(15) }), { maxLength: 30 });
  fc.assert(
    fc.property(values, fc.constantFrom(3, 20, Infinity), (people, most) => {
      const steps = stepsOf(people.map((each) => ({ ...each, voters: each.people })));
      const total = people.reduce((sum, each) => sum + each.people, 0);
      const bars = mergeBars(steps, most);
      if (total < 10) return assert.deepEqual(bars, []);
      assert.ok(bars.every(({ voters }) => voters >= 10));
      assert.equal(
        bars.reduce((sum, { voters }) => sum + voters, 0),
        total,
      );
      assert.ok(bars.length <= most);
      bars.slice(1).forEach(({ from }, at) => assert.ok(from > bars[at]!.to));
    }),
  );
});
