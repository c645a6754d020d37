/**
 * Common ground and disagreement: what holds on all sides, and what divides.
 *
 * A statement's bridging is the smaller of two figures: what holds in the group that agrees least (the maximin of
 * `maximin.ts`, by the lower end of each group's Wilson interval), and what holds in the lower third of the regions
 * (`cross-region.ts`). The smaller, because the two fail in different ways. Groups are found in the votes themselves:
 * new accounts that vote with a group raise the agreement "of that group", or make a group of their own. Regions are
 * known beforehand, but a region may be of one opinion throughout, and what all regions agree on may still leave out
 * the same minority in each. What is to be called common ground must pass both, and a mean would let the one make up
 * for the other.
 *
 * Two consequences. Whatever accounts in one region do, they cannot lift a statement above its cross-region score
 * before plus `crossRegionBound`. They can still hold one down, through a group of their own: that group is then named.
 *
 * Without groups the lower end of everybody's Wilson interval takes their place; with fewer than two regions there is no
 * cross-region score. A statement that all sides reject is common ground too: each statement is measured on both
 * sides, and the higher bridging counts (if equal, the side with more votes; then agree).
 */
import { countByPart, countVotes, seen } from '../votes.ts';
import type { Counts, Votes } from '../votes.ts';
import { crossRegionScore } from './cross-region.ts';
import { divisiveness, polarity } from './divisiveness.ts';
import { cautiousMaximin, maximin } from './maximin.ts';
import type { Maximin, Side } from './maximin.ts';
import { lowestRegion, priors, regionVotes } from './regions.ts';
import type { RegionMinimum } from './regions.ts';
import { wilsonLower } from './wilson.ts';

export interface StatementBridging {
  readonly statement: number;
  /** Votes of everybody, passes included. */
  readonly votes: number;
  /** What common ground is ranked by; 0 to 1. */
  readonly bridging: number;
  /** Whether it is agreed with or rejected; the figures below it are about this side, but for the last four. */
  readonly side: Side;
  /** Product over groups of (votes on the side + 1) / (votes + 2), as in Polis; undefined with fewer than two groups. */
  readonly groupInformed: number | undefined;
  readonly maximin: Maximin | undefined;
  readonly regionMinimum: RegionMinimum | undefined;
  readonly crossRegion: number | undefined;
  /** Of the factorisation, if one is given that includes the statement. */
  readonly intercept: number | undefined;
  readonly factor: number | undefined;
  /** What disagreement is ranked by; 0 to 1. */
  readonly divisiveness: number;
  readonly polarity: number | undefined;
  /** Which figure `bridging` is: the groups' or the regions', everybody's where there are no groups. */
  readonly decidedBy: 'group' | 'regions' | 'everyone';
}

export interface BridgingInput {
  readonly votes: Votes;
  /** 1 for statements that are left out. */
  readonly out: Uint8Array;
  /** Of each participant; -1 for none. Fewer than two groups count as none, and so do fewer than two regions. */
  readonly group: ArrayLike<number>;
  readonly groups: number;
  /** `regions` is the fixed list of the conversation's regions, also those that nobody has voted in. */
  readonly region: ArrayLike<number>;
  readonly regions: number;
  /** NaN for statements it does not include. */
  readonly factorisation?: { readonly intercept: Float64Array; readonly factor: Float64Array };
  /** Counts of these votes by group and by region, from a caller who has counted them already. */
  readonly counted?: {
    readonly everyone: Counts;
    readonly byGroup: readonly Counts[];
    readonly byRegion: readonly Counts[];
  };
}

/** One entry for each statement that is not left out, by number. */
export function bridge(input: BridgingInput): readonly StatementBridging[] {
  const { votes, out, factorisation, counted } = input;
  const crowd: Crowd = {
    everyone: counted?.everyone ?? countVotes(votes),
    groups: input.groups < 2 ? [] : (counted?.byGroup ?? countByPart(votes, input.group, input.groups)),
    regions: input.regions < 2 ? [] : (counted?.byRegion ?? countByPart(votes, input.region, input.regions)),
  };
  const known = (column: Float64Array | undefined, statement: number): number | undefined =>
    column === undefined || Number.isNaN(column[statement]) ? undefined : column[statement];
  const found: StatementBridging[] = [];
  for (let statement = 0; statement < votes.statements; statement += 1) {
    if (out[statement] === 1) continue;
    found.push({
      statement,
      votes: seen(crowd.everyone, statement),
      ...betterSide(crowd, statement),
      intercept: known(factorisation?.intercept, statement),
      factor: known(factorisation?.factor, statement),
      divisiveness: divisiveness(crowd.everyone, crowd.groups, statement),
      polarity: polarity(crowd.everyone, crowd.groups, statement),
    });
  }
  return found;
}

interface Crowd {
  readonly everyone: Counts;
  readonly groups: readonly Counts[];
  readonly regions: readonly Counts[];
}

type OneSide = Pick<
  StatementBridging,
  'bridging' | 'side' | 'groupInformed' | 'maximin' | 'regionMinimum' | 'crossRegion' | 'decidedBy'
>;

function betterSide(crowd: Crowd, statement: number): OneSide {
  const [agree, disagree] = [onSide(crowd, statement, 'agree'), onSide(crowd, statement, 'disagree')];
  const ahead = agree.bridging - disagree.bridging;
  const more = crowd.everyone.agree[statement]! >= crowd.everyone.disagree[statement]!;
  return ahead > 0 || (ahead === 0 && more) ? agree : disagree;
}

function onSide({ everyone, groups, regions }: Crowd, statement: number, side: Side): OneSide {
  const byRegion = regionVotes(regions, statement, side);
  const prior = priors(byRegion);
  const crossRegion = crossRegionScore(byRegion, prior);
  const grouped = groups.length > 0;
  const held = grouped
    ? cautiousMaximin(groups, statement, side)
    : wilsonLower(everyone[side][statement]!, seen(everyone, statement));
  const regionsDecide = crossRegion !== undefined && crossRegion < held;
  return {
    bridging: regionsDecide ? crossRegion : held,
    side,
    groupInformed: grouped ? groupInformed(groups, statement, side) : undefined,
    maximin: maximin(groups, statement, side),
    regionMinimum: lowestRegion(byRegion, prior),
    crossRegion,
    decidedBy: regionsDecide ? 'regions' : grouped ? 'group' : 'everyone',
  };
}

const groupInformed = (groups: readonly Counts[], statement: number, side: Side): number =>
  groups
    .map((counts) => (counts[side][statement]! + 1) / (seen(counts, statement) + 2))
    .sort((a, b) => a - b)
    .reduce((product, rate) => product * rate, 1);

/** Best bridging first; then more votes, then the lower number. */
export const rankCommonGround = (statements: readonly StatementBridging[]): StatementBridging[] =>
  ranked(statements, ({ bridging }) => bridging);

/** Most divisive first; then more votes, then the lower number. */
export const rankDisagreement = (statements: readonly StatementBridging[]): StatementBridging[] =>
  ranked(statements, (each) => each.divisiveness);

const ranked = (
  statements: readonly StatementBridging[],
  by: (statement: StatementBridging) => number,
): StatementBridging[] =>
  statements.toSorted((a, b) => by(b) - by(a) || b.votes - a.votes || a.statement - b.statement);
