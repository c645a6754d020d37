/**
 * Cells by region as pages and the API give them. The map already leaves out regions with fewer than ten people; here the answers
 * within a region are cells too: none under ten is given, nor one from which such a cell follows by subtraction, and what is
 * given is a share, so that the few who are in no group do not follow from the counts of those who are.
 */
import { shownRegions } from '../../rules/opinion/index.ts';
import type { OpinionSummary, RegionFigures, StatementFigures } from './opinion-summary.ts';

export interface RegionVotes {
  readonly votes: number;
  /** Shares from 0 to 1, null where fewer than ten people gave the answer, or where that would follow. */
  readonly agree: number | null;
  readonly disagree: number | null;
  readonly pass: number | null;
}

const rounded = (share: number): number => Math.round(share * 100) / 100;

/** In the order of the map's regions; null where the whole region may not be shown. */
export const regionVotes = ({ regions }: StatementFigures): readonly (RegionVotes | null)[] =>
  regions.map((tally) => {
    if (tally === null) return null;
    const counts = [tally.agree, tally.disagree, tally.pass];
    const votes = tally.agree + tally.disagree + tally.pass;
    const shown = shownRegions(counts);
    const share = (at: number): number | null => (shown[at] === 1 ? rounded(counts[at]! / votes) : null);
    return { votes, agree: share(0), disagree: share(1), pass: share(2) };
  });

/** Shares of the groups among those of a region who are in one; null where they may not be shown. */
export function regionGroups({ groups }: RegionFigures): readonly number[] | null {
  const all = groups.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  if (all === 0 || groups.includes(null)) return null;
  return groups.map((count) => rounded((count ?? 0) / all));
}

/** The region is named only where the number of people on that side may be shown there. */
export function lowestShown(
  figures: StatementFigures,
): { readonly rate: number; readonly region: number | null } | null {
  const lowest = figures.regionMinimum;
  if (lowest === null) return null;
  const cell = lowest.region === null ? undefined : regionVotes(figures)[lowest.region];
  const named = typeof cell?.[figures.side] === 'number';
  return { rate: rounded(lowest.rate), region: named ? lowest.region : null };
}

/** The whole map as it may be given to anybody. */
export const openSummary = (summary: OpinionSummary): unknown => ({
  ...summary,
  regions: summary.regions.map((region) => ({ ...region, groups: regionGroups(region) })),
  statements: summary.statements.map(openFigures),
});

export const openFigures = (figures: StatementFigures): Readonly<Record<string, unknown>> => ({
  ...figures,
  regions: regionVotes(figures),
  regionMinimum: lowestShown(figures),
});
