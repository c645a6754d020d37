/**
 * How well money over regions fits their need, by three measures that see different things. A region whose need is not known counts in none.
 *
 * Against need: the Gini coefficient of money per point of need, a point counting once for each person: 0 where every region has the same money for
 * each of its people and points of need, near 1 where one has all. Towards need: the concentration index of money per head over people ordered by
 * need (Kakwani, "Measurement of Tax Progressivity", Economic Journal 87, 1977; Wagstaff, Paci and van Doorslaer, "On the Measurement of Inequalities
 * in Health", Social Science and Medicine 33, 1991): 0 where need makes no difference, as when money is divided per head; above 0 where those with
 * more need have more per head; below 0 where they have less. And what the quarter of people with the most need holds, which is a quarter
 * when money is divided per head.
 *
 * Worked example: two regions of equally many people with needs 1 and 3, and money 1 : 1. For each point of need the second has a third of what the
 * first has: the curve of need against money goes through (3/4, 1/2), so the Gini is 1 - (3/4 x 1/2 + 1/4 x 3/2) = 1/4. With money 1 : 3 it is 0;
 * then the concentration index is 1 - (1/2 x 1/4 + 1/2 x 5/4) = 1/4, and the neediest quarter of people holds 3/8.
 */
import type { AllocationRegion } from './terms.ts';

export interface NeedFit {
  readonly againstNeed: number;
  readonly towardsNeed: number;
  /** Of the money of regions whose need is known, from 0 to 1; a region on the boundary is divided in proportion. */
  readonly neediestQuarter: number;
}

interface Band {
  /** By which bands are ordered, from the lowest up. */
  readonly by: number;
  readonly width: number;
  readonly money: number;
}

/** Null where no region with people has a known need above 0, or none of them has any money. */
export function needFit(regions: readonly AllocationRegion[], cents: readonly number[]): NeedFit | null {
  const known = regions.flatMap(({ people, need }, at) =>
    need === null || people === 0 ? [] : [{ people, need, money: cents[at] ?? 0 }],
  );
  const money = known.reduce((sum, one) => sum + one.money, 0);
  if (money === 0 || known.every(({ need }) => need === 0)) return null;
  const perPoint = known.map(({ people, need, money: own }): Band => {
    const points = people * need;
    return { by: points === 0 ? Infinity : own / points, width: points, money: own };
  });
  const byNeed = merged(known.map(({ people, need, money: own }) => ({ by: need, width: people, money: own })));
  return {
    againstNeed: Math.max(0, indexOf(merged(perPoint))),
    towardsNeed: indexOf(byNeed),
    neediestQuarter: heldByLast(byNeed, 0.25),
  };
}

/** In order; those that are level count as one, so that the order in which they came makes no difference. */
function merged(bands: readonly Band[]): readonly Band[] {
  return [...Map.groupBy(bands, ({ by }) => by)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([by, level]) => ({
      by,
      width: level.reduce((sum, { width }) => sum + width, 0),
      money: level.reduce((sum, one) => sum + one.money, 0),
    }));
}

/** 1 less twice the area under the curve of money held over width reached. */
function indexOf(bands: readonly Band[]): number {
  const width = bands.reduce((sum, one) => sum + one.width, 0);
  const money = bands.reduce((sum, one) => sum + one.money, 0);
  let [held, under] = [0, 0];
  for (const band of bands) {
    under += band.width * (2 * held + band.money);
    held += band.money;
  }
  return 1 - under / (width * money);
}

/** Which part of the money lies in the last `share` of the width. */
function heldByLast(bands: readonly Band[], share: number): number {
  const money = bands.reduce((sum, one) => sum + one.money, 0);
  let left = share * bands.reduce((sum, { width }) => sum + width, 0);
  let held = 0;
  for (const band of bands.toReversed()) {
    const part = Math.min(left, band.width);
    held += band.width === 0 ? 0 : (band.money * part) / band.width;
    left -= part;
    if (left <= 0) break;
  }
  return held / money;
}
