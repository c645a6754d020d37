/** The worked example of the page on method: computed by the rules themselves, so that the page cannot say otherwise than they do. */
import { allocate, type AllocationRegion, type AllocationTerms } from '../../rules/equity/index.ts';

const region = (name: string, people: number, need: number): AllocationRegion => ({
  region: name,
  people,
  need,
  groups: [],
  prior: 0,
});

export const exampleRegions: readonly AllocationRegion[] = [
  region('north', 20, 100),
  region('middle', 50, 50),
  region('south', 30, 0),
];

const plain: AllocationTerms = {
  sum: 100_000,
  base: 5_000,
  needCounts: 'per-person',
  floors: [],
  minimum: 0,
  cap: null,
};

export const exampleTerms: AllocationTerms = {
  ...plain,
  floors: [{ key: 'most-need', atLeast: 6_000, to: { kind: 'most-need', share: 2_000, of: 'people' } }],
};

export interface ExampleRow extends AllocationRegion {
  readonly base: number;
  readonly byNeed: number;
  readonly ideal: number;
  readonly total: number;
}

/** In cents. */
export function methodExample(): readonly ExampleRow[] {
  const [without, withFloor] = [allocate(plain, exampleRegions), allocate(exampleTerms, exampleRegions)];
  if (!without.ok || !withFloor.ok) throw new Error('the worked example cannot be shared out');
  return exampleRegions.map((one, at) => ({
    ...one,
    base: without.value.regions[at]!.base,
    byNeed: without.value.regions[at]!.need,
    ideal: without.value.regions[at]!.total,
    total: withFloor.value.regions[at]!.total,
  }));
}
