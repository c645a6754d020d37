/**
 * The amounts nearest to the ideal ones, straight from the definition: the least sum of (amount - ideal)^2 / ideal over all regions, found by trying
 * every choice of which floors bind and which regions are at a bound. Shares no step with `multiples.ts`: no classes, no multiples, no rounds.
 *
 * For a given choice the amounts solve linear equations (the conditions of Karush, Kuhn and Tucker); the one choice that also keeps everything
 * is the answer, as the sum is strictly convex. Time grows as 3^regions times 2^floors.
 */
import { solved } from './solved.ts';

export interface SlowRegion {
  /** Above 0. */
  readonly ideal: number;
  readonly least: number;
  readonly most: number;
}

export interface SlowFloor {
  readonly cents: number;
  readonly members: ReadonlySet<number>;
}

const SLACK = 1e-5;

/** Undefined when nothing keeps everything. */
export function nearestSlowly(
  sum: number,
  regions: readonly SlowRegion[],
  floors: readonly SlowFloor[],
): readonly number[] | undefined {
  let [best, cost] = [undefined as readonly number[] | undefined, Infinity];
  for (let binding = 0; binding < 2 ** floors.length; binding++) {
    for (let states = 0; states < 3 ** regions.length; states++) {
      const amounts = amountsFor(
        sum,
        regions,
        floors.filter((_, at) => ((binding >>> at) & 1) === 1),
        (at) => Math.floor(states / 3 ** at) % 3,
      );
      if (amounts === undefined || !isKept(sum, amounts, regions, floors)) continue;
      const own = amounts.reduce((all, amount, at) => all + (amount - regions[at]!.ideal) ** 2 / regions[at]!.ideal, 0);
      if (own < cost) [best, cost] = [amounts, own];
    }
  }
  return best;
}

/** State 0: at its least; 1: at its most; 2: free, at ideal x (common + what the binding floors add). */
function amountsFor(
  sum: number,
  regions: readonly SlowRegion[],
  binding: readonly SlowFloor[],
  stateOf: (at: number) => number,
): readonly number[] | undefined {
  const fixed = regions.map(({ least, most }, at) => [least, most, undefined][stateOf(at)]);
  if (fixed.includes(Infinity)) return undefined;
  const limits = [{ cents: sum, members: new Set(regions.keys()) }, ...binding];
  const rows = limits.map(({ cents, members }) => [
    ...limits.map((other) =>
      regions.reduce(
        (all, { ideal }, at) =>
          fixed[at] === undefined && members.has(at) && other.members.has(at) ? all + ideal : all,
        0,
      ),
    ),
    cents - fixed.reduce<number>((all, amount, at) => (members.has(at) ? all + (amount ?? 0) : all), 0),
  ]);
  const multipliers = solved(rows);
  if (multipliers === undefined) return undefined;
  return regions.map(
    ({ ideal }, at) =>
      fixed[at] ?? ideal * limits.reduce((all, { members }, n) => (members.has(at) ? all + multipliers[n]! : all), 0),
  );
}

const isKept = (
  sum: number,
  amounts: readonly number[],
  regions: readonly SlowRegion[],
  floors: readonly SlowFloor[],
): boolean =>
  Math.abs(amounts.reduce((all, amount) => all + amount, 0) - sum) < SLACK &&
  amounts.every((amount, at) => amount > regions[at]!.least - SLACK && amount < regions[at]!.most + SLACK) &&
  floors.every(
    ({ cents, members }) =>
      amounts.reduce((all, amount, at) => (members.has(at) ? all + amount : all), 0) > cents - SLACK,
  );
