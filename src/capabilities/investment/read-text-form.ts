/** The organiser's form of texts and place as it was sent: every field read, every problem beside its field. */
import { locales } from '../../platform/i18n/catalogue.ts';
import { reading, type Reading, type SentForm } from '../../platform/process-terms/reading.ts';
import type { Result } from '../../rules/result.ts';
import { regionLevels, type Allocation } from './allocation.ts';
import {
  checkTexts,
  type AllocationPlace,
  type AllocationTexts,
  type TextField,
  type TextProblem,
  type TextProblems,
} from './allocation-texts.ts';
import { readCents } from './typed-money.ts';

/** `known`: the draft that is changed; its sum is set among its terms. */
export function readTextForm(
  form: SentForm,
  timeZone: string,
  known?: Allocation,
): Result<AllocationPlace, TextProblems> {
  const read = reading<TextField, TextProblem>(form, timeZone);
  const terms: AllocationPlace = {
    ...readTexts(read),
    regionId: read.region(),
    level: read.choice('level', regionLevels),
    topic: form.text('topic') || null,
    sum: known === undefined ? readSum(read) : known.plan.terms.sum,
  };
  return read.result(terms, checkTexts(terms));
}

export function readPublishedForm(form: SentForm, timeZone: string): Result<AllocationTexts, TextProblems> {
  const read = reading<TextField, TextProblem>(form, timeZone);
  const texts = readTexts(read);
  return read.result(texts, checkTexts(texts));
}

const readTexts = (read: Reading<TextField, TextProblem>): AllocationTexts => ({
  ...read.texts('title', 'why'),
  language: read.choice('language', locales, 'languageUnknown'),
  other: read.other('title', 'why'),
});

function readSum({ line, problems }: Reading<TextField, TextProblem>): number {
  const cents = readCents(line('sum'));
  if (typeof cents === 'number' && cents > 0) return cents;
  problems.sum = cents === 0 ? 'amountZero' : (cents as TextProblem);
  return 1;
}
