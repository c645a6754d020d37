/** What an organiser writes when an allocation is made, and what can be wrong with it. */
import type { Locale } from '../../platform/i18n/catalogue.ts';
import type { TimeProblem } from '../../platform/local-time.ts';
import type { Allocation } from './allocation.ts';
import type { MoneyProblem } from './typed-money.ts';

export interface AllocationTexts {
  readonly title: string;
  readonly why: string;
  readonly language: Locale;
  /** The same in the other language, where somebody wrote it. */
  readonly other: { readonly title: string; readonly why: string } | null;
}

/** What only a draft may change. */
export interface AllocationPlace extends AllocationTexts, Pick<Allocation, 'regionId' | 'topic' | 'level'> {
  /** In cents; only when it is made. */
  readonly sum: number;
}

export const longestTitle = 120;
export const longestWhy = 5_000;

export type TextProblem =
  | TimeProblem
  | 'choiceMissing'
  | 'regionMissing'
  | 'timeMissing'
  | MoneyProblem
  | 'amountZero'
  | 'titleMissing'
  | 'titleTooLong'
  | 'whyTooLong'
  | 'otherTitleMissing'
  | 'languageUnknown'
  | 'regionNotYours'
  | 'noSuchRegions'
  | 'topicUnknown'
  | 'reasonMissing'
  | 'reasonTooLong';

export type TextField =
  | 'title'
  | 'why'
  | 'language'
  | 'region'
  | 'level'
  | 'topic'
  | 'sum'
  | 'otherTitle'
  | 'otherWhy'
  | 'reason';

export type TextProblems = Partial<Record<TextField, TextProblem>>;

export function checkTexts({ title, why, other }: AllocationTexts): TextProblems {
  const problems: TextProblems = {};
  if (title === '') problems.title = 'titleMissing';
  else if (title.length > longestTitle) problems.title = 'titleTooLong';
  if (why.length > longestWhy) problems.why = 'whyTooLong';
  if (other === null) return problems;
  if (other.title === '') problems.otherTitle = 'otherTitleMissing';
  else if (other.title.length > longestTitle) problems.otherTitle = 'titleTooLong';
  if (other.why.length > longestWhy) problems.otherWhy = 'whyTooLong';
  return problems;
}

export const translationsOf = ({ language, other }: AllocationTexts): Allocation['translations'] =>
  other === null ? {} : { [language === 'en' ? 'es' : 'en']: other };
