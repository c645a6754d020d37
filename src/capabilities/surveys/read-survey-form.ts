/** The organiser's form as it was sent: every field read, every problem beside its field. */
import { locales, type Locale } from '../../platform/i18n/catalogue.ts';
import { reading, readPeriod, type Reading, type SentForm } from '../../platform/process-terms/reading.ts';
import type { Result } from '../../rules/result.ts';
import { ageGroups, type AgeTargets } from './age-groups.ts';
import { regionLevels, showsResults, type Survey } from './survey.ts';
import {
  checkDates,
  checkTexts,
  longestSource,
  type ChangeableTerms,
  type SurveyTerms,
  type TermsField,
  type TermsProblem,
  type TermsProblems,
} from './survey-terms.ts';

type KnownDates = Partial<Pick<Survey, 'opensAt' | 'closesAt'>>;

/** `known`: the dates of the survey that is edited. */
export function readSurveyForm(
  form: SentForm,
  timeZone: string,
  known: KnownDates = {},
): Result<SurveyTerms, TermsProblems> {
  const read = reading<TermsField, TermsProblem>(form, timeZone);
  const terms: SurveyTerms = {
    ...readChangeable(read, known, read.choice('language', locales, 'languageUnknown')),
    regionId: read.region(),
    topic: form.text('topic') || null,
    regionKind: read.choice('regionKind', regionLevels),
    results: read.choice('results', showsResults),
    ageTargets: read.choice('asksAge', ['yes', 'no']) === 'yes' ? readAges(read) : null,
  };
  return read.result(terms, { ...checkTexts(terms), ...checkDates(terms) });
}

/** What stays open to change after publication; `kept`: the survey as it is. */
export function readChangeForm(form: SentForm, timeZone: string, kept: Survey): Result<ChangeableTerms, TermsProblems> {
  const read = reading<TermsField, TermsProblem>(form, timeZone);
  const terms = readChangeable(read, kept, kept.language === 'es' ? 'es' : 'en');
  return read.result(terms, { ...checkTexts(terms), ...checkDates(terms) });
}

const readChangeable = (
  read: Reading<TermsField, TermsProblem>,
  known: KnownDates,
  language: Locale,
): ChangeableTerms => ({
  ...read.texts('title', 'introduction'),
  language,
  other: read.other('title', 'introduction'),
  ...readPeriod(read, known),
});

const largestPopulation = 2_000_000_000;

/** Whole people, with or without commas; every group must have some, or no weights could reach it. */
function readAges({ line, problems }: Reading<TermsField, TermsProblem>): AgeTargets {
  const people = ageGroups.map((_, at) => {
    const typed = line(`people${at}`).replace(/[,\s]/g, '');
    const read = /^\d{1,10}$/.test(typed) ? Number(typed) : 0;
    if (read < 1 || read > largestPopulation) problems[`people${at}`] = 'peopleUnreadable';
    return read;
  });
  const source = line('ageSource');
  if (source === '') problems.ageSource = 'sourceMissing';
  else if (source.length > longestSource) problems.ageSource = 'sourceTooLong';
  return { source, people };
}
