/**
 * Age groups of adults, and how many people are in each: what answers are weighted to.
 *
 * California: U.S. Census Bureau, American Community Survey 2018-2022, five-year estimates (table S0101). Those of 18 and 19
 * are its published total for 18 to 64 (24.72 million) less those of 20 to 64, so that the youngest group is rounded to
 * 10,000. They are all adults of the state; figures by county and age are not kept, which is why surveys are raked to the two
 * margins.
 */

export const ageGroups = ['18-24', '25-34', '35-44', '45-54', '55-64', '65+'] as const;
export type AgeGroup = (typeof ageGroups)[number];

export interface AgeTargets {
  readonly source: string;
  /** In the order of `ageGroups`. */
  readonly people: readonly number[];
}

export const isAgeGroup = (text: string): text is AgeGroup => (ageGroups as readonly string[]).includes(text);

/** What a new survey in California starts from; organisers elsewhere write their own. */
export const californiaAges: AgeTargets = {
  source: 'U.S. Census Bureau, American Community Survey 2018–2022, S0101 (California)',
  people: [3_740_000, 5_884_283, 5_350_976, 4_977_216, 4_764_923, 5_865_300],
};
