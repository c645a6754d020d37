/** The door of the rules of equity: inequality between regions, need, and the sharing out of a sum. */
export { inequality } from './inequality/inequality.ts';
export type { Inequality } from './inequality/inequality.ts';
export type { LorenzPoint } from './inequality/lorenz.ts';
export type { InequalityProblem, InequalityRow } from './inequality/row.ts';
export type { Theil, TheilGroup } from './inequality/theil.ts';
export { needIndex } from './need/need-index.ts';
export type { NeedPart, NeedProblem, NeedRow, RegionNeed } from './need/need-index.ts';
export { indicatorsOf } from './need/profile.ts';
export type {
  Combination,
  NeedComponent,
  NeedGroup,
  NeedIndicator,
  NeedProfile,
  Normalisation,
} from './need/profile.ts';
export { rankRanges } from './need/rank-ranges.ts';
export type { RankRange, RankRanges, RanksWithout } from './need/rank-ranges.ts';
export { calEnviroScreen4 } from './need/profiles/cal-enviro-screen-4.ts';
export { countyNeed } from './need/profiles/county-need.ts';
export { readNeedProfile } from './need/read-profile.ts';
export type { ProfileProblem } from './need/read-profile.ts';
export { variedProfiles, withoutEach } from './need/vary.ts';
export { ab1550 } from './allocate/ab-1550.ts';
export { allocate } from './allocate/allocate.ts';
export type {
  Allocation,
  AllocationProblem,
  AllocationRegion,
  AllocationTerms,
  ClashingRule,
  Floor,
  FloorGroup,
  FloorReached,
  RegionShare,
} from './allocate/terms.ts';
export { crossingFloors } from './allocate/crossing-floors.ts';
export { floorEffects } from './allocate/floor-effects.ts';
export { gainsAndLosses, unweighted } from './allocate/compare.ts';
export type { ComparedRegion, Comparison, Side } from './allocate/compare.ts';
export type { NeedFit } from './allocate/need-fit.ts';
export { shareRanges, withoutIndicators } from './allocate/ranges.ts';
export type { NeedVector, ShareRange, ShareRanges, WithoutIndicator } from './allocate/ranges.ts';
export { readTerms } from './allocate/read-terms.ts';
export type { TermsProblem } from './allocate/read-terms.ts';
export type { FieldFault } from './read-fields.ts';
export { needsToShareBy, sensitivity } from './allocate/sensitivity.ts';
export type { Sensitivity, SensitivityInput } from './allocate/sensitivity.ts';
export { differenceInDifferences } from './outcomes/difference-in-differences.ts';
export type { DifferenceInDifferences, OutcomeProblem } from './outcomes/difference-in-differences.ts';
