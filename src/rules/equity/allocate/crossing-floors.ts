/**
 * Floors under which a region could get less by needing more: two that can cross, so that each has regions of its own beside those that both have,
 * while a part of the sum goes per head and a part by need. `more-need.test.ts` says why, and has the example; where this finds none, more need never
 * costs a region money but for the cent that rounding decides.
 *
 * Groups of the most need never cross, since the smaller lies within the larger. A group of the most need and one of named regions can cross once needs
 * change, unless the named ones are all regions. Two groups of named regions cross or do not, whatever the needs.
 */
import { floorMembers } from './floor-members.ts';
import type { AllocationRegion, AllocationTerms, Floor } from './terms.ts';

/** Pairs of keys, in the order of the floors. */
export function crossingFloors(
  { base, floors }: AllocationTerms,
  regions: readonly AllocationRegion[],
): readonly (readonly [string, string])[] {
  if (base === 0 || base === 10_000) return [];
  return floors.flatMap((one, at) =>
    floors
      .slice(at + 1)
      .filter((other) => canCross(one, other, regions))
      .map((other) => [one.key, other.key] as const),
  );
}

function canCross(one: Floor, other: Floor, regions: readonly AllocationRegion[]): boolean {
  const named = [one, other].filter(({ to }) => to.kind === 'members').map(({ to }) => floorMembers(to, regions));
  const [first, second] = named;
  if (first === undefined) return false;
  if (second === undefined) return first.size < regions.length;
  const both = [...first].filter((at) => second.has(at)).length;
  return both > 0 && both < first.size && both < second.size;
}
