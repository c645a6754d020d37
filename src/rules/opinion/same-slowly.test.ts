/** The rules on opinion against the second, naive count of slowly/, on small conversations drawn at random. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { components } from './polis/components.ts';
import { consensus } from './polis/consensus.ts';
import { groupInformed } from './polis/group-informed.ts';
import { projection } from './polis/projection.ts';
import { representative } from './polis/representative.ts';
import { componentsSlowly, projectionSlowly } from './slowly/components.ts';
import { consensusSlowly, groupInformedSlowly } from './slowly/consensus.ts';
import { countsOf } from './slowly/counts.ts';
import { representativeSlowly } from './slowly/representative.ts';
import { rowsOfPart } from './slowly/table.ts';
import { divided, votesOf } from './testing/small-conversations.ts';
import { countByPart, countVotes } from './votes.ts';
import type { Counts } from './votes.ts';

const PARTS = 3;
const drawn = divided(PARTS).map(({ table, marked, part }) => ({
  table,
  votes: votesOf(table),
  marked,
  isOut: Array.from(marked, (mark) => mark === 1),
  part: Array.from(part),
}));
const near = (found: number, expected: number, what: string): void =>
  assert.ok(Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected)), `${what}: ${found}, not ${expected}`);

function sameCounts(counts: Counts, table: Parameters<typeof countsOf>[0], statements: number): void {
  for (let at = 0; at < statements; at += 1)
    assert.deepEqual(
      { agree: counts.agree[at], disagree: counts.disagree[at], pass: counts.pass[at] },
      countsOf(table, at),
    );
}

test('counts, of all and by part', () => {
  fc.assert(
    fc.property(drawn, ({ table, votes, part }) => {
      sameCounts(countVotes(votes), table, votes.statements);
      countByPart(votes, part, PARTS).forEach((counts, own) =>
        sameCounts(counts, rowsOfPart(table, part, own), votes.statements),
      );
    }),
  );
});

test('components: means, explained variance, and each axis that is clearly apart from its neighbours', () => {
  fc.assert(
    fc.property(drawn, ({ table, votes, marked, isOut }) => {
      const { mean, axes, explained } = components({ votes, zeroed: marked });
      const slow = componentsSlowly(table, isOut);
      mean.forEach((own, at) => near(own, slow.mean[at]!, 'mean'));
      axes.forEach((axis, which) => {
        const share = slow.explained[which] ?? 0;
        near(explained[which]!, Math.max(share, 0), 'explained');
        const others = [slow.explained[which - 1] ?? 2, slow.explained[which + 1] ?? 0];
        if (others.some((other) => Math.abs(other - share) < 1e-3)) return;
        const cosine = axis.reduce((sum, entry, at) => sum + entry * slow.axes[which]![at]!, 0);
        near(Math.abs(cosine), 1, 'cosine');
      });
    }),
    { numRuns: 300 },
  );
});

test('projection, along the same axes', () => {
  fc.assert(
    fc.property(drawn, ({ table, votes, marked, isOut }) => {
      const given = components({ votes, zeroed: marked });
      const { x, y } = projection({ votes, zeroed: marked, components: given });
      const axes = given.axes.map((axis) => Array.from(axis));
      projectionSlowly(table, isOut, Array.from(given.mean), axes).forEach(([slowX, slowY], p) => {
        near(x[p]!, slowX!, 'x');
        near(y[p]!, slowY!, 'y');
      });
    }),
  );
});

test('representative statements of every part, in order, with every figure', () => {
  fc.assert(
    fc.property(drawn, ({ table, votes, marked, isOut, part }) => {
      representative(countByPart(votes, part, PARTS), marked).forEach((list, own) => {
        const slow = representativeSlowly(table, part, own, isOut);
        assert.deepEqual(
          list.map(({ statement, side, bestAgree, seen, votes, agreeing }) => [
            statement,
            side,
            bestAgree,
            seen,
            votes,
            agreeing,
          ]),
          slow.map(({ statement, side, bestAgree, seen, votes, agreeing }) => [
            statement,
            side,
            bestAgree,
            seen,
            votes,
            agreeing,
          ]),
        );
        list.forEach(({ share, shareTest, lift, liftTest }, at) => {
          near(share, slow[at]!.p, 'share');
          near(shareTest, slow[at]!.pz, 'share test');
          near(lift, slow[at]!.r, 'lift');
          near(liftTest, slow[at]!.rz, 'lift test');
        });
      });
    }),
    { numRuns: 500 },
  );
});

test('consensus, both lists', () => {
  fc.assert(
    fc.property(drawn, ({ table, votes, marked, isOut }) => {
      const found = consensus(countVotes(votes), marked);
      for (const side of ['agree', 'disagree'] as const)
        assert.deepEqual(
          found[side].map(({ statement }) => statement),
          consensusSlowly(table, side, isOut),
        );
    }),
  );
});

test('group-informed consensus, both ways', () => {
  fc.assert(
    fc.property(drawn, ({ table, votes, part }) => {
      const found = groupInformed(countByPart(votes, part, PARTS), votes.statements);
      for (const side of ['agree', 'disagree'] as const)
        found[side].forEach((own, statement) =>
          near(own, groupInformedSlowly(table, part, PARTS, statement, side), `${side} ${statement}`),
        );
    }),
  );
});
