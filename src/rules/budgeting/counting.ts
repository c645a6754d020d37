/** What every rule works with, and what it says of each project that it funds. */
import type { Allowance } from './limits/allowance.ts';
import type { RuleChoice, Step } from './outcome.ts';
import type { Profile } from './profile.ts';
import type { TieBreaker } from './ties.ts';

export interface Counting {
  readonly profile: Profile;
  readonly choice: RuleChoice;
  /** Records the ties it breaks, with the round of the outcome in which they stood. */
  readonly ties: TieBreaker;
  /** What is funded already and may still be; a rule calls `fund` for every project it funds. */
  readonly allowance: Allowance;
  /** Told the money spent so far, now and then, for progress. */
  readonly onSpent: (cost: number) => void;
}

/** One funded project, in order of selection. */
export interface Selection {
  readonly project: number;
  readonly step: Step;
  /** Budget left after it. */
  readonly left: number;
  /** See `Round` in `outcome.ts`. */
  readonly maxPayment?: string;
  readonly paidInFull?: number;
  readonly load?: string;
}
