/** What a count is asked for and what it returns: the winners, and everything needed to explain and to check them. */
import type { Limits } from './limits/limits.ts';

/** Each is told in a file of its own, with its source. */
export type Rule = 'greedy' | 'equal-shares' | 'bos-equal-shares' | 'phragmen' | 'maximin-support' | 'max-welfare';
/** What a ballot is worth to its voter when a project on it is funded; see `satisfaction.ts`. */
export type Satisfaction =
  | 'cost'
  | 'cardinality'
  | 'sqrt-cost'
  | 'relative-cost'
  | 'share'
  | 'points'
  | 'cost-points'
  | 'borda'
  | 'cost-ranks'
  | 'lexicographic';
/**
 * How a rule that leaves money over spends it; see `complete.ts` for which goes with which rule. `add1u` is Add1 followed by
 * greedy, as in Pabulib's and real elections' use; `add-opt` searches the starts of Add1 exhaustively.
 */
export type Completion = 'none' | 'add1' | 'add1u' | 'add-opt' | 'greedy' | 'phragmen' | 'maximin-support';
/** `votes-cost-seed`: more votes, then lower cost, then a public seed. `id`: project id by code point. */
export type TieBreak = 'votes-cost-seed' | 'id';
/** Where Add1 starts: at budget / voters exactly, or at that rounded down to whole currency. */
export type Add1Start = 'fraction' | 'whole';
/**
 * When Add1 stops: once nothing more with a supporter fits in the budget (or a step would exceed it), or only when a step
 * would exceed the budget.
 */
export type Add1Stop = 'exhaustive' | 'budget';
/**
 * Whether Equal Shares has to stand against greedy, and by what: `satisfaction`, greedy's outcome is taken if more voters
 * get more out of it than the other way round; `exclusion-ratio`, if it leaves fewer voters without a funded project.
 */
export type Comparison = 'satisfaction' | 'exclusion-ratio';

export interface RuleChoice {
  readonly rule: Rule;
  readonly satisfaction: Satisfaction;
  /** `none` for the rules that leave nothing over. */
  readonly completion: Completion;
  readonly ties: TieBreak;
  /** Public text from which the lot order is drawn when votes and cost are equal too. */
  readonly seed: string;
  /** Only read for `add1`, `add1u` and `add-opt`; `fraction` when absent. */
  readonly add1Start?: Add1Start;
  /** Only read for `add1` and `add1u`; `exhaustive` when absent. */
  readonly add1Stop?: Add1Stop;
  /** Only read for Equal Shares; no comparison when absent. */
  readonly comparison?: Comparison;
  /** Only read for greedy: stop at the first project that does not fit, instead of skipping it. */
  readonly noSkip?: true;
  readonly limits?: Limits;
}

/** A tie that had to be broken: which projects stood equal, which was taken, and what decided it. */
export interface BrokenTie {
  /** Round of the outcome, counted from 1. */
  readonly round: number;
  /** All projects that stood equal, ascending by code point. */
  readonly tied: readonly string[];
  readonly taken: string;
  readonly by: 'votes' | 'cost' | 'seed' | 'id';
}

/** Which step funded a project. `floor`: out of money kept for its group. `completion`: see {@link Completion}. */
export type Step = Rule | 'completion' | 'floor';

/** One selection. */
export interface Round {
  /** Counted from 1. */
  readonly round: number;
  readonly project: string;
  readonly step: Step;
  /** Ballots naming the project; their weights, where ballots are weighted. */
  readonly supporters: number;
  /** Equal Shares and BOS only: the most any supporter paid, in money units, exact as "numerator/denominator". */
  readonly maxPayment?: string;
  /**
   * Equal Shares and BOS only: how many supporters paid in full, that is as much as their satisfaction asked of them (with
   * cost or cardinality satisfaction: exactly `maxPayment`); the others gave all they had left.
   */
  readonly paidInFull?: number;
  /** Phragmen and maximin support only: the highest load of a supporter after this selection, in money units, exact. */
  readonly load?: string;
  /** Budget left after this selection, in money units. */
  readonly left: number;
}

export interface Outcome {
  readonly choice: RuleChoice;
  /** Project ids in order of selection. */
  readonly winners: readonly string[];
  /** In money units, with what is funded in part. */
  readonly cost: number;
  readonly rounds: readonly Round[];
  readonly ties: readonly BrokenTie[];
  /** Equal Shares and BOS only: what each voter started with in the final run, exact, in money units. */
  readonly endowment?: string;
  /** Projects that get less than they cost, where the limits allow that; they are not among the winners. */
  readonly partly?: readonly PartlyFunded[];
  /** Where Equal Shares had to stand against greedy: which outcome was taken, and how many voters got more out of each. */
  readonly compared?: ComparisonResult;
}

export interface PartlyFunded {
  readonly project: string;
  /** In money units. */
  readonly amount: number;
}

export interface ComparisonResult {
  readonly taken: 'equal-shares' | 'greedy';
  /** Voters (by weight) better off with Equal Shares, or with a funded project of its outcome. */
  readonly equalShares: number;
  readonly greedy: number;
}
