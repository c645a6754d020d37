/** Claims about the questions that a meeting leaves open. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openQuestions } from './open-questions.ts';
import { growing, idOf, shows, submits, turnOf } from './testing/records.ts';

test('deferred, skipped and unreached questions are open after the meeting until they are answered in writing, others never', () => {
  const grown = growing();
  grown.add({ kind: 'opened' }, shows(1), shows(2), shows(3), shows(4), shows(5, { form: 'spoken', text: '' }));
  grown.add(...turnOf(idOf(1)));
  grown.add({ kind: 'question-settled', question: idOf(2), outcome: 'deferred', answer: 'Later.', by: '' });
  grown.add({ kind: 'question-settled', question: idOf(3), outcome: 'skipped', answer: 'Asked before.', by: '' });
  assert.deepEqual(openQuestions(grown.meeting), []);
  const after = grown.add({ kind: 'adjourned', reason: '' });
  assert.deepEqual(
    openQuestions(after).map(({ question }) => question),
    [2, 3, 4].map(idOf),
  );
  const answered = grown.add({ kind: 'question-answered', question: idOf(4), answer: 'Yes.', language: 'en', by: '' });
  assert.deepEqual(
    openQuestions(answered).map(({ question }) => question),
    [2, 3].map(idOf),
  );
});

test('they stand in the order in which everybody saw them, not in that in which they were sent', () => {
  const grown = growing();
  grown.add(submits(1), shows(2), shows(3), shows(1), { kind: 'opened' }, { kind: 'adjourned', reason: '' });
  assert.deepEqual(
    openQuestions(grown.meeting).map(({ question }) => question),
    [2, 3, 1].map(idOf),
  );
});
