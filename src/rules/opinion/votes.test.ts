import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { conversation, tableOf, tables, votesOf } from './testing/small-conversations.ts';
import {
  AGREE,
  countByPart,
  countVotes,
  DISAGREE,
  gatherVotes,
  PASS,
  seen,
  transposed,
  withoutStatements,
} from './votes.ts';

const STATEMENTS = 5;
const PARTICIPANTS = 4;
const tablesOf = tables({ participants: 6, statements: 6 });
const streams = fc.array(
  fc.record({
    participant: fc.nat(PARTICIPANTS - 1),
    statement: fc.nat(STATEMENTS - 1),
    value: fc.constantFrom(AGREE, PASS, DISAGREE),
  }),
  { maxLength: 60 },
);

const gathered = (stream: readonly { participant: number; statement: number; value: number }[]) =>
  gatherVotes(PARTICIPANTS, STATEMENTS, {
    participant: stream.map((vote) => vote.participant),
    statement: stream.map((vote) => vote.statement),
    value: stream.map((vote) => vote.value),
  });

test('gathered votes are those of a table into which every vote is written in turn', () => {
  fc.assert(
    fc.property(streams, (stream) => {
      const slowly = Array.from({ length: PARTICIPANTS }, () =>
        Array.from({ length: STATEMENTS }, (): number | undefined => undefined),
      );
      for (const { participant, statement, value } of stream) slowly[participant]![statement] = value;
      const votes = gathered(stream);
      assert.deepEqual(tableOf(votes), slowly);
      assert.equal(votes.columns.length, slowly.flat().filter((value) => value !== undefined).length);
      assert.equal(votes.values.length, votes.columns.length);
    }),
  );
});

test('statements rise strictly within each participant, so that nobody votes twice on one', () => {
  fc.assert(
    fc.property(streams, (stream) => {
      const { starts, columns } = gathered(stream);
      for (let p = 0; p < PARTICIPANTS; p += 1) {
        const own = columns.slice(starts[p], starts[p + 1]);
        assert.ok(own.every((column, at) => at === 0 || own[at - 1]! < column));
      }
    }),
  );
});

test('a superseded vote is not counted: agree, then disagree, then pass is one pass', () => {
  const votes = gatherVotes(1, 1, { participant: [0, 0, 0], statement: [0, 0, 0], value: [AGREE, DISAGREE, PASS] });
  const { agree, disagree, pass } = countVotes(votes);
  assert.deepEqual([agree[0], disagree[0], pass[0], seen(countVotes(votes), 0)], [0, 0, 1, 1]);
});

test('votes of participants or statements that do not exist are refused', () => {
  for (const [participant, statement] of [
    [2, 0],
    [-1, 0],
    [0, 3],
    [0, -1],
    [Number.NaN, 0],
  ] as const)
    assert.throws(
      () => gatherVotes(2, 3, { participant: [participant], statement: [statement], value: [AGREE] }),
      RangeError,
      `${participant}, ${statement}`,
    );
});

test('transposed twice is the same, and once is the table on its side', () => {
  fc.assert(
    fc.property(tablesOf, (table) => {
      const votes = votesOf(table);
      assert.deepEqual(transposed(transposed(votes)), votes);
      assert.deepEqual(
        tableOf(transposed(votes)),
        table[0]!.map((_, statement) => table.map((row) => row[statement])),
      );
    }),
  );
});

test('without some statements is as if nobody had voted on them', () => {
  fc.assert(
    fc.property(tablesOf, fc.array(fc.constantFrom(0, 1), { minLength: 6, maxLength: 6 }), (table, marks) => {
      const never = table.map((row) => row.map((value, statement) => (marks[statement] === 1 ? undefined : value)));
      assert.deepEqual(withoutStatements(votesOf(table), Uint8Array.from(marks)), votesOf(never));
    }),
  );
});

test('counts by part are the counts of the participants of each part, and -1 is in none', () => {
  fc.assert(
    fc.property(tablesOf, fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 6, maxLength: 6 }), (table, part) => {
      const votes = votesOf(table);
      assert.deepEqual(
        countByPart(votes, part, 2),
        [0, 1].map((own) => countVotes(votes, (p) => part[p] === own)),
      );
    }),
  );
});

test('counts of a conversation written out', () => {
  const votes = conversation('+-0.', '++..', '-.0.');
  const counts = countVotes(votes);
  assert.deepEqual([...counts.agree], [2, 1, 0, 0]);
  assert.deepEqual([...counts.disagree], [1, 1, 0, 0]);
  assert.deepEqual([...counts.pass], [0, 0, 2, 0]);
  assert.deepEqual([seen(counts, 0), seen(counts, 1), seen(counts, 2), seen(counts, 3)], [3, 2, 2, 0]);
});
