/** What an explanation of an outcome holds; all of it plain JSON. Amounts are in money units. */
import type { GroupLimit } from '../limits/limits.ts';
import type { BrokenTie, Round, RuleChoice } from '../outcome.ts';

/** An amount that need not be whole: exact as "numerator/denominator", and as the nearest number. */
export interface Amount {
  readonly exact: string;
  readonly near: number;
}

/** Who paid what for a project funded by its supporters (Equal Shares). */
export interface Payments {
  /** The most any supporter paid. */
  readonly most: Amount;
  /** Supporters who paid all that was asked of them. */
  readonly inFull: number;
  /** Supporters who gave all they had left, which was less. */
  readonly less: number;
  /** Supporters who had nothing left before this round. */
  readonly nothing: number;
  /** Always the cost of the project. */
  readonly total: number;
}

export type WhyNot =
  /** No ballot names it. */
  | { readonly code: 'nobody-voted' }
  /** Fewer ballots name it than the limits ask for. */
  | { readonly code: 'too-few-votes'; readonly least: number }
  | { readonly code: 'too-few-points'; readonly least: number; readonly points: number }
  | { readonly code: 'dearer-than-budget'; readonly budget: number }
  /** A funded project that it cannot be combined with. */
  | { readonly code: 'excluded-by'; readonly project: string }
  /** Its category or district may not get so much more. */
  | { readonly code: 'cap-reached'; readonly of: GroupLimit['of']; readonly name: string; readonly left: number }
  /** Equal Shares with nothing after it: together its supporters had less left than it costs. */
  | { readonly code: 'supporters-lack-money'; readonly missing: Amount }
  /** What is left of the budget is less than it costs. */
  | { readonly code: 'does-not-fit'; readonly left: number }
  /** Equal Shares funded it, but had to give way to greedy, by whose outcome it is not funded; `left` is what that leaves. */
  | { readonly code: 'lost-comparison'; readonly left: number }
  /** The count ended before it: at a project that did not fit (greedy without skipping, Phragmen). */
  | { readonly code: 'count-ended' };

/** The smallest change found that would have funded a project; what is next to it was counted too, and fails. */
export interface SmallestChange {
  readonly moreVotes: MoreVotes;
  readonly lowerCost: LowerCost;
}

export type MoreVotes =
  /**
   * With `voters` more voters, each naming only this project (giving it `pointsEach`, where points count), and all other
   * ballots and the budget as they are, it wins; with one voter fewer it does not.
   */
  | { readonly code: 'found'; readonly voters: number; readonly pointsEach?: number }
  /** It costs more than the whole budget, so no number of voters is enough. */
  | { readonly code: 'impossible' }
  /**
   * It costs exactly the whole budget, and by Equal Shares without a completion supporters can pay that only when there is
   * nobody else: new voters never change this.
   */
  | { readonly code: 'needs-every-voter' }
  /** Left out for want of time, or not found among 1,000 times as many new voters as there are voters. */
  | { readonly code: 'not-computed' };

export type LowerCost =
  /** At this cost it wins with the ballots as they are; at one money unit more it does not. */
  | { readonly code: 'found'; readonly cost: number }
  /** Nobody named it, or a limit stands against it, so that it does not win at any cost. */
  | { readonly code: 'impossible' }
  | { readonly code: 'not-computed' };

export interface ProjectAccount {
  readonly id: string;
  readonly name: string;
  readonly cost: number;
  /** Ballots naming it. */
  readonly votes: number;
  readonly funded: boolean;
  /** Funded ones only: counted from 1. */
  readonly round?: number;
  readonly step?: Round['step'];
  /** Funded by Equal Shares itself only. */
  readonly payments?: Payments;
  /** Equal Shares, not funded by it: what its supporters had left in total when it ended. */
  readonly supportersLeft?: Amount;
  readonly whyNot?: WhyNot;
  /** What it gets where it is funded in part, in money units. */
  readonly partly?: number;
  readonly smallestChange?: SmallestChange;
}

/** Spending on the projects of one district or category. What lies in several categories is split evenly among them. */
export interface SpendingShare {
  /** Empty where projects name none. */
  readonly name: string;
  readonly projects: number;
  readonly funded: number;
  readonly spent: number;
  /** Of all that is spent, from 0 to 1. */
  readonly shareOfSpending: number;
  readonly votes: number;
  /** Of all votes for projects, from 0 to 1. */
  readonly shareOfVotes: number;
}

export interface VoterView {
  readonly voters: number;
  /** Voters with at least one funded project on their ballot. */
  readonly withFundedProject: number;
  /** Funded projects on a ballot, on average over all voters. */
  readonly averageFundedProjects: number;
  /** Cost of the funded projects on a ballot, on average over all voters. */
  readonly averageFundedCost: number;
}

export interface Explanation {
  readonly choice: RuleChoice;
  readonly budget: number;
  readonly cost: number;
  readonly left: number;
  /** Equal Shares: what each voter started with in the final run. */
  readonly endowment?: Amount;
  /** In order of the ballot. */
  readonly projects: readonly ProjectAccount[];
  readonly ties: readonly BrokenTie[];
  readonly districts: readonly SpendingShare[];
  readonly categories: readonly SpendingShare[];
  readonly voters: VoterView;
}
