/** The organiser's form as it was sent: every field read, every problem beside its field. */
import { locales, type Locale } from '../../platform/i18n/catalogue.ts';
import { reading, readPeriod, type Reading, type SentForm } from '../../platform/process-terms/reading.ts';
import type { Result } from '../../rules/result.ts';
import { readKeyRows } from './key-form.ts';
import { referendumKinds, regionLevels, type Referendum } from './referendum.ts';
import {
  checkDates,
  checkTexts,
  type ChangeableTerms,
  type ReferendumTerms,
  type TermsField,
  type TermsProblem,
  type TermsProblems,
} from './referendum-terms.ts';

type KnownDates = Partial<Pick<Referendum, 'opensAt' | 'closesAt'>>;

/** `known`: the dates of the referendum that is edited. */
export function readReferendumForm(
  form: SentForm,
  timeZone: string,
  known: KnownDates = {},
): Result<ReferendumTerms, TermsProblems> {
  const read = reading<TermsField, TermsProblem>(form, timeZone);
  const terms: ReferendumTerms = {
    ...readChangeable(read, known, read.choice('language', locales, 'languageUnknown')),
    question: read.line('question'),
    regionId: read.region(),
    topic: form.text('topic') || null,
    kind: read.choice('kind', referendumKinds),
    regionKind: read.choice('regionKind', regionLevels),
    hypothetical: form.text('hypothetical') === 'yes',
    keys: readKeyRows(form, read.problems),
  };
  return read.result(terms, { ...checkTexts(terms), ...checkDates(terms) });
}

/** What stays open to change after publication; `kept`: the referendum as it is. */
export function readChangeForm(
  form: SentForm,
  timeZone: string,
  kept: Referendum,
): Result<ChangeableTerms, TermsProblems> {
  const read = reading<TermsField, TermsProblem>(form, timeZone);
  const terms = readChangeable(read, kept, kept.language === 'es' ? 'es' : 'en');
  return read.result(terms, { ...checkTexts({ ...terms, question: kept.question }), ...checkDates(terms) });
}

const readChangeable = (
  read: Reading<TermsField, TermsProblem>,
  known: KnownDates,
  language: Locale,
): ChangeableTerms => ({
  ...read.texts('title', 'summary', 'argumentFor', 'argumentAgainst'),
  language,
  other: read.other('title', 'summary', 'question', 'argumentFor', 'argumentAgainst'),
  ...readPeriod(read, known),
});
