/**
 * What may be told of people by region: no cell of fewer than ten, and none that could be worked out from the others and the total.
 *
 * Regions in which any count is too small are put together as "the others" (primary suppression). Where those are too few together, the
 * smallest of the rest join them until they are enough (complementary suppression); at last nothing is told by region. Terms: Hundepool et
 * al., "Statistical Disclosure Control" (2012), ch. 4.
 */

/** Fewer people than this in a cell are not told. */
export const LEAST = 10;

export interface Cell {
  /** Null: people whose region is not known. They are never told by themselves. */
  readonly region: string | null;
  /** As many in every cell, for example yes and no. */
  readonly counts: readonly number[];
}

export interface ToldCells {
  /** In the order of their names. */
  readonly regions: readonly { readonly region: string; readonly counts: readonly number[] }[];
  /** `regions`: how many are in it; null where every region is told. */
  readonly others: { readonly regions: number; readonly counts: readonly number[] } | null;
}

export function toldCells(cells: readonly Cell[]): ToldCells {
  const shown = cells
    .filter((cell): cell is Cell & { region: string } => cell.region !== null && enough(cell.counts))
    // Smallest last, so that it is the first to go; among equals the later name goes first.
    .sort((a, b) => sumOf(b.counts) - sumOf(a.counts) || (a.region < b.region ? -1 : 1));
  const kept = new Set(shown.map(({ region }) => region));
  const hidden = cells.filter(({ region }) => region === null || !kept.has(region));
  while (shown.length > 0 && hidden.length > 0 && !enough(together(hidden))) hidden.push(shown.pop()!);
  const others =
    hidden.length === 0
      ? null
      : { regions: hidden.filter(({ region }) => region !== null).length, counts: together(hidden) };
  return {
    regions: shown.map(({ region, counts }) => ({ region, counts })).sort((a, b) => (a.region < b.region ? -1 : 1)),
    others,
  };
}

const enough = (counts: readonly number[]): boolean => counts.every((count) => count >= LEAST);
const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
const together = (cells: readonly Cell[]): readonly number[] =>
  (cells[0]?.counts ?? []).map((_, at) => sumOf(cells.map(({ counts }) => counts[at] ?? 0)));
