/** Principal components from the covariance matrix, built in full: zeroed statements 0, what is missing the mean, centred. */
import { eigenpairs, flipped, product } from './jacobi.ts';
import { columnOf, heardOf, statementsOf, sum } from './table.ts';
import type { Table } from './table.ts';

export interface SlowComponents {
  readonly mean: readonly number[];
  /** Every component, the most important one first, and the share of the variance that it explains. */
  readonly axes: readonly (readonly number[])[];
  readonly explained: readonly number[];
}

export function componentsSlowly(table: Table, zeroed: readonly boolean[]): SlowComponents {
  const votes = zeroedIn(table, zeroed);
  const mean = statementsOf(votes).map((statement) => {
    const given = columnOf(votes, statement);
    return given.length === 0 ? 0 : sum(given) / given.length;
  });
  const full = votes.map((row) => row.map((vote, statement) => (vote ?? mean[statement]!) - mean[statement]!));
  const pairs = eigenpairs(product(flipped(full), full));
  const whole = sum(full.flat().map((entry) => entry * entry));
  return {
    mean,
    axes: pairs.map(({ vector }) => vector),
    explained: pairs.map(({ value }) => (whole === 0 ? 0 : value / whole)),
  };
}

/** Where participants stand, given means and two axes: a zeroed statement that anybody has heard of is a vote of everybody. */
export function projectionSlowly(
  table: Table,
  zeroed: readonly boolean[],
  mean: readonly number[],
  axes: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const heard = heardOf(table);
  return zeroedIn(table, zeroed).map((row) => {
    const given = heard.filter((statement) => row[statement] !== undefined);
    const outwards = Math.sqrt(heard.length / Math.max(given.length, 1));
    return axes.map(
      (axis) => outwards * sum(given.map((statement) => (row[statement]! - mean[statement]!) * axis[statement]!)),
    );
  });
}

function zeroedIn(table: Table, zeroed: readonly boolean[]): Table {
  const heard = heardOf(table);
  return table.map((row) =>
    row.map((vote, statement) => (zeroed[statement] === true && heard.includes(statement) ? 0 : vote)),
  );
}
