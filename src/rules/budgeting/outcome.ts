/** What a count returns: the winners, and everything needed to explain and to check them. */

export type Rule = 'greedy' | 'equal-shares';
/**
 * What one ballot is worth to its voter when a project on it is funded: the project's cost, or one, or the points the
 * ballot gives it. `points` needs a cumulative or scoring ballot; the other two take every listed project as approved.
 */
export type Satisfaction = 'cost' | 'cardinality' | 'points';
/** How Equal Shares spends what it leaves over. `add1u` is Add1 followed by greedy, as in Pabulib's and real elections' use. */
export type Completion = 'none' | 'add1u' | 'greedy';
/** `votes-cost-seed`: more votes, then lower cost, then a public seed. `id`: project id by code point. */
export type TieBreak = 'votes-cost-seed' | 'id';
/** Where Add1 starts: at budget / voters exactly, or at that rounded down to whole currency. */
type Add1Start = 'fraction' | 'whole';
/**
 * When Add1 stops: once nothing more with a supporter fits in the budget (or a step would exceed it), or only when a step
 * would exceed the budget.
 */
export type Add1Stop = 'exhaustive' | 'budget';

export interface RuleChoice {
  readonly rule: Rule;
  readonly satisfaction: Satisfaction;
  /** Only read for Equal Shares. */
  readonly completion: Completion;
  readonly ties: TieBreak;
  /** Public text from which the lot order is drawn when votes and cost are equal too. */
  readonly seed: string;
  /** Only read for `add1u`; `fraction` when absent. */
  readonly add1Start?: Add1Start;
  /** Only read for `add1u`; `exhaustive` when absent. */
  readonly add1Stop?: Add1Stop;
}

/** A tie that had to be broken: which projects stood equal, which was taken, and what decided it. */
export interface BrokenTie {
  /** Round in which the tie stood, counted from 1. */
  readonly round: number;
  readonly tied: readonly string[];
  readonly taken: string;
  readonly by: 'votes' | 'cost' | 'seed' | 'id';
}

/** One selection. */
export interface Round {
  /** Counted from 1. */
  readonly round: number;
  readonly project: string;
  /** Which step funded it. */
  readonly step: 'greedy' | 'equal-shares' | 'completion';
  /** Ballots naming the project. */
  readonly supporters: number;
  /** Equal Shares only: the most any supporter paid, in money units, exact as "numerator/denominator". */
  readonly maxPayment?: string;
  /**
   * Equal Shares only: how many supporters paid in full, that is as much as their satisfaction asked of them (with cost
   * or cardinality satisfaction: exactly `maxPayment`); the others gave all they had left.
   */
  readonly paidInFull?: number;
  /** Budget left after this selection, in money units. */
  readonly left: number;
}

export interface Outcome {
  readonly choice: RuleChoice;
  /** Project ids in order of selection. */
  readonly winners: readonly string[];
  /** In money units. */
  readonly cost: number;
  readonly rounds: readonly Round[];
  readonly ties: readonly BrokenTie[];
  /** Equal Shares only: what each voter started with in the final run, exact, in money units. */
  readonly endowment?: string;
}
