/** The organiser's form as it was sent: every field read, every problem beside its field. */
import type { Submitted } from '../../platform/http/forms.ts';
import { locales, type Locale } from '../../platform/i18n/catalogue.ts';
import { fromLocal, toLocal } from '../../platform/local-time.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { ageGroups, type AgeTargets } from './age-groups.ts';
import { regionLevels, showsResults, type Survey } from './survey.ts';
import {
  checkDates,
  checkTexts,
  hasProblems,
  longestSource,
  type ChangeableTerms,
  type SurveyTerms,
  type TermsField,
  type TermsProblems,
} from './survey-terms.ts';

type Typed = Pick<Submitted, 'text'>;
type KnownDates = Partial<Pick<Survey, 'opensAt' | 'closesAt'>>;

/** `known`: the dates of the survey that is edited. */
export function readSurveyForm(
  form: Typed,
  timeZone: string,
  known: KnownDates = {},
): Result<SurveyTerms, TermsProblems> {
  const problems: TermsProblems = {};
  const language = choose(form, problems, 'language', locales);
  if (problems.language !== undefined) problems.language = 'languageUnknown';
  const changeable = readChangeable(form, timeZone, known, language, problems);
  const regionId = form.text('region');
  if (regionId === '') problems.region = 'regionMissing';
  const terms: SurveyTerms = {
    ...changeable,
    regionId,
    topic: form.text('topic') || null,
    regionKind: choose(form, problems, 'regionKind', regionLevels),
    results: choose(form, problems, 'results', showsResults),
    ageTargets: choose(form, problems, 'asksAge', ['yes', 'no']) === 'yes' ? readAges(form, problems) : null,
  };
  const all = { ...checkTexts(terms), ...checkDates(terms), ...problems };
  return hasProblems(all) ? err(all) : ok(terms);
}

/** What stays open to change after publication; `kept`: the survey as it is. */
export function readChangeForm(form: Typed, timeZone: string, kept: Survey): Result<ChangeableTerms, TermsProblems> {
  const problems: TermsProblems = {};
  const terms = readChangeable(form, timeZone, kept, kept.language === 'es' ? 'es' : 'en', problems);
  const all = { ...checkTexts(terms), ...checkDates(terms), ...problems };
  return hasProblems(all) ? err(all) : ok(terms);
}

function readChangeable(
  form: Typed,
  timeZone: string,
  known: KnownDates,
  language: Locale,
  problems: TermsProblems,
): ChangeableTerms {
  const other = { title: form.text('otherTitle').trim(), introduction: form.text('otherIntroduction').trim() };
  return {
    title: form.text('title').trim(),
    introduction: form.text('introduction').trim(),
    language,
    other: other.title === '' && other.introduction === '' ? null : other,
    // A missing date stands where it causes no second problem.
    opensAt: readDate(form, 'opensAt', timeZone, known.opensAt, problems) ?? new Date(0),
    closesAt: readDate(form, 'closesAt', timeZone, known.closesAt, problems) ?? new Date(8e15),
  };
}

/** A date that was not touched keeps its exact instant, also in an hour that exists twice. */
function readDate(
  form: Typed,
  field: 'opensAt' | 'closesAt',
  timeZone: string,
  kept: Date | undefined,
  problems: TermsProblems,
): Date | undefined {
  const typed = form.text(field).trim();
  if (kept && typed === toLocal(kept, timeZone)) return kept;
  const at = typed === '' ? 'timeMissing' : fromLocal(typed, timeZone);
  if (typeof at !== 'string') return at;
  problems[field] = at;
  return undefined;
}

const largestPopulation = 2_000_000_000;

/** Whole people, with or without commas; every group must have some, or no weights could reach it. */
function readAges(form: Typed, problems: TermsProblems): AgeTargets {
  const people = ageGroups.map((_, at) => {
    const typed = form.text(`people${at}`).replace(/[,\s]/g, '');
    const read = /^\d{1,10}$/.test(typed) ? Number(typed) : 0;
    if (read < 1 || read > largestPopulation) problems[`people${at}`] = 'peopleUnreadable';
    return read;
  });
  const source = form.text('ageSource').trim();
  if (source === '') problems.ageSource = 'sourceMissing';
  else if (source.length > longestSource) problems.ageSource = 'sourceTooLong';
  return { source, people };
}

function choose<T extends string>(form: Typed, problems: TermsProblems, field: TermsField, allowed: readonly T[]): T {
  const value = form.text(field);
  if (allowed.includes(value as T)) return value as T;
  problems[field] = 'choiceMissing';
  return allowed[0] as T;
}
