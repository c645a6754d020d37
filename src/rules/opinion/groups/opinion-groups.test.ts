import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { planted, unplanted } from '../generate/planted.ts';
import { rearranged } from '../testing/rearranged.ts';
import { someOf } from '../testing/some-of.ts';
import { gatherVotes, withoutStatements } from '../votes.ts';
import { adjustedRandIndex } from './adjusted-rand-index.ts';
import { opinionGroups } from './opinion-groups.ts';

test('three groups planted among 10,000 people with 25 votes each on 500 statements are found: Rand index above 0.95', () => {
  const town = { seed: 'large', participants: 10_000, statements: 500, voted: 0.05, groups: [3, 2, 1] };
  const { votes, group } = planted(town);
  const found = opinionGroups(votes);
  assert.equal(found.groups, 3);
  assert.equal(found.reason, 'clear');
  const index = adjustedRandIndex(found.assignment, group);
  assert.ok(index >= 0.95, `${index}`);
});

test('as many groups are found as were planted, the largest first', () => {
  for (const groups of [
    [1, 1],
    [5, 3, 1],
    [1, 1, 1, 1],
    [5, 4, 3, 2, 1],
  ]) {
    const town = { seed: `${groups.length}`, participants: 1500, statements: 100, voted: 0.4, groups, heat: 3 };
    const { votes, group } = planted(town);
    const found = opinionGroups(votes);
    assert.equal(found.groups, groups.length);
    assert.ok(adjustedRandIndex(found.assignment, group) > 0.95);
    const sizes = groups.map((_, own) => found.assignment.filter((one) => one === own).length);
    assert.deepEqual(
      sizes,
      sizes.toSorted((a, b) => b - a),
    );
  }
});

test('no groups are found in noise', () => {
  for (const [participants, statements, voted] of [
    [40, 20, 0.8],
    [300, 60, 0.4],
    [2000, 200, 0.1],
  ] as const) {
    for (let n = 0; n < 5; n += 1) {
      const { votes } = unplanted({ seed: `${n}`, participants, statements, voted, activitySpread: n % 2 });
      const { groups, reason, assignment } = opinionGroups(votes, { bootstrap: 2 });
      assert.deepEqual([groups, reason], [0, 'no-better-than-one']);
      assert.ok(assignment.every((group) => group === -1));
    }
  }
});

test('the order of participants, statements and votes does not matter to the last bit', () => {
  // Not so few that the counted can be all symmetry: what symmetry exchanges may exchange its last digits too.
  const town = fc.record({
    seed: fc.string(),
    participants: fc.integer({ min: 40, max: 150 }),
    statements: fc.integer({ min: 8, max: 40 }),
    voted: fc.double({ min: 0.5, max: 0.95, noNaN: true }),
    groups: fc.constantFrom([1], [1, 1], [3, 2, 1], [4, 1]),
    activitySpread: fc.constantFrom(0, 1),
    heat: fc.constantFrom(2, 4),
  });
  const reasons = new Set<string>();
  fc.assert(
    fc.property(town, (options) => {
      const { votes } = planted(options);
      const before = opinionGroups(votes);
      const { votes: moved, participant, statement } = rearranged(votes, options.seed);
      const after = opinionGroups(moved);
      reasons.add(before.reason);
      assert.deepEqual([after.groups, after.reason], [before.groups, before.reason]);
      participant.forEach((now, p) => {
        assert.equal(after.assignment[now], before.assignment[p]);
        assert.equal(after.positions[2 * now], before.positions[2 * p]);
        assert.equal(after.positions[2 * now + 1], before.positions[2 * p + 1]);
        assert.equal(after.unsureness[now], before.unsureness[p]);
      });
      statement.forEach((now, s) => {
        assert.equal(after.mean[now], before.mean[s]);
        assert.equal(after.axes[0][now], before.axes[0][s]);
        assert.equal(after.axes[1][now], before.axes[1][s]);
      });
    }),
    { numRuns: 60 },
  );
  assert.ok(reasons.has('clear') && reasons.has('no-better-than-one'), [...reasons].join());
});

test('equal votes have equal places and groups', () => {
  const { votes } = planted({
    seed: 'few statements',
    participants: 400,
    statements: 4,
    voted: 0.9,
    groups: [1, 1],
    heat: 4,
  });
  const { positions, assignment } = opinionGroups(votes);
  const placed = new Map<string, string>();
  for (let p = 0; p < 400; p += 1) {
    const own = `${votes.columns.slice(votes.starts[p], votes.starts[p + 1])} ${votes.values.slice(votes.starts[p], votes.starts[p + 1])}`;
    const place = `${positions[2 * p]} ${positions[2 * p + 1]} ${assignment[p]}`;
    assert.equal(placed.get(own) ?? place, place);
    placed.set(own, place);
  }
});

test('moderating statements out is the same as their never having been there', () => {
  const { votes } = planted({ seed: 'moderated', participants: 300, statements: 40, voted: 0.3, groups: [2, 1] });
  const out = Uint8Array.from({ length: 40 }, (_, s) => (s % 3 === 0 ? 1 : 0));
  // The first participant voted on nothing else, and is no longer on the map.
  const before = withoutStatements(
    someOf(votes, (p, s) => p !== 0 || out[s] === 1),
    out,
  );
  const left = Array.from({ length: 40 }, (_, s) => s).filter((s) => out[s] === 0);
  const renumbered = gatherVotes(300, left.length, {
    participant: Array.from(before.columns, (_, at) => before.starts.findIndex((start) => start > at) - 1),
    statement: Array.from(before.columns, (s) => left.indexOf(s)),
    value: before.values,
  });
  const [withEmpty, never] = [opinionGroups(before), opinionGroups(renumbered)];
  assert.ok(withEmpty.groups > 1);
  assert.deepEqual(withEmpty.assignment, never.assignment);
  assert.deepEqual(withEmpty.positions, never.positions);
  assert.deepEqual(withEmpty.explained, never.explained);
  assert.deepEqual(
    left.map((s) => withEmpty.mean[s]),
    Array.from(never.mean),
  );
  assert.ok(Number.isNaN(withEmpty.positions[0]) && withEmpty.assignment[0] === -1 && withEmpty.unsureness[0] === 1);
});

test('who voted on fewer than seven statements is on the map, but neither in a group nor shaping them', () => {
  const { votes } = planted({ seed: 'counted', participants: 400, statements: 40, voted: 0.4, groups: [2, 1] });
  const few = (p: number): boolean => p >= 300;
  const cast = new Int32Array(400);
  const fewer = someOf(votes, (p) => !few(p) || (cast[p]! += 1) <= 6);
  const without = someOf(fewer, (p) => !few(p));
  const [all, counted] = [opinionGroups(fewer), opinionGroups(without)];
  assert.deepEqual(all.assignment, counted.assignment);
  assert.deepEqual(all.positions.subarray(0, 600), counted.positions.subarray(0, 600));
  for (let p = 300; p < 400; p += 1) {
    assert.equal(all.assignment[p], -1);
    assert.ok(Number.isFinite(all.positions[2 * p]) && all.unsureness[p]! < 1);
  }
});

test('with four statements, four votes are enough', () => {
  const { votes } = planted({
    seed: 'short',
    participants: 600,
    statements: 4,
    voted: 1,
    groups: [1, 1],
    heat: 4,
    divisive: 1,
  });
  const { groups, assignment } = opinionGroups(votes);
  assert.ok(groups >= 2);
  assert.ok(assignment.every((group) => group >= 0));
});

test('fewer than ten counted are too few, and nobody at all does no harm', () => {
  const { votes } = planted({ seed: 'handful', participants: 9, statements: 20, voted: 0.9, groups: [1, 1], heat: 5 });
  const { reason, positions } = opinionGroups(votes);
  assert.equal(reason, 'too-few-participants');
  assert.ok(positions.every((number) => Number.isFinite(number)));
  const nobody = gatherVotes(0, 0, { participant: [], statement: [], value: [] });
  assert.equal(opinionGroups(nobody).reason, 'too-few-participants');
});

test('a vote is expected to be its mean plus the position times the axes, better than the mean alone', () => {
  const { votes } = planted({ seed: 'expected', participants: 500, statements: 40, voted: 0.8, groups: [3, 2, 1] });
  const { positions, axes, mean } = opinionGroups(votes);
  let [alone, placed] = [0, 0];
  for (let p = 0; p < 500; p += 1) {
    for (let at = votes.starts[p]!; at < votes.starts[p + 1]!; at += 1) {
      const s = votes.columns[at]!;
      const left = votes.values[at]! - mean[s]!;
      alone += left ** 2;
      placed += (left - positions[2 * p]! * axes[0][s]! - positions[2 * p + 1]! * axes[1][s]!) ** 2;
    }
  }
  assert.ok(placed < 0.75 * alone, `${placed / alone}`);
});
