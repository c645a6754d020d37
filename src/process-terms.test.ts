/** Claims about the sentences that forms of terms share, in the rooms that spread them into their own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { budgetForm } from './capabilities/budgeting/words/budget-form.ts';
import { conversationForm } from './capabilities/dialogues/words/conversation-form.ts';
import { formWords as referendumForm } from './capabilities/referendums/words/form.ts';
import { surveyForm } from './capabilities/surveys/words/form.ts';
import { formWords as townHallForm } from './capabilities/town-halls/words/form.ts';
import { periodWords, termsWords } from './platform/process-terms/words.ts';

const shared = {
  en: { ...termsWords.en, ...periodWords.en },
  es: { ...termsWords.es, ...periodWords.es },
} satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

const rooms = { budgetForm, conversationForm, referendumForm, surveyForm, townHallForm };

for (const [name, { texts }] of Object.entries(rooms)) {
  test(`${name}: what is said otherwise in English is said otherwise in Spanish too`, () => {
    const keys = (Object.keys(shared.en) as (keyof typeof shared.en)[]).filter((key) => key in texts.en);
    assert.ok(keys.length >= Object.keys(termsWords.en).length, `only ${keys.length} shared sentences`);
    const otherwise = keys.filter((key) => texts.en[key] !== shared.en[key]);
    assert.deepEqual(
      otherwise.filter((key) => texts.es[key] === shared.es[key]),
      [],
    );
  });
}
