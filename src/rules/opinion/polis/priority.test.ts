import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { conversation, tables, votesOf } from '../testing/small-conversations.ts';
import { countVotes } from '../votes.ts';
import { components } from './components.ts';
import { drawStatement, extremities, priorities } from './priority.ts';
import { projection } from './projection.ts';

const near = (found: number, expected: number): void =>
  assert.ok(Math.abs(found - expected) < 1e-9, `${found}, not ${expected}`);

test('a new statement, one that one participant agreed with, one that one passed on, and a meta statement', () => {
  const counts = countVotes(conversation('.+0+'));
  const [fresh, agreed, passed, meta] = priorities(counts, new Float64Array(4), Uint8Array.of(0, 0, 0, 1));
  near(fresh!, (0.5 * 0.5 * 9) ** 2);
  const isNew = 1 + 8 * 2 ** -0.2;
  near(agreed!, ((2 / 3) * (2 / 3) * isNew) ** 2);
  near(passed!, ((1 / 3) * (1 / 3) * isNew) ** 2);
  assert.equal(meta, 49);
});

test('with many votes what is left is agreement, few passes and extremity: 20 of 20 agree, extremity 1', () => {
  const counts = countVotes(conversation(...Array.from({ length: 20 }, () => '+')));
  near(priorities(counts, Float64Array.of(1), Uint8Array.of(0))[0]!, ((21 / 22) * 2 * (21 / 22) * (1 + 8 / 16)) ** 2);
});

test('extremity is how far out somebody would stand who agreed with this statement and voted on no other', () => {
  fc.assert(
    fc.property(tables({ participants: 8, statements: 6 }), (table) => {
      const votes = votesOf(table);
      const zeroed = new Uint8Array(votes.statements);
      const given = components({ votes, zeroed });
      // Alone in a conversation, so C is 1 for the projection too.
      extremities(given, 1).forEach((extremity, statement) => {
        const alone = votesOf([table[0]!.map((_, at) => (at === statement ? 1 : undefined))]);
        const { x, y } = projection({ votes: alone, zeroed, components: given });
        near(extremity, Math.hypot(x[0]!, y[0]!));
      });
      extremities(given, 9).forEach((extremity, at) => near(extremity, 3 * extremities(given, 1)[at]!));
    }),
  );
});

test('an extremity of mean 1/2 and axes 3/5 and 4/5 in four statements is 2 * 1/2 * 1', () => {
  const axes = [Float64Array.of(0.6), Float64Array.of(0.8)] as const;
  near(extremities({ mean: Float64Array.of(0.5), axes }, 4)[0]!, 1);
});

test('statements are drawn in proportion: with priorities 1 and 3 the first quarter belongs to the first', () => {
  const priority = [9, 1, 3];
  assert.deepEqual(
    [0, 0.24, 0.25, 0.99].map((unit) => drawStatement([1, 2], priority, unit)),
    [1, 1, 2, 2],
  );
});

test('where rounding leaves a crumb after all priorities have been taken away, the last statement is drawn', () => {
  assert.equal(drawStatement([2, 0, 1], [0.1, 0.4, 0.1], 1 - 2 ** -53), 1);
});

test('nothing to draw from gives nothing; otherwise any number below 1 gives one of the statements', () => {
  assert.equal(drawStatement([], [1], 0.5), undefined);
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), { minLength: 1, maxLength: 20 }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (priority, unit) => {
        const drawn = drawStatement([...priority.keys()], priority, unit)!;
        assert.ok(drawn in priority);
        const before = priority.slice(0, drawn).reduce((sum, own) => sum + own, 0);
        const total = priority.reduce((sum, own) => sum + own, 0);
        assert.ok(before <= unit * total * (1 + 1e-9) && unit * total <= (before + priority[drawn]!) * (1 + 1e-9));
      },
    ),
  );
});
