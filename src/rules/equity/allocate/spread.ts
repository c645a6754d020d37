/**
 * A class's total over its regions: each gets the same multiple of its ideal share, held within its own bounds (water filling), in whole cents by
 * the largest remainder, equal remainders by the region's id.
 */
import type { BoundedRegion } from './classes.ts';
import { filled } from './multiples.ts';

/** Whole cents that add up to `total`, which lies between the sums of what the regions get at least and at most. */
export function spread(total: number, regions: readonly BoundedRegion[]): readonly number[] {
  const exact = filled(total, regions);
  const down = exact.map((amount, at) => Math.max(regions[at]!.least, Math.floor(amount + 1e-6)));
  const amounts = [...down];
  let missing = total - down.reduce((sum, amount) => sum + amount, 0);
  const order = exact
    // Below a ten-thousandth of a cent it is noise of floating point, which depends on the order of regions.
    .map((amount, at) => ({ at, rest: Math.round(1e4 * (amount - down[at]!)), region: regions[at]!.region }))
    .toSorted((a, b) => b.rest - a.rest || (a.region < b.region ? -1 : 1));
  // Once round nearly always; more often where bounds stop some of them.
  while (missing !== 0) {
    const step = Math.sign(missing);
    const before = missing;
    for (const { at } of step > 0 ? order : order.toReversed()) {
      const amount = amounts[at]! + step;
      if (missing === 0 || amount > regions[at]!.most || amount < regions[at]!.least) continue;
      amounts[at] = amount;
      missing -= step;
    }
    if (missing === before) throw new Error(`${total} does not lie between the bounds of its regions`);
  }
  return amounts;
}
