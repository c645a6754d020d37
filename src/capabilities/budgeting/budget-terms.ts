/** The terms of a budget as its organiser sets them, and what they must fulfil together. */
import type { Locale } from '../../platform/i18n/catalogue.ts';
import type { Completion, Rule, Satisfaction, TieBreak } from '../../rules/budgeting/index.ts';
import type { MoneyProblem } from './typed-money.ts';
import type { TimeProblem } from './local-time.ts';

export const ballotKinds = ['approval', 'knapsack', 'cumulative'] as const;
export const voterKinds = ['residents', 'signed-in'] as const;
export const completions = ['none', 'add1u', 'greedy'] as const;
export const tieBreaks = ['votes-cost-seed', 'id'] as const;
/** Rule and satisfaction, chosen as one. */
export const countings = [
  'greedy:cost',
  'greedy:cardinality',
  'greedy:points',
  'equal-shares:cost',
  'equal-shares:cardinality',
  'equal-shares:points',
] as const;

export interface BudgetTexts {
  readonly title: string;
  /** Markdown. */
  readonly summary: string;
  readonly language: Locale;
  /** The same in the other language, where somebody wrote it. */
  readonly other: { readonly title: string; readonly summary: string } | null;
}

export interface BudgetDates {
  /** Both null: there is no time for ideas, and organisers enter the projects themselves. */
  readonly ideasOpenAt: Date | null;
  readonly ideasCloseAt: Date | null;
  readonly votingOpenAt: Date;
  readonly votingCloseAt: Date;
}

export interface BudgetTerms extends BudgetTexts, BudgetDates {
  readonly regionId: string;
  readonly topic: string | null;
  readonly amount: number;
  readonly unitsPerCurrency: number;
  readonly ballotType: (typeof ballotKinds)[number];
  /** Approval only; null: any number. */
  readonly maxChoices: number | null;
  /** Points ballots only. */
  readonly points: number | null;
  readonly rule: Rule;
  readonly satisfaction: Satisfaction;
  readonly completion: Completion;
  readonly ties: TieBreak;
  readonly seed: string;
  readonly voters: (typeof voterKinds)[number];
}

export const longestTitle = 120;
export const longestText = 5_000;
export const longestSeed = 200;

export type TermsProblem =
  | MoneyProblem
  | TimeProblem
  | 'titleMissing'
  | 'titleTooLong'
  | 'textTooLong'
  | 'otherTitleMissing'
  | 'languageUnknown'
  | 'regionMissing'
  | 'regionNotYours'
  | 'topicUnknown'
  | 'choiceMissing'
  | 'timeMissing'
  | 'ideasCloseMissing'
  | 'ideasOpenMissing'
  | 'ideasOrder'
  | 'votingBeforeIdeas'
  | 'votingOrder'
  | 'datePast'
  | 'dateOver'
  | 'maxChoicesRange'
  | 'pointsRange'
  | 'pointsNeeded'
  | 'seedMissing'
  | 'seedTooLong'
  | 'reasonMissing'
  | 'reasonTooLong';

export type TermsField =
  | keyof Omit<BudgetTerms, 'regionId' | 'unitsPerCurrency' | 'rule' | 'satisfaction' | 'other'>
  | 'otherTitle'
  | 'otherSummary'
  | 'region'
  | 'counting'
  | 'reason';

/** In the order of the form. */
export type TermsProblems = Partial<Record<TermsField, TermsProblem>>;

export function checkTexts(texts: BudgetTexts): TermsProblems {
  const problems: TermsProblems = {};
  if (texts.title === '') problems.title = 'titleMissing';
  else if (texts.title.length > longestTitle) problems.title = 'titleTooLong';
  if (texts.summary.length > longestText) problems.summary = 'textTooLong';
  if (texts.other === null) return problems;
  if (texts.other.title === '') problems.otherTitle = 'otherTitleMissing';
  else if (texts.other.title.length > longestTitle) problems.otherTitle = 'titleTooLong';
  if (texts.other.summary.length > longestText) problems.otherSummary = 'textTooLong';
  return problems;
}

/** The order in which the phases follow each other. */
export function checkDates(dates: BudgetDates): TermsProblems {
  const { ideasOpenAt, ideasCloseAt, votingOpenAt, votingCloseAt } = dates;
  const problems: TermsProblems = {};
  if (ideasOpenAt === null && ideasCloseAt !== null) problems.ideasOpenAt = 'ideasOpenMissing';
  if (ideasOpenAt !== null && ideasCloseAt === null) problems.ideasCloseAt = 'ideasCloseMissing';
  if (ideasOpenAt !== null && ideasCloseAt !== null && ideasCloseAt <= ideasOpenAt)
    problems.ideasCloseAt = 'ideasOrder';
  if (ideasCloseAt !== null && votingOpenAt < ideasCloseAt) problems.votingOpenAt = 'votingBeforeIdeas';
  if (votingCloseAt <= votingOpenAt) problems.votingCloseAt = 'votingOrder';
  return problems;
}

/** Everything that can be wrong with terms whose single values were readable. */
export function checkTerms(terms: BudgetTerms): TermsProblems {
  const problems: TermsProblems = { ...checkTexts(terms), ...checkDates(terms) };
  if (terms.satisfaction === 'points' && terms.ballotType !== 'cumulative') problems.counting = 'pointsNeeded';
  if (terms.seed === '') problems.seed = 'seedMissing';
  else if (terms.seed.length > longestSeed) problems.seed = 'seedTooLong';
  return problems;
}

export const hasProblems = (problems: TermsProblems): boolean => Object.keys(problems).length > 0;
