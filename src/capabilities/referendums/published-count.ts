/**
 * What may be published of a secret count by region: no region with fewer than ten yes or fewer than ten no, and none that
 * could be worked out from the others and the total.
 *
 * Regions that are too small are put together as "the others" (primary suppression). Where those have fewer than ten yes or ten no
 * together, the smallest of the rest join them until they have (complementary suppression); at last nothing is shown by region. Blank ballots
 * are told in the total alone: by region they are almost always few. Terms: Hundepool et al., "Statistical Disclosure Control" (2012), ch. 4.
 */
export interface RegionCell {
  /** Null: voters whose region is not known at this level. They are never shown by themselves. */
  readonly region: string | null;
  readonly yes: number;
  readonly no: number;
}

export interface PublishedCells {
  readonly regions: readonly { readonly region: string; readonly yes: number; readonly no: number }[];
  /** `regions`: how many are in it; null where every region is shown. */
  readonly others: { readonly regions: number; readonly yes: number; readonly no: number } | null;
}

/** Fewer people than this in a cell are not told. */
export const LEAST = 10;

export function publishedCells(cells: readonly RegionCell[]): PublishedCells {
  const enough = ({ yes, no }: { readonly yes: number; readonly no: number }): boolean => yes >= LEAST && no >= LEAST;
  const shown = cells
    .filter((cell): cell is RegionCell & { region: string } => cell.region !== null && enough(cell))
    // Smallest last, so that it is the first to go; among equals the later name goes first.
    .sort((a, b) => b.yes + b.no - (a.yes + a.no) || (a.region < b.region ? -1 : 1));
  const hidden = cells.filter((cell) => !shown.some(({ region }) => region === cell.region));
  while (shown.length > 0 && hidden.length > 0 && !enough(sumOf(hidden))) hidden.push(shown.pop()!);
  const others =
    hidden.length === 0 ? null : { regions: hidden.filter(({ region }) => region !== null).length, ...sumOf(hidden) };
  return {
    regions: shown.map(({ region, yes, no }) => ({ region, yes, no })).sort((a, b) => (a.region < b.region ? -1 : 1)),
    others,
  };
}

const sumOf = (cells: readonly RegionCell[]): { readonly yes: number; readonly no: number } => ({
  yes: cells.reduce((sum, { yes }) => sum + yes, 0),
  no: cells.reduce((sum, { no }) => sum + no, 0),
});
