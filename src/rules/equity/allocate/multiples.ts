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
  const additions = floors.map(() => 0);
  const spokenOf = classes.map((one) =>
    floors.flatMap(({ floor }, at) => (one.floors.includes(floor.key) ? [at] : [])),
  );
  let common = 1;
  const multipleOf = (at: number): number =>
    (spokenOf[at] ?? []).reduce((multiple, floor) => multiple + additions[floor]!, common);
  const totals = (of: readonly number[]): Point => {
    let [height, slope] = [0, 0];
    for (const at of of) {
      const own = totalAt[at]!(multipleOf(at));
      height += own.height;
      slope += own.slope;
    }
    return { height, slope };
  };
  const all = [...classes.keys()];
  const within = floors.map((_, floor) => all.filter((at) => spokenOf[at]!.includes(floor)));

  for (let round = 0; round < ROUNDS; round++) {
    const before = [common, ...additions];
    common = reaching(sum, common, (multiple) => {
      common = multiple;
      return totals(all);
    });
    floors.forEach(({ cents }, floor) => {
      const own = (addition: number): Point => {
        additions[floor] = addition;
        return totals(within[floor]!);
      };
      const start = additions[floor]!;
      additions[floor] = own(0).height >= cents ? 0 : reaching(cents, start, own);
    });
    if ([common, ...additions].every((now, at) => Math.abs(now - before[at]!) < 1e-13)) break;
  }
  return classes.map((_, at) => totalAt[at]!(multipleOf(at)).height);
}

/** Of a line with bends. */
interface Point {
  readonly height: number;
  readonly slope: number;
}

/** Where a rising line with bends reaches a value: along its slope where that leads between what is known to be too low and too high, else half-way. */
function reaching(value: number, start: number, at: (x: number) => Point): number {
  let [low, high] = [-1, 2];
  for (let n = 0; n < 100 && at(low).height > value; n++) low *= 2;
  for (let n = 0; n < 100 && at(high).height < value; n++) high *= 2;
  const near = 1e-7 + 1e-15 * value;
  let x = start > low && start < high ? start : (low + high) / 2;
  for (let n = 0; n < 200; n++) {
    const { height, slope } = at(x);
    if (Math.abs(height - value) <= near) return x;
    if (height < value) low = x;
    else high = x;
    const along = x + (value - height) / slope;
    const next = along > low && along < high ? along : (low + high) / 2;
    if (next <= low || next >= high) break;
    x = next;
  }
  return high;
}

/**
 * What regions get in all when each gets this multiple of its ideal share, held within its bounds: a line with a bend wherever a region meets a
 * bound. Sums up to each bend are kept, so that asking takes the logarithm of the number of regions.
 */
function totalByMultiple(regions: readonly BoundedRegion[]): (multiple: number) => Point {
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
    return { height: heights[low]! + multiple * slopes[low]!, slope: slopes[low]! };
  };
}

/** The amounts of a class's regions that add up to `total`: the same multiple of the ideal share for all that are not at a bound. */
export function filled(total: number, regions: readonly BoundedRegion[]): readonly number[] {
  const multiple = reaching(total, 1, totalByMultiple(regions));
  return regions.map((one) => within(one, multiple * one.ideal));
}
