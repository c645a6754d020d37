/**
 * What may be published of a secret count by region: no region with fewer than ten yes or fewer than ten no, and none that
 * could be worked out from the others and the total (see platform/told-cells.ts). Blank ballots are told in the total alone: by
 * region they are almost always few.
 */
import { toldCells } from '../../platform/told-cells.ts';

export { LEAST } from '../../platform/told-cells.ts';

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

export function publishedCells(cells: readonly RegionCell[]): PublishedCells {
  const { regions, others } = toldCells(cells.map(({ region, yes, no }) => ({ region, counts: [yes, no] })));
  const named = ([yes = 0, no = 0]: readonly number[]): { readonly yes: number; readonly no: number } => ({ yes, no });
  return {
    regions: regions.map(({ region, counts }) => ({ region, ...named(counts) })),
    others: others === null ? null : { regions: others.regions, ...named(others.counts) },
  };
}
