import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { conversation, tables, votesOf } from '../testing/small-conversations.ts';
import { withoutStatements } from '../votes.ts';
import type { Votes } from '../votes.ts';
import { components } from './components.ts';

const of = (votes: Votes, ...zeroed: readonly number[]) =>
  components({
    votes,
    zeroed: Uint8Array.from({ length: votes.statements }, (_, at) => (zeroed.includes(at) ? 1 : 0)),
  });
const near = (found: number, expected: number, off = 1e-9): void =>
  assert.ok(Math.abs(found - expected) <= off, `${found}, not ${expected}`);
const nearAll = (found: Float64Array, expected: readonly number[]): void => {
  assert.equal(found.length, expected.length);
  found.forEach((entry, at) => near(entry, expected[at]!));
};

test('two who disagree about everything differ in one direction only, which is all of the variance', () => {
  const { mean, axes, explained } = of(conversation('+-', '-+'));
  nearAll(mean, [0, 0]);
  nearAll(axes[0], [Math.SQRT1_2, -Math.SQRT1_2]);
  nearAll(axes[1], [0, 0]);
  near(explained[0], 1);
  assert.equal(explained[1], 0);
});

test('a missing vote counts as the mean of its column', () => {
  // Centred: (2/3, 1), (-4/3, 0), (2/3, -1). The squares of the columns add up to 8/3 and 2, their products to 0.
  const { mean, axes, explained } = of(conversation('++', '-.', '+-'));
  nearAll(mean, [1 / 3, 0]);
  nearAll(axes[0], [1, 0]);
  nearAll(axes[1], [0, 1]);
  near(explained[0], 4 / 7);
  near(explained[1], 3 / 7);
});

test('an axis on which a few small whole numbers stand is found, though a start may happen to be at right angles to it', () => {
  // In the plane of the first statement and of (2, -1) on the others: 2 and the root of 5, the root of 5 and 6, whose
  // values are 7 and 1. The first axis is (1, 2, -1).
  const { axes, explained } = of(conversation('--+', '.-+', '++0', '.+0', '.+0'));
  near(explained[0], 7 / 8);
  near(explained[1], 1 / 8);
  nearAll(axes[0], [1 / Math.sqrt(6), 2 / Math.sqrt(6), -1 / Math.sqrt(6)]);
});

test('a zeroed statement has mean 0 and no part in either axis, as if nobody had voted on it', () => {
  fc.assert(
    fc.property(tables({ participants: 8, statements: 6 }), fc.nat(5), (table, zeroed) => {
      const votes = votesOf(table);
      const out = Uint8Array.from({ length: votes.statements }, (_, at) => (at === zeroed ? 1 : 0));
      assert.deepEqual(of(votes, zeroed), of(withoutStatements(votes, out)));
      for (const axis of of(votes, zeroed).axes) assert.equal(axis[zeroed] ?? 0, 0);
    }),
  );
});

test('nobody, or nobody who differs, gives axes of zeros that explain nothing', () => {
  for (const votes of [conversation('..'), conversation('+-', '+-', '+.')]) {
    const { axes, explained } = of(votes);
    assert.deepEqual(
      [[...axes[0]], [...axes[1]], explained],
      [
        [0, 0],
        [0, 0],
        [0, 0],
      ],
    );
  }
});

test('the largest entry of an axis is positive, the axes are at right angles, and the first explains no less', () => {
  fc.assert(
    fc.property(tables({ participants: 10, statements: 6 }), (table) => {
      const { axes, explained } = of(votesOf(table));
      for (const axis of axes) {
        const length = Math.hypot(...axis);
        assert.ok(Math.abs(length - 1) < 1e-9 || length === 0);
        assert.ok(Math.max(...axis) >= -Math.min(...axis) - 1e-6);
      }
      near(
        axes[0].reduce((sum, entry, at) => sum + entry * axes[1][at]!, 0),
        0,
      );
      assert.ok(explained[0] >= explained[1] && explained[0] + explained[1] <= 1 + 1e-9 && explained[1] >= 0);
    }),
  );
});

test('another order of the participants explains the same, and turns no axis that is clearly ahead of the next', () => {
  fc.assert(
    fc.property(tables({ participants: 10, statements: 6 }), (table) => {
      const [one, other] = [of(votesOf(table)), of(votesOf(table.toReversed()))];
      near(one.explained[0], other.explained[0]);
      near(one.explained[1], other.explained[1]);
      if (one.explained[0] - one.explained[1] < 1e-3) return;
      const cosine = one.axes[0].reduce((sum, entry, at) => sum + entry * other.axes[0][at]!, 0);
      near(Math.abs(cosine), 1);
    }),
  );
});

test('agreement and disagreement exchanged, the axes are the same and the means are opposite', () => {
  fc.assert(
    fc.property(tables({ participants: 8, statements: 5 }), (table) => {
      const one = of(votesOf(table));
      const other = of(votesOf(table.map((row) => row.map((value) => (value === undefined ? value : -value)))));
      one.mean.forEach((own, at) => near(own, -other.mean[at]!));
      near(one.explained[0], other.explained[0]);
      near(one.explained[1], other.explained[1]);
    }),
  );
});
