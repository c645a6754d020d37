/** Who is first: nobody who had the floor, and nobody with a question that waits for it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fact } from '../fact.ts';
import { growing, idOf, shows, submits, turnOf } from '../testing/records.ts';
import { isFirstTime } from './first-time.ts';

const afterTheirs = (...facts: readonly Fact[]): boolean => {
  const hall = growing();
  return isFirstTime(hall.add({ kind: 'opened' }, shows(2), ...facts), [idOf(1)]);
};

test('whoever asked nothing is first, whatever others asked', () => {
  assert.ok(isFirstTime(growing().add(shows(2)), []));
  assert.ok(isFirstTime(growing().add(shows(2)), [idOf(9)]));
});

test('whoever has a question that waits, is in the queue or has the floor is not', () => {
  assert.ok(!afterTheirs(submits(1)));
  assert.ok(!afterTheirs(shows(1)));
  assert.ok(!afterTheirs(shows(1), { kind: 'question-taken', question: idOf(1), reason: '' }));
});

test('whoever had the floor is not, also after it was answered, or sent back and withdrawn', () => {
  assert.ok(!afterTheirs(shows(1), ...turnOf(idOf(1))));
  const back: Fact = { kind: 'question-returned', question: idOf(1), reason: '' };
  assert.ok(!afterTheirs(shows(1), ...turnOf(idOf(1)), back, { kind: 'question-withdrawn', question: idOf(1) }));
});

test('whoever was deferred unheard, rejected, merged, hidden, or withdrew still is', () => {
  const question = idOf(1);
  const reason = '';
  for (const facts of [
    [shows(1), { kind: 'question-settled', question, outcome: 'deferred', answer: '', by: '' }],
    [submits(1), { kind: 'question-rejected', question, reason }],
    [shows(1), { kind: 'question-merged', question, into: idOf(2), reason }],
    [shows(1), { kind: 'question-hidden', question, reason }],
    [shows(1), { kind: 'question-withdrawn', question }],
  ] as const)
    assert.ok(afterTheirs(...facts), facts[1].kind);
});

test('one of several that waits is enough', () => {
  const hall = growing();
  hall.add(submits(1), { kind: 'question-rejected', question: idOf(1), reason: '' }, shows(2));
  assert.ok(!isFirstTime(hall.meeting, [idOf(1), idOf(2)]));
});
