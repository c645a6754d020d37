/**
 * Cells by region as pages and the API give them. The map already leaves out regions with fewer than ten people; here the answers
 * within a region are cells too, and so are those who did not give an answer. So of a region only the share that agrees is given,
 * and where fewer than ten do, or fewer than ten do not, only a bound that holds for any such number (top and bottom coding
 * as in Hundepool et al., "Statistical Disclosure Control", 2012). All is given as rounded shares, so that few people do not
 * follow from the counts of the many.
 */
import type { OpinionSummary, RegionFigures, StatementFigures, Tally } from './opinion-summary.ts';

export interface RegionVotes {
  readonly votes: number;
  /** From 0 to 1. */
  readonly agree: number;
  /** Whether `agree` is the share, or a bound because it is near 1 or near 0. */
  readonly bound: 'none' | 'at-least' | 'at-most';
}

const least = 10;
const rounded = (share: number): number => Math.round(share * 100) / 100;

/** In the order of the map's regions; null where the region may not be shown, or nothing but a guess would remain. */
export const regionVotes = ({ regions }: StatementFigures): readonly (RegionVotes | null)[] =>
  regions.map((tally) => (tally === null ? null : agreement(tally)));

function agreement({ agree, disagree, pass }: Tally): RegionVotes | null {
  const votes = agree + disagree + pass;
  const others = votes - agree;
  if (agree >= least && others >= least) return { votes, agree: rounded(agree / votes), bound: 'none' };
  const few = (least - 1) / votes;
  // Down and up, so that the bound holds for every number below ten.
  if (agree >= least) return { votes, agree: Math.floor((1 - few) * 100) / 100, bound: 'at-least' };
  return others >= least ? { votes, agree: Math.ceil(few * 100) / 100, bound: 'at-most' } : null;
}

/** Shares of the groups among those of a region who are in one; null where they may not be shown. */
export function regionGroups({ groups }: RegionFigures): readonly number[] | null {
  const all = groups.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  if (all === 0 || groups.includes(null)) return null;
  return groups.map((count) => rounded((count ?? 0) / all));
}

/** The region is named only where its own share may be given. */
export function lowestShown(
  figures: StatementFigures,
): { readonly rate: number; readonly region: number | null } | null {
  const lowest = figures.regionMinimum;
  if (lowest === null) return null;
  const { region } = lowest;
  const named = region !== null && regionVotes(figures)[region]?.bound === 'none';
  return { rate: rounded(lowest.rate), region: named ? region : null };
}

/** Large maps are asked for again and again: each is opened once. */
const opened = new WeakMap<OpinionSummary, unknown>();

/** The whole map as it may be given to anybody. */
export function openSummary(summary: OpinionSummary): unknown {
  const known = opened.get(summary) ?? openAll(summary);
  opened.set(summary, known);
  return known;
}

/** How many live in a known region stays inside: the others might be few. */
const openAll = (summary: OpinionSummary): unknown => ({
  ...summary,
  placed: undefined,
  regions: summary.regions.map((region) => ({ ...region, groups: regionGroups(region) })),
  statements: summary.statements.map(openFigures),
});

export const openFigures = (figures: StatementFigures): Readonly<Record<string, unknown>> => ({
  ...figures,
  regions: regionVotes(figures),
  regionMinimum: lowestShown(figures),
  // With all their digits, these three tell how many people of one region said what to anybody who tries all numbers.
  crossRegion: figures.crossRegion === null ? null : rounded(figures.crossRegion),
  weighted: figures.weighted === null ? null : rounded(figures.weighted),
  bridging: figures.decidedBy === 'regions' ? rounded(figures.bridging) : figures.bridging,
});
