/** The terms of a conversation as its facilitator sets them, and what they must fulfil together. */
import type { Locale } from '../../platform/i18n/catalogue.ts';
import type { TimeProblem } from '../../platform/local-time.ts';
import type { RegionKind } from '../../platform/regions.ts';
import type { Conversation } from './conversation.ts';
import type { OriginProblem } from './embed-origins.ts';

export interface ConversationTexts {
  readonly title: string;
  /** Markdown. */
  readonly question: string;
  readonly language: Locale;
  /** The same in the other language, where somebody wrote it. */
  readonly other: { readonly title: string; readonly question: string } | null;
}

/** What can still change after publication, each time with a public reason. */
export interface ChangeableTerms extends ConversationTexts, Pick<Conversation, 'moderation' | 'embedOrigins'> {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

export interface ConversationTerms
  extends ChangeableTerms, Pick<Conversation, 'regionId' | 'topic' | 'regionKind' | 'joining' | 'takesStatements'> {}

export const longestTitle = 120;
export const longestQuestion = 5_000;

export type TermsProblem =
  | TimeProblem
  | OriginProblem
  | 'titleMissing'
  | 'titleTooLong'
  | 'textTooLong'
  | 'otherTitleMissing'
  | 'languageUnknown'
  | 'regionMissing'
  | 'regionNotYours'
  | 'topicUnknown'
  | 'choiceMissing'
  | 'levelAbove'
  | 'timeMissing'
  | 'closesBeforeOpens'
  | 'datePast'
  | 'dateOver'
  | 'reasonMissing'
  | 'reasonTooLong';

export type TermsField =
  | 'title'
  | 'question'
  | 'language'
  | 'region'
  | 'topic'
  | 'otherTitle'
  | 'otherQuestion'
  | 'opensAt'
  | 'closesAt'
  | 'regionKind'
  | 'joining'
  | 'moderation'
  | 'takesStatements'
  | 'embedOrigins'
  | 'reason';

/** In the order of the form. */
export type TermsProblems = Partial<Record<TermsField, TermsProblem>>;

export const hasProblems = (problems: TermsProblems): boolean => Object.keys(problems).length > 0;

export function checkTexts({ title, question, other }: ConversationTexts): TermsProblems {
  const problems: TermsProblems = {};
  if (title === '') problems.title = 'titleMissing';
  else if (title.length > longestTitle) problems.title = 'titleTooLong';
  if (question.length > longestQuestion) problems.question = 'textTooLong';
  if (other === null) return problems;
  if (other.title === '') problems.otherTitle = 'otherTitleMissing';
  else if (other.title.length > longestTitle) problems.otherTitle = 'titleTooLong';
  if (other.question.length > longestQuestion) problems.otherQuestion = 'textTooLong';
  return problems;
}

export const checkDates = ({ opensAt, closesAt }: Pick<ChangeableTerms, 'opensAt' | 'closesAt'>): TermsProblems =>
  closesAt <= opensAt ? { closesAt: 'closesBeforeOpens' } : {};

const levels: readonly RegionKind[] = ['state', 'county', 'city', 'district'];

/** Regions are compared at the conversation's own level or below it: nobody lives in two counties of one city. */
export const checkLevel = (regionKind: RegionKind, compared: Conversation['regionKind']): TermsProblems =>
  levels.indexOf(compared) < levels.indexOf(regionKind) ? { regionKind: 'levelAbove' } : {};

/** What stands in `translations` for these texts; `kept`: translations of what the form does not hold. */
export function translationsOf(
  { language, other }: ConversationTexts,
  kept: Conversation['translations'] = {},
): Conversation['translations'] {
  const second: Locale = language === 'en' ? 'es' : 'en';
  const closing = kept[second]?.closingWords;
  if (other === null && closing === undefined) return {};
  return { [second]: { ...other, ...(closing === undefined ? {} : { closingWords: closing }) } };
}
