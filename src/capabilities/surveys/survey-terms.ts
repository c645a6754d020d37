/** The terms of a survey as its organiser sets them, and what they must fulfil together. */
import type { Locale } from '../../platform/i18n/catalogue.ts';
import type { TimeProblem } from '../../platform/local-time.ts';
import type { RegionKind } from '../../platform/regions.ts';
import type { Survey } from './survey.ts';

export interface SurveyTexts {
  readonly title: string;
  /** Markdown. */
  readonly introduction: string;
  readonly language: Locale;
  /** The same in the other language, where somebody wrote it. */
  readonly other: { readonly title: string; readonly introduction: string } | null;
}

/** What can still change after publication, each time with a public reason. */
export interface ChangeableTerms extends SurveyTexts {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

export interface SurveyTerms
  extends ChangeableTerms, Pick<Survey, 'regionId' | 'topic' | 'regionKind' | 'results' | 'ageTargets'> {}

export const longestTitle = 120;
export const longestIntroduction = 5_000;
export const longestSource = 300;

export type TermsProblem =
  | TimeProblem
  | 'titleMissing'
  | 'titleTooLong'
  | 'textTooLong'
  | 'otherTitleMissing'
  | 'languageUnknown'
  | 'questionsStand'
  | 'regionMissing'
  | 'regionNotYours'
  | 'noSuchRegions'
  | 'topicUnknown'
  | 'choiceMissing'
  | 'timeMissing'
  | 'closesBeforeOpens'
  | 'datePast'
  | 'dateOver'
  | 'peopleUnreadable'
  | 'sourceMissing'
  | 'sourceTooLong'
  | 'reasonMissing'
  | 'reasonTooLong';

/** `people0` to `people5`: the population of each age group. */
export type TermsField =
  | 'title'
  | 'introduction'
  | 'language'
  | 'region'
  | 'topic'
  | 'otherTitle'
  | 'otherIntroduction'
  | 'opensAt'
  | 'closesAt'
  | 'regionKind'
  | 'results'
  | 'asksAge'
  | `people${number}`
  | 'ageSource'
  | 'reason';

/** In the order of the form. */
export type TermsProblems = Partial<Record<TermsField, TermsProblem>>;

export const hasProblems = (problems: object): boolean => Object.keys(problems).length > 0;

export function checkTexts({ title, introduction, other }: SurveyTexts): TermsProblems {
  const problems: TermsProblems = {};
  if (title === '') problems.title = 'titleMissing';
  else if (title.length > longestTitle) problems.title = 'titleTooLong';
  if (introduction.length > longestIntroduction) problems.introduction = 'textTooLong';
  if (other === null) return problems;
  if (other.title === '') problems.otherTitle = 'otherTitleMissing';
  else if (other.title.length > longestTitle) problems.otherTitle = 'titleTooLong';
  if (other.introduction.length > longestIntroduction) problems.otherIntroduction = 'textTooLong';
  return problems;
}

export const checkDates = ({ opensAt, closesAt }: Pick<ChangeableTerms, 'opensAt' | 'closesAt'>): TermsProblems =>
  closesAt <= opensAt ? { closesAt: 'closesBeforeOpens' } : {};

const levels: readonly RegionKind[] = ['state', 'county', 'city', 'district'];

/** Respondents are sorted at the survey's own level or below it: nobody lives in two counties of one city. */
export const isLevelIn = (regionKind: RegionKind, sorted: Survey['regionKind']): boolean =>
  levels.indexOf(sorted) >= levels.indexOf(regionKind);

export const translationsOf = ({ language, other }: SurveyTexts): Survey['translations'] =>
  other === null ? {} : { [language === 'en' ? 'es' : 'en']: other };
