/** What each floor does: how much money goes elsewhere because of it, found by sharing out once more without it. */
import { allocate } from './allocate.ts';
import type { Allocation, AllocationRegion, AllocationTerms } from './terms.ts';

/**
 * In cents and in the order of the floors, for the allocation that these terms give: half the sum of all differences. 0: the floor changes nothing,
 * because people and need alone, or other rules, already give its regions as much. Null where the rules could not be kept without it, which is
 * possible where it is the others that rounding just lets hold.
 */
export const floorEffects = (
  terms: AllocationTerms,
  regions: readonly AllocationRegion[],
  { regions: shares }: Allocation,
): readonly (number | null)[] =>
  terms.floors.map(({ key }) => {
    const without = allocate({ ...terms, floors: terms.floors.filter((floor) => floor.key !== key) }, regions);
    if (!without.ok) return null;
    const moves = without.value.regions.map(({ total }, at) => Math.abs(total - shares[at]!.total));
    // A cent that rounding decides otherwise, since groups are rounded apart, is no doing of the floor.
    return moves.every((cents) => cents <= 1) ? 0 : moves.reduce((sum, cents) => sum + cents, 0) / 2;
  });
