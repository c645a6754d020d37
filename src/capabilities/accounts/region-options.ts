/** Regions as options of a select, grouped by county, with the state in front. */
import type { Region } from '../../platform/regions.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}

export type RegionOptions = readonly (Option | { readonly label: string; readonly options: readonly Option[] })[];

/** `regions` in the order of the tree, as `listRegions` gives them; regions whose parent is missing are shown by themselves. */
export function regionOptions(regions: readonly Region[]): RegionOptions {
  const option = ({ id, name }: Region): Option => ({ value: id, label: name });
  const counties = new Set(regions.filter(({ kind }) => kind === 'county').map(({ id }) => id));
  const single = regions.filter(({ kind, parent_id }) => kind !== 'county' && !counties.has(parent_id ?? ''));
  return [
    ...single.map(option),
    ...regions
      .filter(({ kind }) => kind === 'county')
      .map((county) => ({
        label: county.name,
        options: [county, ...regions.filter(({ parent_id }) => parent_id === county.id)].map(option),
      })),
  ];
}
