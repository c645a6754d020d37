/**
 * Regions of which the same floors speak, as one: floors see only what a class gets in all, so that a state with 40,000 tracts and three
 * floors is a programme in at most eight unknowns. What lies within a class is shared out in `spread.ts`.
 */
import type { IdealShare } from './ideal.ts';
import type { AllocationRegion, AllocationTerms, Floor } from './terms.ts';

export interface BoundedRegion {
  readonly region: string;
  readonly ideal: number;
  /** In whole cents. */
  readonly least: number;
  /** In whole cents; Infinity where there is no cap. */
  readonly most: number;
}

export interface RegionClass {
  /** The keys of the floors that speak of it. */
  readonly floors: readonly string[];
  /** Places in the list of regions. */
  readonly members: readonly number[];
  readonly regions: readonly BoundedRegion[];
  readonly least: number;
  readonly most: number;
  /** What its regions get when each is only held within its own bounds. */
  readonly near: number;
}

/** A floor with the sum it needs, in cents, and the regions it speaks of. */
export interface FloorNeeds {
  readonly floor: Floor;
  readonly cents: number;
  readonly members: ReadonlySet<number>;
}

/** Which rules of the terms are looked at; to find out which clash, some are left out. */
export interface KeptRules {
  readonly minimum: boolean;
  readonly prior: boolean;
  readonly cap: boolean;
}

export const within = ({ least, most }: BoundedRegion, amount: number): number =>
  Math.min(Math.max(amount, least), most);

/** What the terms give a region of so many people at least, whatever was promised to it. */
export const minimumOf = ({ minimum, minimumPerHead = 0 }: AllocationTerms, people: number): number =>
  Math.max(minimum, Math.ceil(minimumPerHead * people));

/** Infinity where there is no cap. */
export const capOf = ({ cap, capPerHead = Infinity }: AllocationTerms, people: number): number =>
  Math.min(cap ?? Infinity, capPerHead === Infinity ? Infinity : Math.floor(capPerHead * people));

export function boundedRegions(
  terms: AllocationTerms,
  regions: readonly AllocationRegion[],
  ideal: readonly IdealShare[],
  kept: KeptRules,
): readonly BoundedRegion[] {
  return regions.map(({ region, people, prior }, at) => {
    const share = (ideal[at]?.base ?? 0) + (ideal[at]?.need ?? 0);
    const least = Math.max(kept.minimum ? minimumOf(terms, people) : 0, kept.prior ? prior : 0);
    const cap = kept.cap ? capOf(terms, people) : Infinity;
    // Where nobody lives and no need is known, no floor can move money to.
    return { region, ideal: share, least, most: share === 0 ? least : cap };
  });
}

/** In the order of what speaks of them, whatever the order of the regions. */
export function classesOf(regions: readonly BoundedRegion[], floors: readonly FloorNeeds[]): readonly RegionClass[] {
  const bySignature = Map.groupBy(regions.keys(), (at) =>
    floors.map(({ members }) => (members.has(at) ? '1' : '0')).join(''),
  );
  return [...bySignature]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([signature, members]) => {
      const own = members.map((at) => regions[at]!);
      return {
        floors: floors.flatMap(({ floor }, at) => (signature[at] === '1' ? [floor.key] : [])),
        members,
        regions: own,
        least: own.reduce((sum, { least }) => sum + least, 0),
        most: own.reduce((sum, { most }) => sum + most, 0),
        near: own.reduce((sum, one) => sum + within(one, one.ideal), 0),
      };
    });
}
