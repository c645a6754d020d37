import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planted } from '../generate/planted.ts';
import { opinionGroups, placeParticipant } from './opinion-groups.ts';

/** From 7 to 150 votes each. */
const { votes } = planted({
  seed: 'placing',
  participants: 3000,
  statements: 150,
  voted: 0.25,
  groups: [3, 2, 1],
  activitySpread: 0.8,
});
const map = opinionGroups(votes);
const cast = (p: number): number => votes.starts[p + 1]! - votes.starts[p]!;
const everybody = Array.from({ length: votes.participants }, (_, p) => p);
const sparse = everybody.filter((p) => cast(p) >= 7 && cast(p) <= 14);
const busy = everybody.filter((p) => cast(p) >= 60);

test('one participant is placed exactly where the map shows them, in whatever order their votes are given', () => {
  for (const p of everybody.slice(0, 200)) {
    const statements = Array.from(votes.columns.subarray(votes.starts[p], votes.starts[p + 1]));
    const values = Array.from(votes.values.subarray(votes.starts[p], votes.starts[p + 1]));
    const expected = {
      x: map.positions[2 * p],
      y: map.positions[2 * p + 1],
      unsureness: map.unsureness[p],
      group: map.assignment[p],
    };
    for (const [s, v] of [
      [statements, values],
      [statements.toReversed(), values.toReversed()],
    ] as const) {
      const { unsureness, ...place } = placeParticipant(map.model, s, v);
      assert.deepEqual({ ...place, unsureness: Math.fround(unsureness) }, expected);
    }
  }
});

test('who voted little is not drawn to the middle, but is less sure', () => {
  assert.ok(sparse.length > 200 && busy.length > 200);
  const spread = (people: readonly number[], axis: number): number =>
    Math.sqrt(people.reduce((sum, p) => sum + map.positions[2 * p + axis]! ** 2, 0) / people.length);
  for (const axis of [0, 1]) {
    const ratio = spread(sparse, axis) / spread(busy, axis);
    assert.ok(ratio > 0.85 && ratio < 1.15, `axis ${axis}: ${ratio}`);
  }
  const unsure = (people: readonly number[]): number =>
    people.reduce((sum, p) => sum + map.unsureness[p]!, 0) / people.length;
  assert.ok(unsure(sparse) > 1.5 * unsure(busy), `${unsure(sparse)} ${unsure(busy)}`);
});

test('the unsureness is how far off a position is: placing by half of the votes errs as it says', () => {
  const { scale } = map.model;
  let [squares, expected] = [0, 0];
  for (const p of busy) {
    const at = Array.from({ length: cast(p) }, (_, i) => votes.starts[p]! + i);
    const halves = [0, 1].map((half) => {
      const own = at.filter((i) => i % 2 === half);
      return placeParticipant(
        map.model,
        own.map((i) => votes.columns[i]!),
        own.map((i) => votes.values[i]!),
      );
    });
    const [one, other] = [halves[0]!, halves[1]!];
    squares += ((one.x - other.x) / scale[0]) ** 2;
    // Two independent errors, each stretched like its position.
    expected += one.unsureness ** 2 / (1 - one.unsureness ** 2) + other.unsureness ** 2 / (1 - other.unsureness ** 2);
  }
  assert.ok(squares / expected > 0.5 && squares / expected < 2, `${squares / expected}`);
});

test('nothing is known about who has not voted, little after one vote, and no group before the seventh', () => {
  const nothing = placeParticipant(map.model, [], []);
  assert.deepEqual(nothing, { x: 0, y: 0, unsureness: 1, group: -1 });
  const one = placeParticipant(map.model, [3], [1]);
  assert.ok(one.unsureness > 0.8 && one.unsureness < 1);
  const [s, v] = [votes.columns.subarray(0, 7), votes.values.subarray(0, 7)];
  assert.equal(placeParticipant(map.model, s.subarray(0, 6), v.subarray(0, 6)).group, -1);
  assert.ok(placeParticipant(map.model, s, v).group >= 0);
});
