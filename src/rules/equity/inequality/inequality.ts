/**
 * How unequal a figure is between regions, by the measures that the field uses side by side, each weighted by people. No one of them
 * says all: Gini looks at the middle, Theil at the top, Palma and the ratio of fifths at both ends.
 *
 * Sources: see each file. The Palma ratio: Cobham and Sumner, "Is It All About the Tails? The Palma Measure of Income Inequality" (Center
 * for Global Development, Working Paper 343, 2013), after Palma, "Homogeneous Middles vs. Heterogeneous Tails" (Development and Change 42, 2011):
 * what the richest tenth holds over what the poorest four tenths hold. The ratio of fifths: what the richest fifth holds over
 * what the poorest fifth holds (S80/S20, as Eurostat and the OECD publish it). These are inequalities between averages of regions: what
 * lies within a region is not seen, so they are lower than inequality between people.
 */
import { ok, type Result } from '../../result.ts';
import { gini } from './gini.ts';
import { heldByPoorest, lorenzCurve, type LorenzPoint } from './lorenz.ts';
import { readRows, type InequalityProblem, type InequalityRow } from './row.ts';
import { theil, type Theil } from './theil.ts';

export interface Inequality {
  /** With people; others count nowhere. */
  readonly regions: number;
  readonly people: number;
  /** Weighted by people. */
  readonly mean: number;
  /** From 0 to below 1. */
  readonly gini: number;
  readonly theil: Theil;
  /** Null when the poorest four tenths hold nothing. 1/4 where all have the same. */
  readonly palma: number | null;
  /** Null when the poorest fifth holds nothing. 1 where all have the same. */
  readonly fifths: number | null;
  readonly lorenz: readonly LorenzPoint[];
}

export function inequality(rows: readonly InequalityRow[]): Result<Inequality, InequalityProblem> {
  const read = readRows(rows);
  if (!read.ok) return read;
  const lorenz = lorenzCurve(read.value);
  const people = read.value.reduce((sum, row) => sum + row.people, 0);
  return ok({
    regions: read.value.length,
    people,
    mean: read.value.reduce((sum, row) => sum + row.people * row.value, 0) / people,
    gini: gini(lorenz),
    theil: theil(read.value),
    palma: ratio(1 - heldByPoorest(lorenz, 0.9), heldByPoorest(lorenz, 0.4)),
    fifths: ratio(1 - heldByPoorest(lorenz, 0.8), heldByPoorest(lorenz, 0.2)),
    lorenz,
  });
}

const ratio = (above: number, below: number): number | null => (below === 0 ? null : above / below);
