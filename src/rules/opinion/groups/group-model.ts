/**
 * What is known about a conversation once its map has been drawn: enough to place anybody on it, and to start the next map from.
 * Plain typed arrays, so that it can be structured-cloned. Statements have the numbers of the caller.
 */
export type Verdict = 'clear' | 'too-few-participants' | 'no-better-than-one' | 'unstable';

export interface GroupModel {
  readonly verdict: Verdict;
  /** Votes that somebody needs in order to be counted among the groups. */
  readonly enough: number;
  /** Mean vote by statement; 0 where nobody voted. */
  readonly mean: Float64Array;
  /** [2 * statement + axis], for positions of variance 1; 0 where nobody voted. */
  readonly loadings: Float64Array;
  readonly noise: number;
  readonly explained: readonly [number, number];
  /** A position of variance 1 becomes one on the map by this factor: root mean square of the loadings of an axis. */
  readonly scale: readonly [number, number];
  /** Groups found; 1 class and 0 groups when there are no clear ones. */
  readonly classes: number;
  /** Share of each class among the counted. */
  readonly shares: Float64Array;
  /** Rate of agreement: [statement * classes + class]. */
  readonly rates: Float64Array;
  /** Determined by the fields above. */
  readonly placing: Placing;
  /** The group of each participant of the last map. */
  readonly assignment: Int16Array;
  readonly stability: number | undefined;
  /** How many maps were drawn from an earlier one since the last full computation, and the number of votes at that. */
  readonly updates: number;
  readonly votesWhenFull: number;
}

/**
 * What placing somebody sums up over their votes, rounded to multiples of 2^-30: sums of so few digits are exact, so a place does
 * not depend on the order in which statements come (Demmel and Nguyen, "Fast Reproducible Floating-Point Summation", 2013).
 */
export interface Placing {
  /** [7 * statement + ...]: l l, l m, m m, l, m, l mean, m mean, for the loadings l and m. */
  readonly moments: Float64Array;
  /** Logarithm of the probability of a vote: [(3 * statement + vote + 1) * classes + class]. */
  readonly weights: Float64Array;
  readonly logShares: Float64Array;
}
