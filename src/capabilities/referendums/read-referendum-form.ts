/** The organiser's form as it was sent: every field read, every problem beside its field. */
import type { Submitted } from '../../platform/http/forms.ts';
import { locales, type Locale } from '../../platform/i18n/catalogue.ts';
import { fromLocal, toLocal } from '../../platform/local-time.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { readKeyRows } from './key-form.ts';
import { referendumKinds, regionLevels, type Referendum, type Texts } from './referendum.ts';
import {
  checkDates,
  checkTexts,
  hasProblems,
  type ChangeableTerms,
  type ReferendumTerms,
  type TermsProblems,
} from './referendum-terms.ts';

type Typed = Pick<Submitted, 'text'>;
type KnownDates = Partial<Pick<Referendum, 'opensAt' | 'closesAt'>>;

/** `known`: the dates of the referendum that is edited. */
export function readReferendumForm(
  form: Typed,
  timeZone: string,
  known: KnownDates = {},
): Result<ReferendumTerms, TermsProblems> {
  const problems: TermsProblems = {};
  const language = choose(form, problems, 'language', locales);
  const changeable = readChangeable(form, timeZone, known, language, problems);
  const regionId = form.text('region');
  if (regionId === '') problems['region'] = 'regionMissing';
  const terms: ReferendumTerms = {
    ...changeable,
    question: form.text('question').trim(),
    regionId,
    topic: form.text('topic') || null,
    kind: choose(form, problems, 'kind', referendumKinds),
    regionKind: choose(form, problems, 'regionKind', regionLevels),
    hypothetical: form.text('hypothetical') === 'yes',
    keys: readKeyRows(form, problems),
  };
  const all = { ...checkTexts(terms), ...checkDates(terms), ...problems };
  return hasProblems(all) ? err(all) : ok(terms);
}

/** What stays open to change after publication; `kept`: the referendum as it is. */
export function readChangeForm(
  form: Typed,
  timeZone: string,
  kept: Referendum,
): Result<ChangeableTerms, TermsProblems> {
  const problems: TermsProblems = {};
  const language = kept.language === 'es' ? 'es' : 'en';
  const terms = readChangeable(form, timeZone, kept, language, problems);
  const all = { ...checkTexts({ ...terms, question: kept.question }), ...checkDates(terms), ...problems };
  return hasProblems(all) ? err(all) : ok(terms);
}

function readChangeable(
  form: Typed,
  timeZone: string,
  known: KnownDates,
  language: Locale,
  problems: TermsProblems,
): ChangeableTerms {
  const opensAt = readDate(form, 'opensAt', timeZone, known.opensAt, problems);
  const closesAt = readDate(form, 'closesAt', timeZone, known.closesAt, problems);
  const other: Texts = {
    title: form.text('otherTitle').trim(),
    summary: form.text('otherSummary').trim(),
    question: form.text('otherQuestion').trim(),
    argumentFor: form.text('otherArgumentFor').trim(),
    argumentAgainst: form.text('otherArgumentAgainst').trim(),
  };
  return {
    title: form.text('title').trim(),
    summary: form.text('summary').trim(),
    argumentFor: form.text('argumentFor').trim(),
    argumentAgainst: form.text('argumentAgainst').trim(),
    language,
    other: Object.values(other).every((text) => text === '') ? null : other,
    // A missing date stands where it causes no second problem.
    opensAt: opensAt ?? new Date(0),
    closesAt: closesAt ?? new Date(8e15),
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
  if (kept !== undefined && typed === toLocal(kept, timeZone)) return kept;
  const at = typed === '' ? 'timeMissing' : fromLocal(typed, timeZone);
  if (typeof at !== 'string') return at;
  problems[field] = at;
  return undefined;
}

function choose<T extends string>(form: Typed, problems: TermsProblems, field: string, allowed: readonly T[]): T {
  const value = form.text(field);
  if (allowed.includes(value as T)) return value as T;
  problems[field] = field === 'language' ? 'languageUnknown' : 'choiceMissing';
  return allowed[0] as T;
}
