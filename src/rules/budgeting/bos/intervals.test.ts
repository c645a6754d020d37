import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Intervals } from './intervals.ts';

test('payers are summed up below each interval and from it on, and empty intervals have no level', () => {
  const intervals = new Intervals();
  // What another project left behind.
  intervals.clear(5);
  for (let at = 0; at < 5; at++) intervals.add(at, 9, 9, 9, 9);
  intervals.clear(4);
  // Level, weight, money, utility.
  intervals.add(0, 2, 3, 4, 2);
  intervals.add(3, 7, 1, 7, 1);
  intervals.add(0, 1, 2, 5, 5);
  intervals.add(3, 6, 1, 12, 2);
  intervals.sumUp();
  const first = <T>(array: Iterable<T>, length: number): T[] => [...array].slice(0, length);
  assert.deepEqual(first(intervals.payers, 4), [2, 0, 0, 2]);
  assert.deepEqual(first(intervals.poor, 5), [0, 22, 22, 22, 41]);
  assert.deepEqual(first(intervals.rich, 5), [19, 3, 3, 3, 0]);
  assert.deepEqual([intervals.first[0], intervals.last[0], intervals.leastMoney[0]], [1, 2, 4]);
  assert.deepEqual([intervals.first[3], intervals.last[3], intervals.leastMoney[3]], [6, 7, 7]);
  assert.deepEqual(
    [0, 1, 2, 3, 4].map((at) => intervals.before(at)),
    [0, 2, 2, 2, 7],
  );
  assert.deepEqual(first(intervals.low, 4), [Infinity, Infinity, Infinity, Infinity]);
});

test('there may be as many intervals as the constant says', () => {
  const intervals = new Intervals();
  intervals.clear(256);
  intervals.add(255, 1, 2, 3, 4);
  intervals.sumUp();
  assert.deepEqual([intervals.poor[256], intervals.rich[0], intervals.rich[256]], [6, 8, 0]);
});
