/**
 * The Theil index (T): how far shares of the total are from shares of the people, and how much of that lies between groups of regions
 * and how much within them. 0 where all have the same; ln(n) where one of n equal parts has everything.
 *
 * Source: Theil, "Economics and Information Theory" (North-Holland 1967), chapter 4; that the two parts add up to the whole is shown in
 * Shorrocks, "The Class of Additively Decomposable Inequality Measures" (Econometrica 48, 1980). A region with nothing adds nothing
 * (x ln x goes to 0).
 *
 * Worked example: two people in one group with 1 and 3, two in another with 2 and 2; the mean is 2. T = 1/4 x (1/2 ln 1/2 + 3/2 ln 3/2) =
 * 0.0654. Both groups hold half, so nothing lies between them; within, the first adds 1/2 x 0.1308 and the second nothing.
 */
import { ln } from '../../portable-math.ts';
import type { InequalityRow } from './row.ts';

export interface Theil {
  readonly total: number;
  /** The split by group, when every row names one. */
  readonly split?: { readonly between: number; readonly within: number; readonly groups: readonly TheilGroup[] };
}

export interface TheilGroup {
  readonly group: string;
  /** Of all people, from 0 to 1. */
  readonly people: number;
  /** Of the total, from 0 to 1. */
  readonly held: number;
  /** Inequality within this group alone. */
  readonly theil: number;
}

export function theil(rows: readonly InequalityRow[]): Theil {
  const total = indexOf(rows);
  if (rows.some(({ group }) => group === undefined)) return { total };
  const all = sumsOf(rows);
  const groups = [...Map.groupBy(rows, ({ group }) => group ?? '')]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, members]): TheilGroup => {
      const { people, held } = sumsOf(members);
      return { group, people: people / all.people, held: held / all.held, theil: indexOf(members) };
    });
  const between = groups.reduce((sum, { people, held }) => sum + xLnX(held, people), 0);
  const within = groups.reduce((sum, group) => sum + group.held * group.theil, 0);
  return { total, split: { between: notBelowZero(between), within, groups } };
}

/** Of a group where nobody has anything: 0, as all have the same. */
function indexOf(rows: readonly InequalityRow[]): number {
  const { people, held } = sumsOf(rows);
  if (held === 0) return 0;
  return notBelowZero(rows.reduce((sum, row) => sum + xLnX((row.people * row.value) / held, row.people / people), 0));
}

/** A share of the total times the logarithm of how many times the share of the people it is. */
const xLnX = (held: number, people: number): number => (held === 0 ? 0 : held * ln(held / people));

/** Rounding alone can bring a sum that is zero below it. */
const notBelowZero = (sum: number): number => Math.max(0, sum);

const sumsOf = (rows: readonly InequalityRow[]): { readonly people: number; readonly held: number } => ({
  people: rows.reduce((sum, { people }) => sum + people, 0),
  held: rows.reduce((sum, { people, value }) => sum + people * value, 0),
});
