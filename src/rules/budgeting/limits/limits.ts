/** What an election may allow or ask for beyond the budget; every rule keeps to it in the same way (see `allowance.ts`). */

export interface Limits {
  /** A project named on fewer ballots (by weight) is not funded. */
  readonly minVotes?: number;
  /**
   * A project with fewer points in all is not funded: as written on the ballots, or on ordinal ballots as many for the
   * first rank as the longest ballot has entries, one less for the next, and so on.
   */
  readonly minPoints?: number;
  /** Groups of projects, by id, of which at most one may be funded. */
  readonly exclusive?: readonly (readonly string[])[];
  readonly groups?: readonly GroupLimit[];
  /** Projects that may also be funded in part: id to the least amount that is of use, in money units. */
  readonly partial?: Readonly<Record<string, number>>;
}

/**
 * A cap or a floor for the projects of one category or district. A project in several categories counts in full in each.
 *
 * The floor is kept back for the group as long as its projects can still use it; what they cannot use is set free at the end.
 */
export interface GroupLimit {
  readonly of: 'category' | 'district';
  /** Empty for the projects that name none. */
  readonly name: string;
  /** In money units. */
  readonly atMost?: number;
  readonly atLeast?: number;
}
