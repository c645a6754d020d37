/**
 * What each class of regions gets, in fractions of a cent: the amounts that keep every floor and bound and lie nearest to the ideal shares, where a
 * dollar moved counts the more the smaller the share is that it is moved from: the least sum of (amount - ideal)^2 / ideal.
 *
 * That makes the rule one to be said in a sentence. Every region gets a multiple of its ideal share, held within its own bounds; all regions of which
 * the same floors speak have the same multiple; and a floor that binds adds to the multiple of all of its regions alike, whatever else speaks of
 * them. (Moving the fewest dollars, which is linear, leaves ties open, and where it does a region could lose by needing more.)
 *
 * Source: Hildreth, "A Quadratic Programming Procedure" (Naval Research Logistics Quarterly 4, 1957): the additions are found one after the other, each
 * so that its own floor is just kept while the rest stands still, and again, until nothing moves.
 */
import type { BoundedRegion, FloorNeeds, RegionClass } from './classes.ts';
import { within } from './classes.ts';

/** Rounds; where floors nearly clash the last fractions of a cent may still be missing, which whole cents then settle. */
const ROUNDS = 500;

/** For rules that can all be kept, which `nearest-whole.ts` tells. */
export function classTotals(
  sum: number,
  classes: readonly RegionClass[],
  floors: readonly FloorNeeds[],
): readonly number[] {
  const totalAt = classes.map(({ regions }) => totalByMultiple(regions));
  const added = new Map(floors.map(({ floor }) => [floor.key, 0]));
  let common = 1;
  const totals = (only: (one: RegionClass) => boolean): number =>
    classes.reduce((all, one, at) => (only(one) ? all + totalAt[at]!(multipleOf(one)) : all), 0);
  const multipleOf = (one: RegionClass): number =>
    one.floors.reduce((multiple, floor) => multiple + (added.get(floor) ?? 0), common);

  for (let round = 0; round < ROUNDS; round++) {
    const before = [common, ...added.values()];
    common = reaching(sum, (multiple) => {
      common = multiple;
      return totals(() => true);
    });
    for (const { floor, cents } of floors) {
      const own = (addition: number): number => {
        added.set(floor.key, addition);
        return totals((one) => one.floors.includes(floor.key));
      };
      added.set(floor.key, own(0) >= cents ? 0 : reaching(cents, own));
    }
    if ([common, ...added.values()].every((now, at) => Math.abs(now - before[at]!) < 1e-13)) break;
  }
  return classes.map((one, at) => totalAt[at]!(multipleOf(one)));
}

/** Where a rising function reaches a value. */
function reaching(value: number, at: (x: number) => number): number {
  let [low, high] = [-1, 2];
  for (let n = 0; n < 100 && at(low) > value; n++) low *= 2;
  for (let n = 0; n < 100 && at(high) < value; n++) high *= 2;
  for (let n = 0; n < 200; n++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (at(middle) < value) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * What regions get in all when each gets this multiple of its ideal share, held within its bounds: a line with a bend wherever a region meets a
 * bound. Sums up to each bend are kept, so that asking takes the logarithm of the number of regions.
 */
function totalByMultiple(regions: readonly BoundedRegion[]): (multiple: number) => number {
  const bends = regions
    .flatMap(({ ideal, least, most }) =>
      ideal === 0
        ? []
        : [
            { at: least / ideal, slope: ideal, height: -least },
            { at: most / ideal, slope: -ideal, height: most },
          ],
    )
    .filter(({ at }) => Number.isFinite(at))
    .toSorted((a, b) => a.at - b.at);
  const start = regions.reduce((sum, one) => sum + one.least, 0);
  const slopes = new Float64Array(bends.length + 1);
  const heights = new Float64Array(bends.length + 1);
  heights[0] = start;
  bends.forEach(({ slope, height }, n) => {
    slopes[n + 1] = slopes[n]! + slope;
    heights[n + 1] = heights[n]! + height;
  });
  return (multiple) => {
    let [low, high] = [0, bends.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (bends[middle]!.at <= multiple) low = middle + 1;
      else high = middle;
    }
    return heights[low]! + multiple * slopes[low]!;
  };
}

/** The amounts of a class's regions that add up to `total`: the same multiple of the ideal share for all that are not at a bound. */
export function filled(total: number, regions: readonly BoundedRegion[]): readonly number[] {
  const multiple = reaching(total, totalByMultiple(regions));
  return regions.map((one) => within(one, multiple * one.ideal));
}
