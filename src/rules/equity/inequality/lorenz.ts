/**
 * The Lorenz curve: which share of the total the poorest share of the people holds.
 *
 * Source: Lorenz, "Methods of Measuring the Concentration of Wealth" (Publications of the American Statistical Association 9,
 * 1905). Within a region everybody counts as having the region's average, so the curve runs straight between its points, and a
 * region that lies across a boundary (the poorest 40 %, say) is divided in proportion.
 */
import type { InequalityRow } from './row.ts';

export interface LorenzPoint {
  /** Share of the people, from the lowest value up: from 0 to 1. */
  readonly people: number;
  /** Share of the total that they hold: from 0 to 1. */
  readonly held: number;
}

/** From (0, 0) to (1, 1), one point more than there are rows. Rows as `readRows` gives them. */
export function lorenzCurve(rows: readonly InequalityRow[]): readonly LorenzPoint[] {
  const allPeople = rows.reduce((sum, { people }) => sum + people, 0);
  const total = rows.reduce((sum, { people, value }) => sum + people * value, 0);
  const points: LorenzPoint[] = [{ people: 0, held: 0 }];
  let [people, held] = [0, 0];
  for (const row of rows) {
    people += row.people;
    held += row.people * row.value;
    points.push({ people: people / allPeople, held: held / total });
  }
  // Sums of fractions need not end at 1; the last point does by definition.
  points[points.length - 1] = { people: 1, held: 1 };
  return points;
}

/** Which share of the total the poorest `share` of the people holds. */
export function heldByPoorest(curve: readonly LorenzPoint[], share: number): number {
  const at = curve.findIndex(({ people }) => people >= share);
  const [before, after] = [curve[Math.max(at - 1, 0)]!, curve[at]!];
  if (after.people === before.people) return after.held;
  return before.held + ((share - before.people) / (after.people - before.people)) * (after.held - before.held);
}
