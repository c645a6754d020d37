import assert from 'node:assert/strict';
import { test } from 'node:test';
import { priorities } from './priorities.ts';
import type { Counts } from '../votes.ts';

const counts = (...tallies: [agree: number, disagree: number][]): Counts => ({
  agree: Int32Array.from(tallies, ([agree]) => agree),
  disagree: Int32Array.from(tallies, ([, disagree]) => disagree),
  pass: new Int32Array(tallies.length),
});
const open = (statements: number): Uint8Array => new Uint8Array(statements).fill(1);
const none = (statements: number): number[] => Array.from({ length: statements }, () => 0);

test('worked example: heard a third and five thirds as often as the average, priorities are 2^6 and 0.6^6', () => {
  const { newcomers } = priorities({ everyone: counts([4, 0], [12, 12]), groups: [], open: open(2), divides: none(2) });
  // (4 + 1) / 15 = 1/3, held at 2; (24 + 1) / 15 = 5/3.
  assert.deepEqual(
    [...newcomers].map((each) => Math.round(each * 1e9) / 1e9),
    [64, 0.046656],
  );
});

test('a participant is shown what the own group has been heard on least', () => {
  const everyone = counts([20, 10], [20, 10]);
  const groups = [counts([15, 7], [10, 2]), counts([5, 3], [10, 8])];
  const { byGroup } = priorities({ everyone, groups, open: open(2), divides: none(2) });
  assert.ok(byGroup[0]![1]! > byGroup[0]![0]!);
  assert.ok(byGroup[1]![0]! > byGroup[1]![1]!);
});

test('newcomers are shown what tells groups apart, others are not', () => {
  const everyone = counts([10, 10], [10, 10]);
  const { byGroup, newcomers } = priorities({
    everyone,
    groups: [counts([5, 5], [5, 5]), counts([5, 5], [5, 5])],
    open: open(2),
    divides: [0, 0.6],
  });
  assert.ok(newcomers[1]! > 10 * newcomers[0]!);
  assert.equal(byGroup[0]![1], byGroup[0]![0]);
});

test('of statements heard alike those are wanted of which it is open whether they belong to the best', () => {
  const everyone = counts([95, 5], [72, 28], [68, 32], [10, 90]);
  const { newcomers } = priorities({ everyone, groups: [], open: open(4), divides: none(4), best: 2 });
  assert.ok(Math.min(newcomers[1]!, newcomers[2]!) > 20 * Math.max(newcomers[0]!, newcomers[3]!));
});

test('the less is known, the more alike statements are wanted', () => {
  const apart = (times: number): number => {
    const everyone = counts([2 * times, 0], [times, times], [times, times], [0, 2 * times]);
    const { newcomers } = priorities({ everyone, groups: [], open: open(4), divides: none(4), best: 2 });
    return Math.max(...newcomers) / Math.min(...newcomers);
  };
  assert.ok(apart(1) < 8 && apart(1) < apart(3) && apart(3) < apart(10), `${apart(1)}, ${apart(3)}, ${apart(10)}`);
});

test('where there are no more statements than are to be found, all are wanted alike', () => {
  const { newcomers } = priorities({
    everyone: counts([9, 1], [1, 9]),
    groups: [],
    open: open(2),
    divides: none(2),
    best: 2,
  });
  assert.deepEqual([...newcomers], [1, 1]);
});

test('what was shown often and left unanswered is not shown before everything else', () => {
  const standing = { everyone: counts([2, 2], [10, 10]), groups: [], open: open(2), divides: none(2) };
  assert.ok(priorities(standing).newcomers[0]! > 60);
  assert.ok(priorities({ ...standing, shown: [40, 20] }).newcomers[0]! < 1);
});

test('a closed statement has no priority and does not count towards the average', () => {
  const [with_, without] = [
    priorities({
      everyone: counts([4, 0], [900, 0], [12, 12]),
      groups: [],
      open: Uint8Array.of(1, 0, 1),
      divides: none(3),
    }),
    priorities({ everyone: counts([4, 0], [12, 12]), groups: [], open: open(2), divides: none(2) }),
  ];
  assert.deepEqual([...with_.newcomers], [without.newcomers[0], 0, without.newcomers[1]]);
});
