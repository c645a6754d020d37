/**
 * How need is computed from official figures of regions, as data: which indicators, how they are put on one scale, what each weighs, how they
 * are combined, and what happens where a figure is missing. A profile speaks of regions only; it has no place for who somebody is.
 */
export interface NeedProfile {
  /** Lower-case words joined by hyphens. */
  readonly id: string;
  readonly name: string;
  /** Where the method comes from, for readers. */
  readonly source: string;
  readonly normalisation: Normalisation;
  readonly groups: readonly NeedGroup[];
  readonly combination: Combination;
  readonly missing: MissingRule;
}

/**
 * percentile: the share of regions with a figure that lie at or below, from 0 to 100. z-score: standard deviations above the mean of the
 * regions with a figure. min-max: from 0 for the region with the least need to 100 for the one with the most.
 */
export type Normalisation = 'percentile' | 'z-score' | 'min-max';

/** Of the groups: their product, their weighted mean, or their weighted geometric mean. */
export type Combination = 'product' | 'arithmetic' | 'geometric';

/**
 * average-present: an indicator without a figure is left out of its component's average. middle: it counts as the middle of its scale (50, or
 * a z-score of 0). Either way a region that misses more than `atMost` indicators, or all of one component, has no score.
 */
export interface MissingRule {
  readonly rule: 'average-present' | 'middle';
  readonly atMost: number;
  /** 'group': `atMost` of each group. Left out: `atMost` of the whole profile. */
  readonly within?: 'group';
}

export interface NeedGroup {
  readonly key: string;
  /** In the combination; 1 in a product, where weights have no meaning. */
  readonly weight: number;
  /** Whether its averages are divided by the highest one of a region with a score and multiplied by 10, so that the highest is 10. */
  readonly scaled: boolean;
  readonly components: readonly NeedComponent[];
}

export interface NeedComponent {
  readonly key: string;
  /** In the average of its group. */
  readonly weight: number;
  readonly indicators: readonly NeedIndicator[];
}

export interface NeedIndicator {
  /** The column or the slug under which its figures are found. */
  readonly key: string;
  /** In the average of its component. */
  readonly weight: number;
  readonly direction: 'more-is-need' | 'less-is-need';
  /**
   * Zero (or less) means that there is none of it, which is percentile 0; the others are ranked among themselves. Only for percentiles, and only where
   * more is need: where less is, none of it would be the greatest need.
   */
  readonly zerosApart?: boolean;
}

export const indicatorsOfGroup = ({ components }: NeedGroup): readonly NeedIndicator[] =>
  components.flatMap(({ indicators }) => indicators);

export const indicatorsOf = ({ groups }: NeedProfile): readonly NeedIndicator[] => groups.flatMap(indicatorsOfGroup);
