import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { conversation, divided, votesOf } from '../testing/small-conversations.ts';
import { withoutStatements } from '../votes.ts';
import { components } from './components.ts';
import { projection } from './projection.ts';

const near = (found: Float64Array, expected: ArrayLike<number>): void => {
  assert.equal(found.length, expected.length);
  found.forEach((entry, at) =>
    assert.ok(Math.abs(entry - expected[at]!) < 1e-9, `${at}: ${entry}, not ${expected[at]}`),
  );
};
/** The axes are those of the coordinates: x is about statement 0, y about statement 1. */
const axes = [Float64Array.of(1, 0), Float64Array.of(0, 1)] as const;

test('votes less means, pushed outwards by the root of C over n', () => {
  const votes = conversation('++', '-.', '+-', '..');
  const { x, y } = projection({
    votes,
    zeroed: new Uint8Array(2),
    components: { mean: Float64Array.of(1 / 3, 0), axes },
  });
  near(x, [2 / 3, Math.SQRT2 * (-4 / 3), 2 / 3, 0]);
  near(y, [1, 0, -1, 0]);
});

test('a zeroed statement is a vote of everybody: it moves nobody, and who did not see it counts as having voted', () => {
  // C = 3. The first participant has 1 vote and the zeroed one, the second 2 and the zeroed one, the third only that.
  const votes = conversation('+.-', '+-.', '..+');
  const { x, y } = projection({
    votes,
    zeroed: Uint8Array.of(0, 0, 1),
    components: { mean: new Float64Array(3), axes },
  });
  near(x, [Math.sqrt(3 / 2), 1, 0]);
  near(y, [0, -1, 0]);
});

test('a statement that nobody has voted on is not one of C', () => {
  const votes = conversation('++.', '-..');
  const { x } = projection({ votes, zeroed: new Uint8Array(3), components: { mean: new Float64Array(3), axes } });
  near(x, [1, -Math.SQRT2]);
});

test('a participant given twice stands twice in the same place, and the order of participants moves nobody', () => {
  fc.assert(
    fc.property(divided(1), ({ table, marked: zeroed }) => {
      const votes = votesOf(table);
      const given = components({ votes, zeroed });
      const once = projection({ votes, zeroed, components: given });
      const twice = projection({ votes: votesOf([...table, ...table]), zeroed, components: given });
      near(twice.x, [...once.x, ...once.x]);
      near(twice.y, [...once.y, ...once.y]);
      const turned = projection({ votes: votesOf(table.toReversed()), zeroed, components: given });
      near(turned.x.reverse(), once.x);
    }),
  );
});

test('whoever voted on everything stands where the centred matrix puts them: the mean over such is the middle', () => {
  fc.assert(
    fc.property(divided(1), ({ table }) => {
      const full = table.map((row) => row.map((value) => value ?? 0));
      const votes = votesOf(full);
      const zeroed = new Uint8Array(votes.statements);
      const { x, y } = projection({ votes, zeroed, components: components({ votes, zeroed }) });
      for (const side of [x, y]) assert.ok(Math.abs(side.reduce((sum, entry) => sum + entry, 0)) < 1e-8);
    }),
  );
});

test('leaving statements out instead of zeroing them differs only in how far outwards a participant is pushed', () => {
  fc.assert(
    fc.property(divided(1), ({ table, marked }) => {
      const votes = votesOf(table);
      const given = components({ votes, zeroed: marked });
      const zeroed = projection({ votes, zeroed: marked, components: given });
      const left = withoutStatements(votes, marked);
      const without = projection({ votes: left, zeroed: new Uint8Array(votes.statements), components: given });
      zeroed.x.forEach((x, p) => {
        assert.ok(Math.abs(x * without.y[p]! - zeroed.y[p]! * without.x[p]!) < 1e-9);
        assert.ok(Math.sign(x) === Math.sign(without.x[p]!));
      });
    }),
  );
});
