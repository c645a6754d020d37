/** One question as it was typed: what is no choice of the form is not taken for one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readQuestionForm } from './read-question-form.ts';

test('a scale that is none is the first one, whatever objects know by its name', () => {
  for (const scale of ['2-3', '__proto__', 'constructor', '']) {
    const typed: Readonly<Record<string, string>> = { kind: 'scale', text: 'How often?', scale };
    const read = readQuestionForm({ text: (name) => typed[name] ?? '' }, 'es');
    assert.deepEqual(read.ok && [read.value.low, read.value.high], [1, 5]);
  }
});
