/** The terms of a referendum as its organiser sets them, and what they must fulfil together. */
import type { Locale } from '../../platform/i18n/catalogue.ts';
import type { TimeProblem } from '../../platform/local-time.ts';
import type { RegionKind } from '../../platform/regions.ts';
import type { Referendum, Texts } from './referendum.ts';

/** What can still change after publication, each time with a public reason. */
export interface ChangeableTerms extends Omit<Texts, 'question'> {
  readonly language: Locale;
  /** The same in the other language, where somebody wrote it; '' where a text has none. */
  readonly other: Texts | null;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

export interface ReferendumTerms
  extends
    ChangeableTerms,
    Pick<Referendum, 'question' | 'regionId' | 'topic' | 'kind' | 'keys' | 'regionKind' | 'hypothetical'> {}

export const longestTitle = 120;
export const longestSummary = 1_000;
export const longestQuestion = 500;
/** Of each side: the same for both. */
export const longestArgument = 3_000;
export const mostKeys = 10;

export type TermsProblem =
  | TimeProblem
  | 'titleMissing'
  | 'titleTooLong'
  | 'summaryTooLong'
  | 'questionMissing'
  | 'questionTooLong'
  | 'argumentTooLong'
  | 'oneSided'
  | 'otherTitleMissing'
  | 'otherQuestionMissing'
  | 'languageUnknown'
  | 'regionMissing'
  | 'regionNotYours'
  | 'topicUnknown'
  | 'choiceMissing'
  | 'levelAbove'
  | 'noSuchRegions'
  | 'timeMissing'
  | 'closesBeforeOpens'
  | 'datePast'
  | 'dateOver'
  | 'keysMissing'
  | 'shareUnreadable'
  | 'shareNever'
  | 'reasonMissing'
  | 'reasonTooLong';

/** Fields of keys are named by their place, for example `key-0-share`. */
export type TermsField = string;

/** In the order of the form. */
export type TermsProblems = Partial<Record<TermsField, TermsProblem>>;

export const hasProblems = (problems: TermsProblems): boolean => Object.keys(problems).length > 0;

export function checkTexts(terms: ChangeableTerms & { readonly question?: string }): TermsProblems {
  const { other } = terms;
  return {
    ...textProblems(terms, ''),
    ...(other === null ? {} : textProblems(other, 'other')),
  };
}

/** `prefix`: of the names of the fields, '' or 'other'. */
function textProblems(
  texts: Omit<Texts, 'question'> & { readonly question?: string },
  prefix: '' | 'other',
): TermsProblems {
  const problems: TermsProblems = {};
  const name = (field: keyof Texts): string =>
    prefix === '' ? field : `other${field[0]?.toUpperCase()}${field.slice(1)}`;
  const { title, summary, question, argumentFor, argumentAgainst } = texts;
  if (title === '') problems[name('title')] = prefix === '' ? 'titleMissing' : 'otherTitleMissing';
  else if (title.length > longestTitle) problems[name('title')] = 'titleTooLong';
  if (summary.length > longestSummary) problems[name('summary')] = 'summaryTooLong';
  if (question === '') problems[name('question')] = prefix === '' ? 'questionMissing' : 'otherQuestionMissing';
  else if (question !== undefined && question.length > longestQuestion) problems[name('question')] = 'questionTooLong';
  for (const [field, text, opposite] of [
    ['argumentFor', argumentFor, argumentAgainst],
    ['argumentAgainst', argumentAgainst, argumentFor],
  ] as const) {
    if (text.length > longestArgument) problems[name(field)] = 'argumentTooLong';
    // Both sides or neither: a page that argues for one alone takes a side.
    else if (text === '' && opposite !== '') problems[name(field)] = 'oneSided';
  }
  return problems;
}

export const checkDates = ({ opensAt, closesAt }: Pick<ChangeableTerms, 'opensAt' | 'closesAt'>): TermsProblems =>
  closesAt <= opensAt ? { closesAt: 'closesBeforeOpens' } : {};

const levels: readonly RegionKind[] = ['state', 'county', 'city', 'district'];

/** Results are told at the referendum's own level or below it. */
export const checkLevel = (regionKind: RegionKind, told: Referendum['regionKind']): TermsProblems =>
  levels.indexOf(told) < levels.indexOf(regionKind) ? { regionKind: 'levelAbove' } : {};

/** What stands in `translations` for these texts. */
export function translationsOf({ language, other }: ChangeableTerms): Referendum['translations'] {
  const second: Locale = language === 'en' ? 'es' : 'en';
  return other === null ? {} : { [second]: other };
}
