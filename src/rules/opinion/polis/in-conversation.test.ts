import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { conversation, tables, votesOf } from '../testing/small-conversations.ts';
import { inConversation } from './in-conversation.ts';

const times = (count: number, signs: string): string[] => Array.from({ length: count }, () => signs);
const inside = (isIn: Uint8Array): number[] => [...isIn.keys()].filter((p) => isIn[p] === 1);
const crowds = tables({ participants: 30, statements: 9 });

test('seven votes are enough and six are not, where there are more statements', () => {
  const votes = conversation(...times(15, '++++++++'), '0000000.', '000000..', '.-------');
  assert.deepEqual(inside(inConversation(votes)).slice(15), [15, 17]);
});

test('where there are fewer than seven statements that anybody has voted on, all of them are enough', () => {
  const votes = conversation(...times(15, '+++..'), '++0..', '++...');
  assert.deepEqual(inside(inConversation(votes)).slice(15), [15]);
});

test('fewer than fifteen are topped up by most votes, and of equals the lower number first', () => {
  const votes = conversation('+......', ...times(13, '+++++++'), '++.....', '.++....', '.......');
  assert.deepEqual(inside(inConversation(votes)), Array.from({ length: 14 }, (_, at) => at + 1).concat(15));
  const fewer = conversation('+......', ...times(12, '+++++++'), '++.....', '.++....', '++.....');
  assert.deepEqual(inside(inConversation(fewer)).slice(12), [13, 14, 15]);
});

test('where more than fifteen have voted enough, nobody else is taken', () => {
  const votes = conversation(...times(20, '+++++++'), ...times(10, '+......'));
  assert.equal(inside(inConversation(votes)).length, 20);
});

test('who was in stays in without a vote, and takes the place of somebody who would have been taken to make fifteen', () => {
  const votes = conversation(...times(15, '+'), '.');
  assert.equal(inConversation(votes)[15], 0);
  assert.equal(
    inConversation(
      votes,
      Uint8Array.from({ length: 16 }, (_, p) => (p === 15 ? 1 : 0)),
    )[15],
    1,
  );
  const few = conversation(...times(14, '++'), '+.', '+.', '..');
  const earlier = Uint8Array.from({ length: 17 }, (_, p) => (p === 16 ? 1 : 0));
  assert.deepEqual(inside(inConversation(few)).at(-1), 14);
  assert.deepEqual(inside(inConversation(few, earlier)).slice(14), [16]);
});

test('at least fifteen are in, or all; nobody with more votes is out while one with fewer is in', () => {
  fc.assert(
    fc.property(crowds, (table) => {
      const votes = votesOf(table);
      const isIn = inConversation(votes);
      assert.ok(inside(isIn).length >= Math.min(15, table.length));
      const given = table.map((row) => row.filter((value) => value !== undefined).length);
      const fewest = Math.min(...inside(isIn).map((p) => given[p]!));
      table.forEach((_, p) => assert.ok(isIn[p] === 1 || given[p]! <= fewest));
    }),
  );
});

test('the more were in earlier, the more are in; and asked again nobody leaves', () => {
  fc.assert(
    fc.property(crowds, fc.array(fc.constantFrom(0, 1), { minLength: 30, maxLength: 30 }), (table, marks) => {
      const votes = votesOf(table);
      const earlier = Uint8Array.from(marks.slice(0, table.length));
      const isIn = inConversation(votes, earlier);
      assert.ok(earlier.every((was, p) => was === 0 || isIn[p] === 1));
      assert.deepEqual(inConversation(votes, isIn), isIn);
    }),
  );
});
