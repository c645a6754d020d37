/** What pages tell of each floor: whom it takes in, and whether it changes anything. */
import { floorEffects, type Floor } from '../../rules/equity/index.ts';
import { allocationRegions } from './share-out.ts';
import type { SnapshotRegion } from './snapshot.ts';
import type { Version } from './store/versions.ts';

export interface ToldFloor {
  readonly floor: Floor;
  /** In cents. */
  readonly required: number;
  readonly reached: number;
  /** The greatest need first. */
  readonly regions: readonly SnapshotRegion[];
  readonly people: number;
  /** Of all people, from 0 to 1. */
  readonly part: number;
  /**
   * The region in which the wanted part of the people was reached, where it is so large that the group holds far more than that part; with the part
   * that the group would hold without it.
   */
  readonly across: { readonly name: string; readonly without: number } | undefined;
  /** In cents, what goes elsewhere because of it: 0 where it changes nothing; null where the other rules could not be kept without it. */
  readonly moved: number | null;
}

/** Beyond the wanted part of the people by more than this, the group is told to be larger than the floor says. */
const far = 0.02;

export function toldFloors({
  plan,
  snapshot,
  found,
}: Pick<Version, 'plan' | 'snapshot' | 'found'>): readonly ToldFloor[] {
  const { terms } = plan;
  if (terms.floors.length === 0) return [];
  const needs = found.need.map(({ score }) => (score === null ? null : Math.max(0, score)));
  const needOf = new Map(snapshot.regions.map(({ region }, at) => [region, needs[at] ?? -1]));
  const moved = floorEffects(terms, allocationRegions(snapshot, needs), found.shares);
  const all = snapshot.regions.reduce((sum, { people }) => sum + people, 0);
  const partOf = (regions: readonly SnapshotRegion[]): number =>
    all === 0 ? 0 : regions.reduce((sum, { people }) => sum + people, 0) / all;
  return terms.floors.map((floor, at) => {
    const { required = 0, reached = 0, regions: members = [] } = found.shares.floors[at] ?? {};
    const own = new Set(members);
    const regions = snapshot.regions
      .filter(({ region }) => own.has(region))
      .toSorted((a, b) => needOf.get(b.region)! - needOf.get(a.region)! || (a.region < b.region ? -1 : 1));
    const part = partOf(regions);
    const last = regions.at(-1);
    const isFar = floor.to.kind === 'most-need' && floor.to.of === 'people' && part > floor.to.share / 10_000 + far;
    return {
      floor,
      required,
      reached,
      regions,
      people: regions.reduce((sum, { people }) => sum + people, 0),
      part,
      across: isFar && last !== undefined ? { name: last.name, without: partOf(regions.slice(0, -1)) } : undefined,
      moved: moved[at] ?? null,
    };
  });
}
