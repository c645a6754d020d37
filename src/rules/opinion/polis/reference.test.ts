/** The formulas of Polis against what they give for four real conversations. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { CONVERSATIONS, polisExport, withoutConversations } from '../testing/polis-export.ts';
import type { PolisExport } from '../testing/polis-export.ts';
import { countByPart, countVotes } from '../votes.ts';
import { components } from './components.ts';
import { consensus } from './consensus.ts';
import { groupInformed } from './group-informed.ts';
import { representative } from './representative.ts';

const EXACT = 1e-9;

function near(found: number, expected: number, what: string): void {
  assert.ok(
    Math.abs(found - expected) <= EXACT * Math.max(1, Math.abs(expected)),
    `${what}: ${found}, not ${expected}`,
  );
}

/** The cosine between an axis and the reference's, which has statement numbers as keys. */
function cosine({ statementIds }: PolisExport, axis: Float64Array, expected: Readonly<Record<string, number>>): number {
  const other = statementIds.map((id) => expected[id]!);
  const [a, b] = [Math.hypot(...axis), Math.hypot(...other)];
  return other.reduce((sum, entry, at) => sum + (entry / b) * (axis[at]! / a), 0);
}

for (const name of CONVERSATIONS) {
  describe(name, { skip: withoutConversations }, () => {
    let real: PolisExport;
    before(() => {
      real = polisExport(name);
    });
    const groupCounts = () => countByPart(real.votes, real.partition, real.reference.given_polis_partition.groups);

    test('the reference is about this conversation and says nothing that these tests do not read', () => {
      const { reference } = real;
      assert.equal(reference.conversation, name);
      assert.match(reference.source, /^compdemocracy\/openData @ [0-9a-f]{7}$/);
      assert.equal(reference.licence, 'CC BY 4.0, The Computational Democracy Project');
      assert.equal(reference.vote_sign, 'agree=+1, pass=0, disagree=-1');
      assert.match(
        reference.pca.how,
        /^all participants, latest votes, excluded statements set to 0, missing = column mean/,
      );
      assert.deepEqual(
        Object.keys(reference).toSorted(),
        [
          'conversation',
          'consensus',
          'excluded_statements',
          'given_polis_partition',
          'latest_votes',
          'licence',
          'participants',
          'pca',
          'source',
          'statement_counts_latest',
          'statements_voted',
          'vote_rows',
          'vote_sign',
        ].toSorted(),
      );
      assert.deepEqual(
        Object.keys(reference.given_polis_partition).toSorted(),
        ['groups', 'group_informed_consensus', 'in_conversation', 'partition', 'representative', 'sizes'].toSorted(),
      );
    });

    test('votes gathered: participants, statements, rows, latest votes, statements left out', () => {
      const { votes, rows, outIds, reference } = real;
      assert.deepEqual(
        [votes.participants, votes.statements, rows, votes.columns.length, outIds],
        [
          reference.participants,
          reference.statements_voted,
          reference.vote_rows,
          reference.latest_votes,
          reference.excluded_statements,
        ],
      );
    });

    test('every statement has the counts of latest votes', () => {
      const { agree, disagree, pass } = countVotes(real.votes);
      const found = real.statementIds.map((id, at) => [
        String(id),
        { agree: agree[at], disagree: disagree[at], pass: pass[at] },
      ]);
      assert.deepEqual(Object.fromEntries(found), real.reference.statement_counts_latest);
    });

    test('consensus is the same list of statements in the same order, either way', () => {
      const { agree, disagree } = consensus(countVotes(real.votes), real.isOut);
      const ids = (list: readonly { readonly statement: number }[]): unknown =>
        list.map(({ statement }) => real.statementIds[statement]);
      assert.deepEqual({ agree: ids(agree), disagree: ids(disagree) }, real.reference.consensus);
    });

    test('both components point the same way, and explain as much of the variance', () => {
      const { pca } = real.reference;
      const { axes, explained } = components({ votes: real.votes, zeroed: real.isOut });
      assert.equal(Object.keys(pca.pc1).length, real.votes.statements);
      assert.ok(Math.abs(cosine(real, axes[0], pca.pc1)) >= 1 - 1e-9, `first: ${cosine(real, axes[0], pca.pc1)}`);
      assert.ok(Math.abs(cosine(real, axes[1], pca.pc2)) >= 1 - 1e-9, `second: ${cosine(real, axes[1], pca.pc2)}`);
      near(explained[0], pca.explained_variance_ratio[0], 'explained by the first');
      near(explained[1], pca.explained_variance_ratio[1], 'explained by the second');
    });

    test("Polis's own partition is read as the reference reads it", () => {
      const { partition, participantIds, reference } = real;
      const { groups, in_conversation: inside, sizes, partition: expected } = reference.given_polis_partition;
      const found = participantIds.flatMap((id, at) => (partition[at]! < 0 ? [] : [[String(id), partition[at]!]]));
      assert.deepEqual(Object.fromEntries(found), expected);
      assert.equal(found.length, inside);
      const counted = Array.from({ length: groups }, (_, group) => [
        String(group),
        partition.filter((own) => own === group).length,
      ]);
      assert.deepEqual(Object.fromEntries(counted), sizes);
    });

    test("given Polis's partition, the group-informed consensus of every statement is the same", () => {
      const expected = real.reference.given_polis_partition.group_informed_consensus;
      const { agree } = groupInformed(groupCounts(), real.votes.statements);
      assert.deepEqual(real.statementIds.map(String), Object.keys(expected));
      real.statementIds.forEach((id, at) => near(agree[at]!, expected[id]!, `statement ${id}`));
    });

    test("given Polis's partition, representative statements are the same, in order, with all their figures", () => {
      const expected = real.reference.given_polis_partition.representative;
      const found = representative(groupCounts(), real.isOut);
      assert.equal(found.length, Object.keys(expected).length);
      found.forEach((list, group) => {
        const wanted = expected[group]!;
        assert.deepEqual(
          list.map(({ statement, side, votes, seen }) => [real.statementIds[statement], side, votes, seen]),
          wanted.map((entry) => [entry.statement, entry.for, entry.n_success, entry.n_trials]),
        );
        list.forEach(({ share, lift, liftTest }, at) => {
          near(share, wanted[at]!.p_success, 'share');
          near(lift, wanted[at]!.repness, 'lift');
          near(liftTest, wanted[at]!.repness_test, 'lift test');
        });
      });
    });
  });
}
