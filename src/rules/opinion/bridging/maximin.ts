/**
 * Maximin: how far a statement is agreed with where it is agreed with least.
 *
 * Source: the minimum over groups of the agreement rate is the bridging measure of Jigsaw's sensemaking tools, which
 * call a statement common ground from a rate of 0.6 in every group with at least 20 votes each; the idea is Rawls's.
 * Called with disagrees in the place of agrees it measures what every group rejects, which is common ground as well.
 */
import { seen } from '../votes.ts';
import type { Counts } from '../votes.ts';
import { wilsonLower } from './wilson.ts';

/** Fewer votes of a group on a statement are too few to speak for the group. */
export const ENOUGH_VOTES = 20;
const COMMON_GROUND = 0.6;

export type Side = 'agree' | 'disagree';

export interface Maximin {
  /** Lowest share of a group's votes on the side asked about. */
  readonly rate: number;
  /** The group it is lowest in: of equally low ones the one with more votes, then the lower number. */
  readonly group: number;
  /** Whether every group has votes enough. Where not, a page says which are `short` rather than what "all groups" think. */
  readonly enough: boolean;
  /** Groups with fewer than 20 votes on the statement, rising. A group without any has no rate and cannot be `group`. */
  readonly short: readonly number[];
}

/** Undefined where no group has a vote on the statement. */
export function maximin(groups: readonly Counts[], statement: number, side: Side): Maximin | undefined {
  const short: number[] = [];
  let [group, lowest, of] = [-1, 0, 0];
  groups.forEach((counts, g) => {
    const votes = counts[side][statement]!;
    const all = seen(counts, statement);
    if (all < ENOUGH_VOTES) short.push(g);
    if (all === 0) return;
    // votes / all < lowest / of, in whole numbers, so that equal rates are equal.
    const difference = group < 0 ? -1 : votes * of - lowest * all;
    if (difference < 0 || (difference === 0 && all > of)) [group, lowest, of] = [g, votes, all];
  });
  return group < 0 ? undefined : { rate: lowest / of, group, enough: short.length === 0, short };
}

/** What Jigsaw's tools would call common ground: at least 0.6 in every group, with votes enough in each. */
export const holdsInEveryGroup = (least: Maximin | undefined): boolean =>
  least !== undefined && least.enough && least.rate >= COMMON_GROUND;

/**
 * The same minimum for ranking: each group's rate is replaced by the lower end of its Wilson interval, so that a group
 * with few votes holds a statement back until it has spoken, and one without votes makes it 0.
 */
export function cautiousMaximin(groups: readonly Counts[], statement: number, side: Side): number {
  let least = 1;
  for (const counts of groups) {
    const all = seen(counts, statement);
    least = Math.min(least, wilsonLower(counts[side][statement]!, all));
  }
  return least;
}
