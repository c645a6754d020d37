/** The terms of a budget as its organiser sets them, and what they must fulfil together. */
import type { Locale } from '../../platform/i18n/catalogue.ts';
import { problemsOf, type ChoiceProblem, type Limits } from '../../rules/budgeting/index.ts';
import type { Completion, Instance, Rule, RuleChoice, Satisfaction, TieBreak } from '../../rules/budgeting/index.ts';
import { instanceOf, noBallots } from './election.ts';
import type { RuleOptions } from './rule-shapes.ts';
import type { MoneyProblem } from './typed-money.ts';
import type { TimeProblem } from '../../platform/local-time.ts';

export const ballotKinds = ['approval', 'knapsack', 'cumulative'] as const;
export const voterKinds = ['residents', 'signed-in'] as const;
/** The rules by which a budget may be decided; max welfare only compares. */
export const ownRules = [
  'equal-shares',
  'bos-equal-shares',
  'phragmen',
  'maximin-support',
  'greedy',
] as const satisfies readonly Rule[];
/** Those that ballots cast here can be counted by. */
export const ownSatisfactions = [
  'cost',
  'cardinality',
  'points',
  'cost-points',
] as const satisfies readonly Satisfaction[];
export const completions = [
  'none',
  'add1u',
  'add1',
  'add-opt',
  'greedy',
  'phragmen',
  'maximin-support',
] as const satisfies readonly Completion[];
export const tieBreaks = ['votes-cost-seed', 'id'] as const;
export const comparisons = ['satisfaction', 'exclusion-ratio'] as const;

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
  readonly options: RuleOptions;
  /** A project named on fewer ballots is not funded; null: no such limit. */
  readonly minVotes: number | null;
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
  | 'completionMisfit'
  | 'optionMisfit'
  | 'minVotesRange'
  | 'floorsAboveBudget'
  | 'seedMissing'
  | 'seedTooLong'
  | 'reasonMissing'
  | 'reasonTooLong';

export type TermsField =
  | keyof Omit<BudgetTerms, 'regionId' | 'unitsPerCurrency' | 'options' | 'other'>
  | 'otherTitle'
  | 'otherSummary'
  | 'region'
  | 'comparison'
  | 'noSkip'
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

/**
 * Everything that can be wrong with terms whose single values were readable. `limits`: those the budget has already, in the
 * money units of the terms.
 */
export function checkTerms(terms: BudgetTerms, limits: Limits = {}): TermsProblems {
  const problems: TermsProblems = { ...checkTexts(terms), ...checkDates(terms), ...checkCounting(terms, limits) };
  if (terms.seed === '') problems.seed = 'seedMissing';
  else if (terms.seed.length > longestSeed) problems.seed = 'seedTooLong';
  return problems;
}

/** What the rules themselves say to rule, ballot and limits together. */
function checkCounting(terms: BudgetTerms, limits: Limits): TermsProblems {
  const problems: TermsProblems = {};
  const choice: RuleChoice = { ...pick(terms), ...terms.options, limits };
  const empty: Instance = instanceOf({ ...terms, currency: 'USD' }, []);
  for (const problem of problemsOf(empty, noBallots(terms), choice)) {
    const beside = besideField(problem);
    if (beside !== undefined) problems[beside[0]] ??= beside[1];
  }
  if (terms.minVotes !== null && !(terms.minVotes >= 1)) problems.minVotes = 'minVotesRange';
  return problems;
}

const pick = ({ rule, satisfaction, completion, ties, seed }: BudgetTerms): RuleChoice => ({
  rule,
  satisfaction,
  completion,
  ties,
  seed,
});

/** Undefined for what is said where limits are set. */
function besideField(problem: ChoiceProblem): readonly [TermsField, TermsProblem] | undefined {
  switch (problem.code) {
    case 'no-points':
    case 'no-ranks':
    case 'too-long':
      return ['satisfaction', 'pointsNeeded'];
    case 'completion':
      return ['completion', 'completionMisfit'];
    case 'unused':
      return [
        problem.option === 'noSkip' || problem.option === 'comparison' ? problem.option : 'completion',
        'optionMisfit',
      ];
    case 'floors-above-budget':
      return ['amount', 'floorsAboveBudget'];
    default:
      return undefined;
  }
}

export const hasProblems = (problems: TermsProblems): boolean => Object.keys(problems).length > 0;
